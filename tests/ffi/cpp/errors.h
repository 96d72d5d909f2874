#pragma once
#include "rust/cxx.h"

namespace errors {

std::int32_t throws_again(rust::Str kind);
rust::String checks();

} // namespace errors
