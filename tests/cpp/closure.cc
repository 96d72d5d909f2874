// Function and OnceFunction beside std::move_only_function, where there is one, and FunctionRef beside what
// the standard says of std::function_ref, which no library here has yet.

#include <functional>
#include <type_traits>
#include <utility>

#if defined(__cpp_lib_function_ref)
#define STAND_IN_FUNCTION_REF 0
#else
#define STAND_IN_FUNCTION_REF 1
#define __cpp_lib_function_ref 202306L // NOLINT(bugprone-reserved-identifier): as a library would.
namespace std { // NOLINT(cert-dcl58-cpp): the same.
template <class>
class function_ref;
template <class R, class... A>
class function_ref<R(A...) const> {
public:
  template <class Callable, class = enable_if_t<is_invocable_r_v<R, const Callable &, A...>>>
  function_ref(const Callable &callable) noexcept // NOLINT(google-explicit-constructor)
      : callable_(&callable), call_([](const void *at, A... arguments) -> R {
          return (*static_cast<const Callable *>(at))(std::forward<A>(arguments)...);
        }) {}
  R operator()(A... arguments) const { return call_(callable_, std::forward<A>(arguments)...); }

private:
  const void *callable_;
  R (*call_)(const void *, A...);
};
} // namespace std
#endif

#include "rust/cxx.h"
#include "twinspan/closure.h"

#include "check.h"
#include "like_std.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

using twinspan::Function;
using twinspan::FunctionRef;
using twinspan::OnceFunction;

// Rust's; no closure here is called by Rust.
extern "C" void twinspan_resume(std::uintptr_t /*word*/) { std::abort(); }

