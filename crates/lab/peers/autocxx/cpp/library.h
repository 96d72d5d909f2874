// A library as C++ has it: autocxx reads this header.
#pragma once
#include "guard.h"
#include "numbers.h"
#include "work.h"
#include <cstddef>
#include <cstdint>
#include <cxx.h>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace subject {
extern const std::vector<double> numbers;
extern const std::vector<std::string> names;
} // namespace subject

// The names of C, as autocxx makes c_int of std::int32_t, and i32 of int32_t.
namespace library {
inline void nothing() noexcept {}
inline int32_t add(int32_t a, int32_t b) noexcept { return subject::add(a, b); }
inline int64_t add8(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g,
                    int64_t h) noexcept {
  return subject::add8(a, b, c, d, e, f, g, h);
}
inline int32_t guarded(int32_t a) { return subject::throw_below(0, a); }

struct Small {
  uint32_t id;
  int32_t number;
};
inline int32_t small_reference(const Small &small) noexcept {
  return static_cast<int32_t>(small.id + static_cast<uint32_t>(small.number));
}
inline int32_t small_value(Small small) noexcept { return library::small_reference(small); }
inline Small small_result(int32_t number) noexcept { return {7, number}; }

struct Large {
  double x;
  double y;
  double z;
};
inline double large_reference(const Large &large) noexcept { return large.x + large.y + large.z; }
inline double large_value(Large large) noexcept { return library::large_reference(large); }
inline Large large_result(double number) noexcept { return {number, number, number}; }

inline uint64_t borrow(rust::Str text) noexcept {
  return subject::touch(std::string_view(text.data(), text.size()));
}
inline uint64_t copy(const std::string &text) noexcept {
  return subject::touch(subject::kept(text));
}
inline std::string make(size_t length) { return {subject::source.bytes, length}; }

inline double sum(const double *first, size_t count) noexcept {
  return subject::sum_of(std::span(first, count));
}
inline double sum_indexed(const double *first, size_t count) noexcept {
  return subject::sum_by_index(std::span(first, count));
}

class Counter {
public:
  explicit Counter(int32_t number) noexcept : number_(number) {}
  int32_t get() const noexcept { return number_; }

private:
  int32_t number_;
};
inline std::shared_ptr<Counter> shared_counter(int32_t number) {
  return std::make_shared<Counter>(number);
}

// What stays: a reference that is returned belongs to an argument.
class Library {
public:
  Library() noexcept : counter_(7) {}
  const std::string &stored(size_t which) const noexcept { return subject::stored(which); }
  const std::vector<double> &numbers() const noexcept { return subject::numbers; }
  const std::vector<std::string> &names() const noexcept { return subject::names; }
  const Counter *reference(int32_t a) const noexcept { return (a & 1) != 0 ? nullptr : &counter_; }

private:
  Counter counter_;
};

inline bool half(int32_t a, int32_t *half) noexcept {
  if ((a & 1) != 0)
    return false;
  *half = a >> 1;
  return true;
}
inline std::unique_ptr<Counter> owned(int32_t a) {
  return (a & 1) != 0 ? nullptr : std::make_unique<Counter>(a);
}
} // namespace library
