#include "twinspan-test-ffi/cpp/results.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan-test-ffi/src/results.rs.h"
#include <exception>
#include <stdexcept>

namespace results {

namespace {

template <typename T>
T fails(T value, bool fail) {
  check::Live unwound;
  if (fail) {
    throw std::runtime_error("failed in C++");
  }
  return value;
}

Large large() { return Large{"text", {1, 2, 3, 4, 5, 6, 7, 8}}; }

// An exception by itself, and one that is derived from two classes.
class Own : public std::exception {
public:
  explicit Own(std::string what) : what_(std::move(what)) {}
  const char *what() const noexcept override { return what_.c_str(); }

private:
  std::string what_;
  check::Live live_;
};

struct Tag {
  virtual ~Tag() = default;
  check::Live live;
};
class Derived final : public Tag, public Own {
  using Own::Own;
};

} // namespace

std::int32_t Engine::run(bool fail) const { return fails(runs_, fail); }

Engine &Engine::run_mut(bool fail) {
  runs_ = fails(runs_ + 1, fail);
  return *this;
}

std::int32_t Engine::of_type(bool fail) { return fails(3, fail); }
std::unique_ptr<Engine> new_engine(bool fail) { return fails(std::make_unique<Engine>(), fail); }

void cpp_unit(bool fail) { fails(0, fail); }
bool cpp_bool(bool fail) { return fails(true, fail); }
std::int32_t cpp_i32(bool fail) { return fails(-5, fail); }
double cpp_f64(bool fail) { return fails(0.5, fail); }
Kind cpp_kind(bool fail) { return fails(Kind::Second, fail); }
Small cpp_small(bool fail) { return fails(Small{6}, fail); }
Large cpp_large(bool fail) { return fails(large(), fail); }
rust::String cpp_string(bool fail) { return fails(rust::String("text"), fail); }

rust::Str cpp_str(rust::Str text, bool fail) {
  return fails(rust::Str(text.data() + 1, text.size() - 1), fail);
}

rust::Vec<rust::String> cpp_vec(bool fail) { return fails(rust::Vec<rust::String>{"text"}, fail); }

rust::Slice<const std::uint8_t> cpp_slice(rust::Slice<const std::uint8_t> slice, bool fail) {
  return fails(rust::Slice<const std::uint8_t>(&slice[1], slice.size() - 1), fail);
}

rust::Slice<std::uint8_t> cpp_slice_mut(rust::Slice<std::uint8_t> slice, bool fail) {
  return fails(rust::Slice<std::uint8_t>(&slice[1], slice.size() - 1), fail);
}

const Large &cpp_ref(const Large &value, bool fail) { return *fails(&value, fail); }
Large &cpp_mut(Large &value, bool fail) { return *fails(&value, fail); }
std::string &cpp_pinned(std::string &text, bool fail) { return *fails(&text, fail); }

std::array<std::uint8_t, 4> cpp_array(bool fail) {
  return fails(std::array<std::uint8_t, 4>{1, 2, 3, 4}, fail);
}

rust::Box<Machine> cpp_box(bool fail) { return fails(new_machine(false), fail); }

std::shared_ptr<std::string> cpp_shared(bool fail) {
  return fails(std::make_shared<std::string>("shared"), fail);
}

const std::uint8_t *cpp_raw(bool fail) { return fails<const std::uint8_t *>(nullptr, fail); }
std::int32_t cpp_never_throws() noexcept { return 1; }

std::int32_t cpp_throws(rust::Str name, rust::Str what) {
  const std::string text(what);
  if (name == "runtime_error") {
    throw std::runtime_error(text);
  }
  if (name == "out_of_range") {
    throw std::out_of_range(text);
  }
  if (name == "derived") {
    throw Derived(text);
  }
  throw Own(text);
}

rust::Box<Machine> cpp_owners(rust::String text, rust::Box<Machine> machine, bool fail) {
  const std::string copy(text);
  return fails(std::move(machine), fail && !copy.empty());
}

void cpp_calls_rust(rust::Str kind) { rust_error(kind); }

namespace {

const char *const custom = "custom error";

// Every kind of value, both ways out.
#define CHECK_VALUE(expected, name, ...) \
  CHECK_THROWS(rust::Error, custom, name(__VA_ARGS__ true)); \
  CHECK_EQ(name(__VA_ARGS__ false), expected)

#define WITH(...) __VA_ARGS__,

void check_values() {
  CHECK_THROWS(rust::Error, custom, (rust_unit(true), 0));
  rust_unit(false);
  CHECK_TYPE(rust_unit(false), void);
  CHECK_VALUE(true, rust_bool);
  CHECK_VALUE(-5, rust_i32);
  CHECK_VALUE(0.5, rust_f64);
  CHECK_THROWS(rust::Error, custom, rust_kind(true));
  CHECK(rust_kind(false) == Kind::Second);
  CHECK_TYPE(rust_small(false), Small);
  CHECK_THROWS(rust::Error, custom, rust_small(true));
  CHECK(rust_small(false) == Small{6});
  CHECK_THROWS(rust::Error, custom, rust_large(true));
  CHECK(rust_large(false) == large());
  CHECK_VALUE(rust::String("text"), rust_string);
  CHECK_VALUE(rust::Str("ext"), rust_str, WITH("text"));
  CHECK_THROWS(rust::Error, custom, rust_vec(true));
  CHECK_EQ(rust_vec(false).at(0), rust::String("text"));
  std::array<std::uint8_t, 2> bytes{1, 2};
  const rust::Slice<const std::uint8_t> slice(bytes);
  CHECK_THROWS(rust::Error, custom, rust_slice(slice, true));
  CHECK_EQ(&rust_slice(slice, false)[0], &bytes[1]);
  CHECK_THROWS(rust::Error, custom, rust_slice_mut(rust::Slice<std::uint8_t>(bytes), true));
  CHECK_EQ(&rust_slice_mut(rust::Slice<std::uint8_t>(bytes), false)[0], &bytes[1]);
  Large value = large();
  CHECK_TYPE(rust_ref(value, false), const Large &);
  CHECK_TYPE(rust_mut(value, false), Large &);
  CHECK_THROWS(rust::Error, custom, rust_ref(value, true));
  CHECK_EQ(&rust_ref(value, false), &value);
  CHECK_THROWS(rust::Error, custom, rust_mut(value, true));
  CHECK_EQ(&rust_mut(value, false), &value);
  std::string text;
  CHECK_THROWS(rust::Error, custom, rust_pinned(text, true));
  CHECK_EQ(&rust_pinned(text, false), &text);
  CHECK_THROWS(rust::Error, custom, rust_array(true));
  CHECK_EQ(rust_array(false)[3], 4);
  CHECK_VALUE(nullptr, rust_unique);
  CHECK_VALUE(nullptr, rust_shared);
  CHECK_VALUE(nullptr, rust_raw);
}

void check_members() {
  CHECK_THROWS(rust::Error, custom, new_machine(true));
  rust::Box<Machine> machine = new_machine(false);
  CHECK_EQ(machine->run(false), 0);
  CHECK_THROWS(rust::Error, custom, machine->run(true));
  CHECK_TYPE(machine->run_mut(false), std::int32_t &);
  CHECK_EQ(machine->run_mut(false), 1);
  CHECK_THROWS(rust::Error, custom, machine->run_mut(true));
  CHECK_EQ(machine->run(false), 2);
  CHECK_EQ(Machine::of_type(false), 3);
  CHECK_THROWS(rust::Error, custom, Machine::of_type(true));
}

void check_errors() {
  const auto what = [](const char *kind) {
    try {
      rust_error(kind);
    } catch (const std::exception &error) {
      return std::string(error.what());
    }
    return std::string("did not throw");
  };
  CHECK_EQ(what("empty"), std::string());
  CHECK_EQ(what("nul"), std::string("nul "));
  CHECK_EQ(what("unicode"), std::string("\xC3\x9Cn\xC3\xAF"
                                        "c\xC3\xB6"
                                        "d\xC3\xA9 \xF0\x9F\x8C\x89"));
  CHECK_EQ(what("long").size(), std::size_t(50000));

  CHECK_EQ(rust_custom(false), 1);
  CHECK_EQ(rust_boxed(false), 2);
  CHECK_EQ(rust_anyhow(false), 3);
  CHECK_EQ(rust_alias(false), 4);
  CHECK_EQ(rust_implied(false), 5);
  CHECK_THROWS(rust::Error, custom, rust_custom(true));
  CHECK_THROWS(rust::Error, custom, rust_boxed(true));
  CHECK_THROWS(rust::Error, "the context", rust_anyhow(true));
  CHECK_THROWS(rust::Error, "an error occurred when formatting an argument", rust_alias(true));
  CHECK_THROWS(rust::Error, "implied", rust_implied(true));
  CHECK_THROWS(rust::Error, "of C++", rust_calls_cpp("of C++"));

  // An error is a value.
  try {
    rust_error("value");
  } catch (const rust::Error &error) {
    rust::Error copy = error;
    rust::Error moved = std::move(copy);
    copy = moved;
    CHECK_EQ(std::string(copy.what()), std::string("value"));
    CHECK_EQ(std::string(moved.what()), std::string("value"));
  }
}

void check_arguments() {
  const rust::isize before = check::live_in_rust();
  rust::Box<Machine> machine = rust_owners("text", new_machine(false), false);
  CHECK_EQ(check::live_in_rust(), before + 1);
  CHECK_THROWS(rust::Error, custom, rust_owners("text", std::move(machine), true));
  CHECK_EQ(check::live_in_rust(), before);
}

} // namespace

rust::String checks() {
  check::Report report;
  check_values();
  check_members();
  check_errors();
  check_arguments();
  return report.text();
}

} // namespace results
