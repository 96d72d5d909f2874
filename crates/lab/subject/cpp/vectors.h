// Vectors of numbers and of strings.
#pragma once
#include "rust/cxx.h"
#include "text.h"
#include "twinspan/span.h"
#include "twinspan/text.h"
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace subject {
extern const std::vector<double> numbers;
extern const std::vector<std::string> names;
inline const std::vector<double> &stored_numbers() noexcept { return numbers; }
inline const std::vector<std::string> &stored_names() noexcept { return names; }

template <class Numbers>
double total(const Numbers &vector) noexcept {
  double sum = 0;
  for (double number : vector)
    sum += number;
  return sum;
}
} // namespace subject

namespace with_cxx {
using namespace subject;

inline std::uint64_t walked(const rust::Vec<rust::String> &strings) noexcept {
  std::uint64_t sum = 0;
  for (const rust::String &string : strings)
    sum += touch({string.data(), string.size()});
  return sum;
}
inline std::uint64_t indexed(const rust::Vec<rust::String> &strings) noexcept {
  std::uint64_t sum = 0;
  for (std::size_t index = 0; index < strings.size(); ++index)
    sum += touch({strings[index].data(), strings[index].size()});
  return sum;
}
inline double take_numbers(rust::Vec<double> vector) noexcept { return subject::total(vector); }
inline std::uint64_t take_names(rust::Vec<rust::String> strings) noexcept {
  return with_cxx::walked(strings);
}
inline rust::Vec<double> make_numbers() {
  rust::Vec<double> copy;
  copy.reserve(numbers.size());
  for (double number : numbers)
    copy.push_back(number);
  return copy;
}
inline rust::Vec<rust::String> make_names() {
  rust::Vec<rust::String> copy;
  copy.reserve(names.size());
  for (const std::string &name : names)
    copy.push_back(name);
  return copy;
}
} // namespace with_cxx

namespace with_twinspan {
using namespace subject;

inline std::uint64_t walked(const rust::Vec<rust::String> &strings) noexcept {
  std::uint64_t sum = 0;
  for (const rust::String &string : twinspan::span(strings))
    sum += touch(twinspan::view(string));
  return sum;
}
inline std::uint64_t indexed(const rust::Vec<rust::String> &strings) noexcept {
  const twinspan::span<const rust::String> span = twinspan::span(strings);
  std::uint64_t sum = 0;
  for (std::size_t index = 0; index < span.size(); ++index)
    sum += touch(twinspan::view(span[index]));
  return sum;
}
inline double take_numbers(rust::Vec<double> vector) noexcept {
  return subject::total(twinspan::span(vector));
}
inline std::uint64_t take_names(rust::Vec<rust::String> strings) noexcept {
  return with_twinspan::walked(strings);
}
inline rust::Vec<double> make_numbers() { return twinspan::to_rust(numbers); }
inline rust::Vec<rust::String> make_names() { return twinspan::to_rust(names); }
} // namespace with_twinspan
