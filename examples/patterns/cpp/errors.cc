#include "patterns-example/cpp/errors.h"
#include "patterns-example/src/errors/bridge.rs.h"
#include <stdexcept>

namespace errors {
namespace {
void check(bool good, const char *what) {
  if (!good)
    throw std::logic_error(what);
}
} // namespace

void calls_rust() {
  // page: bridge_calls
  check(root("16") == 4.0, "a value");
  auto failed = try_root("x"); // twinspan::expected<double, NotANumber>
  check(!failed && failed.error().text == "x", "an error as a value");
  try {
    root("-1");
    check(false, "a panic is an exception");
  } catch (const twinspan::Panic &panic) {
    check(panic.message() == std::string_view("no root of -1"), "its message");
  }
  try {
    count_lines("/nobody/has/this");
    check(false, "an error is an exception");
  } catch (const std::system_error &error) {
    check(error.code() == std::errc::no_such_file_or_directory, "its number");
  }
  // page: end
}
} // namespace errors
