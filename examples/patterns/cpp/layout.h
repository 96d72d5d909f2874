#pragma once
#include "patterns-example/c/layout.h"
#include "patterns-example/src/layout/bridge.rs.types.h"
#include <memory>

namespace layout {
// page: bridge_cpp
class Gauge {
public:
  explicit Gauge(gauge *opened) : raw(opened) {}
  std::int32_t read() { return gauge_next(raw.get()); }

private:
  struct Close {
    void operator()(gauge *closed) const { gauge_close(closed); }
  };
  std::unique_ptr<gauge, Close> raw;
};

std::unique_ptr<Gauge> open(std::int32_t channel); // null: no such channel
std::uint32_t score(const Sample &one);
// page: end
Mode mode_of(std::uint8_t number);
Packet packet(std::uint32_t size);
void calls_rust();
} // namespace layout
