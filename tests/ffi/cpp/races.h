#pragma once
#include "twinspan/closure.h"
#include <cstdint>

namespace races {
twinspan::Function<std::int32_t() const> counter();
void call_twice(twinspan::FunctionRef<void()> run);
} // namespace races
