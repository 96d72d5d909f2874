#include "twinspan-test-ffi/cpp/errors.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/errors.rs.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan/twinspan.h"
#include <array>
#include <string>
#include <system_error>

namespace errors {

std::int32_t throws_again(rust::Str kind) {
  if (kind == "parse") {
    return int_(true);
  }
  if (kind == "os") {
    return os(2);
  }
  if (kind == "layered") {
    return layered(3);
  }
  if (kind == "bound") {
    return bound();
  }
  return int_(false);
}

std::int32_t
call(const twinspan::Function<twinspan::expected<std::int32_t, twinspan::Error>() const> &closure) {
  return closure().value();
}

namespace {

using Chain = std::vector<std::string>;
const char *const bad = "line 7: bad";

// The throwing and the returning form of one function, both ways out.
#define CHECK_VALUE(T, expected_, name, ...) \
  CHECK_TYPE(name(__VA_ARGS__ false), T); \
  CHECK_TYPE(try_##name(__VA_ARGS__ false), twinspan::expected<T, ParseError>); \
  CHECK_THROWS(twinspan::ErrorOf<ParseError>, bad, name(__VA_ARGS__ true)); \
  CHECK(name(__VA_ARGS__ false) == expected_); \
  CHECK(try_##name(__VA_ARGS__ false).has_value()); \
  CHECK(*try_##name(__VA_ARGS__ false) == expected_); \
  CHECK(!try_##name(__VA_ARGS__ true)); \
  CHECK(try_##name(__VA_ARGS__ true).error() == (ParseError{7, "bad"}))

#define WITH(...) __VA_ARGS__,

void check_values() {
  CHECK_TYPE(unit(false), void);
  CHECK_TYPE(try_unit(false), twinspan::expected<void, ParseError>);
  unit(false);
  CHECK_THROWS(twinspan::ErrorOf<ParseError>, bad, (unit(true), 0));
  CHECK(try_unit(false).has_value());
  CHECK_EQ(try_unit(true).error().line, std::uint32_t(7));

  CHECK_VALUE(std::int32_t, -5, int_);
  CHECK_VALUE(bool, true, boolean);
  CHECK_VALUE(double, 0.5, float_);
  CHECK_VALUE(rust::String, "string", string);
  CHECK_VALUE(Record, Record{"record"}, record);
  CHECK_VALUE(Status, Status::Gone, status);
  CHECK_VALUE(std::optional<std::int32_t>, 0, option);
  CHECK_VALUE(std::optional<Record>, std::nullopt, option_record);
  CHECK_VALUE(std::unique_ptr<std::string>, nullptr, unique);
  CHECK_VALUE(rust::Str, rust::Str("ext"), text, WITH("text"));

  CHECK_TYPE(try_boxed(false), twinspan::expected<rust::Box<Thing>, ParseError>);
  CHECK_EQ(boxed(false)->number(), 3);
  CHECK_EQ((*try_boxed(false))->number(), 3);
  CHECK_EQ(try_boxed(true).error().line, std::uint32_t(7));
  CHECK_THROWS(twinspan::ErrorOf<ParseError>, bad, boxed(true));
  CHECK_EQ(vec(false).size(), std::size_t(2));
  CHECK_EQ(try_vec(false)->size(), std::size_t(2));
  CHECK(!try_vec(true));
}

void check_references() {
  Record value{"record"};
  CHECK_TYPE(reference(value, false), const Record &);
  CHECK_TYPE(try_reference(value, false), twinspan::expected<const Record *, ParseError>);
  CHECK_EQ(&reference(value, false), &value);
  CHECK_EQ(*try_reference(value, false), &value);
  CHECK(!try_reference(value, true));
  CHECK_TYPE(mutable_(value, false), Record &);
  CHECK_TYPE(try_mutable_(value, false), twinspan::expected<Record *, ParseError>);
  CHECK_EQ(&mutable_(value, false), &value);
  CHECK_EQ(*try_mutable_(value, false), &value);
  CHECK_THROWS(twinspan::ErrorOf<ParseError>, bad, mutable_(value, true));
  const std::array<std::uint8_t, 2> bytes{1, 2};
  const rust::Slice<const std::uint8_t> all(bytes);
  CHECK_EQ(slice(all, false).data(), &bytes[1]);
  CHECK_EQ(try_slice(all, false)->data(), &bytes[1]);
  CHECK(!try_slice(all, true));

  rust::Box<Thing> thing = new_thing();
  CHECK_EQ(thing->method(false), 3);
  CHECK_EQ(*thing->try_method(false), 3);
  CHECK_EQ(thing->try_method(true).error().line, std::uint32_t(7));
  CHECK_EQ(&thing->method_mut(false), &*thing);
  CHECK_EQ(*thing->try_method_mut(false), &*thing);
  CHECK_EQ(thing->number(), 5);
  CHECK_THROWS(twinspan::ErrorOf<ParseError>, bad, thing->method_mut(true));
  CHECK_EQ(Thing::of_type(false)->number(), 3);
  CHECK_EQ((*Thing::try_of_type(false))->number(), 3);
  CHECK(!Thing::try_of_type(true));
}

void check_kinds() {
  CHECK_THROWS(twinspan::ErrorOf<Debugged>, "Debugged { code: 5 }", debugged(true));
  CHECK_EQ(try_debugged(true).error().code, 5);
  CHECK_EQ(debugged(false), 1);

  CHECK_EQ(try_silent(true).error().code, 6);
  try {
    silent(true);
    CHECK(false);
  } catch (const twinspan::ErrorOf<Silent> &error) {
    CHECK_EQ(error.error().code, 6);
    // The name of the type, which is all there is.
    CHECK(std::string(error.what()).find("Silent") != std::string::npos);
  }

  CHECK_THROWS(twinspan::ErrorOf<Status>, "NotFound", enumerated(true));
  CHECK(try_enumerated(true).error() == Status::NotFound);

  CHECK_TYPE(try_opaque(true), twinspan::expected<std::int32_t, rust::Box<Failure>>);
  CHECK_EQ(try_opaque(true).error()->code(), 8);
  try {
    opaque(true);
    CHECK(false);
  } catch (const twinspan::ErrorOf<rust::Box<Failure>> &error) {
    CHECK_EQ(error.error()->code(), 8);
    CHECK_EQ(std::string(error.what()), std::string("failure 8"));
  }
}

void check_dynamic() {
  CHECK_TYPE(try_any(0), twinspan::expected<std::int32_t, twinspan::Error>);
  CHECK_EQ(any(0), 1);
  CHECK_THROWS(twinspan::Error, "plain", any(1));
  CHECK(try_any(2).error().chain() == (Chain{"context", "layer 2", "layer 1"}));
  try {
    any(2);
    CHECK(false);
  } catch (const twinspan::Error &error) {
    CHECK(error.chain() == (Chain{"context", "layer 2", "layer 1"}));
    CHECK_THROWS(twinspan::Error, "layer 2", (std::rethrow_if_nested(error), 0));
  }

  CHECK_EQ(os(0), 1);
  try {
    os(2);
    CHECK(false);
  } catch (const std::system_error &error) {
    CHECK_EQ(error.code().value(), 2);
    CHECK(error.code() == std::errc::no_such_file_or_directory);
    CHECK(dynamic_cast<const twinspan::SystemError *>(&error) != nullptr);
    CHECK(dynamic_cast<const twinspan::ErrorInfo *>(&error) != nullptr);
  }
  CHECK_TYPE(try_os(2), twinspan::expected<std::int32_t, twinspan::Error>);
  CHECK(!try_os(2));
  CHECK_THROWS(std::system_error, std::string(try_os(2).error().what()), try_os(2).value());
  CHECK_THROWS(twinspan::Error, "layer 2", custom_io(true));
  CHECK(try_custom_io(true).error().chain().size() >= 2);

  CHECK_EQ(layered(0), 1);
  CHECK(try_layered(3).error().chain() == (Chain{"layer 3", "layer 2", "layer 1"}));
  // Every source is nested in the one before.
  std::string nesting;
  try {
    layered(3);
  } catch (const twinspan::Error &outer) {
    nesting += outer.what();
    try {
      std::rethrow_if_nested(outer);
    } catch (const std::runtime_error &middle) {
      nesting += std::string(", ") + middle.what();
      try {
        std::rethrow_if_nested(middle);
      } catch (const std::exception &inner) {
        nesting += std::string(", ") + inner.what();
        std::rethrow_if_nested(inner);
      }
    }
  }
  CHECK_EQ(nesting, std::string("layer 3, layer 2, layer 1"));
}

// `Result<T>` stays what cxx made of it, and has the returning form too.
void check_messages() {
  CHECK_TYPE(try_message(""), twinspan::expected<std::int32_t, rust::Error>);
  CHECK_TYPE(try_message_unit(""), twinspan::expected<void, rust::Error>);
  CHECK_EQ(message(""), 1);
  CHECK_EQ(*try_message(""), 1);
  CHECK(try_message_unit("").has_value());
  CHECK_THROWS(rust::Error, "text", message("text"));
  CHECK_EQ(std::string(try_message("text").error().what()), std::string("text"));
  CHECK_THROWS(rust::Error, "text", try_message("text").value());
  CHECK_THROWS(rust::Error, "text", (try_message_unit("text").value(), 0));
}

void check_classes() {
  // Every handler that should catch it, does.
  CHECK_THROWS(twinspan::ErrorOf<ParseError>, bad, int_(true));
  const auto caught = [](auto handler) {
    try {
      int_(true);
    } catch (const typename decltype(handler)::type &error) {
      return true;
    } catch (...) {
    }
    return false;
  };
  struct AsError {
    using type = twinspan::Error;
  };
  struct AsRuntimeError {
    using type = std::runtime_error;
  };
  struct AsException {
    using type = std::exception;
  };
  struct AsInfo {
    using type = twinspan::ErrorInfo;
  };
  CHECK(caught(AsError()));
  CHECK(caught(AsRuntimeError()));
  CHECK(caught(AsException()));
  CHECK(caught(AsInfo()));

  try {
    int_(true);
  } catch (twinspan::ErrorOf<ParseError> &error) {
    CHECK_EQ(error.error().line, std::uint32_t(7));
    CHECK(error.chain() == (Chain{bad}));
    static_assert(std::is_const_v<std::remove_reference_t<decltype(error.error())>>);
    twinspan::ErrorOf<ParseError> copy = error;
    ParseError moved = std::move(copy).error();
    CHECK_EQ(moved.line, std::uint32_t(7));
    CHECK(error.error().message.empty());
    CHECK_EQ(std::string(error.what()), std::string(bad));
  }
  // What try_ returned, throws the same.
  CHECK_THROWS(twinspan::ErrorOf<ParseError>, bad, try_int_(true).value());
  const auto doubled = try_int_(false).transform([](std::int32_t number) { return 2 * number; });
  CHECK_EQ(doubled.value(), -10);
  CHECK_EQ(try_int_(true).value_or(9), 9);
}

void check_names() {
  CHECK_EQ(renamed(false), 1);
  CHECK_EQ(*attempt(false), 1);
  CHECK_EQ(attempt(true).error().line, std::uint32_t(7));
  CHECK_EQ(cppName(false), 2);
  CHECK_EQ(*try_cppName(false), 2);
  CHECK_EQ(inner::elsewhere(false), 3);
  CHECK_EQ(*inner::try_elsewhere(false), 3);
}

void check_drops() {
  const rust::isize before = check::live_in_rust();
  {
    rust::Box<Thing> thing = owners(new_thing(), "name", false);
    CHECK_EQ(check::live_in_rust(), before + 1);
    auto kept = try_owners(std::move(thing), "name", false);
    CHECK_EQ(check::live_in_rust(), before + 1);
    CHECK(!try_owners(*std::move(kept), "name", true));
    CHECK_EQ(check::live_in_rust(), before);
  }
  {
    auto error = try_opaque(true);
    CHECK_EQ(check::live_in_rust(), before + 1);
    auto moved = std::move(error);
    CHECK_EQ(moved.error()->code(), 8);
  }
  CHECK_EQ(check::live_in_rust(), before);
  {
    auto error = try_layered(3);
    CHECK_EQ(check::live_in_rust(), before + 3);
    twinspan::Error copy = error.error();
    CHECK_EQ(check::live_in_rust(), before + 3);
  }
  CHECK_EQ(check::live_in_rust(), before);
}

} // namespace

rust::String checks() {
  check::Report report;
  check_values();
  check_references();
  check_kinds();
  check_dynamic();
  check_messages();
  check_classes();
  check_names();
  check_drops();
  return report.text();
}

} // namespace errors
