#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"

namespace c_types {
long long total(rust::Slice<const long long> values);
void each(twinspan::FunctionRef<bool(unsigned)> visit);
} // namespace c_types
