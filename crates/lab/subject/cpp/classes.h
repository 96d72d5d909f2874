// A class, of which Rust uses the parts: with twinspan as they are, with cxx by a function for each.
#pragma once
#include <cstdint>
#include <memory>
#include <string>

namespace subject {
class Vector {
public:
  double x, y;
  std::string label = "a vector in a room";

  Vector(double x_, double y_) noexcept : x(x_), y(y_) {}
  Vector operator+(const Vector &other) const { return {x + other.x, y + other.y}; }
  double operator[](std::int32_t index) const noexcept { return index == 0 ? x : y; }
};
} // namespace subject

namespace with_cxx {
class Vector : public subject::Vector {
public:
  using subject::Vector::Vector;
  void set_x(double x_) noexcept { x = x_; }
  std::unique_ptr<Vector> add(const Vector &other) const {
    return std::make_unique<Vector>(x + other.x, y + other.y);
  }
};
inline std::unique_ptr<Vector> vector(double x, double y) { return std::make_unique<Vector>(x, y); }
inline double x(const Vector &vector) noexcept { return vector.x; }
inline const std::string &label(const Vector &vector) noexcept { return vector.label; }
inline double at(const Vector &vector, std::int32_t index) noexcept { return vector[index]; }
} // namespace with_cxx

namespace with_twinspan {
using subject::Vector;
} // namespace with_twinspan
