// Text of 8, 64 and 1024 bytes.
#pragma once
#include "rust/cxx.h"
#include "twinspan/text.h"
#include <cstddef>
#include <cstdint>
#include <lab/rows.h>
#include <memory>
#include <string>
#include <string_view>

namespace subject {
struct Source {
  char bytes[1024];
  constexpr Source() : bytes() {
    for (std::size_t index = 0; index < sizeof bytes; ++index)
      bytes[index] = static_cast<char>('a' + index % 26);
  }
};
inline constexpr Source source;

// What a function does with a text.
inline std::uint64_t touch(std::string_view text) noexcept {
  return text.empty() ? 0 : text.size() + static_cast<unsigned char>(text.front());
}
// The same string, which has to be in memory.
inline const std::string &kept(const std::string &text) noexcept { return *lab::keep(&text); }

// One of three strings that stay where they are.
extern const std::string strings[3];
inline const std::string &stored(std::size_t which) noexcept { return strings[which]; }
inline std::unique_ptr<std::string> made_std(std::size_t length) {
  return std::make_unique<std::string>(source.bytes, length);
}
} // namespace subject

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
