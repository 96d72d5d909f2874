#include "work.h"
#include <Large.hpp>
#include <Names.hpp>
#include <Numbers.hpp>
#include <Place.hpp>
#include <Problem.hpp>
#include <Shared.hpp>
#include <Small.hpp>
#include <free_functions.hpp>
#include <lab/rows.h>
#include <stdexcept>
#include <vector>

namespace subject {
extern const std::vector<double> numbers;
extern const std::vector<std::string> names;
} // namespace subject

namespace {
using subject::touch;

template <class T>
const T &kept(const T &value) noexcept {
  return *lab::keep(&value);
}
std::string_view kept_view(std::string_view text) noexcept {
  return {lab::keep(text.data()), lab::keep(text.size())};
}

// What a caller does who does not expect the error.
template <class Result>
auto checked(Result &&result) {
  auto ok = std::move(result).ok();
  if (!ok)
    throw std::invalid_argument("no UTF-8");
  return std::move(*ok);
}

std::uint64_t walk(const Names &names) {
  std::uint64_t sum = 0;
  for (std::size_t index = 0, size = names.size(); index < size; ++index)
    sum += touch(names.at(index));
  return sum;
}
std::vector<diplomat::string_view_for_slice> views(const std::vector<std::string> &strings) {
  std::vector<diplomat::string_view_for_slice> views;
  views.reserve(strings.size());
  for (const std::string &string : strings)
    views.emplace_back(string);
  return views;
}

std::int32_t value_or_code(std::int32_t a) {
  auto result = ::value(a);
  return result.is_ok() ? *std::move(result).ok() : std::move(result).err()->code + 1;
}
std::int32_t message_length(std::int32_t a) {
  auto result = ::message(a);
  if (result.is_ok())
    return *std::move(result).ok();
  auto problem = std::move(result).err();
  return static_cast<std::int32_t>((*problem)->message().size());
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
struct Counting {
  Held held;

  std::int32_t operator()(std::int32_t value) noexcept {
    held.other += held.by;
    return static_cast<std::int32_t>(held.other) ^ value;
  }
};
std::int32_t increment(std::int32_t value) { return value + 1; }

std::int32_t fallible(std::int32_t i) {
  auto result = ::give_fallible(
      [held = Held{i, 7}](std::int32_t value) -> diplomat::result<std::int32_t, Refusal> {
        const std::int32_t result = held(value);
        if (result < 0)
          return diplomat::Err<Refusal>(Refusal{result});
        return diplomat::Ok<std::int32_t>(result);
      });
  return result.is_ok() ? *std::move(result).ok() : std::move(result).err()->code;
}

std::size_t mixed() {
  std::size_t total = 0;
  auto visit = [&total](std::string_view line) { return (total += line.size()) < 16; };
  checked(checked(::search(kept_view(subject::lines), kept_view(subject::word),
                           kept_view(subject::user), visit)));
  return total;
}
} // namespace

#define ROW(name, ...) LAB_ROW(name, "diplomat", __VA_ARGS__)

// A row with `object`, made by `make`, that lives through the loop.
#define WITH(name, make, ...) \
  lab::Row { \
    name, "diplomat", [](std::uint64_t times) -> std::uint64_t { \
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
    return Large{n, n, n}.__VA_ARGS__; \
  }()

#define TEXTS(length) \
  TEXT("str", length, checked(::borrow(kept_view(object)))), \
      TEXT("bytes", length, ::bytes(kept_view(object))), \
      TEXT("std-string", length, ::bytes(kept(object))), \
      TEXT("string-given", length, checked(::take(kept_view(object)))), \
      TEXT("string-copied", length, touch(kept(::make(lab::keep(object.size())))))
#define SLICE(count) WITH("slice-" #count, std::vector<double>(count, 1.5), ::sum(kept(object)))

LAB_ROWS(diplomat, //
         ROW("nothing", (::nothing(), i)), ROW("add", ::add(i, 7)),
         ROW("add8",
             [&] {
               std::int64_t n = lab::keep(std::int64_t{i});
               return ::add8(n, n, n, n, n, n, n, n);
             }()),

         ROW("record8-value", Small{7, i}.value()),
         ROW("record8-reference", Small{7, i}.reference()),
         ROW("record8-result",
             [&] {
               Small small = Small::result(i);
               return small.id + static_cast<std::uint32_t>(small.number);
             }()),
         ROW("record24-value", LARGE(value())), ROW("record24-reference", LARGE(reference())),
         ROW("record24-result",
             [&] {
               Large large = Large::result(lab::keep(static_cast<double>(i)));
               return large.x + large.y + large.z;
             }()),

         TEXTS(8), TEXTS(64), TEXTS(1024), SLICE(1), SLICE(100), SLICE(10000),

         ROW("vec-copied-100", ::copy_numbers(kept(subject::numbers))),
         ROW("vec-result-100", subject::sum_of(Numbers::make()->get())),
         ROW("std-vector-100", ::sum(kept(subject::numbers))),
         ROW("vec-strings-100", walk(Names::lent())),
         ROW("vec-strings-indexed-100", walk(Names::lent())),
         ROW("vec-strings-given-100", walk(*Names::make())),
         ROW("vec-strings-copied-100", ::copy_names(views(kept(subject::names)))),
         ROW("std-vector-strings-100", ::walk_names(views(kept(subject::names)))),

         ROW("object", (lab::keep(Place::make(i).get()), i)),
         WITH("method", Place::make(7), kept(*object).get()),
         WITH("arc", Shared::make(7), (lab::keep(kept(*object).share().get()), i)),

         ROW("option-number", ::half(i).value_or(-1)), ROW("option-number-given", ::or_zero(i)),
         ROW("option-text", ::option_text(i).value_or(std::string_view()).size()),
         ROW("option-reference",
             [](const Place *place) {
               return place != nullptr ? place->get() : -1;
             }(Place::option_reference(i))),
         ROW("option-owned",
             [](const std::unique_ptr<Place> &place) {
               return place ? place->get() : -1;
             }(Place::option_owned(i))),
         ROW("option-string",
             [](const std::optional<std::string> &text) {
               return text ? text->size() : 0;
             }(::option_string(i))),

         ROW("result-ok", value_or_code(i)), ROW("result-value", value_or_code(~i)),
         ROW("result-message", message_length(~i)),

         ROW("closure-lend", ::give(Held{i, 7})),
         ROW("closure-lend-mut", ::give_mut(Counting{{i, 7}})),
         ROW("closure-lend-fallible", fallible(i)), ROW("closure-give", ::give(Held{i, 7})),
         ROW("closure-give-boxed", ::give_boxed(Held{i, 7})),
         ROW("closure-give-once", ::give(Held{i, 7})),
         ROW("closure-give-empty", ::give([](std::int32_t value) { return value + 1; }) + i),
         ROW("closure-give-pointer", ::give(&increment) + i),

         ROW("guard", ::guarded(i)), ROW("mixed", mixed()))
