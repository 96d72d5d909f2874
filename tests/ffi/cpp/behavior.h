#pragma once
#include "rust/cxx.h"
#include <exception>
#include <memory>
#include <string>

namespace behavior {

class Thrower final {
public:
  void method() const;
};
std::unique_ptr<Thrower> new_thrower();
std::int32_t throws(rust::Str kind);

} // namespace behavior

namespace rust {
namespace behavior {

template <typename Try, typename Fail>
static void trycatch(Try &&call, Fail &&fail) noexcept {
  try {
    call();
  } catch (const std::exception &exception) {
    fail("caught: " + std::string(exception.what()));
  } catch (int number) {
    fail("caught: " + std::to_string(number));
  } catch (const char *text) {
    fail("caught: " + std::string(text));
  } catch (...) {
    fail("caught something");
  }
}

} // namespace behavior
} // namespace rust
