#ifndef TWINSPAN_CONVERT_PARTS_H
#define TWINSPAN_CONVERT_PARTS_H

/// @file
/// Building blocks for twinspan::Convert: base classes of specialisations for common kinds of
/// types, used by the other headers here, and for your own types.
///
/// ```cpp
/// template <> struct twinspan::Convert<leveldb::Slice> : twinspan::parts::TextView<leveldb::Slice> {};
/// ```

#include "rust/cxx.h"
#include "twinspan/convert.h"
#include "twinspan/detail/convert.h"
#include "twinspan/span.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace parts {

/// A view of text: constructed from a `const char *` and a length, with `data()` and `size()`. For
/// `&str`. Copies nothing. Text from C++ is checked for UTF-8.
template <class T>
struct TextView {
  static constexpr bool is_view = true;
  static T from(std::string_view text) { return T(text.data(), text.size()); }
  static std::string_view into(const T &text) { return {text.data(), text.size()}; }
};

/// Owned text with the same members. For `&str` and `String`, copied; `&str` as a result by
/// reference is a view.
template <class T>
struct Text {
  static T from(std::string_view text) { return T(text.data(), text.size()); }
  static std::string_view into(const T &text) { return {text.data(), text.size()}; }
};

/// Owned bytes: constructed from a `const char *` and a length, with `data()` and `size()`. For
/// `&[u8]` and `Vec<u8>`, and for `&str` and `String` as a parameter. Copied; `&[u8]` as a result
/// by reference is a view.
template <class T>
struct Bytes {
  static T from(rust::Slice<const std::uint8_t> bytes) {
    const span<const std::uint8_t> all = ::twinspan::span(bytes);
    return T(reinterpret_cast<const char *>(all.data()), static_cast<Size>(all.size()));
  }
  static T from(std::string_view text) { return T(text.data(), static_cast<Size>(text.size())); }
  static span<const std::uint8_t> into(const T &bytes) {
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()),
            static_cast<std::size_t>(bytes.size())};
  }

private:
  // Signed in some libraries.
  using Size = decltype(std::declval<const T &>().size());
};

/// A view of bytes with the same members. For `&[u8]`, and for `&str` as a parameter. Copies
/// nothing.
template <class T>
struct BytesView : Bytes<T> {
  static constexpr bool is_view = true;
};

/// A view of contiguous elements: constructed from a pointer and a length, with `data()` and
/// `size()`. For `&[E]`, and `&mut [E]` if `E` is not const. Copies nothing.
template <class T, class E>
struct SpanView {
  static constexpr bool is_view = true;
  static T from(span<E> elements) { return T(elements.data(), elements.size()); }
  static span<E> into(const T &elements) { return {elements.data(), elements.size()}; }
};

/// Owned contiguous elements: constructed from two pointers, with `data()` and `size()`. For `&[E]`
/// and `Vec<E>`, copied; `&[E]` as a result by reference is a view.
template <class T, class E>
struct Elements {
  static T from(span<const E> elements) {
    return T(elements.data(), elements.data() + elements.size());
  }
  static span<const E> into(const T &elements) {
    return {elements.data(), static_cast<std::size_t>(elements.size())};
  }
};

/// An optional `E`: constructed from nothing or from a value, with `operator bool` and `operator*`.
/// For an `Option` of what the `E` converts to, and a view if that is one.
template <class T, class E>
struct Optional {
  static constexpr bool is_view = detail::is_borrowed<E>;
  static T from(std::optional<E> value) { return value ? T(*std::move(value)) : T(); }
  static std::optional<E> into(const T &value) {
    return value ? std::optional<E>(*value) : std::nullopt;
  }
};

} // namespace parts
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_CONVERT_PARTS_H
