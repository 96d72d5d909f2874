#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <stdexcept>

namespace atomics {

inline bool cpp_bool(std::atomic<bool> &value) noexcept { return value.exchange(!value.load()); }
template <class T>
T negate(std::atomic<T> &value) noexcept {
  return value.exchange(static_cast<T>(~value.load()));
}
inline std::uint8_t cpp_u8(std::atomic<std::uint8_t> &value) noexcept { return negate(value); }
inline std::uint16_t cpp_u16(std::atomic<std::uint16_t> &value) noexcept { return negate(value); }
inline std::uint32_t cpp_u32(std::atomic<std::uint32_t> &value) { return negate(value); }
inline std::uint64_t cpp_u64(std::atomic<std::uint64_t> &value) { return negate(value); }
inline std::size_t cpp_usize(std::atomic<std::size_t> &value) noexcept { return negate(value); }
inline std::int8_t cpp_i8(std::atomic<std::int8_t> &value) noexcept { return negate(value); }
inline std::int16_t cpp_i16(std::atomic<std::int16_t> &value) noexcept { return negate(value); }
inline std::int32_t cpp_i32(std::atomic<std::int32_t> &value) noexcept { return negate(value); }
inline std::int64_t cpp_i64(std::atomic<std::int64_t> &value) noexcept { return negate(value); }
inline rust::isize cpp_isize(std::atomic<rust::isize> &value) noexcept { return negate(value); }
// One that only reads.
inline std::int32_t cpp_read(const std::atomic<std::int32_t> &value) noexcept { return value; }
inline std::atomic<std::int32_t> *cpp_maybe(std::atomic<std::int32_t> *value) noexcept {
  return value;
}
inline std::atomic<std::int32_t> &cpp_given(std::atomic<std::int32_t> &value) noexcept {
  return value;
}
inline std::atomic<std::int32_t> &cpp_result(std::atomic<std::int32_t> &value, bool fail) {
  if (fail) {
    throw std::runtime_error("failed");
  }
  return value;
}
std::atomic<std::uint32_t> &cpp_global() noexcept;
std::uint32_t cpp_call(twinspan::FunctionRef<void(std::atomic<std::uint32_t> &)> call);
twinspan::Function<void(std::atomic<std::uint32_t> &, std::uint32_t) const> cpp_adder();
void cpp_many(std::atomic<std::uint64_t> &value, std::atomic<bool> &stop, std::uint64_t times);
rust::String checks();

} // namespace atomics
