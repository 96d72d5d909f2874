#ifndef TWINSPAN_DETAIL_OPTION_COMPARE_H
#define TWINSPAN_DETAIL_OPTION_COMPARE_H

/// @file
/// Comparisons of twinspan::Optional: an empty one is less than any value. Each exists if the
/// values have it.

#include "twinspan/config.h"
#include "twinspan/detail/constraints.h"
#include "twinspan/option.h"

#include <optional>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// Values that compare with an Optional like its own value.
template <class U>
using IfNotOptional =
    std::enable_if_t<!IsOptional<U>::value && !std::is_same_v<U, std::nullopt_t>, int>;

} // namespace detail

// With an Optional, and with a std::optional.

template <class T, class U>
[[nodiscard]] constexpr auto operator==(const Optional<T> &left, const Optional<U> &right)
    -> detail::IfEqual<T, U> {
  return left.has_value() == right.has_value() && (!left.has_value() || *left == *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator==(const Optional<T> &left, const std::optional<U> &right)
    -> detail::IfEqual<T, U> {
  return left.has_value() == right.has_value() && (!left.has_value() || *left == *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator==(const std::optional<T> &left, const Optional<U> &right)
    -> detail::IfEqual<T, U> {
  return left.has_value() == right.has_value() && (!left.has_value() || *left == *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator!=(const Optional<T> &left, const Optional<U> &right)
    -> detail::IfUnequal<T, U> {
  return left.has_value() != right.has_value() || (left.has_value() && *left != *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator!=(const Optional<T> &left, const std::optional<U> &right)
    -> detail::IfUnequal<T, U> {
  return left.has_value() != right.has_value() || (left.has_value() && *left != *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator!=(const std::optional<T> &left, const Optional<U> &right)
    -> detail::IfUnequal<T, U> {
  return left.has_value() != right.has_value() || (left.has_value() && *left != *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator<(const Optional<T> &left, const Optional<U> &right)
    -> detail::IfLess<T, U> {
  return right.has_value() && (!left.has_value() || *left < *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator<(const Optional<T> &left, const std::optional<U> &right)
    -> detail::IfLess<T, U> {
  return right.has_value() && (!left.has_value() || *left < *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator<(const std::optional<T> &left, const Optional<U> &right)
    -> detail::IfLess<T, U> {
  return right.has_value() && (!left.has_value() || *left < *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator<=(const Optional<T> &left, const Optional<U> &right)
    -> detail::IfLessEqual<T, U> {
  return !left.has_value() || (right.has_value() && *left <= *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator<=(const Optional<T> &left, const std::optional<U> &right)
    -> detail::IfLessEqual<T, U> {
  return !left.has_value() || (right.has_value() && *left <= *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator<=(const std::optional<T> &left, const Optional<U> &right)
    -> detail::IfLessEqual<T, U> {
  return !left.has_value() || (right.has_value() && *left <= *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator>(const Optional<T> &left, const Optional<U> &right)
    -> detail::IfGreater<T, U> {
  return left.has_value() && (!right.has_value() || *left > *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator>(const Optional<T> &left, const std::optional<U> &right)
    -> detail::IfGreater<T, U> {
  return left.has_value() && (!right.has_value() || *left > *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator>(const std::optional<T> &left, const Optional<U> &right)
    -> detail::IfGreater<T, U> {
  return left.has_value() && (!right.has_value() || *left > *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator>=(const Optional<T> &left, const Optional<U> &right)
    -> detail::IfGreaterEqual<T, U> {
  return !right.has_value() || (left.has_value() && *left >= *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator>=(const Optional<T> &left, const std::optional<U> &right)
    -> detail::IfGreaterEqual<T, U> {
  return !right.has_value() || (left.has_value() && *left >= *right);
}
template <class T, class U>
[[nodiscard]] constexpr auto operator>=(const std::optional<T> &left, const Optional<U> &right)
    -> detail::IfGreaterEqual<T, U> {
  return !right.has_value() || (left.has_value() && *left >= *right);
}

// With a value.

template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator==(const Optional<T> &left, const U &right)
    -> detail::IfEqual<T, U> {
  return left.has_value() && *left == right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator==(const U &left, const Optional<T> &right)
    -> detail::IfEqual<U, T> {
  return right.has_value() && left == *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator!=(const Optional<T> &left, const U &right)
    -> detail::IfUnequal<T, U> {
  return !left.has_value() || *left != right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator!=(const U &left, const Optional<T> &right)
    -> detail::IfUnequal<U, T> {
  return !right.has_value() || left != *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator<(const Optional<T> &left, const U &right)
    -> detail::IfLess<T, U> {
  return !left.has_value() || *left < right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator<(const U &left, const Optional<T> &right)
    -> detail::IfLess<U, T> {
  return right.has_value() && left < *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator<=(const Optional<T> &left, const U &right)
    -> detail::IfLessEqual<T, U> {
  return !left.has_value() || *left <= right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator<=(const U &left, const Optional<T> &right)
    -> detail::IfLessEqual<U, T> {
  return right.has_value() && left <= *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator>(const Optional<T> &left, const U &right)
    -> detail::IfGreater<T, U> {
  return left.has_value() && *left > right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator>(const U &left, const Optional<T> &right)
    -> detail::IfGreater<U, T> {
  return !right.has_value() || left > *right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator>=(const Optional<T> &left, const U &right)
    -> detail::IfGreaterEqual<T, U> {
  return left.has_value() && *left >= right;
}
template <class T, class U, detail::IfNotOptional<U> = 0>
[[nodiscard]] constexpr auto operator>=(const U &left, const Optional<T> &right)
    -> detail::IfGreaterEqual<U, T> {
  return !right.has_value() || left >= *right;
}

// With std::nullopt.

template <class T>
[[nodiscard]] constexpr bool operator==(const Optional<T> &optional, std::nullopt_t) noexcept {
  return !optional.has_value();
}

#if TWINSPAN_THREE_WAY

namespace detail {

template <class T>
void any_optional(const Optional<T> &);
template <class T>
void any_optional(const std::optional<T> &);
/// Optionals and classes derived from one, whose values are compared.
template <class U>
concept LikeOptional = requires(const U &value) {
  ::twinspan::detail::any_optional(value);
};

} // namespace detail

// clang-format off: it formats as C++17, where this is two operators.
template <class T, std::three_way_comparable_with<T> U>
[[nodiscard]] constexpr std::compare_three_way_result_t<T, U>
operator<=>(const Optional<T> &left, const Optional<U> &right) {
  return left.has_value() && right.has_value() ? *left <=> *right
                                               : left.has_value() <=> right.has_value();
}
template <class T, std::three_way_comparable_with<T> U>
[[nodiscard]] constexpr std::compare_three_way_result_t<T, U>
operator<=>(const Optional<T> &left, const std::optional<U> &right) {
  return left.has_value() && right.has_value() ? *left <=> *right
                                               : left.has_value() <=> right.has_value();
}
template <class T, class U>
  requires(!detail::LikeOptional<U>) && std::three_way_comparable_with<T, U>
[[nodiscard]] constexpr std::compare_three_way_result_t<T, U>
operator<=>(const Optional<T> &left, const U &right) {
  return left.has_value() ? *left <=> right : std::strong_ordering::less;
}
template <class T>
[[nodiscard]] constexpr std::strong_ordering operator<=>(const Optional<T> &optional,
                                                         std::nullopt_t) noexcept {
  return optional.has_value() <=> false;
}
// clang-format on

#else

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

#endif

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_OPTION_COMPARE_H
