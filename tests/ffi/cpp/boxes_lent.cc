#include "twinspan-test-ffi/cpp/boxes_lent.h"
#include "twinspan-test-ffi/src/boxes_lent.rs.h"
#include <stdexcept>
#include <utility>

namespace boxes_lent {

// Moves the box out, and leaves another if asked to.
void of_box(rust::Box<Thing> &thing, bool leaves) {
  const rust::Box<Thing> taken = std::move(thing);
  if (leaves)
    thing = new_thing(10);
}

std::int32_t of_struct(Holder &holder, bool leaves) {
  const std::int32_t number = holder.thing->number();
  of_box(holder.thing, leaves);
  return number;
}
void Holder::of_method(bool leaves) noexcept { of_box(thing, leaves); }
void of_enum(Either &either, bool leaves) { of_box(either.get_if<Either::Thing>()->_0, leaves); }
void of_vec(rust::Vec<rust::Box<Thing>> &things, bool leaves) { of_box(things[1], leaves); }
void of_slice(rust::Slice<Holder> holders, bool leaves) { of_box(holders[1].thing, leaves); }
bool of_option(Holder *holder, bool leaves) {
  if (holder != nullptr)
    of_box(holder->thing, leaves);
  return holder != nullptr;
}
void of_map(twinspan::HashMap<std::uint32_t, rust::Box<Thing>> &things, bool leaves) {
  of_box(*things.find(2), leaves);
}
void of_array(std::array<rust::Box<Thing>, 2> &things, bool leaves) { of_box(things[1], leaves); }
void of_tuple(twinspan::Tuple<std::uint8_t, twinspan::Optional<rust::Box<Thing>>> &things,
              bool leaves) {
  of_box(*things.get<1>(), leaves);
}
void throws(Holder &holder, bool leaves) {
  of_box(holder.thing, leaves);
  throw std::runtime_error("thrown");
}

std::int32_t of_closure(bool leaves) {
  return lend([&](Holder &holder, rust::Slice<rust::Box<Thing>> things) {
    const std::int32_t number = holder.thing->number();
    of_box(things[0], true);
    of_box(holder.thing, leaves);
    return number + 2;
  });
}
std::int32_t of_field(bool leaves) {
  return lend_field(Visitor{[=](Holder &holder) { of_box(holder.thing, leaves); }});
}

rust::Box<Thing> &borrowed(rust::Vec<rust::Box<Thing>> &things) { return things[0]; }

} // namespace boxes_lent
