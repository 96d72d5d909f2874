#ifndef TWINSPAN_DETAIL_CROSS_DURATION_H
#define TWINSPAN_DETAIL_CROSS_DURATION_H

/// @file
/// `Duration` of Rust: `std::chrono::nanoseconds`. Rust refuses what is negative, and to pass what is too long.

#include "twinspan/detail/cross/codec.h"

#include <chrono>
#include <cstdint>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

struct Duration : InRegisters<std::int64_t> {
  using Value = std::chrono::nanoseconds;
  static Value take(std::int64_t raw) noexcept { return Value(raw); }
  static std::int64_t give(Value value) noexcept { return value.count(); }
};

template <>
struct CodecOf<std::chrono::nanoseconds> {
  using type = Duration;
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_DURATION_H
