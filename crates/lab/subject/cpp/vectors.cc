#include "vectors.h"
#include "twinspan-lab-subject/src/vectors/with_cxx.rs.h"
#include "twinspan-lab-subject/src/vectors/with_twinspan.rs.h"
#include <lab/rows.h>
#include <span>

namespace subject {
const std::vector<double> numbers(100, 1.5);
const std::vector<std::string> names = [] {
  std::vector<std::string> made;
  for (int index = 0; index < 100; ++index)
    made.push_back("name-" + std::to_string(index));
  return made;
}();
} // namespace subject

namespace {
struct Text {
  const char *pointer;
  std::size_t length;
};
struct Doubles {
  const double *pointer;
  std::size_t length;
};
// A Vec<f64> of Rust's.
struct Owned {
  double *pointer;
  std::size_t length;
  std::size_t capacity;
};
// Room for a Vec<String>.
struct Strings {
  std::size_t words[3];
};
constexpr std::size_t most = 128;

std::size_t fill(Text *views, const std::vector<std::string> &strings, std::size_t room) noexcept {
  std::size_t count = 0;
  for (const std::string &string : strings) {
    if (count == room)
      break;
    views[count++] = {string.data(), string.size()};
  }
  return count;
}
std::uint64_t walk(const Text *views, std::size_t count) noexcept {
  std::uint64_t sum = 0;
  for (const Text &view : std::span(views, count))
    sum += subject::touch({view.pointer, view.length});
  return sum;
}
std::uint64_t walk(const std::vector<std::string> &strings) noexcept {
  std::uint64_t sum = 0;
  for (const std::string &string : strings)
    sum += subject::touch(string);
  return sum;
}
} // namespace

// By hand: Rust for C++.
extern "C" {
double raw_rust_total(const double *pointer, std::size_t length) noexcept;
double raw_rust_copy_numbers(const double *pointer, std::size_t length) noexcept;
Owned raw_rust_make_numbers() noexcept;
void raw_rust_drop_numbers(double *pointer, std::size_t capacity) noexcept;
std::size_t raw_rust_names(Text *views, std::size_t room) noexcept;
std::uint64_t raw_rust_walked(const Text *views, std::size_t count) noexcept;
std::uint64_t raw_rust_copy_names(const Text *views, std::size_t count) noexcept;
std::size_t raw_rust_make_names(Strings *result, Text *views, std::size_t room) noexcept;
void raw_rust_drop_names(Strings *strings) noexcept;
}

// By hand: C++ for Rust.
extern "C" {
double raw_take_numbers(double *pointer, std::size_t length, std::size_t capacity) noexcept {
  double result = subject::total(std::span(pointer, length));
  raw_rust_drop_numbers(pointer, capacity);
  return result;
}
Doubles raw_stored_numbers() noexcept { return {subject::numbers.data(), subject::numbers.size()}; }
std::uint64_t raw_walked(const Text *views, std::size_t count) noexcept {
  return walk(views, count);
}
std::uint64_t raw_take_names(Strings *strings, const Text *views, std::size_t count) noexcept {
  std::uint64_t result = walk(views, count);
  raw_rust_drop_names(strings);
  return result;
}
std::size_t raw_stored_names(Text *views, std::size_t room) noexcept {
  return fill(views, subject::names, room);
}
}

namespace {
using Names = std::vector<std::string>;
using Numbers = std::vector<double>;

LAB_OUT_OF_LINE double floor_total(const Numbers &numbers) { return subject::total(numbers); }
LAB_OUT_OF_LINE Numbers floor_make_numbers() { return Numbers(100, lab::keep(1.5)); }
LAB_OUT_OF_LINE std::uint64_t floor_walked(const Names &names) { return walk(names); }
LAB_OUT_OF_LINE Names floor_make_names() { return subject::names; }

double made_raw() {
  Owned made = raw_rust_make_numbers();
  double sum = subject::total(std::span(made.pointer, made.length));
  raw_rust_drop_numbers(made.pointer, made.capacity);
  return sum;
}
std::uint64_t walked_raw() {
  Text views[most];
  return walk(views, raw_rust_names(views, most));
}
std::uint64_t made_names_raw() {
  Text views[most];
  Strings strings;
  std::uint64_t sum = walk(views, raw_rust_make_names(&strings, views, most));
  raw_rust_drop_names(&strings);
  return sum;
}
double twinspan_total(const rust::Vec<double> &vector) {
  return subject::total(twinspan::span(vector));
}
template <class Function>
auto with_views(Function function, const Names &names) {
  Text views[most];
  return function(views, fill(views, names, most));
}
template <class T>
const T &kept(const T &value) noexcept {
  return *lab::keep(&value);
}
const Numbers &numbers() { return kept(subject::numbers); }
const Names &names() { return kept(subject::names); }
} // namespace

