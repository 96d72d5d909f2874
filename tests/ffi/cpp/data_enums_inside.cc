#include "twinspan-test-ffi/cpp/data_enums_inside.h"
#include "twinspan-test-ffi/src/data_enums_inside.rs.h"

#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace data_enums_inside {
namespace {

/// A tag that no variant has, where it stands first.
template <class T>
void spoil(T &value) {
  const std::uint8_t tag = 9;
  std::memcpy(static_cast<void *>(&value), &tag, sizeof tag);
}

Shape bad() {
  Shape shape;
  spoil(shape);
  return shape;
}

Owner thing(std::int32_t number) { return Owner::Thing{new_thing(number)}; }

/// A shape is wrong in it, and C++ copies and moves it as any other.
Owner bad_pair(std::int32_t number) { return Owner::Pair{bad(), new_thing(number)}; }

rust::Vec<twinspan::Tuple<Owner, std::uint8_t>> pairs_of(Owner owner) {
  rust::Vec<twinspan::Tuple<Owner, std::uint8_t>> pairs;
  pairs.push_back({std::move(owner), std::uint8_t{1}});
  return pairs;
}

Page good_page() {
  Page page;
  page.title = "title";
  page.shapes.push_back(Shape::Circle{1});
  page.things.push_back(thing(1));
  page.named.insert({"a", Shape::Circle{1}});
  page.rows.push_back({Shape::Circle{1}});
  page.bytes = std::vector<Shape>{Shape::Circle{1}};
  return page;
}

} // namespace

twinspan::Tuple<Shape, rust::String> cpp_tuple(twinspan::Tuple<Shape, rust::String> tuple) {
  return tuple;
}
std::pair<Shape, Plain> cpp_pair(std::pair<Shape, Plain> pair) { return pair; }
Page cpp_page(Page page) { return page; }

Shape *cpp_pinned(Shape &shape, double radius) {
  Shape wanted;
  if (radius > 0) {
    wanted = Shape::Circle{radius};
  }
  rust_pinned_or_not(nullptr, wanted);
  rust_pinned_or_not(&rust_pinned(shape), wanted);
  return radius > 0 ? &shape : nullptr;
}

std::shared_ptr<Subject> cpp_subject() { return std::make_shared<Subject>(); }
/// What all refer to, with the pointer of the last watch.
rust::Vec<Watched> cpp_watch(Watch &watch, rust::Vec<Watches> all) {
  watch.last = std::nullopt;
  rust::Vec<Watched> watched = std::move(all[0].rest);
  watched.push_back(Watched::Subject{all[0].first.subject});
  return watched;
}

twinspan::Tuple<Shape, rust::String> cpp_bad_tuple() { return {bad(), rust::String("a")}; }

std::pair<Owner, Plain> cpp_bad_pair() { return {bad_pair(1), Plain{2, "text"}}; }

std::optional<std::pair<Owner, std::uint8_t>> cpp_bad_optional_pair() {
  return std::pair<Owner, std::uint8_t>(bad_pair(1), std::uint8_t{2});
}

rust::Vec<rust::Vec<Shape>> cpp_bad_rows() {
  rust::Vec<rust::Vec<Shape>> rows;
  rows.push_back({Shape()});
  rows.push_back({Shape(), bad()});
  return rows;
}

rust::Vec<Owner> cpp_bad_things() {
  rust::Vec<Owner> things;
  things.push_back(thing(1));
  things.push_back(bad_pair(2));
  things.push_back(thing(3));
  return things;
}

Page cpp_bad_page(std::uint8_t place) {
  Page page = good_page();
  switch (place) {
  case 0:
    page.shapes.push_back(bad());
    break;
  case 1:
    page.rows.push_back({bad()});
    break;
  case 2:
    *page.named.find("a") = bad();
    break;
  case 3:
    page.pair.get<0>() = bad();
    break;
  case 4:
    page.things.push_back(bad_pair(2));
    break;
  case 5:
    page.last = twinspan::Tuple<std::uint8_t, Shape>(std::uint8_t{1}, bad());
    break;
  case 6:
    page.bytes = std::vector<Shape>{Shape(), bad()};
    break;
  default:
    page.things[0] = bad_pair(3);
    break;
  }
  return page;
}

