// What functions are given and what they do with it, for all programs that are measured.
#pragma once
#include <cstddef>
#include <cstdint>
#include <lab/rows.h>
#include <memory>
#include <string>
#include <string_view>

namespace subject {
struct Source {
  char bytes[1024];
  constexpr Source() : bytes() {
    for (std::size_t index = 0; index < sizeof bytes; ++index)
      bytes[index] = static_cast<char>('a' + index % 26);
  }
};
inline constexpr Source source;

// What a function does with a text.
inline std::uint64_t touch(std::string_view text) noexcept {
  return text.empty() ? 0 : text.size() + static_cast<unsigned char>(text.front());
}
// The same string, which has to be in memory.
inline const std::string &kept(const std::string &text) noexcept { return *lab::keep(&text); }

// One of three strings that stay where they are.
extern const std::string strings[3];
inline const std::string &stored(std::size_t which) noexcept { return strings[which]; }
inline std::unique_ptr<std::string> made_std(std::size_t length) {
  return std::make_unique<std::string>(source.bytes, length);
}

template <class Numbers>
double sum_of(const Numbers &numbers) noexcept {
  double sum = 0;
  for (double number : numbers)
    sum += number;
  return sum;
}
template <class Numbers>
double sum_by_index(const Numbers &numbers) noexcept {
  double sum = 0;
  for (std::size_t index = 0; index < numbers.size(); ++index)
    sum += numbers[index];
  return sum;
}

// Where they stand decides how fast they are looked through.
alignas(64) inline constexpr char lines[] = "apple 1\npear 2\napple 3\nplum 4\napple 5\n";
alignas(64) inline constexpr char word[] = "apple";
alignas(64) inline constexpr char user[] = "somebody";

// Shows `visit` each line of `text` that begins with `prefix`, until it has enough. Returns how many
// it has shown, or -1 if there is no prefix.
template <class Visit>
std::int32_t search(std::string_view text, std::string_view prefix, std::string_view name,
                    Visit &&visit) {
  if (prefix.empty() || name.empty())
    return -1;
  std::int32_t shown = 0;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
    if (line.substr(0, prefix.size()) == prefix) {
      ++shown;
      if (!visit(line))
        break;
    }
  }
  return shown;
}
} // namespace subject
