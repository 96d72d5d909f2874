#include "twinspan-test-ffi/cpp/closure_vecs.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/closure_vecs.rs.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include <iterator>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace closure_vecs {

using check::live_in_rust;

// Ten times the value, and its place.
Steps cpp_steps(std::size_t count) {
  Steps steps;
  for (std::size_t place = 0; place < count; ++place) {
    steps.push_back([by = static_cast<std::int32_t>(place),
                     live = check::Live()](std::int32_t value) { return value * 10 + by; });
  }
  return steps;
}

std::int32_t cpp_run(Steps steps, std::int32_t start) {
  for (const Step &step : steps) {
    start = step(start);
  }
  return start;
}

Steps cpp_same(Steps steps) { return steps; }
std::optional<Steps> cpp_option(std::optional<Steps> steps) { return steps; }
Steps cpp_result(Steps steps, std::int32_t code) {
  if (code != 0) {
    throw std::runtime_error(std::to_string(code));
  }
  return steps;
}

rust::String cpp_look(const Steps &steps) {
  std::string text;
  for (const Step &step : steps) {
    text += (text.empty() ? "" : " ") + (step ? std::to_string(step(1)) : "empty");
  }
  return text;
}

void cpp_extend(Steps &steps) {
  rust_extend(steps);
  steps.emplace_back(nullptr);
}

std::int32_t cpp_take(Steps &steps) {
  const Steps taken = std::move(steps);
  if (!steps.empty()) {
    return -1;
  }
  // What is moved from may be used.
  steps = cpp_steps(1);
  const Step first = std::move(steps.front());
  steps.push_back([](std::int32_t value) { return value * 10; });
  return taken.front()(1);
}

std::int32_t cpp_count(Counters &counters) {
  std::int32_t sum = 0;
  for (auto &counter : counters) {
    sum += counter(1);
  }
  counters.push_back([sum](std::int32_t by) mutable { return sum += by; });
  return sum;
}

rust::String cpp_finish(rust::Vec<Last> all) {
  rust::String text;
  for (Last &last : all) {
    text = std::move(last)(std::move(text));
  }
  return text;
}

rust::Vec<Parser> cpp_parsers() {
  rust::Vec<Parser> parsers;
  parsers.push_back([](rust::Str text) { return static_cast<std::int32_t>(text.size()); });
  parsers.push_back([](rust::Str text) -> twinspan::expected<std::int32_t, Refusal> {
    return twinspan::unexpected<Refusal>(Refusal{static_cast<std::int32_t>(text.size())});
  });
  return parsers;
}

Chain cpp_chain(Chain chain) {
  chain.name = std::string(chain.name) + ", and C++";
  chain.steps.push_back([](std::int32_t value) { return value * 2; });
  if (chain.at_end) {
    chain.at_end->push_back([](rust::String text) { return std::string(text) + ", and C++"; });
  }
  return chain;
}

std::int32_t cpp_elsewhere(Steps steps) {
  const std::int32_t first = elsewhere::run(cpp_same(std::move(steps)), 2);
  elsewhere::Links links;
  links.steps = cpp_steps(2);
  return first + elsewhere::run_links(std::move(links), 1) + 1;
}

std::uint8_t cpp_each(twinspan::FunctionRef<rust::Vec<Small>(rust::Vec<Small>)> visit) {
  rust::Vec<Small> small;
  small.push_back([live = check::Live()](std::uint8_t value) -> std::uint8_t {
    return static_cast<std::uint8_t>(value + 1);
  });
  std::uint8_t value = 10;
  for (const Small &next : visit(std::move(small))) {
    value = next(value);
  }
  return value;
}

