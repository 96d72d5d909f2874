#include "twinspan-test-ffi/cpp/behavior.h"
#include "twinspan-test-ffi/src/behavior.rs.h"
#include <stdexcept>

namespace behavior {

void Thrower::method() const { throw 7; }
std::unique_ptr<Thrower> new_thrower() { return std::make_unique<Thrower>(); }

std::int32_t throws(rust::Str kind) {
  if (kind == "exception") {
    throw std::runtime_error("exception");
  }
  if (kind == "number") {
    throw 42;
  }
  if (kind == "text") {
    throw "text";
  }
  if (kind == "unknown") {
    throw Thrower();
  }
  return 1;
}

} // namespace behavior
