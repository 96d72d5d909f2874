#ifndef TWINSPAN_DETAIL_IN_PLACE_VEC_H
#define TWINSPAN_DETAIL_IN_PLACE_VEC_H

/// @file
/// `rust::Vec` for elements that cxx does not support. cxx's Vec has members that each bridge
/// defines for each element type; these are written once, on top of two Rust functions that know
/// nothing about the elements, so that any number of bridges, and users' own code, can use the same
/// Vec.
///
/// A template whose values both languages hold in place has one specialisation, in its own header
/// or below:
///
///     template <class T>
///     class rust::Vec<twinspan::Optional<T>> final
///         : public twinspan::detail::InPlaceVec<twinspan::Optional<T>> {
///     public:
///       using twinspan::detail::InPlaceVec<twinspan::Optional<T>>::InPlaceVec;
///     };
///
/// and, if a value is never copied, one of `never_copied`.

#include "rust/cxx.h"
#include "twinspan/detail/abi.h"

#include <array>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <new>
#include <stdexcept>
#include <type_traits>
#include <utility>

extern "C" {
// Rust functions.
void twinspan_vec_reserve(void *vec, std::size_t capacity, std::size_t size,
                          std::size_t align) noexcept;
void twinspan_vec_free(void *vec, std::size_t size, std::size_t align) noexcept;
}

