#pragma once
#include "rust/cxx.h"

#include <memory>
#include <string>
#include <vector>

namespace text {
rust::Str trim(rust::Str text);
rust::String join(rust::Vec<rust::String> words);
std::int64_t sum(rust::Slice<const std::int32_t> values);
std::unique_ptr<std::string> owned();
rust::Vec<std::uint32_t> numbers(const std::vector<std::uint32_t> &values);
} // namespace text
