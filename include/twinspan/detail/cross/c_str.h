#ifndef TWINSPAN_DETAIL_CROSS_C_STR_H
#define TWINSPAN_DETAIL_CROSS_C_STR_H

/// @file
/// Rust's `&CStr`: an unchanged `const char *`. Rust refuses null, except for an `Option<&CStr>`.

#include "twinspan/detail/cross/codec.h"

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

using CStr = Same<const char *>;

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_C_STR_H
