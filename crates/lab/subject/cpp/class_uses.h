// Functions as libraries of C++ have them: with twinspan they are called as they are, with cxx by functions beside them.
#pragma once
#include "rust/cxx.h"
#include "twinspan-lab-subject/src/class_uses/with_twinspan.rs.types.h"
#include "twinspan/convert.h"
#include "work.h"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

namespace subject {
struct Named {
  virtual ~Named() = default;
  std::int32_t number = 1;
};
struct Shape {
  virtual ~Shape() = default;
  double x = 1;
};
struct Circle : Named, Shape {};

inline bool half(std::int32_t number, std::int32_t *half) noexcept {
  *half = number / 2;
  return (number & 1) == 0;
}
inline void name(std::size_t length, std::string *name) { name->assign(source.bytes, length); }
inline std::uint64_t sum_bytes(const void *bytes, std::size_t length) noexcept {
  return touch({static_cast<const char *>(bytes), length});
}

// A status with a value.
struct Checked {
  std::int32_t code;
  std::int32_t value;
};
inline Checked checked(std::int32_t number) noexcept {
  return number < 0 ? Checked{number, 0} : Checked{0, number};
}
} // namespace subject

template <>
struct twinspan::Convert<subject::Checked> {
  static bool is_ok(const subject::Checked &status) noexcept { return status.code == 0; }
  static std::int32_t value(const subject::Checked &status) noexcept { return status.value; }
  static std::int32_t error(const subject::Checked &status) noexcept { return status.code; }
};
template <>
struct twinspan::Convert<with_twinspan::Fault> {
  static with_twinspan::Fault from(const std::int32_t &code) noexcept { return {code}; }
};

namespace with_cxx {
using subject::Circle;
using subject::Shape;

inline std::unique_ptr<Circle> circle() { return std::make_unique<Circle>(); }
inline std::unique_ptr<Shape> shape() { return std::make_unique<Circle>(); }
inline const Shape &upcast(const Circle &circle) noexcept { return circle; }
inline const Circle &downcast(const Shape &shape) { return dynamic_cast<const Circle &>(shape); }
inline bool half(std::int32_t number, std::int32_t &half) noexcept {
  return subject::half(number, &half);
}
inline void name(std::size_t length, rust::String &name) {
  std::string text;
  subject::name(length, &text);
  name = text;
}
inline std::uint64_t sum_bytes(rust::Slice<const std::uint8_t> bytes) noexcept {
  return subject::sum_bytes(bytes.data(), bytes.size());
}
} // namespace with_cxx

namespace with_twinspan {
using namespace subject;
} // namespace with_twinspan
