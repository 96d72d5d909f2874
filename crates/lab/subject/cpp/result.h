// What may fail.
#pragma once
#include "rust/cxx.h"
#include "twinspan-lab-subject/src/result/with_twinspan.rs.types.h"
#include <cstdint>
#include <exception>
#include <stdexcept>

namespace subject {
// Throws below `depth` frames if `a` is negative. Out of line: nobody sees what it will do.
std::int32_t throw_below(std::int32_t depth, std::int32_t a);
// Throws an error that holds another one, if `a` is negative.
std::int32_t throw_nested(std::int32_t a);
} // namespace subject

namespace with_cxx {
inline std::int32_t thrown(std::int32_t a) { return subject::throw_below(0, a); }
inline std::int32_t thrown_deep(std::int32_t a) { return subject::throw_below(9, a); }
inline std::int32_t thrown_nested(std::int32_t a) { return subject::throw_nested(a); }
} // namespace with_cxx

namespace with_twinspan {
inline twinspan::expected<std::int32_t, Fault> value(std::int32_t a) noexcept {
  if (a < 0)
    return twinspan::unexpected(Fault{a, 1, 2});
  return a;
}
inline twinspan::expected<std::int32_t, Problem> message(std::int32_t a) {
  if (a < 0)
    return twinspan::unexpected(Problem{a, rust::String("a message of some length", 24)});
  return a;
}
inline std::int32_t thrown(std::int32_t a) { return subject::throw_below(0, a); }
inline std::int32_t thrown_deep(std::int32_t a) { return subject::throw_below(9, a); }
inline std::int32_t thrown_nested(std::int32_t a) { return subject::throw_nested(a); }
} // namespace with_twinspan
