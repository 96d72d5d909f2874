#pragma once
#include "rust/cxx.h"

#include <cstdint>

namespace shapes {
struct Point;
struct Named;
struct InCxx final {
  std::uint64_t value;
};

void move_by(Point &point, std::int32_t dx);
std::size_t take(Named named);
InCxx in_cxx();
} // namespace shapes
