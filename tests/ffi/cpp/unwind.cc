#include "twinspan-test-ffi/cpp/unwind.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan-test-ffi/src/unwind.rs.h"
#include <stdexcept>

extern "C" std::int32_t twinspan_test_unwind_middle(bool fail);

namespace unwind {

std::unique_ptr<Source> new_source() { return std::make_unique<Source>(); }

std::int32_t Source::pull(bool fail) const {
  if (fail) {
    throw std::runtime_error("pulled");
  }
  return 3;
}

std::int32_t value(std::int32_t number) { return number + 1; }
rust::String text(rust::Str text) { return std::string(text) + "!"; }
rust::String throws(rust::Str what) { throw std::out_of_range(std::string(what)); }

std::int32_t fallible(bool fail) {
  if (fail) {
    throw std::runtime_error("failed");
  }
  return 4;
}

rust::String checks() {
  check::Report report;
  CHECK_EQ(twinspan_test_unwind_middle(false), 3);
  CHECK_THROWS(std::out_of_range, "through Rust", twinspan_test_unwind_middle(true));
  CHECK_EQ(check::live_in_rust(), 0);
  return report.text();
}

} // namespace unwind
