#ifndef TWINSPAN_DETAIL_EXPECTED_STORAGE_H
#define TWINSPAN_DETAIL_EXPECTED_STORAGE_H

/// @file
/// The two arms of twinspan::expected and its special members.

#include "twinspan/config.h"
#include "twinspan/error.h"

#include <cstring>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace twinspan {
namespace detail {

template <class T>
using remove_cvref = std::remove_cv_t<std::remove_reference_t<T>>;

// Tags that choose a constructor.
struct nothing_t {
  explicit nothing_t() = default;
};
struct error_arm_t {
  explicit error_arm_t() = default;
};
struct from_call_t {
  explicit from_call_t() = default;
};
struct error_from_call_t {
  explicit error_from_call_t() = default;
};
struct relocated_error_t {
  explicit relocated_error_t() = default;
};

/// Stands for the value of an expected<void, E>.
struct NoValue {};

[[noreturn]] TWINSPAN_COLD inline void no_value() noexcept {
  ::twinspan::detail::fail("the value of an expected was used, but it holds an error");
}
[[noreturn]] TWINSPAN_COLD inline void no_error() noexcept {
  ::twinspan::detail::fail("the error of an expected was used, but it holds a value");
}

/// Constructs a T where `object` is, whose lifetime has not begun or has ended.
template <class T, class... Args>
void start(T &object, Args &&...args) noexcept(std::is_nothrow_constructible_v<T, Args...>) {
  ::new (const_cast<void *>(static_cast<const volatile void *>(std::addressof(object))))
      T(std::forward<Args>(args)...);
}

/// Ends `old_arm` and starts `new_arm` in the same place. If that throws, `old_arm` is as it was.
template <class New, class Old, class... Args>
void switch_arm(New &new_arm, Old &old_arm, Args &&...args) {
  if constexpr (std::is_nothrow_constructible_v<New, Args...>) {
    old_arm.~Old();
    ::twinspan::detail::start(new_arm, std::forward<Args>(args)...);
  } else if constexpr (std::is_nothrow_move_constructible_v<New>) {
    New made(std::forward<Args>(args)...);
    old_arm.~Old();
    ::twinspan::detail::start(new_arm, std::move(made));
  } else {
    static_assert(std::is_nothrow_move_constructible_v<Old>,
                  "assigning to an expected needs an arm that moves without throwing");
    // A destructor and no handler, for the sake of units without exceptions.
    struct Restore {
      Old saved;
      Old &arm;
      bool armed;
      ~Restore() {
        if (armed) {
          ::twinspan::detail::start(arm, std::move(saved));
        }
      }
    } restore{std::move(old_arm), old_arm, true};
    restore.arm.~Old();
    ::twinspan::detail::start(new_arm, std::forward<Args>(args)...);
    restore.armed = false;
  }
}

/// One place for both arms; trivial where both are.
template <class Value, class E, bool Trivial>
union ExpectedArms {
  NoValue nothing;
  Value value;
  E error;

  constexpr explicit ExpectedArms(nothing_t) noexcept : nothing() {}
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

  explicit ExpectedArms(nothing_t) noexcept : nothing() {}
  template <class... Args>
  explicit ExpectedArms(std::in_place_t, Args &&...args) : value(std::forward<Args>(args)...) {}
  template <class... Args>
  explicit ExpectedArms(error_arm_t, Args &&...args) : error(std::forward<Args>(args)...) {}
  template <class Function>
  ExpectedArms(from_call_t, Function &function) : value(function()) {}
  template <class Function>
  ExpectedArms(error_from_call_t, Function &function) : error(function()) {}
  ExpectedArms(const ExpectedArms &) = delete;
  ExpectedArms &operator=(const ExpectedArms &) = delete;
  ~ExpectedArms() {} // by the owner, who knows which arm lives
};

/// The arms and the flag, with everything that does not depend on triviality.
template <class T, class E, bool Trivial>
class ExpectedData {
public:
  using Value = std::conditional_t<std::is_void_v<T>, NoValue, T>;

protected:
  static constexpr bool nothrow_copy =
      std::is_nothrow_copy_constructible_v<Value> && std::is_nothrow_copy_constructible_v<E>;
  static constexpr bool nothrow_move =
      std::is_nothrow_move_constructible_v<Value> && std::is_nothrow_move_constructible_v<E>;
  static constexpr bool nothrow_swap =
      nothrow_move && std::is_nothrow_swappable_v<Value> && std::is_nothrow_swappable_v<E>;

  constexpr ExpectedData(nothing_t tag, bool has) noexcept : arms_(tag), has_(has) {}
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
  ExpectedData(relocated_error_t, E &error) noexcept : arms_(nothing_t()), has_(false) {
    std::memcpy(static_cast<void *>(std::addressof(arms_.error)),
                static_cast<const void *>(std::addressof(error)), sizeof(E));
  }

  constexpr Value &value_arm() noexcept { return arms_.value; }
  constexpr const Value &value_arm() const noexcept { return arms_.value; }
  constexpr E &error_arm() noexcept { return arms_.error; }
  constexpr const E &error_arm() const noexcept { return arms_.error; }

