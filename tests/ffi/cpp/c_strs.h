#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include "twinspan/convert.h"
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>

namespace c_strs {

class Names {
public:
  const char *first() const noexcept { return first_.c_str(); }
  const char *find(const char *name) const { return second_ == name ? second_.c_str() : nullptr; }

private:
  std::string first_ = "first";
  std::string second_ = "second";
};
std::unique_ptr<Names> names();

std::size_t cpp_count(const char *text) noexcept;
const char *cpp_same(const char *text);
const char *cpp_maybe(const char *text) noexcept;
const char *cpp_null(const char *text);
const char *cpp_checked(const char *text);
std::size_t cpp_each(twinspan::FunctionRef<bool(const char *)> each);
std::size_t cpp_null_each(twinspan::FunctionRef<std::size_t(const char *)> each);
twinspan::Function<const char *(const char *) const> cpp_skip(std::size_t by);
bool cpp_keep(std::unique_ptr<std::string> value, const char *text) noexcept;
rust::String checks();

// Text with a NUL at its end as libraries have it: a view, which is nothing but the pointer, and a copy.
struct Label {
  const char *text;
};
struct Title {
  std::string text;
};
inline const char *label_text(Label label) { return label.text; }
inline std::size_t label_length(const Label &label) { return std::strlen(label.text); }
inline std::size_t title_length(const Title &title) { return title.text.size(); }
class Sign {
public:
  Sign(const Title &title, Label label) : length_(title.text.size() + label_length(label)) {}
  std::size_t length() const { return length_; }

private:
  std::size_t length_;
};

} // namespace c_strs

template <>
struct twinspan::Convert<c_strs::Label> {
  static constexpr bool is_view = true;
  static c_strs::Label from(const char *text) noexcept { return {text}; }
};
template <>
struct twinspan::Convert<c_strs::Title> {
  static c_strs::Title from(const char *text) { return {text}; }
};
