#include "twinspan-test-ffi/cpp/c_strs.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/c_strs.rs.h"
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace c_strs {

std::unique_ptr<Names> names() { return std::make_unique<Names>(); }
std::size_t cpp_count(const char *text) noexcept { return std::strlen(text); }
const char *cpp_same(const char *text) { return text; }
const char *cpp_maybe(const char *text) noexcept { return text; }
const char *cpp_null(const char *) { return nullptr; }

const char *cpp_checked(const char *text) {
  if (std::string_view(text) == "bad") {
    throw std::invalid_argument("bad");
  }
  return std::string_view(text) == "null" ? nullptr : text;
}

std::size_t cpp_each(twinspan::FunctionRef<bool(const char *)> each) {
  std::size_t count = 0;
  for (const char *text : {"a", "b", "c"}) {
    ++count;
    if (!each(text)) {
      break;
    }
  }
  return count;
}

std::size_t cpp_null_each(twinspan::FunctionRef<std::size_t(const char *)> each) {
  return each(nullptr);
}

twinspan::Function<const char *(const char *) const> cpp_skip(std::size_t by) {
  return [by](const char *text) { return text + by; };
}

bool cpp_keep(std::unique_ptr<std::string> value, const char *) noexcept {
  return value != nullptr;
}

rust::String checks() {
  check::Report report;
  constexpr const char *null =
      "C++ passed a null pointer as a `&CStr`; declare an `Option<&CStr>` where there may be none";
  CHECK_TYPE(rust_same("text"), const char *);
  CHECK_TYPE(rust_maybe("text"), const char *);
  CHECK_TYPE(try_rust_checked("text"), twinspan::expected<const char *, Empty>);
  CHECK_EQ(rust_count(""), 0u);
  const std::string long_text(std::size_t{1} << 20, 'x');
  for (const char *text : {"", "text", "\xff not UTF-8", long_text.c_str()}) {
    CHECK_EQ(rust_count(text), std::strlen(text));
    CHECK(rust_same(text) == text);
    CHECK(rust_maybe(text) == text);
  }
  CHECK(rust_maybe(nullptr) == nullptr);
  CHECK_EQ(std::string_view(rust_checked("good")), "good");
  CHECK_EQ(try_rust_checked("").error().length, 0u);

  const rust::Box<Labels> labels = rust_labels();
  CHECK_EQ(std::string_view(labels->first()), "one");
  CHECK_EQ(std::string_view(labels->label(2)), "\xff\xfe");
  CHECK(labels->label(3) == nullptr);

  CHECK_EQ(rust_longest([](const char *text) { return *text == '\0' ? nullptr : text + 1; }), 2u);
  CHECK_EQ(std::string_view(rust_namer()("name")), "name");

  CHECK_THROWS(twinspan::Panic, null, rust_count(nullptr));
  CHECK_THROWS(twinspan::Panic, null, rust_checked(nullptr));
  CHECK_THROWS(twinspan::Panic, null, rust_namer()(nullptr));

  rust::Vec<std::uint8_t> buffer;
  rust_fill(buffer, "abc");
  CHECK_EQ(buffer.size(), 4u);
  CHECK_THROWS(twinspan::Panic,
               "`buffer` and `text` of `rust_fill` overlap, and one of them is a `&mut`",
               rust_fill(buffer, reinterpret_cast<const char *>(buffer.data()) + 1));
  return report.text();
}

} // namespace c_strs
