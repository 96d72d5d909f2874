#ifndef TWINSPAN_BRIDGE_H
#define TWINSPAN_BRIDGE_H

/// @file
/// What the generated headers of every bridge need. A bridge also includes the headers of the types
/// that it uses. Include the header of a bridge, not this one.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/mode.h"

#include <cstdint>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The exception of cxx's `Result<T>` for an error handle, which it takes ownership of.
rust::Error make_message_error(std::uintptr_t handle);

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_BRIDGE_H
