#pragma once
#include "golden/mirrors/in.rs.types.h"
#include <optional>

namespace mirrors {
Options shrink(Span span, std::optional<Options> options);
Event next(Kind kind);
Kind holes(rust::Vec<twinspan::Optional<Span>> spans);
std::uint64_t measure(const Options &options, const Span *span);
} // namespace mirrors
