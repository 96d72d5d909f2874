#pragma once
#include "rust/cxx.h"

namespace packed_in_c {
rust::String checks();
} // namespace packed_in_c
