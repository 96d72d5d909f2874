#include "twinspan-test-ffi/cpp/non_zeros.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/non_zeros.rs.h"
#include <string>

namespace non_zeros {

template <class T>
static void limits([[maybe_unused]] check::Report &report, T (*function)(T), const char *name) {
  for (const T value : {(std::numeric_limits<T>::min)(), T(1), (std::numeric_limits<T>::max)()}) {
    if (value != 0) {
      CHECK(function(value) == value);
    }
  }
  const std::string message = std::string("C++ passed 0 as a `") + name + "`";
  CHECK_THROWS(twinspan::Panic, message.c_str(), function(T(0)));
}

rust::String checks() {
  check::Report report;
  limits(report, rust_u8, "NonZeroU8");
  limits(report, rust_u16, "NonZeroU16");
  limits(report, rust_u32, "NonZeroU32");
  limits(report, rust_u64, "NonZeroU64");
  limits(report, rust_usize, "NonZeroUsize");
  limits(report, rust_i8, "NonZeroI8");
  limits(report, rust_i16, "NonZeroI16");
  limits(report, rust_i32, "NonZeroI32");
  limits(report, rust_i64, "NonZeroI64");
  limits(report, rust_isize, "NonZeroIsize");
  limits(report, rust_generic, "NonZeroU32");

  CHECK(rust_maybe(7) == 7u);
  CHECK(!rust_maybe(std::nullopt));
  CHECK_THROWS(twinspan::Panic, "C++ passed 0 as a `NonZeroU64`", rust_maybe(0));
  CHECK(try_rust_checked(3).value() == 3u);
  CHECK_EQ(try_rust_checked(0).error().was, 0u);
  std::int32_t left = 3;
  const auto next = [&](std::int32_t last) {
    CHECK(last != 0);
    return --left > 0 ? std::optional<std::int32_t>(-left) : std::nullopt;
  };
  CHECK_EQ(rust_sum(next), -3);
  CHECK_THROWS(twinspan::Panic, "C++ passed 0 as a `NonZeroI32`",
               rust_sum([](std::int32_t) { return std::optional<std::int32_t>(0); }));
  return report.text();
}

} // namespace non_zeros
