#ifndef TWINSPAN_SPAN_H
#define TWINSPAN_SPAN_H

/// @file
/// The elements of rust::Slice and rust::Vec, and slices of C++'s own elements, without a call into Rust:
/// `data()`, `size()` and `[]` of cxx's types are calls.

#include "rust/cxx.h"
#include "twinspan/abi.h"
#include "twinspan/config.h"

#include <cstddef>
#include <cstdint>
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

/// Elements that somebody else owns: a pointer and a number. What std::span is, at every standard level;
/// it converts to one.
template <class T>
class Span {
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

private:
  T *data_ = nullptr;
  std::size_t size_ = 0;
};

namespace detail {

/// C++ knows the size of what it steps over, which it does not for opaque Rust types.
template <class T>
inline constexpr bool is_element = !std::is_base_of_v<rust::Opaque, std::remove_cv_t<T>>;

} // namespace detail

/// The elements of a slice, which lives no longer for it.
template <class T>
[[nodiscard]] Span<T> span(rust::Slice<T> slice) noexcept {
  static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
  const abi::Fat words = abi::fat(slice);
  return {static_cast<T *>(const_cast<void *>(words.pointer)), words.length};
}

/// The elements of a vector, until it is changed or destroyed. Of strings: `twinspan::view(element)` is
/// the text of each.
template <class T>
[[nodiscard]] Span<const T> span(const rust::Vec<T> &vec TWINSPAN_LIFETIMEBOUND) noexcept {
  static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
  const abi::Buffer words = abi::buffer(vec);
  return {static_cast<const T *>(words.pointer), words.length};
}
template <class T>
[[nodiscard]] Span<T> span(rust::Vec<T> &vec TWINSPAN_LIFETIMEBOUND) noexcept {
  static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
  const abi::Buffer words = abi::buffer(vec);
  return {static_cast<T *>(words.pointer), words.length};
}

/// So many elements as Rust sees them, borrowed. None of them may be at address null.
template <class T>
[[nodiscard]] rust::Slice<T> slice(T *data, std::size_t size) noexcept {
  static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
  // Rust's pointers are not null, also to nothing.
  const void *const pointer = data;
  return abi::slice<T>(
      {pointer == nullptr ? reinterpret_cast<const void *>(alignof(T)) : pointer, size});
}

/// The elements of a std::vector, std::array, std::span or the like, borrowed, for where a `&[T]` is
/// wanted: `f(twinspan::slice(vector))`. Of a constant they are constant.
template <class Container>
[[nodiscard]] auto slice(Container &&container TWINSPAN_LIFETIMEBOUND) noexcept
    -> rust::Slice<std::remove_pointer_t<decltype(container.data())>> {
  return ::twinspan::slice(container.data(), container.size());
}

/// The bytes of a text, borrowed, for where a `&[u8]` is wanted: nothing is checked.
[[nodiscard]] inline rust::Slice<const std::uint8_t>
bytes(std::string_view text TWINSPAN_LIFETIMEBOUND) noexcept {
  return ::twinspan::slice(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
}

} // namespace twinspan

#if defined(__cpp_lib_ranges)
template <class T>
inline constexpr bool std::ranges::enable_borrowed_range<twinspan::Span<T>> = true;
template <class T>
inline constexpr bool std::ranges::enable_view<twinspan::Span<T>> = true;
#endif

#endif // TWINSPAN_SPAN_H
