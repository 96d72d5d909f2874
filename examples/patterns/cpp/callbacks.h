#pragma once
#include "twinspan/callbacks.h"
#include "twinspan/closure.h"
#include "twinspan/span.h"
#include <cstdint>
#include <memory>

namespace callbacks {
// page: bridge_cpp
std::size_t visit(twinspan::span<const std::int32_t> values,
                  twinspan::FunctionRef<bool(std::int32_t)> visit);

class Bus {
public:
  twinspan::Registration subscribe(twinspan::Function<void(std::int32_t) const> on_event) const {
    return subscribers.add(std::move(on_event));
  }
  void send(std::int32_t event) const { subscribers.call(event); }

private:
  mutable twinspan::Callbacks<void(std::int32_t)> subscribers;
};
// page: end
std::unique_ptr<Bus> new_bus();
void calls_rust();
} // namespace callbacks
