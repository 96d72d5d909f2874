// Rust errors as C++ sees them.

#include "tests.h"

#include "twinspan/bridge.h"
#include "twinspan/detail/guard.h"
#include "twinspan/error.h"
#include "twinspan/expected.h"
#include "twinspan/panic.h"

#include <string>
#include <system_error>

namespace {

struct Typed {
  std::int32_t code;
};

using Put = void (*)(void *, const char *, std::size_t);

void put(Put function, void *context, const std::string &text) {
  function(context, text.data(), text.size());
}

// The whole of an exception, nested ones included, as one text: class, what(), code, and "<-" between.
std::string told(const std::exception &exception) {
  std::string text;
  if (const auto *error = dynamic_cast<const twinspan::ErrorOf<Typed> *>(&exception)) {
    text = "ErrorOf<Typed>(" + std::to_string(error->error().code) + ")";
  } else if (dynamic_cast<const twinspan::Panic *>(&exception) != nullptr) {
    text = "Panic";
  } else if (const auto *system = dynamic_cast<const twinspan::SystemError *>(&exception)) {
    text = "SystemError(" + std::to_string(system->code().value()) + "," +
           (system->code() == std::errc::no_such_file_or_directory ? "enoent" : "other") + ")";
  } else if (dynamic_cast<const twinspan::Error *>(&exception) != nullptr) {
    text = "Error";
  } else if (dynamic_cast<const Marked *>(&exception) != nullptr) {
    text = "Marked";
  } else {
    text = "std::exception";
  }
  text += ": ";
  text += exception.what();
  if (const auto *info = dynamic_cast<const twinspan::ErrorInfo *>(&exception)) {
    text += " [" + std::to_string(info->chain().size()) + "]";
  }
  try {
    std::rethrow_if_nested(exception);
  } catch (const std::exception &nested) {
    text += " <- " + told(nested);
  }
  return text;
}

} // namespace

extern "C" std::uintptr_t test_describe_typed(const Typed *typed);

template <>
struct twinspan::ErrorTraits<Typed> {
  static std::uintptr_t describe(const Typed &typed) { return test_describe_typed(&typed); }
};

extern "C" {

// Throws the error behind a handle as `f` would, and tells what was caught.
void test_throw_error(std::uintptr_t handle, void *context, Put function) {
  try {
    twinspan::expected<std::int32_t, twinspan::Error> result(twinspan::unexpect,
                                                             twinspan::detail::make_error(handle));
    static_cast<void>(std::move(result).value());
  } catch (const std::exception &exception) {
    put(function, context, told(exception));
  }
}

// Throws a message as `f` would that is declared with cxx's `Result<T>`.
void test_throw_message(std::uintptr_t message, void *context, Put function) {
  try {
    twinspan::detail::throw_message(message);
  } catch (const rust::Error &error) {
    put(function, context, error.what());
  }
}

void test_throw_typed(std::int32_t code, void *context, Put function) {
  try {
    const twinspan::expected<void, Typed> result(twinspan::unexpect, Typed{code});
    result.value();
  } catch (const std::exception &exception) {
    put(function, context, told(exception));
  }
}

// The error as a value: what(), then the chain joined by '|'. Copies outlive the original.
void test_error_value(std::uintptr_t handle, void *context, Put function) {
  twinspan::Error copy("another");
  {
    const twinspan::Error error = twinspan::detail::make_error(handle);
    copy = error;
  }
  const twinspan::Error moved = std::move(copy);
  std::string text = moved.what();
  for (const std::string &message : copy.chain()) { // NOLINT: moving copies
    text += "|" + message;
  }
  put(function, context, text);
}

// Only makes and drops it.
void test_drop_error(std::uintptr_t handle) {
  static_cast<void>(twinspan::detail::make_error(handle));
}

// The address of the thrown object, when the handle holds an exception.
bool test_error_rethrows(std::uintptr_t handle, const Marked *expected) {
  try {
    twinspan::throw_error(twinspan::detail::make_error(handle));
  } catch (const Marked &marked) {
    return &marked == expected;
  } catch (...) {
  }
  return false;
}

// A slice keeps the message; the exception survives its handler.
bool test_sliced_and_kept(std::uintptr_t handle) {
  std::exception_ptr kept;
  bool sliced = false;
  try {
    twinspan::throw_error(twinspan::detail::make_error(handle));
  } catch (const std::runtime_error &error) {
    const std::runtime_error slice = error; // NOLINT: sliced on purpose
    sliced = std::string(slice.what()) == "sliced";
    kept = std::current_exception();
  }
  try {
    std::rethrow_exception(kept);
  } catch (const twinspan::ErrorInfo &info) {
    return sliced && info.chain().at(0) == "sliced";
  }
}

} // extern "C"
