#pragma once
#include "golden/tuples/in.rs.types.h"
#include <cstdint>
#include <optional>
#include <utility>

namespace tuples {
std::pair<rust::String, std::uint32_t> swap(std::pair<std::uint32_t, rust::String> pair);
std::optional<twinspan::Tuple<rust::String, std::uint32_t>>
in_place(twinspan::Tuple<std::uint32_t, rust::String> pair);
void each(twinspan::FunctionRef<
          std::pair<std::uint8_t, std::uint8_t>(std::pair<std::uint32_t, rust::String>)>
              visit);
} // namespace tuples
