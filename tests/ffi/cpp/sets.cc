#include "twinspan-test-ffi/cpp/sets.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/maps.rs.h"
#include "twinspan-test-ffi/src/sets.rs.h"
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace sets {

Words cpp_same(Words set) {
  Words moved(std::move(set));
  CHECK(set.empty()); // NOLINT(bugprone-use-after-move): it is empty, and may be used.
  return moved;
}

Numbers cpp_even(const Numbers &set) {
  Numbers even;
  for (const std::uint64_t number : set)
    if (number % 2 == 0)
      even.insert(number);
  return even;
}

std::unordered_set<std::string> cpp_std(const std::set<std::uint64_t> &set) {
  std::unordered_set<std::string> texts;
  for (const std::uint64_t number : set)
    texts.insert(std::to_string(number));
  return texts;
}

std::set<std::uint64_t> cpp_unordered(std::unordered_set<std::string> set) {
  std::set<std::uint64_t> sizes;
  for (const std::string &text : set)
    sizes.insert(text.size());
  return sizes;
}

std::uint64_t cpp_total(twinspan::HashMap<rust::String, std::uint64_t> map) {
  // The function of another bridge.
  return maps::rust_sum(map);
}

namespace {

static_assert(rust::IsRelocatable<Words>::value);
static_assert(std::is_same_v<decltype(*std::declval<Words &>().begin()), const rust::String &>);

void elements() {
  Words words = rust_words("a bb a");
  CHECK_EQ(words.size(), 2u);
  CHECK(words.contains(std::string_view("bb")));
  CHECK(!words.contains("\xff"));
  CHECK_EQ(*words.find("bb"), "bb");
  CHECK(words.find("b") == nullptr);
  CHECK(words.insert("c"));
  CHECK(!words.insert(std::string("c")));
  CHECK_EQ(words.erase("c"), 1u);
  CHECK_EQ(words.remove("a").value_or(""), "a");
  CHECK(!words.remove("a"));
  CHECK_THROWS(std::invalid_argument, "invalid UTF-8 after byte 0", words.insert("\xff"));
  CHECK(words == Words{"bb"});
  words.extend(Words{"x", "yy"});
  CHECK_EQ(erase_if(words, [](const rust::String &word) { return word.size() == 2; }), 2u);
  CHECK(words == Words{"x"});
  words.clear();
  CHECK(words.empty());
}

void ordered() {
  Numbers numbers{3, 1, 2};
  rust_grow(numbers, 100);
  CHECK_EQ(numbers.size(), 100u);
  std::uint64_t next = 0;
  for (const std::uint64_t &number : numbers)
    CHECK_EQ(number, next++);
  CHECK_EQ(next, 100u);
  CHECK_EQ(*numbers.lower_bound(50), 50u);
  CHECK_EQ(*numbers.upper_bound(50), 51u);
  CHECK(numbers.upper_bound(99) == numbers.end());
  Numbers copy = numbers;
  CHECK(copy == numbers);
  copy.erase(7);
  CHECK(copy != numbers);
  CHECK(!rust_maybe(Numbers()));
  CHECK_EQ(rust_maybe(std::move(copy))->size(), 99u);
}

void conversions() {
  const std::set<std::string> texts{"a", "b"};
  const Words words = texts;
  CHECK(words.to<std::set<std::string>>() == texts);
  CHECK(twinspan::to_std(words) == (std::unordered_set<std::string>{"a", "b"}));
  CHECK_EQ(words.to<std::vector<std::string_view>>().size(), 2u);
  CHECK(twinspan::to_rust(std::unordered_set<std::string>{"b", "a"}) == words);
  CHECK(twinspan::to_rust(std::set<std::uint64_t>{1}) == Numbers{1});
  Words more;
  more.extend(std::vector<std::string>(100, "x"));
  more.extend(words);
  CHECK_EQ(more.size(), 3u);
  CHECK(rust_common(more, words) == words);
  CHECK_EQ(more.size(), 3u);
  static_assert(!std::is_constructible_v<Numbers, std::set<int>>);
  static_assert(!std::is_constructible_v<Numbers, std::string>);
}

void kinds() {
  CHECK(rust_levels({Level::High}) == (twinspan::BTreeSet<Level>{Level::Low, Level::High}));
  CHECK_EQ(rust_letters({U'z', U'\u00e4', U'a'}), "az\u00e4");
  CHECK(rust_pairs({{1, 2}}).contains({2, 1}));
  const auto index = rust_index({{1u, "a b"}, {2u, "b"}});
  CHECK(index.at("b") == (Numbers{1, 2}));
  CHECK_EQ(index.at("a").size(), 1u);
  CHECK_EQ(rust_each([](const Words &words) { return Numbers{words.size(), 7}; }), 2u);
}

/// One type of C++ for three bridges.
void bridges() {
  auto map = rust_made();
  map["more"] = 2;
  CHECK_EQ(rust_total(map), 3u);
  CHECK_EQ(maps::rust_sum(map), 3u);
  CHECK(again::rust_keys(map) == (Words{"made", "more"}));
}

} // namespace

rust::String checks() {
  const check::Report report;
  elements();
  ordered();
  conversions();
  kinds();
  bridges();
  return report.text();
}

} // namespace sets
