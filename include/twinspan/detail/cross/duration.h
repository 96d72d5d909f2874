#ifndef TWINSPAN_DETAIL_CROSS_DURATION_H
#define TWINSPAN_DETAIL_CROSS_DURATION_H

/// @file
/// Rust's `Duration`: `std::chrono::nanoseconds`. Rust refuses negative values, and does not pass
/// values that are too long.

#include "twinspan/config.h"
#include "twinspan/convert.h"
#include "twinspan/detail/argument.h"
#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/in_place_vec.h"

#include <chrono>
#include <cstdint>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// A result in a coarser unit, which the language converts without a loss, unless it overflows.
template <class D, bool IsCoarser = std::is_integral_v<typename D::rep> &&
                                    !std::is_same_v<D, std::chrono::nanoseconds> &&
                                    std::is_convertible_v<D, std::chrono::nanoseconds>>
struct CoarserDuration {};
template <class D>
struct CoarserDuration<D, true> {
  static std::chrono::nanoseconds into(const D &duration) {
    using Nanoseconds = std::chrono::nanoseconds;
    using Wide = std::chrono::duration<std::int64_t, typename D::period>;
    bool fits = duration <= std::chrono::duration_cast<Wide>((Nanoseconds::max)());
    if constexpr (std::is_signed_v<typename D::rep>) {
      fits = fits && duration >= std::chrono::duration_cast<Wide>((Nanoseconds::min)());
    }
    if (TWINSPAN_UNLIKELY(!fits)) {
      ::twinspan::detail::refuse_value("a duration of C++ is longer than 292 years");
    }
    return duration;
  }
};

} // namespace detail

template <class Rep, class Period>
struct Convert<std::chrono::duration<Rep, Period>>
    : detail::CoarserDuration<std::chrono::duration<Rep, Period>> {};

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
