#include "twinspan-test-ffi/cpp/boxes.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/boxes.rs.h"
#include <array>
#include <cstring>
#include <vector>

namespace boxes {

namespace {

constexpr const char *moved = "C++ passed a value whose rust::Box had been moved out of it";

Owner owner(std::int32_t number) { return Owner{"before", new_thing(number), {1, 2}}; }

void take(rust::Box<Thing> &box) { const rust::Box<Thing> taken = std::move(box); }

Owner bad() {
  Owner bad = owner(1);
  take(bad.thing);
  return bad;
}

rust::Box<Thing> bad_box() {
  auto box = new_thing(1);
  take(box);
  return box; // NOLINT(clang-analyzer-cplusplus.Move): what is tested.
}

Owners owners() {
  return Owners{
      owner(1), {owner(2), owner(3)}, new_thing(4), {new_thing(5), rust::Vec<std::uint32_t>{6}}};
}

rust::Vec<rust::Box<Thing>> boxes() {
  rust::Vec<rust::Box<Thing>> boxes;
  boxes.push_back(new_thing(1));
  boxes.push_back(new_thing(2));
  return boxes;
}

// Keeps the addresses in an object, so that the checkers of leaks find what is left on purpose.
template <typename T>
void leave(const T &object) {
  static std::array<unsigned char, sizeof(T)> left;
  std::memcpy(left.data(), static_cast<const void *>(&object), sizeof(T));
}

// NOLINTBEGIN(bugprone-use-after-move): what is tested.
void good() {
  CHECK_EQ(rust_owner(owner(3)).sum(), 3);
  CHECK_EQ(rust_owners(owners()).both[1].sum(), 3);
  CHECK_EQ(rust_boxes(boxes()).size(), std::size_t(2));
  CHECK_EQ(rust_option(owner(3)), 3);
  CHECK_EQ(rust_option(std::nullopt), 0);
  CHECK_EQ(rust_beside(Beside{new_thing(1), {2, 3}}), 3);
  CHECK_EQ(rust_beside_pair({new_thing(1), structs::Point{2, 3}}), 3);
  CHECK_EQ(rust_each([](std::int32_t number) { return owner(number); }), 3);
}

void refused() {
  const Owner constant = bad();
  Owner changed = bad();
  CHECK_THROWS(twinspan::Panic, moved, rust_owner(bad()));
  CHECK_THROWS(twinspan::Panic, moved, rust_reference(constant));
  CHECK_THROWS(twinspan::Panic, moved, rust_change(changed));
  CHECK_THROWS(twinspan::Panic, moved, constant.sum());
  CHECK_THROWS(twinspan::Panic, moved, rust_option(bad()));
  CHECK_THROWS(twinspan::Panic, moved, rust_two(owner(1), bad(), "a text that is on the heap"));
  CHECK_THROWS(twinspan::Panic, moved, rust_two(bad(), bad(), "a text that is on the heap"));
  CHECK_THROWS(twinspan::Panic, moved, rust_slice(rust::Slice<const Owner>(&constant, 1)));
  CHECK_THROWS(twinspan::Panic, moved, rust_each([](std::int32_t) { return bad(); }));
  auto beside = Beside{new_thing(1), {2, 3}};
  take(beside.thing);
  CHECK_THROWS(twinspan::Panic, moved, rust_beside(std::move(beside)));
}

void refused_inside() {
  auto first = owners(), second = owners(), third = owners(), fourth = owners();
  take(first.first.thing);
  take(second.both[1].thing);
  take(*third.maybe);
  take(fourth.pair.get<0>());
  CHECK_THROWS(twinspan::Panic, moved, rust_owners(std::move(first)));
  CHECK_THROWS(twinspan::Panic, moved, rust_owners(std::move(second)));
  CHECK_THROWS(twinspan::Panic, moved, rust_owners(std::move(third)));
  CHECK_THROWS(twinspan::Panic, moved, rust_owners(std::move(fourth)));
  twinspan::Tuple<rust::Box<Thing>, std::uint8_t> tuple{new_thing(1), std::uint8_t(2)};
  take(tuple.get<0>());
  CHECK_THROWS(twinspan::Panic, moved, rust_tuple(std::move(tuple)));
  CHECK_THROWS(twinspan::Panic, moved, rust_pair({std::uint8_t(1), bad_box()}));
}

void refused_elements() {
  auto list = boxes();
  take(list[1]);
  CHECK_THROWS(twinspan::Panic, moved, rust_boxes_reference(list));
  CHECK_THROWS(twinspan::Panic, moved, rust_boxes(std::move(list)));
  rust::Vec<Owner> several;
  several.push_back(owner(1));
  several.push_back(bad());
  CHECK_THROWS(twinspan::Panic, moved, rust_list(std::move(several)));
  twinspan::HashMap<std::uint32_t, rust::Box<Thing>> map;
  CHECK_THROWS(twinspan::Panic, moved, map.insert_or_assign(1, bad_box()));
  rust::Vec<twinspan::Optional<rust::Box<Thing>>> options;
  options.push_back(new_thing(1));
  take(*options[0]);
  CHECK_THROWS(twinspan::Panic, moved, rust_options(std::move(options)));
}

// Of these, Rust drops the elements, but not the memory.
void refused_and_left() {
  twinspan::HashMap<std::uint32_t, rust::Box<Thing>> map;
  map.insert_or_assign(1, new_thing(1));
  map.insert_or_assign(2, new_thing(2));
  take(*map.find(1));
  leave(map);
  CHECK_THROWS(twinspan::Panic, moved, rust_map(std::move(map)));
  std::vector<Owner> several;
  several.push_back(owner(1));
  several.push_back(bad());
  several.push_back(owner(3));
  twinspan::Buffer<Owner> buffer(std::move(several));
  leave(buffer);
  CHECK_THROWS(twinspan::Panic, moved, rust_buffer(std::move(buffer)));
}
// NOLINTEND(bugprone-use-after-move)

} // namespace

Owner cpp_owner() { return bad(); }
std::optional<Owner> cpp_option() { return bad(); }
Owner cpp_try() { return bad(); }
rust::Box<Thing> cpp_box() { return bad_box(); }
rust::Box<Thing> cpp_try_box() { return bad_box(); }
twinspan::expected<rust::Box<Thing>, Refused> cpp_expected() { return bad_box(); }
twinspan::expected<void, Refused> cpp_expected_error() {
  return twinspan::unexpected(Refused{bad_box()});
}
rust::Vec<rust::Box<Thing>> cpp_boxes() {
  auto list = boxes();
  take(list[0]);
  return list;
}
std::int32_t cpp_lent(Owner &owner) {
  rust_change(owner);
  return rust_reference(owner);
}

rust::String checks() {
  check::Report report;
  good();
  refused();
  refused_inside();
  refused_elements();
  refused_and_left();
  return report.text();
}

} // namespace boxes
