#include "twinspan-test-ffi/cpp/arrays.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/arrays.rs.h"
#include <algorithm>

namespace arrays {

using Bytes = std::array<std::uint8_t, 4>;
using Names = std::array<rust::String, 2>;
using Owners = std::array<rust::Box<Counted>, 2>;
using Pair = std::array<std::int64_t, 2>;

std::optional<Bytes> cpp_maybe(std::optional<Bytes> value) { return rust_maybe(value); }
std::optional<Names> cpp_texts(std::optional<Names> value) { return rust_texts(std::move(value)); }

twinspan::expected<std::array<Point, 2>, Failure> cpp_try(std::array<std::int32_t, 2> value) {
  return try_rust_try(value);
}

rust::Vec<Bytes> cpp_list(rust::Vec<Bytes> list) {
  list.push_back({2, 3, 4, 5});
  return list;
}

rust::Vec<Names> cpp_names(rust::Vec<Names> list) {
  for (Names &names : list)
    std::swap(names[0], names[1]);
  list.emplace_back(Names{"more text than fits in place", ""});
  return list;
}

rust::Vec<Owners> cpp_owners(rust::Vec<Owners> list) {
  list.front() = std::move(list.back());
  std::swap(list[0][0], list[0][1]);
  list.truncate(1);
  list.push_back(Owners{counted(7), counted(8)});
  return list;
}

const Pair &cpp_lent(const rust::Vec<Pair> &list) { return list.back(); }

void cpp_push(rust::Vec<Pair> &list, std::int64_t count) {
  for (std::int64_t number = 0; number < count; ++number)
    list.push_back({number, -number});
}

std::vector<Bytes> cpp_std(std::vector<Bytes> list) {
  std::reverse(list.begin(), list.end());
  return list;
}

namespace {

void values() {
  CHECK((rust_maybe(Bytes{1, 2, 3, 4}) == Bytes{2, 3, 4, 5}));
  CHECK(!rust_maybe(std::nullopt));
  CHECK((rust_texts(Names{"a", "b"}) == Names{"b", "a"}));
  CHECK_EQ(rust_try({1, 2})[1].x, 2);
  CHECK_EQ(try_rust_try({-1, 2}).error().codes[1], 2);
  CHECK_EQ((*rust_try_maybe(3))[0], 3);
  CHECK(!rust_try_maybe(0));
  CHECK_EQ(try_rust_try_maybe(-1).error().codes[0], -1);
  CHECK((rust_nested({{{1, 2}, {3, 4}, {5, 6}}}) ==
         std::array<std::array<std::uint16_t, 3>, 2>{{{1, 3, 5}, {2, 4, 6}}}));
  const Owners swapped = rust_boxes({counted(1), counted(2)});
  CHECK_EQ(swapped[0]->number(), 2);
  using Three = std::array<std::int32_t, 3>;
  CHECK_EQ(rust_map({1, 2, 3}, [](Three of) { return std::optional<Three>(of); }), 6);
  CHECK_EQ(rust_map({1, 2, 3}, [](Three) { return std::optional<Three>(); }), -1);
}

void vectors() {
  rust::Vec<Bytes> list{{1, 2, 3, 4}};
  CHECK_TYPE(rust_list(list), rust::Vec<Bytes>);
  const rust::Vec<Bytes> longer = rust_list(list);
  CHECK_EQ(list.size(), std::size_t{1}); // A copy was given.
  CHECK(longer.size() == 2 && longer[1] == Bytes{{9, 9, 9, 9}} && longer.at(0) == list[0]);
  CHECK_THROWS(std::out_of_range, "rust::Vec index out of range", longer.at(2));
  list = longer;
  CHECK_EQ(list.size(), std::size_t{2});
  rust::Vec<Bytes> &same = list;
  list = std::move(same);
  list.clear();
  CHECK(list.empty() && list.capacity() >= 2);
  // An empty one, and one that was moved from.
  rust::Vec<Bytes> moved = rust_list(rust::Vec<Bytes>());
  rust::Vec<Bytes> taken = std::move(moved);
  CHECK(taken.size() == 1 && moved.empty()); // NOLINT(bugprone-use-after-move)
  moved.push_back(taken[0]);
  CHECK(rust_list(std::move(moved)).size() == 2);

  rust::Vec<Names> names{{"x", "y"}};
  names = rust_names(std::move(names));
  CHECK(names.size() == 2 && names[0][1] == "long enough to be allocated" && names[1][0] == "y");
  const rust::Vec<Names> copied = names;
  names.truncate(1);
  CHECK(copied[1][1] == "x" && names.size() == 1);

  rust::Vec<Owners> owners;
  CHECK(!rust_owners(std::move(owners)));
  rust::Vec<Owners> some;
  for (const int number : {1, 2, 3})
    some.push_back(Owners{counted(number), counted(-number)});
  const std::optional<rust::Vec<Owners>> left = rust_owners(std::move(some));
  CHECK(left && left->size() == 2 && (*left)[1][1]->number() == -2);

  rust::Vec<Pair> pairs;
  pairs.reserve(1);
  for (std::int64_t number = 0; number < 100; ++number)
    rust_push(pairs, {number, 1});
  pairs.push_back(pairs[0]);
  CHECK_EQ(rust_sum(pairs), std::int64_t{4950 + 101});
  CHECK_EQ(rust_grid(2)[1][1][0], 3);
  CHECK_EQ(try_rust_grid(3).error().codes[0], 3);
  CHECK_EQ(rust_each([](rust::Vec<std::array<Point, 1>> points) {
             points.push_back({Point{40, 0}});
             return points;
           }),
           43);
}

} // namespace

rust::String checks() {
  check::Report report;
  values();
  vectors();
  return report.text();
}

} // namespace arrays
