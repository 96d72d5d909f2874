#include "twinspan-test-ffi/cpp/durations.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/durations.rs.h"
#include <stdexcept>

namespace durations {
using namespace std::chrono_literals;

nanoseconds cpp_twice(nanoseconds value) { return value * 2; }
std::optional<nanoseconds> cpp_maybe(std::optional<nanoseconds> value) noexcept { return value; }
nanoseconds cpp_nanoseconds(std::int64_t count) noexcept { return nanoseconds(count); }

nanoseconds cpp_parse(std::int64_t seconds) {
  if (seconds < 0) {
    throw std::invalid_argument("negative");
  }
  return std::chrono::seconds(seconds);
}

nanoseconds cpp_total(twinspan::FunctionRef<std::optional<nanoseconds>(nanoseconds)> next) {
  nanoseconds total{};
  while (const std::optional<nanoseconds> more = next(total)) {
    total += *more;
  }
  return total;
}

twinspan::Function<nanoseconds(nanoseconds) const> cpp_add(nanoseconds by) {
  return [by](nanoseconds value) { return value + by; };
}

bool cpp_keep(std::unique_ptr<std::string> value, nanoseconds) noexcept { return value != nullptr; }

rust::String checks() {
  check::Report report;
  CHECK_TYPE(rust_twice(1s), nanoseconds);
  CHECK_EQ(rust_twice(1500ms).count(), 3'000'000'000);
  for (const nanoseconds value : {0ns, 1ns, nanoseconds::max()}) {
    CHECK(rust_maybe(value) == value);
  }
  CHECK(!rust_maybe(std::nullopt));
  CHECK(try_rust_checked(2s, 3).value() == 6s);
  CHECK_EQ(try_rust_checked(2s, 0).error().by, 0u);
  int left = 3;
  CHECK(rust_total([&](nanoseconds) {
          return left-- > 0 ? std::optional<nanoseconds>(1min) : std::nullopt;
        }) == 3min);
  CHECK_THROWS(twinspan::Panic, "C++ passed -1 ns, but a `Duration` cannot be negative",
               rust_twice(-1ns));
  CHECK_THROWS(twinspan::Panic, "C++ passed -5 ns, but a `Duration` cannot be negative",
               rust_maybe(-5ns));
  CHECK_THROWS(twinspan::Panic,
               "10000000000s is longer than std::chrono::nanoseconds can hold, which is 292 years",
               rust_seconds(10'000'000'000));
  return report.text();
}

} // namespace durations
