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

/// The exception of cxx's `Result<T>` for a message, of which it takes ownership: a `const char *` that Rust got
/// from cxx.
rust::Error make_message_error(std::uintptr_t message);

#if TWINSPAN_EXCEPTIONS
/// Throws it. Made in place: a frame with something to destroy costs thousands of instructions to unwind.
[[noreturn]] TWINSPAN_COLD inline void throw_message(std::uintptr_t message) {
  throw ::twinspan::detail::make_message_error(message);
}
#endif

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_BRIDGE_H
