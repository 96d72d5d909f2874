// Words of the standard library.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <twinspan/control_flow.h>

namespace subject {
using Time = std::chrono::system_clock::time_point;
using Moment = std::chrono::steady_clock::time_point;

inline std::uint32_t odd(std::uint32_t value) noexcept { return value | 1; }
inline Time later(Time value) noexcept { return value + std::chrono::nanoseconds(7); }
inline Moment after(Moment value) noexcept { return value + std::chrono::nanoseconds(7); }
inline bool stops(std::int32_t value) noexcept { return (value & 64) != 0; }
inline std::uint32_t count(std::atomic<std::uint32_t> &value) noexcept {
  return value.fetch_add(1, std::memory_order_relaxed);
}
} // namespace subject

namespace with_twinspan {
using subject::after;
using subject::count;
using subject::later;
using subject::odd;
inline twinspan::ControlFlow<> step(std::int32_t value) noexcept {
  if (subject::stops(value)) {
    return twinspan::Break();
  }
  return twinspan::Continue();
}
inline twinspan::ControlFlow<std::int32_t> found(std::int32_t value) noexcept {
  if (subject::stops(value)) {
    return twinspan::Break(value);
  }
  return twinspan::Continue();
}
} // namespace with_twinspan
