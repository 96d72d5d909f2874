#include "twinspan-test-ffi/cpp/structs.h"
#include "twinspan-test-ffi/src/structs.rs.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace structs {

std::unique_ptr<Thing> new_thing(std::int32_t value) { return std::make_unique<Thing>(value); }
std::shared_ptr<Thing> share_thing(std::int32_t value) { return std::make_shared<Thing>(value); }

double Point::dot(const Point &other) const noexcept { return x * other.x + y * other.y; }

void Point::negate() noexcept {
  x = -x;
  y = -y;
}

double Point::checked_length() const {
  if (std::isnan(x)) {
    throw std::domain_error("not a number");
  }
  return length();
}

Point Point::unit() noexcept { return Point{1, 1}; }

Point cpp_middle(Segment segment) {
  return Point{(segment.from.x + segment.to.x) / 2, (segment.from.y + segment.to.y) / 2};
}

Person cpp_older(const Person &person) {
  Person older = person;
  ++older.age;
  return older;
}

void cpp_rename(Person &person, rust::Str name) { person.full_name = std::string(name); }

rust::Vec<Person> cpp_sort(rust::Vec<Person> people) {
  std::sort(people.begin(), people.end());
  return people;
}

Owner cpp_owner(Owner owner) {
  owner.boxed->x += 1;
  owner.texts.push_back("cpp");
  Address copy = *owner.boxes[0];
  owner.boxes.push_back(rust::Box<Address>(std::move(copy)));
  owner.numbers->push_back(6);
  owner.name = std::make_unique<std::string>("cpp");
  owner.weak = owner.shared;
  return owner;
}

Plain cpp_plain(Plain plain) {
  plain.flag = !plain.flag;
  ++plain.letter;
  ++plain.size;
  std::reverse(plain.array.begin(), plain.array.end());
  ++plain.grid[2][1];
  std::swap(plain.points[0], plain.points[1]);
  return plain;
}

std::size_t cpp_view(View view) {
  CHECK_TYPE((view.target), std::int32_t &);
  view.target = view.thing.value();
  std::size_t total = view.text.size() + view.bytes.size() + (view.point.x > 0 ? 1 : 0);
  for (rust::Str word : view.words) {
    total += word.size();
  }
  for (std::int32_t &target : view.targets) {
    target = 3;
  }
  return total;
}

std::size_t cpp_aligned(const Aligned &aligned) { return reinterpret_cast<std::size_t>(&aligned); }

Aligned cpp_aligned_value(Aligned aligned) {
  ++aligned.byte;
  return aligned;
}

NamedByCpp cpp_named(NamedByCpp named) {
  named.cpp_field += 1;
  named.cpp_other += 2;
  named.type += 3;
  return named;
}

Imported cpp_imported(Imported imported) {
  ++imported.byte;
  ++imported.number;
  imported.fraction *= 2;
  return imported;
}

Receipt cpp_receipt(std::uint64_t number) { return Receipt{number}; }

rust::Box<Point> cpp_box(rust::Box<Point> point) {
  point->x += 1;
  return point;
}

std::unique_ptr<Point> cpp_unique(std::unique_ptr<Point> point) {
  if (point) {
    point->x += 1;
  }
  return point;
}

std::shared_ptr<Point> cpp_shared(std::shared_ptr<Point> point) { return point; }

std::unique_ptr<std::vector<Point>> cpp_points() {
  return std::make_unique<std::vector<Point>>(std::vector<Point>{{3, 4}, {0, 0}});
}

