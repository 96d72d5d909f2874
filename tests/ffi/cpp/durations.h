#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace durations {
using std::chrono::nanoseconds;

nanoseconds cpp_twice(nanoseconds value);
std::optional<nanoseconds> cpp_maybe(std::optional<nanoseconds> value) noexcept;
nanoseconds cpp_nanoseconds(std::int64_t nanoseconds) noexcept;
nanoseconds cpp_parse(std::int64_t seconds);
nanoseconds cpp_total(twinspan::FunctionRef<std::optional<nanoseconds>(nanoseconds)> next);
twinspan::Function<nanoseconds(nanoseconds) const> cpp_add(nanoseconds by);
bool cpp_keep(std::unique_ptr<std::string> value, nanoseconds by) noexcept;
rust::String checks();

// In coarser units.
inline std::chrono::milliseconds milliseconds(std::int64_t count) {
  return std::chrono::milliseconds(count);
}
inline std::optional<std::chrono::duration<std::uint64_t, std::micro>>
microseconds(std::uint64_t count) {
  return std::chrono::duration<std::uint64_t, std::micro>(count);
}
inline std::chrono::duration<signed char, std::ratio<3600>> hours(signed char count) {
  return std::chrono::duration<signed char, std::ratio<3600>>(count);
}

} // namespace durations