namespace twinspan {
inline namespace v1 {

template <class T>
class Optional;
template <class Signature>
class Function;
template <class Signature>
class OnceFunction;

namespace detail {

/// Whether values of a type are never copied. Checked while the type may still be incomplete, so no
/// trait of the standard works; for unknown types a Vec claims that it can be copied, like cxx's.
template <class T>
inline constexpr bool never_copied = false;
template <class T, class Delete>
inline constexpr bool never_copied<std::unique_ptr<T, Delete>> = true;
template <class T>
inline constexpr bool never_copied<rust::Box<T>> = true;
template <class Signature>
inline constexpr bool never_copied<Function<Signature>> = true;
template <class Signature>
inline constexpr bool never_copied<OnceFunction<Signature>> = true;
template <class T>
inline constexpr bool never_copied<Optional<T>> = never_copied<T>;
template <class T>
inline constexpr bool never_copied<rust::Vec<T>> = never_copied<T>;
template <class T, std::size_t N>
inline constexpr bool never_copied<std::array<T, N>> = never_copied<T>;

/// The interface of rust::Vec. Rust owns the memory, and C++ the elements, which it moves and
/// destroys like any others.
template <class T>
class VecOfElements {
public:
  using value_type = T;
  using iterator = typename rust::Slice<T>::iterator;
  using const_iterator = typename rust::Slice<const T>::iterator;

  VecOfElements() noexcept : words_(nothing()) {}
  VecOfElements(std::initializer_list<T> elements)
      : VecOfElements(elements.begin(), elements.size()) {}
  VecOfElements(const VecOfElements &other) : VecOfElements(other.data(), other.size()) {}
  VecOfElements(VecOfElements &&other) noexcept : words_(other.words_) { other.words_ = nothing(); }
  // For generated code.
  VecOfElements(rust::unsafe_bitcopy_t, const VecOfElements &bits) noexcept : words_(bits.words_) {}
  VecOfElements &operator=(const VecOfElements &other) {
    if (this != std::addressof(other)) {
      *this = VecOfElements(other);
    }
    return *this;
  }
  VecOfElements &operator=(VecOfElements &&other) noexcept {
    VecOfElements moved(std::move(other));
    std::swap(words_, moved.words_);
    return *this;
  }
  ~VecOfElements() {
    if (words_.capacity != 0) {
      std::destroy_n(data(), words_.length);
      ::twinspan_vec_free(&words_, sizeof(T), alignof(T));
    }
  }

  std::size_t size() const noexcept { return words_.length; }
  bool empty() const noexcept { return words_.length == 0; }
  std::size_t capacity() const noexcept { return words_.capacity; }
  const T *data() const noexcept { return static_cast<const T *>(words_.pointer); }
  T *data() noexcept { return static_cast<T *>(words_.pointer); }

  // Not checked, like those of rust::Vec.
  const T &operator[](std::size_t index) const noexcept { return data()[index]; }
  T &operator[](std::size_t index) noexcept { return data()[index]; }
  // Throw std::out_of_range.
  const T &at(std::size_t index) const { return data()[checked(index)]; }
  T &at(std::size_t index) { return data()[checked(index)]; }
  const T &front() const noexcept { return data()[0]; }
  T &front() noexcept { return data()[0]; }
  const T &back() const noexcept { return data()[size() - 1]; }
  T &back() noexcept { return data()[size() - 1]; }

  void reserve(std::size_t capacity) noexcept {
    if (capacity > words_.capacity) {
      ::twinspan_vec_reserve(&words_, capacity, sizeof(T), alignof(T));
    }
  }
  void push_back(const T &value) { emplace_back(value); }
  void push_back(T &&value) noexcept { emplace_back(std::move(value)); }
  template <class... Arguments>
  void emplace_back(Arguments &&...arguments) noexcept(
      std::is_nothrow_constructible_v<T, Arguments...>) {
    // Before anything moves: an argument may be in this Vec.
    T value(static_cast<Arguments &&>(arguments)...);
    reserve(size() + 1);
    ::new (static_cast<void *>(data() + size())) T(std::move(value));
    ++words_.length;
  }
  void truncate(std::size_t length) noexcept {
    // One by one: an element may access the Vec while it is dropped.
    while (words_.length > length) {
      [[maybe_unused]] const T dropped(std::move(back()));
      --words_.length;
      std::destroy_at(data() + words_.length);
    }
  }
  void clear() noexcept { truncate(0); }

  iterator begin() noexcept { return rust::Slice<T>(data(), size()).begin(); }
  iterator end() noexcept { return rust::Slice<T>(data(), size()).end(); }
  const_iterator begin() const noexcept { return cbegin(); }
  const_iterator end() const noexcept { return cend(); }
  const_iterator cbegin() const noexcept { return rust::Slice<const T>(data(), size()).begin(); }
  const_iterator cend() const noexcept { return rust::Slice<const T>(data(), size()).end(); }

  void swap(rust::Vec<T> &other) noexcept {
    std::swap(words_, static_cast<VecOfElements &>(other).words_);
  }
  friend void swap(rust::Vec<T> &left, rust::Vec<T> &right) noexcept { left.swap(right); }

private:
  VecOfElements(const T *elements, std::size_t count) : VecOfElements() {
    reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
      push_back(elements[index]);
    }
  }

  static abi::Buffer nothing() noexcept {
    // Rust's address for unallocated memory: any aligned address.
    return {0, reinterpret_cast<void *>(alignof(T)), 0}; // NOLINT(performance-no-int-to-ptr)
  }
  std::size_t checked(std::size_t index) const {
    if (index >= size()) {
      rust::panic<std::out_of_range>("rust::Vec index out of range");
    }
    return index;
  }

  abi::Buffer words_;
};

/// The same for types that are never copied.
template <class T>
class VecOfOwners : public VecOfElements<T> {
public:
  VecOfOwners() noexcept = default;
  VecOfOwners(const VecOfOwners &) = delete;
  VecOfOwners(VecOfOwners &&) noexcept = default;
  VecOfOwners(rust::unsafe_bitcopy_t bitcopy, const VecOfOwners &bits) noexcept
      : VecOfElements<T>(bitcopy, bits) {}
  VecOfOwners &operator=(const VecOfOwners &) = delete;
  VecOfOwners &operator=(VecOfOwners &&) noexcept = default;
  ~VecOfOwners() = default;

  void push_back(T &&value) noexcept { this->emplace_back(std::move(value)); }
};

/// The `rust::Vec` of such elements.
///
/// Ownership: it owns its elements; a copy has copies of them, and does not exist if a T is never
/// copied. A moved-from one is empty, and can be used.
/// Cost: like rust::Vec, with fewer calls into Rust: only to allocate, and to free memory.
template <class T>
using InPlaceVec = std::conditional_t<never_copied<T>, VecOfOwners<T>, VecOfElements<T>>;

static_assert(sizeof(VecOfOwners<int>) == sizeof(abi::Buffer));

} // namespace detail
} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// Rust's `Vec<Vec<T>>`: elements are in place, as in all types below.
template <class T>
class Vec<rust::Vec<T>> final : public twinspan::detail::InPlaceVec<rust::Vec<T>> {
  using Base = twinspan::detail::InPlaceVec<rust::Vec<T>>;

public:
  using Base::Base;
};

