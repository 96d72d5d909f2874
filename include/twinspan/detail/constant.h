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

/// Whether it has the declared type, or the same number type under another name.
template <class T, class Actual>
inline constexpr bool is_constant_of =
    std::is_same_v<T, Actual> || (std::is_arithmetic_v<T> && same_number<T, Actual>);

/// Its value; nothing if it is refused.
template <class T, class Of>
constexpr T constant() {
  if constexpr (is_constant_of<T, typename Of::Type>) {
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
  namespace { \
  template <class> \
  struct symbol##_of { \
    using Type = std::remove_cv_t<std::remove_reference_t<decltype(__VA_ARGS__)>>; \
    static constexpr Type value() { return __VA_ARGS__; } \
  }; \
  } \
  static_assert(::twinspan::detail::is_constant_of<type, symbol##_of<void>::Type>, \
                name " has another type than the bridge declares"); \
  static_assert(!::twinspan::detail::is_constant_of<type, symbol##_of<void>::Type> || \
                    ::twinspan::detail::is_constant<symbol##_of<void>>, \
                name \
                " is not a constant: declare a function that returns the value, with a body"); \
  extern "C" { \
  extern type const symbol; \
  type const symbol = ::twinspan::detail::constant<type, symbol##_of<void>>(); \
  } \
  static_assert(true)

#endif // TWINSPAN_DETAIL_CONSTANT_H
