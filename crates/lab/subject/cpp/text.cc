#include "text.h"
#include "twinspan-lab-subject/src/text/with_cxx.rs.h"
#include "twinspan-lab-subject/src/text/with_twinspan.rs.h"
#include <cstring>

namespace subject {
const std::string strings[3] = {{source.bytes, 8}, {source.bytes, 64}, {source.bytes, 1024}};
}

namespace {
struct Bytes {
  const char *pointer;
  std::size_t length;
};
// A String of Rust's.
struct Owned {
  char *pointer;
  std::size_t length;
  std::size_t capacity;
};
// Room for a std::string in Rust.
struct alignas(8) StdString {
  std::uint64_t words[4];
};
static_assert(sizeof(std::string) <= sizeof(StdString));
static_assert(alignof(std::string) <= alignof(StdString));
} // namespace

// By hand: Rust for C++.
extern "C" {
std::uint64_t raw_rust_borrow(const char *pointer, std::size_t length) noexcept;
std::uint64_t raw_rust_borrow_c(const char *text) noexcept;
std::uint64_t raw_rust_bytes(const char *pointer, std::size_t length) noexcept;
std::uint64_t raw_rust_take(const char *pointer, std::size_t length) noexcept;
bool raw_rust_checked(const char *pointer, std::size_t length, void *result) noexcept;
Owned raw_rust_make(std::size_t length) noexcept;
void raw_rust_drop(char *pointer, std::size_t capacity) noexcept;
}

// By hand: C++ for Rust.
extern "C" {
std::uint64_t raw_borrow(const char *pointer, std::size_t length) noexcept {
  return subject::touch({pointer, length});
}
std::uint64_t raw_borrow_c(const char *text) noexcept {
  return subject::touch({text, std::strlen(text)});
}
std::uint64_t raw_copy(const char *pointer, std::size_t length) noexcept {
  return subject::touch(subject::kept(std::string(pointer, length)));
}
std::uint64_t raw_take(char *pointer, std::size_t length, std::size_t capacity) noexcept {
  std::uint64_t result = subject::touch({pointer, length});
  raw_rust_drop(pointer, capacity);
  return result;
}
bool raw_make(std::size_t length, void *result) noexcept {
  std::string made(subject::source.bytes, length);
  return raw_rust_checked(made.data(), made.size(), result);
}
Bytes raw_make_std(std::size_t length, StdString *result) noexcept {
  auto *made = ::new (static_cast<void *>(result)) std::string(subject::source.bytes, length);
  return {made->data(), made->size()};
}
void raw_destroy_std(StdString *text) noexcept {
  std::destroy_at(reinterpret_cast<std::string *>(text));
}
Bytes raw_stored(std::size_t which) noexcept {
  const std::string &text = subject::stored(which);
  return {text.data(), text.size()};
}
}

namespace {
using subject::kept;
using subject::touch;

std::string_view kept_view(const std::string &text) noexcept {
  return {lab::keep(text.data()), lab::keep(text.size())};
}

LAB_OUT_OF_LINE std::uint64_t floor_borrow(std::string_view text) { return touch(text); }
LAB_OUT_OF_LINE std::uint64_t floor_borrow_std(const std::string &text) { return touch(text); }
LAB_OUT_OF_LINE std::uint64_t floor_take(const std::string &text) { return touch(text); }
LAB_OUT_OF_LINE std::string floor_make(std::size_t length) {
  return {subject::source.bytes, length};
}

// What is returned is dropped by the functions of Rust.
std::uint64_t touch_owned(Owned text) {
  std::uint64_t result = touch({text.pointer, text.length});
  raw_rust_drop(text.pointer, text.capacity);
  return result;
}
std::uint64_t copy_owned(Owned text) {
  std::string copy(text.pointer, text.length);
  raw_rust_drop(text.pointer, text.capacity);
  return touch(kept(copy));
}
rust::Slice<const std::uint8_t> cxx_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}
std::uint64_t cxx_touch(const rust::String &text) { return touch({text.data(), text.size()}); }
std::uint64_t twinspan_touch(const rust::String &text) { return touch(twinspan::view(text)); }
} // namespace

