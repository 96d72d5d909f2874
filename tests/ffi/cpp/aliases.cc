#include "twinspan-test-ffi/cpp/aliases.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/aliases.rs.h"
#include "twinspan-test-ffi/src/aliases/second.rs.h"
#include <algorithm>
#include <cstring>
#include <new>
#include <stdexcept>

namespace aliases {

Coordinate cpp_coordinate(Coordinate coordinate) {
  return Coordinate{coordinate.x + 1, coordinate.y * 2};
}

const Coordinate &cpp_coordinate_ref(const Coordinate &coordinate) { return coordinate; }
void cpp_coordinate_mut(Coordinate &coordinate) { coordinate = cpp_coordinate(coordinate); }

double cpp_coordinates(rust::Slice<const Coordinate> slice) {
  double sum = 0;
  for (const Coordinate &each : slice) {
    sum += each.y;
  }
  return sum;
}

rust::Vec<Coordinate> cpp_coordinate_vec(rust::Vec<Coordinate> vec) {
  std::reverse(vec.begin(), vec.end());
  return vec;
}

std::unique_ptr<std::vector<Coordinate>> cpp_coordinate_vector() {
  return std::make_unique<std::vector<Coordinate>>(std::vector<Coordinate>{{1, 0.5}, {2, 1}});
}

Coordinate cpp_coordinate_result(bool fail) {
  return fail ? throw std::runtime_error("failed") : Coordinate{2, 1};
}

Coordinate cpp_call(rust::Fn<Coordinate(Coordinate)> f, Coordinate coordinate) {
  return f(coordinate);
}

const detail::Handle &cpp_handle() {
  thread_local detail::Handle handle;
  return handle;
}

std::int32_t cpp_handle_number(const detail::Handle &handle) { return handle.number(); }
std::unique_ptr<detail::Handle> cpp_unique_handle() { return std::make_unique<detail::Handle>(); }

structs::Point cpp_point(structs::Point point) { return structs::Point{point.y, point.x}; }

const structs::Person &cpp_person(structs::Person &person) {
  ++person.age;
  return person;
}

rust::Vec<structs::Person> cpp_people(rust::Vec<structs::Person> people) {
  std::reverse(people.begin(), people.end());
  return people;
}

std::unique_ptr<std::vector<structs::Point>> cpp_points(const std::vector<structs::Point> &points) {
  auto twice = std::make_unique<std::vector<structs::Point>>(points);
  twice->insert(twice->end(), points.begin(), points.end());
  return twice;
}

rust::Box<structs::Point> cpp_box(rust::Box<structs::Point> point) { return point; }
std::int32_t cpp_gadget(const structs::Thing &gadget) { return gadget.value(); }

std::shared_ptr<structs::Thing> cpp_unique(std::unique_ptr<structs::Thing> gadget) {
  return gadget;
}

enums::Suit cpp_suit(enums::Suit suit) {
  return suit == enums::Suit::Clubs ? enums::Suit::Spades : suit;
}

std::int32_t cpp_counter(opaque::Counter &counter) { return counter.increment(1).count(); }
rust::Box<opaque::Counter> cpp_counter_box(rust::Box<opaque::Counter> counter) { return counter; }
std::size_t cpp_view(const lifetimes::View &view) { return view.size(); }

Holder cpp_holder(Holder holder) {
  holder.coordinate = cpp_coordinate(holder.coordinate);
  std::swap(holder.coordinates[0], holder.coordinates[1]);
  holder.parcel = std::make_shared<dependency::Parcel>(3);
  return holder;
}

dependency::Label cpp_label(dependency::Label label) {
  ++label.number;
  return label;
}

rust::Vec<dependency::Label> cpp_labels(rust::Vec<dependency::Label> labels) { return labels; }

dependency::Size cpp_size(dependency::Size size) {
  return size == dependency::Size::Small ? dependency::Size::Large : dependency::Size::Small;
}

std::shared_ptr<dependency::Parcel> cpp_parcel(std::unique_ptr<dependency::Parcel> parcel) {
  return parcel;
}

void cpp_parcel_mut(dependency::Parcel &parcel) { parcel.add(1); }
std::uint32_t cpp_stamp(const dependency::Stamp &stamp) { return stamp.value(); }

Local cpp_local(Local local) { return rust_local(local); }
std::int32_t second_coordinate(const Coordinate &coordinate) { return coordinate.x; }

namespace {

void check_by_hand() {
  CHECK_TYPE(rust_coordinate(Coordinate{1, 0.5}), Coordinate);
  CHECK(rust_coordinate(Coordinate{1, 0.5}).y == 1.0);
  Coordinate coordinate{1, 0.5};
  CHECK_EQ(&rust_coordinate_mut(coordinate), &coordinate);
  CHECK_EQ(coordinate.x, 2);
  std::array<Coordinate, 2> coordinates{Coordinate{1, 0.5}, Coordinate{2, 1}};
  CHECK_EQ(rust_coordinates(rust::Slice<Coordinate>(coordinates)), 1.5);
  CHECK_EQ(coordinates[0].x, 2);
  rust::Vec<Coordinate> vec = rust_coordinate_vec({Coordinate{1, 0.5}, Coordinate{2, 1}});
  CHECK(vec.size() == 2 && vec[0].x == 2);
  CHECK_EQ(rust_coordinate_result(false).x, 0);
  CHECK_THROWS(rust::Error, "failed", rust_coordinate_result(true));
  detail::Handle handle;
  CHECK_EQ(rust_handle(handle), 7);
  CHECK_EQ(handle.number(), 8);
}

void check_of_bridges() {
  CHECK_TYPE(rust_point(structs::Point{}), structs::Point);
  CHECK(rust_point(structs::Point{1, 2}) == (structs::Point{2, 1}));
  CHECK_EQ(rust_people({structs::Person{}, structs::Person{"b", 0, {}, {}}})[0].full_name,
           rust::String("b"));
  CHECK_EQ(rust_points({structs::Point{1, 2}, structs::Point{3, 4}}), 4.0);
  CHECK_EQ(rust_gadget(structs::new_thing(5))->value(), 5);
  CHECK(rust_suit(enums::Suit::Clubs) == enums::Suit::Hearts);
  rust::Box<opaque::Counter> counter = cpp_counter_box(opaque::counter(1));
  CHECK_EQ(rust_counter(*counter), 2);
  Holder holder = rust_holder(Holder{{1, 2}, {{{1, 2}, {3, 4}}}, {}, enums::Suit::Clubs, {}});
  CHECK_EQ(holder.coordinates[0].x, 3);

  // Nothing of what was in the memory is left.
  alignas(Fresh) unsigned char memory[sizeof(Fresh)];
  std::memset(memory, 0xff, sizeof memory);
  auto *const fresh = ::new (static_cast<void *>(memory)) Fresh;
  CHECK_EQ(rust_fresh(*fresh), "all have values");
  static_assert(std::is_aggregate_v<Fresh> && std::is_trivially_copyable_v<Fresh>);
  CHECK_EQ(rust_anchored(Anchored{Fixed(1), {Fixed(2), Fixed(3)}}), 4);

  CHECK_EQ(rust_label(dependency::Label{"label", 1}).number, 2);
  const rust::Vec<dependency::Label> labels{{"a", 1}, {"b", 2}};
  CHECK_EQ(rust_labels(rust::Slice<const dependency::Label>(labels)), 3);
  CHECK(rust_size(dependency::Size::Small) == dependency::Size::Large);
  CHECK_EQ(rust_parcel(dependency::new_parcel(2.5))->weight(), 2.5);
  CHECK_EQ(cpp_stamp(*dependency::new_stamp(8)), std::uint32_t(8));
}

} // namespace

rust::String checks() {
  check::Report report;
  check_by_hand();
  check_of_bridges();
  return report.text();
}

} // namespace aliases
