// Calls with nothing but numbers.
#pragma once
#include <chrono>
#include <cstdint>
#include <twinspan/int128.h>

namespace subject {
inline void nothing() noexcept {}
inline std::int32_t add(std::int32_t a, std::int32_t b) noexcept { return a + b; }
inline char32_t next(char32_t value) noexcept { return value ^ 1; }
inline std::chrono::nanoseconds longer(std::chrono::nanoseconds value) noexcept {
  return value + std::chrono::nanoseconds(7);
}
inline twinspan::i128 wide(twinspan::i128 a, twinspan::i128 b) noexcept { return a + b; }
inline std::int64_t add8(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d,
                         std::int64_t e, std::int64_t f, std::int64_t g, std::int64_t h) noexcept {
  return a + b + c + d + e + f + g + h;
}
} // namespace subject

namespace with_cxx {
using namespace subject;
}
namespace with_twinspan {
using namespace subject;
}
