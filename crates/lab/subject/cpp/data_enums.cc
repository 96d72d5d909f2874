#include "data_enums.h"
#include "twinspan-lab-subject/src/data_enums/with_twinspan.rs.h"
#include <lab/rows.h>

namespace raw {
namespace {
struct Shape {
  std::uint8_t tag;
  union {
    double radius;
    double side;
  };
};
Shape circle(double radius) noexcept {
  Shape shape;
  shape.tag = 1;
  shape.radius = radius;
  return shape;
}
double area(const Shape &shape) noexcept {
  switch (shape.tag) {
  case 1:
    return 3 * shape.radius * shape.radius;
  case 2:
    return shape.side * shape.side;
  default:
    return 0;
  }
}
} // namespace
} // namespace raw

// By hand: C++ for Rust.
extern "C" {
double raw_shape_value(raw::Shape shape) noexcept { return raw::area(shape); }
double raw_shape_reference(const raw::Shape &shape) noexcept { return raw::area(shape); }
raw::Shape raw_shape_result(double number) noexcept { return raw::circle(number); }
}

// By hand: Rust for C++.
extern "C" {
double raw_rust_shape_value(raw::Shape shape) noexcept;
double raw_rust_shape_reference(const raw::Shape &shape) noexcept;
raw::Shape raw_rust_shape_result(double number) noexcept;
}

namespace {
with_twinspan::Shape circle(double radius) noexcept { return with_twinspan::Shape::Circle{radius}; }
LAB_OUT_OF_LINE double raw_visit(const raw::Shape &shape) { return raw::area(shape); }
LAB_OUT_OF_LINE double visit(const with_twinspan::Shape &shape) {
  return with_twinspan::area(shape);
}
} // namespace

#define NUMBER lab::keep(static_cast<double>(i))

LAB_ROWS(data_enums, //
         LAB_ROW("enum16-value", "raw", raw_rust_shape_value(raw::circle(NUMBER))),
         LAB_ROW("enum16-value", "twinspan", with_twinspan::rust_shape_value(circle(NUMBER))),
         LAB_ROW("enum16-reference", "raw", raw_rust_shape_reference(raw::circle(NUMBER))),
         LAB_ROW("enum16-reference", "twinspan",
                 with_twinspan::rust_shape_reference(circle(NUMBER))),
         LAB_ROW("enum16-result", "raw", raw::area(raw_rust_shape_result(NUMBER))),
         LAB_ROW("enum16-result", "twinspan",
                 with_twinspan::area(with_twinspan::rust_shape_result(NUMBER))),
         LAB_ROW("enum16-visit", "raw", raw_visit(raw::circle(NUMBER))),
         LAB_ROW("enum16-visit", "twinspan", visit(circle(NUMBER))))
