#pragma once
#include <memory>

namespace dependency {

class Parcel final {
public:
  explicit Parcel(double weight) : weight_(weight) {}
  double weight() const { return weight_; }
  void add(double weight) { weight_ += weight; }

private:
  double weight_;
};

std::unique_ptr<Parcel> new_parcel(double weight);

} // namespace dependency
