#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace strings {
// page: bridge_cpp
std::size_t word_count(std::string_view text);
std::string upper(std::string_view text);

class Label {
public:
  explicit Label(std::string_view text) : content(text) {}
  std::string_view text() const { return content; }
  void set(std::string_view text) { content = text; }

private:
  std::string content;
};
std::unique_ptr<Label> label(std::string_view text);
// page: end
// The bytes as they are: Rust checks them.
std::string raw(const std::vector<std::uint8_t> &bytes);
void calls_rust();
} // namespace strings
