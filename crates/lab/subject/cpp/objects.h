// Objects that one side knows nothing about.
#pragma once
#include <cstdint>
#include <memory>

namespace subject {
class Counter {
public:
  explicit Counter(std::int32_t number) noexcept : number_(number) {}
  std::int32_t get() const noexcept { return number_; }

private:
  std::int32_t number_;
};
} // namespace subject

// Each layer has a class of its own, since each brings its own functions for smart pointers to it.
namespace with_cxx {
class Counter : public subject::Counter {
public:
  using subject::Counter::Counter;
};
inline std::unique_ptr<Counter> counter(std::int32_t number) {
  return std::make_unique<Counter>(number);
}
inline std::shared_ptr<Counter> shared_counter(std::int32_t number) {
  return std::make_shared<Counter>(number);
}
} // namespace with_cxx

namespace with_twinspan {
class Counter : public subject::Counter {
public:
  using subject::Counter::Counter;
};
inline std::unique_ptr<Counter> counter(std::int32_t number) {
  return std::make_unique<Counter>(number);
}
inline std::shared_ptr<Counter> shared_counter(std::int32_t number) {
  return std::make_shared<Counter>(number);
}
} // namespace with_twinspan
