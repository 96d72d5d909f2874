// The mode of the C++ library that the runtime is compiled in: the only one in which a program with it links.
#include "twinspan/detail/mode.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-prototypes" // They are declared in Rust.
#endif

extern "C" {
extern const char TWINSPAN_MODE;
const char TWINSPAN_MODE = 0;
}
