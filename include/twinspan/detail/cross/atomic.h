#ifndef TWINSPAN_DETAIL_CROSS_ATOMIC_H
#define TWINSPAN_DETAIL_CROSS_ATOMIC_H

/// @file
/// Rust's `&AtomicU32` and the like: a reference to a `std::atomic`, through which both languages
/// change the same bytes. Rust guarantees that its atomics have the bytes of the number, and no
/// lock.

#include "twinspan/detail/cross/pointer.h"

#include <atomic>
#include <memory>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// Whether a std::atomic is only the number, aligned to its size.
template <class T>
inline constexpr bool is_number_alone =
    sizeof(std::atomic<T>) == sizeof(T) && alignof(std::atomic<T>) == sizeof(T) &&
    std::atomic<T>::is_always_lock_free;

template <class T>
struct Mut<std::atomic<T>> : InRegisters<std::atomic<T> *> {
  static_assert(is_number_alone<T>, "this std::atomic has another layout than Rust's atomic");
  using Value = std::atomic<T> &;
  static Value take(std::atomic<T> *raw) noexcept { return *raw; }
  static std::atomic<T> *give(Value value) noexcept { return std::addressof(value); }
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_ATOMIC_H
