#ifndef TWINSPAN_DETAIL_OPTION_STORAGE_H
#define TWINSPAN_DETAIL_OPTION_STORAGE_H

/// @file
/// The bytes of twinspan::Optional, and the conditions of its constructors and assignments.

#include "twinspan/config.h"
#include "twinspan/detail/constraints.h"
#include "twinspan/detail/special_members.h"
#include "twinspan/error.h"

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

// Tag that chooses a constructor.
struct from_optional_t {
  explicit from_optional_t() = default;
};

[[noreturn]] TWINSPAN_COLD inline void no_optional() noexcept {
  ::twinspan::detail::fail("the value of an Optional was used, but it holds none");
}

/// The value as T's constructor takes it. Numbers convert without the warning that they would get
/// here for `Optional<std::uint8_t> byte = 0`, as for std::optional.
template <class T, class U>
constexpr decltype(auto) as_value(U &&value) noexcept {
  if constexpr (std::is_arithmetic_v<T> && std::is_arithmetic_v<remove_cvref<U>>) {
    return static_cast<T>(value);
  } else {
    return static_cast<U &&>(value);
  }
}

/// In place of the absent value.
struct Nothing {};

/// The place of the value. The empty alternative has no bytes.
template <class T, bool TrivialDestroy = std::is_trivially_destructible_v<T>>
union OptionalPlace {
  Nothing nothing;
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
  Nothing nothing;
  T value;

  constexpr OptionalPlace() noexcept : nothing() {}
  template <class... Args>
  constexpr explicit OptionalPlace(std::in_place_t, Args &&...args)
      : value(std::forward<Args>(args)...) {}
  template <class Function>
  constexpr OptionalPlace(from_call_t, Function &function) : value(function()) {}
  OptionalPlace(const OptionalPlace &) = delete;
  OptionalPlace &operator=(const OptionalPlace &) = delete;
  TWINSPAN_CONSTEXPR20 ~OptionalPlace() {} // by the owner, who knows whether the value lives
};

#if defined(__GNUC__) && !defined(__clang__)
// The flag tells whether the value is there. g++ loses track of that if one Optional is inside
// another, and warns that an uninitialised value is read.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

/// The flag and the place, like Rust's `repr(C, u8)`.
template <class T>
class OptionalData {
public:
  using Special = SpecialMembers<T>;
  /// Whether a moved-from one keeps its value: only if moving copies the bytes. All others are then
  /// empty, so that Rust never sees a moved-from value.
  static constexpr bool keeps_value = Special::trivial_move;

protected:
  constexpr OptionalData() noexcept : has_(false) {}
  template <class... Args>
  constexpr explicit OptionalData(std::in_place_t tag, Args &&...args)
      : has_(true), place_(tag, std::forward<Args>(args)...) {}
  template <class Function>
  constexpr OptionalData(from_call_t tag, Function &function) : has_(true), place_(tag, function) {}
  TWINSPAN_CONSTEXPR20 OptionalData(contents_t, const OptionalData &other) : has_(false) {
    if (other.has_) {
      start_value(other.place_.value);
    }
  }
  TWINSPAN_CONSTEXPR20 OptionalData(contents_t, OptionalData &&other) : has_(false) {
    if (other.has_) {
      start_value(std::move(other.place_.value));
      other.leave();
    }
  }
  template <class Other>
  TWINSPAN_CONSTEXPR20 OptionalData(from_optional_t, Other &&other) : has_(false) {
    if (other.has_value()) {
      start_value(::twinspan::detail::as_value<T>(*std::forward<Other>(other)));
    }
  }

