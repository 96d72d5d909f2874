#include "twinspan-test-ffi/cpp/cfgs.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/cfgs.rs.h"

namespace cfgs {

std::unique_ptr<Class> make_class() { return std::make_unique<Class>(); }

Always cpp_always(Always value) {
  return Always{2 * value.first, 2 * value.enabled, 2 * value.both,
                static_cast<std::uint8_t>(2 * value.last)};
}

rust::Vec<Either> cpp_enabled(rust::Vec<Either> value) { return value; }

Variants cpp_variant(Variants value) {
  return value == Variants::Enabled ? Variants::After : Variants::Zero;
}

rust::String checks() {
  check::Report report;
  static_assert(static_cast<int>(Variants::After) == 6, "follows the variant that is there");
  CHECK_EQ(rust_enabled(), 1);
  CHECK_EQ(rust_platform().field, 2);
  CHECK_EQ(somewhere(), 3);
  CHECK_EQ(opaque()->width(), 64);
  return report.text();
}

} // namespace cfgs
