#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include <cstdint>
#include <optional>

namespace chars {

char32_t cpp_next(char32_t value);
std::optional<char32_t> cpp_maybe(std::optional<char32_t> value) noexcept;
char32_t cpp_digit(char32_t value);
char32_t cpp_number(std::uint32_t number) noexcept;
std::optional<char32_t> cpp_maybe_number(std::uint32_t number);
rust::Vec<std::uint32_t> cpp_map(rust::Str text,
                                 twinspan::FunctionRef<std::optional<char32_t>(char32_t)> map);
twinspan::Function<char32_t(char32_t) const> cpp_shift(std::uint32_t by);
rust::String checks();

} // namespace chars
