#ifndef TWINSPAN_DETAIL_OPTION_COMPARE_H
#define TWINSPAN_DETAIL_OPTION_COMPARE_H

/// @file
/// Comparisons of twinspan::Optional: nothing is less than everything.

#include "twinspan/config.h"
#include "twinspan/option.h"

#include <optional>
#include <type_traits>

namespace twinspan {
namespace detail {

/// Values that compare with an Optional as its own value does.
template <class U>
using IfNotOptional =
    std::enable_if_t<!IsOptional<U>::value && !std::is_same_v<U, std::nullopt_t>, int>;

} // namespace detail

// With an Optional, and with a std::optional.

template <class T, class U>
[[nodiscard]] constexpr bool operator==(const Optional<T> &left, const Optional<U> &right) {
  return left.has_value() == right.has_value() && (!left.has_value() || *left == *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator==(const Optional<T> &left, const std::optional<U> &right) {
  return left.has_value() == right.has_value() && (!left.has_value() || *left == *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator==(const std::optional<T> &left, const Optional<U> &right) {
  return left.has_value() == right.has_value() && (!left.has_value() || *left == *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator!=(const Optional<T> &left, const Optional<U> &right) {
  return left.has_value() != right.has_value() || (left.has_value() && *left != *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator!=(const Optional<T> &left, const std::optional<U> &right) {
  return left.has_value() != right.has_value() || (left.has_value() && *left != *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator!=(const std::optional<T> &left, const Optional<U> &right) {
  return left.has_value() != right.has_value() || (left.has_value() && *left != *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator<(const Optional<T> &left, const Optional<U> &right) {
  return right.has_value() && (!left.has_value() || *left < *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator<(const Optional<T> &left, const std::optional<U> &right) {
  return right.has_value() && (!left.has_value() || *left < *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator<(const std::optional<T> &left, const Optional<U> &right) {
  return right.has_value() && (!left.has_value() || *left < *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator<=(const Optional<T> &left, const Optional<U> &right) {
  return !left.has_value() || (right.has_value() && *left <= *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator<=(const Optional<T> &left, const std::optional<U> &right) {
  return !left.has_value() || (right.has_value() && *left <= *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator<=(const std::optional<T> &left, const Optional<U> &right) {
  return !left.has_value() || (right.has_value() && *left <= *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator>(const Optional<T> &left, const Optional<U> &right) {
  return left.has_value() && (!right.has_value() || *left > *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator>(const Optional<T> &left, const std::optional<U> &right) {
  return left.has_value() && (!right.has_value() || *left > *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator>(const std::optional<T> &left, const Optional<U> &right) {
  return left.has_value() && (!right.has_value() || *left > *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator>=(const Optional<T> &left, const Optional<U> &right) {
  return !right.has_value() || (left.has_value() && *left >= *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator>=(const Optional<T> &left, const std::optional<U> &right) {
  return !right.has_value() || (left.has_value() && *left >= *right);
}
template <class T, class U>
[[nodiscard]] constexpr bool operator>=(const std::optional<T> &left, const Optional<U> &right) {
  return !right.has_value() || (left.has_value() && *left >= *right);
}

// With nothing.

template <class T>
[[nodiscard]] constexpr bool operator==(const Optional<T> &optional, std::nullopt_t) noexcept {
  return !optional.has_value();
}
template <class T>
[[nodiscard]] constexpr bool operator==(std::nullopt_t, const Optional<T> &optional) noexcept {
  return !optional.has_value();
}
template <class T>
[[nodiscard]] constexpr bool operator!=(const Optional<T> &optional, std::nullopt_t) noexcept {
  return optional.has_value();
}
template <class T>
[[nodiscard]] constexpr bool operator!=(std::nullopt_t, const Optional<T> &optional) noexcept {
  return optional.has_value();
}
template <class T>
[[nodiscard]] constexpr bool operator<(const Optional<T> &, std::nullopt_t) noexcept {
  return false;
}
template <class T>
[[nodiscard]] constexpr bool operator<(std::nullopt_t, const Optional<T> &optional) noexcept {
  return optional.has_value();
}
template <class T>
[[nodiscard]] constexpr bool operator<=(const Optional<T> &optional, std::nullopt_t) noexcept {
  return !optional.has_value();
}
template <class T>
[[nodiscard]] constexpr bool operator<=(std::nullopt_t, const Optional<T> &) noexcept {
  return true;
}
template <class T>
[[nodiscard]] constexpr bool operator>(const Optional<T> &optional, std::nullopt_t) noexcept {
  return optional.has_value();
}
template <class T>
[[nodiscard]] constexpr bool operator>(std::nullopt_t, const Optional<T> &) noexcept {
  return false;
}
template <class T>
[[nodiscard]] constexpr bool operator>=(const Optional<T> &, std::nullopt_t) noexcept {
  return true;
}
template <class T>
[[nodiscard]] constexpr bool operator>=(std::nullopt_t, const Optional<T> &optional) noexcept {
  return !optional.has_value();
}

// With a value.

template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator==(const Optional<T> &left, const U &right) {
  return left.has_value() && *left == right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator==(const U &left, const Optional<T> &right) {
  return right.has_value() && left == *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator!=(const Optional<T> &left, const U &right) {
  return !left.has_value() || *left != right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator!=(const U &left, const Optional<T> &right) {
  return !right.has_value() || left != *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator<(const Optional<T> &left, const U &right) {
  return !left.has_value() || *left < right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator<(const U &left, const Optional<T> &right) {
  return right.has_value() && left < *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator<=(const Optional<T> &left, const U &right) {
  return !left.has_value() || *left <= right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator<=(const U &left, const Optional<T> &right) {
  return right.has_value() && left <= *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator>(const Optional<T> &left, const U &right) {
  return left.has_value() && *left > right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator>(const U &left, const Optional<T> &right) {
  return !right.has_value() || left > *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator>=(const Optional<T> &left, const U &right) {
  return left.has_value() && *left >= right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr bool operator>=(const U &left, const Optional<T> &right) {
  return !right.has_value() || left >= *right;
}

} // namespace twinspan

#endif // TWINSPAN_DETAIL_OPTION_COMPARE_H
