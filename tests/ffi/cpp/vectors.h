#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace vectors {

struct Item;
enum class Kind : std::uint8_t;
struct Opaque;

class Part final {
public:
  explicit Part(std::int32_t weight) : weight_(weight) {}
  std::int32_t weight() const { return weight_; }
  void set_weight(std::int32_t weight) { weight_ = weight; }

private:
  std::int32_t weight_;
  check::Live live_;
};

template <typename T>
rust::Vec<T> cpp_reverse(rust::Vec<T> vec) {
  std::reverse(vec.begin(), vec.end());
  return vec;
}

// Opaque types cannot be moved in C++, so this gives back what it got.
rust::Vec<Opaque> cpp_opaque(rust::Vec<Opaque> vec);
rust::Vec<std::size_t> cpp_usize(rust::Vec<std::size_t> vec);
rust::Vec<rust::isize> cpp_isize(rust::Vec<rust::isize> vec);
std::size_t cpp_str_lengths(rust::Vec<rust::Str> vec);

const rust::Vec<std::uint8_t> &cpp_ref(const rust::Vec<std::uint8_t> &vec);
rust::Vec<rust::String> &cpp_mut(rust::Vec<rust::String> &vec);

std::unique_ptr<std::vector<std::int8_t>> cpp_cxx_i8();
std::unique_ptr<std::vector<std::uint16_t>> cpp_cxx_u16();
std::unique_ptr<std::vector<std::int32_t>> cpp_cxx_i32();
std::unique_ptr<std::vector<std::uint64_t>> cpp_cxx_u64();
std::unique_ptr<std::vector<std::size_t>> cpp_cxx_usize();
std::unique_ptr<std::vector<float>> cpp_cxx_f32();
std::unique_ptr<std::vector<std::string>> cpp_cxx_strings();
std::unique_ptr<std::vector<Part>> cpp_cxx_parts(std::int32_t count);
std::unique_ptr<std::vector<Item>> cpp_cxx_items();
double cpp_cxx_sum(const std::vector<double> &vector);
std::vector<Part> &cpp_cxx_clear(std::vector<Part> &vector);
std::size_t cpp_cxx_take(std::unique_ptr<std::vector<Part>> vector);

rust::String checks();

} // namespace vectors
