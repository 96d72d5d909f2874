#include "twinspan-test-ffi/cpp/constants.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/constants.rs.h"
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <type_traits>

namespace constants {

#define IS(name, type, value) \
  static_assert(std::is_same_v<decltype(name), const type> && (name) == (value))

IS(MANY, std::uint32_t, 13);
IS(FEW, std::uint32_t, 4);
IS(LEAST, std::int64_t, (std::numeric_limits<std::int64_t>::min)());
IS(GREATEST, std::uint64_t, (std::numeric_limits<std::uint64_t>::max)());
IS(LOW, std::int8_t, -128);
IS(BITS, std::uint16_t, 0x1f7);
IS(LOST, std::uint8_t, 0xfe);
IS(SIGNED, std::int32_t, -1);
IS(SIZE, std::size_t, 4096);
IS(C, int, -7);
IS(LETTER, std::uint8_t, 'x');
IS(NEGATIVE, signed char, -3);
IS(IS_LARGE, bool, true);
IS(CHARACTER, char32_t, U'\U0001F600');
IS(inside::renamed, std::uint8_t, 1);
IS(CONDITIONAL, bool, true);
IS(PRIVATE, std::int32_t, 5);
IS(CRATE, std::int32_t, 6);
IS(alone::ALONE, std::int16_t, 32767);
IS(NAME, std::string_view, std::string_view("quo\"te \\ \?\?/ \303\251\n\0end", 20));
IS(EMPTY, std::string_view, "");
IS(ALIAS, std::string_view, NAME);
static_assert(std::is_same_v<decltype(PRIMES), const std::array<std::uint16_t, 4>>);
static_assert(PRIMES[0] == 2 && PRIMES[3] == 7 && ZEROS[0][1] == 0 && ZEROS[1][1] == -1);
static_assert(WORDS[1] == "two");
static_assert(sizeof(Places) == 13 * sizeof(int));
static_assert(std::is_same_v<decltype(THIRD), const double>);
static_assert(std::is_same_v<decltype(SMALL), const float>);

static_assert(std::is_same_v<decltype(MASK), const std::array<std::uint8_t, COUNT>>);
static_assert(sizeof(Frame::bytes) == 2 && std::tuple_size_v<decltype(Frame::bytes)> == COUNT);

Frame cpp_frame(Frame frame, rust::Slice<const std::array<std::int8_t, COUNT>> more) {
  for (std::size_t index = 0; index < COUNT; ++index) {
    frame.bytes[index] = static_cast<std::uint8_t>(more[0][index]);
  }
  return frame;
}

rust::Str text() { return {NAME.data(), NAME.size()}; }

rust::String checks() {
  check::Report report;
  const std::array<std::array<std::int8_t, COUNT>, 2> both = rust_frame({{1, 2}, {}, {}}, {{3, 4}});
  CHECK(both[0][1] == 2 && both[1][0] == 3);
  CHECK(THIRD - 1.0 / 3.0 == 0.0);
  CHECK(SMALL - (0.1F + 0.2F) == 0.0F);
  CHECK(TINY == -std::numeric_limits<double>::denorm_min());
  CHECK(HUGE == (std::numeric_limits<double>::max)());
  CHECK(std::signbit(ZERO));
  CHECK(WHOLE - 7.0F == 0.0F);
  return report.text();
}

} // namespace constants
