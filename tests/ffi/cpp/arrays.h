#pragma once
#include "rust/cxx.h"
#include "twinspan/expected.h"
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace arrays {

struct Point;
struct Failure;
struct Counted;

std::optional<std::array<std::uint8_t, 4>> cpp_maybe(std::optional<std::array<std::uint8_t, 4>>);
std::optional<std::array<rust::String, 2>> cpp_texts(std::optional<std::array<rust::String, 2>>);
twinspan::expected<std::array<Point, 2>, Failure> cpp_try(std::array<std::int32_t, 2> value);
rust::Vec<std::array<std::uint8_t, 4>> cpp_list(rust::Vec<std::array<std::uint8_t, 4>> list);
rust::Vec<std::array<rust::String, 2>> cpp_names(rust::Vec<std::array<rust::String, 2>> list);
rust::Vec<std::array<rust::Box<Counted>, 2>>
cpp_owners(rust::Vec<std::array<rust::Box<Counted>, 2>> list);
const std::array<std::int64_t, 2> &cpp_lent(const rust::Vec<std::array<std::int64_t, 2>> &list);
void cpp_push(rust::Vec<std::array<std::int64_t, 2>> &list, std::int64_t count);
std::vector<std::array<std::uint8_t, 4>> cpp_std(std::vector<std::array<std::uint8_t, 4>> list);
// By the address of the first element.
inline double dot(const double *left, const double *right) {
  return left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
}
inline void swap_ends(std::int32_t *values) { std::swap(values[0], values[2]); }
rust::String checks();

} // namespace arrays
