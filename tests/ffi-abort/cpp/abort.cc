#include "twinspan-test-abort/cpp/abort.h"
#include "twinspan-test-abort/src/main.rs.h"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace aborting {

std::int32_t twice(std::int32_t number) { return 2 * number; }

std::optional<std::int32_t> length(rust::Str text) {
  if (text.empty()) {
    return std::nullopt;
  }
  return static_cast<std::int32_t>(text.size());
}

std::int32_t may_throw(bool throws) {
  if (throws) {
    throw std::runtime_error("thrown and expected");
  }
  return 3;
}

void throws() { throw std::runtime_error("thrown and not expected"); }

void calls_panicking_rust() { panics(); }

namespace {
void check(bool holds, const char *what) {
  if (!holds) {
    std::fprintf(stderr, "wrong: %s\n", what);
    std::exit(1);
  }
}
} // namespace

void calls_rust() {
  check(half(4) == 2, "half of an even number");
  check(!half(5), "half of an odd number");
  check(try_parse("7").value() == 7, "a number");
  check(!try_parse("x").has_value(), "not a number");
  bool caught = false;
  try {
    parse("x");
  } catch (const std::exception &) {
    caught = true;
  }
  check(caught, "an error of Rust is an exception");
}

} // namespace aborting
