#include "twinspan-test-ffi/cpp/options.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan-test-ffi/src/options.rs.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace options {

std::optional<std::int32_t> Part::add(std::optional<std::int32_t> weight) {
  weight_ += weight.value_or(0);
  return weight ? std::optional<std::int32_t>(weight_) : std::nullopt;
}

std::unique_ptr<Part> new_part(std::int32_t weight) { return std::make_unique<Part>(weight); }

std::optional<bool> cpp_bool(std::optional<bool> value) { return value; }
std::optional<char> cpp_char(std::optional<char> value) { return value; }
std::optional<std::uint8_t> cpp_u8(std::optional<std::uint8_t> value) { return value; }
std::optional<std::int16_t> cpp_i16(std::optional<std::int16_t> value) { return value; }
std::optional<std::int32_t> cpp_i32(std::optional<std::int32_t> value) { return value; }
std::optional<std::int64_t> cpp_i64(std::optional<std::int64_t> value) { return value; }
std::optional<std::size_t> cpp_usize(std::optional<std::size_t> value) { return value; }
std::optional<float> cpp_f32(std::optional<float> value) { return value; }
std::optional<double> cpp_f64(std::optional<double> value) { return value; }
std::optional<Level> cpp_level(std::optional<Level> value) { return value; }
std::optional<Small> cpp_small(std::optional<Small> value) { return value; }
std::optional<Sixteen> cpp_sixteen(std::optional<Sixteen> value) { return value; }
std::optional<Large> cpp_large(std::optional<Large> value) { return value; }
std::optional<Aligned> cpp_aligned(std::optional<Aligned> value) { return value; }

std::optional<rust::String> cpp_string(std::optional<rust::String> value) { return value; }

std::optional<rust::Vec<rust::String>> cpp_vec(std::optional<rust::Vec<rust::String>> value) {
  return value;
}

std::optional<rust::Vec<Thing>> cpp_things(std::optional<rust::Vec<Thing>> value) { return value; }
std::optional<Record> cpp_record(std::optional<Record> value) { return value; }
std::optional<Owner> cpp_owner(std::optional<Owner> value) { return value; }
std::optional<rust::Box<Thing>> cpp_box(std::optional<rust::Box<Thing>> value) { return value; }
std::optional<rust::Box<Empty>> cpp_empty(std::optional<rust::Box<Empty>> value) { return value; }
std::unique_ptr<Part> cpp_unique(std::unique_ptr<Part> value) { return value; }
std::shared_ptr<Part> cpp_shared(std::shared_ptr<Part> value) { return value; }

const Thing *cpp_ref(const Thing *value) { return value; }

Small *cpp_mut(Small *value) {
  if (value) {
    ++value->number;
  }
  return value;
}

const std::int32_t *cpp_number(const std::int32_t *value) { return value; }
Part *cpp_pinned(Part *value) { return value; }
const Part *cpp_part(const Part *value) { return value; }
std::optional<rust::Str> cpp_str(std::optional<rust::Str> value) { return value; }

std::optional<rust::Slice<const std::int32_t>>
cpp_slice(std::optional<rust::Slice<const std::int32_t>> value) {
  return value;
}

std::optional<rust::Slice<std::int32_t>>
cpp_slice_mut(std::optional<rust::Slice<std::int32_t>> value) {
  if (value) {
    std::reverse(value->begin(), value->end());
  }
  return value;
}

std::size_t cpp_cxx_string(const std::string *value) {
  return value ? value->size() : std::numeric_limits<std::size_t>::max();
}

void cpp_drop(std::optional<rust::Box<Thing>>, std::optional<Record>, std::optional<rust::String>) {
}

std::optional<rust::String> cpp_result(std::optional<std::int32_t> value) {
  if (value && *value < 0) {
    throw std::runtime_error("negative");
  }
  return value ? std::optional<rust::String>(std::to_string(*value)) : std::nullopt;
}

std::optional<rust::Str> cpp_lifetimes(std::optional<rust::Str> text, std::optional<rust::Str>) {
  return text;
}

std::optional<std::string> cpp_string_view(std::optional<std::string_view> value) {
  return value ? std::optional<std::string>(*value) : std::nullopt;
}

