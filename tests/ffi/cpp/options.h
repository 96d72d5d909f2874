#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/options.rs.types.h"
#include <memory>
#include <optional>
#include <string>

namespace options {

class Part final {
public:
  explicit Part(std::int32_t weight) : weight_(weight) {}
  std::int32_t weight() const { return weight_; }
  std::optional<std::int32_t> add(std::optional<std::int32_t> weight);

private:
  std::int32_t weight_;
  check::Live live_;
};
std::unique_ptr<Part> new_part(std::int32_t weight);

std::optional<bool> cpp_bool(std::optional<bool> value);
std::optional<char> cpp_char(std::optional<char> value);
std::optional<std::uint8_t> cpp_u8(std::optional<std::uint8_t> value);
std::optional<std::int16_t> cpp_i16(std::optional<std::int16_t> value);
std::optional<std::int32_t> cpp_i32(std::optional<std::int32_t> value);
std::optional<std::int64_t> cpp_i64(std::optional<std::int64_t> value);
std::optional<std::size_t> cpp_usize(std::optional<std::size_t> value);
std::optional<float> cpp_f32(std::optional<float> value);
std::optional<double> cpp_f64(std::optional<double> value);
std::optional<Level> cpp_level(std::optional<Level> value);
std::optional<Small> cpp_small(std::optional<Small> value);
std::optional<Sixteen> cpp_sixteen(std::optional<Sixteen> value);
std::optional<Large> cpp_large(std::optional<Large> value);
std::optional<Aligned> cpp_aligned(std::optional<Aligned> value);

std::optional<rust::String> cpp_string(std::optional<rust::String> value);
std::optional<rust::Vec<rust::String>> cpp_vec(std::optional<rust::Vec<rust::String>> value);
std::optional<rust::Vec<Thing>> cpp_things(std::optional<rust::Vec<Thing>> value);
std::optional<Record> cpp_record(std::optional<Record> value);
std::optional<Owner> cpp_owner(std::optional<Owner> value);
std::optional<rust::Box<Thing>> cpp_box(std::optional<rust::Box<Thing>> value);
std::optional<rust::Box<Empty>> cpp_empty(std::optional<rust::Box<Empty>> value);
std::unique_ptr<Part> cpp_unique(std::unique_ptr<Part> value);
std::shared_ptr<Part> cpp_shared(std::shared_ptr<Part> value);

const Thing *cpp_ref(const Thing *value);
Small *cpp_mut(Small *value);
const std::int32_t *cpp_number(const std::int32_t *value);
Part *cpp_pinned(Part *value);
const Part *cpp_part(const Part *value);
std::optional<rust::Str> cpp_str(std::optional<rust::Str> value);
std::optional<rust::Slice<const std::int32_t>>
cpp_slice(std::optional<rust::Slice<const std::int32_t>> value);
std::optional<rust::Slice<std::int32_t>>
cpp_slice_mut(std::optional<rust::Slice<std::int32_t>> value);
std::size_t cpp_cxx_string(const std::string *value);

void cpp_drop(std::optional<rust::Box<Thing>> first, std::optional<Record> second,
              std::optional<rust::String> third);
std::optional<rust::String> cpp_result(std::optional<std::int32_t> value);
std::optional<rust::Str> cpp_lifetimes(std::optional<rust::Str> text,
                                       std::optional<rust::Str> other);
std::optional<std::string> cpp_string_view(std::optional<std::string_view> value);

rust::String checks();

} // namespace options
