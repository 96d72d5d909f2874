#pragma once
#include "twinspan-test-ffi/src/control_flows.rs.types.h"
#include <array>
#include <cstdint>
#include <memory>
#include <string>

namespace control_flows {
using twinspan::ControlFlow;

ControlFlow<> cpp_visit(std::int32_t until,
                        twinspan::FunctionRef<ControlFlow<>(std::int32_t)> visit);
ControlFlow<Found> cpp_find(twinspan::FunctionRef<ControlFlow<Found>(rust::Str)> visit);
twinspan::Function<ControlFlow<Pair>(std::int32_t) const> cpp_visitor(std::int32_t stop);
twinspan::Function<ControlFlow<>() const> cpp_going(bool stop);
inline ControlFlow<> cpp_same(ControlFlow<> value) noexcept { return value; }
inline ControlFlow<std::int32_t> cpp_number(ControlFlow<std::int32_t> value) noexcept {
  return value;
}
inline ControlFlow<Pair> cpp_pair(ControlFlow<Pair> value) { return value; }
inline ControlFlow<Kind> cpp_kind(const ControlFlow<Kind> &value) { return value; }
ControlFlow<rust::String> cpp_text(ControlFlow<rust::String> value);
inline ControlFlow<rust::Vec<std::uint8_t>> cpp_list(ControlFlow<rust::Vec<std::uint8_t>> value) {
  return value;
}
inline ControlFlow<char32_t> cpp_letter(ControlFlow<char32_t> value) { return value; }
inline ControlFlow<char32_t> cpp_bad_letter() { return twinspan::Break(char32_t(0xd800)); }
inline ControlFlow<std::array<std::uint16_t, 3>>
cpp_array(ControlFlow<std::array<std::uint16_t, 3>> value) {
  return value;
}
ControlFlow<rust::Box<Token>> cpp_token(ControlFlow<rust::Box<Token>> value);
inline ControlFlow<std::unique_ptr<std::string>>
cpp_unique(ControlFlow<std::unique_ptr<std::string>> value) {
  return value;
}
ControlFlow<rust::String> cpp_result(std::int32_t value);
ControlFlow<> cpp_typed(std::int32_t value);
std::int32_t cpp_tokens(
    twinspan::FunctionRef<twinspan::expected<ControlFlow<rust::Box<Token>>, Broken>(std::int32_t)>
        visit);
rust::String checks();

} // namespace control_flows
