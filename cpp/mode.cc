// The mode of the C++ library that the runtime is compiled with: a program with it links only in
// this mode.
#include "twinspan/detail/mode.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-prototypes" // They are declared in Rust.
#endif

extern "C" {
extern const char TWINSPAN_MODE;
const char TWINSPAN_MODE = 0;
}
