#pragma once
#include "rust/cxx.h"
#include "twinspan/expected.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace throwing {
struct Problem;

class Store {
public:
  twinspan::expected<void, Problem> check() const;
  const std::int32_t &lookup(rust::Str key) const;
};

std::unique_ptr<Store> open(rust::Str path);
std::optional<std::int32_t> mapped(std::int32_t value);
std::int32_t plain(std::int32_t value);
std::int32_t unexpected(std::int32_t value);
} // namespace throwing
