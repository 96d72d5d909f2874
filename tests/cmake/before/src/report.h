#pragma once
#include "catalog.h"
#include <ostream>

namespace stock {

// Prints each item with its worth, and the total.
void report(const Catalog &catalog, std::ostream &out);

} // namespace stock
