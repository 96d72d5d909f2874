#include "twinspan-test-ffi/cpp/wide_numbers.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/wide_numbers.rs.h"
#include <array>
#include <stdexcept>
#include <utility>

namespace wide_numbers {

namespace {
constexpr i128 smallest = static_cast<i128>(u128{1} << 127);
constexpr i128 big = (i128{0x0123456789abcdef} << 64) + 0x7edcba9876543210;
} // namespace

Wide cpp_wide(std::uint8_t byte, Wide value) { return {byte, value.number ^ value.small}; }
Alone cpp_alone(std::uint64_t a, Alone b, std::uint64_t c, Alone d, Alone e) noexcept {
  return {a + b.number * 3 + u128{c} * 5 + d.number * 7 + e.number * 11};
}
rust::Vec<i128> cpp_wides(rust::Vec<u128> list, rust::Slice<const i128> lent,
                          rust::Slice<i128> changed) {
  rust::Vec<i128> numbers;
  for (const u128 number : list) {
    numbers.push_back(static_cast<i128>(number));
  }
  for (std::size_t index = 0; index < lent.size(); ++index) {
    numbers.push_back(lent[index]);
    changed[index] = cpp_negated(lent[index]);
  }
  return numbers;
}
Packed cpp_packed(Packed value) {
  const Packed fresh;
  CHECK(fresh.number == 0);
  value.small = static_cast<std::uint8_t>(value.small + 1);
  value.number += ~(u128{1} << 127);
  return value;
}
Places cpp_places(const Places &value) {
  Places back = value;
  std::swap(back.pair[0], back.pair[1]);
  CHECK(back.map.at(~std::uint64_t{0}) == -1);
  back.map.insert({3, big + (i128{1} << 63)});
  return back;
}
std::optional<Amount> cpp_amount(Amount value) {
  if (const auto *exact = value.get_if<Amount::Exact>()) {
    if (exact->_0 == smallest) {
      return std::nullopt;
    }
    return Amount(Amount::Exact{-exact->_0});
  }
  return value;
}
i128 cpp_spread(twinspan::FunctionRef<Wide(Alone, rust::Vec<u128>)> call) {
  const Wide wide = call(Alone{u128{1} << 127}, {u128{1} << 126, 2});
  return wide.number + wide.small;
}

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

  Wide wide;
  CHECK(wide.number == 0);
  wide = rust_wide(9, Wide{1, big});
  CHECK(wide == (Wide{9, big ^ 1}) && wide < (Wide{9, big + 8}));
  const Alone alone{u128{1} << 100};
  CHECK(rust_alone(1, alone, 2, {u128{1} << 80}, {u128{1} << 64}).number ==
        11 + (u128{3} << 100) + (u128{7} << 80) + (u128{11} << 64));
  std::array<i128, 2> changed{};
  const std::array<i128, 2> lent{big, smallest};
  const rust::Vec<i128> numbers =
      rust_wides({~u128{0}, 5}, twinspan::slice(lent), twinspan::slice(changed));
  CHECK(numbers.size() == 4 && numbers[0] == -1 && numbers[2] == big);
  CHECK(changed[0] == -big && changed[1] == smallest);
  Places places{{1, 2}, big, {}, {8, smallest}, {}};
  places.list.push_back(Wide{3, -1});
  places.map.insert({7, big});
  const Places back = rust_places(places);
  CHECK(back.pair[0] == 2 && back.maybe == big && back.list[0].number == -1);
  CHECK(back.tuple.get<1>() == smallest && back.map.at(7) == big);
  CHECK(!rust_amount(Amount::Exact{smallest}));
  CHECK(rust_amount(Amount::Exact{big})->get_if<Amount::Exact>()->_0 == -big);
  u128 referred = ~u128{0} - 1;
  CHECK((rust_refer(big, referred) == std::array<i128, 2>{big, -1}) && referred == ~u128{0});
  const auto list = rust_list({twinspan::Optional<i128>(1), {}, big});
  CHECK(list[0] == big && !list[1] && list[2] == i128{1});
  CHECK(rust_spread([](Alone one, rust::Vec<u128> many) {
          return Wide{static_cast<std::uint8_t>(many.size()),
                      static_cast<i128>(one.number >> 1) - static_cast<i128>(many[0])};
        }) == 2);
  return report.text();
}

} // namespace wide_numbers
