#ifndef TWINSPAN_DETAIL_CLOSURE_RUNNING_H
#define TWINSPAN_DETAIL_CLOSURE_RUNNING_H

/// @file
/// A closure on the heap is not freed while it runs: src/closure_running.rs is the other half.

#include "twinspan/config.h"

#include <atomic>
#include <cstdint>
#include <limits>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// What the memory of a kept closure starts with, in both languages: the calls that run, and whether
/// the closure has been dropped meanwhile. Then the last call frees it.
class Running {
public:
  /// Starts a call. `IsShared`: there may be calls on several threads at once.
  template <bool IsShared>
  void enter() noexcept {
    if constexpr (IsShared) {
      calls_.fetch_add(1, std::memory_order_relaxed);
    } else {
      calls_.store(calls_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }
  }

  /// Ends a call, and says whether it has to free the closure.
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

  /// The owner drops the closure. Whether nothing runs, so that it can be freed now.
  [[nodiscard]] bool give_up() noexcept {
    // Acquire: what calls on other threads have done is done before the captures are destroyed.
    return calls_.load(std::memory_order_acquire) == 0 || mark();
  }

private:
  TWINSPAN_COLD bool mark() noexcept {
    return (calls_.fetch_or(dropped, std::memory_order_acq_rel) & ~dropped) == 0;
  }

  /// The sign says that the closure has been dropped, the rest counts.
  static constexpr std::intptr_t dropped = (std::numeric_limits<std::intptr_t>::min)();

  std::atomic<std::intptr_t> calls_{0};
};
// Rust has it as a number at the context.
static_assert(sizeof(Running) == sizeof(std::intptr_t) &&
              alignof(Running) == alignof(std::intptr_t));

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CLOSURE_RUNNING_H
