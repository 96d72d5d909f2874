#pragma once
#include "twinspan-bench-instructions/src/main.rs.types.h"
#include <cstdint>
#include <optional>
#include <string_view>

namespace instructions {

std::int32_t twice(std::int32_t a) noexcept;
std::optional<std::int32_t> half(std::int32_t a) noexcept;
std::size_t size(std::string_view text) noexcept;

/// Runs a loop in C++; -1 for an unknown case.
std::int32_t from_cxx(std::string_view name, std::int32_t count);

} // namespace instructions
