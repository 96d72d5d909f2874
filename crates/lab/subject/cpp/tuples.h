// A number and a weight: as a tuple, as a std::pair, and by hand in a struct.
#pragma once
#include "work.h"
#include <cstdint>
#include <rust/cxx.h>
#include <twinspan/tuple.h>
#include <twinspan/twinspan.h>
#include <utility>

namespace subject {
inline double weighed(std::uint32_t number, double weight) noexcept { return weight + number; }

// Of each layer's own struct.
template <class Pair>
double pair_reference(const Pair &pair) noexcept {
  return subject::weighed(pair.number, pair.weight);
}
template <class Pair>
double pair_value(Pair pair) noexcept {
  return subject::pair_reference(pair);
}
template <class Pair>
Pair pair_result(double number) noexcept {
  return {7, number};
}
template <class Pair>
double pair_total(rust::Slice<const Pair> pairs) noexcept {
  double sum = 0;
  for (const Pair &pair : pairs)
    sum += subject::pair_reference(pair);
  return sum;
}
} // namespace subject

namespace with_cxx {
using namespace subject;
}

namespace with_twinspan {
using Tuple = twinspan::Tuple<std::uint32_t, double>;
inline double tuple_reference(const Tuple &pair) noexcept {
  return subject::weighed(pair.get<0>(), pair.get<1>());
}
inline double tuple_value(Tuple pair) noexcept { return with_twinspan::tuple_reference(pair); }
inline Tuple tuple_result(double number) noexcept { return {7, number}; }
inline double tuple_total(rust::Slice<const Tuple> pairs) noexcept {
  double sum = 0;
  for (const Tuple &pair : twinspan::span(pairs))
    sum += with_twinspan::tuple_reference(pair);
  return sum;
}
inline double pair_value(std::pair<std::uint32_t, double> pair) noexcept {
  return subject::weighed(pair.first, pair.second);
}
inline std::pair<std::uint32_t, double> pair_result(double number) noexcept { return {7, number}; }
inline std::uint64_t named_given(std::pair<std::uint32_t, rust::String> named) noexcept {
  return named.first + subject::touch({named.second.data(), named.second.size()});
}
} // namespace with_twinspan
