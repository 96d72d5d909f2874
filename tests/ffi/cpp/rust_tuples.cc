#include "twinspan-test-ffi/cpp/rust_tuples.h"
#include "twinspan-test-ffi/src/rust_tuples.rs.h"
#include <stdexcept>

namespace rust_tuples {

// Each passes on what it was given, so that every value crosses twice each way.
std::pair<rust::String, std::uint32_t> cpp_swap(Named pair) { return rust_swap(std::move(pair)); }
std::tuple<bool, Kind, std::uint8_t> cpp_small(std::tuple<std::uint8_t, Kind, bool> three) {
  return rust_small(three);
}
std::optional<std::pair<std::uint8_t, rust::String>>
cpp_maybe(std::optional<std::pair<rust::String, std::uint8_t>> pair) {
  return rust_maybe(std::move(pair));
}
twinspan::expected<Named, Failure> cpp_try(Named pair) { return try_rust_try(std::move(pair)); }
Named cpp_message(Named pair) { return rust_message(std::move(pair)); }
Swapped cpp_owners(Owners of) { return rust_owners(std::move(of)); }
std::pair<rust::Box<Counted>, std::uint8_t>
cpp_throws(std::tuple<rust::Box<Counted>, std::unique_ptr<Part>, rust::Vec<rust::String>> of) {
  if (std::get<0>(of)->number() < 0)
    throw std::runtime_error("a negative one");
  return rust_panics(std::move(of));
}
std::uint32_t cpp_views(std::pair<rust::Str, Bytes> of) { return rust_views(of); }
std::pair<rust::Str, rust::Str> cpp_halves(rust::Str text) { return rust_halves(text); }
All cpp_all(All of) { return rust_all(of); }
Named cpp_each(twinspan::FunctionRef<Named(Named)> visit) { return rust_each(visit); }
twinspan::ControlFlow<std::pair<std::uint8_t, rust::String>>
cpp_breaks(std::pair<std::uint8_t, rust::String> pair) {
  return rust_breaks(std::move(pair));
}
Kept cpp_kept(Named from) { return rust_kept(std::move(from)); }

// The last value that Rust gave, which lives as long as the thread.
const Named &by_reference(const Named &pair) {
  thread_local Named last;
  last = pair;
  return last;
}
std::tuple<std::uint32_t, rust::String> with_tuple(std::tuple<std::uint32_t, rust::String> pair) {
  return pair;
}
twinspan::Tuple<std::uint32_t, rust::String>
in_place(twinspan::Tuple<std::uint32_t, rust::String> pair) {
  return pair;
}
twinspan::Tuple<std::uint32_t, rust::String, std::uint8_t>
in_place_of_three(const twinspan::Tuple<std::uint32_t, rust::String, std::uint8_t> &three) {
  return three;
}
std::optional<twinspan::Tuple<std::uint32_t, rust::String>>
maybe_in_place(std::optional<std::tuple<std::uint32_t, rust::String>> pair) {
  if (!pair)
    return std::nullopt;
  return std::move(*pair);
}
const std::tuple<std::uint32_t, rust::String> &remembered() {
  thread_local const std::tuple<std::uint32_t, rust::String> kept(5u, "six");
  return kept;
}

namespace {

void values() {
  auto [text, number] = rust_swap({1u, "a"});
  static_assert(std::is_same_v<decltype(rust_swap({1u, "a"})), std::pair<rust::String, unsigned>>);
  CHECK(text == "a" && number == 1);
  auto [flag, kind, small] = rust_small({std::uint8_t{1}, Kind::Two, true});
  CHECK(flag && kind == Kind::Two && small == 1);
  const Named made = rust_in_place({7u, "in place"});
  CHECK(made.first == 7 && made.second == "in place");
  CHECK(rust_maybe(std::pair<rust::String, std::uint8_t>("b", std::uint8_t{2}))->second == "b");
  CHECK(!rust_maybe(std::nullopt));
  CHECK(try_rust_try({0u, "why"}).error().why == "why");
  CHECK(rust_try({7u, "ok"}) == Named(7u, "ok"));
  CHECK_THROWS(rust::Error, "why", rust_message({0u, "why"}));
  const std::uint8_t bytes[]{1, 2, 3};
  CHECK_EQ(rust_views({"abcd", Bytes(bytes, 3)}), 7u);
  const rust::Str text_lent = "lent";
  auto [left, right] = rust_halves(text_lent);
  CHECK(left == "le" && right.data() == text_lent.data() + 2);
  CHECK(rust_body({std::uint8_t{1}, "a"}).first == "a");
  CHECK(rust_breaks({std::uint8_t{1}, "a"}).break_value()->second == "a");
  CHECK_EQ(std::get<11>(rust_all(All())), std::size_t{1});
  CHECK((counted(3)->with({std::uint8_t{1}, 4}) == std::pair<std::int32_t, std::uint8_t>(7, 1)));
}

void closures() {
  CHECK(rust_each([](Named of) { return Named(of.first + 1, of.second); }) == Named(5, "four!"));
  // What a function may have instead, a callable may as well.
  CHECK(rust_each([](const twinspan::Tuple<std::uint32_t, rust::String> &of) {
          return std::tuple<std::uint32_t, rust::String>(of.get<0>() + 2, of.get<1>());
        }) == Named(6, "four!"));
  const Kept kept = rust_kept({1u, "kept"});
  CHECK(kept(std::pair<std::uint8_t, std::uint8_t>(2, 3)) == Three(1u, "kept", 5));
  CHECK(kept(std::nullopt) == Three(1u, "kept", 0));
}

void owners() {
  auto [object, owned, shared] = rust_owners({counted(1), part(2), counted(3)});
  CHECK(object->number() == 2 && owned->number() == 1 && shared->number() == 3);
  rust::Vec<rust::String> names{"long enough to be allocated, surely", ""};
  CHECK_EQ(int{rust_panics({counted(1), part(2), names}).second}, 2);
  CHECK_THROWS(twinspan::Panic, "a negative one",
               rust_panics({counted(-1), part(2), std::move(names)}));
}

} // namespace

rust::String checks() {
  const check::Report report;
  values();
  closures();
  owners();
  return report.text();
}

} // namespace rust_tuples
