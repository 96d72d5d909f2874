#include "twinspan-test-ffi/cpp/primitives.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/primitives.rs.h"
#include <cstring>
#include <limits>
#include <sstream>

namespace primitives {

std::size_t cpp_echo_usize(std::size_t value) { return value; }
rust::isize cpp_echo_isize(rust::isize value) { return value; }

void cpp_unit() {}
void cpp_explicit_unit() noexcept {}

const std::int64_t &cpp_ref(const std::int64_t &value) { return value; }

double &cpp_mut(double &value) {
  value *= 2;
  return value;
}

bool cpp_bool_ref(const bool &value, bool &other) {
  other = !value;
  return value;
}

std::uint8_t cpp_ignores(std::int32_t, rust::Str, std::uint8_t value) { return value; }

rust::String cpp_twelve(std::int8_t a, std::uint64_t b, float c, double d, bool e, rust::Str f,
                        rust::String g, std::int16_t h, float i, std::uint32_t j, double k,
                        std::size_t l) {
  std::ostringstream out;
  out << static_cast<int>(a) << ' ' << b << ' ' << c << ' ' << d << ' ' << e << ' ' << f << ' ' << g
      << ' ' << h << ' ' << i << ' ' << j << ' ' << k << ' ' << l;
  return out.str();
}

namespace {

template <typename T>
void check_extremes() {
  using Limits = std::numeric_limits<T>;
  CHECK_TYPE(rust_echo(T()), T);
  CHECK_EQ(rust_echo(Limits::min()), Limits::min());
  CHECK_EQ(rust_echo(Limits::max()), Limits::max());
  CHECK_EQ(rust_echo(Limits::lowest()), Limits::lowest());
}

template <typename T>
void check_float() {
  using Limits = std::numeric_limits<T>;
  check_extremes<T>();
  CHECK_EQ(rust_echo(Limits::infinity()), Limits::infinity());
  CHECK_EQ(rust_echo(-Limits::infinity()), -Limits::infinity());
  T nan = Limits::quiet_NaN();
  T echoed = rust_echo(nan);
  CHECK_EQ(std::memcmp(&echoed, &nan, sizeof(T)), 0);
}

} // namespace

rust::String checks() {
  check::Report report;
  check_extremes<char>();
  check_extremes<std::uint8_t>();
  check_extremes<std::uint16_t>();
  check_extremes<std::uint32_t>();
  check_extremes<std::uint64_t>();
  check_extremes<std::int8_t>();
  check_extremes<std::int16_t>();
  check_extremes<std::int32_t>();
  check_extremes<std::int64_t>();
  check_float<float>();
  check_float<double>();
  CHECK_TYPE(rust_echo(true), bool);
  CHECK_EQ(rust_echo(true), true);
  CHECK_EQ(rust_echo(false), false);
  CHECK_TYPE(rust_echo_usize(0), std::size_t);
  CHECK_EQ(rust_echo_usize(std::numeric_limits<std::size_t>::max()),
           std::numeric_limits<std::size_t>::max());
  CHECK_TYPE(rust_echo_isize(0), rust::isize);
  CHECK_EQ(rust_echo_isize(std::numeric_limits<rust::isize>::min()),
           std::numeric_limits<rust::isize>::min());

  CHECK_TYPE(rust_unit(), void);
  CHECK_TYPE(rust_explicit_unit(), void);
  rust_unit();
  rust_explicit_unit();
  const std::int64_t value = 5;
  CHECK_TYPE(rust_ref(value), const std::int64_t &);
  CHECK_EQ(&rust_ref(value), &value);
  double number = 1.5;
  CHECK_TYPE(rust_mut(number), double &);
  CHECK_EQ(&rust_mut(number), &number);
  CHECK_EQ(number, 3.0);
  bool other = true;
  CHECK(rust_bool_ref(true, other));
  CHECK(!other);
  CHECK_EQ(rust_ignores(1, "two", 3), 3);

  CHECK_EQ(rust_twelve(-1, 2, 3.5F, 4.25, true, "six", "seven", -8, 9.5F, 10, 11.125, 12),
           rust::String("-1 2 3.5 4.25 true six seven -8 9.5 10 11.125 12"));
  // A wrapper is a function whose address can be taken.
  std::int32_t (*echo)(std::int32_t) = rust_echo;
  CHECK_EQ(echo(-3), -3);
  return report.text();
}

} // namespace primitives
