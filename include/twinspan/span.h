#ifndef TWINSPAN_SPAN_H
#define TWINSPAN_SPAN_H

/// @file
/// The elements of rust::Slice and rust::Vec, and slices of C++ elements, without a call into Rust:
/// `data()`, `size()` and `[]` of cxx's types are calls.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
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

/// C++ knows the size of the elements, which it does not for opaque Rust types.
template <class T>
inline constexpr bool is_element = !std::is_base_of_v<rust::Opaque, std::remove_cv_t<T>>;

template <class T>
rust::Slice<T> rust_slice(T *data, std::size_t size) noexcept {
  static_assert(is_element<T>, "C++ does not know the size of an opaque Rust type");
  // Rust's pointers are never null, even if there are no elements.
  const void *const pointer = data;
  return detail::abi::slice<T>(
      {pointer == nullptr ? reinterpret_cast<const void *>(alignof(T)) : pointer, size});
}

template <class Container>
using ElementOf = std::remove_pointer_t<decltype(std::declval<Container &>().data())>;

template <class Container>
using Plain = std::remove_cv_t<std::remove_reference_t<Container>>;

/// A const view gives mutable access to its elements, a const owner does not.
template <class Container, class = void>
inline constexpr bool is_view = false;
template <class Container>
inline constexpr bool is_view<
    Container, std::void_t<ElementOf<Plain<Container>>, ElementOf<const Plain<Container>>>> =
    std::is_same_v<ElementOf<Plain<Container>>, ElementOf<const Plain<Container>>>;

/// `data()` and `size()` of cxx's types are calls.
template <class T>
inline constexpr bool is_of_cxx = false;
template <class T>
inline constexpr bool is_of_cxx<rust::Vec<T>> = true;
template <class T>
inline constexpr bool is_of_cxx<rust::Slice<T>> = true;

/// Elements that differ in `const` at most, where none is removed.
template <class From, class To>
inline constexpr bool shows = std::is_convertible_v<From (*)[], To (*)[]>;

/// Whether a span of `T` can refer to the elements of a container, by the rules of std::span.
template <class Container, class T, class = void>
inline constexpr bool spans = false;
template <class Container, class T>
inline constexpr bool spans<
    Container, T, std::void_t<ElementOf<Container>, decltype(std::declval<Container &>().size())>> =
    !is_of_cxx<Plain<Container>> && shows<ElementOf<Container>, T> &&
    (std::is_const_v<T> || std::is_lvalue_reference_v<Container> || is_view<Container>);
template <class Container>
inline constexpr bool spans_nothrow =
    noexcept(std::declval<Container &>().data()) && noexcept(std::declval<Container &>().size());

} // namespace detail

/// Elements that somebody else owns: a pointer and a length. Like std::span with dynamic extent, in
/// every standard version, and also for the elements of rust::Slice and rust::Vec. It converts to
/// and from a std::span, and to a rust::Slice: to a `&[T]` and, if the elements are mutable, to a
/// `&mut [T]`.
///
/// `twinspan::span(container)` deduces the element type.
template <class T>
class TWINSPAN_POINTER(T) span {
public:
  using element_type = T;
  using value_type = std::remove_cv_t<T>;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using pointer = T *;
  using const_pointer = const T *;
  using reference = T &;
  using const_reference = const T &;
  using iterator = T *;
  using reverse_iterator = std::reverse_iterator<iterator>;

