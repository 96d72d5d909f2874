#include "twinspan-test-ffi/cpp/times.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/times.rs.h"
#include <limits>
#include <stdexcept>

namespace times {
using namespace std::chrono_literals;

Time cpp_same(Time value) { return value; }
std::optional<Time> cpp_maybe(std::optional<Time> value) noexcept { return value; }
std::int64_t cpp_count(Time value) noexcept {
  return std::chrono::duration_cast<std::chrono::microseconds>(value.time_since_epoch()).count();
}
Time cpp_of(std::int64_t count) noexcept {
  if (count == (std::numeric_limits<std::int64_t>::min)()) {
    return (Time::min)();
  }
  return Time(std::chrono::microseconds(count));
}
Time cpp_throws(Time value) {
  if (value < Time()) {
    throw std::invalid_argument("before 1970");
  }
  return value;
}
bool cpp_keep(std::unique_ptr<std::string> value, Time) noexcept { return value != nullptr; }
std::int64_t cpp_call(twinspan::FunctionRef<Time(Time)> call, std::int64_t count) {
  return cpp_count(call(cpp_of(count)));
}

Moment cpp_moment(Moment value) { return value; }
std::optional<Moment> cpp_moments(std::optional<Moment> value) noexcept { return value; }
Moment cpp_now() noexcept { return steady_clock::now(); }
bool cpp_is_past(Moment value) noexcept { return value <= steady_clock::now(); }
Moment cpp_later(Moment value, std::chrono::nanoseconds by) noexcept { return value + by; }
Moment cpp_moment_of(std::int64_t count) noexcept {
  return Moment(std::chrono::nanoseconds(count));
}
twinspan::Function<Moment() const> cpp_clock() { return &steady_clock::now; }

rust::String checks() {
  check::Report report;
  CHECK_TYPE(rust_same(Time()), Time);
  const Time now = system_clock::now();
  for (const Time value : {Time(), now, Time(-1us), Time(1us), Time(-100h)}) {
    CHECK(rust_same(value) == value);
    CHECK(rust_maybe(value) == value);
  }
  CHECK(!rust_maybe(std::nullopt));
  CHECK(rust_after(7) == Time(7s));
  CHECK(rust_before(7) == Time(-7s));
  CHECK(rust_year([](Time value) { return value + 24h; }) == Time(24h));
  CHECK(try_rust_checked(Time(1s)).value() == Time(1s));
  CHECK_EQ(try_rust_checked(Time(-1s)).error().code, 7);
  CHECK_THROWS(twinspan::Panic,
               "C++ passed a time that is 292 years or more from 1970, which no `SystemTime` of a "
               "bridge is",
               rust_same((Time::min)()));
  CHECK_THROWS(twinspan::Panic,
               "the `SystemTime` 10000000000s after 1970 is further from it than "
               "std::chrono::nanoseconds can say, which is 292 years",
               rust_after(10'000'000'000));

  CHECK_TYPE(rust_now(), Moment);
  const Moment moment = steady_clock::now();
  for (const Moment value : {Moment(), moment, moment + 1ns, moment - 1h, (Moment::max)()}) {
    CHECK(rust_moment(value) == value);
    CHECK(rust_moments(value) == value);
  }
  CHECK(!rust_moments(std::nullopt));
  CHECK(rust_later(moment, 1ns) == moment + 1ns);
  const Moment there = rust_now();
  CHECK(there <= steady_clock::now());
  CHECK(there > moment - 1min);
  CHECK(rust_call([](Moment value) { return value + 1s; }));
  CHECK_THROWS(twinspan::Panic,
               "C++ passed -9223372036854775808 ns of std::chrono::steady_clock, which no "
               "`Instant` can represent",
               rust_moment((Moment::min)()));
  return report.text();
}

} // namespace times
