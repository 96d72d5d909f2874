#pragma once
#include "twinspan/buffer.h"
#include <optional>
#include <string>
#include <vector>

namespace frames {

struct Sample;

std::vector<Sample> decode(std::string bytes);
std::optional<std::string> title(const twinspan::Buffer<std::uint8_t> &bytes,
                                 std::optional<twinspan::Buffer<char>> from);

} // namespace frames
