#pragma once
#include "twinspan-test-ffi/src/optionals.rs.h"

namespace optionals::elsewhere {

struct Pair;

Pair cpp_pair(Pair pair);
Hit cpp_hit(Hit hit);
std::uint32_t cpp_end(const Pair &pair);

} // namespace optionals::elsewhere
