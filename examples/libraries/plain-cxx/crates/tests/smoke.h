#pragma once
#include "rust/cxx.h"

namespace crates {
rust::String smoke();
} // namespace crates
