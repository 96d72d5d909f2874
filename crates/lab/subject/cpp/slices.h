// Slices of numbers.
#pragma once
#include "rust/cxx.h"
#include <cstddef>
#include <span>

namespace subject {
template <class Numbers>
double sum_of(const Numbers &numbers) noexcept {
  double sum = 0;
  for (double number : numbers)
    sum += number;
  return sum;
}
template <class Numbers>
double sum_by_index(const Numbers &numbers) noexcept {
  double sum = 0;
  for (std::size_t index = 0; index < numbers.size(); ++index)
    sum += numbers[index];
  return sum;
}
} // namespace subject

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
