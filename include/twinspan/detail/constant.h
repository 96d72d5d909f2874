#ifndef TWINSPAN_DETAIL_CONSTANT_H
#define TWINSPAN_DETAIL_CONSTANT_H

/// @file
/// C++ constants that Rust reads.

#include "twinspan/detail/argument.h"

#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// Whether the value of `Of::value` is known at compile time.
template <class Of, class = void>
inline constexpr bool is_constant = false;
template <class Of>
inline constexpr bool
    is_constant<Of, std::void_t<std::integral_constant<bool, (Of::value(), true)>>> = true;

template <class T>
inline constexpr bool is_integer = std::is_integral_v<T> && !std::is_same_v<T, bool>;

/// Whether it is a number without a type of its own: the name of an old enum, which the language
/// converts to a number, and a macro.
template <class Of, class Actual = typename Of::Type>
inline constexpr bool is_untyped = std::is_enum_v<Actual> ? std::is_convertible_v<Actual, long long>
                                                          : Of::is_macro && is_integer<Actual>;

template <class T>
constexpr bool is_negative(T value) {
  if constexpr (std::is_signed_v<T>) {
    return value < 0;
  } else {
    return false;
  }
}

/// Whether a `T` holds the value.
template <class T, class Of>
constexpr bool holds() {
  if constexpr (is_constant<Of>) {
    constexpr auto value = +Of::value();
    constexpr T held = static_cast<T>(value);
    return static_cast<Bare<decltype(value)>>(held) == value &&
           ::twinspan::detail::is_negative(held) == ::twinspan::detail::is_negative(value);
  } else {
    return true; // Another error is reported.
  }
}

/// Whether it has the declared type, or the same number type under another name; a number without
/// a type is one that fits.
template <class T, class Of>
constexpr bool is_constant_of() {
  using Actual = typename Of::Type;
  if constexpr (std::is_same_v<T, Actual>) {
    return true;
  } else if constexpr (is_integer<T> && is_untyped<Of>) {
    return ::twinspan::detail::holds<T, Of>();
  } else {
    return std::is_arithmetic_v<T> && same_number<T, Actual>;
  }
}

/// Its value; nothing if it is refused.
template <class T, class Of>
constexpr T constant() {
  if constexpr (is_constant_of<T, Of>()) {
    if constexpr (is_constant<Of>) {
      return static_cast<T>(Of::value());
    } else {
      return T();
    }
  } else {
    return T();
  }
}

} // namespace detail
} // namespace v1
} // namespace twinspan

// The constant in a variable. A class holds the expression, because a template checks whether it is
// constant.
#define TWINSPAN_CONSTANT(symbol, type, name, ...) \
  TWINSPAN_CONSTANT_OF(symbol, type, name, false, __VA_ARGS__)
#define TWINSPAN_MACRO(symbol, type, name, ...) \
  TWINSPAN_CONSTANT_OF(symbol, type, name, true, __VA_ARGS__)
#define TWINSPAN_CONSTANT_OF(symbol, type, name, of_macro, ...) \
  namespace { \
  template <class> \
  struct symbol##_of { \
    using Type = std::remove_cv_t<std::remove_reference_t<decltype(__VA_ARGS__)>>; \
    static constexpr bool is_macro = of_macro; \
    static constexpr Type value() { return __VA_ARGS__; } \
  }; \
  } \
  static_assert(::twinspan::detail::is_constant_of<type, symbol##_of<void>>(), \
                name " has another type than the bridge declares"); \
  static_assert(!::twinspan::detail::is_constant_of<type, symbol##_of<void>>() || \
                    ::twinspan::detail::is_constant<symbol##_of<void>>, \
                name \
                " is not a constant: declare a function that returns the value, with a body"); \
  extern "C" { \
  extern type const symbol; \
  type const symbol = ::twinspan::detail::constant<type, symbol##_of<void>>(); \
  } \
  static_assert(true)

#endif // TWINSPAN_DETAIL_CONSTANT_H
