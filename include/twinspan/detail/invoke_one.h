#ifndef TWINSPAN_DETAIL_INVOKE_ONE_H
#define TWINSPAN_DETAIL_INVOKE_ONE_H

/// @file
/// std::invoke with one argument. <functional>, which has the standard's, takes as long to compile
/// as the rest of a small header.

#include "twinspan/detail/constraints.h"

#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

template <class T, class = void>
inline constexpr bool is_dereferenced = false;
template <class T>
inline constexpr bool is_dereferenced<T, std::void_t<decltype(*std::declval<T>())>> = true;

/// The object that has the member: the argument, what it points to, or what a
/// std::reference_wrapper refers to.
template <class Member, class Class, class Argument>
constexpr decltype(auto) object_of(Member Class::*, Argument &&argument) {
  if constexpr (std::is_base_of_v<Class, remove_cvref<Argument>>) {
    return static_cast<Argument &&>(argument);
  } else if constexpr (is_dereferenced<Argument>) {
    return *std::forward<Argument>(argument);
  } else {
    return argument.get();
  }
}

/// std::invoke with one argument, constexpr in every standard version.
template <class Result, class Function, class Argument>
constexpr Result call(Function &&function, Argument &&argument) {
  using Bare = remove_cvref<Function>;
  if constexpr (std::is_member_function_pointer_v<Bare>) {
    return (::twinspan::detail::object_of(function, std::forward<Argument>(argument)).*function)();
  } else if constexpr (std::is_member_object_pointer_v<Bare>) {
    return ::twinspan::detail::object_of(function, std::forward<Argument>(argument)).*function;
  } else {
    return std::forward<Function>(function)(std::forward<Argument>(argument));
  }
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_INVOKE_ONE_H