  /// Starts the arm that the flag says, from anything with the interface of an expected.
  template <class Other>
  void start_from(Other &&other) {
    if (!has_) {
      ::twinspan::detail::start(arms_.error, std::forward<Other>(other).error());
    } else if constexpr (std::is_void_v<T>) {
      ::twinspan::detail::start(arms_.value);
    } else {
      ::twinspan::detail::start(arms_.value, *std::forward<Other>(other));
    }
  }
  void destroy() noexcept {
    if (has_) {
      arms_.value.~Value();
    } else {
      arms_.error.~E();
    }
  }
  template <class U>
  void assign_value(U &&value) {
    if (has_) {
      arms_.value = std::forward<U>(value);
    } else {
      ::twinspan::detail::switch_arm(arms_.value, arms_.error, std::forward<U>(value));
      has_ = true;
    }
  }
  template <class G>
  void assign_error(G &&error) {
    if (has_) {
      ::twinspan::detail::switch_arm(arms_.error, arms_.value, std::forward<G>(error));
      has_ = false;
    } else {
      arms_.error = std::forward<G>(error);
    }
  }
  template <class... Args>
  void emplace_value(Args &&...args) noexcept {
    destroy();
    ::twinspan::detail::start(arms_.value, std::forward<Args>(args)...);
    has_ = true;
  }

  ExpectedArms<Value, E, Trivial> arms_;
  bool has_;
};

template <class T, class E>
inline constexpr bool expected_is_trivial =
    (std::is_void_v<T> || std::is_trivially_copyable_v<T>) && std::is_trivially_copyable_v<E>;

/// The special members. Trivial arms: as the compiler makes them.
template <class T, class E, bool Trivial = expected_is_trivial<T, E>>
class ExpectedOperations : public ExpectedData<T, E, Trivial> {
protected:
  using ExpectedData<T, E, Trivial>::ExpectedData;
};

template <class T, class E>
class ExpectedOperations<T, E, false> : public ExpectedData<T, E, false> {
  using Data = ExpectedData<T, E, false>;
  using Value = typename Data::Value;

protected:
  using Data::Data;

  ExpectedOperations(const ExpectedOperations &other) noexcept(Data::nothrow_copy)
      : Data(nothing_t(), other.has_) {
    start_arm(other);
  }
  ExpectedOperations(ExpectedOperations &&other) noexcept(Data::nothrow_move)
      : Data(nothing_t(), other.has_) {
    start_arm(std::move(other));
  }
  ExpectedOperations &
  operator=(const ExpectedOperations &other) noexcept(Data::nothrow_copy &&
                                                      std::is_nothrow_copy_assignable_v<Value> &&
                                                      std::is_nothrow_copy_assignable_v<E>) {
    assign(other);
    return *this;
  }
  ExpectedOperations &
  operator=(ExpectedOperations &&other) noexcept(Data::nothrow_move &&
                                                 std::is_nothrow_move_assignable_v<Value> &&
                                                 std::is_nothrow_move_assignable_v<E>) {
    assign(std::move(other));
    return *this;
  }
  ~ExpectedOperations() { this->destroy(); }

private:
  template <class Other>
  void start_arm(Other &&other) {
    if (other.has_) {
      ::twinspan::detail::start(this->arms_.value, std::forward<Other>(other).arms_.value);
    } else {
      ::twinspan::detail::start(this->arms_.error, std::forward<Other>(other).arms_.error);
    }
  }
  template <class Other>
  void assign(Other &&other) {
    if (other.has_) {
      this->assign_value(std::forward<Other>(other).arms_.value);
    } else {
      this->assign_error(std::forward<Other>(other).arms_.error);
    }
  }
};

// Empty bases that take a special member away where an arm lacks it.

template <bool>
struct PermitCopy {};
template <>
struct PermitCopy<false> {
  PermitCopy() = default;
  PermitCopy(const PermitCopy &) = delete;
  PermitCopy(PermitCopy &&) = default;
  PermitCopy &operator=(const PermitCopy &) = default;
  PermitCopy &operator=(PermitCopy &&) = default;
};
template <bool>
struct PermitMove {};
template <>
struct PermitMove<false> {
  PermitMove() = default;
  PermitMove(const PermitMove &) = default;
  PermitMove(PermitMove &&) = delete;
  PermitMove &operator=(const PermitMove &) = default;
  PermitMove &operator=(PermitMove &&) = default;
};
template <bool>
struct PermitCopyAssign {};
template <>
struct PermitCopyAssign<false> {
  PermitCopyAssign() = default;
  PermitCopyAssign(const PermitCopyAssign &) = default;
  PermitCopyAssign(PermitCopyAssign &&) = default;
  PermitCopyAssign &operator=(const PermitCopyAssign &) = delete;
  PermitCopyAssign &operator=(PermitCopyAssign &&) = default;
};
template <bool>
struct PermitMoveAssign {};
template <>
struct PermitMoveAssign<false> {
  PermitMoveAssign() = default;
  PermitMoveAssign(const PermitMoveAssign &) = default;
  PermitMoveAssign(PermitMoveAssign &&) = default;
  PermitMoveAssign &operator=(const PermitMoveAssign &) = default;
  PermitMoveAssign &operator=(PermitMoveAssign &&) = delete;
};

template <class Value, class E>
struct ExpectedTraits {
  static constexpr bool copy =
      std::is_copy_constructible_v<Value> && std::is_copy_constructible_v<E>;
  static constexpr bool move =
      std::is_move_constructible_v<Value> && std::is_move_constructible_v<E>;
  static constexpr bool one_moves_nothrow =
      std::is_nothrow_move_constructible_v<Value> || std::is_nothrow_move_constructible_v<E>;
  static constexpr bool copy_assign =
      copy && one_moves_nothrow && std::is_copy_assignable_v<Value> && std::is_copy_assignable_v<E>;
  static constexpr bool move_assign =
      move && one_moves_nothrow && std::is_move_assignable_v<Value> && std::is_move_assignable_v<E>;
};

} // namespace detail
} // namespace twinspan

#endif // TWINSPAN_DETAIL_EXPECTED_STORAGE_H
