// What must not leave its language.
#pragma once
#include <cstdint>

namespace subject {
// In throwing.cc: throws if `a` is negative.
std::int32_t throw_below(std::int32_t depth, std::int32_t a);
} // namespace subject

namespace with_cxx {
inline std::int32_t guarded(std::int32_t a) { return subject::throw_below(0, a); }
} // namespace with_cxx
namespace with_twinspan {
inline std::int32_t guarded(std::int32_t a) { return subject::throw_below(0, a); }
} // namespace with_twinspan
