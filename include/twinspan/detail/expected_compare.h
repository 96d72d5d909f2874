#ifndef TWINSPAN_DETAIL_EXPECTED_COMPARE_H
#define TWINSPAN_DETAIL_EXPECTED_COMPARE_H

/// @file
/// Comparisons of twinspan::expected, if both alternatives have them.

#include "twinspan/config.h"
#include "twinspan/detail/constraints.h"
#include "twinspan/expected.h"

#include <type_traits>

namespace twinspan {
inline namespace v1 {

namespace detail {

/// Values that compare with an expected like its own value.
template <class T, class U>
using IfValue =
    std::enable_if_t<!IsExpected<U>::value && !IsUnexpected<U>::value && !std::is_void_v<T>, int>;

} // namespace detail

// Expecteds of any types whose alternatives compare.

template <class T, class E, class U, class G,
          std::enable_if_t<detail::arms_compare<T, U> && detail::arms_compare<E, G>, int> = 0>
[[nodiscard]] constexpr bool operator==(const expected<T, E> &left, const expected<U, G> &right) {
  if (left.has_value() != right.has_value()) {
    return false;
  }
  if (!left.has_value()) {
    return left.error() == right.error();
  }
  if constexpr (std::is_void_v<T>) {
    return true;
  } else {
    return *left == *right;
  }
}
template <class T, class E, class G>
[[nodiscard]] constexpr auto operator==(const expected<T, E> &left, const unexpected<G> &right)
    -> detail::IfEqual<E, G> {
  return !left.has_value() && left.error() == right.error();
}
template <class T, class E, class U, detail::IfValue<T, U> = 0>
[[nodiscard]] constexpr auto operator==(const expected<T, E> &left, const U &right)
    -> detail::IfEqual<T, U> {
  return left.has_value() && *left == right;
}

// C++20 derives these from the ones above.
#if TWINSPAN_CPLUSPLUS < 202002L
template <class T, class E, class U, class G,
          std::enable_if_t<detail::arms_compare<T, U> && detail::arms_compare<E, G>, int> = 0>
[[nodiscard]] constexpr bool operator!=(const expected<T, E> &left, const expected<U, G> &right) {
  return !(left == right);
}
template <class T, class E, class G>
[[nodiscard]] constexpr auto operator!=(const expected<T, E> &left, const unexpected<G> &right)
    -> detail::IfEqual<E, G> {
  return !(left == right);
}
template <class T, class E, class G>
[[nodiscard]] constexpr auto operator==(const unexpected<G> &left, const expected<T, E> &right)
    -> detail::IfEqual<E, G> {
  return right == left;
}
template <class T, class E, class G>
[[nodiscard]] constexpr auto operator!=(const unexpected<G> &left, const expected<T, E> &right)
    -> detail::IfEqual<E, G> {
  return !(right == left);
}
template <class T, class E, class U, detail::IfValue<T, U> = 0>
[[nodiscard]] constexpr auto operator!=(const expected<T, E> &left, const U &right)
    -> detail::IfEqual<T, U> {
  return !(left == right);
}
template <class T, class E, class U, detail::IfValue<T, U> = 0>
[[nodiscard]] constexpr auto operator==(const U &left, const expected<T, E> &right)
    -> detail::IfEqual<T, U> {
  return right == left;
}
template <class T, class E, class U, detail::IfValue<T, U> = 0>
[[nodiscard]] constexpr auto operator!=(const U &left, const expected<T, E> &right)
    -> detail::IfEqual<T, U> {
  return !(right == left);
}
#endif

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_EXPECTED_COMPARE_H