/// `Vec<[T; N]>`.
template <class T, std::size_t N>
class Vec<std::array<T, N>> final : public twinspan::detail::InPlaceVec<std::array<T, N>> {
  using Base = twinspan::detail::InPlaceVec<std::array<T, N>>;

public:
  using Base::Base;
};

/// `Vec<&[T]>`.
template <class T>
class Vec<rust::Slice<T>> final : public twinspan::detail::InPlaceVec<rust::Slice<T>> {
  using Base = twinspan::detail::InPlaceVec<rust::Slice<T>>;

public:
  using Base::Base;
};

/// `Vec<UniquePtr<T>>`.
template <class T>
class Vec<std::unique_ptr<T>> final : public twinspan::detail::InPlaceVec<std::unique_ptr<T>> {
  using Base = twinspan::detail::InPlaceVec<std::unique_ptr<T>>;

public:
  using Base::Base;
};

/// `Vec<SharedPtr<T>>`.
template <class T>
class Vec<std::shared_ptr<T>> final : public twinspan::detail::InPlaceVec<std::shared_ptr<T>> {
  using Base = twinspan::detail::InPlaceVec<std::shared_ptr<T>>;

public:
  using Base::Base;
};

/// `Vec<WeakPtr<T>>`.
template <class T>
class Vec<std::weak_ptr<T>> final : public twinspan::detail::InPlaceVec<std::weak_ptr<T>> {
  using Base = twinspan::detail::InPlaceVec<std::weak_ptr<T>>;

public:
  using Base::Base;
};

/// `Vec<Optional<T>>`.
template <class T>
class Vec<twinspan::Optional<T>> final
    : public twinspan::detail::InPlaceVec<twinspan::Optional<T>> {
  using Base = twinspan::detail::InPlaceVec<twinspan::Optional<T>>;

public:
  using Base::Base;
};

/// For `Vec<char>`, whose elements Rust checks.
template <>
class Vec<char32_t> final : public twinspan::detail::InPlaceVec<char32_t> {
  using Base = twinspan::detail::InPlaceVec<char32_t>;

public:
  using Base::Base;
};

/// `Vec<Function<dyn Fn(A) -> R>>`, of closures of all signatures.
template <class Signature>
class Vec<twinspan::Function<Signature>> final
    : public twinspan::detail::InPlaceVec<twinspan::Function<Signature>> {
  using Base = twinspan::detail::InPlaceVec<twinspan::Function<Signature>>;

public:
  using Base::Base;
};

/// `Vec<OnceFunction<dyn FnOnce(A) -> R>>`.
template <class Signature>
class Vec<twinspan::OnceFunction<Signature>> final
    : public twinspan::detail::InPlaceVec<twinspan::OnceFunction<Signature>> {
  using Base = twinspan::detail::InPlaceVec<twinspan::OnceFunction<Signature>>;

public:
  using Base::Base;
};

} // namespace cxxbridge1
} // namespace rust

#endif // TWINSPAN_DETAIL_IN_PLACE_VEC_H
