// twinspan::expected beside std::expected, where the library has it. All of it is known at compile time, so
// nothing is linked.

#include "twinspan/expected.h"

#include "like_std.h"

#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#if defined(__cpp_lib_expected)
#include <expected>

using twinspan::expected;
using twinspan::unexpect;
using twinspan::unexpected;

// Called by nobody, so not defined: with a name that other files could.
namespace given {

/// What is given to the members that call a function.
template <class Expected>
struct Give;
template <template <class, class> class Expected, class T, class E>
struct Give<Expected<T, E>> {
  struct Number {
    template <class... Args>
    long operator()(Args &&...) const;
  };
  struct OtherValue {
    template <class... Args>
    Expected<long, E> operator()(Args &&...) const;
  };
  struct OtherError {
    template <class... Args>
    Expected<T, long> operator()(Args &&...) const;
  };
};
} // namespace given

template <class T, class E>
struct like_std::AsStd<expected<T, E>> {
  using type = std::expected<T, E>;
};

namespace {

using given::Give;

using namespace like_std; // NOLINT: types of values

// ---- What starts, ends, converts and swaps.

template <class T, class E>
constexpr bool like_expected() {
  using Ours = expected<T, E>;
  using Std = std::expected<T, E>;
  static_assert(live_alike<Ours, Std>());
  // What cannot be swapped is not moved instead, as std::swap would.
  if constexpr (!std::is_same_v<T, NoSwap> && !std::is_same_v<E, NoSwap>) {
    static_assert(swap_alike<Ours, Std>());
  }
  static_assert(convert_alike<unexpected<E>, E, std::unexpected<E>, E>());
  static_assert(live_alike<unexpected<E>, std::unexpected<E>>());
  static_assert(convert_alike<Ours, unexpected<E>, Std, std::unexpected<E>>());
  static_assert(convert_alike<Ours, const unexpected<E> &, Std, const std::unexpected<E> &>());
  return true;
}
template <class T>
constexpr bool like_expecteds() {
  return like_expected<T, int>() && like_expected<T, std::string>() &&
         like_expected<T, std::unique_ptr<int>>() && like_expected<T, std::pair<int, int>>() &&
         like_expected<T, ThrowingMove>() && like_expected<T, Pinned>() &&
         like_expected<T, ThrowingSwap>() && like_expected<T, NoSwap>() &&
         like_expected<T, ConstMember>() && like_expected<T, MovesTrivially>() &&
         like_expected<T, CopiesItself>() && like_expected<T, MovesItself>() &&
         like_expected<T, OnlyAssigns>() && like_expected<T, OnlyDestroysItself>();
}
static_assert(like_expecteds<int>() && like_expecteds<void>() && like_expecteds<const int>());
static_assert(like_expecteds<std::string>() && like_expecteds<std::unique_ptr<int>>());
static_assert(like_expecteds<std::pair<int, int>>() && like_expecteds<ThrowingMove>());
static_assert(like_expecteds<Pinned>() && like_expecteds<ThrowingSwap>());
static_assert(like_expecteds<NoSwap>() && like_expecteds<ConstMember>());
static_assert(like_expecteds<MovesTrivially>() && like_expecteds<CopiesItself>());
static_assert(like_expecteds<MovesItself>() && like_expecteds<OnlyAssigns>());

template <class T, class E, class U, class G>
constexpr bool convert_expecteds() {
  using Ours = expected<T, E>;
  using Std = std::expected<T, E>;
  static_assert(convert_alike<Ours, expected<U, G>, Std, std::expected<U, G>>());
  static_assert(convert_alike<Ours, const expected<U, G> &, Std, const std::expected<U, G> &>());
  static_assert(convert_alike<Ours, unexpected<G>, Std, std::unexpected<G>>());
  if constexpr (!std::is_void_v<U>) {
    static_assert(convert_alike<Ours, U, Std, U>());
    static_assert(convert_alike<Ours, const U &, Std, const U &>());
  }
  return true;
}
template <class T, class E>
constexpr bool convert_all_expecteds() {
  if constexpr (!is_libcxx) {
    static_assert(convert_expecteds<T, E, void, int>());
  }
  return convert_expecteds<T, E, int, int>() && convert_expecteds<T, E, long, std::string>() &&
         convert_expecteds<T, E, const char *, long>() &&
         convert_expecteds<T, E, std::string, const char *>() &&
         convert_expecteds<T, E, std::unique_ptr<int>, std::pair<int, int>>() &&
         convert_expecteds<T, E, ThrowingMove, ThrowingMove>() &&
         convert_expecteds<T, E, Explicit, Explicit>() &&
         convert_expecteds<T, E, NoEqual, ConstMember>();
}
static_assert(convert_all_expecteds<int, int>() && convert_all_expecteds<void, long>());
static_assert(convert_all_expecteds<std::string, std::string>());
static_assert(convert_all_expecteds<Explicit, int>() && convert_all_expecteds<int, Explicit>());
static_assert(convert_all_expecteds<ThrowingMove, ThrowingMove>());
static_assert(convert_all_expecteds<ThrowingMove, int>());
static_assert(convert_all_expecteds<int, ThrowingMove>());
static_assert(convert_all_expecteds<std::unique_ptr<int>, ConstMember>());

// ---- Comparisons.

template <class T, class E, class U, class G>
constexpr bool compare_expecteds() {
  using Ours = expected<T, E>;
  using Std = std::expected<T, E>;
  static_assert(compare_alike<Ours, unexpected<G>, Std, std::unexpected<G>>());
  static_assert(compare_alike<unexpected<G>, Ours, std::unexpected<G>, Std>());
  // Of two unexpected, std's claims to compare everything.
  if constexpr (std::is_void_v<T> == std::is_void_v<U>) {
    static_assert(compare_alike<Ours, expected<U, G>, Std, std::expected<U, G>>());
  }
  if constexpr (!std::is_void_v<U>) {
    static_assert(compare_alike<Ours, U, Std, U>() && compare_alike<U, Ours, U, Std>());
  }
  return true;
}
template <class T, class E>
constexpr bool compare_all_expecteds() {
  return compare_expecteds<T, E, int, int>() && compare_expecteds<T, E, long, std::string>() &&
         compare_expecteds<T, E, void, int>() && compare_expecteds<T, E, void, NoEqual>() &&
         compare_expecteds<T, E, std::string, const char *>() &&
         compare_expecteds<T, E, NoEqual, long>() && compare_expecteds<T, E, OnlyLess, int>();
}
#if defined(__cpp_lib_constrained_equality)
static_assert(compare_all_expecteds<int, int>() && compare_all_expecteds<void, int>());
static_assert(compare_all_expecteds<std::string, std::string>());
static_assert(compare_all_expecteds<NoEqual, int>() && compare_all_expecteds<int, NoEqual>());
#endif

// ---- Members.

template <class It>
using Gives = Give<std::remove_cv_t<std::remove_reference_t<It>>>;

template <class T, class E>
constexpr bool members_alike() {
  using Value = std::conditional_t<std::is_void_v<T>, int, T>;
  const auto all = [](auto... asks) {
    return (answers_alike<expected<T, E>, std::expected<T, E>>(asks) && ...);
  };
  return all(ASK(*IT), ASK(IT.value()), ASK(IT.error()), ASK(IT.has_value()),
             ASK(static_cast<bool>(IT)), ASK(IT.operator->()), ASK(IT.emplace()),
             ASK(IT.emplace(std::declval<Value>())), ASK(IT.emplace(std::declval<Value &>())),
             ASK(IT.emplace({'a', 'b'})), ASK(IT.swap(it)), ASK(IT = std::declval<E>()),
             ASK(IT = std::declval<Value>()), ASK(IT = std::declval<Value &>()), ASK(IT = {}));
}
/// Those that a static_assert in their body refuses are asked where they are not refused.
template <class T, class E>
constexpr bool defaults_alike() {
  [[maybe_unused]] const auto all = [](auto... asks) {
    return (answers_alike<expected<T, E>, std::expected<T, E>>(asks) && ...);
  };
#if __cpp_lib_expected >= 202211L
  static_assert(all(ASK(IT.error_or(std::declval<E>())), ASK(IT.error_or(std::declval<E &>()))));
#endif
  if constexpr (!std::is_void_v<T>) {
    static_assert(
        all(ASK(IT.value_or(std::declval<T>())), ASK(IT.value_or(std::declval<const T &>()))));
  }
  return true;
}
static_assert(defaults_alike<int, int>() && defaults_alike<void, std::string>());
static_assert(defaults_alike<std::string, int>() && defaults_alike<ThrowingMove, ThrowingMove>());
static_assert(defaults_alike<CopiesItself, const char *>() && defaults_alike<int, MovesItself>());
#if __cpp_lib_expected >= 202211L
template <class T, class E>
constexpr bool calls_alike() {
  using std::declval;
  const auto all = [](auto... asks) {
    return (answers_alike<expected<T, E>, std::expected<T, E>>(asks) && ...);
  };
  return all(ASK(IT.and_then(declval<typename Gives<decltype(it)>::OtherValue>())),
             ASK(IT.or_else(declval<typename Gives<decltype(it)>::OtherError>())),
             ASK(IT.transform(declval<typename Gives<decltype(it)>::Number>())),
             ASK(IT.transform_error(declval<typename Gives<decltype(it)>::Number>())));
}
static_assert(calls_alike<int, int>() && calls_alike<void, std::string>());
static_assert(calls_alike<std::unique_ptr<int>, int>() && calls_alike<int, std::unique_ptr<int>>());
static_assert(calls_alike<Pinned, int>() && calls_alike<void, Pinned>());
static_assert(calls_alike<std::unique_ptr<int>, std::unique_ptr<int>>());
#endif

template <class T>
constexpr bool all_members_alike() {
  return members_alike<T, int>() && members_alike<T, std::string>() &&
         members_alike<T, std::unique_ptr<int>>() && members_alike<T, ThrowingMove>() &&
         members_alike<T, ThrowingSwap>();
}
static_assert(all_members_alike<int>() && all_members_alike<void>());
static_assert(all_members_alike<std::string>() && all_members_alike<std::unique_ptr<int>>());
static_assert(all_members_alike<ThrowingMove>() && all_members_alike<Pinned>());

} // namespace

#endif
