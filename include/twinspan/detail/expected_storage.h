#ifndef TWINSPAN_DETAIL_EXPECTED_STORAGE_H
#define TWINSPAN_DETAIL_EXPECTED_STORAGE_H

/// @file
/// The two alternatives of twinspan::expected.

#include "twinspan/config.h"
#include "twinspan/detail/address.h"
#include "twinspan/detail/constraints.h"
#include "twinspan/detail/special_members.h"
#include "twinspan/error.h"

#include <cstring>
#include <type_traits>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {

// Tags that choose a constructor.
struct error_arm_t {
  explicit error_arm_t() = default;
};
struct from_expected_t {
  explicit from_expected_t() = default;
};
struct error_from_call_t {
  explicit error_from_call_t() = default;
};
struct relocated_error_t {
  explicit relocated_error_t() = default;
};

/// In place of the value of an expected<void, E>.
struct NoValue {};

template <class T>
using ValueArm = std::conditional_t<std::is_void_v<T>, NoValue, T>;

[[noreturn]] TWINSPAN_COLD inline void no_value() noexcept {
  ::twinspan::detail::fail("the value of an expected was used, but it holds an error");
}
[[noreturn]] TWINSPAN_COLD inline void no_error() noexcept {
  ::twinspan::detail::fail("the error of an expected was used, but it holds a value");
}

/// Whether one alternative can replace the other, so that the old one is kept if that throws.
template <class New, class Old, class... Args>
inline constexpr bool switches_arm =
    std::is_nothrow_constructible_v<New, Args...> || std::is_nothrow_move_constructible_v<New> ||
    std::is_nothrow_move_constructible_v<Old>;

/// Keeps an object that another one replaces, and puts it back unless that one has been
/// constructed. A destructor instead of a handler, for code without exceptions.
template <class Old>
class Restore {
public:
  TWINSPAN_CONSTEXPR20 explicit Restore(Old &arm) noexcept : saved_(std::move(arm)), arm_(arm) {
    arm.~Old();
  }
  Restore(const Restore &) = delete;
  Restore &operator=(const Restore &) = delete;
  TWINSPAN_CONSTEXPR20 ~Restore() {
    if (armed_) {
      ::twinspan::detail::start(arm_, std::move(saved_));
    }
  }
  /// The old object, after the other one has been constructed.
  TWINSPAN_CONSTEXPR20 Old &release() noexcept {
    armed_ = false;
    return saved_;
  }

private:
  Old saved_;
  Old &arm_;
  bool armed_ = true;
};

/// Destroys `old_arm` and constructs `new_arm` in the same place. If that throws, `old_arm` is
/// unchanged.
template <class New, class Old, class... Args>
TWINSPAN_CONSTEXPR20 void
switch_arm(New &new_arm, Old &old_arm,
           Args &&...args) noexcept(std::is_nothrow_constructible_v<New, Args...>) {
  if constexpr (std::is_nothrow_move_constructible_v<New>) {
    // Constructed first even if nothing throws: the arguments may be part of the old alternative.
    New made(std::forward<Args>(args)...);
    old_arm.~Old();
    ::twinspan::detail::start(new_arm, std::move(made));
  } else if constexpr (std::is_nothrow_constructible_v<New, Args...>) {
    old_arm.~Old();
    ::twinspan::detail::start(new_arm, std::forward<Args>(args)...);
  } else {
    Restore<Old> restore(old_arm);
    ::twinspan::detail::start(new_arm, std::forward<Args>(args)...);
    restore.release();
  }
}

/// One place for both alternatives.
template <class Value, class E, bool TrivialDestroy>
union ExpectedArms {
  NoValue nothing;
  Value value;
  E error;

