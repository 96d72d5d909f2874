#ifndef TWINSPAN_EXPECTED_H
#define TWINSPAN_EXPECTED_H

/// @file
/// twinspan::expected: a value or an error, with the interface of C++23's std::expected in every
/// standard version, and the same type in all of them.
///
/// Two differences from the standard's: using the wrong alternative (`*`, `->`, `error()`) is
/// checked in every build, calls the failure handler with a message and aborts; and `value()`
/// throws what the throwing form of a bridge function throws (twinspan::ErrorOf<E> and related
/// classes) instead of std::bad_expected_access. What starts or ends the lifetime of an alternative
/// is constexpr from C++20 on. If the library has std::expected, the two convert to each other.

#include "twinspan/config.h"
#include "twinspan/detail/address.h"
#include "twinspan/detail/expected_calls.h"
#include "twinspan/detail/expected_storage.h"
#include "twinspan/detail/expected_unexpected.h"
#include "twinspan/error.h"

#include <initializer_list>
#include <type_traits>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

/// A value of type T (which may be void, but not a reference), or an error of type E.
///
/// No allocation; its size is that of the larger alternative and a flag. Each special member is
/// trivial if it is trivial for both.
/// Assignment keeps the old contents if constructing the new ones throws.
template <class T, class E>
class [[nodiscard]] TWINSPAN_EMPTY_BASES expected
    : private detail::ExpectedOperations<T, E>,
      private detail::PermitCopy<detail::ExpectedSpecial<detail::ValueArm<T>, E>::can_copy>,
      private detail::PermitMove<detail::ExpectedSpecial<detail::ValueArm<T>, E>::can_move>,
      private detail::PermitCopyAssign<
          detail::ExpectedSpecial<detail::ValueArm<T>, E>::can_copy_assign>,
      private detail::PermitMoveAssign<
          detail::ExpectedSpecial<detail::ValueArm<T>, E>::can_move_assign> {
  static_assert(!std::is_reference_v<T>, "expected<T &, E>: use expected<T *, E>");
  static_assert(std::is_void_v<T> || (std::is_object_v<T> && !std::is_array_v<T>),
                "the value of an expected has to be an object type or void");
  static_assert(!std::is_same_v<std::remove_cv_t<T>, std::in_place_t> &&
                    !std::is_same_v<std::remove_cv_t<T>, unexpect_t> &&
                    !detail::IsUnexpected<std::remove_cv_t<T>>::value,
                "the value of an expected cannot be one of its tags");

  using Base = detail::ExpectedOperations<T, E>;
  using Slot = detail::ValueArm<T>; // T, or an empty class for void
  using Reference = std::add_lvalue_reference_t<T>;
  using ConstReference = std::add_lvalue_reference_t<const T>;
  static constexpr bool is_void = std::is_void_v<T>;

  // U and G include the value category they are read with.
  template <class U, class G>
  static constexpr bool converts_from =
      detail::converts_from<T, E, expected<detail::remove_cvref<U>, detail::remove_cvref<G>>, U,
                            G>();
  template <class U, class G>
  static constexpr bool converts_implicitly =
      detail::implicit_value<T, U>() && std::is_convertible_v<G, E>;
  template <class U, class G>
  static constexpr bool converts_nothrow =
      detail::nothrow_value<T, U>() && std::is_nothrow_constructible_v<E, G>;
  template <class U>
  using Const = std::add_lvalue_reference_t<const U>;
  template <class Other>
  static constexpr bool is_moved = std::is_same_v<Other, detail::remove_cvref<Other>>;
  template <class Other>
  static constexpr bool takes_standard =
      detail::is_standard_expected<detail::remove_cvref<Other>, T, E> &&
      (is_moved<Other> ? Base::Special::can_move : Base::Special::can_copy);

public:
  using value_type = T;
  using error_type = E;
  using unexpected_type = unexpected<E>;
  template <class U>
  using rebind = expected<U, E>;

  /// A default-constructed value.
  template <class U = Slot, class = std::enable_if_t<std::is_default_constructible_v<U>>>
  constexpr expected() noexcept(std::is_nothrow_default_constructible_v<Slot>)
      : Base(std::in_place) {}

  constexpr expected(const expected &) = default;
  constexpr expected(expected &&) = default;
  expected &operator=(const expected &) = default;
  expected &operator=(expected &&) = default;
  ~expected() = default;

  /// From an expected of other types.
  template <
      class U, class G,
      std::enable_if_t<
          converts_from<Const<U>, const G &> && converts_implicitly<Const<U>, const G &>, int> = 0>
  TWINSPAN_CONSTEXPR20
  expected(const expected<U, G> &other) noexcept(converts_nothrow<Const<U>, const G &>)
      : Base(detail::from_expected_t(), other) {}
  template <
      class U, class G,
      std::enable_if_t<
          converts_from<Const<U>, const G &> && !converts_implicitly<Const<U>, const G &>, int> = 0>
  TWINSPAN_CONSTEXPR20 explicit expected(const expected<U, G> &other) noexcept(
      converts_nothrow<Const<U>, const G &>)
      : Base(detail::from_expected_t(), other) {}
  template <class U, class G,
            std::enable_if_t<converts_from<U, G> && converts_implicitly<U, G>, int> = 0>
  TWINSPAN_CONSTEXPR20 expected(expected<U, G> &&other) noexcept(converts_nothrow<U, G>)
      : Base(detail::from_expected_t(), std::move(other)) {}
  template <class U, class G,
            std::enable_if_t<converts_from<U, G> && !converts_implicitly<U, G>, int> = 0>
  TWINSPAN_CONSTEXPR20 explicit expected(expected<U, G> &&other) noexcept(converts_nothrow<U, G>)
      : Base(detail::from_expected_t(), std::move(other)) {}
  /// To and from the standard type with the same arguments, if the library has it, at no cost
  /// beyond copying or moving the contents.
  template <class Other, std::enable_if_t<takes_standard<Other>, int> = 0>
  TWINSPAN_CONSTEXPR20 expected(Other &&other) noexcept(is_moved<Other>
                                                            ? Base::Special::nothrow_move
                                                            : Base::Special::nothrow_copy)
      : Base(detail::from_expected_t(), std::forward<Other>(other)) {}
  // Nothing more is asked of another type, which may be incomplete.
  template <class Standard,
            std::enable_if_t<
                std::conjunction_v<std::bool_constant<detail::is_standard_expected<Standard, T, E>>,
                                   std::is_copy_constructible<Standard>>,
                int> = 0>
  constexpr operator Standard() const & noexcept(Base::Special::nothrow_copy) {
    return to_standard<Standard>(*this);
  }
  template <class Standard,
            std::enable_if_t<
                std::conjunction_v<std::bool_constant<detail::is_standard_expected<Standard, T, E>>,
                                   std::is_move_constructible<Standard>>,
                int> = 0>
  constexpr operator Standard() && noexcept(Base::Special::nothrow_move) {
    return to_standard<Standard>(std::move(*this));
  }

  /// From a value.
  template <
      class U = T,
      std::enable_if_t<detail::takes_value<T, E, U>() && std::is_convertible_v<U, T>, int> = 0>
  constexpr expected(U &&value) noexcept(std::is_nothrow_constructible_v<Slot, U>)
      : Base(std::in_place, std::forward<U>(value)) {}
  template <
      class U = T,
      std::enable_if_t<detail::takes_value<T, E, U>() && !std::is_convertible_v<U, T>, int> = 0>
  constexpr explicit expected(U &&value) noexcept(std::is_nothrow_constructible_v<Slot, U>)
      : Base(std::in_place, std::forward<U>(value)) {}

  /// From an error.
  template <class G, std::enable_if_t<std::is_constructible_v<E, const G &> &&
                                          std::is_convertible_v<const G &, E>,
                                      int> = 0>
  constexpr expected(const unexpected<G> &error) noexcept(
      std::is_nothrow_constructible_v<E, const G &>)
      : Base(detail::error_arm_t(), error.error()) {}
  template <class G, std::enable_if_t<std::is_constructible_v<E, const G &> &&
                                          !std::is_convertible_v<const G &, E>,
                                      int> = 0>
  constexpr explicit expected(const unexpected<G> &error) noexcept(
      std::is_nothrow_constructible_v<E, const G &>)
      : Base(detail::error_arm_t(), error.error()) {}
  template <class G,
            std::enable_if_t<std::is_constructible_v<E, G> && std::is_convertible_v<G, E>, int> = 0>
  constexpr expected(unexpected<G> &&error) noexcept(std::is_nothrow_constructible_v<E, G>)
      : Base(detail::error_arm_t(), std::move(error).error()) {}
  template <class G, std::enable_if_t<std::is_constructible_v<E, G> && !std::is_convertible_v<G, E>,
                                      int> = 0>
  constexpr explicit expected(unexpected<G> &&error) noexcept(std::is_nothrow_constructible_v<E, G>)
      : Base(detail::error_arm_t(), std::move(error).error()) {}

  /// In place.
  template <class... Args, class = std::enable_if_t<std::is_constructible_v<Slot, Args...>>>
  constexpr explicit expected(std::in_place_t, Args &&...args) noexcept(
      std::is_nothrow_constructible_v<Slot, Args...>)
      : Base(std::in_place, std::forward<Args>(args)...) {}
  template <
      class U, class... Args,
      class = std::enable_if_t<std::is_constructible_v<Slot, std::initializer_list<U> &, Args...>>>
  constexpr explicit expected(
      std::in_place_t, std::initializer_list<U> list,
      Args &&...args) noexcept(std::is_nothrow_constructible_v<Slot, std::initializer_list<U> &,
                                                               Args...>)
      : Base(std::in_place, list, std::forward<Args>(args)...) {}
  template <class... Args, class = std::enable_if_t<std::is_constructible_v<E, Args...>>>
  constexpr explicit expected(unexpect_t,
                              Args &&...args) noexcept(std::is_nothrow_constructible_v<E, Args...>)
      : Base(detail::error_arm_t(), std::forward<Args>(args)...) {}
  template <
      class U, class... Args,
      class = std::enable_if_t<std::is_constructible_v<E, std::initializer_list<U> &, Args...>>>
  constexpr explicit expected(unexpect_t, std::initializer_list<U> list, Args &&...args) noexcept(
      std::is_nothrow_constructible_v<E, std::initializer_list<U> &, Args...>)
      : Base(detail::error_arm_t(), list, std::forward<Args>(args)...) {}

  template <class U = T, std::enable_if_t<detail::assigns_value<T, E, U>(), int> = 0>
  TWINSPAN_CONSTEXPR20 expected &
  operator=(U &&value) noexcept(std::is_nothrow_constructible_v<Slot, U> &&
                                std::is_nothrow_assignable_v<Slot &, U>) {
    this->assign_value(std::forward<U>(value));
    return *this;
  }
  template <class G, std::enable_if_t<detail::assigns_error<T, E, const G &>(), int> = 0>
  TWINSPAN_CONSTEXPR20 expected &
  operator=(const unexpected<G> &error) noexcept(std::is_nothrow_constructible_v<E, const G &> &&
                                                 std::is_nothrow_assignable_v<E &, const G &>) {
    this->assign_error(error.error());
    return *this;
  }
  template <class G, std::enable_if_t<detail::assigns_error<T, E, G>(), int> = 0>
  TWINSPAN_CONSTEXPR20 expected &
  operator=(unexpected<G> &&error) noexcept(std::is_nothrow_constructible_v<E, G> &&
                                            std::is_nothrow_assignable_v<E &, G>) {
    this->assign_error(std::move(error).error());
    return *this;
  }

  /// Replaces the contents by a value constructed from the arguments; the construction cannot
  /// throw.
  template <class... Args,
            std::enable_if_t<std::is_nothrow_constructible_v<Slot, Args...>, int> = 0>
  TWINSPAN_CONSTEXPR20 Reference emplace(Args &&...args) noexcept TWINSPAN_LIFETIMEBOUND {
    this->emplace_value(std::forward<Args>(args)...);
    return static_cast<Reference>(this->value_arm());
  }
  template <
      class U, class... Args,
      std::enable_if_t<std::is_nothrow_constructible_v<Slot, std::initializer_list<U> &, Args...>,
                       int> = 0>
  TWINSPAN_CONSTEXPR20 Reference emplace(std::initializer_list<U> list,
                                         Args &&...args) noexcept TWINSPAN_LIFETIMEBOUND {
    this->emplace_value(list, std::forward<Args>(args)...);
    return static_cast<Reference>(this->value_arm());
  }

  /// If it throws, both are unchanged.
  template <class Special = typename Base::Special, std::enable_if_t<Special::can_swap, int> = 0>
  TWINSPAN_CONSTEXPR20 void swap(expected &other) noexcept(Special::nothrow_swap) {
    using std::swap;
    if (this->has_ && other.has_) {
      swap(this->value_arm(), other.value_arm());
    } else if (!this->has_ && !other.has_) {
      swap(this->error_arm(), other.error_arm());
    } else if (this->has_) {
      this->swap_arms(other);
    } else {
      other.swap_arms(*this);
    }
  }

  [[nodiscard]] constexpr bool has_value() const noexcept { return this->has_; }
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return this->has_; }

  /// The value; calls the failure handler and aborts if there is an error instead.
  template <class U = T, std::enable_if_t<!std::is_void_v<U>, int> = 0>
  [[nodiscard]] constexpr const U *operator->() const noexcept TWINSPAN_LIFETIMEBOUND {
    check_value();
    return ::twinspan::detail::address_of(this->value_arm());
  }
  template <class U = T, std::enable_if_t<!std::is_void_v<U>, int> = 0>
  [[nodiscard]] constexpr U *operator->() noexcept TWINSPAN_LIFETIMEBOUND {
    check_value();
    return ::twinspan::detail::address_of(this->value_arm());
  }
  constexpr ConstReference operator*() const & noexcept TWINSPAN_LIFETIMEBOUND {
    check_value();
    return static_cast<ConstReference>(this->value_arm());
  }
  constexpr Reference operator*() & noexcept TWINSPAN_LIFETIMEBOUND {
    check_value();
    return static_cast<Reference>(this->value_arm());
  }
  constexpr std::add_rvalue_reference_t<const T>
  operator*() const && noexcept TWINSPAN_LIFETIMEBOUND {
    check_value();
    return static_cast<std::add_rvalue_reference_t<const T>>(this->value_arm());
  }
  constexpr std::add_rvalue_reference_t<T> operator*() && noexcept TWINSPAN_LIFETIMEBOUND {
    check_value();
    return static_cast<std::add_rvalue_reference_t<T>>(this->value_arm());
  }

  /// The value; throws the error if there is one (see throw_error in error.h). Without exceptions,
  /// calls the failure handler and aborts.
  TWINSPAN_ABI_TAG constexpr ConstReference value() const &TWINSPAN_LIFETIMEBOUND {
    if (TWINSPAN_UNLIKELY(!this->has_)) {
      static_assert(std::is_copy_constructible_v<E>,
                    "value() of an lvalue copies the error: use std::move");
      ::twinspan::throw_error(E(this->error_arm()));
    }
    return static_cast<ConstReference>(this->value_arm());
  }
  TWINSPAN_ABI_TAG constexpr Reference value() & TWINSPAN_LIFETIMEBOUND {
    if (TWINSPAN_UNLIKELY(!this->has_)) {
      static_assert(std::is_copy_constructible_v<E>,
                    "value() of an lvalue copies the error: use std::move");
      ::twinspan::throw_error(E(this->error_arm()));
    }
    return static_cast<Reference>(this->value_arm());
  }
  TWINSPAN_ABI_TAG constexpr std::add_rvalue_reference_t<const T>
  value() const &&TWINSPAN_LIFETIMEBOUND {
    if (TWINSPAN_UNLIKELY(!this->has_)) {
      ::twinspan::throw_error(E(std::move(this->error_arm())));
    }
    return static_cast<std::add_rvalue_reference_t<const T>>(this->value_arm());
  }
  TWINSPAN_ABI_TAG constexpr std::add_rvalue_reference_t<T> value() && TWINSPAN_LIFETIMEBOUND {
    if (TWINSPAN_UNLIKELY(!this->has_)) {
      ::twinspan::throw_error(E(std::move(this->error_arm())));
    }
    return static_cast<std::add_rvalue_reference_t<T>>(this->value_arm());
  }

  /// The error; calls the failure handler and aborts if there is a value instead.
  [[nodiscard]] constexpr const E &error() const & noexcept TWINSPAN_LIFETIMEBOUND {
    check_has_error();
    return this->error_arm();
  }
  [[nodiscard]] constexpr E &error() & noexcept TWINSPAN_LIFETIMEBOUND {
    check_has_error();
    return this->error_arm();
  }
  [[nodiscard]] constexpr const E &&error() const && noexcept TWINSPAN_LIFETIMEBOUND {
    check_has_error();
    return std::move(this->error_arm());
  }
  [[nodiscard]] constexpr E &&error() && noexcept TWINSPAN_LIFETIMEBOUND {
    check_has_error();
    return std::move(this->error_arm());
  }

  template <class U = std::remove_cv_t<T>, class V = T,
            std::enable_if_t<!std::is_void_v<V>, int> = 0>
  [[nodiscard]] constexpr V
  value_or(U &&other) const & noexcept(std::is_nothrow_copy_constructible_v<V> &&
                                       std::is_nothrow_constructible_v<V, U>) {
    static_assert(std::is_copy_constructible_v<V> && std::is_convertible_v<U, V>,
                  "value_or of an lvalue copies the value or converts the other one");
    return this->has_ ? V(this->value_arm()) : static_cast<V>(std::forward<U>(other));
  }
  template <class U = std::remove_cv_t<T>, class V = T,
            std::enable_if_t<!std::is_void_v<V>, int> = 0>
  [[nodiscard]] constexpr V
  value_or(U &&other) && noexcept(std::is_nothrow_move_constructible_v<V> &&
                                  std::is_nothrow_constructible_v<V, U>) {
    static_assert(std::is_move_constructible_v<V> && std::is_convertible_v<U, V>,
                  "value_or moves the value or converts the other one");
    return this->has_ ? V(std::move(this->value_arm())) : static_cast<V>(std::forward<U>(other));
  }
  template <class G = E>
  [[nodiscard]] constexpr E
  error_or(G &&other) const & noexcept(std::is_nothrow_copy_constructible_v<E> &&
                                       std::is_nothrow_constructible_v<E, G>) {
    static_assert(std::is_copy_constructible_v<E> && std::is_convertible_v<G, E>,
                  "error_or of an lvalue copies the error or converts the other one");
    return this->has_ ? static_cast<E>(std::forward<G>(other)) : E(this->error_arm());
  }
  template <class G = E>
  [[nodiscard]] constexpr E
  error_or(G &&other) && noexcept(std::is_nothrow_move_constructible_v<E> &&
                                  std::is_nothrow_constructible_v<E, G>) {
    static_assert(std::is_move_constructible_v<E> && std::is_convertible_v<G, E>,
                  "error_or moves the error or converts the other one");
    return this->has_ ? static_cast<E>(std::forward<G>(other)) : E(std::move(this->error_arm()));
  }

  template <class Function, class K = E, std::enable_if_t<std::is_constructible_v<K, K &>, int> = 0>
  constexpr auto and_then(Function &&function) & {
    return detail::Monadic::and_then(*this, std::forward<Function>(function));
  }
  template <class Function, class K = E,
            std::enable_if_t<std::is_constructible_v<K, const K &>, int> = 0>
  constexpr auto and_then(Function &&function) const & {
    return detail::Monadic::and_then(*this, std::forward<Function>(function));
  }
  template <class Function, class K = E, std::enable_if_t<std::is_constructible_v<K, K>, int> = 0>
  constexpr auto and_then(Function &&function) && {
    return detail::Monadic::and_then(std::move(*this), std::forward<Function>(function));
  }
  template <class Function, class K = E,
            std::enable_if_t<std::is_constructible_v<K, const K>, int> = 0>
  constexpr auto and_then(Function &&function) const && {
    return detail::Monadic::and_then(std::move(*this), std::forward<Function>(function));
  }
  template <class Function, class K = Slot,
            std::enable_if_t<std::is_constructible_v<K, K &>, int> = 0>
  constexpr auto or_else(Function &&function) & {
    return detail::Monadic::or_else(*this, std::forward<Function>(function));
  }
  template <class Function, class K = Slot,
            std::enable_if_t<std::is_constructible_v<K, const K &>, int> = 0>
  constexpr auto or_else(Function &&function) const & {
    return detail::Monadic::or_else(*this, std::forward<Function>(function));
  }
  template <class Function, class K = Slot,
            std::enable_if_t<std::is_constructible_v<K, K>, int> = 0>
  constexpr auto or_else(Function &&function) && {
    return detail::Monadic::or_else(std::move(*this), std::forward<Function>(function));
  }
  template <class Function, class K = Slot,
            std::enable_if_t<std::is_constructible_v<K, const K>, int> = 0>
  constexpr auto or_else(Function &&function) const && {
    return detail::Monadic::or_else(std::move(*this), std::forward<Function>(function));
  }
  template <class Function, class K = E, std::enable_if_t<std::is_constructible_v<K, K &>, int> = 0>
  constexpr auto transform(Function &&function) & {
    return detail::Monadic::transform(*this, std::forward<Function>(function));
  }
  template <class Function, class K = E,
            std::enable_if_t<std::is_constructible_v<K, const K &>, int> = 0>
  constexpr auto transform(Function &&function) const & {
    return detail::Monadic::transform(*this, std::forward<Function>(function));
  }
  template <class Function, class K = E, std::enable_if_t<std::is_constructible_v<K, K>, int> = 0>
  constexpr auto transform(Function &&function) && {
    return detail::Monadic::transform(std::move(*this), std::forward<Function>(function));
  }
  template <class Function, class K = E,
            std::enable_if_t<std::is_constructible_v<K, const K>, int> = 0>
  constexpr auto transform(Function &&function) const && {
    return detail::Monadic::transform(std::move(*this), std::forward<Function>(function));
  }
  template <class Function, class K = Slot,
            std::enable_if_t<std::is_constructible_v<K, K &>, int> = 0>
  constexpr auto transform_error(Function &&function) & {
    return detail::Monadic::transform_error(*this, std::forward<Function>(function));
  }
  template <class Function, class K = Slot,
            std::enable_if_t<std::is_constructible_v<K, const K &>, int> = 0>
  constexpr auto transform_error(Function &&function) const & {
    return detail::Monadic::transform_error(*this, std::forward<Function>(function));
  }
  template <class Function, class K = Slot,
            std::enable_if_t<std::is_constructible_v<K, K>, int> = 0>
  constexpr auto transform_error(Function &&function) && {
    return detail::Monadic::transform_error(std::move(*this), std::forward<Function>(function));
  }
  template <class Function, class K = Slot,
            std::enable_if_t<std::is_constructible_v<K, const K>, int> = 0>
  constexpr auto transform_error(Function &&function) const && {
    return detail::Monadic::transform_error(std::move(*this), std::forward<Function>(function));
  }

