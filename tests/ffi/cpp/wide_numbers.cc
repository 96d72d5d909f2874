#include "twinspan-test-ffi/cpp/wide_numbers.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/wide_numbers.rs.h"
#include <stdexcept>

namespace wide_numbers {

namespace {
constexpr i128 smallest = static_cast<i128>(u128{1} << 127);
constexpr i128 big = (i128{0x0123456789abcdef} << 64) + 0x7edcba9876543210;
} // namespace

i128 cpp_negated(i128 value) { return static_cast<i128>(u128{0} - static_cast<u128>(value)); }
u128 cpp_halves(std::uint64_t low, u128 value, std::uint64_t high) noexcept {
  return value + low + (u128{high} << 64);
}
std::optional<i128> cpp_maybe(std::optional<i128> value) noexcept { return value; }

u128 cpp_checked(u128 value) {
  if (value >> 64 != 0) {
    throw std::out_of_range("too large");
  }
  return value;
}

i128 cpp_map(i128 value, twinspan::FunctionRef<std::optional<i128>(i128)> map) {
  return map(value).value_or(~smallest);
}

twinspan::Function<u128(u128) const> cpp_add(u128 by) {
  return [by](u128 value) { return value + by; };
}

rust::String checks() {
  check::Report report;
  CHECK_TYPE(rust_negated(1), i128);
  for (const i128 value : {i128{0}, i128{1}, i128{-1}, big, smallest, ~smallest}) {
    CHECK(rust_negated(value) == cpp_negated(value));
    CHECK(rust_maybe(value) == value);
    CHECK(rust_map(value, [](i128 of) { return std::optional<i128>(of ^ big); }) == (value ^ big));
  }
  CHECK(!rust_maybe(std::nullopt));
  CHECK(rust_map(1, [](i128) { return std::optional<i128>(); }) == smallest);
  CHECK(rust_halves(1, 2, 3) == (u128{3} << 64) + 3);
  CHECK(try_rust_checked(7).value() == 7);
  CHECK_EQ(std::string(try_rust_checked(u128{1} << 64).error().what()),
           "out of range integral type conversion attempted");
  return report.text();
}

} // namespace wide_numbers
