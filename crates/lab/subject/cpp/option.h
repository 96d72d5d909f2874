// What may be absent.
#pragma once
#include "rust/cxx.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace subject {
struct Thing {
  explicit Thing(std::int32_t given) noexcept : number(given) {}
  std::int32_t get() const noexcept { return number; }
  std::int32_t number;
};

inline const Thing the_thing(7);
inline constexpr std::string_view the_text = "a text of some length";

inline std::optional<std::int32_t> half(std::int32_t a) noexcept {
  if ((a & 1) != 0)
    return std::nullopt;
  return a >> 1;
}
inline std::int32_t or_zero(std::optional<std::int32_t> a) noexcept { return a.value_or(0); }
inline std::optional<std::string_view> text(std::int32_t a) noexcept {
  if ((a & 1) != 0)
    return std::nullopt;
  return the_text;
}
inline const Thing *reference(std::int32_t a) noexcept {
  return (a & 1) != 0 ? nullptr : &the_thing;
}
inline std::unique_ptr<Thing> owned(std::int32_t a) {
  return (a & 1) != 0 ? nullptr : std::make_unique<Thing>(a);
}
inline std::optional<rust::String> string(std::int32_t a) {
  if ((a & 1) != 0)
    return std::nullopt;
  return std::optional<rust::String>(std::in_place, the_text.data(), the_text.size());
}

// What stands in for Option with cxx.
inline bool half_to(std::int32_t a, std::int32_t &half) noexcept {
  if ((a & 1) != 0)
    return false;
  half = a >> 1;
  return true;
}
inline rust::Vec<rust::String> strings(std::int32_t a) {
  rust::Vec<rust::String> all;
  if ((a & 1) == 0)
    all.push_back(rust::String(the_text.data(), the_text.size()));
  return all;
}
} // namespace subject

namespace with_cxx {
using namespace subject;
}
namespace with_twinspan {
using namespace subject;
}
