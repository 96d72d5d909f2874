#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include <array>
#include <memory>

namespace slices {

struct Arrays;
struct Opaque;
struct Pixel;

class Part final {
public:
  explicit Part(std::int32_t weight) : weight_(weight) {}
  std::int32_t weight() const { return weight_; }

private:
  std::int32_t weight_;
  check::Live live_;
};
std::unique_ptr<Part> new_part(std::int32_t weight);

rust::Slice<const std::uint8_t> cpp_u8(rust::Slice<const std::uint8_t> slice);
double cpp_f64(rust::Slice<const double> slice);
rust::Slice<std::uint16_t> cpp_u16_mut(rust::Slice<std::uint16_t> slice);
std::size_t cpp_pixels(rust::Slice<const Pixel> slice);
void cpp_pixels_mut(rust::Slice<Pixel> slice);
std::size_t cpp_strings(rust::Slice<const rust::String> slice);
void cpp_strings_mut(rust::Slice<rust::String> slice);
std::size_t cpp_strs(rust::Slice<const rust::Str> slice);
std::size_t cpp_vecs(rust::Slice<const rust::Vec<std::uint8_t>> slice);
std::size_t cpp_slices(rust::Slice<const rust::Slice<const std::uint8_t>> slice);
std::size_t cpp_arrays_inside(rust::Slice<const std::array<std::uint8_t, 4>> slice);
std::int32_t cpp_uniques(rust::Slice<const std::unique_ptr<Part>> slice);
std::int32_t cpp_shareds(rust::Slice<const std::shared_ptr<Part>> slice);
std::int32_t cpp_boxes(rust::Slice<const rust::Box<Opaque>> slice);
std::int32_t cpp_opaques(rust::Slice<const Opaque> slice);
rust::Slice<Opaque> cpp_opaques_mut(rust::Slice<Opaque> slice);
std::size_t cpp_bools(rust::Slice<const bool> slice);
std::size_t cpp_address(rust::Slice<const std::uint64_t> slice);

std::array<std::int32_t, 4> cpp_array(std::array<std::int32_t, 4> array);
const std::array<std::int32_t, 4> &cpp_array_ref(const std::array<std::int32_t, 4> &array);
void cpp_array_mut(std::array<std::int32_t, 3> &array);
Arrays cpp_arrays(Arrays arrays);
std::size_t cpp_slice_ref(const rust::Slice<const std::uint8_t> &slice);

rust::String checks();

} // namespace slices
