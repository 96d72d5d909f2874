// Declares Rust functions by itself. It must not include the header that is generated from
// functions.rs, which may define them inline.
#include "twinspan-test-ffi/cpp/functions.h"
#include <exception>
#include <string>

namespace functions {

rust::String forward_declared(std::int32_t value, rust::Str text);
rust::Box<Secret> forward_declared_box(std::int32_t value);
std::int32_t forward_declared_take(rust::Box<Secret> secret);
std::int32_t forward_declared_fallible(std::int32_t value);

rust::String call_forward_declared() {
  std::string text(forward_declared(1, "text"));
  rust::String (*function)(std::int32_t, rust::Str) = forward_declared;
  text += std::string(function(2, "")) + std::to_string(forward_declared_fallible(3));
  text += " " + std::to_string(forward_declared_take(forward_declared_box(4)));
  try {
    forward_declared_fallible(-1);
  } catch (const std::exception &error) {
    text += " " + std::string(error.what());
  }
  return text;
}

} // namespace functions
