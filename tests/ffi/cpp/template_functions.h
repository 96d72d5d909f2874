#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace tests {
namespace template_functions {

// Types that the call of a template has names for, and the runtime.
struct Error {
  static constexpr int number = 1;
};
struct TwinspanArgument {
  static constexpr int number = 2;
};
struct Arguments {
  static constexpr int number = 3;
};
struct Self {
  static constexpr int number = 4;
};
// Numbers that it has names for, too.
constexpr int call = 5, use = 6, find = 7, deduced = 8, self = 9, arguments = 10, made = 11,
              pick = 12;
enum class Unit : std::uint8_t { Meter = 1, Mile = 2 };

class Shape {
public:
  virtual ~Shape() = default;
};
class Circle : public Shape {
public:
  explicit Circle(double radius_) : radius(radius_) {}
  Circle(double radius_, std::string name_) : radius(radius_), name(std::move(name_)) {}
  double radius;
  std::string name;
};
class Square : public Shape {};

template <class T>
bool isa(const Shape &shape) {
  return dynamic_cast<const T *>(&shape) != nullptr;
}
inline std::unique_ptr<Shape> shape(bool is_round) {
  if (is_round)
    return std::make_unique<Circle>(1.0);
  return std::make_unique<Square>();
}

class Value {
public:
  explicit Value(double value) : value_(value) {}
  // A set of overloads: a template and a function that is none.
  template <class T>
  T get() const {
    if constexpr (std::is_same_v<T, std::string>)
      return std::to_string(static_cast<int>(value_));
    else
      return static_cast<T>(value_);
  }
  template <class T>
  T get(T otherwise) const noexcept {
    return value_ == 0 ? otherwise : static_cast<T>(value_);
  }
  double get(double otherwise) const { return otherwise; }
  template <class T>
  void set(const T &value) {
    if constexpr (std::is_constructible_v<std::string_view, const T &>)
      value_ = static_cast<double>(std::string_view(value).size());
    else
      value_ = static_cast<double>(value);
  }
  template <Unit U, int Factor = 2>
  double in() const {
    return value_ * static_cast<int>(U) * Factor;
  }
  template <class T>
  T checked() const {
    if (value_ < 0)
      throw std::out_of_range("negative");
    return static_cast<T>(value_);
  }
  template <class T>
  bool read(T *to) const {
    *to = static_cast<T>(value_);
    return true;
  }
  template <class T, class U>
  static std::unique_ptr<Value> sum(T a, U b) {
    return std::make_unique<Value>(static_cast<double>(a) + static_cast<double>(b));
  }
  template <int N>
  double plus(float more) const {
    return value_ + N + static_cast<double>(more);
  }
  template <class T>
  Value *copied() const {
    return new Value(static_cast<double>(get<T>()));
  }

private:
  double value_;
};

// NOLINTBEGIN
template <class T>
[[deprecated("old")]] int number() {
  return T::number;
}
template <class T, std::size_t N>
T total(T first) {
  std::array<T, N> all{};
  all.fill(first);
  T sum = 0;
  for (T one : all)
    sum = static_cast<T>(sum + one);
  return sum;
}
template <class Number = std::int32_t>
Number parse(const std::string &text) {
  return static_cast<Number>(text.size());
}
template <int... Ns>
int added() {
  return (Ns + ...);
}
template <int N>
int longer(const std::string &text) {
  return static_cast<int>(text.size()) - N;
}
template <class T, bool IsLong>
std::string describe(std::string_view prefix) {
  return std::string(prefix) + std::to_string(sizeof(T)) + (IsLong ? " bytes" : "");
}
template <class T>
std::unique_ptr<T> clone(const T &of) {
  return std::make_unique<T>(of);
}
template <class F>
int applied(F function, int to) {
  return function(to);
}
template <class T>
std::size_t measured(const char *data, std::size_t size) {
  return data == nullptr ? 0 : size * sizeof(T);
}
// NOLINTEND

} // namespace template_functions
} // namespace tests

// The same in no namespace.
template <int N>
int tests_template_plus(int to) {
  return to + N;
}