private:
  template <class, class>
  friend class expected;
  friend struct detail::Monadic;
  friend struct detail::ExpectedAccess;

  expected(detail::relocated_error_t tag, E &error) noexcept : Base(tag, error) {}

  template <class Function>
  constexpr expected(detail::from_call_t tag, Function &function) : Base(tag, function) {}
  template <class Function>
  constexpr expected(detail::error_from_call_t tag, Function &function) : Base(tag, function) {}

  constexpr void check_value() const noexcept {
    if (TWINSPAN_UNLIKELY(!this->has_)) {
      detail::no_value();
    }
  }
  constexpr void check_has_error() const noexcept {
    if (TWINSPAN_UNLIKELY(this->has_)) {
      detail::no_error();
    }
  }

  template <class Standard, class Self>
  static constexpr Standard to_standard(Self &&self) {
    if (!self.has_value()) {
      return Standard(typename Standard::unexpected_type(std::forward<Self>(self).error()));
    }
    if constexpr (is_void) {
      return Standard();
    } else {
      return Standard(std::in_place, *std::forward<Self>(self));
    }
  }
};

template <class T, class E,
          std::enable_if_t<detail::ExpectedSpecial<detail::ValueArm<T>, E>::can_swap, int> = 0>
TWINSPAN_CONSTEXPR20 void swap(expected<T, E> &left,
                               expected<T, E> &right) noexcept(noexcept(left.swap(right))) {
  left.swap(right);
}
/// Excludes std::swap too, which would move them.
template <class T, class E,
          std::enable_if_t<!detail::ExpectedSpecial<detail::ValueArm<T>, E>::can_swap, int> = 0>
void swap(expected<T, E> &, expected<T, E> &) = delete;

namespace detail {

/// For generated code.
struct ExpectedAccess {
  /// An error copied bit by bit, whose original is forgotten; for types that allow it.
  template <class Expected>
  static Expected relocated_error(typename Expected::error_type &error) noexcept {
    return Expected(relocated_error_t(), error);
  }
};

} // namespace detail

} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#include "twinspan/detail/expected_compare.h"

#endif // TWINSPAN_EXPECTED_H
