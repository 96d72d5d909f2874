#pragma once
#include "twinspan-test-debuggers/src/main.rs.types.h"

namespace look {
std::uint32_t look(const Values &values, rust::Str text, rust::Slice<const std::uint8_t> bytes,
                   rust::Box<Engine> engine);
}
