#include "classes.h"
#include "twinspan-lab-subject/src/classes/with_cxx.rs.h"
#include "twinspan-lab-subject/src/classes/with_twinspan.rs.h"
#include <lab/rows.h>

using subject::Vector;

namespace {
struct View {
  const char *pointer;
  std::size_t length;
};
} // namespace

// By hand: C++ for Rust.
extern "C" {
Vector *raw_vector(double x, double y) noexcept { return new Vector(x, y); }
void raw_vector_drop(Vector *vector) noexcept { delete vector; }
double raw_vector_x(const Vector *vector) noexcept { return vector->x; }
void raw_vector_set_x(Vector *vector, double x) noexcept { vector->x = x; }
View raw_vector_label(const Vector *vector) noexcept {
  return {vector->label.data(), vector->label.size()};
}
double raw_vector_at(const Vector *vector, std::int32_t index) noexcept { return (*vector)[index]; }
Vector *raw_vector_add(const Vector *vector, const Vector *other) noexcept {
  return new Vector(*vector + *other);
}
}

// By hand: Rust for C++.
struct Queue;
extern "C" {
Queue *raw_rust_queue() noexcept;
void raw_rust_queue_drop(Queue *queue) noexcept;
std::size_t raw_rust_queue_len(const Queue *queue) noexcept;
std::uint32_t raw_rust_queue_at(const Queue *queue, std::size_t index) noexcept;
}

namespace {
template <class T>
const T &kept(const T &object) noexcept {
  return *lab::keep(&object);
}
const Queue *queue_raw() {
  static const Queue *const made = raw_rust_queue();
  return lab::keep(made);
}
const auto &queue_cxx() {
  static const auto made = with_cxx::queue();
  return kept(*made);
}
const auto &queue_twinspan() {
  static const auto made = with_twinspan::Queue::make();
  return kept(*made);
}
std::size_t index_of(std::int32_t i) { return static_cast<std::size_t>(i & 15); }
} // namespace

LAB_ROWS(classes, //
         LAB_ROW("foreign-method", "raw", raw_rust_queue_len(queue_raw())),
         LAB_ROW("foreign-method", "cxx", queue_cxx().len()),
         LAB_ROW("foreign-method", "twinspan", queue_twinspan().len()),
         LAB_ROW("foreign-body", "raw", raw_rust_queue_at(queue_raw(), index_of(i))),
         LAB_ROW("foreign-body", "cxx", queue_cxx().number_at(index_of(i))),
         LAB_ROW("foreign-body", "twinspan", queue_twinspan().number_at(index_of(i))),
         LAB_ROW("foreign-made", "raw", (raw_rust_queue_drop(lab::keep(raw_rust_queue())), i)),
         LAB_ROW("foreign-made", "cxx", (lab::keep(&*with_cxx::queue()), i)),
         LAB_ROW("foreign-made", "twinspan", (lab::keep(&*with_twinspan::Queue::make()), i)))
