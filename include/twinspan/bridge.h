#ifndef TWINSPAN_BRIDGE_H
#define TWINSPAN_BRIDGE_H

/// @file
/// What the generated headers of a bridge need. Include the header of a bridge, not this.

#include "rust/cxx.h"

// What users ask of their own code with -Weverything is not asked of the runtime, which reads buffers, and
// whose small classes have no home in a source file.
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wunknown-warning-option"
#pragma clang diagnostic ignored "-Wunsafe-buffer-usage"
#pragma clang diagnostic ignored "-Wunsafe-buffer-usage-in-libc-call"
#pragma clang diagnostic ignored "-Wweak-vtables"
#elif defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wredundant-decls"
#endif

#include "twinspan/callbacks.h"
#include "twinspan/closure.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/guard.h"
#include "twinspan/detail/mode.h"
#include "twinspan/error.h"
#include "twinspan/expected.h"
#include "twinspan/failure.h"
#include "twinspan/panic.h"
#include "twinspan/span.h"
#include "twinspan/text.h"

#if defined(__clang__)
#pragma clang diagnostic pop
#elif defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// A call of a Rust function from a member of the user's class, as noexcept as the class declares it.
template <bool Nothrow, class Function>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE auto invoke_as(Function &&function)
    -> decltype(function()) {
  if constexpr (Nothrow) {
    return ::twinspan::detail::invoke_noexcept(function);
  } else {
    return ::twinspan::detail::invoke(function);
  }
}

/// The exception of cxx's `Result<T>` for an error handle, which it takes over.
rust::Error make_message_error(std::uintptr_t handle);

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_BRIDGE_H
