#pragma once
#include <stdexcept>
#include <string>
#include <vector>

namespace geo {
template <class T>
class Guard;

class Shape {
  double width_;
  std::string name_ = "shape";

public:
  explicit Shape(double width) : width_(width) {}
  double width() const { return width_; }
  double height() const { return 1.0; }
  void resize(double width) { width_ = width; }
  const std::string &name() const { return name_; }
};
} // namespace geo
