#pragma once
#include "twinspan/span.h"
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace arrays {
// page: bridge_cpp
std::int64_t sum(twinspan::span<const std::int32_t> numbers);
std::uint32_t checksum_of(twinspan::span<const std::uint8_t> bytes);
std::vector<std::int32_t> squares(std::int32_t limit);
std::vector<std::int32_t> primes(std::size_t count);
std::string line(const std::string &name, std::int32_t number);
// page: end
void calls_rust();
} // namespace arrays