namespace {

void interface() {
  Steps steps = rust_steps(2);
  CHECK_EQ(steps.size(), 2U);
  CHECK(steps.capacity() >= 2U);
  CHECK_EQ(steps[1](1), 11);
  CHECK_EQ(steps.at(0)(1), 10);
  CHECK_EQ(steps.back()(1), 11);
  CHECK_THROWS(std::out_of_range, "rust::Vec index out of range", steps.at(2));
  CHECK_EQ(std::distance(steps.begin(), steps.end()), 2);
  CHECK_EQ(twinspan::span(steps)[1](1), 11);
  steps.reserve(100);
  CHECK(steps.capacity() >= 100U);
  CHECK_EQ(steps.back()(1), 11);
  // An element of its own, while it grows.
  Steps own = cpp_steps(1);
  for (int i = 0; i < 9; ++i) {
    own.push_back(std::move(own.back()));
  }
  CHECK_EQ(cpp_look(own), "empty empty empty empty empty empty empty empty empty 10");

  swap(own, steps);
  CHECK_EQ(own.size(), 2U);
  own.truncate(1);
  own.truncate(5);
  CHECK_EQ(own.size(), 1U);
  CHECK_EQ(check::live_in_rust(), 1);
  own.clear();
  CHECK_EQ(check::live_in_rust(), 0);
  own = rust_steps(3);
  own = cpp_steps(1);
  CHECK_EQ(check::live_in_rust(), 0);
  CHECK_EQ(cpp_look(own), "10");

  std::vector<Step> standard;
  standard.emplace_back([](std::int32_t value) { return value - 1; });
  CHECK_EQ(rust_run(twinspan::to_rust(std::move(standard)), 5), 4);

  static_assert(!std::is_copy_constructible_v<Steps> && !std::is_copy_assignable_v<Steps>);
  static_assert(std::is_nothrow_move_constructible_v<Steps>);
  static_assert(std::is_nothrow_move_assignable_v<Steps>);
  static_assert(!std::is_copy_constructible_v<Chain>);
}

void across() {
  CHECK_EQ(rust_run(cpp_steps(3), 1), 1012);
  CHECK_EQ(rust_run(Steps(), 4), 4);
  CHECK_EQ(cpp_run(rust_steps(3), 1), 1012);
  CHECK_EQ(cpp_run(rust_same(cpp_steps(2)), 1), 101);
  CHECK(!rust_option(std::nullopt));
  CHECK_EQ(rust_option(cpp_steps(2))->size(), 2U);
  CHECK_EQ(try_rust_result(cpp_steps(2), 0).value().size(), 2U);
  CHECK_EQ(try_rust_result(cpp_steps(2), 5).error().code, 5);
  Steps steps = cpp_steps(1);
  steps.push_back(nullptr);
  CHECK_EQ(rust_look(steps), "10 empty");
  rust_extend(steps);
  CHECK_EQ(cpp_look(steps), "empty 10 11 12");

  Counters counters;
  counters.push_back([sum = 0](std::int32_t by) mutable { return sum += by; });
  counters.push_back([sum = 5](std::int32_t by) mutable { return sum += by; });
  CHECK_EQ(rust_count(counters), 7);
  CHECK_EQ(counters[0](1), 2);

  rust::Vec<Last> all;
  all.push_back([live = check::Live()](rust::String text) { return std::string(text) + "a"; });
  all.push_back([](rust::String text) { return std::string(text) + "b"; });
  CHECK_EQ(rust_finish(std::move(all)), "ab");
  CHECK(all.empty());
  CHECK_EQ(rust_parse(cpp_parsers())[1], -2);

  Chain chain;
  chain.steps = rust_steps(1);
  chain = rust_chain(std::move(chain));
  CHECK_EQ(chain.steps.size(), 1U);
  CHECK(!chain.at_end);
}

void exceptions() {
  Steps steps = cpp_steps(1);
  steps.push_back([](std::int32_t) -> std::int32_t { throw std::runtime_error("the second"); });
  steps.push_back([live = check::Live()](std::int32_t value) { return value; });
  CHECK_THROWS(std::runtime_error, "the second", rust_run(std::move(steps), 1));
  Steps empty;
  empty.push_back(nullptr);
  CHECK_THROWS(twinspan::Panic, "an empty closure was called", rust_run(std::move(empty), 1));
}

} // namespace

rust::String checks() {
  check::Report report;
  interface();
  across();
  exceptions();
  return report.text();
}

} // namespace closure_vecs
