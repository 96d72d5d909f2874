#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/exceptions.rs.types.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"
#include <memory>
#include <optional>
#include <stdexcept>

namespace exceptions {

// Not derived from an exception class of the standard library. Not counted: it changes threads.
class BaseError {
public:
  virtual ~BaseError() = default;
  std::int32_t code() const { return 34; }
};

class ParseError final : public BaseError {
public:
  std::int32_t line() const { return 12; }
};

void plain_unit(rust::Str kind);
std::int32_t plain_i32(rust::Str kind);
rust::String plain_string(rust::Str kind);
Record plain_record(rust::Str kind);
rust::Box<Thing> plain_box(rust::Str kind);
std::optional<Record> plain_option(rust::Str kind);
rust::Str plain_ref(rust::Str kind);
std::int32_t plain_owners(rust::Box<Thing> thing, rust::String text, Record record, rust::Str kind);
std::int32_t noexcept_function(std::int32_t number) noexcept;

class Source final {
public:
  std::int32_t get(rust::Str kind) const;
  Source &set(std::int32_t number);
  std::int32_t plain_get(rust::Str kind) const;
  static std::int32_t count(rust::Str kind);
  static std::int32_t plain_count(rust::Str kind);
  static std::int32_t throws_in_member(rust::Str what);

private:
  std::int32_t number_ = 1;
  check::Live live_;
};
std::unique_ptr<Source> source(rust::Str kind);

void unit(rust::Str kind);
std::int32_t number(rust::Str kind);
rust::String string(rust::Str kind);
Record record(rust::Str kind);
rust::Box<Thing> thing(rust::Str kind);
rust::Vec<Thing> things(rust::Str kind);
std::optional<Record> option(rust::Str kind);
rust::Str text(rust::Str kind);
std::shared_ptr<Source> shared(rust::Str kind);
rust::Box<Thing> owners(rust::Box<Thing> thing, rust::String text, Record record, rust::Str kind);
std::int32_t cannot_throw(std::int32_t number) noexcept;

std::int32_t mapped(rust::Str kind);
std::int32_t mapped_kind(rust::Str kind);
std::int32_t mapped_opaque(rust::Str kind);
std::int32_t mapped_outside(rust::Str kind);
std::int32_t mapped_io(rust::Str kind);
std::int32_t mapped_anyhow(rust::Str kind);

twinspan::expected<std::int32_t, Mapped> returns_expected(bool fail) noexcept;
twinspan::expected<void, Mapped> returns_expected_unit(bool fail) noexcept;
twinspan::expected<rust::String, Kind> returns_expected_enum(bool fail) noexcept;

std::int32_t throws_mapped(rust::Str what);
void throws_mapped_unit(rust::Str what);
// Sees the types alone, and says of an error what Rust says.
inline rust::String throws_kind(bool fail) {
  if (fail) {
    throw twinspan::ErrorOf<Kind>(Kind::Logic);
  }
  return "string";
}
std::int32_t throws_another(bool fail);
std::int32_t throws_uncopied(std::int32_t kind);
std::int32_t throws_home(rust::Str what);
std::int32_t throws_as_exception(rust::Str what);
std::int32_t throws_shared(rust::Str what);
rust::String shared_again();
twinspan::Function<twinspan::expected<std::int32_t, Mapped>(rust::Str) const> throwing_closure();

rust::String same_object(std::int32_t depth);
rust::String checks();

} // namespace exceptions