  constexpr span() noexcept = default;
  template <class U, std::enable_if_t<detail::shows<U, T>, int> = 0>
  constexpr span(U *data, std::size_t size) noexcept : data_(data), size_(size) {}
  /// The range up to, but not including, the second pointer.
  template <class U, class End,
            std::enable_if_t<detail::shows<U, T> && std::is_pointer_v<End> &&
                                 detail::shows<std::remove_pointer_t<End>, T>,
                             int> = 0>
  constexpr span(U *data, End end) noexcept
      : data_(data), size_(static_cast<std::size_t>(end - data)) {}
  template <std::size_t Length>
  constexpr span(T (&array TWINSPAN_LIFETIMEBOUND)[Length]) noexcept
      : data_(array), size_(Length) {}
  /// The elements of a std::vector, std::array or the like, until it is changed or destroyed. A
  /// temporary that owns its elements is accepted only if they are const.
  template <class Container,
            std::enable_if_t<detail::spans<Container, T> && !detail::is_view<Container>, int> = 0>
  constexpr span(Container &&container TWINSPAN_LIFETIMEBOUND) noexcept(
      detail::spans_nothrow<Container>)
      : data_(container.data()), size_(container.size()) {}
  /// The elements of a std::span, a span of mutable elements, or the like.
  template <class View, std::enable_if_t<detail::spans<View, T> && detail::is_view<View> &&
                                             !std::is_same_v<detail::Plain<View>, span>,
                                         int> = 0>
  constexpr span(View &&view) noexcept(detail::spans_nothrow<View>)
      : data_(view.data()), size_(view.size()) {}
  /// The elements of a slice, whose lifetime is not extended.
  template <class U, std::enable_if_t<detail::shows<U, T>, int> = 0>
  span(rust::Slice<U> slice) noexcept : span(detail::abi::fat(slice)) {}
  /// The elements of a vector, until it is changed or destroyed. For strings,
  /// `twinspan::view(element)` is the text of each.
  template <class U, std::enable_if_t<detail::shows<const U, T>, int> = 0>
  span(const rust::Vec<U> &vec TWINSPAN_LIFETIMEBOUND) noexcept : span(detail::abi::buffer(vec)) {}
  template <class U, std::enable_if_t<detail::shows<U, T>, int> = 0>
  span(rust::Vec<U> &vec TWINSPAN_LIFETIMEBOUND) noexcept : span(detail::abi::buffer(vec)) {}

  template <class U, std::enable_if_t<std::is_same_v<U, T> || std::is_same_v<U, const T>, int> = 0>
  operator rust::Slice<U>() const noexcept {
    return detail::rust_slice<U>(data_, size_);
  }

