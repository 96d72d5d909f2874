#ifndef TWINSPAN_DETAIL_CROSS_UNIQUE_H
#define TWINSPAN_DETAIL_CROSS_UNIQUE_H

/// @file
/// `UniquePtr<T>`: the part of pointer.h that needs std::unique_ptr.

#include "twinspan/detail/cross/codec.h"

#include <memory>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// `UniquePtr<T>`, and an `Option` of one, which has the same C++ type.
template <class T>
struct Unique : InRegisters<T *> {
  using Value = std::unique_ptr<T>;
  static Value take(T *raw) noexcept { return Value(raw); }
  static T *give(Value &value) noexcept { return value.release(); }
  static T *give(Value &&value) noexcept { return value.release(); }
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_UNIQUE_H
