#pragma once
#include "rust/cxx.h"

#include <cstdint>

namespace perhaps {
struct Hit;
struct View;

class Store {};

struct Size {
  std::uint64_t bytes;
};

Hit widen(Hit hit);
const Hit *first(rust::Slice<const Hit> hits);
std::size_t length(const View &view);
} // namespace perhaps
