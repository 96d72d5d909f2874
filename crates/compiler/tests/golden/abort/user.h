#pragma once
#include "rust/cxx.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace aborting {
std::int32_t plain(rust::Str text) noexcept;
std::int32_t thrown(std::int32_t value);
std::string converted(std::string_view text);
std::string_view message(const std::string &text);
} // namespace aborting
