#ifndef TWINSPAN_DETAIL_CROSS_CHAR_H
#define TWINSPAN_DETAIL_CROSS_CHAR_H

/// @file
/// Rust's `char`: `char32_t`. Rust checks that its argument is a Unicode scalar value.

#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/in_place_vec.h"

#include <cstdint>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

struct Char : InRegisters<std::uint32_t> {
  using Value = char32_t;
  static char32_t take(std::uint32_t raw) noexcept { return static_cast<char32_t>(raw); }
  static std::uint32_t give(char32_t value) noexcept { return static_cast<std::uint32_t>(value); }
};

// In a Vec they have the layout of Rust's numbers.
static_assert(sizeof(char32_t) == sizeof(std::uint32_t) &&
              alignof(char32_t) == alignof(std::uint32_t));

template <>
struct CodecOf<char32_t> {
  using type = Char;
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_CHAR_H
