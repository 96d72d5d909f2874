// Memory that changes hands, and maps that Rust looks into.
#pragma once
#include "twinspan/buffer.h"
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

namespace subject {
extern const std::map<std::int64_t, double> numbers_of_map;
extern const std::map<std::string, double> names_of_map;
extern const std::unordered_map<std::int64_t, double> numbers_of_unordered;
extern const std::set<std::int64_t> numbers_of_set;
extern const std::optional<double> kept_optional;
extern const std::variant<std::int64_t, double> kept_variant;
extern const std::pair<std::int64_t, double> kept_pair;
} // namespace subject

namespace with_twinspan {
inline twinspan::Buffer<std::uint8_t>
there_and_back(twinspan::Buffer<std::uint8_t> bytes) noexcept {
  return bytes;
}
inline const std::map<std::int64_t, double> &numbers_of_map() noexcept {
  return subject::numbers_of_map;
}
inline const std::map<std::string, double> &names_of_map() noexcept {
  return subject::names_of_map;
}
inline const auto &numbers_of_unordered() noexcept { return subject::numbers_of_unordered; }
inline const auto &numbers_of_set() noexcept { return subject::numbers_of_set; }
inline const auto &kept_optional() noexcept { return subject::kept_optional; }
inline const auto &kept_variant() noexcept { return subject::kept_variant; }
inline const auto &kept_pair() noexcept { return subject::kept_pair; }
} // namespace with_twinspan
