#include "twinspan-test-ffi/cpp/closures.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/closures.rs.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan/twinspan.h"
#include <array>
#include <future>
#include <memory>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace closures {

using check::live_in_rust;
using twinspan::Function;
using twinspan::FunctionRef;
using twinspan::OnceFunction;

std::unique_ptr<Widget> new_widget() { return std::make_unique<Widget>(); }
std::unique_ptr<std::string> new_text(rust::Str text) {
  return std::make_unique<std::string>(std::string(text));
}

std::int32_t scan(std::int32_t limit, FunctionRef<bool(std::int32_t)> visit) {
  std::int32_t count = 0;
  for (std::int32_t value = 0; value < limit; ++value) {
    ++count;
    if (!visit(value)) {
      break;
    }
  }
  return count;
}

std::int32_t scan_std(std::int32_t limit, const std::function<bool(std::int32_t)> &visit) {
  const std::function<bool(std::int32_t)> copy = visit;
  return scan(limit, copy);
}

Point call(FunctionRef<Point(rust::Str)> run) { return run("four"); }
std::int32_t call_if(FunctionRef<std::int32_t(std::int32_t)> run) { return run ? run(2) : -1; }
rust::String call_once(FunctionRef<rust::String(Hit)> run) { return run(Hit{3, "three"}); }
void call_twice(FunctionRef<void()> run) {
  run();
  run();
}

namespace {
// Each test has a thread of its own.
thread_local Function<std::int32_t(std::int32_t)> kept;
thread_local OnceFunction<std::int32_t(std::int32_t)> kept_once;
thread_local Function<std::int32_t(rust::Box<Opaque>, rust::String)> kept_owners;
} // namespace

void keep(Function<std::int32_t(std::int32_t) const> run) { kept = std::move(run); }
void keep_std(std::function<std::int32_t(std::int32_t)> run) { kept = std::move(run); }
bool keep_nothing(Function<std::int32_t(std::int32_t) const> run) {
  kept = std::move(run);
  return static_cast<bool>(kept);
}
std::int32_t call_kept(std::int32_t value) { return kept(value); }
std::int32_t call_kept_on_a_thread(std::int32_t value) {
  auto &mine = kept;
  return std::async(std::launch::async, [&mine, value] { return mine(value); }).get();
}
void drop_kept() { kept.reset(); }
void later(OnceFunction<std::int32_t(std::int32_t)> run) { kept_once = std::move(run); }
std::int32_t call_later(std::int32_t value) { return std::move(kept_once)(value); }
void drop_later() { kept_once = nullptr; }

std::int32_t re_enter(FunctionRef<std::int32_t(std::int32_t)> run) { return run(1) + run(2); }
std::int32_t re_enter_kept(Function<std::int32_t(std::int32_t)> run) {
  kept = std::move(run);
  return kept(1);
}
void set_re_enter() { kept = nullptr; }

void keep_owners(Function<std::int32_t(rust::Box<Opaque>, rust::String)> run) {
  kept_owners = std::move(run);
}
std::int32_t call_owners(std::int32_t value) {
  return kept_owners(new_opaque(value), "a text of its own, " + std::to_string(value));
}
void drop_owners() { kept_owners.reset(); }

rust::String swallow(FunctionRef<void()> run) {
  try {
    run();
  } catch (const twinspan::Panic &panic) {
    return panic.what();
  }
  return "nothing";
}
void pass(FunctionRef<void()> run) {
  check::Live local;
  run();
}

std::int32_t logger(Function<void(rust::Str) const noexcept> log) {
  static_assert(noexcept(log(rust::Str())));
  log("one");
  log("two");
  return 2;
}

Function<std::int32_t(std::int32_t) const> multiplier(std::int32_t by) {
  return [by, live = check::Live()](std::int32_t value) { return value * by; };
}
std::function<std::int32_t(std::int32_t)> accumulator() {
  return [sum = 0, live = check::Live()](std::int32_t value) mutable { return sum += value; };
}
OnceFunction<rust::String(rust::Str)> shout(bool loud) {
  if (!loud) {
    return nullptr;
  }
  return [live = check::Live(), end = std::make_unique<char>('!')](std::string_view text) {
    return std::string(text) + *end;
  };
}
Function<void() const> nothing() { return nullptr; }
Function<twinspan::expected<std::int32_t, Refusal>(std::int32_t) const>
checked(std::int32_t limit) {
  if (limit < 0) {
    throw std::invalid_argument("no limit");
  }
  return [limit](std::int32_t value) -> twinspan::expected<std::int32_t, Refusal> {
    if (value > limit) {
      return twinspan::unexpected<Refusal>(Refusal{value - limit});
    }
    return value;
  };
}
Function<twinspan::expected<std::int32_t, twinspan::Error>() const> throwing(std::int32_t kind) {
  if (kind == 2) {
    return [] {
      return twinspan::expected<std::int32_t, twinspan::Error>(twinspan::unexpect, "given");
    };
  }
  return [kind]() -> std::int32_t {
    if (kind == 1) {
      throw std::runtime_error("thrown by a closure");
    }
    return 1;
  };
}
Fallible back(Fallible run) { return run; }
Fallible back_as(Fallible run) { return run; }
rust::isize kept_live() { return check::Live::count(); }

