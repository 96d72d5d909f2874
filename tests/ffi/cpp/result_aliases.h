#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"
#include <cstdint>
#include <string>

namespace result_aliases {

std::int32_t cpp_system(std::int32_t code);
std::string cpp_any(bool good);
void cpp_around(bool good);
twinspan::Function<twinspan::expected<std::int32_t, twinspan::Error>(std::int32_t) const>
cpp_maker();
rust::String checks();

} // namespace result_aliases
