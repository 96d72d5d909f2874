#include "objects.h"
#include "twinspan-lab-subject/src/objects/with_cxx.rs.h"
#include "twinspan-lab-subject/src/objects/with_twinspan.rs.h"
#include <lab/rows.h>

using Counter = subject::Counter;
using SharedCounter = std::shared_ptr<Counter>;
static_assert(sizeof(SharedCounter) == 2 * sizeof(std::size_t));

// By hand: C++ for Rust.
extern "C" {
Counter *raw_counter(std::int32_t number) noexcept { return new Counter(number); }
void raw_drop_counter(Counter *counter) noexcept { delete counter; }
std::int32_t raw_get(const Counter *counter) noexcept { return counter->get(); }
void raw_shared_counter(std::int32_t number, SharedCounter *result) noexcept {
  ::new (static_cast<void *>(result)) SharedCounter(std::make_shared<Counter>(number));
}
void raw_share_counter(const SharedCounter *counter, SharedCounter *result) noexcept {
  ::new (static_cast<void *>(result)) SharedCounter(*counter);
}
void raw_drop_shared_counter(SharedCounter *counter) noexcept { std::destroy_at(counter); }
}

// By hand: Rust for C++.
namespace raw {
struct Place;
}
extern "C" {
raw::Place *raw_rust_place(std::int32_t number) noexcept;
void raw_rust_drop_place(raw::Place *place) noexcept;
std::int32_t raw_rust_get(const raw::Place *place) noexcept;
const void *raw_rust_shared(std::int32_t number) noexcept;
void raw_rust_share(const void *shared) noexcept;
void raw_rust_drop_shared(const void *shared) noexcept;
void raw_rust_take_shared(SharedCounter *counter) noexcept;
}

namespace {
LAB_OUT_OF_LINE std::unique_ptr<Counter> floor_counter(std::int32_t number) {
  return std::make_unique<Counter>(number);
}
LAB_OUT_OF_LINE std::int32_t floor_get(const Counter &counter) { return counter.get(); }
LAB_OUT_OF_LINE void floor_take_shared(SharedCounter counter) {
  static_cast<void>(lab::keep(counter.get()));
}

void make_raw(std::int32_t i) { raw_rust_drop_place(lab::keep(raw_rust_place(i))); }
void give_raw(const SharedCounter &counter) {
  // Rust destroys the copy.
  union Copy {
    SharedCounter counter;
    explicit Copy(const SharedCounter &original) : counter(original) {}
    ~Copy() {}
  } copy(counter);
  raw_rust_take_shared(&copy.counter);
}
template <class T>
const T &kept(const T &object) noexcept {
  return *lab::keep(&object);
}
} // namespace

// A row with an object, made by `make`, that lives through the loop.
#define WITH(name, layer, make, ...) \
  lab::Row { \
    name, layer, [](std::uint64_t times) -> std::uint64_t { \
      const auto object = make; \
      return lab::repeat(times, [&](std::int32_t i) { \
        static_cast<void>(i); \
        return __VA_ARGS__; \
      }); \
    } \
  }

LAB_ROWS(objects, //
         LAB_ROW("object", "raw", (make_raw(i), i)),
         LAB_ROW("object", "floor", (lab::keep(floor_counter(i).get()), i)),
         LAB_ROW("object", "cxx", (lab::keep(&*with_cxx::place(i)), i)),
         LAB_ROW("object", "twinspan", (lab::keep(&*with_twinspan::place(i)), i)),
         WITH("method", "raw", raw_rust_place(7), raw_rust_get(lab::keep(object))),
         WITH("method", "floor", floor_counter(7), floor_get(kept(*object))),
         WITH("method", "cxx", with_cxx::place(7), kept(*object).get()),
         WITH("method", "twinspan", with_twinspan::place(7), kept(*object).get()),
         WITH("shared-ptr", "raw", std::make_shared<Counter>(7), (give_raw(kept(object)), i)),
         WITH("shared-ptr", "floor", std::make_shared<Counter>(7),
              (floor_take_shared(kept(object)), i)),
         WITH("shared-ptr", "cxx", with_cxx::shared_counter(7),
              (with_cxx::take_shared(kept(object)), i)),
         WITH("shared-ptr", "twinspan", with_twinspan::shared_counter(7),
              (with_twinspan::take_shared(kept(object)), i)),
         WITH("arc", "raw", raw_rust_shared(7),
              (raw_rust_share(lab::keep(object)), raw_rust_drop_shared(lab::keep(object)), i)),
         WITH("arc", "floor", std::make_shared<Counter>(7),
              (lab::keep(std::shared_ptr<Counter>(kept(object)).get()), i)),
         WITH("arc", "cxx", with_cxx::shared(7), (lab::keep(&*kept(object)->share()), i)),
         WITH("arc", "twinspan", with_twinspan::shared(7), (lab::keep(&*kept(object)->share()), i)))
