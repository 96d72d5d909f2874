#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/src/constants.rs.types.h"

namespace constants {
// They are known before the headers that the bridge includes.
struct Places {
  int place[MANY];
};
rust::String checks();
rust::Str text();
} // namespace constants
