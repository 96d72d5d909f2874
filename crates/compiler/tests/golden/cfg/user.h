#pragma once
#include <cstdint>

std::int32_t on_unix(std::int32_t value);
