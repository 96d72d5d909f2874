#include "twinspan-test-ffi/cpp/chars.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/chars.rs.h"
#include <stdexcept>
#include <string>

namespace chars {

char32_t cpp_next(char32_t value) { return value + 1; }
std::optional<char32_t> cpp_maybe(std::optional<char32_t> value) noexcept { return value; }

char32_t cpp_digit(char32_t value) {
  if (value < U'0' || value > U'9') {
    throw std::invalid_argument("no digit");
  }
  return value;
}

char32_t cpp_number(std::uint32_t number) noexcept { return number; }
std::optional<char32_t> cpp_maybe_number(std::uint32_t number) { return char32_t{number}; }

rust::Vec<std::uint32_t> cpp_map(rust::Str text,
                                 twinspan::FunctionRef<std::optional<char32_t>(char32_t)> map) {
  rust::Vec<std::uint32_t> mapped;
  // Two bytes each from U+0080 on to U+07FF.
  for (std::size_t index = 0; index < text.size(); ++index) {
    auto byte = static_cast<unsigned char>(text.data()[index]);
    char32_t value = byte;
    if (byte >= 0x80) {
      value = static_cast<char32_t>(((byte & 0x1f) << 6) | (text.data()[++index] & 0x3f));
    }
    if (const std::optional<char32_t> made = map(value)) {
      mapped.push_back(*made);
    }
  }
  return mapped;
}

twinspan::Function<char32_t(char32_t) const> cpp_shift(std::uint32_t by) {
  return [by](char32_t value) -> char32_t { return value + by; };
}

rust::String checks() {
  check::Report report;
  for (const char32_t value : {U'a', U'\0', U'ß', U'\xd7ff', U'\xe000', U'🦀', U'\x10ffff'}) {
    CHECK_EQ(rust_maybe(value).value(), value);
  }
  CHECK(!rust_maybe(std::nullopt));
  CHECK_EQ(rust_next(U'🦀'), U'🦁');
  CHECK_EQ(try_rust_digit(U'7').value(), U'7');
  CHECK_EQ(std::string(try_rust_digit(U'x').error().what()), "invalid digit found in string");
  CHECK_EQ(rust_map("abc",
                    [](char32_t c) -> std::optional<char32_t> {
                      return c == U'b' ? std::nullopt : std::optional<char32_t>(c - 32);
                    }),
           "AC");
  CHECK_EQ(rust_shift(2)(U'a'), U'c');
  const Wide wide{"", [](char32_t c) { return std::optional<char32_t>(c + 1); }};
  CHECK_EQ(wide.upper(U'a').value(), U'b');

  const auto said = [](const char *number) {
    return std::string("C++ passed the char32_t ") + number +
           ", which is not a Unicode scalar value, as a `char`";
  };
  CHECK_THROWS(twinspan::Panic, said("0xdfff"), rust_next(0xdfff));
  CHECK_THROWS(twinspan::Panic, said("0x110000"), rust_maybe(char32_t{0x110000}));
  CHECK_THROWS(twinspan::Panic, said("0xd800"), rust_shift(1)(0xd800));
  // What is given with it is dropped.
  const rust::isize before = pens();
  CHECK_THROWS(twinspan::Panic, said("0xd800"), rust_keep(new_pen(), 0xd800));
  CHECK_EQ(pens(), before);
  return report.text();
}

} // namespace chars
