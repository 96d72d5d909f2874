#pragma once
#include "rust/cxx.h"
#include "twinspan/map.h"
#include "twinspan/set.h"

namespace maps {
class Shape {
public:
  int corners = 0;
};
using Shapes = twinspan::HashMap<std::uint32_t, std::shared_ptr<Shape>>;
twinspan::BTreeMap<std::uint32_t, rust::String> sizes(twinspan::HashSet<rust::String> names);
const Shapes &shapes(const Shapes &shapes);
} // namespace maps
