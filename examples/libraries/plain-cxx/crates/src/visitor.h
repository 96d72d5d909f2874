#pragma once

namespace crates {
struct Value;
class Visitor {
public:
  virtual ~Visitor() = default;
  virtual bool visit(const Value &item) const = 0;
};
} // namespace crates
