#include "twinspan-test-ffi/cpp/atomics.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/atomics.rs.h"
#include <limits>
#include <memory>

namespace atomics {

std::atomic<std::uint32_t> &cpp_global() noexcept {
  static std::atomic<std::uint32_t> global{0};
  return global;
}

std::uint32_t cpp_call(twinspan::FunctionRef<void(std::atomic<std::uint32_t> &)> call) {
  std::atomic<std::uint32_t> value{0};
  call(value);
  return value;
}

twinspan::Function<void(std::atomic<std::uint32_t> &, std::uint32_t) const> cpp_adder() {
  return [](std::atomic<std::uint32_t> &value, std::uint32_t by) { value += by; };
}

void cpp_many(std::atomic<std::uint64_t> &value, std::atomic<bool> &stop, std::uint64_t times) {
  for (std::uint64_t count = 0; count < times; ++count) {
    ++value;
  }
  while (!stop) {
  }
}

template <class T>
static void negated(T (*function)(std::atomic<T> &)) {
  for (const T number : {(std::numeric_limits<T>::min)(), T(1), (std::numeric_limits<T>::max)()}) {
    std::atomic<T> value{number};
    CHECK(function(value) == number);
    CHECK(value == static_cast<T>(~number));
  }
}

rust::String checks() {
  check::Report report;
  std::atomic<bool> flag{true};
  CHECK(rust_bool(flag));
  CHECK(!flag);
  negated(rust_u8);
  negated(rust_u16);
  negated(rust_u32);
  negated(rust_u64);
  negated(rust_usize);
  negated(rust_i8);
  negated(rust_i16);
  negated(rust_i32);
  negated(rust_i64);
  negated(rust_isize);

  const rust::Box<Counter> counter = new_counter();
  CHECK_TYPE(counter->total(), std::atomic<std::uint64_t> &);
  counter->total() += 5;
  CHECK_EQ(counter->get(), 5u);
  CHECK(counter->maybe(true) == std::addressof(counter->total()));
  CHECK(counter->maybe(false) == nullptr);
  CHECK(std::addressof(counter->checked(true)) == std::addressof(counter->total()));
  CHECK(counter->try_checked(true).value() == std::addressof(counter->total()));
  CHECK_EQ(counter->try_checked(false).error().code, 3);
  CHECK_EQ(counter->with([](std::atomic<std::uint64_t> &value) { return value += 2; }), 7u);
  CHECK_EQ(counter->get(), 7u);

  rust::String text = "a";
  std::atomic<std::uint32_t> value{0};
  CHECK_EQ(rust_beside(text, value), 2u);
  CHECK_EQ(value.load(), 7u);
  std::atomic<std::int32_t> number{4};
  CHECK_EQ(rust_maybe(std::addressof(number)), 4);
  CHECK_EQ(number.load(), 5);
  CHECK_EQ(rust_maybe(nullptr), -1);
  return report.text();
}

} // namespace atomics
