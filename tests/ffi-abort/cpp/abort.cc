#include "twinspan-test-abort/cpp/abort.h"
#include "twinspan-test-abort/src/main.rs.h"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace aborting {

std::int32_t twice(std::int32_t number) { return 2 * number; }

std::optional<std::int32_t> length(rust::Str text) {
  if (text.empty()) {
    return std::nullopt;
  }
  return static_cast<std::int32_t>(text.size());
}

std::int32_t may_throw(bool throws) {
  if (throws) {
    throw std::runtime_error("thrown and expected");
  }
  return 3;
}

void throws() { throw std::runtime_error("thrown and not expected"); }

void calls_panicking_rust() { panics(); }

namespace {
twinspan::Function<std::int32_t(rust::Str) const> kept;
const twinspan::Callbacks<void(std::int32_t)> callbacks;
} // namespace

void keeps(twinspan::Function<std::int32_t(rust::Str) const> function) {
  kept = std::move(function);
}

std::int32_t calls_kept(rust::Str text) { return kept(text); }

std::int32_t
lends(twinspan::FunctionRef<twinspan::expected<std::int32_t, Refused>(std::int32_t)> function) {
  std::int32_t sum = 0;
  for (std::int32_t number = 0; number < 3; ++number) {
    const auto outcome = function(number);
    sum += outcome ? *outcome : outcome.error().code;
  }
  return sum;
}

twinspan::Registration watches(twinspan::Function<void(std::int32_t) const> callback) {
  return callbacks.add(std::move(callback));
}

void publishes(std::int32_t number) { callbacks.call(number); }

void calls_throwing_lambda() {
  apply(1, [](std::int32_t) -> std::int32_t { throw std::runtime_error("thrown by a lambda"); });
}

std::int32_t half_of(std::string_view text) {
  if (text.size() % 2 != 0) {
    throw std::runtime_error("an odd length");
  }
  return static_cast<std::int32_t>(text.size() / 2);
}

namespace {
void check(bool holds, const char *what) {
  if (!holds) {
    std::fprintf(stderr, "wrong: %s\n", what);
    std::exit(1);
  }
}
} // namespace

void calls_rust() {
  check(half(4) == 2, "half of an even number");
  check(!half(5), "half of an odd number");
  check(try_parse("7").value() == 7, "a number");
  check(!try_parse("x").has_value(), "not a number");
  std::int32_t calls = 0;
  check(apply(3, [&](std::int32_t number) { return ++calls * number; }) == 8, "a lambda");
  check(try_checked(-3).error().code == 3, "a typed error");
  check(checked(3) == 3, "no error");
  Step step;
  step.run = [&](std::int32_t number) { return number + calls; };
  step.name = rust::String("four");
  check(run_step(std::move(step), 1) == 8, "a closure in a field");
  bool caught = false;
  try {
    parse("x");
  } catch (const std::exception &) {
    caught = true;
  }
  check(caught, "an error of Rust is an exception");
}

} // namespace aborting
