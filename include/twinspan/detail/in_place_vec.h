#ifndef TWINSPAN_DETAIL_IN_PLACE_VEC_H
#define TWINSPAN_DETAIL_IN_PLACE_VEC_H

/// @file
/// `rust::Vec` of elements for which cxx has none. cxx has the members of its Vec defined for each type of elements, by
/// the bridge that uses it; these are written out once, so that any number of bridges, and users' own code, may name
/// the same Vec.

#include "rust/cxx.h"
#include "twinspan/detail/abi.h"

#include <cstddef>
#include <new>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The interface of rust::Vec, for elements that are moved. `Memory` makes room, and drops all that there is.
template <class Self, class T, class Memory>
class InPlaceVec {
public:
  using value_type = T;
  using iterator = typename rust::Slice<T>::iterator;
  using const_iterator = typename rust::Slice<const T>::iterator;

  InPlaceVec &operator=(InPlaceVec &&other) noexcept {
    InPlaceVec moved(std::move(other));
    std::swap(words_, moved.words_);
    return *this;
  }
  ~InPlaceVec() {
    if (words_.capacity != 0) {
      Memory::drop(words_);
    }
  }

  std::size_t size() const noexcept { return words_.length; }
  bool empty() const noexcept { return words_.length == 0; }
  std::size_t capacity() const noexcept { return words_.capacity; }
  const T *data() const noexcept { return static_cast<const T *>(words_.pointer); }
  T *data() noexcept { return static_cast<T *>(words_.pointer); }

  // Not checked, as those of rust::Vec.
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
      Memory::reserve(words_, capacity);
    }
  }
  void push_back(T &&value) noexcept { emplace_back(std::move(value)); }
  template <class... Arguments>
  void emplace_back(Arguments &&...arguments) noexcept(
      std::is_nothrow_constructible_v<T, Arguments...>) {
    // Before anything moves: an argument may be in this very Vec.
    T value(static_cast<Arguments &&>(arguments)...);
    reserve(size() + 1);
    ::new (static_cast<void *>(data() + size())) T(std::move(value));
    ++words_.length;
  }
  void truncate(std::size_t length) noexcept {
    // One by one: an element may look at the Vec while it is dropped.
    while (words_.length > length) {
      [[maybe_unused]] const T dropped(std::move(back()));
      --words_.length;
    }
  }
  void clear() noexcept { truncate(0); }

  iterator begin() noexcept { return rust::Slice<T>(data(), size()).begin(); }
  iterator end() noexcept { return rust::Slice<T>(data(), size()).end(); }
  const_iterator begin() const noexcept { return cbegin(); }
  const_iterator end() const noexcept { return cend(); }
  const_iterator cbegin() const noexcept { return rust::Slice<const T>(data(), size()).begin(); }
  const_iterator cend() const noexcept { return rust::Slice<const T>(data(), size()).end(); }

  void swap(Self &other) noexcept { std::swap(words_, static_cast<InPlaceVec &>(other).words_); }
  friend void swap(Self &left, Self &right) noexcept { left.swap(right); }

private:
  // Nobody but the Vecs of this library is one.
  friend Self;
  InPlaceVec() noexcept : words_(nothing()) {}
  InPlaceVec(InPlaceVec &&other) noexcept : words_(other.words_) { other.words_ = nothing(); }
  InPlaceVec(rust::unsafe_bitcopy_t, const InPlaceVec &bits) noexcept : words_(bits.words_) {}

  static abi::Buffer nothing() noexcept {
    // Rust's address for what is not allocated: any that is aligned.
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

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_IN_PLACE_VEC_H
