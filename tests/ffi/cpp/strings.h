#pragma once
#include "rust/cxx.h"
#include <memory>
#include <string>

namespace strings {

struct Texts;

rust::String cpp_string(rust::String text);
rust::Str cpp_str(rust::Str text);
const rust::String &cpp_string_ref(const rust::String &text);
rust::String &cpp_string_mut(rust::String &text);
std::size_t cpp_str_ref(const rust::Str &text);
rust::Str cpp_str_of_string(const rust::String &text);
std::size_t cpp_cxx_string(const std::string &text);
std::string &cpp_cxx_string_mut(std::string &text);
std::unique_ptr<std::string> cpp_unique(std::unique_ptr<std::string> text);
std::shared_ptr<std::string> cpp_shared(std::shared_ptr<std::string> text);
std::unique_ptr<std::string> cpp_bytes(rust::Slice<const std::uint8_t> bytes);
rust::String cpp_join(rust::String first, rust::Str second, rust::String third, rust::Str fourth);
Texts cpp_fields(Texts texts);

rust::String checks();

} // namespace strings
