#pragma once
#include "rust/cxx.h"
#include <memory>

namespace unwind {

class Source final {
public:
  std::int32_t pull(bool fail) const;
};
std::unique_ptr<Source> new_source();

std::int32_t value(std::int32_t number);
rust::String text(rust::Str text);
rust::String throws(rust::Str what);
std::int32_t fallible(bool fail);

rust::String checks();

} // namespace unwind
