#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/src/beyond.rs.types.h"

namespace beyond {

std::size_t cpp_hash(const Key &key);
Largest cpp_largest(Largest value);
rust::String cpp_keywords(std::int32_t number, rust::Str space, rust::String text, Key error);
rust::String checks();

} // namespace beyond
