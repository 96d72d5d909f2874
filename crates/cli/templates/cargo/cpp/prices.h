#pragma once

// The types of the bridge; the functions are in main.rs.h, which includes this file.
#include "{{name}}/src/main.rs.types.h"
#include "twinspan/callbacks.h"
#include "twinspan/expected.h"

#include <string_view>

namespace {{ident}} {

twinspan::expected<void, PriceError>
each_price(std::string_view text, twinspan::FunctionRef<void(rust::Str, std::uint64_t)> visit);

} // namespace {{ident}}