// A row with a `text` of so many bytes.
#define TEXT(name, layer, length, ...) \
  lab::Row { \
    name, layer, [](std::uint64_t times) -> std::uint64_t { \
      const std::string text(subject::source.bytes, length); \
      return lab::repeat(times, [&](std::int32_t) -> std::uint64_t { return __VA_ARGS__; }); \
    } \
  }

#define ROWS(length) \
  TEXT("str-" #length, "raw", length, \
       raw_rust_borrow(lab::keep(text.data()), lab::keep(text.size()))), \
      TEXT("str-" #length, "floor", length, floor_borrow(kept_view(text))), \
      TEXT("str-" #length, "cxx", length, \
           with_cxx::rust_borrow(rust::Str(lab::keep(text.data()), lab::keep(text.size())))), \
      TEXT("str-" #length, "twinspan", length, \
           with_twinspan::rust_borrow(twinspan::str(kept_view(text)))), \
      TEXT("str-" #length, "cstring", length, raw_rust_borrow_c(lab::keep(text.c_str()))), \
      TEXT("bytes-" #length, "raw", length, \
           raw_rust_bytes(lab::keep(text.data()), lab::keep(text.size()))), \
      TEXT("bytes-" #length, "floor", length, floor_borrow(kept_view(text))), \
      TEXT("bytes-" #length, "cxx", length, with_cxx::rust_bytes(cxx_bytes(kept_view(text)))), \
      TEXT("bytes-" #length, "twinspan", length, \
           with_twinspan::rust_bytes(twinspan::bytes(kept_view(text)))), \
      TEXT("std-string-" #length, "raw", length, \
           raw_rust_bytes(kept(text).data(), kept(text).size())), \
      TEXT("std-string-" #length, "floor", length, floor_borrow_std(kept(text))), \
      TEXT("std-string-" #length, "cxx", length, with_cxx::rust_borrow_std(kept(text))), \
      TEXT("std-string-" #length, "twinspan", length, with_twinspan::rust_borrow_std(kept(text))), \
      TEXT("string-given-" #length, "raw", length, \
           raw_rust_take(lab::keep(text.data()), lab::keep(text.size()))), \
      TEXT("string-given-" #length, "floor", length, floor_take(std::string(kept_view(text)))), \
      TEXT("string-given-" #length, "cxx", length, with_cxx::rust_take(kept(text))), \
      TEXT("string-given-" #length, "twinspan", length, \
           with_twinspan::rust_take(twinspan::to_rust(kept_view(text)))), \
      TEXT("string-result-" #length, "raw", length, \
           touch_owned(raw_rust_make(lab::keep(text.size())))), \
      TEXT("string-result-" #length, "floor", length, touch(floor_make(lab::keep(text.size())))), \
      TEXT("string-result-" #length, "cxx", length, \
           cxx_touch(with_cxx::rust_make(lab::keep(text.size())))), \
      TEXT("string-result-" #length, "twinspan", length, \
           twinspan_touch(with_twinspan::rust_make(lab::keep(text.size())))), \
      TEXT("string-copied-" #length, "raw", length, \
           copy_owned(raw_rust_make(lab::keep(text.size())))), \
      TEXT("string-copied-" #length, "floor", length, \
           touch(kept(std::string(floor_make(lab::keep(text.size())))))), \
      TEXT("string-copied-" #length, "cxx", length, \
           touch(kept(std::string(with_cxx::rust_make(lab::keep(text.size())))))), \
      TEXT("string-copied-" #length, "twinspan", length, \
           touch(kept(twinspan::to_std(with_twinspan::rust_make(lab::keep(text.size()))))))

LAB_ROWS(text, ROWS(8), ROWS(64), ROWS(1024))
