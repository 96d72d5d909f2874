#include "twinspan/bridge.h"

#include <cstring>

// A rust::Error can be created only where cxx's private `impl` is defined, which each unit does
// itself.
namespace rust {
inline namespace cxxbridge1 {
namespace {
template <>
class impl<Error> final {
public:
  static Error error(const char *message, std::size_t length) noexcept {
    Error made;
    made.msg = message;
    made.len = length;
    return made;
  }
};
} // namespace
} // namespace cxxbridge1
} // namespace rust

namespace twinspan {
inline namespace v1 {
namespace detail {

rust::Error make_message_error(std::uintptr_t message) {
  const auto *const text =
      reinterpret_cast<const char *>(message); // NOLINT: a word is a pointer here
  return rust::impl<rust::Error>::error(text, std::strlen(text));
}

} // namespace detail
} // namespace v1
} // namespace twinspan
