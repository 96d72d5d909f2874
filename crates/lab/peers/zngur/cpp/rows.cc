// What calls Rust.
#include "view.h"
#include <lab/rows.h>

namespace {
using namespace peer;
using subject::touch;
using Option = rust::std::option::Option<std::int32_t>;
using Shared = rust::std::sync::Arc<api::Place>;
using BoxFn = rust::Box<rust::Dyn<rust::Fn<std::int32_t, std::int32_t>>>;

template <class T>
const T &kept(const T &value) noexcept {
  return *lab::keep(&value);
}
std::string_view kept_view(std::string_view text) noexcept {
  return {lab::keep(text.data()), lab::keep(text.size())};
}

std::int32_t value(std::int32_t a) {
  auto result = api::value(a);
  if (result.is_ok())
    return result.unwrap();
  auto fault = result.unwrap_err();
  return std::int32_t{fault.code} + 1;
}
std::int32_t message(std::int32_t a) {
  auto result = api::message(a);
  if (result.is_ok())
    return result.unwrap();
  auto problem = result.unwrap_err();
  return static_cast<std::int32_t>(view(problem.message.as_str()).size());
}
std::int32_t reference(std::int32_t a) {
  auto place = api::option_reference(a);
  return place.is_some() ? place.unwrap().get() : -1;
}
std::int32_t owned(std::int32_t a) {
  auto place = api::option_owned(a);
  return place.is_some() ? place.unwrap().get() : -1;
}
std::size_t text(std::int32_t a) {
  auto text = api::option_text(a);
  return text.is_some() ? text.unwrap().len() : 0;
}
std::size_t string(std::int32_t a) {
  auto string = api::option_string(a);
  return string.is_some() ? string.unwrap().as_str().len() : 0;
}

// What the lambdas hold: 16 bytes.
struct Held {
  std::int32_t by;
  std::int64_t other;

  std::int32_t operator()(std::int32_t value) const noexcept {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(value) *
                                     static_cast<std::uint32_t>(by)) ^
           static_cast<std::int32_t>(other);
  }
};
std::int32_t increment(std::int32_t value) { return value + 1; }
} // namespace

#define ROW(name, ...) LAB_ROW(name, "zngur", __VA_ARGS__)

// A row with `object`, made by `make`, that lives through the loop.
#define WITH(name, make, ...) \
  lab::Row { \
    name, "zngur", [](std::uint64_t times) -> std::uint64_t { \
      const auto object = make; \
      return lab::repeat(times, [&](std::int32_t i) { \
        static_cast<void>(i); \
        return __VA_ARGS__; \
      }); \
    } \
  }
#define TEXT(name, length, ...) \
  WITH(name "-" #length, std::string(subject::source.bytes, length), __VA_ARGS__)
#define LARGE(...) \
  [&] { \
    double n = lab::keep(static_cast<double>(i)); \
    return api::Large(n, n, n).__VA_ARGS__; \
  }()

#define TEXTS(length) \
  TEXT("str", length, api::borrow(str(kept_view(object)))), \
      TEXT("bytes", length, api::bytes(bytes(kept_view(object)))), \
      TEXT("std-string", length, api::bytes(bytes(kept(object)))), \
      TEXT("string-given", length, api::take(str(kept_view(object)).to_owned())), \
      TEXT("string-result", length, touch(view(api::make(lab::keep(object.size())).as_str()))), \
      TEXT("string-copied", length, \
           touch(subject::kept(std::string(view(api::make(lab::keep(object.size())).as_str())))))
#define SLICE(count) \
  WITH("slice-" #count, std::vector<double>(count, 1.5), api::sum(slice(kept(object))))

LAB_ROWS(zngur, //
         ROW("nothing", (api::nothing(), i)), ROW("add", api::add(i, 7)),
         ROW("add8",
             [&] {
               std::int64_t n = lab::keep(std::int64_t{i});
               return api::add8(n, n, n, n, n, n, n, n);
             }()),

         ROW("record8-value", api::Small(7, i).value()),
         ROW("record8-reference", api::Small(7, i).reference()),
         ROW("record8-result",
             [&] {
               api::Small small = api::Small::result(i);
               return std::uint32_t{small.id} +
                      static_cast<std::uint32_t>(std::int32_t{small.number});
             }()),
         ROW("record24-value", LARGE(value())), ROW("record24-reference", LARGE(reference())),
         ROW("record24-result",
             [&] {
               api::Large large = api::Large::result(lab::keep(static_cast<double>(i)));
               return double{large.x} + double{large.y} + double{large.z};
             }()),

         TEXTS(8), TEXTS(64), TEXTS(1024), SLICE(1), SLICE(100), SLICE(10000),

         ROW("vec-copied-100", api::take_numbers(slice(kept(subject::numbers)).to_vec())),
         ROW("vec-result-100",
             [] {
               auto numbers = api::make_numbers();
               return subject::sum_of(span(numbers.as_slice()));
             }()),
         ROW("std-vector-100", api::sum(slice(kept(subject::numbers)))),
         ROW("vec-strings-100", walk(api::names())),
         ROW("vec-strings-indexed-100", walk(api::names())),
         ROW("vec-strings-given-100", walk(api::make_names())),
         ROW("vec-strings-copied-100", api::take_names(copied(kept(subject::names)))),

         ROW("object",
             [&] {
               api::Place place = api::Place::new_(i);
               lab::keep(&place);
               return i;
             }()),
         WITH("method", api::Place::new_(7), kept(object).get()),
         WITH("arc", Shared::new_(api::Place::new_(7)),
              [&] {
                Shared shared = kept(object).clone();
                lab::keep(&shared);
                return i;
              }()),

         ROW("option-number", api::half(i).unwrap_or(-1)),
         ROW("option-number-given", api::or_zero(Option::Some(i))), ROW("option-text", text(i)),
         ROW("option-reference", reference(i)), ROW("option-owned", owned(i)),
         ROW("option-string", string(i)),

         ROW("result-ok", value(i)), ROW("result-value", value(~i)),
         ROW("result-message", message(~i)),

         WITH("closure-call", api::Closure::new_(3), kept(object).call(i)),
         ROW("closure-give", api::give(BoxFn::make_box(Held{i, 7}))),
         ROW("closure-give-boxed", api::give(BoxFn::make_box(Held{i, 7}))),
         ROW("closure-give-empty",
             api::give(BoxFn::make_box([](std::int32_t value) { return value + 1; })) + i),
         ROW("closure-give-pointer", api::give(BoxFn::make_box(&increment)) + i),

         ROW("guard", api::guarded(i)))
