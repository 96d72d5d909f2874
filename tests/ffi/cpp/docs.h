#pragma once
#include "rust/cxx.h"
#include <memory>

namespace docs {

class Class final {
public:
  std::int32_t get() const { return 1; }
  [[deprecated]] std::int32_t old_member() const { return 5; }
};
std::unique_ptr<Class> documented();
std::int32_t undocumented();
[[deprecated("use something else")]] std::int32_t old();
std::int32_t with_pointer(rust::Fn<std::int32_t(std::int32_t)> pointer);
std::int32_t CamelCase();

rust::String checks();

} // namespace docs
