#include "twinspan-test-releases/src/half.h"
#include "twinspan-test-releases/src/main.rs.h"

namespace releases {

std::int32_t Counter::add(std::int32_t number) { return sum_ += number; }

std::unique_ptr<Counter> counter() { return std::make_unique<Counter>(); }

std::optional<std::string> longest(const Text &text) {
  std::string longest;
  text.words([&](rust::Str word) {
    if (word.size() > longest.size())
      longest = std::string(word);
    return true;
  });
  if (text.length() == 0)
    return std::nullopt;
  return longest;
}

Place find(const Text &text, rust::Str word) { return text.place(word); }

bool is_same_hash(const Place &one, const Place &other) {
  return std::hash<Place>()(one) == std::hash<Place>()(other);
}

std::size_t end_in_rust(Word word) { return end_of(word); }

Watch watch(std::size_t base) {
  return Watch{[base](std::size_t more) { return base + more; }};
}

std::unique_ptr<std::vector<std::string>> split_in_rust(rust::Str text) {
  auto words = std::make_unique<std::vector<std::string>>();
  for (const rust::String &word : split(text))
    words->push_back(std::string(word));
  return words;
}

} // namespace releases
