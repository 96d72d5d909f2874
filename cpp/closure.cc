#include "twinspan/detail/guard.h"

#include <cstdint>
#include <functional>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-prototypes" // One is declared in Rust.
#endif

void twinspan_throw_empty_call() { throw std::bad_function_call(); }

extern "C" std::uintptr_t twinspan_empty_call() noexcept {
  try {
    ::twinspan_throw_empty_call();
  } catch (...) {
    return ::twinspan_exception_capture();
  }
}
