#include "twinspan-test-ffi/cpp/strings.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/strings.rs.h"
#include <array>

namespace strings {

rust::String cpp_string(rust::String text) { return std::string(text) + "!"; }

rust::Str cpp_str(rust::Str text) {
  // Not inside a character of several bytes.
  if (text.empty() || (text.size() > 1 && (text.data()[1] & 0xC0) == 0x80)) {
    return rust::Str();
  }
  return rust::Str(text.data() + 1, text.size() - 1);
}

const rust::String &cpp_string_ref(const rust::String &text) { return text; }

rust::String &cpp_string_mut(rust::String &text) {
  text = std::string(text) + "++";
  return text;
}

std::size_t cpp_str_ref(const rust::Str &text) { return text.size(); }
rust::Str cpp_str_of_string(const rust::String &text) { return text; }
std::size_t cpp_cxx_string(const std::string &text) { return text.size(); }
std::string &cpp_cxx_string_mut(std::string &text) { return text += "++"; }

std::unique_ptr<std::string> cpp_unique(std::unique_ptr<std::string> text) {
  if (text) {
    *text += "++";
  }
  return text;
}

std::shared_ptr<std::string> cpp_shared(std::shared_ptr<std::string> text) { return text; }

std::unique_ptr<std::string> cpp_bytes(rust::Slice<const std::uint8_t> bytes) {
  return std::make_unique<std::string>(bytes.begin(), bytes.end());
}

rust::String cpp_join(rust::String first, rust::Str second, rust::String third, rust::Str fourth) {
  return std::string(first) + "|" + std::string(second) + "|" + std::string(third) + "|" +
         std::string(fourth);
}

Texts cpp_fields(Texts texts) {
  texts.owned = std::string(texts.owned) + std::string(texts.reference);
  texts.borrowed = texts.reference;
  return texts;
}

namespace {

void check_content(const std::string &text) {
  const rust::String owned = text;
  CHECK_EQ(std::string(rust_string(text)), text + "!");
  // The argument is moved from, or copied, but never changed in place.
  rust::String moved = text;
  CHECK_EQ(std::string(rust_string(std::move(moved))), text + "!");
  CHECK_EQ(std::string(rust_string(owned)), text + "!");
  CHECK_EQ(std::string(owned), text);

  CHECK_EQ(std::string(rust_str(text)), std::string(cpp_str(text)));
  CHECK_EQ(&rust_string_ref(owned), &owned);
  rust::String changed = text;
  CHECK_EQ(&rust_string_mut(changed), &changed);
  CHECK_EQ(std::string(changed), "\xC2\xA1" + text);
  CHECK_EQ(rust_str_ref(rust::Str(text)), text.size());
  CHECK_EQ(rust_str_of_string(owned).data(), owned.data());

  CHECK_EQ(rust_cxx_string(text), text.size());
  std::string copy = text;
  CHECK_EQ(&rust_cxx_string_mut(copy), &copy);
  CHECK_EQ(copy, text + " from Rust");
  std::unique_ptr<std::string> unique = rust_unique(std::make_unique<std::string>(text));
  CHECK_EQ(*unique, text + "\xff");
  CHECK(rust_is_lossy(*unique));
}

} // namespace

rust::String checks() {
  check::Report report;
  CHECK_TYPE(rust_string(""), rust::String);
  CHECK_TYPE(rust_str(""), rust::Str);
  CHECK_TYPE(rust_string_ref(""), const rust::String &);
  std::string text;
  CHECK_TYPE(rust_cxx_string_mut(text), std::string &);

  check_content("");
  check_content("plain");
  check_content(std::string("nul \0 inside", 12));
  check_content("\xC3\x9Cnic\xC3\xB6"
                "de \xF0\x9F\x8C\x89");
  check_content(std::string(50000, 'x'));

  CHECK(rust_unique(nullptr) == nullptr);
  CHECK(rust_shared(nullptr) == nullptr);
  auto shared = std::make_shared<std::string>("shared");
  CHECK_EQ(rust_shared(shared).get(), shared.get());
  CHECK_EQ(shared.use_count(), 1);
  CHECK_EQ(rust_join("a", "b", "c", ""), rust::String("a|b|c|"));
  const rust::String reference("reference");
  Texts texts = rust_fields(Texts{"owned ", "borrowed", reference});
  CHECK_EQ(texts.owned, rust::String("owned reference"));
  CHECK_EQ(texts.borrowed.data(), reference.data());
  CHECK_EQ(&texts.reference, &reference);
  return report.text();
}

} // namespace strings
