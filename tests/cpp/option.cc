#include "twinspan/option.h"

#include "check.h"

#include <array>
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
struct Pinned {
  int value = 3;
  Pinned() = default;
  Pinned(const Pinned &) = delete;
  Pinned &operator=(const Pinned &) = delete;
};
struct Explicit {
  explicit Explicit(int number) : value(number) {}
  int value;
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

constexpr Optional<int> constant = 3;
static_assert(constant && constant.has_value() && *constant == 3 && constant.value() == 3);
static_assert(constant.value_or(4) == 3 && Optional<int>().value_or(4) == 4);
static_assert(constant == 3 && constant != nullopt && constant > Optional<int>() && 2 < constant);

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
}

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

void exceptions() {
  Optional<int> none;
  CHECK_THROWS(std::bad_optional_access, none.value());
  CHECK_THROWS(std::bad_optional_access, std::as_const(none).value());
  CHECK_THROWS(std::bad_optional_access, std::move(none).value());
  Optional<Throws> throws(std::in_place, false);
  CHECK_THROWS(int, throws.emplace(true));
  CHECK(!throws.has_value());
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
