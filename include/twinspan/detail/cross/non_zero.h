#ifndef TWINSPAN_DETAIL_CROSS_NON_ZERO_H
#define TWINSPAN_DETAIL_CROSS_NON_ZERO_H

/// @file
/// Rust's `NonZeroU32` and the like: plain numbers here; Rust refuses zero.

#include "rust/cxx.h"
#include "twinspan/detail/cross/codec.h"

#include <cstddef>
#include <cstdint>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

using NonZeroU8 = Same<std::uint8_t>;
using NonZeroU16 = Same<std::uint16_t>;
using NonZeroU32 = Same<std::uint32_t>;
using NonZeroU64 = Same<std::uint64_t>;
using NonZeroUsize = Same<std::size_t>;
using NonZeroI8 = Same<std::int8_t>;
using NonZeroI16 = Same<std::int16_t>;
using NonZeroI32 = Same<std::int32_t>;
using NonZeroI64 = Same<std::int64_t>;
using NonZeroIsize = Same<rust::isize>;

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_NON_ZERO_H
