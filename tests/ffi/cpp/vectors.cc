#include "twinspan-test-ffi/cpp/vectors.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan-test-ffi/src/vectors.rs.h"
#include <limits>
#include <numeric>

namespace vectors {

rust::Vec<Opaque> cpp_opaque(rust::Vec<Opaque> vec) { return vec; }
rust::Vec<std::size_t> cpp_usize(rust::Vec<std::size_t> vec) { return cpp_reverse(std::move(vec)); }
rust::Vec<rust::isize> cpp_isize(rust::Vec<rust::isize> vec) { return cpp_reverse(std::move(vec)); }

std::size_t cpp_str_lengths(rust::Vec<rust::Str> vec) {
  std::size_t sum = 0;
  for (rust::Str text : vec) {
    sum += text.size();
  }
  return sum;
}

const rust::Vec<std::uint8_t> &cpp_ref(const rust::Vec<std::uint8_t> &vec) { return vec; }

rust::Vec<rust::String> &cpp_mut(rust::Vec<rust::String> &vec) {
  vec.push_back("from C++");
  return vec;
}

namespace {

template <typename T>
std::unique_ptr<std::vector<T>> limits() {
  using Limits = std::numeric_limits<T>;
  return std::make_unique<std::vector<T>>(std::vector<T>{Limits::min(), Limits::max()});
}

} // namespace

std::unique_ptr<std::vector<std::int8_t>> cpp_cxx_i8() { return limits<std::int8_t>(); }
std::unique_ptr<std::vector<std::uint16_t>> cpp_cxx_u16() { return limits<std::uint16_t>(); }
std::unique_ptr<std::vector<std::int32_t>> cpp_cxx_i32() { return limits<std::int32_t>(); }
std::unique_ptr<std::vector<std::uint64_t>> cpp_cxx_u64() { return limits<std::uint64_t>(); }
std::unique_ptr<std::vector<std::size_t>> cpp_cxx_usize() { return limits<std::size_t>(); }

std::unique_ptr<std::vector<float>> cpp_cxx_f32() {
  return std::make_unique<std::vector<float>>(std::vector<float>{0.5F, 1.5F});
}

std::unique_ptr<std::vector<std::string>> cpp_cxx_strings() {
  return std::make_unique<std::vector<std::string>>(std::vector<std::string>{"one", "two"});
}

std::unique_ptr<std::vector<Part>> cpp_cxx_parts(std::int32_t count) {
  auto parts = std::make_unique<std::vector<Part>>();
  for (std::int32_t weight = 0; weight < count; ++weight) {
    parts->emplace_back(weight);
  }
  return parts;
}

std::unique_ptr<std::vector<Item>> cpp_cxx_items() {
  auto items = std::make_unique<std::vector<Item>>();
  items->push_back(Item{"item", {1.5, 1.5, 1.5, 1.5}});
  return items;
}

double cpp_cxx_sum(const std::vector<double> &vector) {
  return std::accumulate(vector.begin(), vector.end(), 0.0);
}

std::vector<Part> &cpp_cxx_clear(std::vector<Part> &vector) {
  vector.clear();
  return vector;
}

std::size_t cpp_cxx_take(std::unique_ptr<std::vector<Part>> vector) { return vector->size(); }

namespace {

template <typename T>
void check_reverse(T first, T second) {
  rust::Vec<T> vec = rust_reverse(rust::Vec<T>{first, second});
  CHECK_TYPE(rust_reverse(vec), rust::Vec<T>);
  CHECK_EQ(vec.size(), std::size_t(2));
  CHECK(vec[0] == second && vec[1] == first);
  // By copy: the argument stays as it was.
  CHECK(rust_reverse(vec)[0] == first && vec[0] == second);
  CHECK(rust_reverse(rust::Vec<T>()).empty());
}

void check_vec() {
  check_reverse(true, false);
  check_reverse('a', 'z');
  check_reverse<std::uint8_t>(1, 255);
  check_reverse<std::int16_t>(-1, 1);
  check_reverse<std::uint32_t>(1, 2);
  check_reverse<std::int64_t>(1, std::numeric_limits<std::int64_t>::min());
  check_reverse(0.5F, 1.5F);
  check_reverse(0.5, 1.5);
  check_reverse(rust::String(""), rust::String("b"));
  check_reverse(Kind::Small, Kind::Large);
  check_reverse(Item{"a", {}}, Item{"", {1, 2}});
  CHECK_EQ(rust_usize({1, 2})[0], std::size_t(2));
  CHECK_EQ(rust_isize({1, -2})[0], rust::isize(-2));
  CHECK_EQ(rust_str_lengths({"a", "", "bc"}), std::size_t(3));

  const rust::Vec<std::uint8_t> bytes{1, 2};
  CHECK_EQ(&rust_ref(bytes), &bytes);
  rust::Vec<rust::String> texts;
  CHECK_EQ(&rust_mut(texts), &texts);
  CHECK_EQ(texts.at(0), rust::String("from Rust"));
}

void check_opaque() {
  const rust::isize before = check::live_in_rust();
  rust::Vec<Opaque> opaques = rust_reverse(rust_opaques(3));
  CHECK_EQ(check::live_in_rust(), before + 3);
  CHECK(opaques[0].number() == 2 && opaques[2].number() == 0);
  opaques.truncate(1);
  CHECK_EQ(check::live_in_rust(), before + 1);
  opaques.clear();
  rust::Vec<rust::Box<Opaque>> boxes;
  boxes.push_back(new_opaque(1));
  boxes.push_back(new_opaque(2));
  boxes = rust_reverse(std::move(boxes));
  CHECK_EQ(check::live_in_rust(), before + 2);
  CHECK(boxes.front()->number() == 2 && boxes.back()->number() == 1);
}

void check_std_vector() {
  const std::vector<std::int32_t> numbers{1, 2, -4};
  CHECK_EQ(rust_cxx_i32(numbers), -1);
  std::vector<double> doubles;
  rust_cxx_push(doubles, 0.5);
  CHECK(doubles == std::vector<double>{0.5});
  CHECK_TYPE(rust_cxx_unique(nullptr), std::unique_ptr<std::vector<std::uint8_t>>);
  CHECK(rust_cxx_unique(nullptr) == nullptr);
  CHECK_EQ(rust_cxx_unique(std::make_unique<std::vector<std::uint8_t>>())->at(0), 255);
  CHECK_EQ(rust_cxx_strings({"one", "three"}), std::size_t(8));
  auto parts = cpp_cxx_parts(4);
  CHECK_EQ(rust_cxx_opaque(*parts), 6);
  rust_cxx_opaque_mut(*parts);
  CHECK_EQ(rust_cxx_opaque(*parts), 12);
  std::vector<Item> items{Item{"item", {}}};
  rust_cxx_items(items);
  CHECK(items.at(0) == (Item{"item from Rust", {1.0}}));
}

} // namespace

rust::String checks() {
  check::Report report;
  check_vec();
  check_opaque();
  check_std_vector();
  rust::Vec<Unused> unused{Unused{1}, Unused{2}};
  CHECK_EQ(unused.size(), std::size_t(2));
  CHECK_EQ(rust::Box<Unused>(Unused{3})->number, 3);
  return report.text();
}

} // namespace vectors
