#include "twinspan-test-ffi/cpp/c_types.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/c_types.rs.h"
#include <limits>
#include <numeric>

namespace c_types {

Numbers cpp_next(const Numbers &value) { return rust_next(value); }

long long cpp_sum(signed char a, short b, int c, long d, long long e) noexcept {
  return a + b + c + d + e;
}

rust::String cpp_which(long) { return "long"; }
rust::String cpp_which(long long) { return "long long"; }
rust::String cpp_which(int) { return "int"; }

std::optional<unsigned long long> cpp_maybe(std::optional<long> value) noexcept { return value; }

twinspan::expected<int, Status> cpp_check(int value) {
  if (value < 0)
    return twinspan::unexpected(Status{value});
  return value + 1;
}

long cpp_total(rust::Slice<const long> list) {
  return std::accumulate(list.begin(), list.end(), 0L);
}

rust::Slice<const long long> cpp_slice(rust::Slice<const long long> list) {
  return {list.data() + 1, list.size() - 1};
}

rust::Vec<unsigned> cpp_list(rust::Vec<int> list) {
  rust::Vec<unsigned> result;
  for (const int each : list)
    result.push_back(static_cast<unsigned>(each));
  return result;
}

long &cpp_first(long &value) { return value; }

std::array<unsigned long, 2> cpp_array(std::array<short, 2> values) {
  return {static_cast<unsigned long>(values[0]), static_cast<unsigned long>(values[1])};
}

unsigned long long cpp_apply(long value, twinspan::FunctionRef<unsigned long long(long)> change) {
  return change(value + 1);
}

twinspan::Function<long(int) const> cpp_adder(int by) {
  return [by](int value) -> long { return value + by; };
}

const void *cpp_void(void *pointer) noexcept { return pointer; }
bool cpp_maybe_void(std::optional<const void *> pointer) { return pointer.has_value(); }

namespace {

void types() {
  CHECK_TYPE(Numbers::c_char, char);
  CHECK_TYPE(Numbers::c_schar, signed char);
  CHECK_TYPE(Numbers::c_uchar, unsigned char);
  CHECK_TYPE(Numbers::c_short, short);
  CHECK_TYPE(Numbers::c_ushort, unsigned short);
  CHECK_TYPE(Numbers::c_int, int);
  CHECK_TYPE(Numbers::c_uint, unsigned);
  CHECK_TYPE(Numbers::c_long, long);
  CHECK_TYPE(Numbers::c_ulong, unsigned long);
  CHECK_TYPE(Numbers::c_longlong, long long);
  CHECK_TYPE(Numbers::c_ulonglong, unsigned long long);
  CHECK_TYPE(Numbers::c_float, float);
  CHECK_TYPE(Numbers::c_double, double);
  CHECK_TYPE(Numbers::size, std::size_t);
  CHECK_TYPE(Numbers::ssize, rust::isize);
  using Three = std::array<long, 3>;
  CHECK_TYPE(Numbers::each, Three);
  CHECK_TYPE(Numbers::list, rust::Vec<int>);
  CHECK_TYPE(Numbers::maybe, twinspan::Optional<long>);
  CHECK_TYPE(Kept::pointer, const long long *);
  CHECK_TYPE(rust_maybe(1L), std::optional<long>);
  CHECK_TYPE(rust_unsigned(1, 2, 3, 4, 5), unsigned long long);
}

void calls() {
  CHECK_EQ(rust_sum(-1, -2, -3, -4, std::numeric_limits<long long>::min() + 10),
           std::numeric_limits<long long>::min());
  CHECK_EQ(rust_unsigned(1, 2, 3, 4, std::numeric_limits<unsigned long long>::max() - 10),
           std::numeric_limits<unsigned long long>::max());
  CHECK_EQ(rust_maybe(4L).value(), 5L);
  CHECK(!rust_maybe(std::nullopt));
  CHECK_EQ(rust_check(4), 5);
  CHECK_EQ(try_rust_check(-4).error().code, -4);
  const std::array<long, 3> longs{1, 2, 3};
  CHECK_EQ(rust_total({longs.data(), longs.size()}), 6L);
  std::array<long long, 2> doubled{1, 2};
  rust_double({doubled.data(), doubled.size()});
  CHECK_EQ(doubled[1], 4LL);
  CHECK_EQ(rust_list({-1, 2})[0], 1U);
  long value = 1;
  rust_bump(value) += 1;
  CHECK_EQ(value, 3L);
  CHECK_EQ(rust_array({{3, 4}})[1], 4UL);
  CHECK_EQ(rust_pair({1, 2})->low, 2U);
  CHECK(!rust_pair({1, -2}));
  CHECK_EQ(rust_apply(1, [](long of) { return static_cast<unsigned long long>(of) + 1; }), 3ULL);
  CHECK_EQ(rust_mean(1.0F, 2.0), 1.5);
  CHECK_EQ(rust_size(5, -2), std::size_t{3});
  CHECK_EQ(rust_address(&value), static_cast<void *>(&value));
}

void fields() {
  Numbers numbers;
  CHECK_EQ(numbers.c_long + numbers.each[2], 0L);
  numbers.c_longlong = std::numeric_limits<long long>::min();
  numbers.maybe = 6;
  numbers.list.push_back(41);
  const Numbers next = rust_next(numbers);
  CHECK_EQ(next.c_longlong, numbers.c_longlong + 1);
  CHECK_EQ(next.maybe.value(), 7L);
  CHECK_EQ(next.list[0], 42);
  CHECK(next != numbers);
  CHECK_EQ(std::hash<Pair>()(Pair{1, 2}), std::hash<Pair>()(Pair{1, 2}));
  const long long number = 4;
  const Kept kept = rust_kept(number);
  CHECK_EQ(kept.pointer, &number);
  CHECK_EQ(kept.twice(21), 42LL);
}

} // namespace

rust::String checks() {
  check::Report report;
  types();
  calls();
  fields();
  return report.text();
}

} // namespace c_types
