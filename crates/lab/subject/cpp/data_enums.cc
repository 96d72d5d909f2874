#include "data_enums.h"
#include "twinspan-lab-subject/src/data_enums/with_twinspan.rs.h"
#include <cstdlib>
#include <lab/rows.h>
#include <span>
#include <vector>

namespace raw {
namespace {
struct Shape {
  std::uint8_t tag;
  union {
    double radius;
    double side;
  };
};
// Nothing, a number, or a String of Rust's.
struct Message {
  std::uint8_t tag;
  union {
    std::int64_t number;
    struct {
      char *pointer;
      std::size_t length;
      std::size_t capacity;
    } text;
  };
};
// A number, or what is wrong.
struct Tried {
  bool is_wrong;
  union {
    double number;
    Shape wrong;
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
  case 0:
    return 0;
  case 1:
    return 3 * shape.radius * shape.radius;
  case 2:
    return shape.side * shape.side;
  default:
    std::abort();
  }
}
} // namespace
} // namespace raw

// By hand: Rust for C++.
extern "C" {
double raw_rust_shape_value(raw::Shape shape) noexcept;
double raw_rust_shape_reference(const raw::Shape &shape) noexcept;
raw::Shape raw_rust_shape_result(double number) noexcept;
raw::Shape raw_rust_shape_through(raw::Shape shape) noexcept;
double raw_rust_shape_total(const raw::Shape *shapes, std::size_t count) noexcept;
void raw_rust_message_made(raw::Message *result) noexcept;
void raw_rust_drop_message(const raw::Message *message) noexcept;
void raw_rust_shape_tried(double number, raw::Tried *result) noexcept;
}

namespace {
std::uint64_t take(const raw::Message &message) noexcept {
  switch (message.tag) {
  case 0:
    return 0;
  case 1:
    return static_cast<std::uint64_t>(message.number);
  case 2: {
    const std::uint64_t value = subject::touch({message.text.pointer, message.text.length});
    raw_rust_drop_message(&message);
    return value;
  }
  default:
    std::abort();
  }
}
} // namespace

// By hand: C++ for Rust.
extern "C" {
raw::Shape raw_shape_through(raw::Shape shape) noexcept { return shape; }
double raw_shape_total(const raw::Shape *shapes, std::size_t count) noexcept {
  double sum = 0;
  for (const raw::Shape &shape : std::span(shapes, count))
    sum += raw::area(shape);
  return sum;
}
std::uint64_t raw_message_given(const raw::Message *message) noexcept { return take(*message); }
void raw_shape_tried(double number, raw::Tried *result) noexcept {
  result->is_wrong = number > 1e9;
  if (result->is_wrong)
    result->wrong = raw::circle(number);
  else
    result->number = number;
}
double raw_shape_value(raw::Shape shape) noexcept { return raw::area(shape); }
double raw_shape_reference(const raw::Shape &shape) noexcept { return raw::area(shape); }
raw::Shape raw_shape_result(double number) noexcept { return raw::circle(number); }
}

namespace {
with_twinspan::Shape circle(double radius) noexcept { return with_twinspan::Shape::Circle{radius}; }
LAB_OUT_OF_LINE double raw_visit(const raw::Shape &shape) { return raw::area(shape); }
LAB_OUT_OF_LINE double visit(const with_twinspan::Shape &shape) {
  return with_twinspan::area(shape);
}
template <class Shape>
const std::vector<Shape> &hundred(Shape (*make)(double)) {
  static const auto made = [&] {
    std::vector<Shape> shapes;
    for (int number = 0; number < 100; ++number)
      shapes.push_back(make(number));
    return shapes;
  }();
  return *lab::keep(&made);
}
double total_raw() {
  const auto &shapes = hundred<raw::Shape>(raw::circle);
  return raw_rust_shape_total(shapes.data(), shapes.size());
}
double total() {
  return with_twinspan::rust_shape_total(twinspan::slice(hundred<with_twinspan::Shape>(circle)));
}
std::int32_t through_raw(std::int32_t i) {
  const raw::Shape shape = raw_rust_shape_through(raw::circle(lab::keep(static_cast<double>(i))));
  lab::keep(&shape);
  return i;
}
std::int32_t through(std::int32_t i) {
  const with_twinspan::Shape shape =
      with_twinspan::rust_shape_through(circle(lab::keep(static_cast<double>(i))));
  lab::keep(&shape);
  return i;
}
std::uint64_t message_raw() {
  raw::Message message;
  raw_rust_message_made(&message);
  return take(message);
}
double tried_raw(double number) {
  raw::Tried tried;
  raw_rust_shape_tried(number, &tried);
  return tried.is_wrong ? raw::area(tried.wrong) : tried.number;
}
double tried(double number) {
  const auto tried = with_twinspan::try_rust_shape_tried(number);
  return tried ? *tried : with_twinspan::area(tried.error());
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
         LAB_ROW("enum16-through", "raw", through_raw(i)),
         LAB_ROW("enum16-through", "twinspan", through(i)),
         LAB_ROW("enum16-slice-100", "raw", total_raw()),
         LAB_ROW("enum16-slice-100", "twinspan", total()),
         LAB_ROW("enum-text-result", "raw", message_raw()),
         LAB_ROW("enum-text-result", "twinspan",
                 with_twinspan::value(with_twinspan::rust_message())),
         LAB_ROW("enum16-error", "raw", tried_raw(NUMBER)),
         LAB_ROW("enum16-error", "twinspan", tried(NUMBER)),
         LAB_ROW("enum16-visit", "raw", raw_visit(raw::circle(NUMBER))),
         LAB_ROW("enum16-visit", "twinspan", visit(circle(NUMBER))))
