#ifndef TWINSPAN_DETAIL_CROSS_FILL_H
#define TWINSPAN_DETAIL_CROSS_FILL_H

/// @file
/// Receivers of the value of a call that can fail, if it succeeds.

#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/cross/memory.h"

#include <new>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// Takes no value.
struct FillNothing {
  constexpr void operator()() const noexcept {}
};
/// Returns the value in a register.
template <class C>
struct FillRegister {
  typename C::Raw &raw;
  template <class Value>
  TWINSPAN_ALWAYS_INLINE void operator()(Value &&value) const noexcept {
    raw = C::give(static_cast<Value &&>(value));
  }
};
/// Constructs the value where the other language reads it.
template <class C>
struct FillNew {
  typename C::Raw *slot;
  template <class Value>
  TWINSPAN_ALWAYS_INLINE void operator()(Value &&value) const {
    using Raw = typename C::Raw;
    ::new (static_cast<void *>(slot)) Raw(C::give(static_cast<Value &&>(value)));
  }
};
/// .. from its bytes, if necessary.
template <class T>
struct FillNew<Moved<T>> {
  T *slot;
  template <class From>
  void operator()(From &&value) const {
    abi::place(slot, static_cast<From &&>(value));
  }
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_FILL_H