twinspan::HashMap<rust::String, Shape> cpp_bad_map() {
  twinspan::HashMap<rust::String, Shape> map;
  map.insert({"a", Shape()});
  *map.find("a") = bad();
  return map;
}

twinspan::Tuple<Owner, std::uint8_t> cpp_bad_result() { return {bad_pair(1), std::uint8_t{1}}; }

Setting cpp_setting(Setting setting) {
  std::optional<rust::String> text = std::move(setting);
  if (text.has_value()) {
    text = std::string(*text) + "!";
  }
  return text;
}

namespace {

static_assert(std::is_convertible_v<std::optional<rust::String>, Setting>);
static_assert(std::is_convertible_v<Setting, std::optional<rust::String>>);
static_assert(!std::is_convertible_v<std::optional<double>, Owner> &&
              !std::is_convertible_v<Owner, std::optional<double>>);
static_assert(std::is_void_v<Owner::StdOptional>);
static_assert(std::is_same_v<Corner::StdOptional, std::optional<std::array<std::int32_t, 2>>>);

void values_or_nothing() {
  using Text = std::optional<rust::String>;
  Setting setting = Text("a");
  CHECK(setting.get<Setting::Set>()._0 == "a");
  const Text copy = setting;
  CHECK(copy == Text("a") && setting.holds<Setting::Set>());
  setting = Text();
  CHECK(setting.holds<Setting::Unset>() && setting.to_optional() == std::nullopt);
  setting = copy;
  const Text moved = std::move(setting).to_optional();
  CHECK(moved == Text("a"));
  CHECK(Text(rust_setting(Text("b"))) == Text("b"));
  CHECK(rust_setting(Text()).holds<Setting::Unset>());

  // What can only be moved, in a variant of named fields.
  std::optional<rust::Box<Thing>> box = new_thing(4);
  Held held = std::move(box);
  held = rust_held(std::move(held));
  box = std::move(held);
  CHECK(box.has_value());
  CHECK(held.holds<Held::Gone>()); // NOLINT(bugprone-use-after-move): no box is left there.
  CHECK(!rust_held(std::optional<rust::Box<Thing>>()).to_optional().has_value());

  const Corner corner = std::optional<std::array<std::int32_t, 2>>({{1, 2}});
  CHECK_EQ(rust_corner(corner).to_optional().value()[1], 2);
  CHECK(!rust_corner(Corner::Nowhere{}).to_optional().has_value());
}

void good() {
  CHECK(rust_tuple({Shape::Circle{1}, rust::String("a")}).get<1>() == "a");
  CHECK_EQ(rust_pair({Shape(), Plain{3, "b"}}).second.number, 3u);
  CHECK(rust_optional_pair(std::pair<Owner, std::uint8_t>(thing(1), std::uint8_t{2}))->second == 2);
  CHECK(!rust_optional_pair(std::nullopt).has_value());
  CHECK_EQ(rust_rows({{Shape()}, {}}).size(), 2u);
  CHECK_EQ(rust_page(good_page()).things.size(), 1u);
  CHECK(rust_title(good_page()) == "title" && good_page().heading() == "title");
  CHECK_EQ(rust_keys({}, {}), 0u);
  twinspan::BTreeMap<Key, std::uint32_t> keys;
  keys.insert({Key::Letter{1}, 2});
  CHECK_EQ(*keys.find(Key::Letter{1}), 2u);
  CHECK_EQ(rust_keys({Key::Number{1}}, std::move(keys)), 2u);
  CHECK_EQ(rust_closure([] { return twinspan::Tuple<Shape, std::uint32_t>(Shape::Circle{2}, 1u); }),
           2.0);
  CHECK_EQ(rust_pair_closure([] { return std::pair<Owner, std::uint32_t>(thing(1), 2u); }), 3u);
}

void refused() {
  const char *const message = "C++ passed a `Shape` with the tag 9, which none of its variants has";
  using Panic = twinspan::Panic;
  CHECK_THROWS(Panic, message, rust_tuple({bad(), rust::String("a")}));
  CHECK_THROWS(Panic, message, rust_pair({bad(), Plain{1, "text"}}));
  CHECK_THROWS(Panic, message,
               rust_optional_pair(std::pair<Owner, std::uint8_t>(bad_pair(1), std::uint8_t{2})));
  CHECK_THROWS(Panic, message, rust_rows(cpp_bad_rows()));
  Shape wrong = bad();
  Shape right;
  CHECK_THROWS(Panic, message, rust_pinned(wrong));
  CHECK_THROWS(Panic, message, rust_pinned_or_not(&wrong, right));
  rust::Vec<twinspan::Tuple<Shape, std::uint8_t>> more;
  more.push_back({bad(), std::uint8_t{1}});
  CHECK_THROWS(Panic, message, rust_pairs(pairs_of(thing(1)), std::move(more)));
  CHECK_THROWS(Panic, message, rust_pairs(pairs_of(bad_pair(1)), std::nullopt));
  CHECK_EQ(rust_pairs(pairs_of(thing(1)), std::nullopt), 1u);
  rust::Vec<twinspan::Tuple<Owner, Plain>> tuples;
  tuples.push_back({thing(1), Plain{1, "text"}});
  tuples.push_back({bad_pair(2), Plain{2, "text"}});
  CHECK_THROWS(Panic, message, rust_tuples(std::move(tuples)));
  rust::Vec<std::array<Owner, 2>> arrays;
  arrays.push_back({thing(1), bad_pair(2)});
  CHECK_THROWS(Panic, message, rust_arrays(std::move(arrays)));
  CHECK_THROWS(Panic, message, rust_optionals({thing(1), bad_pair(2)}));
  CHECK_THROWS(Panic, message, rust_map(cpp_bad_map()));
  CHECK_THROWS(Panic, message, rust_buffer(std::vector<Shape>{Shape(), bad()}));
  for (std::uint8_t place = 0; place < 8; ++place) {
    CHECK_THROWS(Panic, message, rust_page(cpp_bad_page(place)));
    const Page page = cpp_bad_page(place);
    CHECK_THROWS(Panic, message, rust_title(page));
    CHECK_THROWS(Panic, message, page.heading());
  }
  const twinspan::Tuple<std::uint8_t, Shape> tuple(std::uint8_t{1}, bad());
  CHECK_THROWS(Panic, message, rust_reference(tuple));
  CHECK_THROWS(Panic, message,
               rust_slice(rust::Slice<const twinspan::Tuple<std::uint8_t, Shape>>(&tuple, 1)));
  CHECK_THROWS(Panic, message,
               rust_closure([] { return twinspan::Tuple<Shape, std::uint32_t>(bad(), 1u); }));
  CHECK_THROWS(Panic, message,
               rust_pair_closure([] { return std::pair<Owner, std::uint32_t>(bad_pair(1), 2u); }));
  CHECK_THROWS(Panic, message, rust_tree(Tree::Leaf{bad()}));
  // A map refuses what is inserted: the key and the value are gone, and it is as it was.
  twinspan::HashMap<rust::String, Shape> map;
  CHECK_THROWS(Panic, message, map.insert({"a", bad()}));
  CHECK(map.empty());
  twinspan::BTreeMap<std::uint32_t, Owner> owners;
  owners.insert({1, thing(1)});
  CHECK_THROWS(Panic, message, owners.insert({2, bad_pair(2)}));
  CHECK_EQ(owners.size(), 1u);
  *owners.find(1u) = bad_pair(3);
  CHECK_THROWS(Panic, message, rust_tree_map(owners));
  // Or sets what is good again, so that Rust can drop it.
  owners.find(1u)->get<Owner::Pair>()._0 = Shape();
  CHECK_EQ(rust_tree_map(owners), 1u);
  Key key = Key::Number{1};
  spoil(key);
  const char *const of_key = "C++ passed a `Key` with the tag 9, which none of its variants has";
  twinspan::HashSet<Key> keys;
  CHECK_THROWS(Panic, of_key, keys.insert(key));
  CHECK_THROWS(Panic, of_key, keys.contains(key));
}

} // namespace

rust::String checks() {
  check::Report report;
  values_or_nothing();
  good();
  refused();
  return report.text();
}

} // namespace data_enums_inside
