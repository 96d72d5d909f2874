// Exceptions of all kinds for Rust to read.

#include "tests.h"

#include "twinspan/detail/guard.h"
#include "twinspan/error.h"

#include <exception>
#include <filesystem>
#include <system_error>

namespace {

struct NullWhat : std::exception {
  const char *what() const noexcept override { return nullptr; }
};

struct NoException {
  int value;
};

struct Left : std::runtime_error {
  Left() : std::runtime_error("left") {}
};
struct Right : std::runtime_error {
  Right() : std::runtime_error("right") {}
};
// Not caught as a std::exception: the base is ambiguous.
struct Both : Left, Right {};

class Category final : public std::error_category {
public:
  const char *name() const noexcept override { return "custom"; }
  std::string message(int) const override { return "a custom error"; }
};
const Category category;

class Nameless final : public std::error_category {
public:
  const char *name() const noexcept override { return nullptr; }
  std::string message(int) const override { return "an error of no category"; }
};
const Nameless nameless;

[[noreturn]] void throw_kind(std::int32_t kind) {
  switch (kind) {
  case 0:
    throw std::out_of_range("beyond the end");
  case 1:
    throw 42;
  case 2:
    throw "a literal";
  case 3:
    throw std::string("a string");
  case 4:
    throw NullWhat();
  case 5:
    throw std::runtime_error("bad \xff byte");
  case 6:
    throw std::system_error(std::make_error_code(std::errc::no_such_file_or_directory), "opening");
  case 7:
    throw std::system_error(7, category);
  case 8:
    throw std::filesystem::filesystem_error("listing", "/nowhere",
                                            std::error_code(13, std::system_category()));
  case 9:
    try {
      try {
        throw std::out_of_range("innermost");
      } catch (...) {
        std::throw_with_nested(
            std::system_error(std::make_error_code(std::errc::io_error), "middle"));
      }
    } catch (...) {
      std::throw_with_nested(std::runtime_error("outermost"));
    }
  case 10:
    throw Both();
  case 11:
    throw NoException{3};
  case 12:
    try {
      throw std::logic_error("inside");
    } catch (...) {
      std::throw_with_nested(NoException{4});
    }
  case 13:
    throw std::runtime_error(std::string(1 << 20, 'm'));
  case 14:
    throw twinspan::Error(std::string("with\0nul", 8));
  case 15:
    throw nullptr;
  case 16:
    throw std::system_error(5, nameless);
  default:
    throw Marked(kind);
  }
}

} // namespace

extern "C" {

std::uintptr_t test_throw(std::int32_t kind) {
  return twinspan::detail::catch_all([&]() -> std::uintptr_t { throw_kind(kind); });
}

void test_throw_infallible(std::int32_t kind) {
  twinspan::detail::unwind_guard<false>([&] { throw_kind(kind); });
}

const Marked *test_downcast_marked(std::uintptr_t word) {
  return twinspan::detail::exception_cast<Marked>(word);
}

std::int32_t test_marked_id(const Marked *marked) { return marked->id; }

// 1: an int of this value, 2: a literal, 3: nothing known.
std::int32_t test_catch_back(void (*through_rust)(void)) {
  try {
    twinspan::detail::invoke([&] { through_rust(); });
  } catch (int value) {
    return value;
  } catch (const char *) {
    return 2;
  } catch (...) {
    return 3;
  }
  return 0;
}
}
