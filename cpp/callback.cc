#include "twinspan/detail/guard.h"

// Runs Rust code that calls a function of a C caller, which may be C++ and throw. The exception
// becomes a Rust panic.
extern "C" void twinspan_callback(void (*run)(void *), void *frame) {
  ::twinspan::detail::unwind_guard<false>([&] { run(frame); });
}
