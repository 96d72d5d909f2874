#ifndef TWINSPAN_DETAIL_EXPECTED_COMPARE_H
#define TWINSPAN_DETAIL_EXPECTED_COMPARE_H

/// @file
/// Comparisons of twinspan::expected.

#include "twinspan/config.h"
#include "twinspan/expected.h"

#include <type_traits>

namespace twinspan {

// Expecteds of any types whose arms compare.

template <class T, class E, class U, class G>
[[nodiscard]] constexpr bool operator==(const expected<T, E> &left, const expected<U, G> &right) {
  static_assert(std::is_void_v<T> == std::is_void_v<U>, "comparing a value with no value");
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
[[nodiscard]] constexpr bool operator==(const expected<T, E> &left, const unexpected<G> &right) {
  return !left.has_value() && left.error() == right.error();
}
template <class T, class E, class U,
          std::enable_if_t<!detail::IsExpected<U>::value && !detail::IsUnexpected<U>::value &&
                               !std::is_void_v<T>,
                           int> = 0>
[[nodiscard]] constexpr bool operator==(const expected<T, E> &left, const U &right) {
  return left.has_value() && *left == right;
}

// C++20 derives these from the ones above.
#if TWINSPAN_CPLUSPLUS < 202002L
template <class T, class E, class U, class G>
[[nodiscard]] constexpr bool operator!=(const expected<T, E> &left, const expected<U, G> &right) {
  return !(left == right);
}
template <class T, class E, class G>
[[nodiscard]] constexpr bool operator!=(const expected<T, E> &left, const unexpected<G> &right) {
  return !(left == right);
}
template <class T, class E, class G>
[[nodiscard]] constexpr bool operator==(const unexpected<G> &left, const expected<T, E> &right) {
  return right == left;
}
template <class T, class E, class G>
[[nodiscard]] constexpr bool operator!=(const unexpected<G> &left, const expected<T, E> &right) {
  return !(right == left);
}
template <class T, class E, class U,
          std::enable_if_t<!detail::IsExpected<U>::value && !detail::IsUnexpected<U>::value &&
                               !std::is_void_v<T>,
                           int> = 0>
[[nodiscard]] constexpr bool operator!=(const expected<T, E> &left, const U &right) {
  return !(left == right);
}
template <class T, class E, class U,
          std::enable_if_t<!detail::IsExpected<U>::value && !detail::IsUnexpected<U>::value &&
                               !std::is_void_v<T>,
                           int> = 0>
[[nodiscard]] constexpr bool operator==(const U &left, const expected<T, E> &right) {
  return right == left;
}
template <class T, class E, class U,
          std::enable_if_t<!detail::IsExpected<U>::value && !detail::IsUnexpected<U>::value &&
                               !std::is_void_v<T>,
                           int> = 0>
[[nodiscard]] constexpr bool operator!=(const U &left, const expected<T, E> &right) {
  return !(right == left);
}
#endif

} // namespace twinspan

#endif // TWINSPAN_DETAIL_EXPECTED_COMPARE_H
