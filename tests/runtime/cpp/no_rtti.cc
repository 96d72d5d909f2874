// Compiled with -fno-rtti: classes whose objects do not know what they are, thrown for Rust to read.

#include "tests.h"

#include "twinspan/detail/guard.h"
#include "twinspan/error.h"
#include "twinspan/expected.h"

#include <exception>
#include <stdexcept>
#include <string>
#include <system_error>

#ifdef __cpp_rtti
#error "this unit is to be compiled without RTTI"
#endif

namespace no_rtti {

struct Refusal : std::runtime_error {
  Refusal() : std::runtime_error("refused") {}
};

struct Further : Refusal {};

struct Coded : std::system_error {
  Coded() : std::system_error(std::make_error_code(std::errc::no_such_file_or_directory)) {}
  const char *what() const noexcept override { return "coded"; }
};

/// The class that the bridge has an error of, thrown by `throw_error`.
struct Typed {
  int code;
};

} // namespace no_rtti

namespace {

const std::runtime_error pointed_at("a pointer");

[[noreturn]] void throw_kind(std::int32_t kind) {
  using namespace no_rtti;
  switch (kind) {
  case 0:
    throw Refusal();
  case 1:
    throw Coded();
  case 2:
    try {
      throw Refusal();
    } catch (...) {
      std::throw_with_nested(Further());
    }
  case 3:
    twinspan::throw_error(Typed{3});
  case 4:
    throw twinspan::Error("of the runtime");
  case 5:
    throw static_cast<const std::exception *>(&pointed_at);
  default:
    throw Typed{4};
  }
}

} // namespace

extern "C" {

std::uintptr_t test_throw_without_rtti(std::int32_t kind) {
  return twinspan::detail::catch_all([=]() -> std::uintptr_t { throw_kind(kind); });
}

void test_panic_without_rtti(std::int32_t kind) {
  twinspan::detail::unwind_guard<false>([=] { throw_kind(kind); });
}

// The code of the error, where it is the thrown class.
std::int32_t test_find_without_rtti(std::uintptr_t word) {
  using Error = twinspan::ErrorOf<no_rtti::Typed>;
  const auto *const error = twinspan::detail::exception_cast<Error>(word);
  return error != nullptr ? error->error().code : -1;
}
}
