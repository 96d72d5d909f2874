#include "twinspan/bridge.h"
#include "twinspan/error.h"

#include <cstring>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wdollar-in-identifier-extension"
#endif

// A rust::Error can be created only where cxx's private `impl` is defined, which each unit does
// itself.
extern "C" const char *cxxbridge1$error(const char *pointer, std::size_t length) noexcept;

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

rust::Error make_message_error(std::uintptr_t handle) {
  const Error error = make_error(handle);
  const char *message = error.what();
  const std::size_t length = std::strlen(message);
  return rust::impl<rust::Error>::error(cxxbridge1$error(message, length), length);
}

} // namespace detail
} // namespace v1
} // namespace twinspan
