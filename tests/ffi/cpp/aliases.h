#pragma once
#include "dependency/src/lib.rs.h"
#include "parcel.h"
#include "rust/cxx.h"
#include "twinspan-test-ffi/src/enums.rs.h"
#include "twinspan-test-ffi/src/lifetimes.rs.h"
#include "twinspan-test-ffi/src/opaque.rs.h"
#include "twinspan-test-ffi/src/structs.rs.h"
#include <cmath>
#include <memory>
#include <vector>

namespace aliases {

struct Holder;
struct Local;

struct Coordinate {
  std::int32_t x;
  double y;

  double length() const { return std::hypot(x, y); }
  static Coordinate origin() { return Coordinate{0, 0}; }
};

using Twelve = char[12];

class Fixed {
public:
  explicit Fixed(std::int32_t number) : number_(number) {}
  std::int32_t number() const { return number_; }

private:
  std::int32_t number_;
};

namespace detail {
class Handle {
public:
  std::int32_t number() const { return number_; }
  void set_number(std::int32_t number) { number_ = number; }

private:
  std::int32_t number_ = 7;
};
} // namespace detail

Coordinate cpp_coordinate(Coordinate coordinate);
const Coordinate &cpp_coordinate_ref(const Coordinate &coordinate);
void cpp_coordinate_mut(Coordinate &coordinate);
double cpp_coordinates(rust::Slice<const Coordinate> slice);
rust::Vec<Coordinate> cpp_coordinate_vec(rust::Vec<Coordinate> vec);
std::unique_ptr<std::vector<Coordinate>> cpp_coordinate_vector();
Coordinate cpp_coordinate_result(bool fail);
Coordinate cpp_call(rust::Fn<Coordinate(Coordinate)> f, Coordinate coordinate);

const detail::Handle &cpp_handle();
std::int32_t cpp_handle_number(const detail::Handle &handle);
std::unique_ptr<detail::Handle> cpp_unique_handle();

structs::Point cpp_point(structs::Point point);
const structs::Person &cpp_person(structs::Person &person);
rust::Vec<structs::Person> cpp_people(rust::Vec<structs::Person> people);
std::unique_ptr<std::vector<structs::Point>> cpp_points(const std::vector<structs::Point> &points);
rust::Box<structs::Point> cpp_box(rust::Box<structs::Point> point);
std::int32_t cpp_gadget(const structs::Thing &gadget);
std::shared_ptr<structs::Thing> cpp_unique(std::unique_ptr<structs::Thing> gadget);
enums::Suit cpp_suit(enums::Suit suit);
std::int32_t cpp_counter(opaque::Counter &counter);
rust::Box<opaque::Counter> cpp_counter_box(rust::Box<opaque::Counter> counter);
std::size_t cpp_view(const lifetimes::View &view);
Holder cpp_holder(Holder holder);

dependency::Label cpp_label(dependency::Label label);
rust::Vec<dependency::Label> cpp_labels(rust::Vec<dependency::Label> labels);
dependency::Size cpp_size(dependency::Size size);
std::shared_ptr<dependency::Parcel> cpp_parcel(std::unique_ptr<dependency::Parcel> parcel);
void cpp_parcel_mut(dependency::Parcel &parcel);
std::uint32_t cpp_stamp(const dependency::Stamp &stamp);

Local cpp_local(Local local);
std::int32_t second_coordinate(const Coordinate &coordinate);

rust::String checks();

} // namespace aliases
