#pragma once
#include "rust/cxx.h"
#include "twinspan-test-abort/src/main.rs.types.h"
#include "twinspan/callbacks.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aborting {
std::int32_t twice(std::int32_t number);
std::optional<std::int32_t> length(rust::Str text);
std::int32_t may_throw(bool throws);
void throws();
void calls_rust();
void calls_panicking_rust();
void keeps(twinspan::Function<std::int32_t(rust::Str) const> function);
std::int32_t calls_kept(rust::Str text);
std::int32_t
lends(twinspan::FunctionRef<twinspan::expected<std::int32_t, Refused>(std::int32_t)> function);
twinspan::Registration watches(twinspan::Function<void(std::int32_t) const> callback);
void publishes(std::int32_t number);
void calls_throwing_lambda();
std::int32_t half_of(std::string_view text);
} // namespace aborting
