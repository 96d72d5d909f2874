// What calls Rust.
#include "work.h"
#include <cxxgen.h>
#include <lab/rows.h>

namespace {
using subject::touch;

template <class T>
const T &kept(const T &value) noexcept {
  return *lab::keep(&value);
}
rust::Str kept_str(const std::string &text) {
  return {lab::keep(text.data()), lab::keep(text.size())};
}
std::string_view view(const rust::String &text) { return {text.data(), text.size()}; }
} // namespace

#define ROW(name, ...) LAB_ROW(name, "autocxx", __VA_ARGS__)

// A row with `object`, made by `make`, that lives through the loop.
#define WITH(name, make, ...) \
  lab::Row { \
    name, "autocxx", [](std::uint64_t times) -> std::uint64_t { \
      const auto object = make; \
      return lab::repeat(times, [&](std::int32_t i) { \
        static_cast<void>(i); \
        return __VA_ARGS__; \
      }); \
    } \
  }
#define TEXT(name, length, ...) \
  WITH(name "-" #length, std::string(subject::source.bytes, length), __VA_ARGS__)
#define TEXTS(length) \
  TEXT("str", length, rust_borrow(kept_str(object))), \
      TEXT("string-given", length, rust_take(kept(object))), \
      TEXT("string-result", length, touch(view(rust_make(lab::keep(object.size()))))), \
      TEXT("string-copied", length, \
           touch(subject::kept(std::string(rust_make(lab::keep(object.size()))))))

LAB_ROWS(autocxx, //
         ROW("nothing", (rust_nothing(), i)), ROW("add", rust_add(i, 7)),
         ROW("add8",
             [&] {
               std::int64_t n = lab::keep(std::int64_t{i});
               return rust_add8(n, n, n, n, n, n, n, n);
             }()),
         TEXTS(8), TEXTS(64), TEXTS(1024), ROW("object", (lab::keep(&*rust_place(i)), i)),
         WITH("method", rust_place(7), rust_get(kept(*object))), ROW("guard", rust_guarded(i)))
