#pragma once

#include <cstdint>
#include <string>

namespace {{ident}} {

// 450 is "4.50".
std::string format_cents(std::uint64_t cents);

} // namespace {{ident}}
