#ifndef TWINSPAN_DETAIL_GUARD_H
#define TWINSPAN_DETAIL_GUARD_H

/// @file
/// The frames around a call between the languages, for generated code.
///
/// Rust never sees a C++ exception and C++ never sees a raw Rust panic, except in the one generated
/// frame next to the boundary: there a panic is thrown as twinspan::Panic, and an exception is
/// passed to Rust as one owned word.

#include "twinspan/config.h"
#include "twinspan/detail/address.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>
#include <type_traits>
#include <typeinfo>
#include <utility>

extern "C" {
// Inside a handler: the exception being handled, as a word that owns a reference to it. Never 0 or
// 1. Throws in one case: thread cancellation unwinds with an exception of its own that must reach
// the thread's start. A handler for that in each guard would be a third of the code of a shim.
std::uintptr_t twinspan_exception_capture();
// Rethrows the exception of the word. Borrows the word.
[[noreturn]] void twinspan_exception_throw(std::uintptr_t word);
#if defined(__GLIBCXX__) && defined(__cpp_rtti)
const void *twinspan_exception_find(std::uintptr_t word, const std::type_info *type) noexcept;
#endif
// Passes the word to the Rust side, which unwinds: with the panic that the exception carries, or a
// new one that carries the exception. A Rust function.
[[noreturn]] void twinspan_resume(std::uintptr_t word);
// Calls `thunk(context)`; anything that it throws is reported to the failure handler and aborts.
void twinspan_call_or_abort(void (*thunk)(void *), void *context);
// Inside a handler: reports the exception being handled to the failure handler, then aborts.
[[noreturn]] void twinspan_abort_on_exception() noexcept;
// Throws std::bad_function_call, even for code without exceptions, where the call reports it and
// aborts.
[[noreturn]] void twinspan_throw_empty_call();
}

namespace twinspan {
inline namespace v1 {
namespace detail {

/// A call that runs inside twinspan_call_or_abort and keeps the result.
template <class Function, class Result>
struct Packed {
  Function &function;
  union {
    Result result;
  };
  explicit Packed(Function &f) noexcept : function(f) {}
  Packed(const Packed &) = delete;
  ~Packed() {}
  static void run(void *self) {
    auto &packed = *static_cast<Packed *>(self);
    ::new (static_cast<void *>(::twinspan::detail::address_of(packed.result)))
        Result(packed.function());
  }
  Result take() {
    struct Destroy {
      Result &result;
      ~Destroy() { result.~Result(); }
    } destroy{result};
    return static_cast<Result &&>(result);
  }
};

template <class Function, class Result>
struct Packed<Function, Result &> {
  Function &function;
  std::remove_reference_t<Result> *result;
  explicit Packed(Function &f) noexcept : function(f), result(nullptr) {}
  static void run(void *self) {
    auto &packed = *static_cast<Packed *>(self);
    packed.result = ::twinspan::detail::address_of(packed.function());
  }
  Result &take() noexcept { return *result; }
};

template <class Function>
struct Packed<Function, void> {
  Function &function;
  explicit Packed(Function &f) noexcept : function(f) {}
  static void run(void *self) { static_cast<Packed *>(self)->function(); }
  void take() noexcept {}
};

template <class Function>
TWINSPAN_ALWAYS_INLINE auto call_or_abort(Function &&function) -> decltype(function()) {
  using Call = Packed<std::remove_reference_t<Function>, decltype(function())>;
  Call call(function);
  ::twinspan_call_or_abort(&Call::run, &call);
  return call.take();
}

/// A call of a Rust function from C++. A panic in it arrives as twinspan::Panic; without exceptions
/// it reaches the failure handler and aborts, so that no destructor is skipped.
template <class Function>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE auto invoke(Function &&function) -> decltype(function()) {
#if TWINSPAN_EXCEPTIONS
  return function();
#else
  return ::twinspan::detail::call_or_abort(function);
#endif
}

/// The same for a wrapper that C++ declares noexcept: anything thrown reaches the failure handler
/// and aborts, in every exception mode.
template <class Function>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE auto invoke_noexcept(Function &&function) noexcept
    -> decltype(function()) {
#if TWINSPAN_EXCEPTIONS
  try {
    return function();
  } catch (...) {
    ::twinspan_abort_on_exception();
  }
#else
  return ::twinspan::detail::call_or_abort(function);
#endif
}

/// A call of a Rust function from a member of the user's class, noexcept if the class declares it
/// so.
template <bool Nothrow, class Function>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE auto invoke_as(Function &&function)
    -> decltype(function()) {
  if constexpr (Nothrow) {
    return ::twinspan::detail::invoke_noexcept(function);
  } else {
    return ::twinspan::detail::invoke(function);
  }
}

/// A call from Rust of a C++ function that is not declared to fail. What it throws becomes a Rust
/// panic. `Noexcept` means that it cannot throw: then there is no handler at all.
///
/// The panic starts after the handler has ended, and passes only the frame of the generated
/// function. Nothing here is declared noexcept: that would add a handler to a call that has none,
/// and clang's link-time optimisation does not inline a function with one into Rust.
template <bool Noexcept, class Function>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE auto unwind_guard(Function &&function)
    -> decltype(function()) {
#if TWINSPAN_EXCEPTIONS
  if constexpr (!Noexcept) {
    std::uintptr_t word;
    try {
      return function();
    } catch (...) {
      word = ::twinspan_exception_capture();
    }
    ::twinspan_resume(word);
  } else
#endif
  {
    return function();
  }
}

/// A call from Rust of a C++ function that can fail: `function` returns 0 or 1 and has written the
/// value or the error. Anything thrown is returned as an owned word, which is neither 0 nor 1.
template <class Function>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE std::uintptr_t catch_all(Function &&function) {
#if TWINSPAN_EXCEPTIONS
  try {
    return function();
  } catch (...) {
    return ::twinspan_exception_capture();
  }
#else
  return function();
#endif
}

/// The thrown object behind a word as a `const T *`; null if it is of another class. Borrows the
/// word; the pointer is valid as long as the exception. Costs one throw and catch, except with
/// libstdc++.
template <class T>
TWINSPAN_ABI_TAG inline const T *exception_cast(std::uintptr_t word) noexcept {
#if defined(__GLIBCXX__) && defined(__cpp_rtti)
  return static_cast<const T *>(::twinspan_exception_find(word, &typeid(T)));
#elif TWINSPAN_EXCEPTIONS
  try {
    ::twinspan_exception_throw(word);
  } catch (const T &object) {
    return ::twinspan::detail::address_of(object);
  } catch (...) {
    return nullptr;
  }
#else
  static_cast<void>(word);
  return nullptr;
#endif
}

} // namespace detail
} // namespace v1
} // namespace twinspan

// detail::invoke around the block between the two, in a function with the given return type. If C++
// has exceptions, there is nothing to do, and nothing to instantiate.
#if TWINSPAN_EXCEPTIONS
#define TWINSPAN_INVOKE(...)
#define TWINSPAN_INVOKED
#else
#define TWINSPAN_INVOKE(...) return ::twinspan::detail::call_or_abort([&]() -> __VA_ARGS__
#define TWINSPAN_INVOKED \
  );
#endif

#endif // TWINSPAN_DETAIL_GUARD_H
