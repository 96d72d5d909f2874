#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include "twinspan/int128.h"
#include <cstdint>
#include <optional>

namespace wide_numbers {
using twinspan::i128;
using twinspan::u128;

struct Wide;
struct Alone;
struct Places;
struct Packed;
struct Amount;

Wide cpp_wide(std::uint8_t byte, Wide value);
Alone cpp_alone(std::uint64_t a, Alone b, std::uint64_t c, Alone d, Alone e) noexcept;
rust::Vec<i128> cpp_wides(rust::Vec<u128> list, rust::Slice<const i128> lent,
                          rust::Slice<i128> changed);
Packed cpp_packed(Packed value);
Places cpp_places(const Places &value);
std::optional<Amount> cpp_amount(Amount value);
i128 cpp_spread(twinspan::FunctionRef<Wide(Alone, rust::Vec<u128>)> call);
i128 cpp_negated(i128 value);
u128 cpp_halves(std::uint64_t low, u128 value, std::uint64_t high) noexcept;
std::optional<i128> cpp_maybe(std::optional<i128> value) noexcept;
u128 cpp_checked(u128 value);
i128 cpp_map(i128 value, twinspan::FunctionRef<std::optional<i128>(i128)> map);
twinspan::Function<u128(u128) const> cpp_add(u128 by);
rust::String checks();

} // namespace wide_numbers
