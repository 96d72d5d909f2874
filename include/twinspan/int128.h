#ifndef TWINSPAN_INT128_H
#define TWINSPAN_INT128_H

/// @file
/// 128-bit numbers, where the compiler has them: g++ and clang on 64-bit platforms.

#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/in_place_vec.h"

#ifndef __SIZEOF_INT128__
#error "this C++ compiler has no 128-bit numbers, which a bridge here uses: i128 or u128"
#endif

namespace twinspan {
inline namespace v1 {

/// Rust's `i128`.
__extension__ typedef __int128 i128;
/// Rust's `u128`.
__extension__ typedef unsigned __int128 u128;

static_assert(sizeof(i128) == 16 && sizeof(u128) == 16);

namespace detail {

/// What generated code asserts: that both have the same layout as in Rust.
struct WideLayout {
  template <class Number = i128>
  static constexpr bool holds() {
    return sizeof(Number) == 16 && alignof(Number) == 16 && alignof(u128) == 16;
  }
};

namespace cross {

// std::is_arithmetic does not include them in every mode.
template <>
struct CodecOf<i128> {
  using type = Same<i128>;
};
template <>
struct CodecOf<u128> {
  using type = Same<u128>;
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// `Vec<i128>` of Rust.
template <>
class Vec<twinspan::i128> final : public twinspan::detail::InPlaceVec<twinspan::i128> {
  using Base = twinspan::detail::InPlaceVec<twinspan::i128>;

public:
  using Base::Base;
};

/// `Vec<u128>`.
template <>
class Vec<twinspan::u128> final : public twinspan::detail::InPlaceVec<twinspan::u128> {
  using Base = twinspan::detail::InPlaceVec<twinspan::u128>;

public:
  using Base::Base;
};

} // namespace cxxbridge1
} // namespace rust

#endif // TWINSPAN_INT128_H
