#ifndef TWINSPAN_DETAIL_CROSS_MEMORY_H
#define TWINSPAN_DETAIL_CROSS_MEMORY_H

/// @file
/// Values that cross through memory.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/address.h"
#include "twinspan/detail/cross/codec.h"

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// An argument on its way to the other language, which moves it out of here.
template <class T>
class Held {
public:
  explicit Held(T &value) noexcept {
    ::new (static_cast<void *>(::twinspan::detail::address_of(memory_.value))) T(std::move(value));
  }
  T *pointer() noexcept { return ::twinspan::detail::address_of(memory_.value); }

private:
  abi::Uninitialised<T> memory_;
};

/// The same for a rust::String or rust::Vec: the other language reads the words in place, and
/// leaves an empty one there after the call.
template <class T>
class HeldBuffer {
public:
  HeldBuffer(T &value, std::size_t alignment) noexcept : value_(value), alignment_(alignment) {}
  HeldBuffer(const HeldBuffer &) = delete;
  HeldBuffer &operator=(const HeldBuffer &) = delete;
  ~HeldBuffer() {
    // One by one: g++ would assemble a Buffer in memory, and stall on reading it.
    abi::set_word(value_, 0, 0);
    abi::set_word(value_, 1, alignment_);
    abi::set_word(value_, 2, 0);
  }
  T *pointer() noexcept { return ::twinspan::detail::address_of(value_); }

private:
  T &value_;
  std::size_t alignment_;
};
template <>
class Held<rust::String> : public HeldBuffer<rust::String> {
public:
  explicit Held(rust::String &value) noexcept : HeldBuffer(value, 1) {}
};
template <class T>
class Held<rust::Vec<T>> : public HeldBuffer<rust::Vec<T>> {
public:
  explicit Held(rust::Vec<T> &value) noexcept
      : HeldBuffer<rust::Vec<T>>(value, rust::align_of<T>()) {}
};

/// A value whose bytes are moved. Rust needs no codec for it.
template <class T>
struct Moved {
  using Value = T;
  using Raw = T;
  static constexpr bool is_direct = false;
  using Argument = T *;
  using Held = cross::Held<T>;
  static decltype(auto) take(T &raw) noexcept { return abi::taken(raw); }
  static decltype(auto) read(T *argument) noexcept { return abi::taken(*argument); }
  template <class Make>
  TWINSPAN_ALWAYS_INLINE static void place(T *slot, Make &&make) {
    using Made = typename abi::MadeFor<T, decltype(make())>::type;
    ::new (static_cast<void *>(slot)) Made(make());
  }
  static T &&give(T &&value) noexcept { return static_cast<T &&>(value); }
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_CROSS_MEMORY_H
