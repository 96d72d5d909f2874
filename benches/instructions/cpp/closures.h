#pragma once
#include "twinspan-bench-instructions/src/closures.rs.types.h"
#include <cstdint>
#include <string_view>

namespace instructions::closures {

/// What the closures of C++ call: it may throw, and nobody sees that it will not.
std::int32_t add(std::int32_t a, std::int32_t b);

twinspan::Function<std::int32_t(std::int32_t) const> lambda(std::int32_t by);
std::int32_t lend_to_cxx(twinspan::FunctionRef<std::int32_t(std::int32_t)> run);
std::int32_t lend_mut_to_cxx(twinspan::FunctionRef<std::int32_t(std::int32_t)> run);
std::int32_t give_to_cxx(twinspan::Function<std::int32_t(std::int32_t) const> run);

/// Runs a loop in C++; -1 for an unknown case.
std::int32_t from_cxx(std::string_view name, std::int32_t count);

} // namespace instructions::closures
