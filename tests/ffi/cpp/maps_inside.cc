#include "twinspan-test-ffi/cpp/maps_inside.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/maps_inside.rs.h"
#include <map>
#include <string>
#include <utility>

namespace maps_inside {

using Map = twinspan::HashMap<rust::String, std::uint32_t>;

Page cpp_page(const Page &page) {
  Page copy = page;
  copy.links[copy.title] = 5;
  copy.words = twinspan::BTreeSet<rust::String>{"word"};
  for (auto [number, part] : copy.parts)
    part.title = "part";
  return copy;
}

rust::Vec<Map> cpp_maps(rust::Vec<Map> maps) {
  maps[0] = std::move(maps[1]);
  CHECK(maps[1].empty()); // What is left behind goes on.
  maps[1]["new"] = 2;
  return maps;
}

Value cpp_value(Value value) {
  auto &object = value.get_if<Value::Object>()->_0;
  object.at("n").get_if<Value::Number>()->_0 *= 2;
  auto &list = object.at("list").get_if<Value::List>()->_0;
  list[0] = std::move(list[1]);
  list.truncate(1);
  object["new"] = Value::Null{};
  return value;
}

Commands cpp_commands() {
  Commands commands;
  commands.all.insert_or_assign("double", [](std::int32_t number) { return 2 * number; });
  return commands;
}

namespace {

void fields() {
  Page page;
  CHECK(page.links.empty() && !page.words && page.parts.empty());
  page.parts[1].links["a"] = 1;
  page.parts[1].parts[2].links["b"] = 2;
  CHECK_EQ(rust_size(page), 2u);
  const Page copy = page;
  page = rust_page(std::move(page));
  CHECK_EQ(page.links.at("rust"), 1u);
  CHECK_EQ(*page.words->begin(), "a");
  CHECK(page != copy);
  CHECK(copy.parts.at(1) == page.parts.at(1));
  CHECK_EQ(rust_pages([](twinspan::HashMap<rust::String, Page> pages) {
             rust::Vec<Page> list;
             list.push_back(std::move(pages.at("a")));
             list[0].links["x"] = 1;
             return list;
           }),
           1u);
}

void elements() {
  rust::Vec<Map> maps;
  maps.push_back(Map{{"a", 1u}});
  maps.emplace_back();
  maps = rust_maps(std::move(maps));
  CHECK_EQ(maps.size(), 3u);
  CHECK_EQ(maps[2].at("pushed"), 1u);
  const rust::Vec<Map> copy = maps;
  maps.clear();
  CHECK_EQ(copy[0].at("a"), 1u);
  const twinspan::BTreeSet<std::uint8_t> sets[2] = {{1, 2}, {3}};
  CHECK_EQ(rust_sets(rust::Slice<const twinspan::BTreeSet<std::uint8_t>>(sets, 2)), 3u);
  rust::Vec<twinspan::BTreeMap<std::uint8_t, rust::Box<Counted>>> owners;
  owners.emplace_back();
  owners[0].insert({1, counted(1)});
  owners = rust_owners(std::move(owners));
  CHECK_EQ(owners[1].at(1)->number(), 10);
}

void values() {
  twinspan::HashMap<std::uint8_t, twinspan::Optional<rust::String>> optionals;
  optionals[1] = "text";
  optionals[2];
  CHECK_EQ(rust_optionals(optionals), 4u);
  twinspan::BTreeMap<std::uint8_t, rust::Vec<rust::Vec<std::uint16_t>>> nested;
  rust_nested(nested);
  CHECK_EQ(nested.at(1)[0][2], 3u);
  twinspan::HashMap<rust::String,
                    twinspan::HashMap<rust::String, rust::Vec<twinspan::HashSet<char32_t>>>>
      deep;
  deep["a"]["b"].push_back({U'x', U'y'});
  deep["a"]["c"].push_back({U'z'});
  CHECK_EQ(rust_deep(std::move(deep)), 3u);
}

void of_many_kinds() {
  Value value = rust_object(Value::Number{1.5});
  CHECK_EQ(rust_depth(value), 1u);
  auto &object = value.get_if<Value::Object>()->_0;
  object["more"] = rust_object(Value::Text{"deep"});
  CHECK_EQ(rust_depth(value), 2u);
  const Value copy = value;
  CHECK(copy == value);
  object.at("more") = Value::Null{};
  CHECK(copy != value);
  std::string keys;
  for (const auto &[key, inside] : object)
    keys += std::string(key) + (inside.holds<Value::Null>() ? "0 " : "1 ");
  CHECK_EQ(keys, "inside1 more0 ");
}

void closures() {
  std::int32_t calls = 0;
  Commands commands;
  commands.all.insert_or_assign("count",
                                [&calls](std::int32_t number) { return ++calls + number; });
  CHECK_EQ(rust_run(commands, "count"), 21);
  CHECK_EQ(commands.all.at("count")(1), 3);
}

} // namespace

rust::String checks() {
  const check::Report report;
  fields();
  elements();
  values();
  of_many_kinds();
  closures();
  return report.text();
}

} // namespace maps_inside
