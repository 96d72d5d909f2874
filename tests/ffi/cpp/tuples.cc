#include "twinspan-test-ffi/cpp/tuples.h"
#include "twinspan-test-ffi/src/tuples.rs.h"
#include <algorithm>
#include <array>
#include <memory>
#include <tuple>
#include <unordered_set>

namespace tuples {

// Each passes on what it was given, so that every value crosses twice each way.
Tuple<rust::String, std::uint32_t> cpp_swap(Named pair) { return rust_swap(std::move(pair)); }
Tuple<Kind, std::uint8_t> cpp_small(Tuple<std::uint8_t, Kind> pair) { return rust_small(pair); }
std::optional<Tuple<std::uint8_t, double>>
cpp_maybe(std::optional<Tuple<double, std::uint8_t>> pair) {
  return rust_maybe(pair);
}
twinspan::expected<Named, Failure> cpp_try(Named pair) { return try_rust_try(std::move(pair)); }
rust::Vec<Named> cpp_list(rust::Vec<Named> list) { return rust_list(std::move(list)); }
std::uint32_t cpp_sum(rust::Slice<const Numbers> list) { return rust_sum(list); }
void cpp_change(Numbers &pair, rust::Slice<Numbers> list) { rust_change(pair, list); }
Places cpp_places(Places places) { return rust_places(std::move(places)); }
Tuple<std::unique_ptr<Part>, rust::Box<Counted>>
cpp_owners(Tuple<rust::Box<Counted>, std::unique_ptr<Part>> of) {
  return rust_owners(std::move(of));
}
std::uint32_t cpp_views(Tuple<rust::Str, rust::Slice<const std::uint8_t>> of) {
  return rust_views(of);
}
All cpp_all(All of) { return rust_all(of); }
std::uint32_t cpp_each(twinspan::FunctionRef<Tuple<std::uint32_t, std::uint32_t>(Named)> visit) {
  return rust_each(visit);
}

namespace {

void values() {
  auto [text, number] = rust_swap({1u, "a"});
  CHECK(text == "a" && number == 1);
  const std::pair<rust::String, std::uint32_t> pair =
      rust_swap(std::pair<std::uint32_t, const char *>(2, "b"));
  CHECK(pair.first == "b" && pair.second == 2);
  const std::tuple<rust::String, std::uint64_t> wider = rust_swap(std::make_tuple(3u, "c"));
  CHECK(std::get<0>(wider) == "c" && std::get<1>(wider) == 3);
  CHECK((rust_small({std::uint8_t{1}, Kind::Two}) == Tuple(Kind::Two, std::uint8_t{1})));
  CHECK((rust_maybe(Tuple<double, std::uint8_t>(0.5, std::uint8_t{1}))->get<1>() == 0.5));
  CHECK(!rust_maybe(std::nullopt));
  CHECK(try_rust_try({0u, "why"}).error().place.get<1>() == "why");
  CHECK(twinspan::get<0>(rust_try({7u, ""})) == 7);
  CHECK_EQ(rust_views({rust::Str("abc"), rust::Slice<const std::uint8_t>()}), 3u);
  CHECK_EQ(rust_all(All()).get<11>(), std::size_t{1});
  CHECK_EQ(rust_each([](Named of) {
             return Tuple(of.get<0>(), static_cast<std::uint32_t>(of.get<1>().size()));
           }),
           34u);
  auto [owned, object] = rust_owners({counted(1), part(2)});
  CHECK(owned->number() == 2 && object->number() == 1);
}

void in_place() {
  rust::Vec<Named> list{{1u, "a"}, {2u, ""}};
  const rust::Vec<Named> longer = rust_list(list);
  CHECK(longer.size() == 3 && longer[2].get<1>() == "long enough to be allocated");
  std::sort(list.begin(), list.end(), [](const Named &a, const Named &b) { return b < a; });
  for (auto &[number, name] : list)
    name = std::to_string(number);
  CHECK(list[0].get<1>() == "2");
  std::array<Numbers, 2> numbers{Numbers(2, 3), Numbers(4, 5)};
  CHECK_EQ(rust_sum(twinspan::slice(std::as_const(numbers))), 26u);
  Numbers pair(1, 1);
  rust_change(pair, twinspan::slice(numbers));
  CHECK((pair == Numbers(1, 2) && numbers[1] == pair && numbers[0] != Numbers()));
  const Places places = rust_places(Places());
  CHECK((places.first == std::make_tuple(1, 2, 3)));
  CHECK(places.names[0].get<1>() == "five" && places.maybe->get<0>() == "six");
  CHECK(places.both[1].get<0>() == 7 && places.nested.get<0>().get<1>() == "8");
  CHECK(places.nested.get<1>()[0] == 9 && Places() < places);
  CHECK_EQ(std::unordered_set<Numbers>({pair, numbers[0], Numbers()}).size(), std::size_t{2});
  static_assert(std::is_trivially_copyable_v<Numbers> && sizeof(Numbers) == 8);
  static_assert(!std::is_copy_constructible_v<Tuple<int, std::unique_ptr<Part>>>);
  static_assert(std::is_nothrow_default_constructible_v<Tuple<int, std::unique_ptr<Part>>>);
  // std::array asks for it, and some compilers then compile the constructor.
  using Owned = Tuple<int, rust::Box<Counted>>;
  static_assert(!std::is_default_constructible_v<Owned>);
  static_assert(!std::is_default_constructible_v<std::tuple<std::array<Owned, 2>>>);
  static_assert(std::is_default_constructible_v<std::hash<Numbers>>);
  static_assert(!std::is_default_constructible_v<std::hash<Owned>>);
}

} // namespace

rust::String checks() {
  const check::Report report;
  values();
  in_place();
  return report.text();
}

} // namespace tuples
