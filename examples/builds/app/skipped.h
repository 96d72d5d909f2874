#pragma once
#include <string_view>

namespace words {
inline bool is_skipped(std::string_view word) { return word == "a" || word == "the"; }
} // namespace words
