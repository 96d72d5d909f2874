// Text of 8, 64 and 1024 bytes.
#pragma once
#include "rust/cxx.h"
#include "twinspan/convert.h"
#include "twinspan/text.h"
#include "work.h"
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace subject {
// A library's own view of text.
struct Piece {
  const char *data;
  std::size_t size;
};
inline std::uint64_t read(Piece piece) noexcept { return touch({piece.data, piece.size}); }
} // namespace subject

template <>
struct twinspan::Convert<subject::Piece> {
  static constexpr bool is_view = true;
  static subject::Piece from(std::string_view text) noexcept { return {text.data(), text.size()}; }
};

namespace with_cxx {
using namespace subject;

inline std::uint64_t read_piece(rust::Str text) noexcept {
  return read({text.data(), text.size()});
}

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
inline std::uint64_t read_piece(Piece piece) noexcept { return read(piece); }
inline std::uint64_t copy(const std::string &text) noexcept { return touch(kept(text)); }
inline std::uint64_t take(rust::String text) noexcept { return touch(twinspan::view(text)); }
inline std::string make(std::size_t length) { return {source.bytes, length}; }
} // namespace with_twinspan
