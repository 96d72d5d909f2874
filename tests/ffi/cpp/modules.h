#pragma once
#include "rust/cxx.h"

namespace modules {

struct Reexported;
Reexported in_reexported(Reexported value);
std::int32_t in_unsafe_module(std::int32_t value);
rust::String checks();

namespace inline_twice {
struct Visible;
Visible visible(Visible value);
} // namespace inline_twice

} // namespace modules
