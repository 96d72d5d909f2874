#ifndef TWINSPAN_DETAIL_CLOSURE_VEC_H
#define TWINSPAN_DETAIL_CLOSURE_VEC_H

/// @file
/// `rust::Vec` of closures, over functions of the runtime that know nothing of a signature: the closures of all
/// signatures are the same two words.

#include "rust/cxx.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/in_place_vec.h"

#include <cstddef>

extern "C" {
// Rust functions.
void twinspan_closures_reserve(void *vec, std::size_t capacity) noexcept;
void twinspan_closures_drop(void *vec) noexcept;
}

namespace twinspan {
inline namespace v1 {

template <class Signature>
class Function;
template <class Signature>
class OnceFunction;

namespace detail {

/// All closures are the same two words to Rust.
struct ClosureMemory {
  static void reserve(abi::Buffer &words, std::size_t capacity) noexcept {
    ::twinspan_closures_reserve(&words, capacity);
  }
  static void drop(abi::Buffer &words) noexcept { ::twinspan_closures_drop(&words); }
};

template <class Self, class T>
using ClosureVec = InPlaceVec<Self, T, ClosureMemory>;

} // namespace detail

} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// `Vec<Function<dyn Fn(A) -> R>>` of Rust: `rust::Vec<twinspan::Function<R(A) const>>`.
///
/// Ownership: it owns its closures, and is moved, not copied. A moved-from one is empty, and may be used.
/// Cost: as rust::Vec, with fewer calls into Rust: to allocate, and to drop what is allocated.
template <class Signature>
class Vec<twinspan::Function<Signature>> final
    : public twinspan::detail::ClosureVec<Vec<twinspan::Function<Signature>>,
                                          twinspan::Function<Signature>> {
  using Base = twinspan::detail::ClosureVec<Vec, twinspan::Function<Signature>>;

public:
  Vec() noexcept = default;
  // For generated code.
  Vec(unsafe_bitcopy_t, const Vec &bits) noexcept : Base(unsafe_bitcopy, bits) {}
};

/// `Vec<OnceFunction<dyn FnOnce(A) -> R>>` of Rust. Everything else is as above.
template <class Signature>
class Vec<twinspan::OnceFunction<Signature>> final
    : public twinspan::detail::ClosureVec<Vec<twinspan::OnceFunction<Signature>>,
                                          twinspan::OnceFunction<Signature>> {
  using Base = twinspan::detail::ClosureVec<Vec, twinspan::OnceFunction<Signature>>;

public:
  Vec() noexcept = default;
  // For generated code.
  Vec(unsafe_bitcopy_t, const Vec &bits) noexcept : Base(unsafe_bitcopy, bits) {}
};

} // namespace cxxbridge1
} // namespace rust

#endif // TWINSPAN_DETAIL_CLOSURE_VEC_H
