#ifndef TWINSPAN_OPTION_H
#define TWINSPAN_OPTION_H

/// @file
/// twinspan::Optional: a value that may be absent, with the interface of std::optional and a layout
/// that Rust knows. It is the type of a field that a bridge declares as `Optional<T>`.
///
/// Three differences from std::optional: using an absent value (`*`, `->`) is checked in every
/// build, calls the failure handler and aborts; a moved-from Optional is empty, unless moving a T
/// only copies its bytes; and `and_then`, `transform` and `or_else` exist in every standard
/// version. What is trivial, noexcept or constexpr in std::optional is so here too.

#include "twinspan/config.h"
#include "twinspan/detail/in_place_vec.h"
#include "twinspan/detail/invoke_one.h"
#include "twinspan/detail/option_storage.h"

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

using std::nullopt;
using std::nullopt_t;

/// A T or nothing. It owns its value; copying and moving it copies and moves the value, and no
/// operation calls into Rust unless an operation of T does.
///
/// In memory it is a flag of one byte, 0 or 1, followed by the value at its alignment, as in Rust.
/// Each special member is trivial if T's is.
///
/// A moved-from Optional is empty if moving a T does more than copy its bytes: Rust, which may read
/// it next, sees `None` and not a moved-from value. If assigning a T throws after the value has
/// been moved out of another Optional, that one is empty too, and the value is lost.
///
/// It converts to and from std::optional<T>. Beware of `std::optional<bool> copy(flag)` with
/// parentheses, which tests whether there is a value: write `std::optional<bool> copy = flag`.
template <class T>
class TWINSPAN_EMPTY_BASES Optional
    : private detail::OptionalOperations<T>,
      private detail::PermitCopy<detail::SpecialMembers<T>::can_copy>,
      private detail::PermitMove<detail::SpecialMembers<T>::can_move>,
      private detail::PermitCopyAssign<detail::SpecialMembers<T>::can_copy_assign>,
      private detail::PermitMoveAssign<detail::SpecialMembers<T>::can_move_assign> {
  static_assert(std::is_object_v<T> && !std::is_array_v<T> && std::is_destructible_v<T>,
                "the value of an Optional has to be an object type");
  static_assert(!std::is_same_v<std::remove_cv_t<T>, std::in_place_t> &&
                    !std::is_same_v<std::remove_cv_t<T>, std::nullopt_t>,
                "the value of an Optional cannot be one of its tags");

  using Base = detail::OptionalOperations<T>;

public:
  using value_type = T;

  constexpr Optional() noexcept = default;
  constexpr Optional(std::nullopt_t) noexcept {}
  Optional(const Optional &) = default;
  Optional(Optional &&) = default;
  Optional &operator=(const Optional &) = default;
  Optional &operator=(Optional &&) = default;
  ~Optional() = default;

  template <class... Args, std::enable_if_t<std::is_constructible_v<T, Args...>, int> = 0>
  constexpr explicit Optional(std::in_place_t tag,
                              Args &&...args) noexcept(std::is_nothrow_constructible_v<T, Args...>)
      : Base(tag, std::forward<Args>(args)...) {}
  template <
      class U, class... Args,
      std::enable_if_t<std::is_constructible_v<T, std::initializer_list<U> &, Args...>, int> = 0>
  constexpr explicit Optional(
      std::in_place_t tag, std::initializer_list<U> list,
      Args &&...args) noexcept(std::is_nothrow_constructible_v<T, std::initializer_list<U> &,
                                                               Args...>)
      : Base(tag, list, std::forward<Args>(args)...) {}

  /// From a value.
  template <class U = T,
            std::enable_if_t<detail::takes_optional_value<T, U>() && std::is_convertible_v<U, T>,
                             int> = 0>
  constexpr Optional(U &&value) noexcept(std::is_nothrow_constructible_v<T, U>)
      : Base(std::in_place, detail::as_value<T>(std::forward<U>(value))) {}
  template <class U = T,
            std::enable_if_t<detail::takes_optional_value<T, U>() && !std::is_convertible_v<U, T>,
                             int> = 0>
  constexpr explicit Optional(U &&value) noexcept(std::is_nothrow_constructible_v<T, U>)
      : Base(std::in_place, detail::as_value<T>(std::forward<U>(value))) {}

  /// From an optional of another type, this one or the standard's.
  template <class U,
            std::enable_if_t<detail::converts_from_optional<T, const Optional<U> &, const U &>() &&
                                 std::is_convertible_v<const U &, T>,
                             int> = 0>
  TWINSPAN_CONSTEXPR20
  Optional(const Optional<U> &other) noexcept(std::is_nothrow_constructible_v<T, const U &>)
      : Base(detail::from_optional_t(), other) {}
  template <class U,
            std::enable_if_t<detail::converts_from_optional<T, const Optional<U> &, const U &>() &&
                                 !std::is_convertible_v<const U &, T>,
                             int> = 0>
  TWINSPAN_CONSTEXPR20 explicit Optional(const Optional<U> &other) noexcept(
      std::is_nothrow_constructible_v<T, const U &>)
      : Base(detail::from_optional_t(), other) {}
  template <class U, std::enable_if_t<detail::converts_from_optional<T, Optional<U>, U>() &&
                                          std::is_convertible_v<U, T>,
                                      int> = 0>
  TWINSPAN_CONSTEXPR20 Optional(Optional<U> &&other) noexcept(std::is_nothrow_constructible_v<T, U>)
      : Base(detail::from_optional_t(), std::move(other)) {
    other.leave();
  }
  template <class U, std::enable_if_t<detail::converts_from_optional<T, Optional<U>, U>() &&
                                          !std::is_convertible_v<U, T>,
                                      int> = 0>
  TWINSPAN_CONSTEXPR20 explicit Optional(Optional<U> &&other) noexcept(
      std::is_nothrow_constructible_v<T, U>)
      : Base(detail::from_optional_t(), std::move(other)) {
    other.leave();
  }
  template <class U, std::enable_if_t<
                         detail::converts_from_optional<T, const std::optional<U> &, const U &>() &&
                             std::is_convertible_v<const U &, T>,
                         int> = 0>
  TWINSPAN_CONSTEXPR20
  Optional(const std::optional<U> &other) noexcept(std::is_nothrow_constructible_v<T, const U &>)
      : Base(detail::from_optional_t(), other) {}
  template <class U, std::enable_if_t<
                         detail::converts_from_optional<T, const std::optional<U> &, const U &>() &&
                             !std::is_convertible_v<const U &, T>,
                         int> = 0>
  TWINSPAN_CONSTEXPR20 explicit Optional(const std::optional<U> &other) noexcept(
      std::is_nothrow_constructible_v<T, const U &>)
      : Base(detail::from_optional_t(), other) {}
  template <class U, std::enable_if_t<detail::converts_from_optional<T, std::optional<U>, U>() &&
                                          std::is_convertible_v<U, T>,
                                      int> = 0>
  TWINSPAN_CONSTEXPR20
  Optional(std::optional<U> &&other) noexcept(std::is_nothrow_constructible_v<T, U>)
      : Base(detail::from_optional_t(), std::move(other)) {}
  template <class U, std::enable_if_t<detail::converts_from_optional<T, std::optional<U>, U>() &&
                                          !std::is_convertible_v<U, T>,
                                      int> = 0>
  TWINSPAN_CONSTEXPR20 explicit Optional(std::optional<U> &&other) noexcept(
      std::is_nothrow_constructible_v<T, U>)
      : Base(detail::from_optional_t(), std::move(other)) {}

  /// The same value as a std::optional. From an rvalue it is moved, and leaves the same state as
  /// any other move.
  template <class U,
            std::enable_if_t<std::is_same_v<U, T> && std::is_copy_constructible_v<U>, int> = 0>
  constexpr operator std::optional<U>() const & noexcept(std::is_nothrow_copy_constructible_v<T>) {
    if (!this->has_) {
      return std::nullopt;
    }
    return std::optional<T>(std::in_place, this->place_.value);
  }
  template <class U,
            std::enable_if_t<std::is_same_v<U, T> && std::is_move_constructible_v<U>, int> = 0>
  TWINSPAN_CONSTEXPR20
  operator std::optional<U>() && noexcept(std::is_nothrow_move_constructible_v<T>) {
    if (!this->has_) {
      return std::nullopt;
    }
    std::optional<T> moved(std::in_place, std::move(this->place_.value));
    this->leave();
    return moved;
  }
  /// A reference to the value of an lvalue, if the library has C++26's std::optional<T &>.
  template <class U, std::enable_if_t<std::is_same_v<U, T &>, int> = 0>
  constexpr operator std::optional<U>() & noexcept TWINSPAN_LIFETIMEBOUND {
    if (!this->has_) {
      return std::nullopt;
    }
    return std::optional<U>(std::in_place, this->place_.value);
  }
  template <class U, std::enable_if_t<std::is_same_v<U, const T &>, int> = 0>
  constexpr operator std::optional<U>() const & noexcept TWINSPAN_LIFETIMEBOUND {
    if (!this->has_) {
      return std::nullopt;
    }
    return std::optional<U>(std::in_place, this->place_.value);
  }
  template <class U, std::enable_if_t<std::is_same_v<U, const T &>, int> = 0>
  constexpr operator std::optional<U>() const && = delete;

  TWINSPAN_CONSTEXPR20 Optional &operator=(std::nullopt_t) noexcept {
    this->end_value();
    return *this;
  }
  template <class U = T,
            std::enable_if_t<detail::takes_optional_value<T, U>() && std::is_assignable_v<T &, U> &&
                                 !(std::is_scalar_v<T> && std::is_same_v<T, std::decay_t<U>>),
                             int> = 0>
  TWINSPAN_CONSTEXPR20 Optional &
  operator=(U &&value) noexcept(std::is_nothrow_constructible_v<T, U> &&
                                std::is_nothrow_assignable_v<T &, U>) {
    this->assign_value(detail::as_value<T>(std::forward<U>(value)));
    return *this;
  }
  template <
      class U,
      std::enable_if_t<detail::assigns_from_optional<T, const Optional<U> &, const U &>(), int> = 0>
  TWINSPAN_CONSTEXPR20 Optional &
  operator=(const Optional<U> &other) noexcept(std::is_nothrow_constructible_v<T, const U &> &&
                                               std::is_nothrow_assignable_v<T &, const U &>) {
    assign_from(other);
    return *this;
  }
  template <class U, std::enable_if_t<detail::assigns_from_optional<T, Optional<U>, U>(), int> = 0>
  TWINSPAN_CONSTEXPR20 Optional &
  operator=(Optional<U> &&other) noexcept(std::is_nothrow_constructible_v<T, U> &&
                                          std::is_nothrow_assignable_v<T &, U>) {
    assign_from(std::move(other));
    return *this;
  }
  template <class U,
            std::enable_if_t<
                detail::assigns_from_optional<T, const std::optional<U> &, const U &>(), int> = 0>
  TWINSPAN_CONSTEXPR20 Optional &
  operator=(const std::optional<U> &other) noexcept(std::is_nothrow_constructible_v<T, const U &> &&
                                                    std::is_nothrow_assignable_v<T &, const U &>) {
    assign_from(other);
    return *this;
  }
  template <class U,
            std::enable_if_t<detail::assigns_from_optional<T, std::optional<U>, U>(), int> = 0>
  TWINSPAN_CONSTEXPR20 Optional &
  operator=(std::optional<U> &&other) noexcept(std::is_nothrow_constructible_v<T, U> &&
                                               std::is_nothrow_assignable_v<T &, U>) {
    assign_from(std::move(other));
    return *this;
  }

  /// Replaces the value by one constructed from the arguments. If that throws, this is empty.
  template <class... Args, std::enable_if_t<std::is_constructible_v<T, Args...>, int> = 0>
  TWINSPAN_CONSTEXPR20 T &emplace(Args &&...args) noexcept(
      std::is_nothrow_constructible_v<T, Args...>) TWINSPAN_LIFETIMEBOUND {
    this->end_value();
    this->start_value(std::forward<Args>(args)...);
    return this->place_.value;
  }
  template <
      class U, class... Args,
      std::enable_if_t<std::is_constructible_v<T, std::initializer_list<U> &, Args...>, int> = 0>
  TWINSPAN_CONSTEXPR20 T &emplace(std::initializer_list<U> list, Args &&...args) noexcept(
      std::is_nothrow_constructible_v<T, std::initializer_list<U> &, Args...>)
      TWINSPAN_LIFETIMEBOUND {
    this->end_value();
    this->start_value(list, std::forward<Args>(args)...);
    return this->place_.value;
  }
  /// Destroys the value, if any.
  TWINSPAN_CONSTEXPR20 void reset() noexcept { this->end_value(); }

  template <class U = T, std::enable_if_t<detail::swaps_optional<U>, int> = 0>
  TWINSPAN_CONSTEXPR20 void
  swap(Optional &other) noexcept(std::is_nothrow_move_constructible_v<U> &&
                                 std::is_nothrow_swappable_v<U>) {
    if (this->has_ && other.has_) {
      using std::swap;
      swap(this->place_.value, other.place_.value);
    } else if (this->has_) {
      other.start_value(std::move(this->place_.value));
      this->end_value();
    } else if (other.has_) {
      this->start_value(std::move(other.place_.value));
      other.end_value();
    }
  }

  [[nodiscard]] constexpr bool has_value() const noexcept { return this->has_; }
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return this->has_; }

  /// The value; calls the failure handler and aborts if there is none.
  [[nodiscard]] constexpr const T *operator->() const noexcept TWINSPAN_LIFETIMEBOUND {
    check_present();
    return std::addressof(this->place_.value);
  }
  [[nodiscard]] constexpr T *operator->() noexcept TWINSPAN_LIFETIMEBOUND {
    check_present();
    return std::addressof(this->place_.value);
  }
  [[nodiscard]] constexpr const T &operator*() const & noexcept TWINSPAN_LIFETIMEBOUND {
    check_present();
    return this->place_.value;
  }
  [[nodiscard]] constexpr T &operator*() & noexcept TWINSPAN_LIFETIMEBOUND {
    check_present();
    return this->place_.value;
  }
  [[nodiscard]] constexpr const T &&operator*() const && noexcept TWINSPAN_LIFETIMEBOUND {
    check_present();
    return std::move(this->place_.value);
  }
  [[nodiscard]] constexpr T &&operator*() && noexcept TWINSPAN_LIFETIMEBOUND {
    check_present();
    return std::move(this->place_.value);
  }

  /// The value; throws std::bad_optional_access if there is none. Without exceptions, calls the
  /// failure handler and aborts.
  TWINSPAN_ABI_TAG [[nodiscard]] constexpr const T &value() const &TWINSPAN_LIFETIMEBOUND {
    require_present();
    return this->place_.value;
  }
  TWINSPAN_ABI_TAG [[nodiscard]] constexpr T &value() & TWINSPAN_LIFETIMEBOUND {
    require_present();
    return this->place_.value;
  }
  TWINSPAN_ABI_TAG [[nodiscard]] constexpr const T &&value() const &&TWINSPAN_LIFETIMEBOUND {
    require_present();
    return std::move(this->place_.value);
  }
  TWINSPAN_ABI_TAG [[nodiscard]] constexpr T &&value() && TWINSPAN_LIFETIMEBOUND {
    require_present();
    return std::move(this->place_.value);
  }

  /// The value, or another one.
  template <class U = std::remove_cv_t<T>>
  [[nodiscard]] constexpr T
  value_or(U &&other) const & noexcept(std::is_nothrow_copy_constructible_v<T> &&
                                       std::is_nothrow_constructible_v<T, U>) {
    static_assert(std::is_copy_constructible_v<T> && std::is_convertible_v<U, T>,
                  "value_or of an lvalue copies the value or converts the other one");
    return this->has_ ? T(this->place_.value) : static_cast<T>(std::forward<U>(other));
  }
  template <class U = std::remove_cv_t<T>>
  [[nodiscard]] constexpr T
  value_or(U &&other) && noexcept(std::is_nothrow_move_constructible_v<T> &&
                                  std::is_nothrow_constructible_v<T, U>) {
    static_assert(std::is_move_constructible_v<T> && std::is_convertible_v<U, T>,
                  "value_or moves the value or converts the other one");
    return this->has_ ? T(std::move(this->place_.value)) : static_cast<T>(std::forward<U>(other));
  }

  /// The result of the function for the value, which is an optional; otherwise an empty one.
  template <class Function>
  constexpr auto and_then(Function &&function) & {
    return and_then_of(*this, std::forward<Function>(function));
  }
  template <class Function>
  constexpr auto and_then(Function &&function) const & {
    return and_then_of(*this, std::forward<Function>(function));
  }
  template <class Function>
  constexpr auto and_then(Function &&function) && {
    return and_then_of(std::move(*this), std::forward<Function>(function));
  }
  template <class Function>
  constexpr auto and_then(Function &&function) const && {
    return and_then_of(std::move(*this), std::forward<Function>(function));
  }
  /// An Optional of the function's result for the value, if there is one.
  template <class Function>
  constexpr auto transform(Function &&function) & {
    return transform_of(*this, std::forward<Function>(function));
  }
  template <class Function>
  constexpr auto transform(Function &&function) const & {
    return transform_of(*this, std::forward<Function>(function));
  }
  template <class Function>
  constexpr auto transform(Function &&function) && {
    return transform_of(std::move(*this), std::forward<Function>(function));
  }
  template <class Function>
  constexpr auto transform(Function &&function) const && {
    return transform_of(std::move(*this), std::forward<Function>(function));
  }
  /// This, if there is a value; otherwise the result of the function.
  template <
      class Function,
      std::enable_if_t<std::is_copy_constructible_v<T> && std::is_invocable_v<Function>, int> = 0>
  constexpr Optional or_else(Function &&function) const & {
    return this->has_ ? Optional(*this) : Optional(std::forward<Function>(function)());
  }
  template <
      class Function,
      std::enable_if_t<std::is_move_constructible_v<T> && std::is_invocable_v<Function>, int> = 0>
  constexpr Optional or_else(Function &&function) && {
    return this->has_ ? Optional(std::move(*this)) : Optional(std::forward<Function>(function)());
  }