LAB_ROWS(vectors, //
         LAB_ROW("vec-copied-100", "raw",
                 raw_rust_copy_numbers(numbers().data(), numbers().size())),
         LAB_ROW("vec-copied-100", "floor", floor_total(Numbers(numbers()))),
         LAB_ROW("vec-copied-100", "cxx", with_cxx::rust_take_numbers(with_cxx::make_numbers())),
         LAB_ROW("vec-copied-100", "twinspan",
                 with_twinspan::rust_take_numbers(twinspan::to_rust(numbers()))),
         LAB_ROW("vec-result-100", "raw", made_raw()),
         LAB_ROW("vec-result-100", "floor", subject::total(floor_make_numbers())),
         LAB_ROW("vec-result-100", "cxx", with_cxx::total(with_cxx::rust_make_numbers())),
         LAB_ROW("vec-result-100", "twinspan", twinspan_total(with_twinspan::rust_make_numbers())),
         LAB_ROW("std-vector-100", "raw", raw_rust_total(numbers().data(), numbers().size())),
         LAB_ROW("std-vector-100", "floor", floor_total(numbers())),
         LAB_ROW("std-vector-100", "cxx", with_cxx::rust_total(numbers())),
         LAB_ROW("std-vector-100", "twinspan", with_twinspan::rust_total(numbers())),
         LAB_ROW("vec-strings-100", "raw", walked_raw()),
         LAB_ROW("vec-strings-100", "floor", floor_walked(names())),
         LAB_ROW("vec-strings-100", "cxx", with_cxx::walked(with_cxx::rust_names())),
         LAB_ROW("vec-strings-100", "twinspan", with_twinspan::walked(with_twinspan::rust_names())),
         LAB_ROW("vec-strings-indexed-100", "raw", walked_raw()),
         LAB_ROW("vec-strings-indexed-100", "cxx", with_cxx::indexed(with_cxx::rust_names())),
         LAB_ROW("vec-strings-indexed-100", "twinspan",
                 with_twinspan::indexed(with_twinspan::rust_names())),
         LAB_ROW("vec-strings-given-100", "raw", made_names_raw()),
         LAB_ROW("vec-strings-given-100", "floor", walk(floor_make_names())),
         LAB_ROW("vec-strings-given-100", "cxx", with_cxx::walked(with_cxx::rust_make_names())),
         LAB_ROW("vec-strings-given-100", "twinspan",
                 with_twinspan::walked(with_twinspan::rust_make_names())),
         LAB_ROW("vec-strings-copied-100", "raw", with_views(raw_rust_copy_names, names())),
         LAB_ROW("vec-strings-copied-100", "floor", floor_walked(Names(names()))),
         LAB_ROW("vec-strings-copied-100", "cxx",
                 with_cxx::rust_take_names(with_cxx::make_names())),
         LAB_ROW("vec-strings-copied-100", "twinspan",
                 with_twinspan::rust_take_names(twinspan::to_rust(names()))),
         LAB_ROW("std-vector-strings-100", "raw", with_views(raw_rust_walked, names())),
         LAB_ROW("std-vector-strings-100", "floor", floor_walked(names())),
         LAB_ROW("std-vector-strings-100", "cxx", with_cxx::rust_walked(names())),
         LAB_ROW("std-vector-strings-100", "twinspan", with_twinspan::rust_walked(names())))
