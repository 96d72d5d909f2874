#pragma once
#include <cstdint>
#include <string>

namespace linking {
inline std::int32_t parse(const std::string &text) { return std::stoi(text); }
} // namespace linking
