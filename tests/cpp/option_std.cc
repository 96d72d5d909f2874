// The members of twinspan::Optional beside those of std::optional: those of C++23 need its library. All of it is
// known at compile time, so nothing is linked.

#include "twinspan/option.h"

#include "like_std.h"

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

using twinspan::Optional;

// Called by nobody, so not defined: with a name that other files could.
namespace given {

/// What is given to the members that call a function.
template <class Optional>
struct Give;
template <template <class> class Optional, class T>
struct Give<Optional<T>> {
  struct Number {
    template <class... Args>
    long operator()(Args &&...) const;
  };
  struct Other {
    template <class... Args>
    Optional<long> operator()(Args &&...) const;
  };
  struct Same {
    Optional<T> operator()() const;
  };
};

} // namespace given

template <class T>
struct like_std::AsStd<Optional<T>> {
  using type = std::optional<T>;
};

namespace {

using namespace like_std; // NOLINT: types of values

template <class It>
using Gives = given::Give<std::remove_cv_t<std::remove_reference_t<It>>>;

template <class T>
constexpr bool members_alike() {
  using std::declval;
  const auto all = [](auto... asks) {
    return (answers_alike<Optional<T>, std::optional<T>>(asks) && ...);
  };
  return all(ASK(*IT), ASK(IT.value()), ASK(IT.has_value()), ASK(static_cast<bool>(IT)),
             ASK(IT.operator->()), ASK(IT.reset()), ASK(IT.emplace()),
             ASK(IT.emplace(declval<T>())), ASK(IT.emplace(declval<T &>())),
             ASK(IT.emplace({'a', 'b'})), ASK(IT.emplace(1, 'a')), ASK(IT = declval<T>()),
             ASK(IT = declval<T &>()), ASK(IT = {}), ASK(IT = std::nullopt));
}
static_assert(members_alike<int>() && members_alike<std::string>() && members_alike<Pinned>());
static_assert(members_alike<std::unique_ptr<int>>() && members_alike<ThrowingMove>());
static_assert(members_alike<ThrowingSwap>() && members_alike<ConstMember>());
static_assert(members_alike<MovesTrivially>() && members_alike<OnlyAssigns>());

/// What cannot be swapped has a member that does not compile in the standard library, and none here.
template <class T>
constexpr bool swaps_alike() {
  return answers_alike<Optional<T>, std::optional<T>>(ASK(IT.swap(it)));
}
static_assert(swaps_alike<int>() && swaps_alike<std::string>() && swaps_alike<ThrowingSwap>());

/// Those that a static_assert in their body refuses are asked where they are not refused.
template <class T>
constexpr bool calls_alike() {
  using std::declval;
  const auto all = [](auto... asks) {
    return (answers_alike<Optional<T>, std::optional<T>>(asks) && ...);
  };
  static_assert(all(ASK(IT.value_or(declval<T>())), ASK(IT.value_or(declval<const T &>()))));
#if defined(__cpp_lib_optional) && __cpp_lib_optional >= 202110L
  static_assert(all(ASK(IT.and_then(declval<typename Gives<decltype(it)>::Other>())),
                    ASK(IT.transform(declval<typename Gives<decltype(it)>::Number>())),
                    ASK(IT.or_else(declval<typename Gives<decltype(it)>::Same>()))));
#endif
  return true;
}
static_assert(calls_alike<int>() && calls_alike<std::string>() && calls_alike<ThrowingMove>());
static_assert(calls_alike<const int>() && calls_alike<CopiesItself>() && calls_alike<Explicit>());
#if defined(__cpp_lib_optional) && __cpp_lib_optional >= 202110L
// With what cannot be copied, or not be moved.
template <class T>
constexpr bool moves_alike() {
  using std::declval;
  const auto all = [](auto... asks) {
    return (answers_alike<Optional<T>, std::optional<T>>(asks) && ...);
  };
  return all(ASK(IT.and_then(declval<typename Gives<decltype(it)>::Other>())),
             ASK(IT.transform(declval<typename Gives<decltype(it)>::Number>())),
             ASK(IT.or_else(declval<typename Gives<decltype(it)>::Same>())));
}
static_assert(moves_alike<std::unique_ptr<int>>() && moves_alike<Pinned>());
#endif

} // namespace
