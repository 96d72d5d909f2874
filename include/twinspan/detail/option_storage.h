#ifndef TWINSPAN_DETAIL_OPTION_STORAGE_H
#define TWINSPAN_DETAIL_OPTION_STORAGE_H

/// @file
/// The bytes of twinspan::Optional, its special members, and the conditions of its constructors.

#include "twinspan/config.h"
#include "twinspan/detail/expected_storage.h"

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace twinspan {

template <class T>
class Optional;

namespace detail {

struct OptionalLayout;

template <class>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<Optional<T>> : std::true_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

[[noreturn]] TWINSPAN_COLD inline void no_optional() noexcept {
  ::twinspan::detail::fail("the value of an Optional was used, but it holds none");
}

/// The place of the value; trivial where the value is. The empty arm has no bytes of its own.
template <class T, bool Trivial = std::is_trivially_copyable_v<T>>
union OptionalPlace {
  NoValue nothing;
  T value;

  constexpr OptionalPlace() noexcept : nothing() {}
  template <class... Args>
  constexpr explicit OptionalPlace(std::in_place_t, Args &&...args)
      : value(std::forward<Args>(args)...) {}
  template <class Function>
  constexpr OptionalPlace(from_call_t, Function &function) : value(function()) {}
};

template <class T>
union OptionalPlace<T, false> {
  NoValue nothing;
  T value;

  OptionalPlace() noexcept : nothing() {}
  template <class... Args>
  explicit OptionalPlace(std::in_place_t, Args &&...args) : value(std::forward<Args>(args)...) {}
  template <class Function>
  OptionalPlace(from_call_t, Function &function) : value(function()) {}
  OptionalPlace(const OptionalPlace &) = delete;
  OptionalPlace &operator=(const OptionalPlace &) = delete;
  ~OptionalPlace() {} // by the owner, who knows whether the value lives
};

/// The flag and the place, as Rust's `repr(C, u8)` has them.
template <class T>
class OptionalData {
protected:
  constexpr OptionalData() noexcept : has_(false) {}
  template <class... Args>
  constexpr explicit OptionalData(std::in_place_t tag, Args &&...args)
      : has_(true), place_(tag, std::forward<Args>(args)...) {}
  template <class Function>
  constexpr OptionalData(from_call_t tag, Function &function) : has_(true), place_(tag, function) {}

  /// Starts the value, which is not there.
  template <class... Args>
  void start_value(Args &&...args) noexcept(std::is_nothrow_constructible_v<T, Args...>) {
    ::twinspan::detail::start(place_.value, std::forward<Args>(args)...);
    has_ = true;
  }
  void end_value() noexcept {
    if (has_) {
      has_ = false;
      place_.value.~T();
    }
  }
  template <class U>
  void assign_value(U &&value) noexcept(std::is_nothrow_constructible_v<T, U> &&
                                        std::is_nothrow_assignable_v<T &, U>) {
    if (has_) {
      place_.value = std::forward<U>(value);
    } else {
      start_value(std::forward<U>(value));
    }
  }

  friend struct OptionalLayout;

  bool has_;
  OptionalPlace<T> place_;
};

/// The special members. A trivial value: as the compiler makes them.
template <class T, bool Trivial = std::is_trivially_copyable_v<T>>
class OptionalOperations : public OptionalData<T> {
protected:
  using OptionalData<T>::OptionalData;
};

template <class T>
class OptionalOperations<T, false> : public OptionalData<T> {
protected:
  using OptionalData<T>::OptionalData;

  OptionalOperations() noexcept = default;
  OptionalOperations(const OptionalOperations &other) noexcept(
      std::is_nothrow_copy_constructible_v<T>)
      : OptionalData<T>() {
    if (other.has_) {
      this->start_value(other.place_.value);
    }
  }
  OptionalOperations(OptionalOperations &&other) noexcept(std::is_nothrow_move_constructible_v<T>)
      : OptionalData<T>() {
    if (other.has_) {
      this->start_value(std::move(other.place_.value));
      other.end_value();
    }
  }
  OptionalOperations &
  operator=(const OptionalOperations &other) noexcept(std::is_nothrow_copy_constructible_v<T> &&
                                                      std::is_nothrow_copy_assignable_v<T>) {
    if (other.has_) {
      this->assign_value(other.place_.value);
    } else {
      this->end_value();
    }
    return *this;
  }
  OptionalOperations &
  operator=(OptionalOperations &&other) noexcept(std::is_nothrow_move_constructible_v<T> &&
                                                 std::is_nothrow_move_assignable_v<T>) {
    if (this == &other) {
      return *this;
    }
    if (!other.has_) {
      this->end_value();
    } else {
      // Assigning may destroy `other`, where it lives inside of the old value.
      T value(std::move(other.place_.value));
      other.end_value();
      this->assign_value(std::move(value));
    }
    return *this;
  }
  ~OptionalOperations() { this->end_value(); }
};

/// The value as T's constructor takes it. Numbers convert without the warning that they get here
/// for `Optional<std::uint8_t> byte = 0`, as they do for std::optional.
template <class T, class U>
constexpr decltype(auto) as_value(U &&value) noexcept {
  if constexpr (std::is_arithmetic_v<T> && std::is_arithmetic_v<remove_cvref<U>>) {
    return static_cast<T>(value);
  } else {
    return static_cast<U &&>(value);
  }
}

/// Whether an Optional<T> is made from a value of type U, rather than by another constructor.
template <class T, class U>
constexpr bool takes_optional_value() {
  using Bare = remove_cvref<U>;
  return std::conjunction_v<
      std::negation<std::is_same<Bare, Optional<T>>>,
      std::negation<std::is_same<Bare, std::in_place_t>>,
      std::bool_constant<!std::is_same_v<T, bool> || !IsOptional<Bare>::value>,
      std::is_constructible<T, U>>;
}

/// Whether an Optional<T> can be made from `Other`, which is an optional of a U, without ambiguity
/// with T's own conversions from that.
template <class T, class Other, class U>
constexpr bool converts_from_optional() {
  if constexpr (std::is_same_v<remove_cvref<Other>, Optional<T>> ||
                !std::is_constructible_v<T, U>) {
    return false;
  } else if constexpr (std::is_same_v<T, bool>) {
    return true;
  } else {
    using Bare = remove_cvref<Other>;
    return !std::is_constructible_v<T, Bare &> && !std::is_constructible_v<T, const Bare &> &&
           !std::is_constructible_v<T, Bare> && !std::is_convertible_v<Bare &, T> &&
           !std::is_convertible_v<const Bare &, T> && !std::is_convertible_v<Bare, T>;
  }
}

/// Disabled where the value has no hash, as that of std::optional is.
template <class T, bool Enabled = std::is_default_constructible_v<std::hash<T>>>
struct OptionalHash {
  [[nodiscard]] std::size_t operator()(const Optional<T> &optional) const
      noexcept(noexcept(std::hash<T>{}(*optional))) {
    return optional.has_value() ? std::hash<T>{}(*optional) : static_cast<std::size_t>(-3333);
  }
};
template <class T>
struct OptionalHash<T, false> {
  OptionalHash() = delete;
  OptionalHash(const OptionalHash &) = delete;
  OptionalHash &operator=(const OptionalHash &) = delete;
};

} // namespace detail
} // namespace twinspan

#endif // TWINSPAN_DETAIL_OPTION_STORAGE_H
