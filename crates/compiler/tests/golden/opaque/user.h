#pragma once
#include "rust/cxx.h"

#include <memory>
#include <vector>

namespace store {
struct Index;

class Store {
public:
  std::size_t size() const;
  void put(rust::Box<Index> index);
  static std::int32_t limit() noexcept;
};

std::unique_ptr<Store> open();
std::shared_ptr<Store> shared();
bool every(const std::vector<Store> &store);
} // namespace store
