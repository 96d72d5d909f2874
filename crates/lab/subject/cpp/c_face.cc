// Calls the C face as a program in C does, which looks at each status.
#include "twinspan-lab-subject/src/c_face/lab.h"
#include "work.h"
#include <lab/rows.h>
#include <vector>

// By hand.
extern "C" {
struct raw_string {
  char *pointer;
  std::size_t length;
  std::size_t capacity;
};
struct raw_Place;
std::int32_t raw_c_add(std::int32_t a, std::int32_t b, std::int32_t *result);
std::int32_t raw_c_length(const char *text, std::size_t text_length, std::size_t *result);
std::int32_t raw_c_sum(const double *numbers, std::size_t numbers_length, double *result);
std::int32_t raw_c_place(std::int32_t number, raw_Place **result);
std::int32_t raw_c_place_get(const raw_Place *self, std::int32_t *result);
std::int32_t raw_c_place_set(raw_Place *self, std::int32_t number);
std::int32_t raw_c_place_free(raw_Place *self);
std::int32_t raw_c_message(std::int32_t number, raw_string *result);
std::int32_t raw_c_message_free(raw_string *text);
std::int32_t raw_c_visit(std::int32_t count, std::int32_t (*visitor)(void *, std::int32_t),
                         void *visitor_user, std::int32_t *result);
}

namespace {
// The result of a call that succeeds: the same code around the functions of both layers.
template <class Result, class Function, class... Arguments>
Result given(Function function, Arguments... arguments) {
  Result result;
  return function(arguments..., &result) == 0 ? result : Result();
}
template <class Object, class Make, class Free>
std::int32_t object(std::int32_t number, Make make, Free free) {
  return free(lab::keep(given<Object *>(make, number))) == 0 ? number : 0;
}
template <class String, class Make, class Free>
std::size_t message(std::int32_t number, Make make, Free free) {
  String text;
  if (make(number, &text) != 0)
    return 0;
  const std::size_t length = text.length;
  return free(&text) == 0 ? length : 0;
}
std::int32_t visitor(void *user, std::int32_t number) {
  return number + *static_cast<std::int32_t *>(user);
}
template <class Visit>
std::int32_t visit(std::int32_t number, Visit visit) {
  std::int32_t more = 3;
  return given<std::int32_t>(visit, number, visitor, &more);
}
} // namespace

// A row with an object that lives through the loop.
#define WITH(name, layer, make, end, ...) \
  lab::Row { \
    name, layer, [](std::uint64_t times) -> std::uint64_t { \
      const auto object = make; \
      const std::uint64_t answers = lab::repeat(times, [&](std::int32_t i) { \
        static_cast<void>(i); \
        return __VA_ARGS__; \
      }); \
      end(object); \
      return answers; \
    } \
  }

#define NUMBERS(name, layer, count, ...) \
  lab::Row { \
    name, layer, [](std::uint64_t times) -> std::uint64_t { \
      const std::vector<double> made(count, 1.5); \
      return lab::repeat(times, [&](std::int32_t) { \
        const std::vector<double> &numbers = *lab::keep(&made); \
        return __VA_ARGS__; \
      }); \
    } \
  }

#define WITH_RAW(name, ...) \
  WITH(name, "raw", given<raw_Place *>(raw_c_place, 7), raw_c_place_free, __VA_ARGS__)
#define WITH_C(name, ...) \
  WITH(name, "c", given<lab_Place *>(lab_place, 7), lab_Place_free, __VA_ARGS__)

#define SLICE(count) \
  NUMBERS("c-slice-" #count, "raw", count, \
          given<double>(raw_c_sum, numbers.data(), numbers.size())), \
      NUMBERS("c-slice-" #count, "c", count, \
              given<double>(lab_sum, numbers.data(), numbers.size()))

LAB_ROWS(c_face, //
         LAB_ROW("c-add", "raw", given<std::int32_t>(raw_c_add, i, 7)),
         LAB_ROW("c-add", "c", given<std::int32_t>(lab_add, i, 7)),
         LAB_ROW("c-text", "raw",
                 given<std::size_t>(raw_c_length, lab::keep(subject::lines + 0), 8)),
         LAB_ROW("c-text", "c", given<std::size_t>(lab_length, lab::keep(subject::lines + 0), 8)),
         SLICE(1), SLICE(100),
         WITH_RAW("c-method", given<std::int32_t>(raw_c_place_get, lab::keep(object))),
         WITH_C("c-method", given<std::int32_t>(lab_Place_get, lab::keep(object))),
         WITH_RAW("c-method-mut", raw_c_place_set(lab::keep(object), i) == 0 ? i : 0),
         WITH_C("c-method-mut", lab_Place_set(lab::keep(object), i) == 0 ? i : 0),
         LAB_ROW("c-object", "raw", object<raw_Place>(i, raw_c_place, raw_c_place_free)),
         LAB_ROW("c-object", "c", object<lab_Place>(i, lab_place, lab_Place_free)),
         LAB_ROW("c-string", "raw", message<raw_string>(i, raw_c_message, raw_c_message_free)),
         LAB_ROW("c-string", "c", message<twinspan_string>(i, lab_message, lab_string_free)),
         LAB_ROW("c-closure", "raw", visit(i, raw_c_visit)),
         LAB_ROW("c-closure", "c", visit(i, lab_visit)))
