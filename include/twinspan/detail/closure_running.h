#ifndef TWINSPAN_DETAIL_CLOSURE_RUNNING_H
#define TWINSPAN_DETAIL_CLOSURE_RUNNING_H

/// @file
/// Keeps a heap-allocated closure alive while it runs: src/closure_running.rs is the other half.

#include "twinspan/config.h"

#include <atomic>
#include <cstdint>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The first word of a kept closure, in both languages: the number of running calls, and whether
/// the closure was dropped during a call. Then the last call frees it.
class Running {
public:
  /// Starts a call. `IsShared`: calls may run on several threads at once.
  template <bool IsShared>
  void enter() noexcept {
    if constexpr (IsShared) {
      calls_.fetch_add(1, std::memory_order_relaxed);
    } else {
      calls_.store(calls_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }
  }

  /// Ends a call, and returns whether it has to free the closure.
  template <bool IsShared>
  [[nodiscard]] bool leave() noexcept {
    std::intptr_t left = 0;
    if constexpr (IsShared) {
      left = calls_.fetch_sub(1, std::memory_order_acq_rel) - 1;
    } else {
      left = calls_.load(std::memory_order_relaxed) - 1;
      calls_.store(left, std::memory_order_relaxed);
    }
    return TWINSPAN_UNLIKELY(left < 0) && left == dropped;
  }

  /// The owner drops the closure. Returns whether no call is running, so that it can be freed now.
  [[nodiscard]] bool give_up() noexcept {
    // Acquire: the effects of calls on other threads are visible before the captures are destroyed.
    return calls_.load(std::memory_order_acquire) == 0 || mark();
  }

private:
  TWINSPAN_COLD bool mark() noexcept {
    return (calls_.fetch_or(dropped, std::memory_order_acq_rel) & ~dropped) == 0;
  }

  /// The sign bit means that the closure has been dropped; the rest is the count.
  static constexpr std::intptr_t dropped = INTPTR_MIN;

  std::atomic<std::intptr_t> calls_{0};
};
// In Rust it is a number at the context.
static_assert(sizeof(Running) == sizeof(std::intptr_t) &&
              alignof(Running) == alignof(std::intptr_t));

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CLOSURE_RUNNING_H