  constexpr ExpectedArms() noexcept : nothing() {}
  template <class... Args>
  constexpr explicit ExpectedArms(std::in_place_t, Args &&...args)
      : value(std::forward<Args>(args)...) {}
  template <class... Args>
  constexpr explicit ExpectedArms(error_arm_t, Args &&...args)
      : error(std::forward<Args>(args)...) {}
  template <class Function>
  constexpr ExpectedArms(from_call_t, Function &function) : value(function()) {}
  template <class Function>
  constexpr ExpectedArms(error_from_call_t, Function &function) : error(function()) {}
};

template <class Value, class E>
union ExpectedArms<Value, E, false> {
  NoValue nothing;
  Value value;
  E error;

  constexpr ExpectedArms() noexcept : nothing() {}
  template <class... Args>
  constexpr explicit ExpectedArms(std::in_place_t, Args &&...args)
      : value(std::forward<Args>(args)...) {}
  template <class... Args>
  constexpr explicit ExpectedArms(error_arm_t, Args &&...args)
      : error(std::forward<Args>(args)...) {}
  template <class Function>
  constexpr ExpectedArms(from_call_t, Function &function) : value(function()) {}
  template <class Function>
  constexpr ExpectedArms(error_from_call_t, Function &function) : error(function()) {}
  ExpectedArms(const ExpectedArms &) = delete;
  ExpectedArms &operator=(const ExpectedArms &) = delete;
  TWINSPAN_CONSTEXPR20 ~ExpectedArms() {} // by the owner, who knows which arm lives
};

/// What the two alternatives permit: the same as for one value, and assignment needs one that moves
/// without throwing.
template <class Value, class E>
struct ExpectedSpecial : SpecialMembers<Value, E> {
  static constexpr bool one_moves_nothrow =
      std::is_nothrow_move_constructible_v<Value> || std::is_nothrow_move_constructible_v<E>;
  static constexpr bool can_copy_assign =
      one_moves_nothrow && SpecialMembers<Value, E>::can_copy_assign;
  static constexpr bool can_move_assign =
      one_moves_nothrow && SpecialMembers<Value, E>::can_move_assign;
  static constexpr bool can_swap = one_moves_nothrow && SpecialMembers<Value, E>::can_move &&
                                   std::is_swappable_v<Value> && std::is_swappable_v<E>;
  static constexpr bool nothrow_swap = SpecialMembers<Value, E>::nothrow_move &&
                                       std::is_nothrow_swappable_v<Value> &&
                                       std::is_nothrow_swappable_v<E>;
};

/// The alternatives and the flag. Every constructor constructs one: if that throws, no destructor
/// runs, because there is nothing to destroy yet.
template <class T, class E>
class ExpectedData {
public:
  using Value = ValueArm<T>;
  using Special = ExpectedSpecial<Value, E>;

protected:
  template <class... Args>
  constexpr explicit ExpectedData(std::in_place_t tag, Args &&...args)
      : arms_(tag, std::forward<Args>(args)...), has_(true) {}
  template <class... Args>
  constexpr explicit ExpectedData(error_arm_t tag, Args &&...args)
      : arms_(tag, std::forward<Args>(args)...), has_(false) {}
  template <class Function>
  constexpr ExpectedData(from_call_t tag, Function &function) : arms_(tag, function), has_(true) {}
  template <class Function>
  constexpr ExpectedData(error_from_call_t tag, Function &function)
      : arms_(tag, function), has_(false) {}
  ExpectedData(relocated_error_t, E &error) noexcept : arms_(), has_(false) {
    std::memcpy(static_cast<void *>(::twinspan::detail::address_of(arms_.error)),
                static_cast<const void *>(::twinspan::detail::address_of(error)), sizeof(E));
  }
  TWINSPAN_CONSTEXPR20 ExpectedData(contents_t, const ExpectedData &other)
      : arms_(), has_(other.has_) {
    if (has_) {
      ::twinspan::detail::start(arms_.value, other.arms_.value);
    } else {
      ::twinspan::detail::start(arms_.error, other.arms_.error);
    }
  }
  TWINSPAN_CONSTEXPR20 ExpectedData(contents_t, ExpectedData &&other) : arms_(), has_(other.has_) {
    if (has_) {
      ::twinspan::detail::start(arms_.value, std::move(other.arms_.value));
    } else {
      ::twinspan::detail::start(arms_.error, std::move(other.arms_.error));
    }
  }
  /// From anything with the interface of an expected.
  template <class Other>
  TWINSPAN_CONSTEXPR20 ExpectedData(from_expected_t, Other &&other)
      : arms_(), has_(other.has_value()) {
    if (!has_) {
      ::twinspan::detail::start(arms_.error, std::forward<Other>(other).error());
    } else if constexpr (std::is_void_v<T>) {
      ::twinspan::detail::start(arms_.value);
    } else {
      ::twinspan::detail::start(arms_.value, *std::forward<Other>(other));
    }
  }

