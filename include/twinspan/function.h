#ifndef TWINSPAN_FUNCTION_H
#define TWINSPAN_FUNCTION_H

/// @file
/// Closures that cross the border.

#include "twinspan/config.h"

#include <memory>
#include <type_traits>
#include <utility>

namespace twinspan {

template <class Signature>
class FunctionRef;

/// A borrowed callable: what a Rust parameter `impl FnMut(A) -> R` takes.
///
/// Ownership: none; it refers to the callable that it was made from, which has to outlive it. Made in
/// a call's argument list from a lambda, it lives as long as the call, which is what Rust may use it for.
/// Threads: it is called on the thread that made the call.
/// Errors: what the callable throws unwinds the Rust frames, which drop what they hold, and is thrown
/// again, as the same object, where C++ called Rust.
/// Cost: no allocation; two words; a call from C++ is one indirect call, a call from Rust is two.
template <class R, class... A>
class FunctionRef<R(A...)> {
public:
  /// Refers to any callable that takes `A...` and gives what converts to `R`.
  template <class Callable,
            class = std::enable_if_t<
                !std::is_same_v<std::remove_cv_t<std::remove_reference_t<Callable>>, FunctionRef> &&
                std::is_invocable_r_v<R, std::remove_reference_t<Callable> &, A...>>>
  FunctionRef(
      Callable &&callable TWINSPAN_LIFETIMEBOUND) noexcept // NOLINT(google-explicit-constructor)
      : callable_(const_cast<void *>(static_cast<const volatile void *>(std::addressof(callable)))),
        call_([](void *target, A... arguments) -> R {
          return (*static_cast<std::remove_reference_t<Callable> *>(target))(
              static_cast<A &&>(arguments)...);
        }) {
    static_assert(!std::is_function_v<std::remove_reference_t<Callable>>,
                  "pass the function's address in a lambda");
  }

  /// Calls it. Throws what the callable throws.
  R operator()(A... arguments) const { return call_(callable_, static_cast<A &&>(arguments)...); }

private:
  void *callable_;
  R (*call_)(void *, A...);
};

} // namespace twinspan

#endif // TWINSPAN_FUNCTION_H
