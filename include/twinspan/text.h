#ifndef TWINSPAN_TEXT_H
#define TWINSPAN_TEXT_H

/// @file
/// Strings and vectors in both languages: conversions, comparisons, hashes and formatting of
/// rust::Str and rust::String (cxx provides their own operators and `<<`). For {fmt} see
/// twinspan/fmt.h.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/error.h"
#include "twinspan/expected.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#if __has_include(<version>)
#include <version>
#endif
#if defined(__cpp_lib_format)
#include <format>
#endif

extern "C" {
struct twinspan_utf8_error {
  std::size_t valid_up_to;
  std::uint8_t error_length;
};
// A Rust function: makes *out a rust::Str of these bytes, or reports why they are not UTF-8.
bool twinspan_str_from_utf8(void *out, const char *data, std::size_t length,
                            twinspan_utf8_error *error) noexcept;
// A Rust function: makes *out a rust::String of these bytes, or reports why they are not UTF-8.
bool twinspan_string_from_utf8(void *out, const char *data, std::size_t length,
                               twinspan_utf8_error *error) noexcept;
// A Rust function: makes *out a rust::String of these bytes, which are known to be UTF-8.
void twinspan_string_from_known(void *out, const char *data, std::size_t length) noexcept;
// A Rust function: makes *out a rust::Vec with copies of these elements, which are plain data.
void twinspan_vec_of_plain(void *out, const void *data, std::size_t length, std::size_t size,
                           std::size_t alignment) noexcept;
}

