#pragma once
#include "rust/cxx.h"
#include <memory>

namespace docs {

class Class final {
public:
  std::int32_t get() const { return 1; }
};
std::unique_ptr<Class> documented();
std::int32_t undocumented();
std::int32_t old();
std::int32_t CamelCase();

rust::String checks();

} // namespace docs
