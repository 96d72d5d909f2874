#include "twinspan/option.h"

#include "check.h"
#include "like_std.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

using twinspan::nullopt;
using twinspan::Optional;

namespace {

using namespace like_std; // NOLINT: types of values

// ---- What holds at compile time, at every standard level.

struct MoveOnly {
  int value;
  explicit MoveOnly(int number) : value(number) {}
  MoveOnly(MoveOnly &&other) noexcept : value(std::exchange(other.value, -1)) {}
  MoveOnly &operator=(MoveOnly &&other) noexcept {
    value = std::exchange(other.value, -1);
    return *this;
  }
};
struct alignas(32) Aligned {
  char byte;
};
struct NoHash {};

template <class T>
constexpr bool laid_out = twinspan::detail::OptionalLayout::holds<T>();

static_assert(laid_out<bool> && laid_out<std::uint16_t> && laid_out<float> && laid_out<double>);
static_assert(laid_out<Aligned> && laid_out<std::string> && laid_out<std::array<char, 3>>);
static_assert(laid_out<std::unique_ptr<int>> && laid_out<std::shared_ptr<int>> &&
              laid_out<MoveOnly> && laid_out<Pinned> && laid_out<Optional<int>>);
static_assert(sizeof(Optional<char>) == 2 && sizeof(Optional<void *>) == 2 * sizeof(void *));
static_assert(std::is_standard_layout_v<Optional<int>>);
static_assert(std::is_trivially_copyable_v<Optional<int>>);
static_assert(std::is_trivially_copyable_v<Optional<std::array<double, 4>>>);
static_assert(std::is_trivially_destructible_v<Optional<Aligned>>);
static_assert(!std::is_trivially_copyable_v<Optional<std::string>>);

static_assert(std::is_copy_constructible_v<Optional<std::string>>);
static_assert(!std::is_copy_constructible_v<Optional<MoveOnly>>);
static_assert(!std::is_copy_assignable_v<Optional<MoveOnly>>);
static_assert(std::is_nothrow_move_constructible_v<Optional<MoveOnly>>);
static_assert(std::is_nothrow_move_assignable_v<Optional<MoveOnly>>);
static_assert(!std::is_move_constructible_v<Optional<Pinned>>);
static_assert(std::is_nothrow_default_constructible_v<Optional<Pinned>>);
static_assert(std::is_nothrow_swappable_v<Optional<std::string>>);

static_assert(std::is_convertible_v<int, Optional<long>>);
static_assert(std::is_convertible_v<const char *, Optional<std::string>>);
static_assert(std::is_convertible_v<std::nullptr_t, Optional<int *>>);
static_assert(!std::is_convertible_v<int, Optional<Explicit>>);
static_assert(std::is_constructible_v<Optional<Explicit>, int>);
static_assert(!std::is_constructible_v<Optional<int>, std::string>);
static_assert(std::is_convertible_v<Optional<int>, Optional<long>>);
static_assert(!std::is_convertible_v<Optional<int>, Optional<Explicit>>);
static_assert(std::is_constructible_v<Optional<Explicit>, Optional<int>>);
static_assert(!std::is_convertible_v<Optional<int>, int> &&
              !std::is_convertible_v<Optional<int>, bool>);

static_assert(std::is_convertible_v<std::optional<int>, Optional<int>>);
static_assert(std::is_convertible_v<const std::optional<int> &, Optional<long>>);
static_assert(std::is_convertible_v<Optional<int>, std::optional<int>>);
static_assert(std::is_convertible_v<std::optional<std::string>, Optional<std::string>>);
static_assert(std::is_convertible_v<const Optional<std::string> &, std::optional<std::string>>);
static_assert(std::is_convertible_v<Optional<MoveOnly>, std::optional<MoveOnly>>);
static_assert(!std::is_convertible_v<const Optional<MoveOnly> &, std::optional<MoveOnly>>);

static_assert(!std::is_default_constructible_v<std::hash<Optional<NoHash>>>);
static_assert(std::is_same_v<decltype(Optional(1)), Optional<int>>);
static_assert(std::is_same_v<Optional<int>::value_type, int>);

// As std::optional, member by member.

template <class T>
constexpr bool like_optional() {
  using Ours = Optional<T>;
  using Std = std::optional<T>;
  static_assert(live_alike<Ours, Std>());
  if constexpr (!is_libcxx || !std::is_same_v<T, NoSwap>) {
    static_assert(swap_alike<Ours, Std>());
  }
  static_assert(
      std::is_trivially_copy_assignable_v<Ours> == std::is_trivially_copy_assignable_v<Std> &&
      std::is_trivially_move_assignable_v<Ours> == std::is_trivially_move_assignable_v<Std>);
  static_assert(std::is_default_constructible_v<std::hash<Ours>> ==
                std::is_default_constructible_v<std::hash<Std>>);
  static_assert(compare_alike<Ours, std::nullopt_t, Std, std::nullopt_t>());
  static_assert(compare_alike<std::nullopt_t, Ours, std::nullopt_t, Std>());
  static_assert(convert_alike<Ours, std::nullopt_t, Std, std::nullopt_t>());
  return true;
}
static_assert(like_optional<int>() && like_optional<const int>() && like_optional<bool>());
static_assert(like_optional<std::string>() && like_optional<std::unique_ptr<int>>());
static_assert(like_optional<std::pair<int, int>>() && like_optional<std::pair<int, std::string>>());
static_assert(like_optional<Pinned>() && like_optional<ThrowingMove>());
static_assert(like_optional<ThrowingSwap>() && like_optional<NoSwap>() && like_optional<NoEqual>());
static_assert(like_optional<ConstMember>() && like_optional<MovesTrivially>());
static_assert(like_optional<CopiesItself>() && like_optional<MovesItself>());
static_assert(like_optional<OnlyAssigns>() && like_optional<OnlyDestroysItself>());
static_assert(like_optional<OnlyLess>() && like_optional<FromAnything>());

// Once per standard level: it takes the compiler seconds.
#if TWINSPAN_EXCEPTIONS && !defined(NDEBUG)
template <class T, class U>
constexpr bool like_optionals() {
  static_assert(convert_alike<Optional<T>, U, std::optional<T>, U>());
  static_assert(convert_alike<Optional<T>, const U &, std::optional<T>, const U &>());
  static_assert(convert_alike<Optional<T>, Optional<U>, std::optional<T>, std::optional<U>>());
  static_assert(convert_alike<Optional<T>, const Optional<U> &, std::optional<T>,
                              const std::optional<U> &>());
  static_assert(compare_alike<Optional<T>, Optional<U>, std::optional<T>, std::optional<U>>());
  static_assert(compare_alike<Optional<T>, std::optional<U>, std::optional<T>, std::optional<U>>());
  static_assert(compare_alike<std::optional<T>, Optional<U>, std::optional<T>, std::optional<U>>());
  static_assert(compare_alike<Optional<T>, U, std::optional<T>, U>());
  static_assert(compare_alike<U, Optional<T>, U, std::optional<T>>());
  return true;
}
template <class T>
constexpr bool like_optionals_of_all() {
  return like_optionals<T, int>() && like_optionals<T, const char *>() &&
         like_optionals<T, std::unique_ptr<int>>() && like_optionals<T, std::pair<int, int>>() &&
         like_optionals<T, Explicit>() && like_optionals<T, NoEqual>() &&
         like_optionals<T, OnlyLess>();
}
// Not of bool, which older libraries make of any optional: whether it has a value.
static_assert(like_optionals_of_all<int>() && like_optionals_of_all<const int>());
static_assert(like_optionals_of_all<std::string>() && like_optionals_of_all<NoEqual>());
static_assert(like_optionals_of_all<std::unique_ptr<int>>() && like_optionals_of_all<Explicit>());
static_assert(like_optionals_of_all<ThrowingMove>() && like_optionals_of_all<OnlyLess>());
static_assert(like_optionals<int, Pinned>() && like_optionals<Pinned, int>());
#endif

// References, which C++26 has: of a value, one that may change it is only had of what may be changed.
#if defined(__cpp_lib_optional) && __cpp_lib_optional >= 202506L
static_assert(std::is_convertible_v<Optional<int> &, std::optional<int &>> &&
              std::is_convertible_v<Optional<int> &, std::optional<const int &>> &&
              std::is_convertible_v<const Optional<int> &, std::optional<const int &>>);
static_assert(!std::is_constructible_v<std::optional<int &>, const Optional<int> &> &&
              !std::is_convertible_v<Optional<int>, std::optional<int &>> &&
              !std::is_convertible_v<Optional<int>, std::optional<const int &>>);
static_assert(like_optional<int>() &&
              convert_alike<Optional<int>, std::optional<int &>, std::optional<int>,
                            std::optional<int &>>() &&
              convert_alike<Optional<long>, const std::optional<const int &> &, std::optional<long>,
                            const std::optional<const int &> &>());
constexpr int refers() {
  int number = 3;
  const std::optional<int &> reference = number;
  Optional<int> copy = reference;
  const std::optional<int &> back = copy;
  *back = 4;
  number = 5;
  copy = copy == 4 ? reference : std::nullopt;
  return *copy;
}
static_assert(refers() == 5);
#endif

constexpr Optional<int> constant = 3;
static_assert(constant && constant.has_value() && *constant == 3 && constant.value() == 3);
static_assert(constant.value_or(4) == 3 && Optional<int>().value_or(4) == 4);
static_assert(constant == 3 && constant != nullopt && constant > Optional<int>() && 2 < constant);

static_assert(Optional<std::pair<int, int>>(std::in_place, 1, 2)->second == 2);
static_assert(constant == std::optional<int>(3) && std::optional<int>(constant) == 3);

// What needs C++20 to be constexpr, as with std::optional.
#if TWINSPAN_HAS_CONSTEXPR20
struct Destroyed {
  int value;
  constexpr explicit Destroyed(int number) : value(number) {}
  constexpr Destroyed(const Destroyed &other) : value(other.value) {}
  constexpr Destroyed &operator=(const Destroyed &other) {
    value = other.value;
    return *this;
  }
  constexpr ~Destroyed() {}
};
template <template <class> class Option, class T, class... Args>
constexpr bool changes(Args... args) {
  Option<T> empty;
  Option<T> first(std::in_place, args...);
  Option<T> second = first;
  Option<T> third = std::move(second);
  empty = third;
  third = nullopt;
  third = std::move(empty);
  third = T(args...);
  second = {};
  first.swap(second);
  swap(first, third);
  first.reset();
  first.emplace(args...);
  const Option<T> converted = std::optional<T>(first);
  first = converted;
  return first.has_value() && second.has_value() && !third.has_value() && converted.has_value();
}
template <template <class> class Option>
constexpr bool all_change() {
  return changes<Option, int>(1) && changes<Option, std::pair<int, int>>(1, 2) &&
         changes<Option, Destroyed>(1);
}
static_assert(all_change<std::optional>() && all_change<Optional>());
constexpr Optional<long> widened = Optional<int>(3);
static_assert(widened == 3L && Optional<long>(std::optional<int>()) == nullopt);
constinit Optional<std::string> initialised; // NOLINT: that it compiles is the test
#endif
#if TWINSPAN_THREE_WAY
// clang-format off: it formats as C++17, where this is two operators.
static_assert((constant <=> 4) < 0 && (constant <=> nullopt) > 0);
static_assert((constant <=> Optional<long>(2)) > 0 && (constant <=> std::optional<int>(3)) == 0);
static_assert((std::optional<int>() <=> constant) < 0 && (Optional<int>() <=> constant) < 0);
static_assert(std::is_same_v<decltype(Optional(1.5) <=> 2.5), std::partial_ordering>);
struct Derived : Optional<int> {
  using Optional::Optional;
};
static_assert(std::three_way_comparable<Optional<int>> && (Derived(1) <=> Derived(2)) < 0);
// clang-format on
#endif

// ---- What holds when it runs.

struct Counted {
  static inline int alive = 0;
  int value;
  explicit Counted(int number) : value(number) { ++alive; }
  Counted(const Counted &other) : value(other.value) { ++alive; }
  Counted(Counted &&other) noexcept : value(std::exchange(other.value, -1)) { ++alive; }
  Counted &operator=(const Counted &) = default;
  Counted &operator=(Counted &&other) noexcept {
    value = std::exchange(other.value, -1);
    return *this;
  }
  ~Counted() { --alive; }
};

void values() {
  Optional<std::string> text;
  CHECK(!text && !text.has_value() && text == nullopt && nullopt == text);
  text = "abc";
  CHECK(text && *text == "abc" && text->size() == 3 && text.value() == "abc");
  CHECK(std::as_const(text)->size() == 3 && *std::as_const(text) == "abc");
  text = nullopt;
  CHECK(!text && text.value_or("none") == "none");
  CHECK(text.emplace(3u, 'x') == "xxx" && text == "xxx");
  CHECK(text.emplace({'a', 'b'}) == "ab");
  text.reset();
  CHECK(text == nullopt);
  text = {};
  CHECK(text == nullopt);
  const Optional<std::vector<int>> list(std::in_place, {1, 2, 3});
  CHECK(list->size() == 3);
  const Optional<std::string> repeated(std::in_place, 2u, 'y');
  CHECK(repeated == "yy" && repeated.value_or("none") == "yy");
  Optional<int> number = 1;
  number = {};
  CHECK(!number);
  number = 2;
  CHECK(number == 2 && *number == 2);
  Optional<std::uint8_t> byte = 0;
  byte = 255;
  CHECK(byte == 255);
}

void lifetimes() {
  {
    Optional<Counted> first(std::in_place, 1);
    CHECK(Counted::alive == 1);
    Optional<Counted> copy = first;
    CHECK(Counted::alive == 2 && copy->value == 1 && first->value == 1);
    Optional<Counted> moved = std::move(copy);
    CHECK(Counted::alive == 2 && moved->value == 1);
    CHECK(!copy.has_value()); // NOLINT: what stays behind is said to be empty
    copy = std::move(moved);
    CHECK(Counted::alive == 2 && copy->value == 1 && !moved.has_value());
    copy = first;
    CHECK(Counted::alive == 2);
    Optional<Counted> &self = copy;
    copy = self;
    CHECK(copy->value == 1);
    copy = std::move(self);
    CHECK(copy.has_value() && copy->value == 1 && Counted::alive == 2);
    copy = Counted(2);
    CHECK(copy->value == 2 && Counted::alive == 2);
    copy.emplace(3);
    CHECK(copy->value == 3 && Counted::alive == 2);
    copy = Optional<Counted>();
    CHECK(!copy && Counted::alive == 1);
    first.swap(copy);
    CHECK(!first && copy->value == 1 && Counted::alive == 1);
    first.emplace(4);
    swap(first, copy);
    CHECK(first->value == 1 && copy->value == 4);
    first.reset();
    swap(first, copy);
    CHECK(first->value == 4 && !copy && Counted::alive == 1);
    const Counted out = *std::move(first);
    CHECK(out.value == 4 && first->value == -1 && Counted::alive == 2);
  }
  CHECK(Counted::alive == 0);
}

// What is assigned lives inside of what the assignment destroys.
template <template <class> class Option>
struct Node {
  explicit Node(int number, Option<std::unique_ptr<Node>> after = nullopt)
      : value(number), next(std::move(after)) {}
  int value;
  Option<std::unique_ptr<Node>> next;
};
template <template <class> class Option>
void aliases() {
  using List = Option<std::unique_ptr<Node<Option>>>;
  const auto node = [](int value, List next = nullopt) {
    return std::make_unique<Node<Option>>(value, std::move(next));
  };
  List head = node(1, node(2, node(3)));
  head = std::move((*head)->next);
  CHECK((*head)->value == 2);
  head = std::move(*(*head)->next);
  CHECK((*head)->value == 3);
  head = std::move((*head)->next);
  CHECK(!head.has_value());

  // Of another type: what is shared is made of what is owned.
  Option<std::shared_ptr<Node<Option>>> shared = node(4, node(5, node(6)));
  shared = std::move((*shared)->next);
  CHECK((*shared)->value == 5);
  shared = std::move(*(*shared)->next);
  CHECK((*shared)->value == 6);
  shared = std::move((*shared)->next);
  CHECK(!shared.has_value());
}

struct OfPinned {
  explicit OfPinned(Pinned &&pinned) : value(pinned.value) {}
  OfPinned &operator=(Pinned &&pinned) {
    value = pinned.value;
    return *this;
  }
  int value;
};

void conversions() {
  const std::optional<int> standard = 3;
  Optional<int> ours = standard;
  CHECK(ours == 3);
  const std::optional<int> back = ours;
  CHECK(back == 3);
  ours = std::optional<int>();
  CHECK(!ours);
  const std::optional<int> none = ours;
  CHECK(!none);
  Optional<long> wider = standard;
  CHECK(wider == 3L);
  wider = Optional<int>(4);
  CHECK(wider == 4);
  const Optional<std::string> text = std::optional<const char *>("abc");
  CHECK(text == "abc");
  std::optional<std::string> copied = text;
  CHECK(copied == "abc" && text == "abc");
  copied = text;
  Optional<std::string> taken = std::move(copied);
  CHECK(taken == "abc");
  const std::optional<std::string> moved = std::move(taken);
  CHECK(moved == "abc" && !taken);
  Optional<MoveOnly> only = std::optional<MoveOnly>(MoveOnly(5));
  CHECK(only->value == 5);
  const std::optional<MoveOnly> gone = std::move(only);
  CHECK(gone->value == 5 && !only);
  const Optional<bool> flag = false;
  const std::optional<bool> same = flag;
  CHECK(same == false && same.has_value());
  const Optional<bool> again = same;
  CHECK(again.has_value() && !*again);
  const Optional<bool> nothing = std::optional<bool>();
  CHECK(!nothing.has_value());
  const Optional<Explicit> explicitly(Optional<int>(6));
  CHECK(explicitly->value == 6);

  Optional<OfPinned> of_pinned{Optional<Pinned>(std::in_place)};
  of_pinned = Optional<Pinned>(std::in_place);
  CHECK(of_pinned->value == 3);

  // What is moved is gone, also into an optional of another type.
  Optional<std::unique_ptr<int>> owned = std::make_unique<int>(7);
  Optional<std::shared_ptr<int>> shared = std::move(owned);
  CHECK(**shared == 7 && !owned.has_value()); // NOLINT: what stays behind is said to be empty
  owned = std::make_unique<int>(8);
  shared = std::move(owned);
  CHECK(**shared == 8 && !owned.has_value()); // NOLINT
  Optional<std::pair<int, int>> pair(std::in_place, 1, 2);
  Optional<std::pair<int, int>> kept = std::move(pair);
  CHECK(kept == pair && pair.has_value()); // NOLINT: whose bytes are copied
  kept = std::move(pair);
  CHECK(pair.has_value()); // NOLINT
}

void comparisons() {
  const Optional<int> none;
  const Optional<int> one = 1;
  const Optional<long> two = 2;
  CHECK(none == none && none != one && one == one && one != two);
  CHECK(none < one && one < two && one <= two && two > one && two >= one && !(one < one));
  CHECK(none <= none && none >= none && !(none < none) && !(none > none));
  CHECK(one == 1 && 1 == one && one != 2 && 2 != one && none != 1 && 1 != none);
  CHECK(one < 2 && 0 < one && one > 0 && 2 > one && one <= 1 && 1 <= one && one >= 1 && 1 >= one);
  CHECK(none < 1 && none <= 1 && !(none > 1) && !(none >= 1) && 1 > none && 1 >= none);
  CHECK(none == nullopt && one != nullopt && nullopt != one && nullopt < one && one > nullopt);
  CHECK(none <= nullopt && none >= nullopt && !(none < nullopt) && !(nullopt > none));
  CHECK(nullopt <= one && one >= nullopt && nullopt >= none && !(one <= nullopt));
  const std::optional<int> standard = 1;
  CHECK(one == standard && standard == one && none != standard && standard != none);
  CHECK(none < standard && standard > none && one <= standard && standard >= one);
  CHECK(standard < two && two > standard && standard <= two && two >= standard);
  const Optional<bool> no = false;
  CHECK(no == false && no != true && no != Optional<bool>());
}

void calls() {
  const Optional<int> none;
  Optional<int> three = 3;
  const auto half = [](int number) {
    return number % 2 == 0 ? Optional<int>(number / 2) : Optional<int>();
  };
  CHECK(three.and_then(half) == nullopt && none.and_then(half) == nullopt);
  CHECK(Optional<int>(4).and_then(half) == 2);
  const auto standard = [](int number) { return std::optional<int>(number + 1); };
  CHECK(std::as_const(three).and_then(standard) == 4);
  const auto text = [](int number) { return std::to_string(number); };
  CHECK(three.transform(text) == "3" && none.transform(text) == nullopt);
  CHECK(three.transform([](int &number) { return ++number; }) == 4 && three == 4);
  CHECK(three.transform([](int) { return Optional<int>(1); }) == Optional<int>(1));
  const auto pinned = three.transform([](int) { return Pinned(); });
  CHECK(pinned->value == 3);
  CHECK(none.or_else([] { return Optional<int>(7); }) == 7);
  CHECK(none.or_else([] { return nullopt; }) == nullopt);
  CHECK(three.or_else([] { return Optional<int>(7); }) == 4);
  Optional<MoveOnly> only(std::in_place, 5);
  CHECK(std::move(only).transform([](MoveOnly &&value) { return value.value; }) == 5);
  CHECK(std::move(only).or_else([] { return Optional<MoveOnly>(); })->value == 5);
  CHECK(Optional<std::string>("abc").transform(&std::string::size) == 3u);
  // Members of what a value points to, as std::invoke has them.
  std::string four = "four";
  CHECK(Optional<std::string *>(&four).transform(&std::string::size) == 4u);
  CHECK(Optional<std::unique_ptr<std::string>>(std::make_unique<std::string>("12345"))
            .transform(&std::string::size) == 5u);
  CHECK(Optional<std::reference_wrapper<std::string>>(four).transform(&std::string::size) == 4u);
  CHECK(Optional<std::pair<Optional<int>, int>>(std::in_place, 3, 4)
            .and_then(&std::pair<Optional<int>, int>::first) == 3);
}

void hashes() {
  const std::unordered_set<Optional<std::string>> set{nullopt, "a", "a", "b"};
  CHECK(set.size() == 3 && set.count("a") == 1 && set.count(nullopt) == 1);
  CHECK(std::hash<Optional<int>>()(5) == std::hash<int>()(5));
}

#if TWINSPAN_EXCEPTIONS
struct Throws {
  explicit Throws(bool throws) {
    if (throws) {
      throw 1;
    }
  }
};

/// Throws from the operation that `left` counts down to.
struct Fails {
  static inline int left = -1;
  static inline int alive = 0;
  static void step() {
    if (left >= 0 && left-- == 0) {
      throw 1;
    }
  }
  int value;
  Fails(int number) : value(number) { // NOLINT: implicit on purpose
    step();
    ++alive;
  }
  Fails(const Fails &other) : value(other.value) {
    step();
    ++alive;
  }
  Fails(Fails &&other) : value(other.value) { // NOLINT: it throws
    step();
    ++alive;
  }
  Fails &operator=(const Fails &other) {
    step();
    value = other.value;
    return *this;
  }
  Fails &operator=(Fails &&other) { // NOLINT: it throws
    step();
    value = other.value;
    return *this;
  }
  ~Fails() { --alive; }
};
#define CHECK_FAILS(at, ...) \
  Fails::left = at; \
  CHECK_THROWS(int, __VA_ARGS__); \
  Fails::left = -1

/// What is there after an operation threw.
template <template <class> class Option>
void failures() {
  {
    const Option<Fails> one = 1;
    Option<Fails> two = 2;
    Option<Fails> none;
    CHECK_FAILS(0, Option<Fails>(one));
    CHECK_FAILS(0, Option<Fails>(Option<int>(1)));
    CHECK_FAILS(0, Option<Fails>(std::move(two)));
    CHECK(two->value == 2); // NOLINT: it has thrown
    CHECK_FAILS(0, two = one);
    CHECK(two->value == 2);
    CHECK_FAILS(0, none = one);
    CHECK(!none.has_value());
    CHECK_FAILS(0, none = std::move(two));
    CHECK(!none.has_value() && two->value == 2); // NOLINT
    CHECK_FAILS(0, none = 3);
    CHECK(!none.has_value());
    CHECK_FAILS(0, two = Option<int>(3));
    CHECK(two.has_value() && two->value == 2);
    CHECK_FAILS(0, two.swap(none));
    CHECK(!none.has_value() && two->value == 2);
    CHECK_FAILS(0, none.swap(two));
    CHECK(!none.has_value() && two->value == 2);
    Option<Fails> three = 3;
    CHECK_FAILS(0, two = std::move(three));
    CHECK(two->value == 2 && three->value == 3); // NOLINT
    CHECK_FAILS(0, two.emplace(4));
    CHECK(!two.has_value());
    CHECK(Fails::alive == 2);
  }
  CHECK(Fails::alive == 0);
}

void exceptions() {
  Optional<int> none;
  CHECK_THROWS(std::bad_optional_access, none.value());
  CHECK_THROWS(std::bad_optional_access, std::as_const(none).value());
  CHECK_THROWS(std::bad_optional_access, std::move(none).value());
  Optional<Throws> throws(std::in_place, false);
  CHECK_THROWS(int, throws.emplace(true));
  CHECK(!throws.has_value());
  failures<std::optional>();
  failures<Optional>();
  Optional<Fails> one = 1, two = 2;
  CHECK_FAILS(1, one = std::move(two));
  CHECK(one->value == 1 && !two.has_value()); // NOLINT: it is said to be empty
}
#endif

void tests() {
  values();
  lifetimes();
  aliases<std::optional>();
  aliases<Optional>();
  conversions();
  comparisons();
  calls();
  hashes();
#if TWINSPAN_EXCEPTIONS
  exceptions();
#endif
}

const char no_value[] = "the value of an Optional was used, but it holds none";

const check::Death deaths[] = {
    {"star", no_value, [] { static_cast<void>(*Optional<int>()); }},
    {"arrow", no_value, [] { static_cast<void>(Optional<std::string>()->size()); }},
#if !TWINSPAN_EXCEPTIONS
    {"value", no_value, [] { static_cast<void>(Optional<int>().value()); }},
#endif
};

} // namespace

int main(int argc, char **argv) { return check::run(argc, argv, &tests, deaths); }
