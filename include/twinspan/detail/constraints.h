#ifndef TWINSPAN_DETAIL_CONSTRAINTS_H
#define TWINSPAN_DETAIL_CONSTRAINTS_H

/// @file
/// The conditions on the members of twinspan::Optional and twinspan::expected, as in the standard's
/// classes.

#include "twinspan/config.h"

#include <type_traits>
#include <utility>

#if defined(__cpp_lib_three_way_comparison) && defined(__cpp_lib_concepts)
#include <compare>
#define TWINSPAN_THREE_WAY 1
#else
#define TWINSPAN_THREE_WAY 0
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {

template <class T>
using remove_cvref = std::remove_cv_t<std::remove_reference_t<T>>;

/// Whether a T is constructible from a wrapper of a value by its own conversion, which takes
/// precedence over unwrapping.
template <class T, class Wrapper>
inline constexpr bool converts_from_any =
    std::is_constructible_v<T, Wrapper &> || std::is_constructible_v<T, const Wrapper &> ||
    std::is_constructible_v<T, Wrapper> || std::is_constructible_v<T, const Wrapper> ||
    std::is_convertible_v<Wrapper &, T> || std::is_convertible_v<const Wrapper &, T> ||
    std::is_convertible_v<Wrapper, T> || std::is_convertible_v<const Wrapper, T>;

/// The same for assigning it.
template <class T, class Wrapper>
inline constexpr bool assigns_from_any =
    std::is_assignable_v<T &, Wrapper &> || std::is_assignable_v<T &, const Wrapper &> ||
    std::is_assignable_v<T &, Wrapper> || std::is_assignable_v<T &, const Wrapper>;

// The result of a comparison, if a T and a U have it.

template <class Result>
using IfBool = std::enable_if_t<std::is_convertible_v<Result, bool>, bool>;

template <class T, class U>
using IfEqual = IfBool<decltype(std::declval<const T &>() == std::declval<const U &>())>;
template <class T, class U>
using IfUnequal = IfBool<decltype(std::declval<const T &>() != std::declval<const U &>())>;
template <class T, class U>
using IfLess = IfBool<decltype(std::declval<const T &>() < std::declval<const U &>())>;
template <class T, class U>
using IfLessEqual = IfBool<decltype(std::declval<const T &>() <= std::declval<const U &>())>;
template <class T, class U>
using IfGreater = IfBool<decltype(std::declval<const T &>() > std::declval<const U &>())>;
template <class T, class U>
using IfGreaterEqual = IfBool<decltype(std::declval<const T &>() >= std::declval<const U &>())>;

/// Whether two alternatives of an expected compare; both may be void.
template <class T, class U, class = bool>
inline constexpr bool arms_compare = std::is_void_v<T> && std::is_void_v<U>;
template <class T, class U>
inline constexpr bool arms_compare<T, U, IfEqual<T, U>> = true;

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CONSTRAINTS_H