  constexpr Value &value_arm() noexcept { return arms_.value; }
  constexpr const Value &value_arm() const noexcept { return arms_.value; }
  constexpr E &error_arm() noexcept { return arms_.error; }
  constexpr const E &error_arm() const noexcept { return arms_.error; }

  TWINSPAN_CONSTEXPR20 void destroy() noexcept {
    if (has_) {
      arms_.value.~Value();
    } else {
      arms_.error.~E();
    }
  }
  template <class U>
  TWINSPAN_CONSTEXPR20 void
  assign_value(U &&value) noexcept(std::is_nothrow_constructible_v<Value, U> &&
                                   std::is_nothrow_assignable_v<Value &, U>) {
    if (has_) {
      arms_.value = std::forward<U>(value);
    } else {
      ::twinspan::detail::switch_arm(arms_.value, arms_.error, std::forward<U>(value));
      has_ = true;
    }
  }
  template <class G>
  TWINSPAN_CONSTEXPR20 void
  assign_error(G &&error) noexcept(std::is_nothrow_constructible_v<E, G> &&
                                   std::is_nothrow_assignable_v<E &, G>) {
    if (has_) {
      ::twinspan::detail::switch_arm(arms_.error, arms_.value, std::forward<G>(error));
      has_ = false;
    } else {
      arms_.error = std::forward<G>(error);
    }
  }
  TWINSPAN_CONSTEXPR20 void
  assign(const ExpectedData &other) noexcept(Special::nothrow_copy_assign) {
    if (other.has_) {
      assign_value(other.arms_.value);
    } else {
      assign_error(other.arms_.error);
    }
  }
  TWINSPAN_CONSTEXPR20 void assign(ExpectedData &&other) noexcept(Special::nothrow_move_assign) {
    if (other.has_) {
      assign_value(std::move(other.arms_.value));
    } else {
      assign_error(std::move(other.arms_.error));
    }
  }
  template <class... Args>
  TWINSPAN_CONSTEXPR20 void emplace_value(Args &&...args) noexcept {
    destroy();
    ::twinspan::detail::start(arms_.value, std::forward<Args>(args)...);
    has_ = true;
  }
  /// Swaps the value here with the error there. If that throws, both are unchanged.
  TWINSPAN_CONSTEXPR20 void swap_arms(ExpectedData &other) noexcept(Special::nothrow_move) {
    if constexpr (std::is_nothrow_move_constructible_v<E>) {
      Restore<E> error(other.arms_.error);
      ::twinspan::detail::start(other.arms_.value, std::move(arms_.value));
      arms_.value.~Value();
      ::twinspan::detail::start(arms_.error, std::move(error.release()));
    } else {
      Restore<Value> value(arms_.value);
      ::twinspan::detail::start(arms_.error, std::move(other.arms_.error));
      other.arms_.error.~E();
      ::twinspan::detail::start(other.arms_.value, std::move(value.release()));
    }
    has_ = false;
    other.has_ = true;
  }

  ExpectedArms<Value, E, Special::trivial_destroy> arms_;
  bool has_;
};

template <class T, class E>
using ExpectedOperations = WithSpecialMembers<ExpectedData<T, E>, ExpectedSpecial<ValueArm<T>, E>>;

} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_EXPECTED_STORAGE_H
