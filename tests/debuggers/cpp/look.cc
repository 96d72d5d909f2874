#include "twinspan-test-debuggers/cpp/look.h"
#include "twinspan-test-debuggers/src/main.rs.h"

#include <twinspan/expected.h>

namespace look {

// The debugger stops here, one frame below the variables and above Rust's.
extern "C" void twinspan_test_stop() {}

std::uint32_t look(const Values &values, rust::Str text, rust::Slice<const std::uint8_t> bytes,
                   rust::Box<Engine> engine) {
  const twinspan::expected<std::uint32_t, Place> good = 8;
  const twinspan::expected<std::uint32_t, Place> bad = twinspan::unexpected(Place{3, "far"});
  const std::uint32_t added = values.call(1);
  const twinspan::Function<std::uint32_t(std::uint32_t) const> no_call;
  const twinspan::Function<std::uint32_t(std::uint32_t) const> own = [](std::uint32_t x) {
    return x;
  };
  std::uint32_t sum = 0;
  visit(2, [&](std::uint32_t x) {
    sum += x + static_cast<std::uint32_t>(values.counts.size() + values.order.size() +
                                          values.seen.size() + values.sorted.size());
    if (x == 1) {
      twinspan_test_stop();
    }
  });
  return sum + added + *good + bad.error().row + engine->power() + (no_call ? 1 : own(1)) +
         static_cast<std::uint32_t>(text.size() + bytes.size());
}

} // namespace look