  /// Never null if it comes from Rust, even if there are no elements.
  [[nodiscard]] constexpr T *data() const noexcept { return data_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr std::size_t size_bytes() const noexcept { return size_ * sizeof(T); }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr T *begin() const noexcept { return data_; }
  [[nodiscard]] constexpr T *end() const noexcept { return data_ + size_; }
  [[nodiscard]] constexpr reverse_iterator rbegin() const noexcept {
    return reverse_iterator(end());
  }
  [[nodiscard]] constexpr reverse_iterator rend() const noexcept {
    return reverse_iterator(begin());
  }
  /// Not checked, like that of std::span and rust::Vec.
  [[nodiscard]] constexpr T &operator[](std::size_t index) const noexcept { return data_[index]; }
  [[nodiscard]] constexpr T &front() const noexcept { return data_[0]; }
  [[nodiscard]] constexpr T &back() const noexcept { return data_[size_ - 1]; }

  /// A part of the elements. Not checked, like that of std::span.
  [[nodiscard]] constexpr span first(std::size_t count) const noexcept { return {data_, count}; }
  [[nodiscard]] constexpr span last(std::size_t count) const noexcept {
    return {data_ + (size_ - count), count};
  }
  /// All elements from the offset on if there is no count, as in std::span.
  [[nodiscard]] constexpr span subspan(std::size_t offset,
                                       std::size_t count = std::size_t(-1)) const noexcept {
    return {data_ + offset, count == std::size_t(-1) ? size_ - offset : count};
  }

private:
  template <class Words>
  static constexpr std::size_t length(const Words &words) noexcept {
    static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
    return words.length;
  }
  explicit span(const detail::abi::Fat &words) noexcept
      : data_(static_cast<T *>(const_cast<void *>(words.pointer))), size_(length(words)) {}
  explicit span(const detail::abi::Buffer &words) noexcept
      : data_(static_cast<T *>(const_cast<void *>(words.pointer))), size_(length(words)) {}

  T *data_ = nullptr;
  std::size_t size_ = 0;
};

template <class T, class End>
span(T *, End) -> span<T>;
template <class T, std::size_t Length>
span(T (&)[Length]) -> span<T>;
template <class Container, class T = detail::ElementOf<Container>,
          std::enable_if_t<!detail::is_of_cxx<detail::Plain<Container>>, int> = 0>
span(Container &&) -> span<T>;
template <class T>
span(rust::Slice<T>) -> span<T>;
template <class T>
span(const rust::Vec<T> &) -> span<const T>;
template <class T>
span(rust::Vec<T> &) -> span<T>;

namespace detail {

/// The result of `slice`: for mutable elements, a type that converts to both kinds of rust::Slice,
/// which do not convert to each other.
template <class T>
using SliceOf = std::conditional_t<std::is_const_v<T>, rust::Slice<T>, span<T>>;

/// The elements of a temporary that owns them can only be read.
template <class Container>
using ContainerSlice =
    std::conditional_t<std::is_lvalue_reference_v<Container> || is_view<Container>,
                       SliceOf<ElementOf<Container>>, rust::Slice<const ElementOf<Container>>>;

template <class Container>
ContainerSlice<Container> container_slice(Container &container) noexcept {
  using Element = ElementOf<Container>;
  if constexpr (std::is_same_v<ContainerSlice<Container>, span<Element>>) {
    return {container.data(), container.size()};
  } else {
    return detail::rust_slice<const Element>(container.data(), container.size());
  }
}

} // namespace detail

/// This many elements as a Rust slice, borrowed. None of them may be at address null.
template <class T>
[[nodiscard]] detail::SliceOf<T> slice(T *data, std::size_t size) noexcept {
  static_assert(detail::is_element<T>, "C++ does not know the size of an opaque Rust type");
  if constexpr (std::is_const_v<T>) {
    return detail::rust_slice(data, size);
  } else {
    return {data, size};
  }
}

/// The elements of a std::vector, std::array, std::span, rust::Vec or the like, borrowed, to pass
/// as a `&[T]` or a `&mut [T]`: `f(twinspan::slice(vector))`. A const object, and a temporary that
/// owns its elements, only as a `&[T]`. Returns a rust::Slice, or a span if the elements are
/// mutable.
template <class Container, std::enable_if_t<!detail::is_view<Container>, int> = 0>
[[nodiscard]] auto slice(Container &&container TWINSPAN_LIFETIMEBOUND) noexcept
    -> detail::ContainerSlice<Container> {
  return detail::container_slice<Container>(container);
}
template <class View, std::enable_if_t<detail::is_view<View>, int> = 0>
[[nodiscard]] auto slice(View &&view) noexcept -> detail::ContainerSlice<View> {
  return detail::container_slice<View>(view);
}
template <class T>
[[nodiscard]] span<T> slice(rust::Vec<T> &vec TWINSPAN_LIFETIMEBOUND) noexcept {
  return ::twinspan::span(vec);
}
template <class T>
[[nodiscard]] rust::Slice<const T> slice(const rust::Vec<T> &vec TWINSPAN_LIFETIMEBOUND) noexcept {
  return ::twinspan::span(vec);
}
template <class T, std::size_t Length>
[[nodiscard]] detail::SliceOf<T> slice(T (&array TWINSPAN_LIFETIMEBOUND)[Length]) noexcept {
  static_assert(!std::is_same_v<T, const char>,
                "a literal ends with a zero: use twinspan::bytes for its text alone");
  return ::twinspan::slice(static_cast<T *>(array), Length);
}
/// `f(twinspan::slice({1, 2}))`: the elements live until the call returns.
template <class T>
[[nodiscard]] rust::Slice<const T>
slice(std::initializer_list<T> elements TWINSPAN_LIFETIMEBOUND) noexcept {
  return ::twinspan::slice(elements.begin(), elements.size());
}

/// The bytes of a text, borrowed, to pass as a `&[u8]`: nothing is checked.
[[nodiscard]] inline rust::Slice<const std::uint8_t>
bytes(std::string_view text TWINSPAN_LIFETIMEBOUND) noexcept {
  return ::twinspan::slice(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
}

} // namespace v1
} // namespace twinspan

#if defined(__cpp_lib_ranges)
template <class T>
inline constexpr bool std::ranges::enable_borrowed_range<twinspan::span<T>> = true;
template <class T>
inline constexpr bool std::ranges::enable_view<twinspan::span<T>> = true;
#endif

#endif // TWINSPAN_SPAN_H
