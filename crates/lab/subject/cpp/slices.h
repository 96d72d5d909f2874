// Slices of numbers.
#pragma once
#include "rust/cxx.h"
#include "work.h"
#include <span>

namespace with_cxx {
inline double sum(rust::Slice<const double> numbers) noexcept { return subject::sum_of(numbers); }
inline double sum_indexed(rust::Slice<const double> numbers) noexcept {
  return subject::sum_by_index(numbers);
}
} // namespace with_cxx

namespace with_twinspan {
inline double sum(std::span<const double> numbers) noexcept { return subject::sum_of(numbers); }
inline double sum_indexed(std::span<const double> numbers) noexcept {
  return subject::sum_by_index(numbers);
}
} // namespace with_twinspan
