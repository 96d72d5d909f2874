#include "tuples.h"
#include "twinspan-lab-subject/src/tuples/with_cxx.rs.h"
#include "twinspan-lab-subject/src/tuples/with_twinspan.rs.h"
#include <lab/rows.h>
#include <span>
#include <vector>

namespace {
struct Pair {
  std::uint32_t number;
  double weight;
};
// A number and a String of Rust's.
struct Named {
  std::uint32_t number;
  char *pointer;
  std::size_t length;
  std::size_t capacity;
};
} // namespace

// By hand: Rust for C++.
extern "C" {
double raw_rust_pair_value(Pair pair) noexcept;
double raw_rust_pair_reference(const Pair *pair) noexcept;
Pair raw_rust_pair_result(double number) noexcept;
double raw_rust_pair_total(const Pair *pairs, std::size_t count) noexcept;
void raw_rust_named_result(std::uint32_t number, Named *result) noexcept;
void raw_rust_drop_text(char *pointer, std::size_t length, std::size_t capacity) noexcept;
}

namespace {
std::uint64_t touch_and_drop(const Named &named) noexcept {
  const std::uint64_t answer = named.number + subject::touch({named.pointer, named.length});
  raw_rust_drop_text(named.pointer, named.length, named.capacity);
  return answer;
}
} // namespace

// By hand: C++ for Rust.
extern "C" {
double raw_pair_value(Pair pair) noexcept { return subject::pair_value(pair); }
double raw_pair_reference(const Pair *pair) noexcept { return subject::pair_reference(*pair); }
Pair raw_pair_result(double number) noexcept { return {7, number}; }
double raw_pair_total(const Pair *pairs, std::size_t count) noexcept {
  double sum = 0;
  for (const Pair &pair : std::span(pairs, count))
    sum += subject::pair_reference(pair);
  return sum;
}
std::uint64_t raw_named_given(Named *named) noexcept { return touch_and_drop(*named); }
}

namespace {
using Tuple = twinspan::Tuple<std::uint32_t, double>;
using StdPair = std::pair<std::uint32_t, double>;

template <class P>
std::vector<P> hundred() {
  std::vector<P> made;
  for (std::uint32_t number = 0; number < 100; ++number)
    made.push_back(P{number, 1.5});
  return made;
}
const std::vector<Pair> &pairs() {
  static const auto made = hundred<Pair>();
  return *lab::keep(&made);
}
const std::vector<Tuple> &tuples() {
  static const auto made = hundred<Tuple>();
  return *lab::keep(&made);
}
Pair pair(std::int32_t i) noexcept { return {static_cast<std::uint32_t>(i), lab::keep(1.5)}; }
Tuple tuple(std::int32_t i) noexcept { return {static_cast<std::uint32_t>(i), lab::keep(1.5)}; }
StdPair std_pair(std::int32_t i) noexcept {
  return {static_cast<std::uint32_t>(i), lab::keep(1.5)};
}
double reference(const Pair &pair) noexcept { return raw_rust_pair_reference(&pair); }
double of(const Tuple &pair) noexcept { return with_twinspan::tuple_reference(pair); }
double of(const StdPair &pair) noexcept { return with_twinspan::pair_value(pair); }
std::uint64_t named_raw(std::int32_t i) {
  Named named;
  raw_rust_named_result(static_cast<std::uint32_t>(i), &named);
  return touch_and_drop(named);
}
std::uint64_t named(std::int32_t i) {
  const auto [number, text] = with_twinspan::rust_named_result(static_cast<std::uint32_t>(i));
  return number + subject::touch({text.data(), text.size()});
}
} // namespace

#define NUMBER lab::keep(static_cast<double>(i))

LAB_ROWS(tuples, //
         LAB_ROW("tuple-value", "raw", raw_rust_pair_value(pair(i))),
         LAB_ROW("tuple-value", "twinspan", with_twinspan::rust_tuple_value(tuple(i))),
         LAB_ROW("tuple-reference", "raw", reference(pair(i))),
         LAB_ROW("tuple-reference", "twinspan", with_twinspan::rust_tuple_reference(tuple(i))),
         LAB_ROW("tuple-result", "raw", subject::pair_value(raw_rust_pair_result(NUMBER))),
         LAB_ROW("tuple-result", "twinspan", of(with_twinspan::rust_tuple_result(NUMBER))),
         LAB_ROW("tuple-slice-100", "raw", raw_rust_pair_total(pairs().data(), pairs().size())),
         LAB_ROW("tuple-slice-100", "twinspan",
                 with_twinspan::rust_tuple_total(twinspan::slice(tuples()))),
         LAB_ROW("pair-value", "raw", raw_rust_pair_value(pair(i))),
         LAB_ROW("pair-value", "twinspan", with_twinspan::rust_pair_value(std_pair(i))),
         LAB_ROW("pair-result", "raw", subject::pair_value(raw_rust_pair_result(NUMBER))),
         LAB_ROW("pair-result", "twinspan", of(with_twinspan::rust_pair_result(NUMBER))),
         LAB_ROW("pair-text-result", "raw", named_raw(i)),
         LAB_ROW("pair-text-result", "twinspan", named(i)))
