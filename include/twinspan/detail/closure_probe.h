#ifndef TWINSPAN_DETAIL_CLOSURE_PROBE_H
#define TWINSPAN_DETAIL_CLOSURE_PROBE_H

/// @file
/// The parameters of a callable, if it has one call operator that is not a template; otherwise
/// whether it takes given arguments without a conversion of the language.

#include "twinspan/config.h"
#include "twinspan/detail/argument.h"

#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The parameters of a function or member function, and the object that a member is called on.
template <class>
struct Parameters {
  static constexpr bool is_known = false;
  static constexpr std::size_t count = 0;
};
template <class ObjectType, class... P>
struct KnownParameters {
  static constexpr bool is_known = true;
  static constexpr std::size_t count = sizeof...(P);
  using List = Types<P...>;
  using Object = ObjectType;
};
template <class R, class... P>
struct Parameters<R (*)(P...)> : KnownParameters<void, P...> {};
template <class R, class... P>
struct Parameters<R (*)(P...) noexcept> : KnownParameters<void, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...)> : KnownParameters<C &, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) const> : KnownParameters<const C &, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) noexcept> : KnownParameters<C &, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) const noexcept> : KnownParameters<const C &, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) &> : KnownParameters<C &, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) const &> : KnownParameters<const C &, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) &&> : KnownParameters<C &&, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) const &&> : KnownParameters<const C &&, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) & noexcept> : KnownParameters<C &, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) const & noexcept> : KnownParameters<const C &, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) && noexcept> : KnownParameters<C &&, P...> {};
template <class C, class R, class... P>
struct Parameters<R (C::*)(P...) const && noexcept> : KnownParameters<const C &&, P...> {};

/// The parameters of a pointer to a member function: the object is the first.
template <class Member, class Object = typename Member::Object, class List = typename Member::List>
struct WithObject;
template <class Member, class Object, class... P>
struct WithObject<Member, Object, Types<P...>> : KnownParameters<void, Object, P...> {};

/// The parameters of a callable. `is_function`: it is a single function that is not a template.
template <class C, class = void>
struct ParametersOf : Parameters<void> {
  static constexpr bool is_function = false;
};
template <class Function>
struct ParametersOf<Function *, void> : Parameters<Function *> {
  static constexpr bool is_function = true;
};
template <class C, class Function>
struct ParametersOf<Function C::*, std::enable_if_t<Parameters<Function C::*>::is_known>>
    : WithObject<Parameters<Function C::*>> {
  static constexpr bool is_function = true;
};
/// For a pointer to a data member, nothing else.
template <class C, class T>
struct ParametersOf<T C::*, std::enable_if_t<!std::is_function_v<T>>>
    : KnownParameters<void, const C &> {
  static constexpr bool is_function = true;
};
template <class C>
struct ParametersOf<C, std::void_t<decltype(&C::operator())>>
    : Parameters<decltype(&C::operator())> {
  static constexpr bool is_function = true;
};
template <class C>
struct ParametersOf<std::reference_wrapper<C>, void> : ParametersOf<C> {};

/// Whether a class has an operator(), and not only a conversion to a function pointer.
struct EmptyCallOperator {
  void operator()();
};
template <class C>
struct TwoCallOperators : C, EmptyCallOperator {};
template <class C, class = void>
inline constexpr bool has_call_operator = true;
template <class C>
inline constexpr bool
    has_call_operator<C, std::void_t<decltype(&TwoCallOperators<C>::operator())>> = false;

/// Chosen if the language would convert an argument for the callable.
struct Converted {};

/// A call operator that takes everything unchanged, by value. It is a template, as general as
/// possible: anything that takes the same arguments unchanged is as good a match or a better one.
/// (`Other` lets it coexist with one that is as general, which it would otherwise hide, or which
/// g++ would prefer it to.)
struct TakesValues {
  template <class Other = void, class... T>
  Converted operator()(T...);
  template <class Other = void, class... T>
  Converted operator()(T...) const;
};
/// The same for arguments that cannot be copied.
struct TakesReferences {
  template <class Other = void, class... T>
  Converted operator()(T &&...);
  template <class Other = void, class... T>
  Converted operator()(T &&...) const;
};

/// A callable, combined with one of these.
template <class C, class Takes>
struct Probe : C, Takes {
  using C::operator();
  using Takes::operator();
};

template <class Probed, class... A>
constexpr bool is_converted() {
  if constexpr (std::is_invocable_v<Probed, A...>) {
    return std::is_same_v<std::invoke_result_t<Probed, A...>, Converted>;
  } else {
    return false; // As good a match as the callable's own.
  }
}

/// How a callable is called: as an lvalue or an rvalue, and its class.
template <class Callable>
struct CalledAs {
  using Class = Bare<Callable>;
  template <class C>
  using As = std::conditional_t<std::is_lvalue_reference_v<Callable>, C &, C &&>;
};
template <class C>
struct CalledAs<std::reference_wrapper<C> &> : CalledAs<C &> {};
template <class C>
struct CalledAs<const std::reference_wrapper<C> &> : CalledAs<C &> {};
template <class C>
struct CalledAs<std::reference_wrapper<C> &&> : CalledAs<C &> {};

/// Whether a callable whose call operator is a template, or one of several, takes the arguments
/// unchanged.
template <class Callable, class... A>
constexpr bool takes_as_is() {
  using Called = CalledAs<Callable>;
  using Class = typename Called::Class;
  if constexpr (!std::is_invocable_v<Callable, A...>) {
    return false;
  } else {
    // To compare it with one of the same constness.
    constexpr bool is_const = std::is_invocable_v<typename Called::template As<const Class>, A...>;
    using Values = Probe<Class, TakesValues>;
    using References = Probe<Class, TakesReferences>;
    if constexpr (!(std::is_reference_v<A> || ...)) {
      using Probed = std::conditional_t<is_const, const Values, Values>;
      return !is_converted<typename Called::template As<Probed>, A...>();
    } else {
      using Probed = std::conditional_t<is_const, const References, References>;
      using As = typename Called::template As<Probed>;
      if constexpr (!is_converted<As, A...>()) {
        return true;
      } else {
        // A parameter may be a reference to const where the argument is not const.
        return !is_converted<As, const std::remove_reference_t<A> &...>();
      }
    }
  }
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CLOSURE_PROBE_H
