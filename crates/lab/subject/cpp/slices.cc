#include "slices.h"
#include "twinspan-lab-subject/src/slices/with_cxx.rs.h"
#include "twinspan-lab-subject/src/slices/with_twinspan.rs.h"
#include <lab/rows.h>
#include <vector>

// By hand: C++ for Rust.
extern "C" {
double raw_sum(const double *first, std::size_t count) noexcept {
  return subject::sum_of(std::span(first, count));
}
double raw_sum_indexed(const double *first, std::size_t count) noexcept {
  return subject::sum_by_index(std::span(first, count));
}
}

// By hand: Rust for C++.
extern "C" {
double raw_rust_sum(const double *first, std::size_t count) noexcept;
}

namespace {
LAB_OUT_OF_LINE double floor_sum(const std::vector<double> &numbers) {
  return subject::sum_of(numbers);
}
} // namespace

// A row with so many `numbers`, which the compiler cannot look at.
#define NUMBERS(name, layer, count, ...) \
  lab::Row { \
    name, layer, [](std::uint64_t times) -> std::uint64_t { \
      const std::vector<double> made(count, 1.5); \
      return lab::repeat(times, [&](std::int32_t) { \
        const std::vector<double> &numbers = *lab::keep(&made); \
        return __VA_ARGS__; \
      }); \
    } \
  }

#define ROWS(count) \
  NUMBERS("slice-" #count, "raw", count, raw_rust_sum(numbers.data(), numbers.size())), \
      NUMBERS("slice-" #count, "floor", count, floor_sum(numbers)), \
      NUMBERS("slice-" #count, "cxx", count, \
              with_cxx::rust_sum({numbers.data(), numbers.size()})), \
      NUMBERS("slice-" #count, "twinspan", count, \
              with_twinspan::rust_sum(twinspan::slice(numbers)))

LAB_ROWS(slices, ROWS(1), ROWS(100), ROWS(10000))
