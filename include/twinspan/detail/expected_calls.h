#ifndef TWINSPAN_DETAIL_EXPECTED_CALLS_H
#define TWINSPAN_DETAIL_EXPECTED_CALLS_H

/// @file
/// The conditions of twinspan::expected's constructors, and its calls that take a function.

#include "twinspan/config.h"
#include "twinspan/detail/expected_storage.h"
#include "twinspan/detail/invoke_one.h"

#include <type_traits>
#include <utility>

#if defined(__cpp_lib_expected)
#include <expected>
#endif

namespace twinspan {
inline namespace v1 {

/// Tag for constructing the error of an expected in place.
struct unexpect_t {
  explicit unexpect_t() = default;
};
inline constexpr unexpect_t unexpect{};

template <class T, class E>
class expected;
template <class E>
class unexpected;

namespace detail {

struct ExpectedAccess;

template <class>
struct IsExpected : std::false_type {};
template <class T, class E>
struct IsExpected<expected<T, E>> : std::true_type {};
template <class>
struct IsUnexpected : std::false_type {};
template <class E>
struct IsUnexpected<unexpected<E>> : std::true_type {};

/// Whether this is the standard's expected of the same types. Checked by the type's form, so that
/// the converting members exist whether or not the library has it.
template <class Other, class T, class E>
inline constexpr bool is_standard_expected = false;
#if defined(__cpp_lib_expected)
template <class T, class E>
inline constexpr bool is_standard_expected<std::expected<T, E>, T, E> = true;
#endif
template <class Other, class E>
inline constexpr bool is_standard_unexpected = false;
#if defined(__cpp_lib_expected)
template <class E>
inline constexpr bool is_standard_unexpected<std::unexpected<E>, E> = true;
#endif

/// Whether an expected<T, E> is constructed from a value of type U, rather than by another
/// constructor.
template <class T, class E, class U>
constexpr bool takes_value() {
  if constexpr (std::is_void_v<T>) {
    return false;
  } else {
    using Bare = remove_cvref<U>;
    return std::conjunction_v<
        std::negation<std::is_same<Bare, expected<T, E>>>,
        std::bool_constant<!is_standard_expected<Bare, T, E>>,
        std::negation<std::is_same<Bare, std::in_place_t>>,
        std::negation<std::is_same<Bare, unexpect_t>>, std::negation<IsUnexpected<Bare>>,
        std::bool_constant<!std::is_same_v<std::remove_cv_t<T>, bool> || !IsExpected<Bare>::value>,
        std::is_constructible<T, U>>;
  }
}

/// Whether a value of type U can be assigned to it.
template <class T, class E, class U>
constexpr bool assigns_value() {
  if constexpr (!takes_value<T, E, U>() || IsExpected<remove_cvref<U>>::value) {
    return false;
  } else {
    return std::is_assignable_v<T &, U> && switches_arm<T, E, U>;
  }
}
/// Whether an error of type G can be assigned to it.
template <class T, class E, class G>
constexpr bool assigns_error() {
  return std::is_constructible_v<E, G> && std::is_assignable_v<E &, G> &&
         switches_arm<E, ValueArm<T>, G>;
}

/// Whether an expected<T, E> can be constructed from an `Other`, an expected<U, G>, without
/// ambiguity with T's own conversions from that.
template <class T, class E, class Other, class U, class G>
constexpr bool converts_from() {
  if constexpr (!std::is_constructible_v<E, G> || std::is_constructible_v<unexpected<E>, Other &> ||
                std::is_constructible_v<unexpected<E>, const Other &> ||
                std::is_constructible_v<unexpected<E>, Other> ||
                std::is_constructible_v<unexpected<E>, const Other>) {
    return false;
  } else if constexpr (std::is_void_v<T>) {
    return std::is_void_v<U>;
  } else if constexpr (std::is_void_v<U>) {
    return false;
  } else if constexpr (!std::is_constructible_v<T, U>) {
    return false;
  } else {
    return std::is_same_v<std::remove_cv_t<T>, bool> || !converts_from_any<T, Other>;
  }
}

template <class T, class U>
constexpr bool nothrow_value() {
  if constexpr (std::is_void_v<T>) {
    return true;
  } else {
    return std::is_nothrow_constructible_v<T, U>;
  }
}

template <class T, class U>
constexpr bool implicit_value() {
  if constexpr (std::is_void_v<T>) {
    return true;
  } else {
    return std::is_convertible_v<U, T>;
  }
}

/// Calls with the value of `self` in its value category, or without arguments for void.
template <class Result, class Function, class Self>
constexpr Result call_with_value(Function &&function, Self &&self) {
  if constexpr (std::is_void_v<typename remove_cvref<Self>::value_type>) {
    return std::forward<Function>(function)();
  } else {
    return ::twinspan::detail::call<Result>(std::forward<Function>(function),
                                            *std::forward<Self>(self));
  }
}

template <class Function, class Self, class Value>
struct ResultWithValue : std::invoke_result<Function, decltype(*std::declval<Self>())> {};
template <class Function, class Self>
struct ResultWithValue<Function, Self, void> : std::invoke_result<Function> {};

/// The bodies of the calls that take a function, shared by all value categories.
struct Monadic {
  template <class Self, class Function>
  static constexpr auto and_then(Self &&self, Function &&function) {
    using Value = typename remove_cvref<Self>::value_type;
    using Result = remove_cvref<typename ResultWithValue<Function, Self, Value>::type>;
    static_assert(IsExpected<Result>::value, "and_then: the function has to return an expected");
    static_assert(
        std::is_same_v<typename Result::error_type, typename remove_cvref<Self>::error_type>,
        "and_then: the function has to return an expected with the same error type");
    if (self.has_value()) {
      return ::twinspan::detail::call_with_value<Result>(std::forward<Function>(function),
                                                         std::forward<Self>(self));
    }
    return Result(unexpect, std::forward<Self>(self).error());
  }

  template <class Self, class Function>
  static constexpr auto or_else(Self &&self, Function &&function) {
    using Value = typename remove_cvref<Self>::value_type;
    using Result =
        remove_cvref<std::invoke_result_t<Function, decltype(std::declval<Self>().error())>>;
    static_assert(IsExpected<Result>::value, "or_else: the function has to return an expected");
    static_assert(std::is_same_v<typename Result::value_type, Value>,
                  "or_else: the function has to return an expected with the same value type");
    if (!self.has_value()) {
      return ::twinspan::detail::call<Result>(std::forward<Function>(function),
                                              std::forward<Self>(self).error());
    }
    if constexpr (std::is_void_v<Value>) {
      return Result();
    } else {
      return Result(std::in_place, *std::forward<Self>(self));
    }
  }

  template <class Self, class Function>
  static constexpr auto transform(Self &&self, Function &&function) {
    using Value = typename remove_cvref<Self>::value_type;
    using Mapped = std::remove_cv_t<typename ResultWithValue<Function, Self, Value>::type>;
    static_assert(!std::is_reference_v<Mapped>,
                  "transform: the function has to return a value or void");
    using Result = expected<Mapped, typename remove_cvref<Self>::error_type>;
    if (!self.has_value()) {
      return Result(unexpect, std::forward<Self>(self).error());
    }
    if constexpr (std::is_void_v<Mapped>) {
      ::twinspan::detail::call_with_value<void>(std::forward<Function>(function),
                                                std::forward<Self>(self));
      return Result();
    } else {
      const auto mapped = [&]() -> Mapped {
        return ::twinspan::detail::call_with_value<Mapped>(std::forward<Function>(function),
                                                           std::forward<Self>(self));
      };
      return Result(from_call_t(), mapped);
    }
  }

  template <class Self, class Function>
  static constexpr auto transform_error(Self &&self, Function &&function) {
    using Value = typename remove_cvref<Self>::value_type;
    using Mapped =
        std::remove_cv_t<std::invoke_result_t<Function, decltype(std::declval<Self>().error())>>;
    using Result = expected<Value, Mapped>;
    if (!self.has_value()) {
      const auto mapped = [&]() -> Mapped {
        return ::twinspan::detail::call<Mapped>(std::forward<Function>(function),
                                                std::forward<Self>(self).error());
      };
      return Result(error_from_call_t(), mapped);
    }
    if constexpr (std::is_void_v<Value>) {
      return Result();
    } else {
      return Result(std::in_place, *std::forward<Self>(self));
    }
  }
};

} // namespace detail

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_EXPECTED_CALLS_H
