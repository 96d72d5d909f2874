#include "containers.h"
#include "twinspan-lab-subject/src/containers/with_twinspan.rs.h"

namespace subject {
const std::map<std::int64_t, double> numbers_of_map = [] {
  std::map<std::int64_t, double> made;
  for (std::int64_t number = 0; number < 1000; ++number)
    made[number] = 1.5;
  return made;
}();
const std::map<std::string, double> names_of_map = [] {
  std::map<std::string, double> made;
  for (int index = 0; index < 100; ++index)
    made["name-" + std::to_string(index)] = 1.5;
  return made;
}();
} // namespace subject

namespace {
// A Vec<u8> of Rust's, and how it is freed.
struct Bytes {
  std::uint8_t *pointer;
  std::size_t length;
  std::size_t capacity;
  void (*free)(std::uint8_t *pointer, std::size_t length, std::size_t capacity);
};

template <class Map, class Key>
const double *find(const Map &map, const Key &key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}
} // namespace

// By hand: C++ for Rust.
extern "C" {
void raw_there_and_back(const Bytes *bytes, Bytes *back) noexcept { *back = *bytes; }
const double *raw_map_of_number(std::int64_t number) noexcept {
  return find(subject::numbers_of_map, number);
}
const double *raw_map_of_text(const char *text, std::size_t length) noexcept {
  return find(subject::names_of_map, std::string(text, length));
}
void raw_map_each(void (*visit)(void *data, std::int64_t number, double value), void *data) {
  for (const auto &[number, value] : subject::numbers_of_map)
    visit(data, number, value);
}
}
