#pragma once
#include "rust/cxx.h"
#include "twinspan/callbacks.h"
#include <memory>

namespace callbacks {
struct AtomicCounter;

class Hub {
public:
  twinspan::Registration subscribe(twinspan::Function<void(rust::Str) const> call) const;
  void publish(rust::Str text) const;
  std::size_t size() const noexcept;

private:
  twinspan::Callbacks<void(rust::Str)> list_;
};
std::shared_ptr<Hub> new_hub();

twinspan::Registration own(const AtomicCounter &counter);
void keep(twinspan::Registration registration);
void drop_kept();
twinspan::Registration none();
twinspan::Registration empty();
bool is_kept();

rust::String checks();
} // namespace callbacks
