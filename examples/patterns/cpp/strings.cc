#include "patterns-example/cpp/strings.h"
#include "patterns-example/c/strings.h"
#include "patterns-example/src/strings/bridge.rs.h"
#include <new>
#include <stdexcept>

namespace strings {
// page: bridge_cpp_text
// A NUL is a character like any other in the bridge, and ends a text in C.
std::string for_c(std::string_view text) {
  if (text.find('\0') != std::string_view::npos)
    throw std::invalid_argument("a NUL in a text for C");
  return std::string(text);
}

std::size_t word_count(std::string_view text) { return words_count(for_c(text).c_str()); }

std::string upper(std::string_view text) {
  const std::unique_ptr<char, decltype(&text_free)> result(text_upper(for_c(text).c_str()),
                                                           text_free);
  if (result == nullptr)
    throw std::bad_alloc();
  return result.get();
}
// page: end

std::unique_ptr<Label> label(std::string_view text) { return std::make_unique<Label>(text); }

std::string raw(const std::vector<std::uint8_t> &bytes) { return {bytes.begin(), bytes.end()}; }

void calls_rust() {
  // page: bridge_calls
  const rust::String text = greeting("Ada");
  if (std::string_view(text.data(), text.size()) != "Hello, Ada")
    throw std::logic_error("a greeting");
  // page: end
}
} // namespace strings
