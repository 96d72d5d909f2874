// Compiled several times, with -DMIXED=<namespace>.

#include "mixed.h"

#include <utility>

namespace MIXED {

Mixed make(bool good) {
  if (good) {
    return "from " + std::to_string(__cplusplus / 100);
  }
  return twinspan::unexpected(MixedError{3, "an error that is long enough to be on the heap"});
}

std::string use(Mixed value) {
  return std::move(value).transform([](std::string &&text) { return text + "!"; }).value_or("none");
}

std::size_t size() { return sizeof(Mixed) + 100 * sizeof(twinspan::expected<void, char>); }

bool throws(const Mixed &value) {
#if TWINSPAN_EXCEPTIONS
  try {
    return twinspan::detail::invoke([&] { return value.value().empty(); });
  } catch (const twinspan::ErrorOf<MixedError> &error) {
    return error.error().code == 3;
  }
#else
  // Aborts for an error: both flavours of value() and invoke() are in the program.
  return twinspan::detail::invoke([&] { return value.value().empty(); });
#endif
}

std::string chain(const twinspan::ErrorInfo &info) {
  std::string text;
  for (const std::string &message : info.chain()) {
    text += message;
  }
  return text;
}

} // namespace MIXED
