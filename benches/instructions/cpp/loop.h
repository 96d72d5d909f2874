#pragma once
#include <cstdint>

namespace instructions {

/// The value, which the compiler may not know. It stays in a register.
template <class T>
T hidden(T value) noexcept {
  asm volatile("" : "+r"(value));
  return value;
}

/// The loop around each case.
template <class Body>
std::int32_t loop(std::int32_t count, Body body) {
  std::int32_t sum = 0;
  for (std::int32_t i = 0; i < count; ++i) {
    sum += body(hidden(i));
  }
  return sum;
}

} // namespace instructions
