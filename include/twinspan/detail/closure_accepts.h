#ifndef TWINSPAN_DETAIL_CLOSURE_ACCEPTS_H
#define TWINSPAN_DETAIL_CLOSURE_ACCEPTS_H

/// @file
/// What a user's function can take where the bridge declares a closure: other closures, and those
/// of the standard library.

#include "twinspan/closure.h"
#include "twinspan/config.h"
#include "twinspan/detail/closure_call.h"

#include <functional>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

// A user's function may take the standard type where the bridge declares a closure. (A conversion
// operator of Function would lose against std::function's own constructor, which requires a
// copyable callable.)
template <class S>
inline constexpr bool is_convertible_argument<Function<S>> = true;
template <class S>
inline constexpr bool is_convertible_argument<OnceFunction<S>> = true;
template <class S>
inline constexpr bool is_convertible_argument<FunctionRef<S>> = true;

/// A borrowed closure that the bridge declares `noescape`.
template <class Ref>
class Noescape : public Ref {
public:
  Noescape(
      const Ref &closure) noexcept // NOLINT(google-explicit-constructor): where one is asked for.
      : Ref(closure) {}
};
template <class Ref>
inline constexpr bool is_convertible_argument<Noescape<Ref>> = true;

template <class S, class Standard>
struct Accepts<Function<S>, std::function<Standard>>
    : std::is_same<Standard, typename SignatureOf<S>::Plain> {
  TWINSPAN_ABI_TAG static std::function<Standard> convert(Function<S> &value) {
    return std::move(value).to_std();
  }
};
// An owning type takes a borrowed closure only if the bridge declares that it is not kept.
template <class S, class Standard>
struct Accepts<Noescape<FunctionRef<S>>, std::function<Standard>>
    : std::is_same<Standard, typename SignatureOf<S>::Plain> {
  TWINSPAN_ABI_TAG static std::function<Standard> convert(FunctionRef<S> &value) {
    if (!value) {
      return nullptr;
    }
    // A separate class, which depends on the exception mode.
    return [value](auto &&...arguments) -> decltype(auto) {
      return value(static_cast<decltype(arguments) &&>(arguments)...);
    };
  }
};
template <class S, class Other>
struct Accepts<Function<S>, Function<Other>>
    : std::is_constructible<Function<Other>, Function<S> &&> {
  static Function<Other> convert(Function<S> &value) noexcept { return std::move(value); }
};
template <class S, class Other>
struct Accepts<Function<S>, OnceFunction<Other>>
    : std::is_constructible<OnceFunction<Other>, Function<S> &&> {
  TWINSPAN_ABI_TAG static OnceFunction<Other> convert(Function<S> &value) {
    return std::move(value);
  }
};
template <class S, class Other>
struct Accepts<OnceFunction<S>, OnceFunction<Other>>
    : std::is_constructible<OnceFunction<Other>, OnceFunction<S> &&> {
  static OnceFunction<Other> convert(OnceFunction<S> &value) noexcept { return std::move(value); }
};
template <class S, class Other>
struct Accepts<FunctionRef<S>, FunctionRef<Other>>
    : std::is_constructible<FunctionRef<Other>, FunctionRef<S> &> {
  static FunctionRef<Other> convert(FunctionRef<S> &value) noexcept { return value; }
};
template <class S, class Other>
struct Accepts<Noescape<FunctionRef<S>>, FunctionRef<Other>>
    : Accepts<FunctionRef<S>, FunctionRef<Other>> {};
#if defined(__cpp_lib_move_only_function)
/// Whether a standard signature, which may have more qualifiers, has the same arguments and result.
template <class Plain>
struct FormsOf;
template <class R, class... A>
struct FormsOf<R(A...)> {
  template <class S, class... Form>
  static constexpr bool is_any = (std::is_same_v<S, Form> || ...);
  template <class S>
  static constexpr bool has =
      is_any<S, R(A...), R(A...) const, R(A...) &, R(A...) const &, R(A...) &&, R(A...) const &&,
             R(A...) noexcept, R(A...) const noexcept, R(A...) & noexcept, R(A...) const & noexcept,
             R(A...) && noexcept, R(A...) const && noexcept>;
};
template <class Closure, class Plain, class Standard>
struct AcceptsAsMoveOnly
    : std::bool_constant<FormsOf<Plain>::template has<Standard> &&
                         std::is_constructible_v<std::move_only_function<Standard>, Closure>> {
  TWINSPAN_ABI_TAG static std::move_only_function<Standard> convert(Closure &value) {
    if (!value) {
      return nullptr;
    }
    return TaggedClosure<Closure>(std::move(value));
  }
};
template <class S, class Standard>
struct Accepts<Function<S>, std::move_only_function<Standard>>
    : AcceptsAsMoveOnly<Function<S>, typename SignatureOf<S>::Plain, Standard> {};
template <class S, class Standard>
struct Accepts<OnceFunction<S>, std::move_only_function<Standard>>
    : AcceptsAsMoveOnly<OnceFunction<S>, typename SignatureOf<S>::Plain, Standard> {};
#endif
#if defined(__cpp_lib_function_ref)
// The argument refers to the closure, and is valid during the call.
template <class S, class Standard>
struct Accepts<FunctionRef<S>, std::function_ref<Standard>>
    : std::bool_constant<is_callable_like<ConstCall<S>, Standard>> {
  static std::function_ref<Standard> convert(FunctionRef<S> &value) noexcept { return value; }
};
template <class S, class Standard>
struct Accepts<Noescape<FunctionRef<S>>, std::function_ref<Standard>>
    : Accepts<FunctionRef<S>, std::function_ref<Standard>> {};
#endif

} // namespace detail
} // namespace v1
} // namespace twinspan

#include "twinspan/detail/closure_wrapped.h"

#endif // TWINSPAN_DETAIL_CLOSURE_ACCEPTS_H
