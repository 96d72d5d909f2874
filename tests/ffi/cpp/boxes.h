#pragma once
#include "twinspan-test-ffi/src/boxes.rs.types.h"
#include "twinspan/expected.h"
#include <optional>

namespace boxes {

Owner cpp_owner();
std::optional<Owner> cpp_option();
Owner cpp_try();
rust::Box<Thing> cpp_box();
rust::Box<Thing> cpp_try_box();
twinspan::expected<rust::Box<Thing>, Refused> cpp_expected();
twinspan::expected<void, Refused> cpp_expected_error();
rust::Vec<rust::Box<Thing>> cpp_boxes();
std::int32_t cpp_lent(Owner &owner);
rust::String checks();

} // namespace boxes
