#include "twinspan/detail/guard.h"

// Runs Rust code that calls a function of a C caller, which may be C++ and throw. What it throws is a panic of Rust
// from here on.
extern "C" void twinspan_callback(void (*run)(void *), void *frame) {
  ::twinspan::detail::unwind_guard<false>([&] { run(frame); });
}
