#ifndef TWINSPAN_DETAIL_POINTERS_H
#define TWINSPAN_DETAIL_POINTERS_H

/// @file
/// `UniquePtr` and `SharedPtr`, for accepts.h, argument.h, convert.h and call.h: what a user's
/// functions can take and return where the bridge declares one. Only bridges that have one of these
/// words read it, and <memory> with it.

#include "twinspan/config.h"
#include "twinspan/detail/accepts.h"
#include "twinspan/detail/argument.h"
#include "twinspan/detail/convert.h"

#include <memory>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

template <class T, class U>
struct Accepts<std::unique_ptr<T>, std::unique_ptr<U>> : std::bool_constant<owns_as<T, U>()> {
  static std::unique_ptr<U> convert(std::unique_ptr<T> &value) noexcept { return std::move(value); }
};
// A shared pointer remembers how to delete its object.
template <class T, class U>
struct Accepts<std::unique_ptr<T>, std::shared_ptr<U>>
    : std::is_convertible<std::unique_ptr<T>, std::shared_ptr<U>> {
  static std::shared_ptr<U> convert(std::unique_ptr<T> &value) { return std::move(value); }
};

template <class T>
inline constexpr bool is_convertible_argument<std::unique_ptr<T>> = true;

template <class T>
inline constexpr bool is_unique_ptr = false;
template <class T, class D>
inline constexpr bool is_unique_ptr<std::unique_ptr<T, D>> = true;
/// A pointer that is deleted with `delete`, as Rust will do.
template <class T>
inline constexpr bool is_plain_unique_ptr = false;
template <class T>
inline constexpr bool is_plain_unique_ptr<std::unique_ptr<T>> = true;

template <class T>
std::true_type shares(const std::shared_ptr<T> *);
std::false_type shares(const void *);
/// A std::shared_ptr, or a class that derives from one, as cv::Ptr.
template <class T>
constexpr bool is_shared_ptr() {
  if constexpr (std::is_class_v<T>) {
    return decltype(::twinspan::detail::shares(static_cast<T *>(nullptr)))::value;
  } else {
    return false;
  }
}

template <class Owned, class D>
struct OwnerOf<std::unique_ptr<Owned, D>> {
  static constexpr bool is_owner = true;
  static constexpr bool is_unique = true;

  template <class Actual, class From>
  static constexpr bool accepts() {
    if constexpr (is_plain_unique_ptr<From>) {
      return std::is_convertible_v<Actual, std::unique_ptr<Owned, D>> &&
             owns_as<typename From::element_type, Owned>();
    } else if constexpr (std::is_same_v<From, Owned>) {
      return std::is_constructible_v<Owned, Actual>;
    } else {
      return becomes_object<Owned, Actual>();
    }
  }
  /// Whether it is not what the language makes of the value.
  template <class Actual, class From>
  static constexpr bool is_made = !is_unique_ptr<From>;
  template <class Actual>
  TWINSPAN_ABI_TAG static std::unique_ptr<Owned, D> make(Actual &&value) {
    return std::make_unique<Owned>(static_cast<Actual &&>(value));
  }
};

template <class Owned>
struct OwnerOf<std::shared_ptr<Owned>> {
  static constexpr bool is_owner = true;
  static constexpr bool is_unique = false;

  // Rust gives out no mutable reference to shared objects.
  template <class Actual, class From>
  static constexpr bool accepts() {
    return (is_unique_ptr<From> && std::is_convertible_v<Actual, std::shared_ptr<Owned>>) ||
           (is_shared_ptr<From>() && std::is_convertible_v<Actual, std::shared_ptr<const Owned>>);
  }
  template <class Actual, class From>
  static constexpr bool is_made = !std::is_convertible_v<Actual, std::shared_ptr<Owned>>;
  template <class Actual>
  static std::shared_ptr<Owned> make(Actual &&value) {
    return std::const_pointer_cast<Owned>(
        std::shared_ptr<const Owned>(static_cast<Actual &&>(value)));
  }
};

/// The result of a function that is declared `#[owned]`: a raw pointer to delete.
template <class T>
std::unique_ptr<T> own_result(T *pointer) noexcept {
  return std::unique_ptr<T>(pointer);
}
template <class T>
T own_result(T value) noexcept(std::is_nothrow_move_constructible_v<T>) {
  return value;
}

/// Constructs the object for a function that is declared `#[constructor]`. An aggregate has no
/// constructor, and is initialised from its fields.
template <class T, class... Arguments,
          std::enable_if_t<std::is_constructible_v<T, Operand<Arguments>...>, int> = 0>
TWINSPAN_ALWAYS_INLINE std::unique_ptr<T> construct(Arguments &&...arguments) {
  return std::unique_ptr<T>(
      new T(::twinspan::detail::operand(static_cast<Arguments &&>(arguments))...));
}
/// From the address of an object, if no constructor takes the object itself.
template <class T, class... Arguments,
          std::enable_if_t<!std::is_constructible_v<T, Operand<Arguments>...> &&
                               !std::is_aggregate_v<T> && (is_address_argument<Arguments> || ...) &&
                               std::is_constructible_v<T, Arguments...>,
                           int> = 0>
TWINSPAN_ALWAYS_INLINE std::unique_ptr<T> construct(Arguments &&...arguments) {
  return std::unique_ptr<T>(new T(static_cast<Arguments &&>(arguments)...));
}
template <
    class T, class... Arguments,
    std::enable_if_t<!std::is_constructible_v<T, Operand<Arguments>...> && std::is_aggregate_v<T>,
                     int> = 0>
TWINSPAN_ALWAYS_INLINE auto construct(Arguments &&...arguments)
    -> decltype(void(T{static_cast<Arguments &&>(arguments)...}), std::unique_ptr<T>()) {
  return std::unique_ptr<T>(new T{static_cast<Arguments &&>(arguments)...});
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_POINTERS_H
