#ifndef TWINSPAN_DETAIL_OUTCOME_H
#define TWINSPAN_DETAIL_OUTCOME_H

/// @file
/// What a user's functions can return that is a value or an error: an `expected`, or a status type
/// with a Convert.

#include "twinspan/convert.h"
#include "twinspan/expected.h"

#include <type_traits>
#include <utility>
#if __has_include(<expected>)
#include <expected>
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {

template <class T>
inline constexpr bool is_expected = false;
template <class T, class E>
inline constexpr bool is_expected<expected<T, E>> = true;
#ifdef __cpp_lib_expected
template <class T, class E>
inline constexpr bool is_expected<std::expected<T, E>> = true;
#endif

/// Whether a Convert declares that a value of the type may be a failure.
template <class T, class = void>
inline constexpr bool is_status = false;
template <class T>
inline constexpr bool
    is_status<T, std::void_t<decltype(Convert<T>::is_ok(std::declval<const T &>()))>> =
        std::is_same_v<decltype(Convert<T>::is_ok(std::declval<const T &>())), bool>;

template <class T>
inline constexpr bool is_outcome = is_expected<T> || is_status<T>;

/// The contents of a status: no value if the Convert has none.
template <class T, class = void>
struct ValueOfStatus {
  using type = void;
};
template <class T>
struct ValueOfStatus<T, std::void_t<decltype(Convert<T>::value(std::declval<T>()))>> {
  using type =
      std::remove_cv_t<std::remove_reference_t<decltype(Convert<T>::value(std::declval<T>()))>>;
};

/// How one is read. The value and the error are moved out of it, once.
template <class T, class = void>
struct OutcomeOf {
  using Value = typename T::value_type;
  using Error = typename T::error_type;
  static bool has_value(const T &outcome) noexcept { return outcome.has_value(); }
  /// Throws the error, if there is one.
  TWINSPAN_ABI_TAG static decltype(auto) value(T &outcome) { return std::move(outcome).value(); }
  TWINSPAN_ABI_TAG static decltype(auto) error(T &outcome) { return std::move(outcome).error(); }
};
template <class T>
struct OutcomeOf<T, std::enable_if_t<is_status<T>>> {
  using Value = typename ValueOfStatus<T>::type;
  using Error =
      std::remove_cv_t<std::remove_reference_t<decltype(Convert<T>::error(std::declval<T>()))>>;
  TWINSPAN_ABI_TAG static bool has_value(const T &status) { return Convert<T>::is_ok(status); }
  TWINSPAN_ABI_TAG static decltype(auto) value([[maybe_unused]] T &status) {
    if constexpr (!std::is_void_v<Value>) {
      // A reference would refer into the status, which is destroyed.
      using Given = decltype(Convert<T>::value(std::move(status)));
      if constexpr (std::is_same_v<Given, Value &>) {
        return static_cast<Value &&>(Convert<T>::value(std::move(status)));
      } else {
        return Convert<T>::value(std::move(status));
      }
    }
  }
  TWINSPAN_ABI_TAG static decltype(auto) error(T &status) {
    return Convert<T>::error(std::move(status));
  }
};
template <class T>
using ValueIn = typename OutcomeOf<T>::Value;
template <class T>
using ErrorIn = typename OutcomeOf<T>::Error;

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_OUTCOME_H
