#include "twinspan-test-ffi/cpp/modules.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/modules.rs.h"
#include "twinspan-test-ffi/src/modules/deeper.rs.h"

namespace modules {

std::int32_t in_unsafe_module(std::int32_t value) { return value + 1; }
Reexported in_reexported(Reexported value) { return Reexported{value.value + 1}; }

rust::String checks() {
  check::Report report;
  CHECK_EQ(inline_twice::inner(4)->get(), 4);
  CHECK_EQ(deeper::from_deeper(), 7);
  return report.text();
}

namespace inline_twice {
Visible visible(Visible value) { return Visible{2 * value.value, 6 * value.other}; }
} // namespace inline_twice

} // namespace modules
