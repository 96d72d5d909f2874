#ifndef TWINSPAN_DETAIL_CROSS_C_STR_H
#define TWINSPAN_DETAIL_CROSS_C_STR_H

/// @file
/// `&CStr` of Rust: `const char *`, as it is. Rust refuses null, which is an `Option<&CStr>` without one.

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
