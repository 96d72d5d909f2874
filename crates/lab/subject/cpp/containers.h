// Memory that changes hands, and maps that Rust looks into.
#pragma once
#include "twinspan/buffer.h"
#include <cstdint>
#include <map>
#include <string>

namespace subject {
extern const std::map<std::int64_t, double> numbers_of_map;
extern const std::map<std::string, double> names_of_map;
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
} // namespace with_twinspan
