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
const std::unordered_map<std::int64_t, double> numbers_of_unordered(numbers_of_map.begin(),
                                                                    numbers_of_map.end());
const std::set<std::int64_t> numbers_of_set = [] {
  std::set<std::int64_t> made;
  for (std::int64_t number = 0; number < 1000; ++number)
    made.insert(number);
  return made;
}();
const std::optional<double> kept_optional = 1.5;
const std::variant<std::int64_t, double> kept_variant = 1.5;
const std::pair<std::int64_t, double> kept_pair = {7, 1.5};
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
const double *raw_unordered_of_number(std::int64_t number) noexcept {
  return find(subject::numbers_of_unordered, number);
}
bool raw_set_contains(std::int64_t number) noexcept {
  return subject::numbers_of_set.count(number) != 0;
}
void raw_set_each(void (*visit)(void *data, std::int64_t number), void *data) {
  for (const std::int64_t number : subject::numbers_of_set)
    visit(data, number);
}
const std::optional<double> *raw_kept_optional() noexcept { return &subject::kept_optional; }
const std::variant<std::int64_t, double> *raw_kept_variant() noexcept {
  return &subject::kept_variant;
}
const std::pair<std::int64_t, double> *raw_kept_pair() noexcept { return &subject::kept_pair; }
const double *raw_optional_get(const std::optional<double> *optional) noexcept {
  return *optional ? &**optional : nullptr;
}
const double *raw_variant_get(const std::variant<std::int64_t, double> *variant) noexcept {
  return std::get_if<double>(variant);
}
const double *raw_pair_second(const std::pair<std::int64_t, double> *pair) noexcept {
  return &pair->second;
}
}
