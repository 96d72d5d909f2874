#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include <memory>
#include <vector>

namespace structs {

struct Aligned;
struct NamedByCpp;
struct Owner;
struct Person;
struct Plain;
struct Point;
struct Receipt;
struct Segment;
struct View;

struct Imported {
  std::uint8_t byte;
  std::int32_t number;
  float fraction;
};

class Thing final {
public:
  explicit Thing(std::int32_t value) : value_(value) {}
  std::int32_t value() const { return value_; }

private:
  std::int32_t value_;
  check::Live live_;
};

std::unique_ptr<Thing> new_thing(std::int32_t value);
std::shared_ptr<Thing> share_thing(std::int32_t value);

Point cpp_middle(Segment segment);
Person cpp_older(const Person &person);
void cpp_rename(Person &person, rust::Str name);
rust::Vec<Person> cpp_sort(rust::Vec<Person> people);
Owner cpp_owner(Owner owner);
Plain cpp_plain(Plain plain);
std::size_t cpp_view(View view);
std::size_t cpp_aligned(const Aligned &aligned);
Aligned cpp_aligned_value(Aligned aligned);
NamedByCpp cpp_named(NamedByCpp named);
Imported cpp_imported(Imported imported);
Receipt cpp_receipt(std::uint64_t number);
rust::Box<Point> cpp_box(rust::Box<Point> point);
std::unique_ptr<Point> cpp_unique(std::unique_ptr<Point> point);
std::shared_ptr<Point> cpp_shared(std::shared_ptr<Point> point);
std::unique_ptr<std::vector<Point>> cpp_points();

rust::String checks();

} // namespace structs