namespace twinspan {
inline namespace v1 {

/// Bytes that are not UTF-8. A std::invalid_argument, like cxx's exception for the same reason.
class TWINSPAN_VISIBLE Utf8Error : public std::invalid_argument {
public:
  /// For text that is valid up to that byte, followed by this many invalid bytes; no number if the
  /// text ends too early.
  Utf8Error(std::size_t valid_up_to, std::optional<std::size_t> error_len)
      : std::invalid_argument("invalid UTF-8 after byte " + std::to_string(valid_up_to)),
        valid_up_to_(valid_up_to), error_length_(error_len.value_or(0)) {}

  /// The number of valid bytes at the start.
  [[nodiscard]] std::size_t valid_up_to() const noexcept { return valid_up_to_; }
  /// The number of invalid bytes after those; nothing if the text ends in the middle of a
  /// character.
  [[nodiscard]] std::optional<std::size_t> error_len() const noexcept {
    return error_length_ != 0 ? std::optional<std::size_t>(error_length_) : std::nullopt;
  }

private:
  std::size_t valid_up_to_;
  std::size_t error_length_;
};

namespace detail {

/// The error from Rust. Out of line, so that the success path stays small.
TWINSPAN_COLD inline Utf8Error utf8_error(twinspan_utf8_error raw) {
  return Utf8Error(raw.valid_up_to, raw.error_length != 0
                                        ? std::optional<std::size_t>(raw.error_length)
                                        : std::nullopt);
}

template <class Word>
std::uint64_t word(const char *bytes) noexcept {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// Whether the text is ASCII, and so UTF-8: the usual case needs no call into Rust.
inline bool is_ascii(std::string_view text) noexcept {
  constexpr std::uint64_t high = 0x8080808080808080;
  const char *bytes = text.data();
  const char *const end = bytes + text.size();
  std::uint64_t seen;
  // The remainder, or less than one word, is read twice rather than byte by byte.
  if (text.size() >= 8) {
    seen = detail::word<std::uint64_t>(end - 8);
    for (; end - bytes > 32; bytes += 32) {
      seen |= detail::word<std::uint64_t>(bytes) | detail::word<std::uint64_t>(bytes + 8) |
              detail::word<std::uint64_t>(bytes + 16) | detail::word<std::uint64_t>(bytes + 24);
      if ((seen & high) != 0) {
        return false;
      }
    }
    for (; end - bytes > 8; bytes += 8) {
      seen |= detail::word<std::uint64_t>(bytes);
    }
  } else if (text.size() >= 4) {
    seen = detail::word<std::uint32_t>(bytes) | detail::word<std::uint32_t>(end - 4);
  } else if (!text.empty()) {
    seen = detail::word<std::uint8_t>(bytes) | detail::word<std::uint8_t>(end - 1) |
           detail::word<std::uint8_t>(bytes + text.size() / 2);
  } else {
    return true;
  }
  return (seen & high) == 0;
}

/// A text that is known to be UTF-8. Rust's pointers are never null, even for empty text.
inline rust::Str known_str(std::string_view text) noexcept {
  const void *pointer = text.data();
  return detail::abi::str(
      {pointer == nullptr ? reinterpret_cast<const void *>(1) : pointer, text.size()});
}

/// Throws, or calls the failure handler and aborts. It throws like throw_error, without the compile
/// time of that.
[[noreturn]] TWINSPAN_ABI_TAG TWINSPAN_COLD inline void not_utf8(twinspan_utf8_error error) {
#if TWINSPAN_EXCEPTIONS
  throw detail::utf8_error(error);
#else
  ::twinspan::throw_error(detail::utf8_error(error));
#endif
}

} // namespace detail

/// The text as a Rust `str`, borrowed; an error value if it is not UTF-8. Reads it once, copies
/// nothing. A template with one type, like try_to_rust: a unit that calls neither does not pay for
/// `expected`.
template <class Failure = Utf8Error>
[[nodiscard]] expected<rust::Str, Failure> try_str(std::string_view text TWINSPAN_LIFETIMEBOUND) {
  static_assert(std::is_same_v<Failure, Utf8Error>, "try_str fails with twinspan::Utf8Error");
  if (detail::is_ascii(text)) {
    return detail::known_str(text);
  }
  rust::Str checked;
  twinspan_utf8_error error{};
  if (!::twinspan_str_from_utf8(&checked, text.data(), text.size(), &error)) {
    return expected<rust::Str, Failure>(unexpect, detail::utf8_error(error));
  }
  return checked;
}

/// The text as a Rust `str`, borrowed, to pass as a `&str`: `f(twinspan::str(view))`. Throws
/// Utf8Error if it is not UTF-8; without exceptions, calls the failure handler and aborts. Reads it
/// once, copies nothing.
[[nodiscard]] TWINSPAN_ABI_TAG inline rust::Str str(std::string_view text TWINSPAN_LIFETIMEBOUND) {
  if (detail::is_ascii(text)) {
    return detail::known_str(text);
  }
  rust::Str checked;
  twinspan_utf8_error error{};
  if (!::twinspan_str_from_utf8(&checked, text.data(), text.size(), &error)) {
    detail::not_utf8(error);
  }
  return checked;
}

/// A copy that Rust owns, with each invalid sequence of bytes replaced by U+FFFD. Never fails.
[[nodiscard]] inline rust::String lossy(std::string_view text) {
  return text.empty() ? rust::String() : rust::String::lossy(text.data(), text.size());
}

/// The bytes of a Rust string, borrowed; those of a rust::Str are valid as long as what it refers
/// to. Inline, whereas `data()` and `size()` are calls into Rust.
[[nodiscard]] inline std::string_view view(const rust::Str &text) noexcept {
  const detail::abi::Fat fat = detail::abi::fat(text);
  return {static_cast<const char *>(fat.pointer), fat.length};
}
[[nodiscard]] inline std::string_view
view(const rust::String &text TWINSPAN_LIFETIMEBOUND) noexcept {
  const detail::abi::Buffer words = detail::abi::buffer(text);
  return {static_cast<const char *>(words.pointer), words.length};
}

/// A copy that C++ owns.
[[nodiscard]] inline std::string to_std(const rust::Str &text) { return std::string(view(text)); }
[[nodiscard]] inline std::string to_std(const rust::String &text) {
  return std::string(view(text));
}

namespace detail {

template <class T>
inline constexpr bool is_rust_text =
    std::is_same_v<T, rust::Str> || std::is_same_v<T, rust::String>;

} // namespace detail

/// Rust text is UTF-8: nothing is checked.
template <class T, std::enable_if_t<std::is_same_v<T, rust::Str>, int> = 0>
[[nodiscard]] rust::Str str(const T &text) noexcept {
  return detail::known_str(::twinspan::view(text));
}
template <class T, std::enable_if_t<std::is_same_v<T, rust::String>, int> = 0>
[[nodiscard]] rust::Str str(const T &text TWINSPAN_LIFETIMEBOUND) noexcept {
  return detail::known_str(::twinspan::view(text));
}

/// A copy that Rust owns; an error value if the text is not UTF-8.
template <class Failure = Utf8Error>
[[nodiscard]] expected<rust::String, Failure> try_to_rust(std::string_view text) {
  static_assert(std::is_same_v<Failure, Utf8Error>, "try_to_rust fails with twinspan::Utf8Error");
  detail::abi::Out<rust::String> copy;
  twinspan_utf8_error error{};
  if (!::twinspan_string_from_utf8(copy.pointer(), text.data(), text.size(), &error)) {
    return expected<rust::String, Failure>(unexpect, detail::utf8_error(error));
  }
  return expected<rust::String, Failure>(std::in_place, detail::abi::taken(copy.value()));
}

/// A copy that Rust owns. Throws Utf8Error if the text is not UTF-8; without exceptions, calls the
/// failure handler and aborts: use try_to_rust there, or lossy.
[[nodiscard]] TWINSPAN_ABI_TAG inline rust::String to_rust(std::string_view text) {
  detail::abi::Out<rust::String> copy;
  if (detail::is_ascii(text)) {
    ::twinspan_string_from_known(copy.pointer(), text.data(), text.size());
    return detail::abi::taken(copy.value());
  }
  twinspan_utf8_error error{};
  if (!::twinspan_string_from_utf8(copy.pointer(), text.data(), text.size(), &error)) {
    detail::not_utf8(error);
  }
  return detail::abi::taken(copy.value());
}

/// A copy of Rust text, which is UTF-8: nothing is checked, nothing fails.
template <class T, std::enable_if_t<detail::is_rust_text<T>, int> = 0>
[[nodiscard]] rust::String to_rust(const T &text) {
  const std::string_view bytes = ::twinspan::view(text);
  detail::abi::Out<rust::String> copy;
  ::twinspan_string_from_known(copy.pointer(), bytes.data(), bytes.size());
  return detail::abi::taken(copy.value());
}

namespace detail {

template <class T>
inline constexpr bool is_cpp_text =
    !is_rust_text<T> && std::is_convertible_v<const T &, std::string_view>;

template <class T>
std::string_view text_view(const T &text) noexcept {
  if constexpr (is_rust_text<T>) {
    return ::twinspan::view(text);
  } else {
    return text;
  }
}

/// Pairs that cxx cannot compare, or only by copying.
template <class Left, class Right>
inline constexpr bool compares_as_text =
    (is_rust_text<Left> &&
     (is_cpp_text<Right> || (is_rust_text<Right> && !std::is_same_v<Left, Right>))) ||
    (is_cpp_text<Left> && is_rust_text<Right>);

template <class T>
auto element_to_std(const T &element) {
  if constexpr (is_rust_text<T>) {
    return ::twinspan::to_std(element);
  } else {
    return element;
  }
}
template <class T>
using StdElement = decltype(::twinspan::detail::element_to_std(std::declval<const T &>()));

template <class T>
using RustElement = std::conditional_t<is_cpp_text<T>, rust::String, T>;

template <class T, class Element>
RustElement<T> element_to_rust(Element &&element) {
  if constexpr (is_cpp_text<T>) {
    return ::twinspan::to_rust(element);
  } else {
    return std::forward<Element>(element);
  }
}

/// A rust::Vec with copies of contiguous elements.
template <class T>
rust::Vec<RustElement<std::remove_const_t<T>>> vec_of(T *first, std::size_t length) {
  using Element = std::remove_const_t<T>;
  if constexpr (std::is_trivially_copyable_v<Element> &&
                std::is_same_v<Element, RustElement<Element>>) {
    abi::Out<rust::Vec<Element>> copy;
    ::twinspan_vec_of_plain(copy.pointer(), first, length, sizeof(Element), alignof(Element));
    return abi::taken(copy.value());
  } else {
    rust::Vec<RustElement<Element>> copy;
    copy.reserve(length);
    for (std::size_t at = 0; at != length; ++at) {
      copy.push_back(::twinspan::detail::element_to_rust<Element>(first[at]));
    }
    return copy;
  }
}

} // namespace detail

/// Copies the elements into a std::vector; strings become std::string.
template <class T>
[[nodiscard]] std::vector<detail::StdElement<std::remove_const_t<T>>> to_std(rust::Slice<T> slice) {
  using Element = detail::StdElement<std::remove_const_t<T>>;
  if constexpr (std::is_trivially_copyable_v<Element> &&
                std::is_same_v<Element, std::remove_const_t<T>>) {
    const detail::abi::Fat words = detail::abi::fat(slice);
    const auto *const first = static_cast<const Element *>(words.pointer);
    return std::vector<Element>(first, first + words.length);
  } else {
    std::vector<Element> copy;
    copy.reserve(slice.size());
    for (const auto &element : slice) {
      copy.push_back(detail::element_to_std<std::remove_const_t<T>>(element));
    }
    return copy;
  }
}
template <class T>
[[nodiscard]] std::vector<detail::StdElement<T>> to_std(const rust::Vec<T> &vec) {
  return ::twinspan::to_std(rust::Slice<const T>(vec));
}

/// Copies the elements into a rust::Vec, or moves them out of a vector passed as an rvalue; C++
/// strings become rust::String and have to be UTF-8, as for a single one. The bridge has to use
/// `Vec` of the element type somewhere.
template <class T, class Allocator>
[[nodiscard]] rust::Vec<detail::RustElement<T>> to_rust(const std::vector<T, Allocator> &vector) {
  if constexpr (std::is_same_v<T, bool>) {
    rust::Vec<bool> copy;
    copy.reserve(vector.size());
    for (const bool element : vector) {
      copy.push_back(element);
    }
    return copy;
  } else {
    return detail::vec_of(vector.data(), vector.size());
  }
}
template <class T, class Allocator, std::enable_if_t<!std::is_same_v<T, bool>, int> = 0>
[[nodiscard]] rust::Vec<detail::RustElement<T>> to_rust(std::vector<T, Allocator> &&vector) {
  if constexpr (std::is_trivially_copyable_v<T>) {
    return ::twinspan::to_rust(static_cast<const std::vector<T, Allocator> &>(vector));
  } else {
    rust::Vec<detail::RustElement<T>> moved;
    moved.reserve(vector.size());
    for (auto &element : vector) {
      moved.push_back(detail::element_to_rust<T>(std::move(element)));
    }
    return moved;
  }
}

} // namespace v1
} // namespace twinspan

namespace rust {

// Comparisons of Rust strings with each other and with everything that converts to
// std::string_view; byte by byte, which is the order of Rust and of the code points. No copy, no
// check.

template <class Left, class Right,
          std::enable_if_t<::twinspan::detail::compares_as_text<Left, Right>, int> = 0>
[[nodiscard]] bool operator==(const Left &left, const Right &right) noexcept {
  return ::twinspan::detail::text_view(left) == ::twinspan::detail::text_view(right);
}
template <class Left, class Right,
          std::enable_if_t<::twinspan::detail::compares_as_text<Left, Right>, int> = 0>
[[nodiscard]] bool operator!=(const Left &left, const Right &right) noexcept {
  return ::twinspan::detail::text_view(left) != ::twinspan::detail::text_view(right);
}
template <class Left, class Right,
          std::enable_if_t<::twinspan::detail::compares_as_text<Left, Right>, int> = 0>
[[nodiscard]] bool operator<(const Left &left, const Right &right) noexcept {
  return ::twinspan::detail::text_view(left) < ::twinspan::detail::text_view(right);
}
template <class Left, class Right,
          std::enable_if_t<::twinspan::detail::compares_as_text<Left, Right>, int> = 0>
[[nodiscard]] bool operator<=(const Left &left, const Right &right) noexcept {
  return ::twinspan::detail::text_view(left) <= ::twinspan::detail::text_view(right);
}
template <class Left, class Right,
          std::enable_if_t<::twinspan::detail::compares_as_text<Left, Right>, int> = 0>
[[nodiscard]] bool operator>(const Left &left, const Right &right) noexcept {
  return ::twinspan::detail::text_view(left) > ::twinspan::detail::text_view(right);
}
template <class Left, class Right,
          std::enable_if_t<::twinspan::detail::compares_as_text<Left, Right>, int> = 0>
[[nodiscard]] bool operator>=(const Left &left, const Right &right) noexcept {
  return ::twinspan::detail::text_view(left) >= ::twinspan::detail::text_view(right);
}

} // namespace rust

// std::hash is declared in <string_view>: <functional> takes a quarter of the compile time of
// cxx.h.
/// Equal to the hash of a std::string_view with the same bytes.
template <>
struct std::hash<rust::Str> {
  std::size_t operator()(const rust::Str &text_) const noexcept {
    return std::hash<std::string_view>()(::twinspan::view(text_));
  }
};
template <>
struct std::hash<rust::String> {
  std::size_t operator()(const rust::String &text_) const noexcept {
    return std::hash<std::string_view>()(::twinspan::view(text_));
  }
};

#if defined(__cpp_lib_format)
/// Formats like a std::string_view, with the same specifications.
template <>
struct std::formatter<rust::Str, char> : std::formatter<std::string_view, char> {
  template <class Context>
  auto format(const rust::Str &text, Context &context) const {
    return std::formatter<std::string_view, char>::format(::twinspan::view(text), context);
  }
};
template <>
struct std::formatter<rust::String, char> : std::formatter<std::string_view, char> {
  template <class Context>
  auto format(const rust::String &text, Context &context) const {
    return std::formatter<std::string_view, char>::format(::twinspan::view(text), context);
  }
};
#endif

#endif // TWINSPAN_TEXT_H