  /// Constructs the value, which is absent.
  template <class... Args>
  TWINSPAN_CONSTEXPR20 void
  start_value(Args &&...args) noexcept(std::is_nothrow_constructible_v<T, Args...>) {
    ::twinspan::detail::start(place_.value, std::forward<Args>(args)...);
    has_ = true;
  }
  TWINSPAN_CONSTEXPR20 void destroy() noexcept {
    if (has_) {
      place_.value.~T();
    }
  }
  TWINSPAN_CONSTEXPR20 void end_value() noexcept {
    if (has_) {
      has_ = false;
      place_.value.~T();
    }
  }
  /// After the value has been moved out.
  TWINSPAN_CONSTEXPR20 void leave() noexcept {
    if constexpr (!keeps_value) {
      end_value();
    }
  }
  template <class U>
  TWINSPAN_CONSTEXPR20 void
  assign_value(U &&value) noexcept(std::is_nothrow_constructible_v<T, U> &&
                                   std::is_nothrow_assignable_v<T &, U>) {
    if (has_) {
      place_.value = std::forward<U>(value);
    } else {
      start_value(std::forward<U>(value));
    }
  }
  TWINSPAN_CONSTEXPR20 void
  assign(const OptionalData &other) noexcept(Special::nothrow_copy_assign) {
    if (other.has_) {
      assign_value(other.place_.value);
    } else {
      end_value();
    }
  }
  TWINSPAN_CONSTEXPR20 void assign(OptionalData &&other) noexcept(Special::nothrow_move_assign) {
    if (this == &other) {
      return;
    }
    if (!other.has_) {
      end_value();
    } else if constexpr (keeps_value) {
      assign_value(std::move(other.place_.value));
    } else {
      // Assigning may destroy `other`, if it is part of the old value.
      T value(std::move(other.place_.value));
      other.end_value();
      assign_value(std::move(value));
    }
  }

  friend struct OptionalLayout;

  bool has_;
  OptionalPlace<T> place_;
};

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

template <class T>
using OptionalOperations = WithSpecialMembers<OptionalData<T>, SpecialMembers<T>>;

/// Whether an Optional<T> is constructed from a value of type U, rather than by another
/// constructor.
template <class T, class U>
constexpr bool takes_optional_value() {
  using Bare = remove_cvref<U>;
  return std::conjunction_v<
      std::negation<std::is_same<Bare, Optional<T>>>,
      std::negation<std::is_same<Bare, std::in_place_t>>,
      std::bool_constant<!std::is_same_v<std::remove_cv_t<T>, bool> || !IsOptional<Bare>::value>,
      std::is_constructible<T, U>>;
}

/// Whether an Optional<T> can be constructed from `Other`, which is an optional of a U, without
/// ambiguity with T's own conversions from that.
template <class T, class Other, class U>
constexpr bool converts_from_optional() {
  if constexpr (std::is_same_v<remove_cvref<Other>, Optional<T>> ||
                !std::is_constructible_v<T, U>) {
    return false;
  } else {
    return std::is_same_v<std::remove_cv_t<T>, bool> || !converts_from_any<T, remove_cvref<Other>>;
  }
}

/// Whether it can be assigned.
template <class T, class Other, class U>
constexpr bool assigns_from_optional() {
  if constexpr (std::is_same_v<remove_cvref<Other>, Optional<T>> ||
                !std::is_constructible_v<T, U> || !std::is_assignable_v<T &, U>) {
    return false;
  } else {
    return !converts_from_any<T, remove_cvref<Other>> && !assigns_from_any<T, remove_cvref<Other>>;
  }
}

template <class T>
inline constexpr bool swaps_optional = std::is_move_constructible_v<T> && std::is_swappable_v<T>;

/// Disabled if the value has no hash, like that of std::optional.
template <class T,
          bool Enabled = std::is_default_constructible_v<std::hash<std::remove_const_t<T>>>>
struct OptionalHash {
  [[nodiscard]] std::size_t operator()(const Optional<T> &optional) const
      noexcept(noexcept(std::hash<std::remove_const_t<T>>{}(*optional))) {
    return optional.has_value() ? std::hash<std::remove_const_t<T>>{}(*optional)
                                : static_cast<std::size_t>(-3333);
  }
};
template <class T>
struct OptionalHash<T, false> {
  OptionalHash() = delete;
  OptionalHash(const OptionalHash &) = delete;
  OptionalHash &operator=(const OptionalHash &) = delete;
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_OPTION_STORAGE_H
