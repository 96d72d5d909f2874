// An enum with data: with a class of the bridge, and by hand with a tag and a union.
#pragma once
#include "twinspan-lab-subject/src/data_enums/with_twinspan.rs.types.h"
#include <cstdint>

namespace with_twinspan {
inline double area(const Shape &shape) noexcept {
  return shape.visit(twinspan::overloaded{
      [](const Shape::Empty &) { return 0.0; },
      [](const Shape::Circle &circle) { return 3 * circle._0 * circle._0; },
      [](const Shape::Square &square) { return square._0 * square._0; },
  });
}
inline double shape_value(Shape shape) noexcept { return with_twinspan::area(shape); }
inline double shape_reference(const Shape &shape) noexcept { return with_twinspan::area(shape); }
inline Shape shape_result(double number) noexcept { return Shape::Circle{number}; }
} // namespace with_twinspan
