#include "system_text.h"
#include "twinspan-lab-subject/src/system_text/with_twinspan.rs.h"
#include <lab/rows.h>
#include <string_view>

namespace {
// The words of an OsString of Rust's.
struct Owned {
  char *pointer;
  std::size_t length;
  std::size_t capacity;

  std::string_view view() const noexcept { return {pointer, length}; }
};
} // namespace

// By hand: Rust for C++.
extern "C" {
std::size_t raw_rust_c_str_size(const char *text) noexcept;
char *raw_rust_c_string(std::size_t *length) noexcept;
void raw_rust_drop_c_string(char *text) noexcept;
std::size_t raw_rust_path_size(const char *text, std::size_t length) noexcept;
std::size_t raw_rust_take_path_buf(const char *text, std::size_t length) noexcept;
Owned raw_rust_path_buf() noexcept;
Owned raw_rust_os_string() noexcept;
void raw_rust_drop_os_string(const Owned *text) noexcept;
}

namespace {
std::size_t take_path(const Owned &text) noexcept {
  const std::filesystem::path path(text.view());
  raw_rust_drop_os_string(&text);
  return path.native().size();
}
std::size_t take_text(const Owned &text) noexcept {
  const std::size_t size = text.view().size();
  raw_rust_drop_os_string(&text);
  return size;
}
} // namespace

// By hand: C++ for Rust.
extern "C" {
std::size_t raw_c_str_size(const char *text) noexcept { return std::strlen(text); }
std::size_t raw_take_c_string(char *text, std::size_t length) noexcept {
  raw_rust_drop_c_string(text);
  return length;
}
std::size_t raw_path_size(const char *text, std::size_t length) noexcept {
  return std::string_view(text, length).size();
}
std::size_t raw_take_path_buf(const Owned *text) noexcept { return take_path(*text); }
std::size_t raw_take_os_string(const Owned *text) noexcept { return take_text(*text); }
}

namespace {
constexpr const char *name = "/usr/share/a-folder/with-some/folders-in-it/and-a-file.txt";
const std::filesystem::path &path() {
  static const std::filesystem::path made(name);
  return *lab::keep(&made);
}
std::size_t path_size_raw() {
  const std::string &text = path().native();
  return raw_rust_path_size(text.data(), text.size());
}
std::size_t path_given_raw() {
  // C++ has one of its own, as it has to give it away.
  const std::filesystem::path copy = path();
  return raw_rust_take_path_buf(copy.native().data(), copy.native().size());
}
std::size_t c_string_raw() {
  std::size_t length;
  char *const text = raw_rust_c_string(&length);
  raw_rust_drop_c_string(text);
  return length;
}
} // namespace

LAB_ROWS(system_text, //
         LAB_ROW("cstr", "raw", raw_rust_c_str_size(lab::keep(name))),
         LAB_ROW("cstr", "twinspan", with_twinspan::rust_c_str_size(lab::keep(name))),
         LAB_ROW("cstring", "raw", c_string_raw()),
         LAB_ROW("cstring", "twinspan",
                 with_twinspan::take_c_string(with_twinspan::rust_c_string())),
         LAB_ROW("path", "raw", path_size_raw()),
         LAB_ROW("path", "twinspan", with_twinspan::rust_path_size(path())),
         LAB_ROW("path-buf", "raw", take_path(raw_rust_path_buf())),
         LAB_ROW("path-buf", "twinspan",
                 with_twinspan::take_path_buf(with_twinspan::rust_path_buf())),
         LAB_ROW("path-buf-given", "raw", path_given_raw()),
         LAB_ROW("path-buf-given", "twinspan", with_twinspan::rust_take_path_buf(path())),
         LAB_ROW("os-string", "raw", take_text(raw_rust_os_string())),
         LAB_ROW("os-string", "twinspan",
                 with_twinspan::take_os_string(with_twinspan::rust_os_string())))
