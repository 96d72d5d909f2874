#ifndef TWINSPAN_OS_STR_H
#define TWINSPAN_OS_STR_H

/// @file
/// Rust's `OsStr` and `OsString`: text of the operating system, bytes on Unix and wide characters
/// on Windows, which need not be Unicode. It survives the round trip between the languages
/// unchanged.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/text.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#if defined(_WIN32)
#include <memory>
#endif

#if defined(_WIN32)
extern "C" {
// A Rust function: makes *out a rust::Vec<std::uint8_t>, Rust's encoding of these wide characters.
void twinspan_os_text_encode(void *out, const wchar_t *data, std::size_t length) noexcept;
// A Rust function: makes *out a rust::Vec<std::uint16_t>, the wide characters of text that Rust has
// encoded.
void twinspan_os_text_decode(void *out, const void *data, std::size_t length) noexcept;
}
#endif

namespace twinspan {
inline namespace v1 {

class OsStr;

namespace detail {

/// Conversions between text of the operating system and Rust's bytes.
struct OsText {
#if defined(_WIN32)
  using Char = wchar_t;
#else
  using Char = char;
#endif
  using String = std::basic_string<Char>;
  using View = std::basic_string_view<Char>;

  static rust::Vec<std::uint8_t> encode(View text) {
    abi::Out<rust::Vec<std::uint8_t>> bytes;
#if defined(_WIN32)
    ::twinspan_os_text_encode(bytes.pointer(), text.data(), text.size());
#else
    ::twinspan_vec_of_plain(bytes.pointer(), text.data(), text.size(), 1, 1);
#endif
    return abi::taken(bytes.value());
  }
  static String decode(std::string_view bytes) {
#if defined(_WIN32)
    abi::Out<rust::Vec<std::uint16_t>> out;
    ::twinspan_os_text_decode(out.pointer(), bytes.data(), bytes.size());
    const rust::Vec<std::uint16_t> wide = abi::taken(out.value());
    return String(wide.begin(), wide.end());
#else
    return String(bytes);
#endif
  }
  /// The bytes of a vector, which keeps owning them.
  static std::string_view bytes(const rust::Vec<std::uint8_t> &owner) noexcept {
    const abi::Buffer words = abi::buffer(owner);
    return {static_cast<const char *>(words.pointer), words.length};
  }

  static abi::Fat fat(const OsStr &text) noexcept;
  static OsStr of_bytes(std::string_view bytes) noexcept;
};

} // namespace detail

/// Borrowed text of the operating system, like Rust's `&OsStr`: a pointer and a length. It is valid
/// as long as what it was made from. On Windows, one made from wide characters contains Rust's
/// encoding of them, and that is valid as long as any copy.
class OsStr {
public:
  using value_type = detail::OsText::Char;
  /// `std::filesystem::path::string_type`
  using string_type = detail::OsText::String;
  using view_type = detail::OsText::View;

  /// Empty text.
  OsStr() noexcept : bytes_("") {}
  // NOLINTBEGIN(google-explicit-constructor): all of these are text.
  /// Borrows the text, except on Windows, where it is encoded.
  OsStr(view_type text) { assign(text); }
  OsStr(const string_type &text TWINSPAN_LIFETIMEBOUND) { assign(text); }
  /// The text up to its NUL. The pointer must not be null.
  OsStr(const value_type *text) { assign(text); }
  /// UTF-8 is valid on every platform.
  OsStr(const rust::Str &text) noexcept : bytes_(::twinspan::view(text)) {}
  OsStr(const rust::String &text TWINSPAN_LIFETIMEBOUND) noexcept
      : bytes_(::twinspan::view(text)) {}
  // NOLINTEND(google-explicit-constructor)

  /// The bytes in Rust's encoding: the system's bytes on Unix; on Windows UTF-8, with unpaired
  /// surrogates encoded as in Rust.
  [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
  [[nodiscard]] bool empty() const noexcept { return bytes_.empty(); }
#if !defined(_WIN32)
  /// The text in the form of the system, borrowed.
  [[nodiscard]] view_type view() const noexcept { return bytes_; }
#endif
  /// A copy that C++ owns.
  [[nodiscard]] string_type to_std() const { return detail::OsText::decode(bytes_); }

  friend bool operator==(const OsStr &left, const OsStr &right) noexcept {
    return left.bytes_ == right.bytes_;
  }
  friend bool operator!=(const OsStr &left, const OsStr &right) noexcept {
    return left.bytes_ != right.bytes_;
  }
  friend bool operator<(const OsStr &left, const OsStr &right) noexcept {
    return left.bytes_ < right.bytes_;
  }

private:
  friend detail::OsText;

  void assign(view_type text) {
#if defined(_WIN32)
    encoded_ = std::make_shared<const rust::Vec<std::uint8_t>>(detail::OsText::encode(text));
    bytes_ = detail::OsText::bytes(*encoded_);
#else
    bytes_ = text.data() != nullptr ? text : view_type("");
#endif
  }

#if defined(_WIN32)
  std::shared_ptr<const rust::Vec<std::uint8_t>> encoded_;
#endif
  /// Its pointer is never null: null means absent.
  std::string_view bytes_;
};

/// Text of the operating system, like Rust's `OsString`: three words, which own the text in Rust's
/// encoding. Passing one to the other language copies nothing.
class OsString {
public:
  using value_type = OsStr::value_type;
  using string_type = OsStr::string_type;
  using view_type = OsStr::view_type;
  /// Rust may move one as bytes.
  using IsRelocatable = std::true_type;

  OsString() noexcept = default;
  // NOLINTBEGIN(google-explicit-constructor): all of these are text.
  /// Copies the text.
  OsString(view_type text) : bytes_(detail::OsText::encode(text)) {}
  OsString(const string_type &text) : OsString(view_type(text)) {}
  /// The text up to its NUL. The pointer must not be null.
  OsString(const value_type *text) : OsString(view_type(text)) {}
  OsString(const OsStr &text);

  /// The same text, borrowed.
  operator OsStr() const noexcept TWINSPAN_LIFETIMEBOUND {
    return detail::OsText::of_bytes(bytes());
  }
  /// A copy that C++ owns.
  operator string_type() const { return to_std(); }
  // NOLINTEND(google-explicit-constructor)

  /// The same as [`OsStr::bytes`](OsStr::bytes).
  [[nodiscard]] std::string_view bytes() const noexcept TWINSPAN_LIFETIMEBOUND {
    return detail::OsText::bytes(bytes_);
  }
  [[nodiscard]] bool empty() const noexcept { return bytes().empty(); }
#if !defined(_WIN32)
  /// The text in the form of the system, borrowed.
  [[nodiscard]] view_type view() const noexcept TWINSPAN_LIFETIMEBOUND { return bytes(); }
#endif
  /// A copy that C++ owns.
  [[nodiscard]] string_type to_std() const { return detail::OsText::decode(bytes()); }

  friend bool operator==(const OsString &left, const OsString &right) noexcept {
    return left.bytes() == right.bytes();
  }
  friend bool operator!=(const OsString &left, const OsString &right) noexcept {
    return left.bytes() != right.bytes();
  }
  friend bool operator<(const OsString &left, const OsString &right) noexcept {
    return left.bytes() < right.bytes();
  }

private:
  rust::Vec<std::uint8_t> bytes_;
};

namespace detail {

inline abi::Fat OsText::fat(const OsStr &text) noexcept {
  return {text.bytes_.data(), text.bytes_.size()};
}
inline OsStr OsText::of_bytes(std::string_view bytes) noexcept {
  OsStr text;
  text.bytes_ = bytes;
  return text;
}

} // namespace detail

inline OsString::OsString(const OsStr &text) {
  detail::abi::Out<rust::Vec<std::uint8_t>> copy;
  ::twinspan_vec_of_plain(copy.pointer(), text.bytes().data(), text.bytes().size(), 1, 1);
  bytes_ = detail::abi::taken(copy.value());
}

} // namespace v1
} // namespace twinspan

/// Equal to the hash of a std::string_view with the same bytes.
template <>
struct std::hash<twinspan::OsStr> {
  std::size_t operator()(const twinspan::OsStr &text) const noexcept {
    return std::hash<std::string_view>()(text.bytes());
  }
};
template <>
struct std::hash<twinspan::OsString> {
  std::size_t operator()(const twinspan::OsString &text) const noexcept {
    return std::hash<std::string_view>()(text.bytes());
  }
};

#include "twinspan/detail/cross/os_str.h"

#endif // TWINSPAN_OS_STR_H
