#include "twinspan-test-ffi/cpp/slices.h"
#include "twinspan-test-ffi/src/slices.rs.h"
#include <algorithm>
#include <numeric>

namespace slices {

std::unique_ptr<Part> new_part(std::int32_t weight) { return std::make_unique<Part>(weight); }

rust::Slice<const std::uint8_t> cpp_u8(rust::Slice<const std::uint8_t> slice) {
  return slice.empty() ? slice
                       : rust::Slice<const std::uint8_t>(slice.data() + 1, slice.size() - 1);
}

double cpp_f64(rust::Slice<const double> slice) {
  return std::accumulate(slice.begin(), slice.end(), 0.0);
}

rust::Slice<std::uint16_t> cpp_u16_mut(rust::Slice<std::uint16_t> slice) {
  std::sort(slice.begin(), slice.end());
  return slice;
}

std::size_t cpp_pixels(rust::Slice<const Pixel> slice) {
  return static_cast<std::size_t>(std::count_if(
      slice.begin(), slice.end(), [](const Pixel &pixel) { return pixel.level > 0; }));
}

void cpp_pixels_mut(rust::Slice<Pixel> slice) {
  for (Pixel &pixel : slice) {
    ++pixel.red;
  }
}

namespace {

template <typename T>
std::size_t sizes(rust::Slice<T> slice) {
  std::size_t sum = 0;
  for (T &each : slice) {
    sum += each.size();
  }
  return sum;
}

template <typename T>
std::int32_t weights(rust::Slice<T> slice) {
  std::int32_t sum = 0;
  for (T &each : slice) {
    sum += each ? each->weight() : 0;
  }
  return sum;
}

} // namespace

std::size_t cpp_strings(rust::Slice<const rust::String> slice) { return sizes(slice); }

void cpp_strings_mut(rust::Slice<rust::String> slice) {
  for (rust::String &text : slice) {
    text = std::string(text) + "!";
  }
}

std::size_t cpp_strs(rust::Slice<const rust::Str> slice) { return sizes(slice); }
std::size_t cpp_vecs(rust::Slice<const rust::Vec<std::uint8_t>> slice) { return sizes(slice); }

std::size_t cpp_slices(rust::Slice<const rust::Slice<const std::uint8_t>> slice) {
  return sizes(slice);
}

std::size_t cpp_arrays_inside(rust::Slice<const std::array<std::uint8_t, 4>> slice) {
  std::size_t sum = 0;
  for (const auto &array : slice) {
    sum = std::accumulate(array.begin(), array.end(), sum);
  }
  return sum;
}

std::int32_t cpp_uniques(rust::Slice<const std::unique_ptr<Part>> slice) { return weights(slice); }
std::int32_t cpp_shareds(rust::Slice<const std::shared_ptr<Part>> slice) { return weights(slice); }

std::int32_t cpp_boxes(rust::Slice<const rust::Box<Opaque>> slice) {
  std::int32_t sum = 0;
  for (const rust::Box<Opaque> &each : slice) {
    sum += each->number();
  }
  return sum;
}

std::int32_t cpp_opaques(rust::Slice<const Opaque> slice) {
  std::int32_t sum = 0;
  for (const Opaque &each : slice) {
    sum += each.number();
  }
  return sum;
}

rust::Slice<Opaque> cpp_opaques_mut(rust::Slice<Opaque> slice) {
  for (Opaque &each : slice) {
    each.set_number(each.number() + 10);
  }
  return rust::Slice<Opaque>(&slice[1], slice.size() - 1);
}

std::size_t cpp_bools(rust::Slice<const bool> slice) {
  return static_cast<std::size_t>(std::count(slice.begin(), slice.end(), true));
}

std::size_t cpp_address(rust::Slice<const std::uint64_t> slice) {
  return reinterpret_cast<std::size_t>(slice.data());
}

std::array<std::int32_t, 4> cpp_array(std::array<std::int32_t, 4> array) {
  std::reverse(array.begin(), array.end());
  return array;
}

const std::array<std::int32_t, 4> &cpp_array_ref(const std::array<std::int32_t, 4> &array) {
  return array;
}

void cpp_array_mut(std::array<std::int32_t, 3> &array) { array.fill(7); }

Arrays cpp_arrays(Arrays arrays) {
  std::reverse(arrays.bytes.begin(), arrays.bytes.end());
  std::swap(arrays.texts[0], arrays.texts[1]);
  ++arrays.nested[1][1];
  return arrays;
}

std::size_t cpp_slice_ref(const rust::Slice<const std::uint8_t> &slice) { return slice.size(); }

namespace {

template <typename T, std::size_t N>
rust::Slice<const T> slice(const std::array<T, N> &array) {
  return rust::Slice<const T>(array);
}

using Bytes = rust::Slice<const std::uint8_t>;

void check_flat() {
  const std::array<std::uint8_t, 3> bytes{1, 2, 3};
  CHECK_TYPE(rust_u8(Bytes()), Bytes);
  CHECK_EQ(rust_u8(slice(bytes)).data(), bytes.data() + 1);
  CHECK_EQ(rust_u8(slice(bytes)).size(), std::size_t(2));
  CHECK(rust_u8(Bytes()).empty());
  CHECK(rust_u8(Bytes(nullptr, 0)).empty());
  CHECK_EQ(rust_f64(slice(std::array<double, 2>{0.5, 1.5})), 2.0);
  std::array<std::uint16_t, 3> numbers{3, 1, 2};
  CHECK_TYPE(rust_u16_mut(rust::Slice<std::uint16_t>(numbers)), rust::Slice<std::uint16_t>);
  rust_u16_mut(rust::Slice<std::uint16_t>(numbers))[0] = 0;
  CHECK((numbers == std::array<std::uint16_t, 3>{0, 2, 3}));
  std::array<Pixel, 2> pixels{Pixel{1, 0.5F}, Pixel{0, 0}};
  CHECK_EQ(rust_pixels(slice(pixels)), std::size_t(1));
  rust_pixels_mut(rust::Slice<Pixel>(pixels));
  CHECK(pixels[0].red == 2 && pixels[1].red == 1);
  CHECK_EQ(rust_bools(slice(std::array<bool, 3>{true, false, true})), std::size_t(2));
  CHECK_EQ(rust_lend()[2], std::uint32_t(3));
}

void check_nested() {
  std::array<rust::String, 3> texts{"a", "", "bc"};
  CHECK_EQ(rust_strings(slice(texts)), std::size_t(3));
  rust_strings_mut(rust::Slice<rust::String>(texts));
  CHECK_EQ(texts[1], rust::String("!"));
  CHECK_EQ(rust_strs(slice(std::array<rust::Str, 3>{"a", "", "bc"})), std::size_t(3));
  const std::array<rust::Vec<std::uint8_t>, 2> vecs{rust::Vec<std::uint8_t>{1}, {}};
  CHECK_EQ(rust_vecs(slice(vecs)), std::size_t(1));
  const std::array<std::uint8_t, 3> bytes{1, 2, 3};
  const std::array<Bytes, 3> slices{slice(bytes), Bytes(), slice(bytes)};
  CHECK_EQ(rust_slices(slice(slices)), std::size_t(6));
  const std::array<std::array<std::uint8_t, 4>, 2> arrays{{{1, 2, 3, 4}, {5, 6, 7, 8}}};
  CHECK_EQ(rust_arrays_inside(slice(arrays)), std::size_t(36));
  CHECK_EQ(rust_slice_ref(slices[0]), std::size_t(3));
}

void check_owners() {
  const std::array<std::unique_ptr<Part>, 3> uniques{new_part(1), nullptr, new_part(2)};
  CHECK_EQ(rust_uniques(slice(uniques)), 3);
  const std::shared_ptr<Part> shared = new_part(3);
  CHECK_EQ(rust_shareds(slice(std::array<std::shared_ptr<Part>, 3>{shared, nullptr, shared})), 6);
  const std::array<rust::Box<Opaque>, 2> boxes{new_opaque(1), new_opaque(2)};
  CHECK_EQ(rust_boxes(slice(boxes)), 3);

  rust::Vec<Opaque> many = rust_many(3);
  CHECK_EQ(rust_opaques(rust::Slice<const Opaque>(many)), 6);
  rust::Slice<Opaque> reversed = rust_opaques_mut(rust::Slice<Opaque>(many));
  CHECK_EQ(&reversed[0], &many[0]);
  CHECK(reversed[0].number() == 3 && many[2].number() == 1);
}

void check_arrays() {
  const std::array<std::int32_t, 4> array{1, 2, 3, 4};
  CHECK_TYPE(rust_array(array), std::array<std::int32_t, 4>);
  CHECK((rust_array(array) == std::array<std::int32_t, 4>{4, 3, 2, 1}));
  CHECK_EQ(&rust_array_ref(array), &array);
  std::array<std::int32_t, 3> changed{};
  rust_array_mut(changed);
  CHECK((changed == std::array<std::int32_t, 3>{7, 7, 7}));
  Arrays arrays = rust_arrays(Arrays{{1, 2, 3, 4}, {"a", "b"}, {{{1, 2}, {3, 4}}}});
  CHECK(arrays.bytes[0] == 4 && arrays.nested[1][1] == 5);
  CHECK(arrays.texts[0] == "b" && arrays.texts[1] == "a");
}

} // namespace

rust::String checks() {
  check::Report report;
  check_flat();
  check_nested();
  check_owners();
  check_arrays();
  return report.text();
}

} // namespace slices
