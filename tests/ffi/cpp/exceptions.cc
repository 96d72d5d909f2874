#include "twinspan-test-ffi/cpp/exceptions.h"
#include "twinspan-test-ffi/src/exceptions.rs.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan/twinspan.h"
#include <cstring>
#include <string>
#include <system_error>

namespace exceptions {

// Knows where it was thrown.
class Custom final : public std::exception {
public:
  Custom() noexcept { latest() = this; }
  Custom(const Custom &other) noexcept : std::exception(other), live_(other.live_) {
    latest() = this;
  }
  Custom &operator=(const Custom &) = delete;
  const char *what() const noexcept override { return "custom"; }

  static const Custom *&latest() noexcept {
    thread_local const Custom *latest = nullptr;
    return latest;
  }

private:
  check::Live live_;
};

namespace {

struct Struct {
  check::Live live;
};

class Null final : public std::exception {
public:
  const char *what() const noexcept override { return nullptr; }
};

void throw_nested() {
  try {
    try {
      throw std::out_of_range("inner");
    } catch (...) {
      std::throw_with_nested(std::runtime_error("middle"));
    }
  } catch (...) {
    std::throw_with_nested(std::logic_error("outer"));
  }
}

template <typename T>
T throws(rust::Str kind, T value) {
  check::Live local;
  if (kind == "nothing") {
    return value;
  }
  if (kind == "runtime_error") {
    throw std::runtime_error("runtime");
  }
  if (kind == "logic_error") {
    throw std::logic_error("logic");
  }
  if (kind == "out_of_range") {
    throw std::out_of_range("range");
  }
  if (kind == "empty") {
    throw std::runtime_error("");
  }
  if (kind == "bytes") {
    throw std::runtime_error("bad \xff byte");
  }
  if (kind == "system_error") {
    throw std::system_error(std::make_error_code(std::errc::no_such_file_or_directory), "system");
  }
  if (kind == "custom") {
    throw Custom();
  }
  if (kind == "parse_error") {
    throw ParseError();
  }
  if (kind == "nested") {
    throw_nested();
  }
  if (kind == "null") {
    throw Null();
  }
  if (kind == "int") {
    throw 42;
  }
  if (kind == "text") {
    throw "a text";
  }
  if (kind == "string") {
    throw std::string("a string");
  }
  throw Struct();
}

} // namespace

void plain_unit(rust::Str kind) { throws(kind, 0); }
std::int32_t plain_i32(rust::Str kind) { return throws(kind, 1); }
rust::String plain_string(rust::Str kind) { return throws(kind, rust::String("string")); }
Record plain_record(rust::Str kind) { return throws(kind, Record{"record"}); }
rust::Box<Thing> plain_box(rust::Str kind) { return throws(kind, new_thing()); }

std::optional<Record> plain_option(rust::Str kind) {
  return throws(kind, std::optional<Record>(Record{"record"}));
}

rust::Str plain_ref(rust::Str kind) { return throws(kind, kind); }

std::int32_t plain_owners(rust::Box<Thing>, rust::String, Record, rust::Str kind) {
  return throws(kind, 1);
}

std::int32_t noexcept_function(std::int32_t number) noexcept { return number + 1; }

std::unique_ptr<Source> source(rust::Str kind) { return throws(kind, std::make_unique<Source>()); }
std::int32_t Source::get(rust::Str kind) const { return throws(kind, number_); }

Source &Source::set(std::int32_t number) {
  if (number < 0) {
    throw std::invalid_argument("negative");
  }
  number_ = number;
  return *this;
}

std::int32_t Source::plain_get(rust::Str kind) const { return get(kind); }
std::int32_t Source::count(rust::Str kind) { return throws(kind, 1); }
std::int32_t Source::plain_count(rust::Str kind) { return throws(kind, 1); }

void unit(rust::Str kind) { throws(kind, 0); }
std::int32_t number(rust::Str kind) { return throws(kind, 1); }
rust::String string(rust::Str kind) { return throws(kind, rust::String("string")); }
Record record(rust::Str kind) { return throws(kind, Record{"record"}); }
rust::Box<Thing> thing(rust::Str kind) { return throws(kind, new_thing()); }
rust::Vec<Thing> things(rust::Str kind) { return throws(kind, rust::Vec<Thing>()); }
std::optional<Record> option(rust::Str kind) { return throws(kind, std::optional<Record>()); }
rust::Str text(rust::Str kind) { return throws(kind, rust::Str(kind.data() + 1, kind.size() - 1)); }
std::shared_ptr<Source> shared(rust::Str kind) { return throws(kind, std::make_shared<Source>()); }

rust::Box<Thing> owners(rust::Box<Thing> thing, rust::String, Record, rust::Str kind) {
  return throws(kind, std::move(thing));
}

std::int32_t cannot_throw(std::int32_t number) noexcept { return number + 1; }

std::int32_t throws_mapped(rust::Str what) {
  if (what == "nothing") {
    return 1;
  }
  throw twinspan::ErrorOf(Mapped{twinspan::to_rust(what)});
}
void throws_mapped_unit(rust::Str what) { throws_mapped(what); }
std::int32_t throws_uncopied(std::int32_t kind) {
  if (kind == 0) {
    throw twinspan::ErrorOf<Uncopied>(Uncopied());
  }
  return kind;
}
// An error of another type than declared is an exception as any other.
std::int32_t throws_another(bool fail) { return throws_mapped(fail ? "another" : "nothing"); }
std::int32_t throws_home(rust::Str what) { return fails_in_rust(what); }
std::int32_t throws_as_exception(rust::Str what) { return throws_mapped(what); }
namespace {
std::exception_ptr shared_error;
} // namespace
std::int32_t throws_shared(rust::Str what) {
  try {
    return throws_mapped(what);
  } catch (...) {
    shared_error = std::current_exception();
    throw;
  }
}
rust::String shared_again() {
  try {
    std::rethrow_exception(std::exchange(shared_error, nullptr));
  } catch (const twinspan::ErrorOf<Mapped> &error) {
    return error.error().what;
  }
}
twinspan::Function<twinspan::expected<std::int32_t, Mapped>(rust::Str) const> throwing_closure() {
  return [](rust::Str what) { return throws_mapped(what); };
}
std::int32_t Source::throws_in_member(rust::Str what) { return throws_mapped(what); }

std::int32_t mapped(rust::Str kind) { return throws(kind, 1); }
std::int32_t mapped_kind(rust::Str kind) { return throws(kind, 1); }
std::int32_t mapped_opaque(rust::Str kind) { return throws(kind, 1); }
std::int32_t mapped_outside(rust::Str kind) { return throws(kind, 1); }
std::int32_t mapped_io(rust::Str kind) { return throws(kind, 1); }
std::int32_t mapped_anyhow(rust::Str kind) { return throws(kind, 1); }

twinspan::expected<std::int32_t, Mapped> returns_expected(bool fail) noexcept {
  if (fail) {
    return twinspan::unexpected<Mapped>(Mapped{"unexpected"});
  }
  return 1;
}

twinspan::expected<void, Mapped> returns_expected_unit(bool fail) noexcept {
  if (fail) {
    return twinspan::unexpected<Mapped>(Mapped{"unexpected"});
  }
  return {};
}

twinspan::expected<rust::String, Kind> returns_expected_enum(bool fail) noexcept {
  if (fail) {
    return twinspan::unexpected<Kind>(Kind::Logic);
  }
  return rust::String("string");
}

rust::String same_object(std::int32_t depth) {
  check::Report report;
  const rust::isize before = check::live_in_rust();
  try {
    rust_frame(depth);
    CHECK(false);
  } catch (const Custom &custom) {
    CHECK_EQ(&custom, Custom::latest());
    CHECK_EQ(check::live_in_rust(), before);
  } catch (...) {
    ::check::Report::fail(__FILE__, __LINE__, "another exception");
  }
  return report.text();
}

namespace {

// That what is called gives back the object that was thrown.
#define CHECK_SAME(...) \
  try { \
    (void)(__VA_ARGS__); \
    ::check::Report::fail(__FILE__, __LINE__, "did not throw: " #__VA_ARGS__); \
  } catch (const Custom &custom) { \
    CHECK_EQ(&custom, Custom::latest()); \
  } catch (const std::exception &other) { \
    ::check::Report::fail(__FILE__, __LINE__, std::string(#__VA_ARGS__ " threw ") + other.what()); \
  }

} // namespace

rust::String checks() {
  check::Report report;
  CHECK_EQ(returns_it("nothing"), 1);
  CHECK_SAME(returns_it("custom"));
  CHECK_SAME(returns_it_wrapped("custom"));
  CHECK_SAME(returns_it_as_io("custom"));
  keeps_it("custom");
  CHECK_SAME(returns_the_kept());
  CHECK_EQ(returns_the_kept(), 0);

  try {
    returns_it("int");
    CHECK(false);
  } catch (int number) {
    CHECK_EQ(number, 42);
  }
  try {
    returns_it_wrapped("text");
    CHECK(false);
  } catch (const char *text) {
    CHECK_EQ(std::strcmp(text, "a text"), 0);
  }
  try {
    on_another_thread("parse_error");
    CHECK(false);
  } catch (const ParseError &error) {
    CHECK_EQ(error.line(), 12);
  }
  // Nested exceptions keep their nesting.
  try {
    returns_it("nested");
    CHECK(false);
  } catch (const std::logic_error &error) {
    CHECK_THROWS(std::runtime_error, "middle", (std::rethrow_if_nested(error), 0));
  }
  return report.text();
}

} // namespace exceptions
