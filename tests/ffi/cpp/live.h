#pragma once
#include "twinspan-test-ffi/cpp/check.h"

namespace check {
inline rust::isize live_in_cpp() noexcept { return Live::count(); }
} // namespace check
