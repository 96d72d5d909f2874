#pragma once
#include "rust/cxx.h"
#include <cstdint>
#include <functional>
#include <memory>

namespace instructions::patterns {

struct Context;
struct Closure;
using CxxClosure = std::function<std::int32_t(std::int32_t)>;

std::int32_t lend_to_cxx(const Context &context,
                         rust::Fn<std::int32_t(const Context &, std::int32_t)> run);
std::int32_t give_to_cxx(rust::Box<Closure> run);
std::int32_t call_closure(const CxxClosure &run, std::int32_t value);
std::unique_ptr<CxxClosure> lambda(std::int32_t by);

/// Runs a loop in C++; -1 for an unknown case.
std::int32_t from_cxx(rust::Str name, std::int32_t count);

} // namespace instructions::patterns