namespace {

using namespace like_std; // NOLINT: the questions

// ---- Callables.

struct Object {
  int member = 1;
  int get() { return member; }
  int get_const() const { return member; }
  int get_noexcept() const noexcept { return member; }
};
struct AsRvalue {
  int operator()(int) && { return 1; }
};
struct AsRvalueNoexcept {
  int operator()(int) && noexcept { return 1; }
};
struct AsLvalue {
  int operator()(int) & { return 1; }
};
struct AsConst {
  int operator()(int) const & { return 1; }
};
struct AsBoth {
  int operator()(int) { return 1; }
  int operator()(int) const { return 2; }
};
struct NoexceptUnlessConst {
  int operator()(int) noexcept { return 1; }
  int operator()(int) const { return 2; }
};
struct Once {
  Once() = default;
  Once(Once &&) = default;
  int operator()(int) const noexcept { return 1; }
};
struct Stays {
  Stays() = default;
  Stays(const Stays &) = delete;
  int operator()(int) const noexcept { return 1; }
};
[[maybe_unused]] constexpr auto lambda = [](int value) { return value; };
constexpr auto lambda_noexcept = [](int value) noexcept { return value; };
[[maybe_unused]] constexpr auto generic = [](auto value) { return value; };
[[maybe_unused]] constexpr auto generic_noexcept = [](auto value) noexcept { return value; };
[[maybe_unused]] constexpr auto no_argument = [] { return 1; };
[[maybe_unused]] const auto changes = [count = 0](int by) mutable { return count += by; };
[[maybe_unused]] const auto changes_noexcept = [count = 0](int by) mutable noexcept {
  return count += by;
};
[[maybe_unused]] const auto gives_text = []() noexcept -> const char * { return "text"; };
[[maybe_unused]] const auto gives_string = []() noexcept { return rust::String("text"); };
[[maybe_unused]] const auto takes_copy = [](std::string text) noexcept {
  return int(text.size());
}; // NOLINT
[[maybe_unused]] const auto takes_view = [](std::string_view text) noexcept {
  return int(text.size());
};

template <class... T>
struct List {};

using Callables =
    List<int (*)(int), int (*)(int) noexcept, int (&)(int), int (&)(int) noexcept, decltype(lambda),
         const decltype(lambda) &, decltype(lambda_noexcept), decltype(generic),
         decltype(generic_noexcept), decltype(no_argument), std::decay_t<decltype(changes)>,
         decltype(changes) &, std::decay_t<decltype(changes_noexcept)>, AsRvalue, AsRvalue &,
         AsRvalueNoexcept, AsConst, AsBoth, const AsBoth &, NoexceptUnlessConst, Once,
         std::function<int(int)>, const std::function<int(int)> &, std::function<int()>,
         std::nullptr_t, int, void *, std::string, int (*)(), int (Object::*)(int), Object>;

// ---- What the signature asks for, in every mode.

template <class Closure, class Callable>
constexpr bool takes = std::is_constructible_v<Closure, Callable>;
template <class Closure, class Callable>
constexpr bool assigns = std::is_assignable_v<Closure &, Callable>;

// noexcept asks for the result, too, and for what is made of the arguments.
static_assert(takes<Function<rust::String()>, decltype(gives_text)>);
static_assert(!takes<Function<rust::String() noexcept>, decltype(gives_text)>);
static_assert(!takes<FunctionRef<rust::String() noexcept>, decltype(gives_text) &>);
static_assert(!takes<OnceFunction<rust::String() noexcept>, decltype(gives_text)>);
static_assert(takes<Function<rust::String() noexcept>, decltype(gives_string)>);
static_assert(takes<Function<int(rust::Str) noexcept>, decltype(takes_view)>);
static_assert(takes<Function<int(rust::Str)>, decltype(takes_copy)>);
static_assert(!takes<Function<int(rust::Str) noexcept>, decltype(takes_copy)>);

// FunctionRef<R(A)> calls what it is given as it is given.
using Ref = FunctionRef<int(int)>;
using RefConst = FunctionRef<int(int) const>;
using RefNoexcept = FunctionRef<int(int) noexcept>;
using RefConstNoexcept = FunctionRef<int(int) const noexcept>;
using Plain = Function<int(int)>;
using Const = Function<int(int) const>;
using Noexcept = Function<int(int) noexcept>;
using ConstNoexcept = Function<int(int) const noexcept>;
using OncePlain = OnceFunction<int(int)>;
using OnceNoexcept = OnceFunction<int(int) noexcept>;

static_assert(takes<Ref, Plain &> && takes<Ref, Plain> && !takes<Ref, const Plain &>);
static_assert(takes<Ref, const Const &> && takes<Ref, Noexcept &> && takes<Ref, ConstNoexcept &>);
static_assert(!takes<RefConst, Plain &> && takes<RefConst, Const &> &&
              takes<RefConst, const Const &>);
static_assert(!takes<RefConst, Noexcept &> && takes<RefConst, const ConstNoexcept &>);
static_assert(!takes<RefNoexcept, Plain &> && !takes<RefNoexcept, Const &>);
static_assert(takes<RefNoexcept, Noexcept &> && !takes<RefNoexcept, const Noexcept &>);
static_assert(takes<RefNoexcept, const ConstNoexcept &>);
static_assert(!takes<RefConstNoexcept, Const &> && takes<RefConstNoexcept, const ConstNoexcept &>);
static_assert(!takes<Ref, OncePlain &> && !takes<Ref, OncePlain>);
static_assert(takes<Ref, std::decay_t<decltype(changes)> &> && !takes<Ref, decltype(changes) &>);
static_assert(!takes<RefConst, std::decay_t<decltype(changes)> &> && takes<RefConst, AsBoth &>);
static_assert(!takes<RefNoexcept, int (*)(int)> && takes<RefNoexcept, int (*)(int) noexcept>);
static_assert(!takes<RefNoexcept, int (&)(int)> && takes<RefNoexcept, int (&)(int) noexcept>);
static_assert(!takes<RefNoexcept, decltype(lambda) &> && takes<RefNoexcept, Once &>);
static_assert(!takes<RefNoexcept, std::function<int(int)> &> &&
              takes<RefConst, std::function<int(int)> &>);
static_assert(takes<RefNoexcept, NoexceptUnlessConst &> &&
              !takes<RefConstNoexcept, NoexceptUnlessConst &>);
static_assert(takes<Ref, RefNoexcept> && takes<Ref, RefConstNoexcept> && takes<Ref, RefConst &>);
static_assert(!takes<RefNoexcept, Ref> && !takes<RefConst, Ref> &&
              takes<RefConst, RefConstNoexcept>);
static_assert(!takes<Plain, Ref> && !takes<OncePlain, Ref>);
static_assert(std::is_trivially_copyable_v<Ref> && std::is_nothrow_default_constructible_v<Ref>);
static_assert(std::is_nothrow_constructible_v<Ref, RefNoexcept>);
static_assert(std::is_nothrow_constructible_v<Ref, decltype(lambda) &>);
static_assert(std::is_nothrow_constructible_v<Ref, int (*)(int)>);
static_assert(std::is_nothrow_constructible_v<Ref, Plain &>);

// What is assigned would be gone with the statement.
static_assert(!assigns<Ref, decltype(lambda)> && !assigns<Ref, decltype(lambda) &>);
static_assert(!assigns<Ref, std::function<int(int)> &> && !assigns<Ref, Plain> &&
              !assigns<Ref, Plain &>);
static_assert(!assigns<FunctionRef<int(Object)>, int (Object::*)() const> && !assigns<Ref, AsBoth>);
static_assert(assigns<Ref, Ref> && assigns<Ref, const Ref &> && assigns<Ref, RefNoexcept>);
static_assert(assigns<Ref, int (*)(int)> && assigns<Ref, int (&)(int)> &&
              assigns<Ref, int (*)(int) noexcept>);
static_assert(assigns<Ref, std::nullptr_t> && !assigns<RefNoexcept, Ref> &&
              !assigns<RefNoexcept, int (*)(int)>);

// Nobody makes a part of a closure.
using twinspan::detail::OwnedClosure;
static_assert(!std::is_constructible_v<OwnedClosure<int(int)>, Plain>);
static_assert(!std::is_convertible_v<Plain, OwnedClosure<int(int)>>);
static_assert(!std::is_constructible_v<OwnedClosure<int(int)>>);
static_assert(!std::is_assignable_v<OwnedClosure<int(int)> &, Plain>);
static_assert(!std::is_swappable_v<OwnedClosure<int(int)>>);
static_assert(!std::is_constructible_v<twinspan::detail::CallOperator<Plain, int(int)>, Plain>);

// Nothing is allocated for what is no more than a pointer, or nothing at all.
static_assert(std::is_nothrow_constructible_v<Plain, int (*)(int)>);
static_assert(std::is_nothrow_constructible_v<Plain, int (&)(int)>);
static_assert(std::is_nothrow_constructible_v<Const, decltype(lambda)>);
static_assert(std::is_nothrow_constructible_v<OncePlain, decltype(lambda)>);
static_assert(!std::is_nothrow_constructible_v<Plain, decltype(changes) &>);
static_assert(!std::is_nothrow_constructible_v<Plain, std::function<int(int)>>);
static_assert(std::is_nothrow_constructible_v<OncePlain, OnceNoexcept>);
static_assert(!std::is_nothrow_constructible_v<OncePlain, Plain>); // May allocate.
static_assert(std::is_nothrow_assignable_v<Plain &, std::nullptr_t>);
static_assert(noexcept(std::declval<rust::Vec<Plain> &>().push_back(std::declval<Plain>())));
static_assert(noexcept(std::declval<rust::Vec<Plain> &>().emplace_back(nullptr)));
static_assert(!noexcept(
    std::declval<rust::Vec<Plain> &>().emplace_back(std::declval<std::function<int(int)>>())));
static_assert(std::is_same_v<Plain::result_type, int> &&
              std::is_same_v<OncePlain::result_type, int>);

// ---- The same questions to std::move_only_function.

#if defined(__cpp_lib_move_only_function)

template <class S>
using Standard = std::move_only_function<S>;

template <class Ours, class Std, class Given, class StdGiven>
constexpr bool made_alike() {
  static_assert(std::is_constructible_v<Ours, Given> == std::is_constructible_v<Std, StdGiven>);
  static_assert(std::is_convertible_v<Given, Ours> == std::is_convertible_v<StdGiven, Std>);
  static_assert(std::is_assignable_v<Ours &, Given> == std::is_assignable_v<Std &, StdGiven>);
  return true;
}
template <class Ours, class Std, class... Callable>
constexpr bool made_alike_of(List<Callable...> /*all*/) {
  return (made_alike<Ours, Std, Callable, Callable>() && ...);
}
template <class Ours, class Std, class... A>
constexpr bool called_alike() {
  static_assert(std::is_invocable_v<Ours, A...> == std::is_invocable_v<Std, A...>);
  static_assert(std::is_nothrow_invocable_v<Ours, A...> == std::is_nothrow_invocable_v<Std, A...>);
  if constexpr (std::is_invocable_v<Ours, A...>) {
    static_assert(
        std::is_same_v<std::invoke_result_t<Ours, A...>, std::invoke_result_t<Std, A...>>);
  }
  return true;
}
template <class Ours, class Std, class... A>
constexpr bool called_alike_as() {
  return called_alike<Ours, Std, A...>() && called_alike<Ours &, Std &, A...>() &&
         called_alike<const Ours &, const Std &, A...>() &&
         called_alike<const Ours, const Std, A...>();
}
template <class Ours, class Std>
constexpr bool is_alike() {
  return made_alike_of<Ours, Std>(Callables()) && live_alike<Ours, Std>() &&
         swap_alike<Ours, Std>() && compare_alike<Ours, std::nullptr_t, Std, std::nullptr_t>() &&
         compare_alike<std::nullptr_t, Ours, std::nullptr_t, Std>() &&
         compare_alike<Ours, Ours, Std, Std>() && called_alike_as<Ours, Std, int>() &&
         called_alike_as<Ours, Std, short>() && called_alike_as<Ours, Std>() &&
         called_alike_as<Ours, Std, std::string>() && called_alike_as<Ours, Std, int, int>() &&
         std::is_same_v<typename Ours::result_type, typename Std::result_type> &&
         std::is_nothrow_constructible_v<bool, const Ours &> &&
         !std::is_convertible_v<Ours, bool> && made_alike<Ours, Std, Plain, Standard<int(int)>>() &&
         made_alike<Ours, Std, Const, Standard<int(int) const>>() &&
         made_alike<Ours, Std, Noexcept, Standard<int(int) noexcept>>() &&
         made_alike<Ours, Std, ConstNoexcept, Standard<int(int) const noexcept>>() &&
         made_alike<Ours, Std, OncePlain, Standard<int(int) &&>>() &&
         made_alike<Ours, Std, OnceNoexcept, Standard<int(int) && noexcept>>() &&
         made_alike<Ours, Std, Function<int(std::string)>, Standard<int(std::string)>>();
}
static_assert(is_alike<Plain, Standard<int(int)>>());
static_assert(is_alike<Const, Standard<int(int) const>>());
static_assert(is_alike<Noexcept, Standard<int(int) noexcept>>());
static_assert(is_alike<ConstNoexcept, Standard<int(int) const noexcept>>());
static_assert(is_alike<OncePlain, Standard<int(int) &&>>());
static_assert(is_alike<OnceNoexcept, Standard<int(int) && noexcept>>());

template <class S>
constexpr bool members_alike = made_alike_of<Function<S>, Standard<S>>(
    List<int (Object::*)(), int (Object::*)() const, int (Object::*)() const noexcept>());
static_assert(members_alike<int(Object &)> && members_alike<int(const Object &)>);
static_assert(members_alike<int(Object &) noexcept> &&
              members_alike<int(const Object &) const noexcept>);

// Each takes the other, as any callable.
static_assert(takes<Plain, Standard<int(int)>> && takes<Standard<int(int)>, Plain>);
static_assert(!takes<Const, Standard<int(int)>> && !takes<Standard<int(int) const>, Plain>);
static_assert(takes<OncePlain, Standard<int(int) &&>> && takes<Standard<int(int) &&>, OncePlain>);

// A function of the user's may take the standard's where the bridge gives a closure for good.
template <class Ours, class S>
constexpr bool given_as = twinspan::detail::Accepts<Ours, Standard<S>>::value;
static_assert(given_as<Const, int(int) const> && given_as<Const, int(int)>);
static_assert(given_as<Plain, int(int)> && !given_as<Plain, int(int) const>);
static_assert(given_as<Plain, int(int) &&> && given_as<Const, int(int) const &>);
static_assert(given_as<OncePlain, int(int) &&> && !given_as<OncePlain, int(int)>);
static_assert(!given_as<Plain, int(int) noexcept> && given_as<Noexcept, int(int) noexcept>);
static_assert(given_as < OnceNoexcept,
              int(int) && noexcept > &&given_as<OnceNoexcept, int(int) &&>);
static_assert(!given_as<Plain, long(int)> && !given_as<Plain, int(long)> &&
              !given_as<Plain, int()>);
static_assert(!given_as<Ref, int(int)>);

// Where they differ, and why.
template <class S, class Callable>
constexpr bool only_std_takes = takes<Standard<S>, Callable> && !takes<Function<S>, Callable>;
// What cannot be kept is refused: the standard's claims to take it, and does not compile.
static_assert(only_std_takes<int(int), Stays> && only_std_takes<int(int), Stays &>);
static_assert(only_std_takes<int(int), Once &> && only_std_takes<int(int), const Once &>);
static_assert(takes<Standard<int(int)>, const Standard<int(int) const> &> &&
              !takes<Plain, const Const &>);
// It is called as an lvalue, and only so.
static_assert(!takes<Standard<int(int)>, AsLvalue> && takes<Plain, AsLvalue> &&
              !takes<OncePlain, AsLvalue>);
// Nothing narrows or widens, and no failure is lost.
static_assert(only_std_takes<int(int), long (*)(int)> && only_std_takes<int(int), int (*)(long)>);
static_assert(only_std_takes<void(), twinspan::expected<void, int> (*)()>);
static_assert(takes<Function<void()>, int (*)()>); // As the standard's.
static_assert(only_std_takes<int(int), std::move_only_function<long(int)>>);
static_assert(!takes<Plain, Function<long(int)>>);
// What Rust gives converts to what C++ has, as arguments of functions do.
static_assert(!takes<Standard<int(rust::Str)>, decltype(takes_view)> &&
              takes<Function<int(rust::Str)>, decltype(takes_view)>);
// A callable is not made in place: make_unique and a lambda say the same.
static_assert(only_std_takes<int(int), std::in_place_type_t<Once>>);

#endif

// ---- Behaviour, of both.

struct Counts {
  int copies = 0;
  int moves = 0;
  int live = 0;
};
// Too large to lie in the object.
class Counted {
public:
  explicit Counted(Counts &counts) : counts_(counts) { ++counts_.live; }
  Counted(const Counted &other) : counts_(other.counts_) {
    ++counts_.copies;
    ++counts_.live;
  }
  Counted(Counted &&other) noexcept : counts_(other.counts_) {
    ++counts_.moves;
    ++counts_.live;
  }
  ~Counted() { --counts_.live; }
  int operator()(int value) const { return value + static_cast<int>(sizeof(room_)); }

private:
  Counts &counts_;
  char room_[100] = {};
};
int twice(int value) { return 2 * value; }

#if TWINSPAN_EXCEPTIONS
struct ThrowsWhenCopied {
  ThrowsWhenCopied() = default;
  ThrowsWhenCopied(const ThrowsWhenCopied & /*other*/) { throw std::domain_error("copied"); }
  int operator()(int) const { return 0; }
};
#endif

template <class F>
int call(F &function, int value) {
  return function(value);
}
template <class F>
int call_once(F &function, int value) {
  return std::move(function)(value);
}

template <class F, class Call>
void behaves(Call call) {
  Counts counts;
  {
    const Counted counted(counts);
    F copied = counted;
    CHECK(counts.copies == 1 && counts.moves == 0 && counts.live == 2);
    F moved = std::move(copied);
    CHECK(!copied && copied == nullptr && nullptr == copied); // NOLINT(bugprone-use-after-move)
    CHECK(moved && moved != nullptr && nullptr != moved);
    CHECK(counts.copies == 1 && counts.moves == 0);
    F other = twice;
    swap(moved, other);
    moved.swap(other);
    CHECK(call(other, 4) == 8);
    CHECK(call(moved, 1) == 101);
    moved = nullptr;
    CHECK(!moved && counts.live == 1);
    moved = Counted(counts);
    CHECK(counts.copies == 1 && counts.moves == 1 && counts.live == 2);
    moved = &twice;
    CHECK(counts.live == 1 && call(moved, 3) == 6);
    moved = F(Counted(counts));
    CHECK(counts.live == 2);
  }
  CHECK(counts.live == 0 && counts.copies == 1);
  int (*const nothing)(int) = nullptr;
  CHECK(!F(nothing) && !F(nullptr) && !F());
  F empty;
  F also_empty = std::move(empty);
  CHECK(!also_empty);
#if TWINSPAN_EXCEPTIONS
  F kept = twice;
  const ThrowsWhenCopied throws;
  CHECK_THROWS(std::domain_error, kept = throws);
  CHECK(call(kept, 5) == 10);
  F fails = [](int) -> int { throw std::range_error("called"); };
  CHECK_THROWS(std::range_error, call(fails, 1));
#endif
}

void converts() {
  Counts counts;
  // What may be called often may be called once, with its captures or without.
  Const function = Counted(counts);
  OncePlain once = std::move(function);
  CHECK(!function && once && counts.live == 1); // NOLINT(bugprone-use-after-move)
  CHECK(std::move(once)(2) == 102);
  CHECK(!once && counts.live == 0); // NOLINT(bugprone-use-after-move)
  once = Const(Counted(counts));
  once.reset();
  CHECK(counts.live == 0);
  once = Plain(twice);
  CHECK(std::move(once)(2) == 4);
  once = Plain();
  CHECK(!once);
  int sum = 0;
  once = Plain([&sum](int by) { return sum += by; });
  CHECK(std::move(once)(3) == 3 && sum == 3);
  // What throws nothing may be called as what might.
  OnceNoexcept quiet = lambda_noexcept;
  once = std::move(quiet);
  CHECK(!quiet && std::move(once)(7) == 7); // NOLINT(bugprone-use-after-move)
  once = OnceNoexcept(ConstNoexcept(lambda_noexcept));
  CHECK(std::move(once)(8) == 8);
#if TWINSPAN_EXCEPTIONS
  once = OnceNoexcept();
  CHECK_THROWS(std::bad_function_call, std::move(once)(1));
  once = Noexcept();
  CHECK_THROWS(std::bad_function_call, std::move(once)(1));
  CHECK_THROWS(std::bad_function_call, Plain(Noexcept())(1));
  Noexcept empty;
  const Ref to_empty = empty;
  CHECK_THROWS(std::bad_function_call, to_empty(1));
  CHECK_THROWS(std::bad_function_call, Ref(RefNoexcept())(1));
#endif
}

#if defined(__cpp_lib_move_only_function)
void given() {
  Counts counts;
  Plain function = Counted(counts);
  {
    auto standard = twinspan::detail::Accepts<Plain, Standard<int(int)>>::convert(function);
    CHECK(!function && counts.live == 1 && standard(1) == 101 && standard(2) == 102);
  }
  CHECK(counts.live == 0);
  OncePlain once = Counted(counts);
  auto standard = twinspan::detail::Accepts<OncePlain, Standard<int(int) &&>>::convert(once);
  CHECK(!once && std::move(standard)(3) == 103 && counts.live == 0);
  // What is empty stays so.
  CHECK(!twinspan::detail::Accepts<Plain, Standard<int(int)>>::convert(function));
  CHECK(!twinspan::detail::Accepts<OncePlain, Standard<int(int) &&>>::convert(once));
}
#endif

// No bridge has such a type.
void of_cxx_alone() {
  using Maybe = std::optional<std::unique_ptr<int>>;
  twinspan::Function<Maybe(Maybe)> same = [](Maybe value) { return value; };
  CHECK(**same(Maybe(std::make_unique<int>(3))) == 3);
  CHECK(!same(std::nullopt));
}

void refers() {
  Ref ref;
  CHECK(!ref && ref == nullptr && nullptr == ref);
  ref = twice;
  CHECK(ref && ref != nullptr && nullptr != ref && ref(2) == 4);
  {
    // A pointer is copied.
    int (*const pointer)(int) = &twice;
    ref = pointer;
    ref = Ref(pointer);
  }
  CHECK(ref(3) == 6);
  int (*const nothing)(int) = nullptr;
  ref = nothing;
  CHECK(!ref);
  const RefConstNoexcept quiet = lambda_noexcept;
  ref = quiet;
  CHECK(ref(5) == 5);
  ref = nullptr;
  CHECK(!ref);
  Plain counter = [count = 0](int by) mutable { return count += by; };
  const Ref to_counter = counter;
  CHECK(to_counter(2) == 2 && to_counter(2) == 4 && counter(1) == 5);
  AsBoth both;
  CHECK(Ref(both)(0) == 1 && RefConst(both)(0) == 2 && Ref(std::as_const(both))(0) == 2);
  // As the standard's, for the time of a call.
  using Std = std::function_ref<int(int) const>;
  Ref given = lambda;
  using Accepts = twinspan::detail::Accepts<Ref, Std>;
  static_assert(Accepts::value);
  static_assert(!twinspan::detail::Accepts<Ref, std::function_ref<int() const>>::value);
  CHECK(Accepts::convert(given)(6) == 6);
  const Std standard = lambda;
  CHECK(Ref(standard)(7) == 7);
}

void tests() {
  of_cxx_alone();
  behaves<Plain>(&call<Plain>);
  behaves<Const>(&call<const Const>);
  behaves<OncePlain>(&call_once<OncePlain>);
#if defined(__cpp_lib_move_only_function)
  behaves<Standard<int(int)>>(&call<Standard<int(int)>>);
  behaves<Standard<int(int) const>>(&call<const Standard<int(int) const>>);
  behaves<Standard<int(int) &&>>(&call_once<Standard<int(int) &&>>);
#endif
  // An empty std::function is nothing to call: the standard's wraps it, and the call throws.
  CHECK(!Plain(std::function<int(int)>()) && !OncePlain(std::function<int(int)>()));
#if defined(__cpp_lib_move_only_function)
  CHECK(static_cast<bool>(Standard<int(int)>(std::function<int(int)>())));
  CHECK(!Plain(Standard<int(int)>()));
#endif
  converts();
  refers();
#if defined(__cpp_lib_move_only_function)
  given();
#endif
}

constexpr const char *empty = "an empty closure was called";
const check::Death deaths[] = {
    {"function", empty, [] { Noexcept()(1); }},
    {"const", empty, [] { ConstNoexcept()(1); }},
    {"once", empty, [] { OnceNoexcept()(1); }},
    {"reference", empty, [] { RefNoexcept()(1); }},
    {"reference to empty", empty,
     [] {
       const ConstNoexcept function;
       const RefNoexcept reference = function;
       reference(1);
     }},
    {"twice", empty,
     [] {
       OnceNoexcept once = lambda_noexcept;
       std::move(once)(1);
       std::move(once)(1); // NOLINT(bugprone-use-after-move): that is the case.
     }},
    {"moved from", empty,
     [] {
       Noexcept function = lambda_noexcept;
       const Noexcept moved = std::move(function);
       function(1); // NOLINT(bugprone-use-after-move): that is the case.
     }},
    {"null pointer", empty,
     [] {
       int (*const nothing)(int) noexcept = nullptr;
       Noexcept function = nothing;
       function(1);
     }},
};

} // namespace

int main(int argc, char **argv) { return check::run(argc, argv, &tests, deaths); }
