#include "twinspan-test-ffi/cpp/control_flows.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/control_flows.rs.h"
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

namespace control_flows {
using twinspan::Break;
using twinspan::Continue;

ControlFlow<> cpp_visit(std::int32_t until,
                        twinspan::FunctionRef<ControlFlow<>(std::int32_t)> visit) {
  for (std::int32_t number = 0; number < until; ++number) {
    if (visit(number).is_break()) {
      return Break();
    }
  }
  return Continue();
}

ControlFlow<Found> cpp_find(twinspan::FunctionRef<ControlFlow<Found>(rust::Str)> visit) {
  for (const char *name : {"one", "two", "three"}) {
    if (ControlFlow<Found> flow = visit(name); flow.is_break()) {
      return flow;
    }
  }
  return Continue();
}

twinspan::Function<ControlFlow<Pair>(std::int32_t) const> cpp_visitor(std::int32_t stop) {
  return [stop](std::int32_t number) -> ControlFlow<Pair> {
    if (number < stop) {
      return Continue();
    }
    return Break(Pair{number, -number});
  };
}

twinspan::Function<ControlFlow<>() const> cpp_going(bool stop) {
  // One that returns only one of both needs no type.
  if (stop) {
    return [] { return Break(); };
  }
  return [] { return Continue(); };
}

ControlFlow<rust::String> cpp_text(ControlFlow<rust::String> value) { return value; }
ControlFlow<rust::Box<Token>> cpp_token(ControlFlow<rust::Box<Token>> value) { return value; }

std::int32_t cpp_tokens(
    twinspan::FunctionRef<twinspan::expected<ControlFlow<rust::Box<Token>>, Broken>(std::int32_t)>
        visit) {
  std::int32_t sum = 0;
  for (std::int32_t number = 0; number < 3; ++number) {
    const auto flow = visit(number);
    sum += !flow ? flow.error().code : flow->is_break() ? (*flow->break_value())->number() : 0;
  }
  return sum;
}

ControlFlow<rust::String> cpp_result(std::int32_t value) {
  if (value < 0) {
    throw std::invalid_argument("negative");
  }
  return value == 0 ? ControlFlow<rust::String>(Continue()) : Break(rust::String("one"));
}

ControlFlow<> cpp_typed(std::int32_t value) {
  if (value < 0) {
    throw twinspan::ErrorOf<Broken>(Broken{value});
  }
  return value == 0 ? ControlFlow<>(Continue()) : Break();
}

template <class T>
static void same(ControlFlow<T> (*function)(ControlFlow<T>), const T &value) {
  CHECK(function(Break(value)) == Break(value));
  CHECK(function(Continue()).is_continue());
  CHECK(!function(Continue()).break_value());
}

static void visitors() {
  std::vector<std::int32_t> seen;
  const ControlFlow<> flow = rust_visit(10, [&](std::int32_t number) -> ControlFlow<> {
    seen.push_back(number);
    if (number == 2) {
      return Break();
    }
    return Continue();
  });
  CHECK(flow.is_break());
  CHECK_EQ(seen.size(), 3u);
  CHECK(rust_visit(3, [](std::int32_t) { return Continue(); }).is_continue());

  const ControlFlow<Found> found = rust_find([](rust::Str name) -> ControlFlow<Found> {
    if (name == "two") {
      return Break(Found{twinspan::to_rust(name), 1});
    }
    return Continue();
  });
  CHECK(found.is_break());
  CHECK(found.break_value().has_value() && found.break_value()->name == "two");

  const auto kept = [](std::int32_t number) -> ControlFlow<std::uint8_t> {
    if (number == 40) {
      return Break(std::uint8_t(200));
    }
    return Continue();
  };
  CHECK_EQ(rust_kept(kept), 200);
  const auto checked = [](std::int32_t number) -> ControlFlow<std::int64_t> {
    if (number == 2) {
      throw twinspan::ErrorOf<Broken>(Broken{7});
    }
    if (number == 1) {
      return Break(std::int64_t(-1));
    }
    return Continue();
  };
  CHECK_EQ(rust_checked(checked), "on -1 broken: 7");
  CHECK_EQ(rust_tokens([](std::int32_t number) { return try_rust_maybe_token(number); }), 12);
}

rust::String checks() {
  check::Report report;
  CHECK_TYPE(rust_same(Break()), ControlFlow<>);
  CHECK_EQ(sizeof(ControlFlow<>), 1u);
  CHECK(rust_same(Break()).is_break());
  CHECK(rust_same(Continue()) == Continue());
  same<std::int32_t>(rust_number, std::numeric_limits<std::int32_t>::max());
  same<rust::String>(rust_text, "a text that is too long to be kept in place");
  same<char32_t>(rust_letter, U'\U0010FFFF');
  same<std::uint32_t>(rust_non_zero, 7);
  same<twinspan::i128>(rust_wide, -1);
  same<std::array<std::uint16_t, 3>>(rust_array, {1, 2, 3});
  CHECK(rust_kind(Break(Kind::Two)).break_value() == Kind::Two);
  CHECK_EQ(rust_pair(Break(Pair{1, 2})).break_value()->b, 2);
  CHECK_EQ(rust_list(Break(rust::Vec<std::uint8_t>{1, 2})).break_value()->size(), 2u);
  ControlFlow<rust::Box<Token>> token = rust_token(Break(new_token(5)));
  CHECK_EQ((*std::move(token).break_value())->number(), 5);
  CHECK(rust_token(Continue()).is_continue());
  CHECK_EQ(**rust_unique(Break(std::make_unique<std::string>("x"))).break_value(), "x");
  CHECK(rust_unique(Break(std::unique_ptr<std::string>())).is_break());
  CHECK_EQ(**rust_shared(Break(std::make_shared<std::string>("y"))).break_value(), "y");
  CHECK(rust_shared(Continue()).is_continue());

  CHECK(rust_result(0).is_continue());
  CHECK_EQ(*rust_result(3).break_value(), 3);
  CHECK_EQ(try_rust_result(-1).error().code, -1);
  CHECK(try_rust_results(1).value().is_break());
  CHECK(try_rust_results(0).value().is_continue());
  CHECK_THROWS(twinspan::Panic, "C++ passed 0 as a `NonZeroU32`", rust_non_zero(Break(0u)));
  visitors();
  return report.text();
}

} // namespace control_flows
