#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"

namespace errors {

std::int32_t throws_again(rust::Str kind);
std::int32_t
call(const twinspan::Function<twinspan::expected<std::int32_t, twinspan::Error>() const> &closure);
rust::String checks();

} // namespace errors
