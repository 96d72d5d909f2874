// Lists whose elements are converted, lists of lists, and an optional field.
#pragma once
#include "twinspan-lab-subject/src/lists/with_twinspan.rs.types.h"
#include "work.h"
#include <chrono>
#include <cstdint>
#include <rust/cxx.h>
#include <twinspan/c_string.h>
#include <twinspan/twinspan.h>
#include <vector>

namespace subject {
inline std::uint64_t value(std::chrono::nanoseconds time) noexcept {
  return static_cast<std::uint64_t>(time.count());
}
} // namespace subject

namespace with_cxx {
template <class Rows>
double total(const Rows &rows) noexcept {
  double sum = 0;
  for (const auto &row : rows)
    sum += subject::sum_of(row.cells);
  return sum;
}
template <class Reading>
double reading_value(const Reading &reading) noexcept {
  return reading.id + (reading.there ? reading.weight : 0);
}
} // namespace with_cxx

namespace with_twinspan {
using Options = rust::Vec<twinspan::Optional<std::uint32_t>>;
using Times = rust::Vec<std::chrono::nanoseconds>;
using CStrings = rust::Vec<twinspan::CString>;

inline std::uint64_t take_options(Options list) noexcept {
  std::uint64_t sum = 0;
  for (const twinspan::Optional<std::uint32_t> &number : twinspan::span(list))
    sum += number.value_or(0);
  return sum;
}
inline std::uint64_t take_times(const Times &list) noexcept {
  std::uint64_t sum = 0;
  for (const std::chrono::nanoseconds &time : twinspan::span(list))
    sum += subject::value(time);
  return sum;
}
inline std::uint64_t take_c_strings(const CStrings &list) noexcept {
  std::uint64_t sum = 0;
  for (const twinspan::CString &text : twinspan::span(list))
    sum += static_cast<unsigned char>(*text.c_str());
  return sum;
}
inline double total(const rust::Vec<rust::Vec<double>> &rows) noexcept {
  double sum = 0;
  for (const rust::Vec<double> &row : twinspan::span(rows))
    sum += subject::sum_of(twinspan::span(row));
  return sum;
}
inline double reading_value(const Reading &reading) noexcept {
  return reading.id + reading.weight.value_or(0);
}
} // namespace with_twinspan
