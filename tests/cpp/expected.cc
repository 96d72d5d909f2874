#include "twinspan/expected.h"

#include "check.h"
#include "like_std.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

using twinspan::expected;
using twinspan::unexpect;
using twinspan::unexpected;

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
static_assert(std::is_trivially_copyable_v<expected<int, int>>);
static_assert(std::is_trivially_copyable_v<expected<void, int>>);
static_assert(std::is_trivially_copyable_v<expected<const int *, char>>);
static_assert(std::is_trivially_destructible_v<expected<int, double>>);
static_assert(!std::is_trivially_copyable_v<expected<std::string, int>>);
static_assert(sizeof(expected<int, int>) == 2 * sizeof(int));
static_assert(sizeof(expected<void, char>) == 2);
static_assert(sizeof(expected<void *, int>) == 2 * sizeof(void *));
static_assert(std::is_copy_constructible_v<expected<std::string, std::string>>);
static_assert(std::is_nothrow_move_constructible_v<expected<std::string, std::string>>);
static_assert(!std::is_copy_constructible_v<expected<MoveOnly, int>>);
static_assert(!std::is_copy_constructible_v<expected<int, MoveOnly>>);
static_assert(!std::is_copy_assignable_v<expected<MoveOnly, int>>);
static_assert(std::is_nothrow_move_assignable_v<expected<MoveOnly, int>>);
static_assert(!std::is_move_constructible_v<expected<Pinned, int>>);
static_assert(!std::is_move_assignable_v<expected<Pinned, int>>);
static_assert(!std::is_copy_assignable_v<expected<ThrowingMove, ThrowingMove>>);
static_assert(std::is_copy_assignable_v<expected<ThrowingMove, int>>);
static_assert(std::is_default_constructible_v<expected<int, MoveOnly>>);
static_assert(!std::is_default_constructible_v<expected<MoveOnly, int>>);
static_assert(std::is_default_constructible_v<expected<void, MoveOnly>>);
static_assert(std::is_convertible_v<int, expected<long, int>>);
static_assert(!std::is_convertible_v<int, expected<Explicit, int>>);
static_assert(std::is_constructible_v<expected<Explicit, int>, int>);
static_assert(std::is_convertible_v<unexpected<int>, expected<std::string, long>>);
static_assert(!std::is_convertible_v<unexpected<int>, expected<int, Explicit>>);
static_assert(std::is_constructible_v<expected<int, Explicit>, unexpected<int>>);
static_assert(std::is_convertible_v<expected<int, int>, expected<long, long>>);
static_assert(!std::is_constructible_v<expected<int, int>, expected<std::string, int>>);
static_assert(!std::is_constructible_v<expected<void, int>, expected<int, int>>);
static_assert(std::is_convertible_v<expected<void, int>, expected<void, long>>);
static_assert(std::is_same_v<expected<int, char>::rebind<long>, expected<long, char>>);
static_assert(std::is_same_v<expected<int, char>::value_type, int>);
static_assert(std::is_same_v<expected<int, char>::error_type, char>);
static_assert(std::is_same_v<expected<int, char>::unexpected_type, unexpected<char>>);
static_assert(std::is_same_v<decltype(unexpected("text")), unexpected<const char *>>);
static_assert(std::is_same_v<decltype(*std::declval<expected<int, char> &>()), int &>);
static_assert(std::is_same_v<decltype(*std::declval<const expected<int, char> &>()), const int &>);
static_assert(std::is_same_v<decltype(*std::declval<expected<int, char>>()), int &&>);
static_assert(std::is_same_v<decltype(std::declval<expected<int, char>>().value()), int &&>);
static_assert(std::is_same_v<decltype(std::declval<expected<void, char>>().value()), void>);
static_assert(std::is_same_v<decltype(std::declval<expected<int, char>>().error()), char &&>);
static_assert(
    std::is_same_v<decltype(std::declval<const expected<int, char> &>().error()), const char &>);

// What the arms lack.
static_assert(std::is_trivially_destructible_v<expected<std::pair<int, int>, int>>);
static_assert(std::is_trivially_copy_constructible_v<expected<std::pair<int, int>, int>>);
static_assert(!std::is_assignable_v<expected<ThrowingMove, ThrowingMove> &, ThrowingMove>);
static_assert(
    !std::is_assignable_v<expected<ThrowingMove, ThrowingMove> &, unexpected<ThrowingMove>>);
