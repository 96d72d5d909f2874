#include "parcel.h"

namespace dependency {

std::unique_ptr<Parcel> new_parcel(double weight) { return std::make_unique<Parcel>(weight); }

} // namespace dependency
