#pragma once
#include "rust/cxx.h"
#include "twinspan/map.h"

namespace maps_inside {

struct Page;
struct Value;
struct Commands;

Page cpp_page(const Page &page);
rust::Vec<twinspan::HashMap<rust::String, std::uint32_t>>
cpp_maps(rust::Vec<twinspan::HashMap<rust::String, std::uint32_t>> maps);
Value cpp_value(Value value);
Commands cpp_commands();
rust::String checks();

} // namespace maps_inside