static_assert(std::is_assignable_v<expected<ThrowingMove, int> &, ThrowingMove>);
static_assert(!std::is_swappable_v<expected<Pinned, int>> &&
              !std::is_swappable_v<expected<ThrowingMove, ThrowingMove>> &&
              !std::is_swappable_v<expected<NoSwap, int>> &&
              !std::is_swappable_v<unexpected<NoSwap>>);
static_assert(std::is_swappable_v<expected<ThrowingMove, int>> &&
              std::is_nothrow_swappable_v<expected<void, std::string>>);
static_assert(!equal<expected<NoEqual, int>, expected<NoEqual, int>> &&
              !equal<expected<int, NoEqual>, expected<int, NoEqual>> &&
              !equal<unexpected<NoEqual>, unexpected<NoEqual>> &&
              !equal<expected<int, int>, expected<void, int>>);
static_assert(!equal<expected<int, int>, std::string> && !equal<std::string, expected<int, int>> &&
              !unequal<expected<int, int>, unexpected<std::string>>);
static_assert(equal<expected<int, NoEqual>, long> && unequal<long, expected<int, NoEqual>> &&
              equal<expected<void, int>, unexpected<long>>);
static_assert(std::is_nothrow_constructible_v<expected<long, long>, expected<int, int>> &&
              std::is_nothrow_constructible_v<expected<int, long>, unexpected<int>> &&
              std::is_nothrow_assignable_v<expected<long, int> &, int> &&
              std::is_nothrow_assignable_v<expected<int, long> &, unexpected<int>> &&
              !std::is_nothrow_assignable_v<expected<std::string, int> &, const char *>);
static_assert(noexcept(std::declval<expected<int, int>>().value_or(1)) &&
              noexcept(std::declval<expected<int, int>>().error_or(1)) &&
              !noexcept(std::declval<const expected<std::string, int> &>().value_or("")));
static_assert(
    !std::is_constructible_v<expected<int, int>, twinspan::detail::relocated_error_t, int &>);
template <class T, class = void>
inline constexpr bool maps = false;
template <class T>
inline constexpr bool
    maps<T, std::void_t<decltype(std::declval<T>().transform(std::declval<int (*)(int)>()))>> =
        true;
static_assert(maps<expected<int, MoveOnly>> && !maps<expected<int, MoveOnly> &>);

constexpr int twice(int number) { return 2 * number; }
constexpr expected<int, char> constant(21);
constexpr expected<int, char> failure(unexpect, 'e');
static_assert(constant && *constant == 21 && constant == 21 && constant.value() == 21);
static_assert(constant.transform(twice) == 42 && constant.value_or(3) == 21);
static_assert(!failure && failure.error() == 'e' && failure.value_or(3) == 3 &&
              failure.error_or('x') == 'e');
static_assert(failure == unexpected('e') && failure != constant);
static_assert(constant.and_then([](int number) { return expected<long, char>(number + 1L); }) ==
              22L);
static_assert(failure.or_else([](char) { return expected<int, int>(5); }) == 5);
static_assert(failure.transform_error([](char letter) { return letter + 0; }).error() == 'e' + 0);

// What needs C++20 to be constexpr.
#if TWINSPAN_HAS_CONSTEXPR20
struct Destroyed {
  int value;
  constexpr explicit Destroyed(int number) noexcept : value(number) {}
  constexpr Destroyed(const Destroyed &other) noexcept : value(other.value) {}
  constexpr Destroyed &operator=(const Destroyed &other) {
    value = other.value;
    return *this;
  }
  constexpr ~Destroyed() {}
};
template <class T, class E>
constexpr bool changes() {
  expected<T, E> value(std::in_place, 1);
  expected<T, E> error(unexpect, 2);
  expected<T, E> other = value;
  other = error;
  other = T(3);
  swap(other, error);
  error = expected<T, E>(error);
  value = unexpected<E>(4);
  error.emplace(5);
  const expected<T, E> converted(expected<int, int>(6));
  return !value.has_value() && error.has_value() && !other.has_value() && converted.has_value();
}
static_assert(changes<int, int>() && changes<Destroyed, int>() && changes<int, Destroyed>());
static_assert(changes<Destroyed, Destroyed>());
constinit expected<std::string, int> initialised(unexpect,
                                                 1); // NOLINT: that it compiles is the test
