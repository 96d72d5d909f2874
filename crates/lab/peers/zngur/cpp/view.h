// What both directions use: text and numbers of Rust's for C++, and of C++'s for Rust.
#pragma once
#include "work.h"
#include <bridge.h>
#include <span>
#include <string_view>
#include <vector>

namespace subject {
extern const std::vector<double> numbers;
extern const std::vector<std::string> names;
} // namespace subject

namespace peer {
namespace api = rust::crate::api;
using rust::Ref;
using rust::std::string::String;
using Names = rust::std::vec::Vec<String>;

inline Ref<rust::Slice<std::uint8_t>> bytes(std::string_view text) {
  return rust::std::slice::from_raw_parts(reinterpret_cast<const std::uint8_t *>(text.data()),
                                          text.size());
}
inline Ref<rust::Str> str(std::string_view text) {
  return rust::std::str::from_utf8(bytes(text)).unwrap();
}
inline Ref<rust::Slice<double>> slice(const std::vector<double> &numbers) {
  return rust::std::slice::from_raw_parts(numbers.data(), numbers.size());
}

inline std::string_view view(Ref<rust::Str> text) {
  return {reinterpret_cast<const char *>(text.as_ptr()), text.len()};
}
inline std::span<const double> span(Ref<rust::Slice<double>> numbers) {
  return {numbers.as_ptr(), numbers.len()};
}

inline std::uint64_t walk(Ref<Names> names) {
  std::uint64_t sum = 0;
  for (std::size_t index = 0, size = names.len(); index < size; ++index)
    sum += subject::touch(view(names.get(index).unwrap().as_str()));
  return sum;
}
inline Names copied(const std::vector<std::string> &names) {
  Names copy = Names::with_capacity(names.size());
  for (const std::string &name : names)
    copy.push(str(name).to_owned());
  return copy;
}
} // namespace peer
