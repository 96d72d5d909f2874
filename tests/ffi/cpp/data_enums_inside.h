#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/data_enums_inside.rs.types.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace data_enums_inside {

twinspan::Tuple<Shape, rust::String> cpp_tuple(twinspan::Tuple<Shape, rust::String> tuple);
std::pair<Shape, Plain> cpp_pair(std::pair<Shape, Plain> pair);
Page cpp_page(Page page);
twinspan::Tuple<Shape, rust::String> cpp_bad_tuple();
std::pair<Owner, Plain> cpp_bad_pair();
std::optional<std::pair<Owner, std::uint8_t>> cpp_bad_optional_pair();
rust::Vec<rust::Vec<Shape>> cpp_bad_rows();
rust::Vec<Owner> cpp_bad_things();
Page cpp_bad_page(std::uint8_t place);
twinspan::HashMap<rust::String, Shape> cpp_bad_map();
twinspan::Tuple<Owner, std::uint8_t> cpp_bad_result();

Setting cpp_setting(Setting setting);
Shape *cpp_pinned(Shape &shape, double radius);

class Subject {};
struct Watch;
class Watched;
struct Watches;
std::shared_ptr<Subject> cpp_subject();
rust::Vec<Watched> cpp_watch(Watch &watch, rust::Vec<Watches> all);
rust::String checks();

} // namespace data_enums_inside
