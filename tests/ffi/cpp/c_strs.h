#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include <cstddef>
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

} // namespace c_strs
