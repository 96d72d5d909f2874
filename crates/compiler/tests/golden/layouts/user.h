#pragma once
#include "rust/cxx.h"

namespace layouts {
namespace words {
union Word;
}
union Any;
struct WireHeader;
struct Line;

Any any(rust::Slice<const words::Word> of);
Line line(rust::Slice<const WireHeader> headers);
} // namespace layouts
