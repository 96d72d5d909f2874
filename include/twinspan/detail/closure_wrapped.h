#ifndef TWINSPAN_DETAIL_CLOSURE_WRAPPED_H
#define TWINSPAN_DETAIL_CLOSURE_WRAPPED_H

/// @file
/// Closures for classes of libraries that are made of any callable: boost::function,
/// absl::AnyInvocable, the slot of a signal.

#include "twinspan/closure.h"
#include "twinspan/config.h"
#include "twinspan/detail/closure_accepts.h"

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// A number that converts to the same number only: a class does not narrow what a closure returns.
template <class R>
class SameNumber {
public:
  explicit SameNumber(R value) noexcept : value_(value) {}
  template <class T, std::enable_if_t<same_number<R, T>, int> = 0>
  operator T() const noexcept { // NOLINT(google-explicit-constructor)
    return static_cast<T>(value_);
  }

private:
  R value_;
};
template <class R>
using ForwardedResult = std::conditional_t<std::is_arithmetic_v<R>, SameNumber<R>, R>;

/// Whether a class can pass an argument to a closure: no number is narrowed.
template <class Given, class A>
inline constexpr bool is_passed =
    std::is_convertible_v<Given, A> &&
    (!(std::is_arithmetic_v<Bare<Given>> || std::is_arithmetic_v<Bare<A>>) ||
     same_number<Bare<Given>, Bare<A>>);
template <class... Given, class... A>
constexpr bool are_passed(Types<Given...> /*given*/, Types<A...> /*declared*/) {
  if constexpr (sizeof...(Given) == sizeof...(A)) {
    return (is_passed<Given, A> && ...);
  } else {
    return false;
  }
}

/// A callable with the arguments and the result of a signature, and with no others: `Pointer` points
/// to the closure. It is passed itself, as a class may be a view of it.
template <class Pointer, class S, class Plain = typename SignatureOf<S>::Plain>
class TWINSPAN_ABI_TAG Forwarder;
template <class Pointer, class S, class R, class... A>
class Forwarder<Pointer, S, R(A...)> {
  template <class... Given>
  static constexpr bool takes = are_passed(Types<Given...>(), Types<A...>());
  template <class... Given>
  static constexpr bool is_nothrow =
      SignatureOf<S>::is_noexcept && (std::is_nothrow_constructible_v<A, Given> && ...);

public:
  explicit Forwarder(Pointer closure) noexcept : closure_(std::move(closure)) {}

  template <class... Given, std::enable_if_t<takes<Given...>, int> = 0>
  ForwardedResult<R> operator()(Given &&...given) const noexcept(is_nothrow<Given...>) {
    if constexpr (std::is_arithmetic_v<R>) {
      return ForwardedResult<R>((*closure_)(static_cast<Given &&>(given)...));
    } else {
      return (*closure_)(static_cast<Given &&>(given)...);
    }
  }

private:
  Pointer closure_;
};
template <class Pointer, class S, class Plain>
inline constexpr bool is_closure_type<Forwarder<Pointer, S, Plain>> = true;

/// One that is owned may be kept: copies of the callable share it.
template <class S>
struct PassedCallable<Function<S>> : std::true_type {
  using Shared = std::shared_ptr<Function<S>>;
  TWINSPAN_ABI_TAG static Forwarder<Shared, S> make(Function<S> &value) {
    return Forwarder<Shared, S>(std::make_shared<Function<S>>(std::move(value)));
  }
};
/// The same for a closure that is called once: a class that may call it several times, or copy it,
/// is not made of one.
template <class S, class Plain = typename SignatureOf<S>::Plain>
class TWINSPAN_ABI_TAG OnceForwarder;
template <class S, class R, class... A>
class OnceForwarder<S, R(A...)> {
  template <class... Given>
  static constexpr bool takes = are_passed(Types<Given...>(), Types<A...>());

public:
  explicit OnceForwarder(OnceFunction<S> &&closure) noexcept : closure_(std::move(closure)) {}
  template <class... Given, std::enable_if_t<takes<Given...>, int> = 0>
  ForwardedResult<R> operator()(Given &&...given) && {
    if constexpr (std::is_arithmetic_v<R>) {
      return ForwardedResult<R>(std::move(closure_)(static_cast<Given &&>(given)...));
    } else {
      return std::move(closure_)(static_cast<Given &&>(given)...);
    }
  }

private:
  OnceFunction<S> closure_;
};
template <class S, class Plain>
inline constexpr bool is_closure_type<OnceForwarder<S, Plain>> = true;
template <class S>
struct PassedCallable<OnceFunction<S>> : std::true_type {
  TWINSPAN_ABI_TAG static OnceForwarder<S> make(OnceFunction<S> &value) noexcept {
    return OnceForwarder<S>(std::move(value));
  }
};
template <class S>
inline constexpr bool is_passed_once<OnceFunction<S>> = true;

template <class S>
struct PassedCallable<Noescape<FunctionRef<S>>> : std::true_type {
  static Forwarder<FunctionRef<S> *, S> make(FunctionRef<S> &value) noexcept {
    return Forwarder<FunctionRef<S> *, S>(&value);
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CLOSURE_WRAPPED_H
