#pragma once
#include "rust/cxx.h"

#include <memory>
#include <optional>

namespace maybe {
struct Hit;

class Store {
public:
  const Hit *lookup(rust::Str key) const;
};

std::optional<std::uint64_t> parse(rust::Str text);
std::unique_ptr<Store> open(std::optional<rust::String> path);
std::shared_ptr<Store> shared();
std::optional<rust::Vec<rust::String>> words(std::optional<rust::Slice<const std::uint8_t>> of);
} // namespace maybe
