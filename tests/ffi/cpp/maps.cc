#include "twinspan-test-ffi/cpp/maps.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/maps.rs.h"
#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace maps {

Counts cpp_same(Counts map) {
  Counts moved(std::move(map));
  CHECK(map.empty()); // NOLINT(bugprone-use-after-move): it is empty, and may be used.
  map["left behind"] = 1;
  return moved;
}

std::uint64_t cpp_lookup(const Counts &map, std::string_view key) {
  const std::uint64_t *const found = map.find(key);
  return found != nullptr ? *found : UINT64_MAX;
}

void cpp_grow(Counts &map, std::uint64_t count) {
  for (auto &[key, value] : map)
    ++value;
  for (std::uint64_t number = 0; number < count; ++number)
    map[std::to_string(number)] = number;
}

std::optional<Names> cpp_maybe(std::optional<Names> map) {
  if (map)
    map->insert({map->size() + 1 == 2 ? 2u : 3u, map->begin()->second});
  return map;
}

twinspan::expected<twinspan::HashMap<std::int32_t, rust::String>, Failure>
cpp_try(std::int32_t size) {
  return try_rust_try(size);
}

const Names &cpp_borrow(const Names &map) { return map; }

std::unordered_map<std::string, std::uint64_t>
cpp_unordered(const std::unordered_map<std::string, std::uint64_t> &map) {
  auto copy = map;
  copy["c"] = 7;
  return copy;
}

std::map<std::uint32_t, std::string> cpp_ordered(std::map<std::string, std::uint64_t> map) {
  std::map<std::uint32_t, std::string> inverse;
  for (const auto &[key, value] : map)
    inverse[static_cast<std::uint32_t>(value)] = key;
  return inverse;
}

std::optional<std::map<std::uint32_t, std::string>>
cpp_by_value(std::map<std::uint32_t, rust::String> map) {
  if (map.empty())
    return std::nullopt;
  std::map<std::uint32_t, std::string> copy;
  for (const auto &[key, value] : map)
    copy[key] = std::string(value);
  return copy;
}

const std::unordered_map<std::int32_t, std::string> &cpp_kept() {
  static const std::unordered_map<std::int32_t, std::string> kept{{1, "one"}, {2, "two"}};
  return kept;
}

