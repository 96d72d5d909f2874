// In a file of its own, so that no caller sees what throws.
#include "result.h"

namespace subject {
std::int32_t throw_below(std::int32_t depth, std::int32_t a) {
  // Used after the call, so that each frame is there.
  volatile std::int32_t frame = depth;
  if (depth > 0)
    return throw_below(depth - 1, a) + frame - depth;
  if (a < 0)
    throw std::runtime_error("a message of some length");
  return a;
}

std::int32_t throw_nested(std::int32_t a) {
  try {
    return throw_below(0, a);
  } catch (const std::exception &) {
    std::throw_with_nested(std::runtime_error("another message of some length"));
  }
}
} // namespace subject
