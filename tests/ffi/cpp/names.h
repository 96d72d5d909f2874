#pragma once
#include "rust/cxx.h"
#include <memory>

namespace names {

enum class ControlFlow : std::uint8_t;
enum class Ordering : std::uint8_t;
struct Duration;
struct Error;
struct Option;
struct Path;

class Slice final {
public:
  std::size_t length() const { return 6; }
};
std::unique_ptr<Slice> new_slice();

std::int32_t cpp_unsafe(std::int32_t value);
inline std::int32_t cpp_loop(std::int32_t value) { return value + 12; }
std::int32_t fn(std::int32_t value);
std::int32_t impl(std::int32_t value);
std::int32_t self(std::int32_t value);

std::int32_t cpp_arguments(std::int32_t arg0, std::int32_t &out, std::int32_t ok, std::int32_t err,
                           std::int32_t ret, std::int32_t result, std::int32_t status,
                           std::int32_t value, std::int32_t self_, std::int32_t f,
                           std::int32_t guard, std::int32_t payload);
rust::String cpp_more_arguments(std::int32_t a, rust::Str b, std::int32_t c, rust::String d);
rust::String cpp_types_as_arguments(rust::String string, Path path, rust::Vec<std::int32_t> vec);
rust::String cpp_fallible_arguments(std::int32_t ok, rust::String err, rust::String out,
                                    std::int32_t error);
Ordering cpp_ordering(Ordering ordering, ControlFlow flow);
Error cpp_error(Error error, Duration duration);
rust::Box<Option> cpp_option(rust::Box<Option> option);

rust::String checks();

} // namespace names