#endif

// ---- Counting.

struct Counted {
  static int alive;
  static int copies;
  int value;
  Counted(int number) noexcept : value(number) { ++alive; } // NOLINT: implicit on purpose
  Counted(const Counted &other) : value(other.value) {
    ++alive;
    ++copies;
  }
  Counted(Counted &&other) noexcept : value(std::exchange(other.value, 0)) { ++alive; }
  Counted &operator=(const Counted &other) {
    value = other.value;
    ++copies;
    return *this;
  }
  Counted &operator=(Counted &&other) noexcept {
    value = std::exchange(other.value, 0);
    return *this;
  }
  ~Counted() { --alive; }
  int get() const { return value; }
};
int Counted::alive = 0;
int Counted::copies = 0;

void construction() {
  const expected<std::string, int> value("text");
  CHECK(value.has_value() && static_cast<bool>(value) && *value == "text" && value->size() == 4);
  const expected<std::string, int> error = unexpected(3);
  CHECK(!error && error.error() == 3);
  CHECK((expected<std::string, int>(std::in_place, std::size_t{3}, 'x') == "xxx"));
  CHECK((expected<std::vector<int>, int>(std::in_place, {1, 2, 3})->size() == 3));
  CHECK((expected<int, std::vector<int>>(unexpect, {1, 2}).error().size() == 2));
  CHECK((expected<int, std::string>(unexpect, std::size_t{2}, 'y').error() == "yy"));
  CHECK((expected<std::string, int>()->empty()));
  CHECK((expected<void, int>().has_value()));
  CHECK((expected<void, std::string>(unexpect, "e").error() == "e"));
  CHECK((expected<Pinned, int>()->value == 3));
  CHECK((expected<int, Pinned>(unexpect).error().value == 3));

  const expected<long, std::string> wider = expected<int, const char *>(7);
  CHECK(wider == 7);
  const expected<long, std::string> other = expected<int, const char *>(unexpect, "why");
  CHECK(other.error() == "why");
  expected<MoveOnly, int> from(std::in_place, 5);
  const expected<MoveOnly, long> to(std::move(from));
  CHECK(to->value == 5 && from->value == -1); // NOLINT: moved from on purpose
  const expected<bool, int> flag(true);
  CHECK(*flag);
  const int number = 4;
  const expected<const int *, int> pointer(&number);
  CHECK(**pointer == 4);
  const expected<const int *, int> null(nullptr);
  CHECK(null && *null == nullptr);
  const expected<const int, int> fixed(9);
  CHECK(*fixed == 9);
  const unexpected<std::vector<int>> listed(std::in_place, {1, 2, 3});
  CHECK(listed.error().size() == 3);
}

void assignment() {
  {
    expected<Counted, std::string> object(1);
    object = Counted(2);
    CHECK(object->value == 2);
    object = unexpected("error");
    CHECK(object.error() == "error" && Counted::alive == 0);
    object = unexpected(std::string("other"));
    CHECK(object.error() == "other");
    object = 3;
    CHECK(object->value == 3 && Counted::alive == 1);
    object.emplace(4);
    CHECK(object->value == 4 && Counted::alive == 1);
    expected<Counted, std::string> copy = object;
    CHECK(copy->value == 4 && object->value == 4);
    const expected<Counted, std::string> failed(unexpect, "failed");
    copy = failed;
    CHECK(copy.error() == "failed");
    copy = object;
    CHECK(copy->value == 4);
    copy = std::move(object);
    CHECK(copy->value == 4 && object->value == 0); // NOLINT: moved from on purpose
    auto &self = copy;
    copy = self;
    CHECK(copy->value == 4);
    copy = std::move(self);
    CHECK(copy.has_value());
  }
  CHECK(Counted::alive == 0);
  expected<void, std::string> nothing;
  nothing = unexpected("no");
  CHECK(nothing.error() == "no");
  nothing.emplace();
  CHECK(nothing.has_value());
  *nothing;
  nothing = expected<void, std::string>(unexpect, "again");
  CHECK(nothing.error() == "again");
  nothing = expected<void, std::string>();
  CHECK(nothing.has_value());
  expected<int, int> trivial(1);
  trivial = unexpected(2);
  trivial = 3;
  CHECK(trivial == 3);
  trivial = expected<int, int>(unexpect, 4);
  CHECK(trivial.error() == 4);
  expected<std::string, int> text("short");
  text.emplace(static_cast<std::string &&>(std::string(100, 'x')));
  CHECK(text->size() == 100);
}

