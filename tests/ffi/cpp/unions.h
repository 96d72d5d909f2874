#pragma once
#include "twinspan-test-ffi/src/unions.rs.types.h"

namespace unions {

Bits cpp_twice(Bits bits);
std::optional<Bits> cpp_maybe(std::optional<Bits> bits);
void cpp_change(Bits &bits);
rust::Vec<Bits> cpp_all(rust::Slice<const Bits> bits);
Wide cpp_wide(Wide wide);
Value cpp_next(Value value);
Tagged cpp_tagged(Tagged tagged);
Bits cpp_fresh();
rust::String checks();

} // namespace unions