namespace {

Person person(const char *name, std::uint8_t age) {
  return Person{name, age, {1, 2}, Address{"Main", 5}};
}

void check_shapes() {
  // Aggregates with default values.
  Point zero{};
  CHECK_EQ(zero.x, 0.0);
  static_assert(std::is_aggregate<Point>::value, "Point is an aggregate");
  static_assert(std::is_trivially_copyable<Point>::value, "Point is trivially copyable");
  static_assert(std::is_final<Point>::value, "shared structs are final");
  static_assert(alignof(Aligned) == 32 && sizeof(Aligned) == 32, "repr(align) is alignas");
  CHECK_TYPE(Plain::grid, std::array<std::array<std::uint8_t, 2>, 3>);
  CHECK_TYPE(Plain::raw, const std::int32_t *);
  CHECK_TYPE(Plain::raw_mut, Thing *);
  CHECK_TYPE(Plain::letter, char);
  CHECK_TYPE(Owner::boxes, rust::Vec<rust::Box<Address>>);
  CHECK_TYPE(Owner::weak, std::weak_ptr<Thing>);
  CHECK_TYPE(Owner::numbers, std::unique_ptr<std::vector<std::int32_t>>);
}

void check_derives() {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Point low{1, 2}, high{1, 3}, none{nan, 0};
  CHECK(low == low && low != high && !(low != low) && !(low == high));
  CHECK(low < high && low <= high && high > low && high >= low && low <= low && low >= low);
  CHECK(none != none && !(none == none));
  CHECK(!(none < low) && !(none <= low) && !(none > low) && !(none >= low));

  const Person ada = person("Ada", 36);
  CHECK(person("Ada", 36) == ada && person("Ada", 37) != ada);
  CHECK(person("Ada", 37) > ada && person("Ada", 37) >= ada && ada < person("Ada", 37));
}

void check_functions() {
  CHECK_TYPE(Point::origin(), Point);
  CHECK_EQ(Point::origin().x, 0.0);
  Point point{3, 4};
  CHECK_TYPE(point.scale(1), Point &);
  const Point &constant = point;
  CHECK_EQ(constant.length(), 5.0);
  CHECK_EQ(&point.scale(2), &point);
  CHECK_EQ(point.x, 6.0);

  CHECK_TYPE(rust_middle(Segment{}), Point);
  CHECK(rust_middle(Segment{{0, 0}, {2, 4}}) == Point{1, 2});
  CHECK(rust_older(person("Ada", 36)) == person("Ada", 37));
  Person ada = person("Ada", 36);
  rust_rename(ada, "Lovelace");
  CHECK_EQ(ada.full_name, rust::String("Lovelace"));
  rust::Vec<Person> people{person("b", 1), person("a", 2), person("a", 1)};
  people = rust_sort(std::move(people));
  CHECK_EQ(people.size(), std::size_t(3));
  CHECK(people[0] == person("a", 1) && people[2] == person("b", 1));
  CHECK_EQ(rust_receipt(9).number, std::uint64_t(9));

  Aligned aligned{1};
  CHECK_EQ(rust_aligned(aligned), reinterpret_cast<std::size_t>(&aligned));
  CHECK_EQ(rust_aligned_value(aligned).byte, 2);
  NamedByCpp named = rust_named(NamedByCpp{1, 2, 3});
  CHECK_EQ(named.cpp_field, 2);
  CHECK_EQ(named.cpp_other, 4);
  CHECK_EQ(named.type, 6);
}

void check_ownership() {
  Owner owner = rust_owner(Owner{rust::Box<Point>(Point{3, 4}),
                                 new_thing(1),
                                 share_thing(2),
                                 {},
                                 {"text"},
                                 {},
                                 std::make_unique<std::vector<std::int32_t>>(1, 5),
                                 std::make_unique<std::string>("cpp")});
  CHECK_EQ(owner.boxed->x, 4.0);
  CHECK_EQ(owner.unique->value(), 1);
  CHECK_EQ(owner.weak.lock().get(), owner.shared.get());
  CHECK_EQ(owner.shared.use_count(), 1);
  CHECK_EQ(owner.texts.size(), std::size_t(2));
  CHECK_EQ(owner.texts[1], rust::String("rust"));
  CHECK(*owner.numbers == (std::vector<std::int32_t>{5, 7}));
  CHECK_EQ(*owner.name, std::string("cpp rust"));

  const std::int32_t number = 4;
  Plain plain{true,
              'a',
              41,
              {1, 2, 3},
              {{{1, 2}, {3, 4}, {5, 6}}},
              {{{3, 4}, {0, 0}}},
              &number,
              owner.unique.get()};
  plain = rust_plain(plain);
  CHECK(!plain.flag && plain.letter == 'b' && plain.size == 42);
  CHECK(plain.array[0] == 3 && plain.grid[2][1] == 7 && plain.points[1].x == 3.0);
  CHECK(plain.raw == &number && plain.raw_mut == owner.unique.get());

  std::int32_t target = 0;
  std::array<std::int32_t, 2> targets{};
  const std::array<rust::Str, 2> words{"a", "bc"};
  const std::array<std::uint8_t, 2> bytes{1, 2};
  const Point point{3, 4};
  std::size_t total = rust_view(View{"four", rust::Slice<const std::uint8_t>(bytes),
                                     rust::Slice<const rust::Str>(words), point, target,
                                     rust::Slice<std::int32_t>(targets), *owner.unique});
  CHECK_EQ(total, std::size_t(10));
  CHECK(target == 1 && targets[0] == 3 && targets[1] == 3);

  CHECK_EQ(rust_box(rust::Box<Point>(point))->x, 4.0);
  CHECK_EQ(rust_unique(std::make_unique<Point>(point))->x, 4.0);
  auto shared = std::make_shared<Point>(point);
  CHECK_EQ(rust_shared(shared).get(), shared.get());
  CHECK_EQ(shared.use_count(), 1);
}

} // namespace

namespace {

void check_shadowed() {
  Shadowed shadowed{{1, std::uint8_t(2)}, "a"};
  const Shadowed before{{1, std::uint8_t(2)}, "a"};
  CHECK(shadowed == before);
  CHECK(shadowed.rename("b", 3) == rust::String("a"));
  CHECK(!shadowed.rename("c", std::nullopt));
  CHECK(before < shadowed && before != shadowed);
  CHECK_EQ(shadowed.name, "b");
}

} // namespace

rust::String checks() {
  check::Report report;
  check_shapes();
  check_derives();
  check_functions();
  check_ownership();
  check_shadowed();
  return report.text();
}

} // namespace structs