private:
  template <class>
  friend class Optional;
  friend struct detail::OptionalLayout;

  template <class Function>
  constexpr Optional(detail::from_call_t tag, Function &function) : Base(tag, function) {}

  /// The value of an optional of another type.
  template <class Other>
  TWINSPAN_CONSTEXPR20 void assign_from(Other &&other) {
    using Value = typename detail::remove_cvref<Other>::value_type;
    if (!other.has_value()) {
      this->end_value();
    } else if constexpr (std::is_same_v<Other, Optional<Value>> && !Optional<Value>::keeps_value &&
                         std::is_move_constructible_v<Value>) {
      // Read before the assignment, which may destroy `other` if it is part of the old value.
      Value value(*std::forward<Other>(other));
      other.end_value();
      this->assign_value(std::move(value));
    } else {
      this->assign_value(detail::as_value<T>(*std::forward<Other>(other)));
    }
  }
  constexpr void check_present() const noexcept {
    if (TWINSPAN_UNLIKELY(!this->has_)) {
      detail::no_optional();
    }
  }
  TWINSPAN_ABI_TAG constexpr void require_present() const {
    if (TWINSPAN_UNLIKELY(!this->has_)) {
#if TWINSPAN_EXCEPTIONS
      throw std::bad_optional_access();
#else
      detail::no_optional();
#endif
    }
  }

  template <class Self, class Function>
  static constexpr auto and_then_of(Self &&self, Function &&function) {
    using Result =
        detail::remove_cvref<std::invoke_result_t<Function, decltype(*std::forward<Self>(self))>>;
    static_assert(detail::IsOptional<Result>::value,
                  "the function of and_then has to return an optional");
    if (!self.has_value()) {
      return Result();
    }
    return Result(detail::call<std::invoke_result_t<Function, decltype(*std::forward<Self>(self))>>(
        std::forward<Function>(function), *std::forward<Self>(self)));
  }
  template <class Self, class Function>
  static constexpr auto transform_of(Self &&self, Function &&function) {
    using Result =
        std::remove_cv_t<std::invoke_result_t<Function, decltype(*std::forward<Self>(self))>>;
    if (!self.has_value()) {
      return Optional<Result>();
    }
    auto call = [&]() -> Result {
      return detail::call<Result>(std::forward<Function>(function), *std::forward<Self>(self));
    };
    return Optional<Result>(detail::from_call_t(), call);
  }
};

