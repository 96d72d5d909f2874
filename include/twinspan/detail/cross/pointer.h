#ifndef TWINSPAN_DETAIL_CROSS_POINTER_H
#define TWINSPAN_DETAIL_CROSS_POINTER_H

/// @file
/// Borrowed references, strings and slices, and boxes, whose ownership moves with a pointer. C++
/// has the same reference for Rust's references with and without `Pin`.

#include "rust/cxx.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/address.h"
#include "twinspan/detail/cross/codec.h"

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// `&T`
template <class T>
struct Ref : InRegisters<const T *> {
  using Value = const T &;
  static const T &take(const T *raw) noexcept { return *raw; }
  static const T *give(const T &value) noexcept { return ::twinspan::detail::address_of(value); }
};

/// `&mut T`
template <class T>
struct Mut : InRegisters<T *> {
  using Value = T &;
  static T &take(T *raw) noexcept { return *raw; }
  static T *give(T &value) noexcept { return ::twinspan::detail::address_of(value); }
};

/// `&str`
struct Str : InRegisters<abi::Fat> {
  using Value = rust::Str;
  static rust::Str take(abi::Fat raw) noexcept { return abi::str(raw); }
  static abi::Fat give(const rust::Str &value) noexcept { return abi::fat(value); }
};

/// A slice, of const elements or not.
template <class T>
struct AnySlice : InRegisters<abi::Fat> {
  using Value = rust::Slice<T>;
  static Value take(abi::Fat raw) noexcept { return abi::slice<T>(raw); }
  static abi::Fat give(const Value &value) noexcept { return abi::fat(value); }
};

/// `&[T]`
template <class T>
struct Slice : AnySlice<const T> {};

/// `&mut [T]`
template <class T>
struct SliceMut : AnySlice<T> {};

/// `Box<T>`
template <class T>
struct Boxed : InRegisters<T *> {
  using Value = rust::Box<T>;
  static Value take(T *raw) noexcept { return Value::from_raw(raw); }
  static T *give(Value &value) noexcept { return value.into_raw(); }
  static T *give(Value &&value) noexcept { return value.into_raw(); }
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_POINTER_H
