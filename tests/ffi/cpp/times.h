#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace times {
using std::chrono::steady_clock;
using std::chrono::system_clock;
using Time = system_clock::time_point;
using Moment = steady_clock::time_point;

Time cpp_same(Time value);
std::optional<Time> cpp_maybe(std::optional<Time> value) noexcept;
/// Microseconds, which every system clock has; the lowest number is the earliest time there is.
std::int64_t cpp_count(Time value) noexcept;
Time cpp_of(std::int64_t count) noexcept;
Time cpp_throws(Time value);
bool cpp_keep(std::unique_ptr<std::string> value, Time time) noexcept;
std::int64_t cpp_call(twinspan::FunctionRef<Time(Time)> call, std::int64_t count);

Moment cpp_moment(Moment value);
std::optional<Moment> cpp_moments(std::optional<Moment> value) noexcept;
Moment cpp_now() noexcept;
bool cpp_is_past(Moment value) noexcept;
Moment cpp_later(Moment value, std::chrono::nanoseconds by) noexcept;
Moment cpp_moment_of(std::int64_t count) noexcept;
twinspan::Function<Moment() const> cpp_clock();
rust::String checks();

} // namespace times
