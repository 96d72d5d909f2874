#pragma once
#include "rust/cxx.h"

#include <cstdint>

namespace aborting {
std::int32_t plain(rust::Str text) noexcept;
std::int32_t thrown(std::int32_t value);
} // namespace aborting
