#ifndef TWINSPAN_DETAIL_ARRAY_VEC_H
#define TWINSPAN_DETAIL_ARRAY_VEC_H

/// @file
/// `rust::Vec` of arrays. Rust has the memory, and C++ the elements, which it moves and destroys as any others.

#include "rust/cxx.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/in_place_vec.h"

#include <array>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <type_traits>

extern "C" {
// Rust functions.
void twinspan_vec_reserve(void *vec, std::size_t capacity, std::size_t size,
                          std::size_t align) noexcept;
void twinspan_vec_free(void *vec, std::size_t size, std::size_t align) noexcept;
}

namespace twinspan {
inline namespace v1 {
namespace detail {

/// Memory for elements of that type.
template <class T>
struct ElementMemory {
  static void reserve(abi::Buffer &words, std::size_t capacity) noexcept {
    ::twinspan_vec_reserve(&words, capacity, sizeof(T), alignof(T));
  }
  static void drop(abi::Buffer &words) noexcept {
    std::destroy_n(static_cast<T *>(words.pointer), words.length);
    ::twinspan_vec_free(&words, sizeof(T), alignof(T));
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// `Vec<[T; N]>` of Rust: `rust::Vec<std::array<T, N>>`.
///
/// Ownership: it owns its elements; a copy has copies of them. A moved-from one is empty, and may be used.
/// Cost: as rust::Vec, with fewer calls into Rust: to allocate, and to free what is allocated.
template <class T, std::size_t N>
class Vec<std::array<T, N>> final
    : public twinspan::detail::InPlaceVec<Vec<std::array<T, N>>, std::array<T, N>,
                                          twinspan::detail::ElementMemory<std::array<T, N>>> {
  using Element = std::array<T, N>;
  using Base = twinspan::detail::InPlaceVec<Vec, Element, twinspan::detail::ElementMemory<Element>>;

public:
  Vec() noexcept = default;
  Vec(std::initializer_list<Element> elements) : Vec(elements.begin(), elements.size()) {}
  Vec(const Vec &other) : Vec(other.data(), other.size()) {}
  Vec(Vec &&other) noexcept = default;
  Vec &operator=(const Vec &other) {
    if (this != std::addressof(other)) {
      *this = Vec(other);
    }
    return *this;
  }
  Vec &operator=(Vec &&other) noexcept = default;
  ~Vec() = default;

  using Base::push_back;
  void push_back(const Element &value) { this->emplace_back(value); }

  // For generated code.
  Vec(unsafe_bitcopy_t, const Vec &bits) noexcept : Base(unsafe_bitcopy, bits) {}

private:
  Vec(const Element *elements, std::size_t count) : Vec() {
    this->reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
      push_back(elements[index]);
    }
  }
};

} // namespace cxxbridge1
} // namespace rust

#endif // TWINSPAN_DETAIL_ARRAY_VEC_H
