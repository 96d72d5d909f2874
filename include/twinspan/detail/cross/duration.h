#ifndef TWINSPAN_DETAIL_CROSS_DURATION_H
#define TWINSPAN_DETAIL_CROSS_DURATION_H

/// @file
/// Rust's `Duration`: `std::chrono::nanoseconds`. Rust refuses negative values, and does not pass
/// values that are too long.

#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/in_place_vec.h"

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

// In a Vec they have the layout of Rust's numbers.
static_assert(sizeof(std::chrono::nanoseconds) == sizeof(std::int64_t) &&
              alignof(std::chrono::nanoseconds) == alignof(std::int64_t));

template <>
struct CodecOf<std::chrono::nanoseconds> {
  using type = Duration;
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// For Rust's `Vec<Duration>`, whose elements Rust converts.
template <>
class Vec<std::chrono::nanoseconds> final
    : public twinspan::detail::InPlaceVec<std::chrono::nanoseconds> {
  using Base = twinspan::detail::InPlaceVec<std::chrono::nanoseconds>;

public:
  using Base::Base;
};

} // namespace cxxbridge1
} // namespace rust

#endif // TWINSPAN_DETAIL_CROSS_DURATION_H
