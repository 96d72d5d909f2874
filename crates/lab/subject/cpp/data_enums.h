// An enum with data: with a class of the bridge, and by hand with a tag and a union.
#pragma once
#include "twinspan-lab-subject/src/data_enums/with_twinspan.rs.types.h"
#include "work.h"
#include <cstdint>
#include <twinspan/expected.h>
#include <twinspan/twinspan.h>

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
inline Shape shape_through(Shape shape) noexcept { return shape; }
inline double shape_total(rust::Slice<const Shape> shapes) noexcept {
  double sum = 0;
  for (const Shape &shape : twinspan::span(shapes))
    sum += with_twinspan::area(shape);
  return sum;
}
inline twinspan::expected<double, Shape> shape_tried(double number) noexcept {
  if (number > 1e9)
    return twinspan::unexpected<Shape>(Shape::Circle{number});
  return number;
}
inline std::uint64_t value(const Message &message) noexcept {
  return message.visit(twinspan::overloaded{
      [](const Message::Empty &) { return std::uint64_t{0}; },
      [](const Message::Number &number) { return static_cast<std::uint64_t>(number._0); },
      [](const Message::Text &text) { return subject::touch(twinspan::view(text._0)); },
  });
}
inline std::uint64_t message_given(Message message) noexcept {
  return with_twinspan::value(message);
}
} // namespace with_twinspan
