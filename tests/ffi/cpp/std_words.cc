#include "twinspan-test-ffi/cpp/std_words.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/std_words.rs.h"
namespace std_words {
using twinspan::Break;
using twinspan::Continue;
using twinspan::ControlFlow;
rust::String checks() {
  check::Report report;
  Hooks hooks;
  hooks.step = [](std::int32_t) -> ControlFlow<> { return Break(); };
  hooks.count = [](std::atomic<std::uint32_t> &value) { value += 4; };
  hooks.when =
      twinspan::Function<std::optional<std::uint16_t>(std::chrono::system_clock::time_point) const>(
          [](std::chrono::system_clock::time_point) -> std::optional<std::uint16_t> {
            return std::uint16_t(1000);
          });
  hooks.last = [](ControlFlow<rust::Vec<std::uint8_t>> flow)
      -> twinspan::expected<std::chrono::system_clock::time_point, Bad> {
    if (flow.is_break() && flow.break_value()->size() == 2) {
      return twinspan::unexpected(Bad::Two);
    }
    return std::chrono::system_clock::time_point();
  };
  CHECK_EQ(take_hooks(std::move(hooks)), 11105);
  CHECK_EQ(own_instant(Instant{4}).at, 4u);
  rust::Vec<Small> smalls;
  smalls.push_back(Small{1, "x"});
  CHECK_EQ(many(Break(std::move(smalls))).break_value()->size(), 1u);
  CHECK_EQ(jobs([](ControlFlow<Small> flow) -> ControlFlow<rust::Box<Job>> {
             CHECK(flow.is_continue() || flow.break_value()->name == "n");
             return Continue();
           }),
           0u);
  CHECK(maybe([](std::atomic<bool> &value) -> ControlFlow<std::uint64_t> {
    if (value) {
      return Break(std::uint64_t(4));
    }
    return Continue();
  }));
  CHECK(!maybe(nullptr));
  CHECK(::std_words_abort(Break(3), {}).is_break());
  CHECK(c::c_time({}, std::uint8_t(7)) == 7u);
  return report.text();
}
} // namespace std_words