// What is assigned lives inside of what the assignment destroys.
struct Node {
  using Link = expected<std::unique_ptr<Node>, std::string>;
  explicit Node(int number, Link after) : value(number), next(std::move(after)) {}
  int value;
  Link next;
};
void aliases() {
  const auto node = [](int value, Node::Link next) {
    return std::make_unique<Node>(value, std::move(next));
  };
  Node::Link head = node(1, node(2, node(3, unexpected("the end, which is not a short text"))));
  // Called where it cannot be inlined: g++ 12 takes the text of the error for a pointer else, and warns.
  void (*volatile step)(Node::Link &) = [](Node::Link &link) { link = std::move((*link)->next); };
  step(head);
  CHECK((*head)->value == 2);
  head = std::move(*(*head)->next);
  CHECK((*head)->value == 3);
  step(head);
  CHECK(head.error() == "the end, which is not a short text");
  head = node(4, unexpected("another end, which is not short"));
  head = unexpected<std::string>((*head)->next.error());
  CHECK(head.error() == "another end, which is not short");
}

void swapping() {
  expected<std::string, int> left("left"), right("right"), error(unexpect, 1), other(unexpect, 2);
  swap(left, right);
  CHECK(left == "right" && right == "left");
  error.swap(other);
  CHECK(error.error() == 2 && other.error() == 1);
  left.swap(error);
  CHECK(left.error() == 2 && error == "right");
  left.swap(error);
  CHECK(left == "right" && error.error() == 2);
  unexpected<int> one(1), two(2);
  swap(one, two);
  CHECK(one.error() == 2);
}

void comparing() {
  const expected<int, std::string> value(1);
  CHECK(value == 1 && 1 == value && value != 2 && 2 != value);
  CHECK((value == expected<long, std::string>(1) && value != expected<long, std::string>(2)));
  const expected<int, std::string> error(unexpect, "e");
  CHECK(error == unexpected("e") && unexpected(std::string("e")) == error &&
        error != unexpected("f"));
  CHECK(error != value && error != 1 && value != unexpected("e"));
  CHECK((expected<void, int>() == expected<void, int>()));
  CHECK((expected<void, int>() != expected<void, int>(unexpect, 1)));
  CHECK(unexpected(1) == unexpected(1L) && unexpected(1) != unexpected(2));
}

