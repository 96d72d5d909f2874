#include "lists.h"
#include "twinspan-lab-subject/src/lists/with_cxx.rs.h"
#include "twinspan-lab-subject/src/lists/with_twinspan.rs.h"
#include <array>
#include <lab/rows.h>
#include <span>
#include <type_traits>

namespace {
// The words of a Vec of Rust's.
template <class T>
struct Owned {
  T *pointer;
  std::size_t length;
  std::size_t capacity;

  std::span<const T> span() const noexcept { return {pointer, length}; }
};
struct Number {
  bool there;
  std::uint32_t value;
};
struct View {
  const double *pointer;
  std::size_t length;
};
struct Reading {
  std::uint32_t id;
  bool there;
  double weight;
};
} // namespace

// By hand: Rust for C++. What owns a list crosses as a struct of three words.
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wreturn-type-c-linkage"
#endif
extern "C" {
Owned<Number> raw_rust_make_options() noexcept;
Owned<std::int64_t> raw_rust_make_times() noexcept;
Owned<char *> raw_rust_make_c_strings() noexcept;
void raw_rust_drop_options(Owned<Number> list) noexcept;
void raw_rust_drop_times(Owned<std::int64_t> list) noexcept;
void raw_rust_drop_c_strings(Owned<char *> list) noexcept;
Owned<Number> raw_rust_list_of_options(const Number *numbers, std::size_t count) noexcept;
Owned<std::int64_t> raw_rust_list_of_times(const std::chrono::nanoseconds *times,
                                           std::size_t count) noexcept;
std::uint64_t raw_rust_take_options(Owned<Number> list) noexcept;
std::uint64_t raw_rust_take_times(Owned<std::int64_t> list) noexcept;
std::size_t raw_rust_nested(View *views) noexcept;
double raw_rust_reading_value(const Reading *reading) noexcept;
}

namespace {
std::uint64_t take(const Owned<Number> &list) noexcept {
  std::uint64_t sum = 0;
  for (const Number &number : list.span())
    sum += number.there ? number.value : 0;
  raw_rust_drop_options(list);
  return sum;
}
std::uint64_t take(const Owned<std::int64_t> &list) noexcept {
  std::uint64_t sum = 0;
  for (const std::int64_t time : list.span())
    sum += subject::value(std::chrono::nanoseconds(time));
  raw_rust_drop_times(list);
  return sum;
}
std::uint64_t take(const Owned<char *> &list) noexcept {
  std::uint64_t sum = 0;
  for (const char *const text : list.span())
    sum += static_cast<unsigned char>(*text);
  raw_rust_drop_c_strings(list);
  return sum;
}
double total(std::span<const View> rows) noexcept {
  double sum = 0;
  for (const View &row : rows)
    sum += subject::sum_of(std::span(row.pointer, row.length));
  return sum;
}
} // namespace

// By hand: C++ for Rust.
extern "C" {
std::uint64_t raw_take_options(const Owned<Number> *list) noexcept { return take(*list); }
std::uint64_t raw_take_times(const Owned<std::int64_t> *list) noexcept { return take(*list); }
std::uint64_t raw_take_c_strings(const Owned<char *> *list) noexcept { return take(*list); }
double raw_total(const View *rows, std::size_t count) noexcept { return total({rows, count}); }
double raw_reading_value(const Reading *reading) noexcept {
  return with_cxx::reading_value(*reading);
}
}

namespace {
template <class T>
const T &kept(const T &value) noexcept {
  return *lab::keep(&value);
}
const std::vector<Number> &numbers() {
  static const auto made = [] {
    std::vector<Number> list;
    for (std::uint32_t number = 0; number < 100; ++number)
      list.push_back({number % 3 != 0, number % 3 != 0 ? number : 0});
    return list;
  }();
  return kept(made);
}
const std::vector<twinspan::Optional<std::uint32_t>> &options() {
  static const auto made = [] {
    std::vector<twinspan::Optional<std::uint32_t>> list;
    for (const Number &number : numbers())
      list.push_back(number.there ? twinspan::Optional<std::uint32_t>(number.value)
                                  : twinspan::Optional<std::uint32_t>());
    return list;
  }();
  return kept(made);
}
const std::vector<std::chrono::nanoseconds> &spans() {
  static const auto made = [] {
    std::vector<std::chrono::nanoseconds> list;
    for (int number = 0; number < 100; ++number)
      list.push_back(std::chrono::microseconds(number));
    return list;
  }();
  return kept(made);
}
double nested_raw() {
  View views[16];
  return total({views, raw_rust_nested(views)});
}
// One of two readings, of which one has a weight.
template <class Reading>
const Reading &reading(std::int32_t i) {
  static const std::array<Reading, 2> readings = [] {
    std::array<Reading, 2> made{};
    for (Reading &each : made)
      each.id = 7;
    if constexpr (std::is_same_v<Reading, with_twinspan::Reading>) {
      made[0].weight = 1.5;
    } else {
      made[0].there = true;
      made[0].weight = 1.5;
    }
    return made;
  }();
  return *lab::keep(&readings[(i & 64) == 0 ? 1 : 0]);
}
} // namespace

LAB_ROWS(
    lists, //
    LAB_ROW("list-options-100", "raw", take(raw_rust_make_options())),
    LAB_ROW("list-options-100", "twinspan",
            with_twinspan::take_options(with_twinspan::rust_make_options())),
    LAB_ROW("list-times-100", "raw", take(raw_rust_make_times())),
    LAB_ROW("list-times-100", "twinspan",
            with_twinspan::take_times(with_twinspan::rust_make_times())),
    LAB_ROW("list-c-strings-100", "raw", take(raw_rust_make_c_strings())),
    LAB_ROW("list-c-strings-100", "twinspan",
            with_twinspan::take_c_strings(with_twinspan::rust_make_c_strings())),
    LAB_ROW("list-options-given-100", "raw",
            raw_rust_take_options(raw_rust_list_of_options(numbers().data(), numbers().size()))),
    LAB_ROW("list-options-given-100", "twinspan",
            with_twinspan::rust_take_options(twinspan::to_rust(options()))),
    LAB_ROW("list-times-given-100", "raw",
            raw_rust_take_times(raw_rust_list_of_times(spans().data(), spans().size()))),
    LAB_ROW("list-times-given-100", "twinspan",
            with_twinspan::rust_take_times(twinspan::to_rust(spans()))),
    LAB_ROW("nested-10x10", "raw", nested_raw()),
    LAB_ROW("nested-10x10", "cxx", with_cxx::total(with_cxx::rust_nested())),
    LAB_ROW("nested-10x10", "twinspan", with_twinspan::total(with_twinspan::rust_nested())),
    LAB_ROW("optional-field", "raw", raw_rust_reading_value(&reading<Reading>(i))),
    LAB_ROW("optional-field", "cxx", with_cxx::rust_reading_value(reading<with_cxx::Reading>(i))),
    LAB_ROW("optional-field", "twinspan",
            with_twinspan::rust_reading_value(reading<with_twinspan::Reading>(i))))
