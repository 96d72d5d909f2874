#include "twinspan-test-ffi/cpp/docs.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/docs.rs.h"

namespace docs {

std::unique_ptr<Class> documented() { return std::make_unique<Class>(); }
std::int32_t undocumented() { return 2; }
std::int32_t old() { return 3; }
std::int32_t with_pointer(rust::Fn<std::int32_t(std::int32_t)> pointer) { return pointer(5); }
std::int32_t CamelCase() { return 4; }

rust::String checks() {
  check::Report report;
  CHECK_EQ(rust_documented()->method(), 2);
  CHECK_EQ(rust_old(1), 2);
  CHECK(static_cast<int>(Choice::Second) == 1);
  return report.text();
}

} // namespace docs
