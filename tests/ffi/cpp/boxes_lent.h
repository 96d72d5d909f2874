#pragma once
#include "twinspan-test-ffi/src/boxes_lent.rs.types.h"
#include <array>
#include <cstdint>

namespace boxes_lent {

void of_box(rust::Box<Thing> &thing, bool leaves);
std::int32_t of_struct(Holder &holder, bool leaves);
void of_enum(Either &either, bool leaves);
void of_vec(rust::Vec<rust::Box<Thing>> &things, bool leaves);
void of_slice(rust::Slice<Holder> holders, bool leaves);
bool of_option(Holder *holder, bool leaves);
void of_map(twinspan::HashMap<std::uint32_t, rust::Box<Thing>> &things, bool leaves);
void of_array(std::array<rust::Box<Thing>, 2> &things, bool leaves);
void of_tuple(twinspan::Tuple<std::uint8_t, twinspan::Optional<rust::Box<Thing>>> &things,
              bool leaves);
void throws(Holder &holder, bool leaves);
std::int32_t of_closure(bool leaves);
std::int32_t of_field(bool leaves);
rust::Box<Thing> &borrowed(rust::Vec<rust::Box<Thing>> &things);

} // namespace boxes_lent