namespace {

void borrowed() {
  std::vector<std::int32_t> seen;
  const auto visit = [&](std::int32_t value) {
    seen.push_back(value);
    return value < 2;
  };
  CHECK_EQ(each(10, visit), 2);
  CHECK_EQ(each_dyn(1, visit), 1);
  CHECK(seen == std::vector<std::int32_t>{0, 1, 2, 0});
  // A long is an std::int32_t nowhere, an int is one everywhere that this runs.
  CHECK_EQ(each(3, [](int) { return true; }), 3);

  const Point point =
      map_point(Point{1, 2}, [](const Point &from) { return Point{from.y, from.x}; });
  CHECK(point.x == 2 && point.y == 1);
  CHECK_EQ(maybe(3, nullptr), 3);
  CHECK_EQ(maybe(3, [](std::int32_t value) { return value * 2; }), 6);
  std::int32_t sum = 0;
  CHECK(maybe_mut([&](std::int32_t value) { sum += value; }));
  CHECK_EQ(sum, 3);
  CHECK(!maybe_mut({}));
  CHECK_EQ(std::string(called_once([](std::string text) { return text + "!"; })), "once!");
  const Function<bool(std::int32_t) const> owner = [](std::int32_t value) { return value < 5; };
  CHECK_EQ(each(10, owner), 5);
}

void kinds_of_values() {
  const auto text = [](std::string_view a, std::optional<std::string_view> b,
                       rust::Slice<const std::int32_t> c, std::string d) {
    return std::string(a) + std::string(b.value_or("")) + d + std::to_string(c.size());
  };
  const auto numbers = [](std::uint8_t a, double b, bool c, std::optional<std::int32_t> d,
                          std::optional<std::uint8_t> e) -> std::optional<double> {
    CHECK_EQ(e.has_value(), !c);
    return c ? std::optional<double>(a + b + *d) : std::nullopt;
  };
  const auto structs = [](const Hit &a, Hit b, Point &c, std::optional<Hit> d,
                          Color e) -> std::optional<Hit> {
    if (!d) {
      CHECK(e == Color::Red);
      return std::nullopt;
    }
    CHECK(e == Color::Blue);
    c = Point{c.x + 1, static_cast<std::int32_t>(e)};
    return Hit{a.start + b.start + d->start,
               std::string(a.text) + std::string(b.text) + std::string(d->text)};
  };
  const auto boxes = [](rust::Box<Opaque> a, std::optional<rust::Box<Opaque>> b) {
    return b ? std::optional<rust::Box<Opaque>>(new_opaque(a->value() + (*b)->value()))
             : std::nullopt;
  };
  const auto pointers = [](std::unique_ptr<Widget> a, Widget &, const std::string &b) {
    CHECK(a == nullptr);
    CHECK_EQ(b, "text");
    return std::shared_ptr<Widget>();
  };
  const auto vectors = [](rust::Vec<std::int32_t> a, const rust::Vec<rust::String> &b,
                          rust::Slice<const std::uint8_t> c, std::array<std::int32_t, 2> d) {
    rust::Vec<Point> points;
    points.push_back(
        Point{static_cast<std::int32_t>(a.size()), static_cast<std::int32_t>(b.size())});
    points.push_back(Point{static_cast<std::int32_t>(c.size()), d[0] + d[1]});
    return points;
  };
  const auto colors = [](Color color) { return color == Color::Red ? Color::Blue : Color::Red; };
  CHECK_EQ(std::string(kinds(text, numbers, structs, boxes, pointers, vectors, colors)), "all");
  CHECK_EQ(live_in_rust(), 0);
}

void owned() {
  check::Live::count() = 0;
  {
    auto index = new_index();
    auto log = std::make_shared<std::string>();
    index->watch([log, live = check::Live()](std::string_view text) { *log += text; });
    index->watch([log](rust::Str text) { *log += std::string(text); });
    std::int32_t ticks = 0;
    index->tick([&ticks, live = check::Live()](std::int32_t by) mutable { return ticks += by; });
    CHECK_EQ(check::Live::count(), 2);
    CHECK_EQ(index->fire("a"), 1);
    CHECK_EQ(index->fire("b"), 2);
    CHECK_EQ(*log, "aabb");
    CHECK_EQ(log.use_count(), 3);
    index->clear();
    CHECK_EQ(log.use_count(), 1);
    CHECK_EQ(check::Live::count(), 0);
    // Dropped with what keeps it.
    index->watch([live = check::Live()](rust::Str) {});
    CHECK_EQ(check::Live::count(), 1);
  }
  CHECK_EQ(check::Live::count(), 0);

  // Not called, and dropped by a call that is refused.
  Function<void(rust::Str) const> empty;
  CHECK_THROWS(twinspan::Panic, "`on_change` is an empty closure, and a closure is required",
               new_index()->watch(std::move(empty)));
  CHECK_THROWS(twinspan::Panic, "`visit` is an empty closure, and a closure is required",
               each(1, FunctionRef<bool(std::int32_t)>()));
}

void once() {
  check::Live::count() = 0;
  CHECK_EQ(finish([live = check::Live(), by = std::make_unique<std::int32_t>(4)](const Hit &hit) {
             return *by + static_cast<std::int32_t>(hit.text.size());
           }),
           7);
  CHECK_EQ(check::Live::count(), 0);
  forget_to_finish([live = check::Live()](std::int32_t) {});
  CHECK_EQ(check::Live::count(), 0);
  CHECK_THROWS(std::runtime_error, "once", finish([live = check::Live()](Hit) -> std::int32_t {
                 throw std::runtime_error("once");
               }));
  CHECK_EQ(check::Live::count(), 0);
}

void failing() {
  using Typed = twinspan::expected<std::int32_t, Refusal>;
  const auto run = [](std::int32_t value) -> Typed {
    return value < 2 ? Typed(value) : Typed(twinspan::unexpect, Refusal{value});
  };
  const auto outcome = try_typed(run);
  CHECK(!outcome.has_value() && outcome.error().code == 2);
  CHECK_EQ(typed([](std::int32_t value) { return value; }), 3);
  // Without a conversion from an exception it is on its way to its handler.
  CHECK_THROWS(std::out_of_range, "thrown",
               typed([](std::int32_t) -> std::int32_t { throw std::out_of_range("thrown"); }));

  using Boxed = twinspan::expected<std::int32_t, rust::Box<Opaque>>;
  CHECK_EQ(std::string(boxed([](std::int32_t value) -> Boxed { return value; })), "ok 1");
  CHECK_EQ(std::string(boxed([](std::int32_t) -> Boxed {
             return twinspan::unexpected<rust::Box<Opaque>>(new_opaque(8));
           })),
           "opaque 8");
  CHECK_EQ(live_in_rust(), 0);

  CHECK_EQ(std::string(dynamic([](std::int32_t) { return std::string("good"); })), "good");
  // The exception travels in the Rust error and is itself again.
  CHECK_THROWS(std::out_of_range, "of C++",
               dynamic([](std::int32_t) -> rust::String { throw std::out_of_range("of C++"); }));
  CHECK_EQ(std::string(exception([] {})), "ok");
  CHECK_EQ(std::string(exception([] { throw std::length_error("long"); })),
           "std::length_error: long");
  CHECK_EQ(without_value([](std::string_view text) -> twinspan::expected<void, Refusal> {
             if (text == "b") {
               return twinspan::unexpected<Refusal>(Refusal{5});
             }
             return {};
           }),
           5);
}

// A call that is refused drops what it was given.
void refused() {
  check::Live::count() = 0;
  rust::Vec<std::int32_t> one{1};
  const rust::Vec<std::int32_t> two{2};
  const auto run = [live = check::Live()] {};
  CHECK_THROWS(twinspan::Panic,
               "`first` and `second` of `owners` overlap, and one of them is a `&mut`",
               owners(one, one, run, new_opaque(1), "a text that is on the heap", run));
  CHECK_THROWS(twinspan::Panic, "`required` is an empty closure, and a closure is required",
               owners(one, two, run, new_opaque(1), "a text that is on the heap", nullptr));
  auto moved = new_opaque(1);
  const auto taken = std::move(moved);
  CHECK_THROWS(twinspan::Panic, "a moved-from rust::Box was passed to Rust",
               owners(one, two, run, std::move(moved), "a text that is on the heap", run));
  CHECK_EQ(check::Live::count(), 1);
  CHECK_EQ(live_in_rust(), 1);
}

struct Own : std::exception {
  explicit Own(const void *self) : identity(self) {}
  const void *identity;
};

void exceptions() {
  // The same object, through Rust frames that drop what they hold.
  const int mark = 0;
  const void *caught = nullptr;
  try {
    rust_frame([&] {
      CHECK_EQ(live_in_rust(), 1);
      throw Own(&mark);
    });
  } catch (const Own &own) {
    caught = own.identity;
  }
  CHECK_EQ(caught, static_cast<const void *>(&mark));
  CHECK_EQ(live_in_rust(), 0);

  // A panic of a closure, with frames of both languages in between.
  const auto panics = thrower();
  CHECK_THROWS(twinspan::Panic, "text", panics("text"));
  CHECK_THROWS(twinspan::Panic, "text", rust_frame([&] { panics("text"); }));
  CHECK_EQ(live_in_rust(), 0);
}

void results() {
  auto add = adder(2);
  CHECK_TYPE(add, Function<std::int32_t(std::int32_t) const>);
  CHECK_EQ(live_in_rust(), 1);
  CHECK_EQ(add(3), 5);
  CHECK_EQ(std::as_const(add)(4), 6);
  Function<std::int32_t(std::int32_t)> other = std::move(add);
  CHECK(!add);
  CHECK_THROWS(std::bad_function_call, std::bad_function_call().what(), add(1));
  CHECK_EQ(other(1), 3);
  const std::function<std::int32_t(std::int32_t)> copyable = std::move(other).to_std();
  const auto copy = copyable;
  CHECK_EQ(copy(5) + copyable(6), 15);
  CHECK_EQ(live_in_rust(), 1);
  std::vector<Function<std::int32_t(std::int32_t) const>> many;
  for (std::int32_t by = 0; by < 10; ++by) {
    many.push_back(adder(by));
  }
  CHECK_EQ(std::accumulate(many.begin(), many.end(), 0,
                           [](std::int32_t sum, const auto &each) { return sum + each(1); }),
           55);
  CHECK_EQ(live_in_rust(), 11);
  many.clear();

  auto next = counter();
  CHECK_EQ(next() + next() + next(), 6);

  auto greet = greeter("Ada");
  CHECK_TYPE(greet, OnceFunction<rust::String(rust::Str)>);
  CHECK(static_cast<bool>(greet));
  CHECK_EQ(std::string(std::move(greet)("Hello")), "Hello, Ada");
  CHECK(!greet);
  CHECK_THROWS(std::bad_function_call, std::bad_function_call().what(), std::move(greet)("Hello"));
  CHECK(!greeter(""));
  greeter("Bea").reset();
  CHECK_EQ(live_in_rust(), 1);

  const auto parse = parser();
  CHECK_EQ(parse("42").value(), 42);
  CHECK_EQ(parse("nothing").error().code, 7);
  CHECK_EQ(fallible(0)().value(), 5);
  CHECK_EQ(std::string(fallible(1)().error().what()), "by Rust");
  CHECK_THROWS(twinspan::Panic, "a panic in a closure", fallible(2)());

  // A closure of C++'s that went through Rust.
  const auto back = through([live = check::Live()](std::int32_t value) { return value * 3; });
  CHECK_EQ(back(2), 6);
  const auto own = through([](std::int32_t) -> std::int32_t { throw std::domain_error("own"); });
  CHECK_THROWS(std::domain_error, "own", own(1));

  const auto swap = swap_points();
  Point one{1, 1};
  Point two{2, 2};
  swap(one, two);
  CHECK(one.x == 2 && two.x == 1);
  CHECK_THROWS(twinspan::Panic,
               "`argument0` and `argument1` of `a closure` overlap, and one of them is a `&mut`",
               swap(one, one));
}

// A C++ program may use the types for itself.
void within_cpp() {
  Function<std::int32_t(std::int32_t)> sum = [total = 0](std::int32_t by) mutable {
    return total += by;
  };
  CHECK_EQ(sum(1) + sum(2), 4);
  sum = nullptr;
  CHECK(!sum);
  Function<twinspan::expected<void, twinspan::Error>() const> fails = [] {
    return twinspan::expected<void, twinspan::Error>(twinspan::unexpect, "mine");
  };
  CHECK_EQ(std::string(fails().error().what()), "mine");
  Function<void() const> throws = [] { throw std::runtime_error("as it is"); };
  CHECK_THROWS(std::runtime_error, "as it is", throws());
  const std::function<int(int)> none;
  CHECK(!Function<int(int)>(none));
  CHECK(!Function<int(int)>(static_cast<int (*)(int)>(nullptr)));
}

// Another library has a table of its own for what is empty.
void empty_elsewhere() {
  using twinspan::detail::ClosureAccess;
  const twinspan::detail::abi::ClosureTable table = {nullptr, nullptr, nullptr};
  const twinspan::detail::abi::Closure empty = {nullptr, &table};
  auto shared = ClosureAccess::adopt<Function<void() const>>(empty);
  CHECK(!shared);
  CHECK(!ClosureAccess::adopt<OnceFunction<void()>>(empty));
  CHECK(!ClosureAccess::adopt<FunctionRef<void()>>(empty));
  CHECK(!FunctionRef<void()>(shared));
  const Function<void()> converted = std::move(shared);
  CHECK(!converted);
  CHECK(ClosureAccess::borrow(converted).table != &table);
  FunctionRef<void()> borrowed = ClosureAccess::adopt<FunctionRef<void()>>(empty);
  CHECK(ClosureAccess::release(borrowed).table == nullptr);
}

// What a callable gives may refer to its argument, which may be a copy, or to what the callable holds.
void references() {
  const std::string text(100, 'x');
  const rust::String given(text);
  // NOLINTNEXTLINE(bugprone-return-const-ref-from-parameter): that is what is tested.
  const auto same = [](const std::string &argument) -> const std::string & { return argument; };
  const Function<rust::String(rust::Str) const> by_reference = same;
  CHECK_EQ(std::string(by_reference(given)), text);
  const Function<rust::String(rust::Str) const> by_view =
      [&](const std::string &argument) -> std::string_view { return same(argument); };
  CHECK_EQ(std::string(by_view(given)), text);
  const Function<std::optional<rust::String>(rust::Str) const> optional =
      [&](const std::string &argument) -> std::optional<std::string_view> {
    return same(argument);
  };
  CHECK_EQ(std::string(*optional(given)), text);
  const Function<twinspan::expected<rust::String, Refusal>(rust::Str) const> expected =
      [&](const std::string &argument) -> twinspan::expected<std::string_view, Refusal> {
    return std::string_view(same(argument));
  };
  CHECK_EQ(std::string(*expected(given)), text);
  OnceFunction<rust::String()> once = [text]() -> const std::string & { return text; };
  CHECK_EQ(std::string(std::move(once)()), text);
  const Function<rust::String() const> null = []() -> const char * { return nullptr; };
  CHECK_THROWS(std::invalid_argument, "C++ returned a null pointer where the bridge declares text",
               null());
  const Function<std::optional<rust::String>() const> none = []() -> const char * {
    return nullptr;
  };
  CHECK(!none());
}

// What would narrow, dangle or lose a failure is no closure of the type.
template <class Closure, class Callable>
constexpr bool takes = std::is_constructible_v<Closure, Callable>;
static_assert(takes<Function<int(int)>, int (*)(int)>);
static_assert(!takes<Function<int(int)>, long (*)(int)>);
static_assert(!takes<Function<int(int)>, int (*)(short)>);
static_assert(!takes<Function<int(int)>, int (*)()>);
static_assert(!takes<Function<int(int)>, int (*)(int &)>);
static_assert(!takes<Function<rust::Str()>, std::string (*)()>);
static_assert(!takes<Function<const std::string &()>, std::string (*)()>);
static_assert(!takes<Function<void()>, twinspan::expected<void, int> (*)()>);
static_assert(!takes<Function<void() noexcept>, void (*)()>);
static_assert(!takes<Function<void() const>, Function<void()> &&>);
static_assert(!std::is_copy_constructible_v<Function<void()>>);
static_assert(std::is_nothrow_move_constructible_v<Function<void()>>);
static_assert(std::is_nothrow_move_assignable_v<OnceFunction<void()>>);
static_assert(std::is_trivially_copyable_v<FunctionRef<void()>>);
static_assert(sizeof(Function<void()>) == 2 * sizeof(void *));

} // namespace

rust::String checks() {
  check::Report report;
  borrowed();
  kinds_of_values();
  owned();
  once();
  failing();
  refused();
  exceptions();
  results();
  within_cpp();
  references();
  empty_elsewhere();
  return report.text();
}

} // namespace closures
