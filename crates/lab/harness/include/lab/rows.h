// The rows of the table that are loops in C++: crossings from C++ to Rust, and C++'s own calls.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

// A function that is called, not inlined; LAB_KEEP_CALL in an empty one, as a call of it is dropped else.
#if defined(__GNUC__)
#define LAB_OUT_OF_LINE __attribute__((noinline))
#define LAB_KEEP_CALL asm volatile("")
#else
#define LAB_OUT_OF_LINE __declspec(noinline)
#define LAB_KEEP_CALL static_cast<void>(0)
#endif

namespace lab {

// A loop that crosses `times` times and returns the sum of the answers.
using Loop = std::uint64_t (*)(std::uint64_t times);

// One layer of one case. `LAB_ROWS` hands a section's rows to Rust.
struct Row {
  const char *name;
  const char *layer;
  Loop loop;
};

struct Rows {
  const Row *first;
  std::size_t count;
};

// A value that the compiler knows nothing about, and that stays in its register.
template <class Number>
inline Number keep(Number value) noexcept {
#if defined(__GNUC__) && (defined(__x86_64__) || defined(__i386__))
  if constexpr (std::is_floating_point_v<Number>)
    asm volatile("" : "+x"(value));
  else
    asm volatile("" : "+r"(value));
  return value;
#elif defined(__GNUC__) && defined(__aarch64__)
  if constexpr (std::is_floating_point_v<Number>)
    asm volatile("" : "+w"(value));
  else
    asm volatile("" : "+r"(value));
  return value;
#else
  volatile Number kept = value;
  return kept;
#endif
}

// What a loop adds up: numbers as they are, floating point by its bits.
template <class Number>
inline std::uint64_t answer(Number value) noexcept {
  if constexpr (std::is_floating_point_v<Number>) {
    double wide = keep(static_cast<double>(value));
    std::uint64_t bits;
    std::memcpy(&bits, &wide, sizeof bits);
    return bits;
  } else {
    return static_cast<std::uint64_t>(keep(value));
  }
}

// Adds up what `crossing` returns for 0, 1, 2, .. (the lower half of the number of the call).
template <class Crossing>
inline std::uint64_t repeat(std::uint64_t times, Crossing &&crossing) {
  std::uint64_t sum = 0;
  for (std::uint64_t index = 0; index < times; ++index)
    sum += answer(crossing(keep(static_cast<std::int32_t>(index))));
  return sum;
}
} // namespace lab

// The body of a row that needs nothing but the number `i` of the call.
#define LAB_ROW(name, layer, ...) \
  lab::Row { \
    name, layer, [](std::uint64_t times) -> std::uint64_t { \
      return lab::repeat(times, [](std::int32_t i) { \
        static_cast<void>(i); \
        return __VA_ARGS__; \
      }); \
    } \
  }

// The rows of `section`, for Rust's `lab_rows_of!(section)`.
#define LAB_ROWS(section, ...) \
  extern "C" lab::Rows lab_rows_of_##section() noexcept { \
    static const lab::Row rows[] = {__VA_ARGS__}; \
    return {rows, sizeof rows / sizeof *rows}; \
  }
