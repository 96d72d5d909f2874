#ifndef TWINSPAN_DETAIL_CLOSURE_MATCH_H
#define TWINSPAN_DETAIL_CLOSURE_MATCH_H

/// @file
/// Which callables can be closures with a signature, and how they get its arguments: nothing
/// narrows, nothing dangles, no failure is lost.

#include "twinspan/config.h"
#include "twinspan/detail/argument.h"
#include "twinspan/detail/closure_probe.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/pointers.h"
#include "twinspan/expected.h"

#include <functional>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// Whether a callable that takes a `P` can get an `A`.
template <class A, class P>
constexpr bool accepts_parameter() {
  constexpr bool is_changeable =
      std::is_lvalue_reference_v<P> && !std::is_const_v<std::remove_reference_t<P>>;
  if constexpr (std::is_lvalue_reference_v<A> && !std::is_const_v<std::remove_reference_t<A>>) {
    // A change of a copy would be lost.
    return std::is_lvalue_reference_v<P> &&
           reaches<std::remove_reference_t<A>, std::remove_reference_t<P>>;
  } else if constexpr (std::is_same_v<Bare<A>, Bare<P>>) {
    return std::is_convertible_v<A &&, P>;
  } else if constexpr (std::is_arithmetic_v<A>) {
    return same_number<A, Bare<P>> && !is_changeable;
  } else if constexpr (std::is_reference_v<A>) {
    return std::is_lvalue_reference_v<P> &&
           reaches<std::remove_reference_t<A>, std::remove_reference_t<P>>;
  } else if constexpr (std::is_pointer_v<A>) {
    return is_reached<std::remove_pointer_t<A>, Bare<P>> && !is_changeable;
  } else {
    return Accepts<A, Bare<P>>::value && !is_changeable;
  }
}

/// Whether a callable that returns an `Actual` can be used for one that returns an `R`.
template <class R, class Actual>
constexpr bool accepts_closure_result() {
  if constexpr (std::is_void_v<R>) {
    // A failure must not be discarded.
    return !is_outcome<Bare<Actual>>;
  } else if constexpr (is_expected<R>) {
    if constexpr (is_outcome<Bare<Actual>>) {
      return accepts_result<typename R::value_type, ValueIn<Bare<Actual>>>() &&
             accepts_error<typename R::error_type, ErrorIn<Bare<Actual>>>();
    } else {
      return accepts_result<typename R::value_type, Actual>();
    }
  } else {
    return accepts_result<R, Actual>();
  }
}

/// Whether a result refers to something that outlives the call.
template <class R>
inline constexpr bool is_borrowed_result = is_borrowed<std::remove_cv_t<R>>;

/// Calls, and passes the result to `use` while the arguments are alive.
template <class Use, class Callable, class... Given>
TWINSPAN_ABI_TAG decltype(auto) call_with(Use use, Callable &&callable, Given &&...given) {
  if constexpr (std::is_same_v<Use, Unchanged>) {
    static_cast<void>(use);
    return std::invoke(static_cast<Callable &&>(callable), static_cast<Given &&>(given)...);
  } else {
    return use(std::invoke(static_cast<Callable &&>(callable), static_cast<Given &&>(given)...));
  }
}

/// Whether the result of a callable converts to an `R` without anything that may throw.
template <class R, class Actual>
inline constexpr bool is_nothrow_result =
    std::is_void_v<R> || std::is_same_v<R, Actual> || std::is_reference_v<R> ||
    std::is_arithmetic_v<R> ||
    (std::is_convertible_v<Actual, R> && std::is_nothrow_constructible_v<R, Actual>);

/// Whether a callable can be called with such arguments, and returns an `R`, without anything that
/// may throw.
template <class R, class Callable, class... Given>
constexpr bool calls_nothrow() {
  if constexpr (std::is_nothrow_invocable_v<Callable, Given...>) {
    return is_nothrow_result<R, std::invoke_result_t<Callable, Given...>>;
  } else {
    return false;
  }
}

/// Whether an argument is converted for a parameter that accepts it.
template <class A, class P>
inline constexpr bool is_converted_for =
    !std::is_same_v<Bare<A>, Bare<P>> && !std::is_reference_v<A> && !std::is_pointer_v<A>;

/// Whether nothing can throw on the way: a parameter by value may be a copy of what a reference
/// refers to.
template <class A, class P>
constexpr bool converts_nothrow() {
  if constexpr (is_converted_for<A, P>) {
    return noexcept(Accepts<A, Bare<P>>::convert(std::declval<A &>()));
  } else {
    return std::is_nothrow_constructible_v<P, A &&>;
  }
}

