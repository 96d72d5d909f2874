#include "class_uses.h"
#include "twinspan-lab-subject/src/class_uses/with_cxx.rs.h"
#include "twinspan-lab-subject/src/class_uses/with_twinspan.rs.h"

using subject::Circle;
using subject::Shape;

namespace {
struct Text {
  std::string *string;
  const char *bytes;
  std::size_t length;
};
} // namespace

// By hand: C++ for Rust.
extern "C" {
Circle *raw_circle() noexcept { return new Circle; }
void raw_shape_drop(const Shape *shape) noexcept { delete shape; }
const Shape *raw_upcast(const Circle *circle) noexcept { return circle; }
const Circle *raw_downcast(const Shape *shape) noexcept {
  return dynamic_cast<const Circle *>(shape);
}
bool raw_out_half(std::int32_t number, std::int32_t *half) noexcept {
  return subject::half(number, half);
}
void raw_out_name(std::size_t length, Text *text) noexcept {
  auto *string = new std::string;
  subject::name(length, string);
  *text = {string, string->data(), string->size()};
}
void raw_out_name_drop(std::string *string) noexcept { delete string; }
std::uint64_t raw_length_sum(const char *bytes, std::size_t length) noexcept {
  return subject::sum_bytes(bytes, length);
}
bool raw_checked(std::int32_t number, std::int32_t *value, std::int32_t *code) noexcept {
  const auto status = subject::checked(number);
  if (status.code != 0) {
    *code = status.code;
    return false;
  }
  *value = status.value;
  return true;
}
}
