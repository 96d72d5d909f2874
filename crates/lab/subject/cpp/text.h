// Text of 8, 64 and 1024 bytes.
#pragma once
#include "rust/cxx.h"
#include "twinspan/text.h"
#include "work.h"
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace with_cxx {
using namespace subject;

inline std::uint64_t borrow(rust::Str text) noexcept {
  return touch(std::string_view(text.data(), text.size()));
}
inline std::uint64_t copy(rust::Str text) { return touch(kept(std::string(text))); }
inline std::uint64_t take(rust::String text) noexcept {
  return touch(std::string_view(text.data(), text.size()));
}
inline rust::String make(std::size_t length) { return std::string(source.bytes, length); }
} // namespace with_cxx

namespace with_twinspan {
using namespace subject;

inline std::uint64_t borrow(std::string_view text) noexcept { return touch(text); }
inline std::uint64_t copy(const std::string &text) noexcept { return touch(kept(text)); }
inline std::uint64_t take(rust::String text) noexcept { return touch(twinspan::view(text)); }
inline std::string make(std::size_t length) { return {source.bytes, length}; }
} // namespace with_twinspan
