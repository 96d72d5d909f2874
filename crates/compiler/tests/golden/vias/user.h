#pragma once
#include "golden/vias/in.rs.types.h"
#include <array>
#include <cstdint>
#include <optional>

namespace net {
struct Parts;
std::uint32_t connect(Parts endpoint, std::array<std::uint8_t, 4> key);
rust::Vec<rust::String> peers(rust::String of);
std::optional<Parts> best(std::optional<std::array<std::uint8_t, 4>> of);
} // namespace net
