#pragma once
#include <cstdint>

namespace paint {
enum class Colour : std::uint8_t;
enum class InCxx : std::uint16_t { One, Two = 7 };

Colour next(Colour colour);
InCxx other(InCxx value);
} // namespace paint
