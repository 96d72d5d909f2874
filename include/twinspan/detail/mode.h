#ifndef TWINSPAN_DETAIL_MODE_H
#define TWINSPAN_DETAIL_MODE_H

/// @file
/// The mode of the C++ library that a unit is compiled with, as a symbol that only a runtime with
/// the same mode has. A `std::vector` in a unit with -D_GLIBCXX_DEBUG is another class than one in
/// a unit without it, with the same name in Rust: such a program must not link. docs/errors/link.md
/// explains what to do.
///
/// Costs a pointer in each object file; nothing reads it.

#include "twinspan/config.h"

#include <cstddef>

#define TWINSPAN_JOIN_TOKENS(left, right) left##right
#define TWINSPAN_JOIN(left, right) TWINSPAN_JOIN_TOKENS(left, right)

#if defined(_LIBCPP_VERSION)
/// Its inline namespace is the version of its ABI.
#define TWINSPAN_MODE TWINSPAN_JOIN(twinspan1_mode_libcxx, _LIBCPP_ABI_NAMESPACE)
#elif defined(__GLIBCXX__)
#if defined(_GLIBCXX_DEBUG)
#define TWINSPAN_MODE_CONTAINERS _debug_containers
#else
#define TWINSPAN_MODE_CONTAINERS
#endif
#if _GLIBCXX_USE_CXX11_ABI
#define TWINSPAN_MODE_STRING
#else
#define TWINSPAN_MODE_STRING _old_string
#endif
#define TWINSPAN_MODE \
  TWINSPAN_JOIN(twinspan1_mode_libstdcxx, \
                TWINSPAN_JOIN(TWINSPAN_MODE_CONTAINERS, TWINSPAN_MODE_STRING))
#else
// MSVC's library checks its modes itself.
#define TWINSPAN_MODE twinspan1_mode_native
#endif

extern "C" {
extern const char TWINSPAN_MODE;
}

#if defined(__has_attribute)
#if __has_attribute(retain)
#define TWINSPAN_RETAIN __attribute__((__used__, __retain__))
#elif __has_attribute(used)
// A linker that collects sections drops the reference if it cannot be told to keep it.
#define TWINSPAN_RETAIN __attribute__((__used__))
#endif
#endif

#ifdef TWINSPAN_RETAIN
namespace twinspan {
inline namespace v1 {
namespace detail {
namespace {
TWINSPAN_RETAIN const char *const mode_of_this_unit = &TWINSPAN_MODE;
} // namespace
} // namespace detail
} // namespace v1
} // namespace twinspan
#endif

#endif // TWINSPAN_DETAIL_MODE_H
