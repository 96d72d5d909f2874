#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>

namespace non_zeros {

inline std::uint8_t cpp_u8(std::uint8_t value) noexcept { return value; }
inline std::uint16_t cpp_u16(std::uint16_t value) noexcept { return value; }
inline std::uint32_t cpp_u32(std::uint32_t value) noexcept { return value; }
inline std::uint64_t cpp_u64(std::uint64_t value) noexcept { return value; }
inline std::size_t cpp_usize(std::size_t value) noexcept { return value; }
inline std::int8_t cpp_i8(std::int8_t value) noexcept { return value; }
inline std::int16_t cpp_i16(std::int16_t value) noexcept { return value; }
inline std::int32_t cpp_i32(std::int32_t value) noexcept { return value; }
inline long long cpp_i64(long long value) noexcept { return value; } // of that width
inline rust::isize cpp_isize(rust::isize value) noexcept { return value; }
inline std::uint16_t cpp_generic(std::uint16_t value) noexcept { return value; }
inline std::optional<std::uint64_t> cpp_maybe(std::optional<std::uint64_t> value, bool zero) {
  return zero ? std::optional<std::uint64_t>(0) : value;
}
inline std::uint32_t cpp_zero() noexcept { return 0; }
inline std::uint32_t cpp_checked(std::uint32_t value) {
  if (value == 1) {
    throw std::invalid_argument("one");
  }
  return value;
}
inline std::int32_t cpp_sum(twinspan::FunctionRef<std::optional<std::int32_t>(std::int32_t)> next) {
  std::int32_t sum = 0;
  std::int32_t last = -1;
  while (const std::optional<std::int32_t> more = next(last)) {
    sum += *more;
    last = *more;
  }
  return sum;
}
inline std::uint8_t cpp_call(twinspan::FunctionRef<std::uint8_t(std::uint8_t)> next,
                             std::uint8_t value) {
  return next(value);
}
inline twinspan::Function<std::int64_t() const> cpp_constant(bool zero) {
  return [zero] { return zero ? 0 : (std::numeric_limits<std::int64_t>::min)(); };
}
rust::String checks();

} // namespace non_zeros
