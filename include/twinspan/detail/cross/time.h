#ifndef TWINSPAN_DETAIL_CROSS_TIME_H
#define TWINSPAN_DETAIL_CROSS_TIME_H

/// @file
/// Rust's `SystemTime` and `Instant`: time points of `std::chrono`, which cross as nanoseconds of
/// their clock. Rust refuses values out of range. If a clock has a larger unit, as some system
/// clocks do, values are rounded down.

#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/in_place_vec.h"

#include <chrono>
#include <cstdint>
#include <limits>
#include <ratio>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

template <class Clock>
struct Time : InRegisters<std::int64_t> {
  using Value = typename Clock::time_point;
  using Duration = typename Clock::duration;
  static_assert(std::is_same_v<std::chrono::time_point<Clock>, Value>);

  static Value take(std::int64_t raw) noexcept {
    return Value(std::chrono::floor<Duration>(std::chrono::nanoseconds(raw)));
  }
  static std::int64_t give(Value value) noexcept {
    const Duration since = value.time_since_epoch();
    if constexpr (!std::is_same_v<typename Duration::period, std::nano>) {
      // More nanoseconds than a number can hold, which Rust refuses.
      constexpr Duration most = std::chrono::floor<Duration>(
          std::chrono::nanoseconds((std::numeric_limits<std::int64_t>::max)()));
      if (since > most || since < -most) {
        return (std::numeric_limits<std::int64_t>::min)();
      }
    }
    return std::chrono::duration_cast<std::chrono::duration<std::int64_t, std::nano>>(since)
        .count();
  }
};

// In a Vec they have the layout of Rust's numbers: nanoseconds, whatever the unit of the clock.
static_assert(sizeof(std::chrono::nanoseconds) == sizeof(std::int64_t) &&
              alignof(std::chrono::nanoseconds) == alignof(std::int64_t));

using SystemTime = Time<std::chrono::system_clock>;
using Instant = Time<std::chrono::steady_clock>;

template <class Clock>
struct CodecOf<std::chrono::time_point<Clock>,
               std::enable_if_t<std::is_same_v<Clock, std::chrono::system_clock> ||
                                std::is_same_v<Clock, std::chrono::steady_clock>>> {
  using type = Time<Clock>;
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// For Rust's `Vec<SystemTime>` and `Vec<Instant>`, whose elements Rust converts.
template <class Clock>
class Vec<std::chrono::time_point<Clock, std::chrono::nanoseconds>> final
    : public twinspan::detail::InPlaceVec<
          std::chrono::time_point<Clock, std::chrono::nanoseconds>> {
  using Base =
      twinspan::detail::InPlaceVec<std::chrono::time_point<Clock, std::chrono::nanoseconds>>;

public:
  using Base::Base;
};

} // namespace cxxbridge1
} // namespace rust

#endif // TWINSPAN_DETAIL_CROSS_TIME_H
