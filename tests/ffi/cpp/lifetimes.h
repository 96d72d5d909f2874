#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include <memory>
#include <string>
#include <vector>

namespace lifetimes {

struct Borrowed;
struct Pair;

class View final {
public:
  explicit View(const std::string &text) : text_(&text) {}
  const std::string &text() const { return *text_; }
  std::size_t size() const { return text_->size(); }
  bool is(const View *other) const { return this == other; }
  void reset(const std::string &text) { text_ = &text; }

private:
  const std::string *text_;
};

std::unique_ptr<View> view(const std::string &text);
std::unique_ptr<View> view_elided(const std::string &text);
std::shared_ptr<View> share_view(const std::string &text);
std::unique_ptr<std::vector<View>> views(const std::string &text);

rust::Str cpp_left(rust::Str left, rust::Str right);
const std::int32_t &cpp_larger(const std::int32_t &left, const std::int32_t &right);
std::int32_t &cpp_first_mut(rust::Slice<std::int32_t> slice, const std::int32_t &other);
Pair cpp_swap(Pair pair);
rust::Box<Borrowed> cpp_box(rust::Box<Borrowed> value);
rust::Vec<Pair> cpp_vec(rust::Vec<Pair> values);
std::unique_ptr<View> cpp_fallible(const std::string &text, bool fail);
rust::Str cpp_forever();
rust::Str cpp_unbound(const char *text);
std::size_t cpp_length(Borrowed *value);
Borrowed *cpp_pointer(Borrowed *value);
Borrowed *cpp_fallible_pointer(Borrowed *value);
std::size_t cpp_visit(Borrowed *value, twinspan::FunctionRef<std::size_t(Borrowed *)> visit);

rust::String checks();

} // namespace lifetimes
