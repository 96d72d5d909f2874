#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"

#include <cstddef>
#include <cstdint>

namespace chain {
using Step = twinspan::Function<rust::String(rust::Str) const>;
using Next = twinspan::Function<std::uint8_t(std::uint8_t) const>;
using Last = twinspan::Function<void(std::uint8_t) const>;

rust::Vec<Step> steps(std::size_t count);
void change(rust::Vec<Step> &steps);
void each(twinspan::FunctionRef<rust::Vec<Last>(rust::Vec<Next>)> visit);
} // namespace chain
