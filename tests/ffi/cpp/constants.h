#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/src/constants.rs.types.h"

namespace constants {
// They are known before the headers that the bridge includes.
struct Places {
  int place[MANY];
};
Frame cpp_frame(Frame frame, rust::Slice<const std::array<std::int8_t, COUNT>> more);
rust::String checks();
rust::Str text();
} // namespace constants
