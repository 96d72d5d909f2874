#pragma once
#include "rust/cxx.h"

#include <cstdint>
#include <optional>
#include <string>

namespace aborting {
std::int32_t twice(std::int32_t number);
std::optional<std::int32_t> length(rust::Str text);
std::int32_t may_throw(bool throws);
void throws();
void calls_rust();
void calls_panicking_rust();
} // namespace aborting