namespace {

using Slice = rust::Slice<const std::int32_t>;

template <typename T, typename F>
void check_value(F function, T zero, T other) {
  CHECK_TYPE(function(std::optional<T>()), std::optional<T>);
  CHECK(!function(std::nullopt));
  CHECK(function(zero) == zero);
  CHECK(function(other) == other);
  CHECK(function(std::optional<T>(other)).has_value());
}

void check_values() {
  check_value<bool>(rust_bool, false, true);
  check_value<char>(rust_char, '\0', 'z');
  check_value<std::uint8_t>(rust_u8, 0, 255);
  check_value<std::int16_t>(rust_i16, 0, -1);
  check_value<std::int32_t>(rust_i32, 0, -1);
  check_value<std::int64_t>(rust_i64, 0, std::numeric_limits<std::int64_t>::min());
  check_value<std::size_t>(rust_usize, 0, std::numeric_limits<std::size_t>::max());
  check_value<float>(rust_f32, 0, 0.5F);
  check_value<double>(rust_f64, 0, -0.5);
  CHECK(std::isnan(*rust_f64(std::numeric_limits<double>::quiet_NaN())));
  check_value<Level>(rust_level, Level::Low, Level::High);
  check_value<Small>(rust_small, Small{}, Small{-1, true});
  check_value<Sixteen>(rust_sixteen, Sixteen{}, Sixteen{0.5, -1});
  check_value<Large>(rust_large, Large{}, Large{{1, 2, 3, 4, 5, 6, 7, 8}});
  check_value<Aligned>(rust_aligned, Aligned{}, Aligned{255});
}

void check_owners() {
  const rust::isize before = check::live_in_rust();
  check_value<rust::String>(rust_string, "", "text");
  CHECK(!rust_vec(std::nullopt));
  CHECK(rust_vec(rust::Vec<rust::String>())->empty());
  CHECK_EQ(rust_vec(rust::Vec<rust::String>{"a", "b"})->size(), std::size_t(2));
  check_value<Record>(rust_record, Record{}, Record{"name", {1, 2}});
  CHECK(!rust_things(std::nullopt));
  CHECK(rust_things(rust::Vec<Thing>())->empty());
  CHECK(!rust_owner(std::nullopt));
  CHECK_EQ(rust_owner(Owner{new_thing(1)})->thing->number(), 1);
  CHECK_TYPE(rust_box(std::nullopt), std::optional<rust::Box<Thing>>);
  CHECK(!rust_box(std::nullopt));
  rust::Box<Thing> thing = new_thing(2);
  const Thing *address = &*thing;
  CHECK_EQ(&**rust_box(std::move(thing)), address);
  CHECK(!rust_empty(std::nullopt));
  CHECK(rust_empty(new_empty()).has_value());
  CHECK_EQ(check::live_in_rust(), before);

  CHECK_TYPE(rust_unique(nullptr), std::unique_ptr<Part>);
  CHECK(rust_unique(nullptr) == nullptr);
  CHECK_EQ(rust_unique(new_part(3))->weight(), 3);
  CHECK(rust_shared(nullptr) == nullptr);
  auto shared = std::make_shared<Part>(4);
  CHECK_EQ(rust_shared(shared).get(), shared.get());
  CHECK_EQ(shared.use_count(), 1);
}

void check_borrowed() {
  rust::Box<Thing> thing = new_thing(1);
  CHECK_TYPE(rust_ref(nullptr), const Thing *);
  CHECK(rust_ref(nullptr) == nullptr);
  CHECK_EQ(rust_ref(&*thing), &*thing);
  Small small{};
  CHECK_TYPE(rust_mut(nullptr), Small *);
  CHECK(rust_mut(nullptr) == nullptr);
  CHECK_EQ(rust_mut(&small), &small);
  CHECK_EQ(small.number, 1);
  const std::int32_t number = 5;
  CHECK(rust_number(nullptr) == nullptr);
  CHECK_EQ(rust_number(&number), &number);
  Part part(6);
  CHECK_TYPE(rust_pinned(nullptr), Part *);
  CHECK(rust_pinned(nullptr) == nullptr);
  CHECK_EQ(rust_pinned(&part), &part);
  CHECK_TYPE(rust_part(nullptr), const Part *);
  CHECK_EQ(rust_part(&part), &part);

  CHECK_TYPE(rust_str(std::nullopt), std::optional<rust::Str>);
  CHECK(!rust_str(std::nullopt));
  CHECK(rust_str(rust::Str(""))->empty());
  CHECK_EQ(*rust_str(rust::Str("text")), rust::Str("text"));
  CHECK(!rust_slice(std::nullopt));
  CHECK(rust_slice(Slice())->empty());
  std::array<std::int32_t, 2> numbers{1, 2};
  CHECK_EQ(rust_slice(Slice(numbers))->data(), numbers.data());
  CHECK(!rust_slice_mut(std::nullopt));
  CHECK_EQ((*rust_slice_mut(rust::Slice<std::int32_t>(numbers)))[0], 2);
  const std::string text = "four";
  CHECK_EQ(rust_cxx_string(&text), std::size_t(4));
  CHECK_EQ(rust_cxx_string(nullptr), std::numeric_limits<std::size_t>::max());
}

void check_with_others() {
  const rust::isize before = check::live_in_rust();
  rust_drop(std::nullopt, std::nullopt, std::nullopt);
  rust_drop(new_thing(1), Record{"name", {1}}, rust::String("text"));
  CHECK_EQ(check::live_in_rust(), before);
  CHECK_EQ(*new_thing(5)->find(5), rust::String("5"));
  CHECK(!new_thing(5)->find(6));
  CHECK(!new_thing(5)->find(std::nullopt));
  CHECK_EQ((*Thing::parse("7"))->number(), 7);
  CHECK(!Thing::parse("seven"));
  CHECK(!Thing::parse(std::nullopt));
  CHECK_EQ(*rust_result(1), rust::String("1"));
  CHECK(!rust_result(std::nullopt));
  CHECK_THROWS(rust::Error, "negative", rust_result(-1));
  // An argument that is left over is dropped once, whoever drops it.
  {
    std::optional<rust::Box<Thing>> kept = new_thing(8);
    std::optional<rust::Box<Thing>> same = rust_box(std::move(kept));
    CHECK_EQ(check::live_in_rust(), before + 1);
  }
  CHECK_EQ(check::live_in_rust(), before);
}

} // namespace

rust::String checks() {
  check::Report report;
  check_values();
  check_owners();
  check_borrowed();
  check_with_others();
  return report.text();
}

} // namespace options
