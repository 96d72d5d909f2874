#include "option.h"
#include "twinspan-lab-subject/src/option/with_cxx.rs.h"
#include "twinspan-lab-subject/src/option/with_twinspan.rs.h"
#include <lab/rows.h>

// By hand: C++ for Rust.
extern "C" {
struct RawOption {
  std::uint64_t is_some;
  std::uint64_t value;
};
struct RawText {
  const char *bytes; // null: none
  std::size_t length;
};
struct RawString {
  std::size_t words[3];
};
void raw_string_from(const char *bytes, std::size_t length, RawString *string) noexcept;

RawOption raw_half(std::int32_t a) noexcept {
  std::optional<std::int32_t> half = subject::half(a);
  return half ? RawOption{1, static_cast<std::uint64_t>(*half)} : RawOption{0, 0};
}
std::int32_t raw_or_zero(RawOption a) noexcept {
  return a.is_some != 0 ? static_cast<std::int32_t>(a.value) : 0;
}
RawText raw_text(std::int32_t a) noexcept {
  std::optional<std::string_view> text = subject::text(a);
  return text ? RawText{text->data(), text->size()} : RawText{nullptr, 0};
}
const subject::Thing *raw_reference(std::int32_t a) noexcept { return subject::reference(a); }
std::int32_t raw_thing_get(const subject::Thing *thing) noexcept { return thing->get(); }
subject::Thing *raw_owned(std::int32_t a) noexcept { return subject::owned(a).release(); }
void raw_thing_drop(subject::Thing *thing) noexcept { delete thing; }
bool raw_string(std::int32_t a, RawString *string) noexcept {
  if ((a & 1) != 0)
    return false;
  raw_string_from(subject::the_text.data(), subject::the_text.size(), string);
  return true;
}
}

// By hand: Rust for C++.
extern "C" {
RawOption raw_rust_half(std::int32_t a) noexcept;
std::int32_t raw_rust_or_zero(RawOption a) noexcept;
RawText raw_rust_text(std::int32_t a) noexcept;
const std::int32_t *raw_rust_reference(std::int32_t a) noexcept;
void *raw_rust_owned(std::int32_t a) noexcept;
std::int32_t raw_rust_thing_get(const void *thing) noexcept;
void raw_rust_thing_drop(void *thing) noexcept;
bool raw_rust_string(std::int32_t a, RawString *string) noexcept;
void raw_string_drop(RawString *string) noexcept;
std::size_t raw_string_length(const RawString *string) noexcept;
}

namespace {
LAB_OUT_OF_LINE std::optional<std::int32_t> floor_half(std::int32_t a) { return subject::half(a); }
LAB_OUT_OF_LINE std::int32_t floor_or_zero(std::optional<std::int32_t> a) {
  return subject::or_zero(a);
}
LAB_OUT_OF_LINE std::optional<std::string_view> floor_text(std::int32_t a) {
  return subject::text(a);
}
LAB_OUT_OF_LINE const subject::Thing *floor_reference(std::int32_t a) {
  return subject::reference(a);
}
LAB_OUT_OF_LINE std::unique_ptr<subject::Thing> floor_owned(std::int32_t a) {
  return subject::owned(a);
}

template <class Optional>
std::int32_t number(Optional &&optional) {
  return optional ? *optional : -1;
}

std::size_t length(std::optional<std::string_view> text) { return text ? text->size() : 0; }

std::size_t raw_length(std::int32_t i) {
  RawString string;
  if (!raw_rust_string(i, &string))
    return 0;
  std::size_t length = raw_string_length(&string);
  raw_string_drop(&string);
  return length;
}
} // namespace

LAB_ROWS(
    option,
    LAB_ROW("option-number", "raw",
            [](RawOption half) {
              return half.is_some != 0 ? static_cast<std::int32_t>(half.value) : -1;
            }(raw_rust_half(i))),
    LAB_ROW("option-number", "floor", number(floor_half(i))),
    LAB_ROW("option-number", "cxx",
            [](std::int32_t a) {
              std::int32_t half;
              return with_cxx::rust_half_to(a, half) ? half : -1;
            }(i)),
    LAB_ROW("option-number", "twinspan", number(with_twinspan::rust_half(i))),

    LAB_ROW("option-number-given", "raw", raw_rust_or_zero({1, static_cast<std::uint32_t>(i)})),
    LAB_ROW("option-number-given", "floor", floor_or_zero(i)),
    LAB_ROW("option-number-given", "cxx", with_cxx::rust_or_zero(true, i)),
    LAB_ROW("option-number-given", "twinspan", with_twinspan::rust_or_zero(i)),

    LAB_ROW("option-text", "raw",
            [](RawText text) { return text.bytes != nullptr ? text.length : 0; }(raw_rust_text(i))),
    LAB_ROW("option-text", "floor", length(floor_text(i))),
    LAB_ROW("option-text", "twinspan",
            [](const std::optional<rust::Str> &text) {
              return text ? twinspan::view(*text).size() : 0;
            }(with_twinspan::rust_text(i))),

    LAB_ROW("option-reference", "raw",
            [](const std::int32_t *thing) {
              return thing != nullptr ? *thing : -1;
            }(raw_rust_reference(i))),
    LAB_ROW("option-reference", "floor",
            [](const subject::Thing *thing) {
              return thing != nullptr ? thing->number : -1;
            }(floor_reference(i))),
    LAB_ROW("option-reference", "cxx",
            [](const with_cxx::RustPlace *thing) {
              return thing != nullptr ? thing->number : -1;
            }(with_cxx::rust_reference(i))),
    LAB_ROW("option-reference", "twinspan",
            [](const with_twinspan::RustPlace *thing) {
              return thing != nullptr ? thing->number : -1;
            }(with_twinspan::rust_reference(i))),

    LAB_ROW("option-owned", "raw",
            [](void *thing) {
              if (thing == nullptr)
                return -1;
              std::int32_t number = raw_rust_thing_get(thing);
              raw_rust_thing_drop(thing);
              return number;
            }(raw_rust_owned(i))),
    LAB_ROW("option-owned", "floor",
            [](const std::unique_ptr<subject::Thing> &thing) {
              return thing ? thing->get() : -1;
            }(floor_owned(i))),
    LAB_ROW("option-owned", "twinspan",
            [](const std::optional<rust::Box<with_twinspan::RustThing>> &thing) {
              return thing ? (*thing)->get() : -1;
            }(with_twinspan::rust_owned(i))),

    LAB_ROW("option-string", "raw", raw_length(i)),
    LAB_ROW("option-string", "cxx",
            [](const rust::Vec<rust::String> &strings) {
              return strings.empty() ? 0 : strings.front().size();
            }(with_cxx::rust_strings(i))),
    LAB_ROW("option-string", "twinspan", [](const std::optional<rust::String> &string) {
      return string ? twinspan::view(*string).size() : 0;
    }(with_twinspan::rust_string(i))))
