#include "words.h"
#include "twinspan-lab-subject/src/words/with_twinspan.rs.h"
#include <lab/rows.h>

namespace {
struct Found {
  bool there;
  std::int32_t value;
};
using std::chrono::nanoseconds;
} // namespace

// By hand: C++ for Rust.
extern "C" {
std::uint32_t raw_odd(std::uint32_t value) noexcept { return subject::odd(value); }
std::int64_t raw_later(std::int64_t raw) noexcept {
  return subject::later(subject::Time(nanoseconds(raw))).time_since_epoch().count();
}
std::int64_t raw_after(std::int64_t raw) noexcept {
  return subject::after(subject::Moment(nanoseconds(raw))).time_since_epoch().count();
}
std::int64_t raw_now() noexcept {
  return std::chrono::steady_clock::now().time_since_epoch().count();
}
bool raw_step(std::int32_t value) noexcept { return subject::stops(value); }
Found raw_found(std::int32_t value) noexcept {
  return subject::stops(value) ? Found{true, value} : Found{false, 0};
}
std::uint32_t raw_count(std::atomic<std::uint32_t> &value) noexcept {
  return subject::count(value);
}
}

// By hand: Rust for C++.
extern "C" {
std::uint32_t raw_rust_odd(std::uint32_t value) noexcept;
std::int64_t raw_rust_later(std::int64_t raw) noexcept;
std::int64_t raw_rust_after(std::int64_t raw) noexcept;
bool raw_rust_step(std::int32_t value) noexcept;
Found raw_rust_found(std::int32_t value) noexcept;
std::uint32_t raw_rust_count(std::atomic<std::uint32_t> &value) noexcept;
}

namespace {
std::uint32_t number(std::int32_t i) { return static_cast<std::uint32_t>(i) | 1; }
subject::Time time_of(std::int32_t i) { return subject::Time(nanoseconds(i)); }
// Of the time since the machine started, which is more.
subject::Moment moment_of(std::int32_t i) {
  return subject::Moment(nanoseconds(std::int64_t{i} + 1'000'000));
}
std::int32_t of(Found found) { return found.there ? found.value : 0; }
std::int32_t of(const twinspan::ControlFlow<std::int32_t> &found) {
  return found.break_value().value_or(0);
}
std::atomic<std::uint32_t> counted{0};
std::atomic<std::uint32_t> &count_from(std::int32_t i) {
  counted.store(static_cast<std::uint32_t>(i), std::memory_order_relaxed);
  return counted;
}
} // namespace

LAB_ROWS(words,                                                                                //
         LAB_ROW("non-zero", "raw", raw_rust_odd(number(i))),                                  //
         LAB_ROW("non-zero", "twinspan", with_twinspan::rust_odd(number(i))),                  //
         LAB_ROW("system-time", "raw", raw_rust_later(time_of(i).time_since_epoch().count())), //
         LAB_ROW("system-time", "twinspan",
                 with_twinspan::rust_later(time_of(i)).time_since_epoch().count()),          //
         LAB_ROW("instant", "raw", raw_rust_after(moment_of(i).time_since_epoch().count())), //
         LAB_ROW("instant", "twinspan",
                 with_twinspan::rust_after(moment_of(i)).time_since_epoch().count()), //
         LAB_ROW("control-flow", "raw", raw_rust_step(i)),                            //
         LAB_ROW("control-flow", "twinspan", with_twinspan::rust_step(i).is_break()), //
         LAB_ROW("control-flow-value", "raw", of(raw_rust_found(i))),                 //
         LAB_ROW("control-flow-value", "twinspan", of(with_twinspan::rust_found(i))), //
         LAB_ROW("atomic", "raw", raw_rust_count(count_from(i))),                     //
         LAB_ROW("atomic", "twinspan", with_twinspan::rust_count(count_from(i))))
