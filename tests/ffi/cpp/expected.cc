#include "expected.h"
#include "check.h"
#include "twinspan-test-ffi/src/expected.rs.h"
#include <stdexcept>

namespace expected {
namespace {

const Point error{-0.5, -2, true};
const Point value{0.25, 7, false};

twinspan::unexpected<Point> failed() { return twinspan::unexpected<Point>(error); }

Held make_held(std::int32_t number) {
  return Held{new_thing(number), "text that is too long to be kept in place"};
}

twinspan::unexpected<Held> failed(std::int32_t number) {
  return twinspan::unexpected<Held>(make_held(number));
}

bool same(const Point &left, const Point &right) {
  return left.x == right.x && left.y == right.y && left.is_far == right.is_far;
}

} // namespace

twinspan::expected<bool, Point> flag(bool fail) noexcept {
  if (fail) {
    return failed();
  }
  return true;
}

twinspan::expected<float, Point> float_(bool fail) {
  if (fail) {
    return failed();
  }
  return 1.5F;
}

twinspan::expected<Color, Point> color(bool fail) noexcept {
  if (fail) {
    return failed();
  }
  return Color::Green;
}

twinspan::expected<const Point *, Point> pointer(const Point &point, bool fail) noexcept {
  if (fail) {
    return failed();
  }
  return &point;
}

twinspan::expected<const Point *, Point> reference(const Point &point, bool fail) noexcept {
  return pointer(point, fail);
}

twinspan::expected<Engine *, Point> pinned(Engine &engine, bool fail) noexcept {
  if (fail) {
    return failed();
  }
  return &engine;
}

twinspan::expected<Point, Point> point(bool fail) noexcept {
  if (fail) {
    return failed();
  }
  return value;
}

twinspan::expected<std::optional<Point>, Point> optional_point(std::int32_t kind) {
  if (kind == 2) {
    return failed();
  }
  return only_optional_point(kind == 1);
}

std::optional<Point> only_optional_point(bool present) noexcept {
  return present ? std::optional<Point>(value) : std::nullopt;
}

twinspan::expected<rust::Box<Thing>, Held> boxed(bool fail) {
  if (fail) {
    return failed(-1);
  }
  return new_thing(1);
}

twinspan::expected<std::unique_ptr<Engine>, Held> engine(bool fail) {
  if (fail) {
    return failed(-2);
  }
  return std::make_unique<Engine>();
}

twinspan::expected<std::optional<rust::Box<Thing>>, Held> optional_box(std::int32_t kind) {
  if (kind == 2) {
    return failed(-4);
  }
  return kind == 1 ? std::optional<rust::Box<Thing>>(new_thing(4)) : std::nullopt;
}

twinspan::expected<rust::String, Held> text(bool fail) {
  if (fail) {
    return failed(-5);
  }
  return rust::String("a text of C++ that is not short at all");
}

twinspan::expected<Held, Held> held(bool fail) {
  if (fail) {
    return failed(-6);
  }
  return make_held(6);
}

std::int32_t thrown() { throw std::runtime_error("before anything"); }

twinspan::expected<rust::Vec<rust::String>, Held> strings(bool fail) {
  if (fail) {
    return failed(-7);
  }
  return rust::Vec<rust::String>{"one", "two"};
}

twinspan::expected<long long, Point> converted(bool fail) noexcept {
  if (fail) {
    return failed();
  }
  return 1LL << 40;
}

std::int32_t
calls(twinspan::FunctionRef<twinspan::expected<rust::Box<Thing>, Held>(std::int32_t)> run,
      std::int32_t number) {
  auto result = run(number);
  return result ? (*result)->number() : result.error().thing->number();
}

twinspan::Function<twinspan::expected<Point, Point>(std::int32_t) const> closure() {
  return [](std::int32_t y) -> twinspan::expected<Point, Point> { return point(y < 0); };
}

rust::String checks() {
  check::Report report;
  CHECK(try_rust_flag(false).value() && same(try_rust_flag(true).error(), error));
  CHECK(try_rust_float(false).value() == 1.5F && same(try_rust_float(true).error(), error));
  CHECK(try_rust_color(false).value() == Color::Green);
  CHECK(same(try_rust_color(true).error(), error));
  CHECK(same(try_rust_point(false).value(), value) && same(try_rust_point(true).error(), error));
  const auto good = try_rust_held(false);
  CHECK(good && good->thing->number() == 3);
  auto bad = try_rust_held(true);
  CHECK(!bad && bad.error().thing->number() == -3);
  // An error that has crossed is an object like any other: it moves, and is destroyed once.
  const Held moved = std::move(bad).error();
  CHECK(moved.thing->number() == -3 && moved.text == "text that is too long to be kept in place");
  CHECK(try_rust_reference(value, false).value() == &value);
  CHECK(try_rust_reference(value, true).error().thing->number() == -4);
  CHECK(!try_rust_optional_box(0).value().has_value());
  CHECK((*try_rust_optional_box(1).value())->number() == 5);
  CHECK(try_rust_optional_box(2).error().thing->number() == -5);
  return report.text();
}

} // namespace expected