/// How `Callable` (with its constness and value category) matches `R(A...)`: by default not at all.
template <class Callable, class R, class... A>
struct NoMatch {
  static constexpr bool is_nothrow_invocable = false;
  static constexpr bool accepts = false;
};

/// By its parameters, all of which are known.
template <class Callable, class R, class ParameterList, class... A>
struct KnownMatch;
template <class Callable, class R, class... P, class... A>
struct KnownMatch<Callable, R, Types<P...>, A...> {
  static constexpr bool accepts = [] {
    // A borrowed result may be borrowed from any argument.
    if constexpr (((accepts_parameter<A, P>() &&
                    !(is_borrowed_result<R> && is_copied<A, Bare<P>>)) &&
                   ...) &&
                  std::is_invocable_v<Callable, P...>) {
      return accepts_closure_result<R, std::invoke_result_t<Callable, P...>>();
    } else {
      return false;
    }
  }();
  static constexpr bool is_nothrow_invocable = [] {
    if constexpr (accepts) {
      return calls_nothrow<R, Callable, P...>() && (converts_nothrow<A, P>() && ...);
    } else {
      return false;
    }
  }();
  template <class From, class To>
  static decltype(auto) convert(std::remove_reference_t<From> &value) {
    if constexpr (is_converted_for<From, To>) {
      return Accepts<From, Bare<To>>::convert(value);
    } else {
      return static_cast<From &&>(value);
    }
  }
  template <class Use>
  TWINSPAN_ABI_TAG static decltype(auto) invoke(Use use, Callable &&callable, A... arguments) {
    return ::twinspan::detail::call_with(use, static_cast<Callable &&>(callable),
                                         convert<A, P>(arguments)...);
  }
};

/// With arguments that convert only to the documented types.
template <class Callable, class R, class... A>
struct ConvertingMatch {
  // A borrowed result may be borrowed from any argument.
  static constexpr Conversions tried =
      is_borrowed_result<R> ? Conversions::views : Conversions::copies;
  static constexpr bool is_nothrow_invocable =
      calls_nothrow<R, Callable, ArgumentType<A, tried>...>();
  static constexpr bool accepts = [] {
    if constexpr (std::is_invocable_v<Callable, ArgumentType<A, tried>...>) {
      return accepts_closure_result<R, std::invoke_result_t<Callable, ArgumentType<A, tried>...>>();
    } else {
      return false;
    }
  }();
  template <class Use>
  TWINSPAN_ABI_TAG static decltype(auto) invoke(Use use, Callable &&callable, A... arguments) {
    return ::twinspan::detail::call_with(use, static_cast<Callable &&>(callable),
                                         ::twinspan::detail::argument<A, tried>(arguments)...);
  }
};

/// With the arguments unchanged: a generic callable takes them, or one of several overloads.
template <class Callable, class R, class... A>
struct PlainMatch {
  static constexpr bool is_nothrow_invocable = calls_nothrow<R, Callable, A...>();
  static constexpr bool accepts = [] {
    if constexpr (takes_as_is<Callable, A...>()) {
      return accepts_closure_result<R, std::invoke_result_t<Callable, A...>>();
    } else {
      return false;
    }
  }();
  template <class Use>
  TWINSPAN_ABI_TAG static decltype(auto) invoke(Use use, Callable &&callable, A... arguments) {
    return ::twinspan::detail::call_with(use, static_cast<Callable &&>(callable),
                                         static_cast<A &&>(arguments)...);
  }
};

template <class Callable, class R, class... A>
constexpr auto match_of() {
  using Plain = std::decay_t<Callable>;
  using Class = Bare<typename CalledAs<Callable>::Class>;
  using Known = ParametersOf<Plain>;
  if constexpr (Known::is_known && Known::count == sizeof...(A)) {
    return KnownMatch<Callable, R, typename Known::List, A...>();
  } else if constexpr (Known::is_function || std::is_bind_expression_v<Class> ||
                       std::is_final_v<Class>) {
    return ConvertingMatch<Callable, R, A...>();
  } else if constexpr (std::is_class_v<Class>) {
    if constexpr (has_call_operator<Class>) {
      return PlainMatch<Callable, R, A...>();
    } else {
      return ConvertingMatch<Callable, R, A...>();
    }
  } else {
    return NoMatch<Callable, R, A...>();
  }
}

/// How a callable matches `R(A...)`. `Callable` is a reference type.
template <class Callable, class R, class... A>
using MatchFor = decltype(match_of<Callable, R, A...>());

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CLOSURE_MATCH_H
