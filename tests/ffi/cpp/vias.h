#pragma once
#include "rust/cxx.h"
#include "twinspan/twinspan.h"
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vias {
struct Parts;
using Bytes = std::array<std::uint8_t, 4>;

std::uint32_t cpp_number(std::uint32_t number) noexcept;
std::string cpp_text(const std::string &text);
Bytes cpp_key(Bytes key) noexcept;
Parts cpp_endpoint(Parts endpoint);
std::optional<rust::String> cpp_maybe(std::optional<rust::String> text);
rust::Vec<rust::String> cpp_list(rust::Vec<rust::String> texts);
rust::Vec<Bytes> cpp_keys(rust::Vec<Bytes> keys);
std::uint32_t cpp_try(std::uint32_t number);
std::string cpp_broken();
Parts cpp_no_port();
rust::Vec<rust::String> cpp_broken_list();
std::uint32_t cpp_call(twinspan::FunctionRef<std::uint32_t(rust::String)> visit);
twinspan::Function<rust::String(std::uint32_t) const> cpp_closure();

rust::String checks();
} // namespace vias
