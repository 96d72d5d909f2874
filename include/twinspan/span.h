#ifndef TWINSPAN_SPAN_H
#define TWINSPAN_SPAN_H

/// @file
/// The elements of rust::Slice and rust::Vec, and slices of C++'s own elements, without a call into Rust:
/// `data()`, `size()` and `[]` of cxx's types are calls.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <type_traits>
#include <utility>

#if __has_include(<version>)
#include <version>
#endif
#if defined(__cpp_lib_ranges)
#include <ranges>
#endif

namespace twinspan {
inline namespace v1 {

namespace detail {

/// C++ knows the size of what it steps over, which it does not for opaque Rust types.
template <class T>
inline constexpr bool is_element = !std::is_base_of_v<rust::Opaque, std::remove_cv_t<T>>;

template <class T>
rust::Slice<T> rust_slice(T *data, std::size_t size) noexcept {
  static_assert(is_element<T>, "C++ does not know the size of an opaque Rust type");
  // Rust's pointers are not null, also to nothing.
  const void *const pointer = data;
  return detail::abi::slice<T>(
      {pointer == nullptr ? reinterpret_cast<const void *>(alignof(T)) : pointer, size});
}

} // namespace detail

/// Elements that somebody else owns: a pointer and a number. What std::span is, at every standard level;
/// it converts to one, and to a rust::Slice: to a `&[T]` and, where the elements may be changed, to a
/// `&mut [T]`.
template <class T>
class TWINSPAN_POINTER(T) Span {
public:
  using element_type = T;
  using value_type = std::remove_cv_t<T>;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using pointer = T *;
  using reference = T &;
  using iterator = T *;

  constexpr Span() noexcept = default;
  constexpr Span(T *data, std::size_t size) noexcept : data_(data), size_(size) {}
  /// Elements that may be changed, where they are only read.
  template <class U, std::enable_if_t<!std::is_same_v<U, T> && std::is_same_v<const U, T>, int> = 0>
  constexpr Span(Span<U> other) noexcept : data_(other.data()), size_(other.size()) {}

  template <class U, std::enable_if_t<std::is_same_v<U, T> || std::is_same_v<U, const T>, int> = 0>
  operator rust::Slice<U>() const noexcept {
    return detail::rust_slice<U>(data_, size_);
  }

  /// Not null where it comes from Rust, also where there are no elements.
  [[nodiscard]] constexpr T *data() const noexcept { return data_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr T *begin() const noexcept { return data_; }
  [[nodiscard]] constexpr T *end() const noexcept { return data_ + size_; }
  /// Not checked, as that of a std::span and of a rust::Vec.
  [[nodiscard]] constexpr T &operator[](std::size_t index) const noexcept { return data_[index]; }
  [[nodiscard]] constexpr T &front() const noexcept { return data_[0]; }
  [[nodiscard]] constexpr T &back() const noexcept { return data_[size_ - 1]; }

  /// A part of the elements. Not checked, as those of a std::span.
  [[nodiscard]] constexpr Span first(std::size_t count) const noexcept { return {data_, count}; }
  [[nodiscard]] constexpr Span last(std::size_t count) const noexcept {
    return {data_ + (size_ - count), count};
  }
  [[nodiscard]] constexpr Span subspan(std::size_t offset) const noexcept {
    return {data_ + offset, size_ - offset};
  }
  [[nodiscard]] constexpr Span subspan(std::size_t offset, std::size_t count) const noexcept {
    return {data_ + offset, count};
  }

private:
  T *data_ = nullptr;
  std::size_t size_ = 0;
};

namespace detail {

/// What `slice` gives of elements: where they may be changed, what converts to both kinds of rust::Slice,
/// which do not convert to each other.
template <class T>
using SliceOf = std::conditional_t<std::is_const_v<T>, rust::Slice<T>, Span<T>>;

template <class Container>
using ElementOf = std::remove_pointer_t<decltype(std::declval<Container &>().data())>;

/// A constant view gives access to what it shows, a constant owner does not.
template <class Container>
inline constexpr bool is_view =
    std::is_same_v<ElementOf<Container>, ElementOf<const std::remove_reference_t<Container>>>;

/// The elements of a temporary that owns them are only read.
template <class Container>
using ContainerSlice =
    std::conditional_t<std::is_lvalue_reference_v<Container> || is_view<Container>,
                       SliceOf<ElementOf<Container>>, rust::Slice<const ElementOf<Container>>>;

} // namespace detail

/// The elements of a slice, which lives no longer for it.
template <class T>
[[nodiscard]] Span<T> span(rust::Slice<T> slice) noexcept {
  static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
  const detail::abi::Fat words = detail::abi::fat(slice);
  return {static_cast<T *>(const_cast<void *>(words.pointer)), words.length};
}

/// The elements of a vector, until it is changed or destroyed. Of strings: `twinspan::view(element)` is
/// the text of each.
template <class T>
[[nodiscard]] Span<const T> span(const rust::Vec<T> &vec TWINSPAN_LIFETIMEBOUND) noexcept {
  static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
  const detail::abi::Buffer words = detail::abi::buffer(vec);
  return {static_cast<const T *>(words.pointer), words.length};
}
template <class T>
[[nodiscard]] Span<T> span(rust::Vec<T> &vec TWINSPAN_LIFETIMEBOUND) noexcept {
  static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
  const detail::abi::Buffer words = detail::abi::buffer(vec);
  return {static_cast<T *>(words.pointer), words.length};
}

/// The elements of a span: nothing to do.
template <class T>
[[nodiscard]] constexpr Span<T> span(Span<T> elements) noexcept {
  return elements;
}

/// So many elements as Rust sees them, borrowed. None of them may be at address null.
template <class T>
[[nodiscard]] detail::SliceOf<T> slice(T *data, std::size_t size) noexcept {
  static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
  if constexpr (std::is_const_v<T>) {
    return detail::rust_slice(data, size);
  } else {
    return {data, size};
  }
}

/// The elements of a std::vector, std::array, std::span, rust::Vec or the like, borrowed, for where a `&[T]`
/// or a `&mut [T]` is wanted: `f(twinspan::slice(vector))`. Of a constant, and of a temporary that owns its
/// elements, for a `&[T]` only. Gives a rust::Slice, or a Span where the elements may be changed.
template <class Container, class Element = detail::ElementOf<Container>>
[[nodiscard]] auto slice(Container &&container TWINSPAN_LIFETIMEBOUND) noexcept
    -> detail::ContainerSlice<Container> {
  if constexpr (std::is_same_v<detail::ContainerSlice<Container>, Span<Element>>) {
    return {container.data(), container.size()};
  } else {
    return detail::rust_slice<const Element>(container.data(), container.size());
  }
}
template <class T>
[[nodiscard]] Span<T> slice(rust::Vec<T> &vec TWINSPAN_LIFETIMEBOUND) noexcept {
  return ::twinspan::span(vec);
}
template <class T>
[[nodiscard]] rust::Slice<const T> slice(const rust::Vec<T> &vec TWINSPAN_LIFETIMEBOUND) noexcept {
  return ::twinspan::span(vec);
}
template <class T, std::size_t Length>
[[nodiscard]] detail::SliceOf<T> slice(T (&array TWINSPAN_LIFETIMEBOUND)[Length]) noexcept {
  static_assert(!std::is_same_v<T, const char>,
                "a literal ends in a zero: twinspan::bytes is its text alone");
  return ::twinspan::slice(static_cast<T *>(array), Length);
}
/// `f(twinspan::slice({1, 2}))`: the elements live until the call returns.
template <class T>
[[nodiscard]] rust::Slice<const T>
slice(std::initializer_list<T> elements TWINSPAN_LIFETIMEBOUND) noexcept {
  return ::twinspan::slice(elements.begin(), elements.size());
}

/// The bytes of a text, borrowed, for where a `&[u8]` is wanted: nothing is checked.
[[nodiscard]] inline rust::Slice<const std::uint8_t>
bytes(std::string_view text TWINSPAN_LIFETIMEBOUND) noexcept {
  return ::twinspan::slice(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
}

} // namespace v1
} // namespace twinspan

#if defined(__cpp_lib_ranges)
template <class T>
inline constexpr bool std::ranges::enable_borrowed_range<twinspan::Span<T>> = true;
template <class T>
inline constexpr bool std::ranges::enable_view<twinspan::Span<T>> = true;
#endif

#endif // TWINSPAN_SPAN_H