void monadic() {
  const auto half = [](int number) -> expected<int, std::string> {
    if (number % 2 != 0) {
      return unexpected<std::string>("odd");
    }
    return number / 2;
  };
  CHECK((expected<int, std::string>(8).and_then(half).and_then(half) == 2));
  CHECK((expected<int, std::string>(6).and_then(half).and_then(half) == unexpected("odd")));
  CHECK((expected<int, std::string>(unexpect, "first").and_then(half).error() == "first"));
  CHECK((expected<int, std::string>(3).transform(
             [](int number) { return std::string(3, 'x') + std::to_string(number); }) == "xxx3"));
  int seen = 0;
  const expected<void, std::string> done =
      expected<int, std::string>(3).transform([&](int number) { seen = number; });
  CHECK(done.has_value() && seen == 3);
  CHECK((done.transform([] { return 7; }) == 7));
  CHECK((done.and_then([] { return expected<int, std::string>(8); }) == 8));
  CHECK((expected<void, std::string>(unexpect, "e").transform([] { return 7; }).error() == "e"));
  CHECK((expected<void, std::string>(unexpect, "e")
             .or_else([](const std::string &) { return expected<void, int>(); })
             .has_value()));
  CHECK((
      expected<void, int>(unexpect, 2).transform_error([](int code) { return code + 1; }).error() ==
      3));
  CHECK((expected<int, std::string>(unexpect, "four").transform_error(&std::string::size).error() ==
         4));
  CHECK((expected<int, std::string>(5).transform_error(&std::string::size) == 5));
  CHECK((expected<Counted, int>(5).transform(&Counted::get) == 5));
  const Counted object(7);
  CHECK((expected<const Counted *, int>(&object).transform(&Counted::get) == 7));
  CHECK((expected<std::unique_ptr<Counted>, int>(std::make_unique<Counted>(8))
             .transform(&Counted::get) == 8));
  expected<MoveOnly, int> moved =
      expected<MoveOnly, int>(std::in_place, 1).transform([](MoveOnly &&in) {
        return MoveOnly(in.value + 1);
      });
  CHECK(moved->value == 2);
  CHECK((
      std::move(moved).or_else([](int) { return expected<MoveOnly, long>(unexpect, 1L); })->value ==
      2));
  CHECK((expected<int, std::string>(unexpect, "e").value_or(4) == 4));
  CHECK((expected<std::string, int>("value").value_or("other") == "value"));
  CHECK((expected<int, std::string>(1).error_or("none") == "none"));
  CHECK((expected<int, std::string>(unexpect, "some").error_or("none") == "some"));
}

#if TWINSPAN_EXCEPTIONS
struct Fragile {
  static bool refuse;
  static int alive;
  int value;
  explicit Fragile(int number) : value(number) {
    step();
    ++alive;
  }
  Fragile(const Fragile &other) : value(other.value) {
    step();
    ++alive;
  }
  Fragile &operator=(const Fragile &other) {
    step();
    value = other.value;
    return *this;
  }
  ~Fragile() { --alive; }
  static void step() {
    if (refuse) {
      throw std::runtime_error("refused");
    }
  }
};
bool Fragile::refuse = false;
int Fragile::alive = 0;
#define CHECK_REFUSED(...) \
  Fragile::refuse = true; \
  CHECK_THROWS(std::runtime_error, __VA_ARGS__); \
  Fragile::refuse = false

/// What is there after an operation threw.
void failures() {
  {
    // Nothing is destroyed that has not been made.
    const expected<int, int> number(1), none(unexpect, 2);
    CHECK_REFUSED(expected<Fragile, int>(number));
    CHECK_REFUSED(expected<Fragile, int>(expected<int, int>(1)));
    CHECK_REFUSED(expected<int, Fragile>(none));
    CHECK_REFUSED(expected<void, Fragile>(expected<void, int>(unexpect, 3)));
    CHECK(Fragile::alive == 0);
    const expected<Fragile, std::string> value(std::in_place, 1);
    CHECK_REFUSED(expected<Fragile, std::string>(value));
    CHECK(Fragile::alive == 1);

    // What is swapped stays where it is.
    expected<Fragile, std::string> left(std::in_place, 2),
        right(unexpect, "a text that is not short");
    CHECK_REFUSED(left.swap(right));
    CHECK(left->value == 2 && right.error() == "a text that is not short");
    CHECK_REFUSED(right.swap(left));
    CHECK(left->value == 2 && right.error() == "a text that is not short");
    expected<std::string, Fragile> one("a text that is not short"), two(unexpect, 3);
    CHECK_REFUSED(swap(one, two));
    CHECK(one == "a text that is not short" && two.error().value == 3);
    swap(one, two);
    CHECK(two == "a text that is not short" && one.error().value == 3);
    swap(left, right);
    CHECK(right->value == 2 && left.error() == "a text that is not short");

    // What is assigned to as well.
    CHECK_REFUSED(left = right);
    CHECK_REFUSED(left = std::move(right));
    CHECK_REFUSED(left = *right);
    CHECK(left.error() == "a text that is not short" && right->value == 2); // NOLINT: it has thrown
    CHECK_REFUSED(two = one);
    CHECK_REFUSED(two = unexpected<Fragile>(std::in_place, 4));
    CHECK(two == "a text that is not short");
    CHECK(Fragile::alive == 3);
  }
  CHECK(Fragile::alive == 0);
}

