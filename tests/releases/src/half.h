#pragma once
#include "twinspan-test-releases/src/main.rs.types.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace releases {
struct Text;

class Counter {
public:
  std::int32_t add(std::int32_t number);

private:
  std::int32_t sum_ = 0;
};

std::unique_ptr<Counter> counter();
std::optional<std::string> longest(const Text &text);
Place find(const Text &text, rust::Str word);
bool is_same_hash(const Place &one, const Place &other);
std::size_t end_in_rust(Word word);
Watch watch(std::size_t base);
std::unique_ptr<std::vector<std::string>> split_in_rust(rust::Str text);
} // namespace releases
