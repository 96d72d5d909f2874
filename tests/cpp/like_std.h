#ifndef TWINSPAN_TESTS_LIKE_STD_H
#define TWINSPAN_TESTS_LIKE_STD_H

// What the types of the runtime have in common with those of the standard library whose names they
// have: the same questions to both, for types that differ in what they can.

#include "twinspan/config.h"

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#if TWINSPAN_CPLUSPLUS >= 202002L
#include <compare>
#endif

namespace like_std {

// libc++ has assignments of optionals that the standard has not, swaps what has no swap by moving it, and does
// not compile where a string might be made of nothing.
#if defined(_LIBCPP_VERSION)
inline constexpr bool is_libcxx = true;
#else
inline constexpr bool is_libcxx = false;
#endif

// ---- Types of values.

struct Pinned {
  int value = 3;
  Pinned() = default;
  Pinned(const Pinned &) = delete;
  Pinned &operator=(const Pinned &) = delete;
};
struct ThrowingMove {
  ThrowingMove() = default;
  ThrowingMove(const ThrowingMove &) {}
  ThrowingMove &operator=(const ThrowingMove &) { return *this; }
};
struct ThrowingSwap {
  friend void swap(ThrowingSwap &, ThrowingSwap &) noexcept(false) {}
};
struct NoSwap {
  friend void swap(NoSwap &, NoSwap &) = delete;
};
struct NoEqual {};
struct ConstMember {
  const int value;
};
struct MovesTrivially {
  MovesTrivially(MovesTrivially &&) = default;
  MovesTrivially &operator=(MovesTrivially &&) = default;
};
struct CopiesItself {
  CopiesItself(const CopiesItself &) noexcept {}
  CopiesItself(CopiesItself &&) = default;
  CopiesItself &operator=(const CopiesItself &) noexcept { return *this; }
  CopiesItself &operator=(CopiesItself &&) = default;
};
struct MovesItself {
  MovesItself(const MovesItself &) = default;
  MovesItself(MovesItself &&) noexcept {}
  MovesItself &operator=(const MovesItself &) = default;
  MovesItself &operator=(MovesItself &&) noexcept { return *this; }
};
struct OnlyAssigns {
  OnlyAssigns(const OnlyAssigns &) = delete;
  OnlyAssigns &operator=(const OnlyAssigns &) = default;
};
struct OnlyDestroysItself {
  ~OnlyDestroysItself() {}
};
struct Explicit {
  explicit Explicit(int number) : value(number) {}
  int value;
};
struct OnlyLess {
  friend bool operator<(const OnlyLess &, const OnlyLess &) { return false; }
};
struct FromAnything {
  template <class T>
  FromAnything(const T &) {} // NOLINT: implicit on purpose
};

// ---- Questions.

#define LIKE_STD_COMPARES(name, op) \
  template <class T, class U, class = void> \
  inline constexpr bool name = false; \
  template <class T, class U> \
  inline constexpr bool \
      name<T, U, std::void_t<decltype(std::declval<const T &>() op std::declval<const U &>())>> = \
          true;
LIKE_STD_COMPARES(equal, ==)
LIKE_STD_COMPARES(unequal, !=)
LIKE_STD_COMPARES(less, <)
LIKE_STD_COMPARES(less_equal, <=)
LIKE_STD_COMPARES(greater, >)
LIKE_STD_COMPARES(greater_equal, >=)
#if defined(__cpp_lib_three_way_comparison)
// clang-format off: it formats as C++17, where this is two operators.
LIKE_STD_COMPARES(three_way, <=>)
// clang-format on
#else
template <class T, class U>
inline constexpr bool three_way = false;
#endif
#undef LIKE_STD_COMPARES

/// What two types can do with each other is the same as what two others can.
template <class Ours, class OurOther, class Std, class StdOther>
constexpr bool compare_alike() {
  static_assert(equal<Ours, OurOther> == equal<Std, StdOther>);
  static_assert(unequal<Ours, OurOther> == unequal<Std, StdOther>);
  static_assert(less<Ours, OurOther> == less<Std, StdOther>);
  static_assert(less_equal<Ours, OurOther> == less_equal<Std, StdOther>);
  static_assert(greater<Ours, OurOther> == greater<Std, StdOther>);
  static_assert(greater_equal<Ours, OurOther> == greater_equal<Std, StdOther>);
  static_assert(three_way<Ours, OurOther> == three_way<Std, StdOther>);
  return true;
}
template <class Ours, class OurOther, class Std, class StdOther>
constexpr bool convert_alike() {
  static_assert(std::is_constructible_v<Ours, OurOther> == std::is_constructible_v<Std, StdOther>);
  static_assert(std::is_convertible_v<OurOther, Ours> == std::is_convertible_v<StdOther, Std>);
  static_assert(std::is_assignable_v<Ours &, OurOther> == std::is_assignable_v<Std &, StdOther> ||
                (is_libcxx && std::is_assignable_v<Std &, StdOther>));
  // More may be noexcept here.
  static_assert(std::is_nothrow_constructible_v<Ours, OurOther> ||
                !std::is_nothrow_constructible_v<Std, StdOther>);
  static_assert(std::is_nothrow_assignable_v<Ours &, OurOther> ||
                !std::is_nothrow_assignable_v<Std &, StdOther>);
  return true;
}
template <class Ours, class Std>
constexpr bool swap_alike() {
  static_assert(std::is_swappable_v<Ours> == std::is_swappable_v<Std>);
  static_assert(std::is_nothrow_swappable_v<Ours> == std::is_nothrow_swappable_v<Std>);
  return true;
}
/// Their special members are alike.
template <class Ours, class Std>
constexpr bool live_alike() {
  static_assert(std::is_default_constructible_v<Ours> == std::is_default_constructible_v<Std>);
  static_assert(std::is_copy_constructible_v<Ours> == std::is_copy_constructible_v<Std>);
  static_assert(std::is_move_constructible_v<Ours> == std::is_move_constructible_v<Std>);
  static_assert(std::is_copy_assignable_v<Ours> == std::is_copy_assignable_v<Std>);
  static_assert(std::is_move_assignable_v<Ours> == std::is_move_assignable_v<Std>);
  static_assert(std::is_nothrow_default_constructible_v<Ours> ==
                std::is_nothrow_default_constructible_v<Std>);
  // Where the standard leaves it open, more may be noexcept and trivial here.
  static_assert(std::is_nothrow_copy_constructible_v<Ours> ||
                !std::is_nothrow_copy_constructible_v<Std>);
  static_assert(std::is_nothrow_move_constructible_v<Ours> ==
                std::is_nothrow_move_constructible_v<Std>);
  static_assert(std::is_nothrow_move_assignable_v<Ours> == std::is_nothrow_move_assignable_v<Std>);
  static_assert(std::is_trivially_destructible_v<Ours> == std::is_trivially_destructible_v<Std>);
  static_assert(std::is_trivially_copy_constructible_v<Ours> ==
                std::is_trivially_copy_constructible_v<Std>);
  static_assert(std::is_trivially_move_constructible_v<Ours> ==
                std::is_trivially_move_constructible_v<Std>);
  static_assert(std::is_trivially_copy_assignable_v<Ours> ||
                !std::is_trivially_copy_assignable_v<Std>);
  static_assert(std::is_trivially_move_assignable_v<Ours> ||
                !std::is_trivially_move_assignable_v<Std>);
  static_assert(std::is_trivially_copyable_v<Ours> || !std::is_trivially_copyable_v<Std>);
  return true;
}

// ---- Members.

/// A type of ours as the standard's.
template <class T>
struct AsStd {
  using type = T;
};
template <class T>
struct AsStd<T &> {
  using type = typename AsStd<T>::type &;
};

/// What a call gives, whether there is one, and whether it throws.
template <class Ask, class Ours, class Std>
constexpr bool answer_alike() {
  static_assert(std::is_invocable_v<Ask, Ours> == std::is_invocable_v<Ask, Std>);
  if constexpr (std::is_invocable_v<Ask, Ours>) {
    static_assert(std::is_same_v<typename AsStd<std::invoke_result_t<Ask, Ours>>::type,
                                 std::invoke_result_t<Ask, Std>>);
    static_assert(std::is_nothrow_invocable_v<Ask, Ours> || !std::is_nothrow_invocable_v<Ask, Std>);
  }
  return true;
}
template <class Ours, class Std, class Ask>
constexpr bool answers_alike(Ask /*ask*/) {
  return answer_alike<Ask, Ours &, Std &>() && answer_alike<Ask, const Ours &, const Std &>() &&
         answer_alike<Ask, Ours, Std>() && answer_alike<Ask, const Ours, const Std>();
}

// As an expression of `it`, in its value category.
#define ASK(expression) \
  [](auto &&it) noexcept(noexcept(expression)) -> decltype(expression) { return expression; }
#define IT static_cast<decltype(it)>(it)

} // namespace like_std

#endif // TWINSPAN_TESTS_LIKE_STD_H
