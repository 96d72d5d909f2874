#pragma once
#include "rust/cxx.h"
#include <cstddef>
#include <cstdint>

namespace primitives {

template <typename T>
T cpp_echo(T value) {
  return value;
}
// A function that is more specialised than the template, and one that is a static of this unit.
inline double cpp_echo(double value) { return value; }
static inline std::int8_t cpp_echo(std::int8_t value) { return value; }

std::size_t cpp_echo_usize(std::size_t value);
rust::isize cpp_echo_isize(rust::isize value);

void cpp_unit();
void cpp_explicit_unit() noexcept;
const std::int64_t &cpp_ref(const std::int64_t &value);
double &cpp_mut(double &value);
bool cpp_bool_ref(const bool &value, bool &other);
std::uint8_t cpp_ignores(std::int32_t, rust::Str, std::uint8_t value);
constexpr std::int32_t cpp_said_safe() noexcept { return 7; }
rust::String cpp_twelve(std::int8_t a, std::uint64_t b, float c, double d, bool e, rust::Str f,
                        rust::String g, std::int16_t h, float i, std::uint32_t j, double k,
                        std::size_t l);

rust::String checks();

} // namespace primitives
