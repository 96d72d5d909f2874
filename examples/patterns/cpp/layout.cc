#include "patterns-example/cpp/layout.h"
#include "patterns-example/src/layout/bridge.rs.h"
#include <array>
#include <stdexcept>
#include <string>

namespace layout {
std::unique_ptr<Gauge> open(std::int32_t channel) {
  gauge *raw = gauge_open(channel);
  return raw == nullptr ? nullptr : std::make_unique<Gauge>(raw);
}

std::uint32_t score(const Sample &one) {
  const reading raw{one.channel, one.ticks, one.level};
  return reading_score(&raw);
}

Packet packet(std::uint32_t size) {
  static_assert(sizeof(Packet) == sizeof(::packet) && alignof(Packet) == 1, "as in C");
  const ::packet raw = packet_of_size(size);
  return {raw.kind, raw.size, raw.last};
}

Mode mode_of(std::uint8_t number) { return static_cast<Mode>(number); }

namespace {
void check(bool good, const char *what) {
  if (!good)
    throw std::logic_error(what);
}
} // namespace

void calls_rust() {
  // page: bridge_calls
  std::optional<std::int32_t> sum = add(40, 2);
  check(sum == 42, "a sum");
  check(!add(INT32_MAX, 1), "none that is too large");
  const std::array<double, 3> values{1.0, 2.0, 6.0};
  check(mean(rust::Slice<const double>(values.data(), values.size())) == 3.0, "a mean");
  check(!mean({}), "none of nothing");
  try {
    must_add(INT32_MAX, 1);
    check(false, "a panic is an exception");
  } catch (const twinspan::Panic &panic) {
    check(panic.message() == std::string_view("attempt to add with overflow"), "its message");
  }
  // page: end
}
} // namespace layout
