#ifndef TWINSPAN_DETAIL_CLOSURE_MATCH_H
#define TWINSPAN_DETAIL_CLOSURE_MATCH_H

/// @file
/// Which callables stand for a closure of a signature, and how they are given its arguments: nothing
/// narrows, nothing dangles, no failure is lost.

#include "twinspan/config.h"
#include "twinspan/detail/convert.h"
#include "twinspan/expected.h"

#include <cstddef>
#include <functional>
#include <type_traits>

namespace twinspan::detail {

template <class...>
struct Types {};

/// The parameters of a callable that has exactly one operator(), or of a function pointer.
template <class>
struct Parameters {
  static constexpr bool is_known = false;
};
template <class... P>
struct KnownParameters {
  static constexpr bool is_known = true;
  using List = Types<P...>;
};
template <class R, class... P>
struct Parameters<R (*)(P...)> : KnownParameters<P...> {};
template <class R, class... P>
struct Parameters<R (*)(P...) noexcept> : KnownParameters<P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...)> : KnownParameters<P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) const> : KnownParameters<P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) noexcept> : KnownParameters<P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) const noexcept> : KnownParameters<P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) &> : KnownParameters<P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) const &> : KnownParameters<P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) &&> : KnownParameters<P...> {};

template <class C, class = void>
struct ParametersOf : Parameters<std::decay_t<C>> {};
template <class C>
struct ParametersOf<C, std::void_t<decltype(&Bare<C>::operator())>>
    : Parameters<decltype(&Bare<C>::operator())> {};

/// Whether a callable that takes a `P` may be given an `A`.
template <class A, class P>
constexpr bool accepts_parameter() {
  constexpr bool is_changeable =
      std::is_lvalue_reference_v<P> && !std::is_const_v<std::remove_reference_t<P>>;
  if constexpr (std::is_same_v<Bare<A>, Bare<P>>) {
    return std::is_convertible_v<A &&, P>;
  } else if constexpr (std::is_arithmetic_v<A>) {
    return same_number<A, Bare<P>> && !is_changeable;
  } else if constexpr (std::is_reference_v<A>) {
    return std::is_reference_v<P> &&
           std::is_convertible_v<std::remove_reference_t<A> *, std::remove_reference_t<P> *>;
  } else if constexpr (std::is_pointer_v<A>) {
    return std::is_pointer_v<Bare<P>> && std::is_convertible_v<A, Bare<P>> && !is_changeable;
  } else {
    return Accepts<A, Bare<P>>::value && !is_changeable;
  }
}

/// Whether a callable that gives an `Actual` may stand for one that gives an `R`.
template <class R, class Actual>
constexpr bool accepts_closure_result() {
  if constexpr (std::is_void_v<R>) {
    // A failure is not for dropping.
    return !is_expected<Bare<Actual>>;
  } else if constexpr (is_expected<R>) {
    if constexpr (is_expected<Bare<Actual>>) {
      return accepts_result<typename R::value_type, typename Bare<Actual>::value_type>() &&
             std::is_convertible_v<typename Bare<Actual>::error_type, typename R::error_type>;
    } else {
      return accepts_result<typename R::value_type, Actual>();
    }
  } else {
    return accepts_result<R, Actual>();
  }
}

/// How `Callable` (with its constness and value category) stands for `R(A...)`.
template <class Callable, class R, class ParameterList, class... A>
struct Match {
  static constexpr bool is_nothrow_invocable = std::is_nothrow_invocable_v<Callable, A...>;
  static constexpr bool accepts = [] {
    if constexpr (std::is_invocable_v<Callable, A...>) {
      return accepts_closure_result<R, std::invoke_result_t<Callable, A...>>();
    } else {
      return false;
    }
  }();
  static decltype(auto) invoke(Callable &&callable, A... arguments) {
    return std::invoke(static_cast<Callable &&>(callable), static_cast<A &&>(arguments)...);
  }
};

template <class Callable, class R, class... P, class... A>
struct Match<Callable, R, Types<P...>, A...> {
  static constexpr bool is_nothrow_invocable =
      std::is_nothrow_invocable_v<Callable, P...> && (std::is_same_v<Bare<A>, Bare<P>> && ...);
  static constexpr bool accepts = [] {
    if constexpr ((accepts_parameter<A, P>() && ...) && std::is_invocable_v<Callable, P...>) {
      return accepts_closure_result<R, std::invoke_result_t<Callable, P...>>();
    } else {
      return false;
    }
  }();
  template <class From, class To>
  static decltype(auto) convert(std::remove_reference_t<From> &value) {
    if constexpr (std::is_same_v<Bare<From>, Bare<To>> || std::is_reference_v<From> ||
                  std::is_pointer_v<From>) {
      return static_cast<From &&>(value);
    } else {
      return Accepts<From, Bare<To>>::convert(value);
    }
  }
  static decltype(auto) invoke(Callable &&callable, A... arguments) {
    return static_cast<Callable &&>(callable)(convert<A, P>(arguments)...);
  }
};

template <class List>
inline constexpr std::size_t count_of = 0;
template <class... T>
inline constexpr std::size_t count_of<Types<T...>> = sizeof...(T);

template <class Callable, class R, class... A>
constexpr auto match_of() {
  using Known = ParametersOf<Callable>;
  if constexpr (Known::is_known) {
    if constexpr (count_of<typename Known::List> == sizeof...(A)) {
      return Match<Callable, R, typename Known::List, A...>();
    } else {
      return Match<Callable, R, void, A...>();
    }
  } else {
    return Match<Callable, R, void, A...>();
  }
}

/// How a callable stands for `R(A...)`. `Callable` is a reference type.
template <class Callable, class R, class... A>
using MatchFor = decltype(match_of<Callable, R, A...>());

} // namespace twinspan::detail

#endif // TWINSPAN_DETAIL_CLOSURE_MATCH_H
