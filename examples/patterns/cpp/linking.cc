#include "patterns-example/cpp/linking.h"
#include "patterns-example/c/linking.h"
#include "patterns-example/src/linking/bridge.rs.h"
#include <stdexcept>

// page: cpp
extern "C" int cpp_parse(const char *text, std::int32_t *number) {
  // No exception may leave: on the other side there is nobody who knows what one is.
  try {
    *number = std::stoi(text);
    return CPP_OK;
  } catch (const std::invalid_argument &) {
    return CPP_ERROR;
  } catch (...) {
    return CPP_UNKNOWN;
  }
}
// page: end
