#include "twinspan-test-ffi/cpp/panics.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan-test-ffi/src/panics.rs.h"
#include "twinspan/twinspan.h"
#include <exception>
#include <future>
#include <stdexcept>
#include <string>

namespace panics {

std::int32_t cpp_frame(std::int32_t depth) {
  check::Live local;
  return rust_frame(depth) + 1;
}

std::int32_t cpp_fallible_frame(std::int32_t depth) {
  check::Live local;
  return rust_fallible_frame(depth);
}

std::int32_t cpp_exception_frame(std::int32_t depth) {
  check::Live local;
  // A handler in the middle that has nothing to do with it.
  try {
    return rust_frame(depth);
  } catch (const std::logic_error &) {
    return -1;
  }
}

std::int32_t Frame::call(std::int32_t depth) const { return cpp_frame(depth); }
std::int32_t Frame::call_static(std::int32_t depth) { return cpp_frame(depth); }
std::unique_ptr<Frame> new_frame() { return std::make_unique<Frame>(); }

void catch_and_rethrow() {
  try {
    rust_payload();
  } catch (...) {
    throw;
  }
}

void catch_a_copy_and_throw_it() {
  try {
    rust_payload();
  } catch (const twinspan::Panic &panic) {
    twinspan::Panic copy = panic;
    throw copy;
  }
}

rust::String catch_and_swallow() {
  try {
    rust_payload();
  } catch (const std::exception &exception) {
    return exception.what();
  }
  return "nothing";
}

namespace {
thread_local std::exception_ptr pointer;
} // namespace

void keep_pointer() {
  try {
    rust_payload();
  } catch (...) {
    pointer = std::current_exception();
  }
}

void rethrow_pointer() {
  if (!pointer) {
    throw std::logic_error("nothing is kept");
  }
  std::exception_ptr copy = pointer;
  static thread_local int calls = 0;
  if (++calls == 2) {
    pointer = nullptr;
  }
  std::rethrow_exception(copy);
}

void through_a_thread() {
  // Thrown there, where it is counted, and caught here.
  std::exception_ptr thrown;
  try {
    rust_payload();
  } catch (...) {
    thrown = std::current_exception();
  }
  std::async(std::launch::async, [&] {
    try {
      std::rethrow_exception(thrown);
    } catch (const twinspan::Panic &) {
      throw;
    }
  }).get();
}

void wrap_in_nested() {
  try {
    rust_payload();
  } catch (...) {
    std::throw_with_nested(std::runtime_error("around"));
  }
}

void replace_by_another() {
  try {
    rust_payload();
  } catch (const twinspan::Panic &) {
    throw std::runtime_error("instead");
  }
}

std::int32_t cleanup_calls_rust() {
  // A destructor that runs while a panic passes, and calls Rust.
  struct Cleanup {
    std::int32_t &result;
    ~Cleanup() { result += rust_i32("") + static_cast<std::int32_t>(rust_string("").size()) - 3; }
  };
  std::int32_t result = 0;
  try {
    Cleanup cleanup{result};
    rust_payload();
  } catch (const twinspan::Panic &) {
  }
  return result;
}

namespace {

// Every kind of function throws a Panic with the text, and works without one.
#define CHECK_PANIC(text, ...) CHECK_THROWS(twinspan::Panic, text, __VA_ARGS__)

void check_kinds() {
  rust_unit("");
  CHECK_PANIC("unit", (rust_unit("unit"), 0));
  CHECK_EQ(rust_i32(""), 1);
  CHECK_PANIC("i32", rust_i32("i32"));
  CHECK_EQ(rust_string(""), rust::String("string"));
  CHECK_PANIC("string", rust_string("string"));
  CHECK_EQ(rust_record("").name, rust::String("record"));
  CHECK_PANIC("record", rust_record("record"));
  rust_box("");
  CHECK_PANIC("box", rust_box("box"));
  CHECK_EQ(rust_vec("").size(), std::size_t(1));
  CHECK_PANIC("vec", rust_vec("vec"));
  CHECK_EQ(rust_option("")->name, rust::String("record"));
  CHECK_PANIC("option", rust_option("option"));
  CHECK_PANIC("ref", rust_ref("ref"));
  CHECK_EQ(rust_result(""), 2);
  CHECK_PANIC("result", rust_result("result"));
  CHECK_PANIC("typed", rust_typed("typed"));
  CHECK_PANIC("typed", try_rust_typed("typed"));
  CHECK_PANIC("try", try_rust_result("try"));
  rust::Box<Thing> thing = new_thing();
  CHECK_PANIC("in a method", thing->method());
  CHECK_PANIC("in a method of &mut", thing->method_mut());
  CHECK_PANIC("in a function of a type", Thing::of_type());
  CHECK_PANIC("number 5", (rust_formatted(5), 0));
  CHECK_PANIC("a panic whose payload is not a text", (rust_number(5), 0));
  CHECK_PANIC("index out of bounds: the len is 3 but the index is 7", rust_index(7));
  CHECK_PANIC("a panic whose payload is not a text", (rust_explodes(), 0));
  CHECK_PANIC("\xC3\x9Cnic\xC3\xB6"
              "de",
              (rust_unit("\xC3\x9Cnic\xC3\xB6"
                         "de"),
               0));
}

void check_arguments() {
  const rust::isize before = check::live_in_rust();
  rust::Vec<Thing> things = rust_vec("");
  CHECK_PANIC("record text", rust_owners(new_thing(), "text", std::move(things), Record{"record"}));
  CHECK_EQ(check::live_in_rust(), before);
}

void check_panic() {
  try {
    rust_unit("a text");
    CHECK(false);
  } catch (const twinspan::Panic &panic) {
    CHECK(panic.message() == "a text");
    CHECK_EQ(std::string(panic.what()), std::string("a text"));
    CHECK_EQ(panic.chain().size(), std::size_t(1));
    // Neither an error that a function reported, nor one of cxx.
    const std::exception &base = panic;
    CHECK(dynamic_cast<const twinspan::Error *>(&base) == nullptr);
    CHECK(dynamic_cast<const rust::Error *>(&base) == nullptr);
    CHECK(dynamic_cast<const std::runtime_error *>(&base) != nullptr);
    CHECK(dynamic_cast<const twinspan::ErrorInfo *>(&base) != nullptr);
  }
  CHECK_EQ(rust_catches(), rust::String("not a text"));
}

} // namespace

rust::String checks() {
  check::Report report;
  check_kinds();
  check_arguments();
  check_panic();
  return report.text();
}

} // namespace panics