void throwing() {
  // The thrown things.
  CHECK_THROWS(twinspan::ErrorOf<std::string>, expected<int, std::string>(unexpect, "e").value());
  const expected<int, std::string> failed(unexpect, "the text");
  try {
    static_cast<void>(failed.value());
  } catch (const twinspan::Error &error) {
    CHECK(std::string(error.what()) == "the text" && error.chain().size() == 1);
  }
  CHECK(failed.error() == "the text");
  CHECK_THROWS(twinspan::ErrorOf<int>, expected<void, int>(unexpect, 1).value());
  CHECK_THROWS(
      std::system_error,
      expected<int, std::error_code>(unexpect, std::make_error_code(std::errc::io_error)).value());
  CHECK_THROWS(std::out_of_range, expected<int, std::out_of_range>(unexpect, "o").value());
  CHECK_THROWS(std::logic_error, expected<int, std::exception_ptr>(
                                     unexpect, std::make_exception_ptr(std::logic_error("l")))
                                     .value());
  try {
    static_cast<void>(expected<int, MoveOnly>(unexpect, 6).value());
  } catch (twinspan::ErrorOf<MoveOnly> &error) {
    CHECK(error.error().value == 6);
    const MoveOnly out = std::move(error).error();
    CHECK(out.value == 6 && error.error().value == -1); // NOLINT: moved from on purpose
  }
}
#endif

#if defined(__cpp_lib_expected)
void standard() {
  const expected<std::string, int> ours = std::expected<std::string, int>("s");
  CHECK(ours == "s");
  const std::expected<std::string, int> theirs = ours;
  CHECK(*theirs == "s");
  const std::expected<std::string, int> error = expected<std::string, int>(unexpect, 2);
  CHECK(error.error() == 2);
  const expected<void, int> nothing = std::expected<void, int>(std::unexpect, 4);
  CHECK(nothing.error() == 4);
  const expected<int, int> converted = unexpected<int>(std::unexpected(3));
  CHECK(converted.error() == 3);
  std::expected<std::unique_ptr<int>, int> owned = std::make_unique<int>(5);
  const expected<std::unique_ptr<int>, int> taken = std::move(owned);
  CHECK(**taken == 5 && *owned == nullptr); // NOLINT: moved from on purpose
  static_assert(!std::is_constructible_v<expected<std::unique_ptr<int>, int>,
                                         std::expected<std::unique_ptr<int>, int> &>);
  static_assert(!std::is_convertible_v<const expected<std::unique_ptr<int>, int> &,
                                       std::expected<std::unique_ptr<int>, int>>);
  static_assert(!std::is_convertible_v<std::expected<int, int>, expected<int, std::string>>);
}
#endif

void tests() {
  construction();
  assignment();
  aliases();
  swapping();
  comparing();
  monadic();
#if TWINSPAN_EXCEPTIONS
  throwing();
  failures();
#endif
#if defined(__cpp_lib_expected)
  standard();
#endif
  CHECK(Counted::alive == 0);
}

constexpr const char *no_value = "the value of an expected was used, but it holds an error";
constexpr const char *no_error = "the error of an expected was used, but it holds a value";

const check::Death deaths[] = {
    {"star", no_value, [] { static_cast<void>(*expected<int, int>(unexpect, 1)); }},
    {"star-lvalue", no_value,
     [] {
       const expected<std::string, int> error(unexpect, 1);
       static_cast<void>(*error);
     }},
    {"star-void", no_value, [] { *expected<void, int>(unexpect, 1); }},
    {"arrow", no_value,
     [] {
       expected<std::string, int> error(unexpect, 1);
       static_cast<void>(error->size());
     }},
    {"error", no_error, [] { static_cast<void>(expected<int, int>(1).error()); }},
    {"error-lvalue", no_error,
     [] {
       const expected<int, std::string> value(1);
       static_cast<void>(value.error());
     }},
#if !TWINSPAN_EXCEPTIONS
    {"value", "the text",
     [] { static_cast<void>(expected<int, std::string>(unexpect, "the text").value()); }},
#endif
};

} // namespace

int main(int argc, char **argv) { return check::run(argc, argv, &tests, deaths); }