namespace {

static_assert(std::is_nothrow_move_constructible_v<Counts>);
static_assert(std::is_nothrow_default_constructible_v<Counts>);
static_assert(rust::IsRelocatable<Counts>::value);
static_assert(sizeof(Names) == 3 * sizeof(void *));
// Keys are constant.
static_assert(
    std::is_same_v<decltype(std::declval<Counts &>().begin()->first), const rust::String &>);
static_assert(std::is_same_v<decltype(std::declval<const Counts &>().begin()->second),
                             const std::uint64_t &>);

void look_up() {
  Counts counts = rust_counts("a bb a");
  CHECK_EQ(counts.size(), 2u);
  CHECK_EQ(*counts.find("a"), 2u);
  CHECK_EQ(counts.find("a"), counts.find(std::string_view("a")));
  CHECK_EQ(counts.find("a"), counts.find(std::string("a")));
  CHECK_EQ(counts.find("a"), counts.find(rust::Str("a")));
  CHECK_EQ(counts.find("a"), counts.find(rust::String("a")));
  CHECK(counts.find("b") == nullptr);
  CHECK(counts.find(std::string_view()) == nullptr);
  // What is not UTF-8 is equal to no String.
  CHECK(!counts.contains("\xff"));
  CHECK_EQ(counts.erase("\xff"), 0u);
  CHECK(counts.contains("bb"));
  CHECK_EQ(counts.count("bb"), 1u);
  CHECK_EQ(std::as_const(counts).at("bb"), 1u);
  counts.at("bb") = 5;
  CHECK_EQ(rust_sum(counts), 7u);
  CHECK_THROWS(std::out_of_range, "twinspan: there is no such key", counts.at("b"));
  CHECK_THROWS(std::invalid_argument, "invalid UTF-8 after byte 0", counts["\xff"]);
  CHECK_THROWS(std::invalid_argument, "invalid UTF-8 after byte 0",
               counts.insert_or_assign("\xff", 1));
  CHECK_EQ(counts.size(), 2u);
}

void change() {
  Counts map;
  CHECK(map.empty());
  auto [first, is_new] = map.insert({"one", 1});
  CHECK(is_new);
  CHECK_EQ(*first, 1u);
  auto [again, is_new_again] = map.insert({"one", 2});
  CHECK(!is_new_again);
  CHECK_EQ(*again, 1u);
  CHECK(!map.insert_or_assign("one", 3).second);
  CHECK_EQ(map.at("one"), 3u);
  CHECK(map.insert_or_assign(std::string_view("two"), 2).second);
  CHECK(map.try_emplace("three", 3u).second);
  CHECK(!map.try_emplace("three", 4u).second);
  CHECK_EQ(map["three"], 3u);
  CHECK_EQ(map["four"], 0u);
  CHECK_EQ(map.erase("four"), 1u);
  CHECK_EQ(map.erase("four"), 0u);
  CHECK_EQ(map.remove("three").value_or(0), 3u);
  CHECK(!map.remove("three"));
  CHECK_EQ(rust_sum(map), 5u);
  rust_double(map);
  CHECK_EQ(map.at("one"), 6u);
  map.reserve(1000);
  CHECK_EQ(map.size(), 2u);
  map.clear();
  CHECK(map.empty() && map.begin() == map.end());
}

void erase_some() {
  Counts map;
  for (std::uint64_t number = 0; number < 100; ++number)
    map[std::to_string(number)] = number;
  CHECK_EQ(erase_if(map, [](const auto &entry) { return entry.second % 2 == 1; }), 50u);
  CHECK(map.size() == 50 && !map.contains("3"));
  CHECK_EQ(erase_if(map, [](auto &entry) { return (entry.second += 1) == 0; }), 0u);
  CHECK_EQ(map.at("98"), 99u);
  // What a predicate throws arrives, and the rest stays.
  std::size_t asked = 0;
  CHECK_THROWS(std::runtime_error, "enough", erase_if(map, [&](const auto &) {
                 if (++asked == 11)
                   throw std::runtime_error("enough");
                 return true;
               }));
  CHECK_EQ(asked, 11u);
  CHECK_EQ(map.size(), 40u);
  CHECK_EQ(rust_sum(map) % 2, 0u);
  Names names{{1, "a"}, {2, "b"}};
  CHECK_EQ(erase_if(names, [](const auto &entry) { return entry.first == 1; }), 1u);
  CHECK_EQ(names.begin()->first, 2u);
}

void copies_and_moves() {
  Counts map{{"a", 1u}, {"b", 2u}, {"a", 3u}};
  CHECK_EQ(map.at("a"), 3u); // the last one wins
  Counts copy = map;
  CHECK(copy == map);
  copy["b"] = 7;
  CHECK(copy != map);
  CHECK_EQ(map.at("b"), 2u);
  map = copy;
  CHECK(map == copy);
  map = *&map;
  CHECK_EQ(map.size(), 2u);
  Counts moved = std::move(map);
  CHECK(map.empty()); // NOLINT(bugprone-use-after-move)
  map = std::move(moved);
  CHECK_EQ(map.size(), 2u);
  swap(map, copy);
  copy.erase("a");
  CHECK(map != copy);
  CHECK_EQ(rust_add(std::move(map), "c", 1).size(), 3u);
  CHECK(map.empty()); // NOLINT(bugprone-use-after-move)
  CHECK_EQ(rust_sum(map), 0u);
  map["again"] = 1;
  CHECK_EQ(rust_add(map, "c", 1).size(), 2u);
  CHECK_EQ(map.size(), 1u);
}

void iterate() {
  Counts map;
  for (std::uint64_t number = 0; number < 1000; ++number)
    map[std::to_string(number)] = number;
  std::uint64_t sum = 0;
  std::vector<bool> seen(1000);
  for (const auto &[key, value] : std::as_const(map)) {
    sum += value;
    seen[static_cast<std::size_t>(std::stoi(std::string(key)))] = true;
  }
  CHECK_EQ(sum, 499500u);
  CHECK(std::find(seen.begin(), seen.end(), false) == seen.end());
  for (auto [key, value] : map)
    value += key.size();
  CHECK_EQ(rust_sum(map), 499500u + 10 + 90 * 2 + 900 * 3);
  for (std::size_t size : {0u, 1u, 31u, 32u, 33u, 64u, 65u}) {
    Names names;
    for (std::uint32_t number = 0; number < size; ++number)
      names[number] = "x";
    std::uint32_t next = 0;
    for (auto &entry : names)
      CHECK_EQ(entry.first, next++);
    CHECK_EQ(next, size);
    CHECK_EQ(static_cast<std::size_t>(std::distance(names.begin(), names.end())), size);
  }
  const auto found =
      std::find_if(map.begin(), map.end(), [](const auto &entry) { return entry.first == "77"; });
  CHECK(found != map.end() && found->second == 79);
  auto copy = found;
  CHECK(copy == found);
  CHECK(copy++ == found && copy != found);
}

void ordered() {
  Names names = rust_ordered({{9, "nine"}, {1, "one"}});
  std::string all;
  for (const auto &[key, value] : names)
    all += std::to_string(key) + std::string(value) + ' ';
  CHECK_EQ(all, "1one 5five 9nine ");
  CHECK_EQ(names.lower_bound(5)->first, 5u);
  CHECK_EQ(names.upper_bound(5)->first, 9u);
  CHECK(names.upper_bound(9) == names.end());
  std::size_t after = 0;
  for (auto at = std::as_const(names).lower_bound(2); at != std::as_const(names).end(); ++at)
    ++after;
  CHECK_EQ(after, 2u);
  names.lower_bound(6)->second = "changed";
  CHECK_EQ(names.at(9), "changed");
  CHECK_EQ(*rust_first(names), "one");
  CHECK(names == (Names{{1, "one"}, {5, "five"}, {9, "changed"}}));
}

void conversions() {
  const std::map<std::string, std::uint64_t> ordered{{"a", 1}, {"b", 2}};
  Counts map = ordered;
  CHECK_EQ(map.size(), 2u);
  CHECK(twinspan::to_std(map) ==
        (std::unordered_map<std::string, std::uint64_t>{{"a", 1}, {"b", 2}}));
  CHECK((map.to<std::map<std::string, std::uint64_t>>()) == ordered);
  CHECK(twinspan::to_rust(std::unordered_map<std::string, std::uint64_t>{{"a", 1}, {"b", 2}}) ==
        map);
  CHECK_EQ(rust_sum(ordered), 3u);
  std::vector<std::pair<std::string, std::uint64_t>> pairs;
  for (std::uint64_t number = 0; number < 200; ++number)
    pairs.emplace_back(std::to_string(number % 100), number);
  map.extend(pairs);
  CHECK_EQ(map.size(), 102u);
  CHECK_EQ(map.at("99"), 199u); // the last one wins
  map.extend(std::vector<std::tuple<std::string_view, std::uint64_t>>{{"z", 26}});
  CHECK_EQ(map.at("z"), 26u);
  const auto list =
      Names{{1, "x"}, {2, "y"}}.to<std::vector<std::pair<std::uint32_t, std::string>>>();
  CHECK(list.size() == 2 && list[1].second == "y");
  // What is not UTF-8 is thrown, and nothing is lost.
  pairs.emplace_back("\xff", 1);
  CHECK_THROWS(std::invalid_argument, "invalid UTF-8 after byte 0", map.extend(pairs));
  CHECK_EQ(map.size(), 103u);
  // No number narrows.
  static_assert(!std::is_constructible_v<Counts, std::map<std::string, int>>);
  static_assert(!std::is_constructible_v<Counts, std::vector<std::string>>);
  static_assert(!std::is_constructible_v<Counts, int>);
  // Values are moved out of what is given up.
  std::map<std::string, std::map<std::uint32_t, std::string>> nested;
  nested["x"][1] = "one";
  nested["y"][2] = "two";
  const twinspan::HashMap<rust::String, Names> inner(std::move(nested));
  CHECK_EQ(rust_nested(inner), 6u);
  CHECK(inner == inner);
  const auto back = inner.to<std::map<std::string, std::map<std::uint32_t, std::string>>>();
  CHECK_EQ(back.at("y").at(2), "two");
}

void keys() {
  const char *const no_char =
      "C++ passed the char32_t 0xd800, which is not a Unicode scalar value, as a `char`";
  const auto places = rust_places({{Place{2, "b"}, Color::Red}, {Place{1, "z"}, Color::Green}});
  CHECK_EQ(places->begin()->first.name, "z");
  CHECK(places->at(Place{2, "b"}) == Color::Red);
  CHECK(!rust_places({}));
  auto colors = rust_colors({{Color::Green, Place{2, "green"}}});
  CHECK_EQ(colors.at(Color::Red).name, "red");
  CHECK_EQ(colors.at(Color::Green).row, 2u);
  auto chars = rust_chars({{U'a', 7}});
  CHECK_EQ(chars.at(U'\u00df'), 1u);
  CHECK_EQ(chars.at(U'a'), 7u);
  CHECK(!chars.contains(static_cast<char32_t>(0xd800)));
  CHECK_THROWS(twinspan::Panic, no_char, chars.insert({static_cast<char32_t>(0xd800), 1}));
  CHECK_EQ(chars.size(), 2u);
  const auto flags = rust_flags({{true, {1, 2}}});
  CHECK_EQ(flags.at(false)[1], 2);
  const auto bytes = rust_vec_keys({{rust::Vec<std::uint8_t>{1, 2}, 1}, {{3}, 4}});
  CHECK_EQ(bytes.size(), 1u);
  CHECK_EQ(bytes.at({3}), 4);
  twinspan::HashMap<rust::String, rust::Vec<std::uint32_t>> lists;
  lists["a"].push_back(1);
  lists["a"].push_back(2);
  CHECK_EQ(rust_lists(lists), 2u);
  CHECK(lists == lists);
  // One type in C++, two in Rust.
  twinspan::HashMap<std::uint64_t, std::uint64_t> numbers{{1, 2}};
  CHECK_EQ(rust_same(numbers), 1u);
  if constexpr (std::is_same_v<std::size_t, std::uint64_t>)
    CHECK_EQ(rust_std(numbers), 1u);
}

void owners() {
  twinspan::HashMap<std::uint8_t, rust::Box<Counted>> map;
  map.insert({1, counted(1)});
  map.insert({1, counted(2)}); // dropped
  map.insert_or_assign(2, counted(3));
  map.insert_or_assign(2, counted(4)); // the old one is dropped
  CHECK_EQ(map.at(1)->number(), 1);
  CHECK_EQ(map.at(2)->number(), 4);
  map = rust_owners(std::move(map));
  CHECK_EQ(map.at(1)->number(), 100);
  CHECK_EQ((*map.remove(2))->number(), 4);
  map.try_emplace(3, counted(5));
  map.try_emplace(3, counted(6));
  std::vector<std::pair<std::uint8_t, rust::Box<Counted>>> more;
  more.emplace_back(std::uint8_t{4}, counted(7));
  map.extend(std::move(more));
  CHECK_EQ(map.size(), 3u);
}

void positions() {
  const char *const overlapping =
      "`map` and `other` of `rust_two` overlap, and one of them is a `&mut`";
  CHECK(!rust_maybe(std::nullopt));
  CHECK(!rust_maybe(Counts()));
  CHECK_EQ(rust_maybe(Counts{{"a", 1u}})->at("a"), 1u);
  CHECK_EQ(rust_try(3).at(2), "2");
  CHECK_EQ(try_rust_try(-3).error().code, -3);
  CHECK_THROWS(rust::Error, "failed with -1", rust_try_text(-1));
  CHECK_EQ(rust_map({{"a", 1u}},
                    [](Counts map) {
                      map["b"] = 2;
                      return map;
                    }),
           3u);
  CHECK(rust_visit([](const Counts &map) { return map.at("a") == 2; }));
  Counts map{{"a", 1u}};
  CHECK_EQ(rust_two(map, Counts{{"b", 2u}}), 2u);
  CHECK_THROWS(twinspan::Panic, overlapping, rust_two(map, map));
}

/// A panic of a key's `Hash`, `Eq` or `Ord` is thrown, what was given is dropped, and the map is good.
void panics() {
  twinspan::HashMap<Moody, rust::Box<Counted>> map;
  map.insert({Moody{1}, counted(1)});
  CHECK_THROWS(twinspan::Panic, "13 has no hash and no order", map.insert({Moody{13}, counted(2)}));
  CHECK_THROWS(twinspan::Panic, "13 has no hash and no order",
               map.insert_or_assign(Moody{13}, counted(3)));
  CHECK_THROWS(twinspan::Panic, "13 has no hash and no order", map.find(Moody{13}));
  CHECK_THROWS(twinspan::Panic, "13 has no hash and no order", map.contains(Moody{13}));
  CHECK_THROWS(twinspan::Panic, "13 has no hash and no order", map.erase(Moody{13}));
  std::vector<std::pair<Moody, rust::Box<Counted>>> more;
  for (std::uint32_t number : {2u, 3u, 13u, 4u, 5u})
    more.emplace_back(Moody{number}, counted(static_cast<std::int32_t>(number)));
  CHECK_THROWS(twinspan::Panic, "13 has no hash and no order", map.extend(std::move(more)));
  CHECK_EQ(map.size(), 3u);
  CHECK_EQ(rust_moody(map), 3u);
  CHECK_EQ(map.at(Moody{3})->number(), 3);
  twinspan::BTreeMap<Moody, rust::String> tree{{Moody{1}, "a"}, {Moody{2}, "b"}};
  CHECK_THROWS(twinspan::Panic, "13 has no hash and no order", tree.insert({Moody{13}, "c"}));
  CHECK_THROWS(twinspan::Panic, "13 has no hash and no order", tree.lower_bound(Moody{13}));
  CHECK_EQ(rust_moody_tree(tree), 3u);
}

} // namespace

rust::String checks() {
  const check::Report report;
  look_up();
  change();
  erase_some();
  copies_and_moves();
  iterate();
  ordered();
  conversions();
  keys();
  owners();
  positions();
  panics();
  return report.text();
}

} // namespace maps