template <class T>
Optional(T) -> Optional<T>;

template <class T, std::enable_if_t<detail::swaps_optional<T>, int> = 0>
TWINSPAN_CONSTEXPR20 void swap(Optional<T> &left,
                               Optional<T> &right) noexcept(noexcept(left.swap(right))) {
  left.swap(right);
}
/// Excludes std::swap too, which would move them.
template <class T, std::enable_if_t<!detail::swaps_optional<T>, int> = 0>
void swap(Optional<T> &, Optional<T> &) = delete;

namespace detail {

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
#endif
/// What generated code asserts: that an Optional<T> is `struct { flag; T; }`, as in Rust.
struct OptionalLayout {
  template <class T>
  static constexpr bool holds() {
    return alignof(Optional<T>) == alignof(T) && sizeof(Optional<T>) == alignof(T) + sizeof(T) &&
           offsetof(Optional<T>, has_) == 0 && offsetof(Optional<T>, place_) == alignof(T) &&
           sizeof(OptionalPlace<T>) == sizeof(T) && sizeof(bool) == 1;
  }
};
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

} // namespace detail
} // namespace v1
} // namespace twinspan

/// The hash of the value; all empty ones have the same. Enabled if the value has a hash.
template <class T>
struct std::hash<twinspan::Optional<T>> : twinspan::detail::OptionalHash<T> {};

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#include "twinspan/detail/option_compare.h"

#endif // TWINSPAN_OPTION_H
