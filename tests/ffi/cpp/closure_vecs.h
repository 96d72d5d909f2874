#pragma once
#include "rust/cxx.h"
#include "twinspan/twinspan.h"
#include <cstddef>
#include <cstdint>
#include <optional>

namespace closure_vecs {
struct Chain;
struct Refusal;

using Step = twinspan::Function<std::int32_t(std::int32_t) const>;
using Steps = rust::Vec<Step>;
using Counters = rust::Vec<twinspan::Function<std::int32_t(std::int32_t)>>;
using Last = twinspan::OnceFunction<rust::String(rust::String)>;
using Parser = twinspan::Function<twinspan::expected<std::int32_t, Refusal>(rust::Str) const>;
using Small = twinspan::Function<std::uint8_t(std::uint8_t) const>;

Steps cpp_steps(std::size_t count);
std::int32_t cpp_run(Steps steps, std::int32_t start);
Steps cpp_same(Steps steps);
std::optional<Steps> cpp_option(std::optional<Steps> steps);
Steps cpp_result(Steps steps, std::int32_t code);
rust::String cpp_look(const Steps &steps);
void cpp_extend(Steps &steps);
std::int32_t cpp_take(Steps &steps);
std::int32_t cpp_count(Counters &counters);
rust::String cpp_finish(rust::Vec<Last> all);
rust::Vec<Parser> cpp_parsers();
Chain cpp_chain(Chain chain);
std::int32_t cpp_elsewhere(Steps steps);
std::uint8_t cpp_each(twinspan::FunctionRef<rust::Vec<Small>(rust::Vec<Small>)> visit);

rust::String checks();
} // namespace closure_vecs
