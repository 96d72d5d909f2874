#include "twinspan-test-ffi/cpp/lifetimes.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/lifetimes.rs.h"
#include <stdexcept>

namespace lifetimes {

std::unique_ptr<View> view(const std::string &text) { return std::make_unique<View>(text); }
std::unique_ptr<View> view_elided(const std::string &text) { return view(text); }
std::shared_ptr<View> share_view(const std::string &text) { return view(text); }

std::unique_ptr<std::vector<View>> views(const std::string &text) {
  return std::make_unique<std::vector<View>>(2, View(text));
}

rust::Str cpp_left(rust::Str left, rust::Str) { return left; }

const std::int32_t &cpp_larger(const std::int32_t &left, const std::int32_t &right) {
  return left > right ? left : right;
}

std::int32_t &cpp_first_mut(rust::Slice<std::int32_t> slice, const std::int32_t &other) {
  return slice[0] = other;
}

Pair cpp_swap(Pair pair) { return Pair{pair.right, pair.left}; }
rust::Box<Borrowed> cpp_box(rust::Box<Borrowed> value) { return value; }
rust::Vec<Pair> cpp_vec(rust::Vec<Pair> values) { return values; }

std::unique_ptr<View> cpp_fallible(const std::string &text, bool fail) {
  return fail ? throw std::runtime_error("failed") : view(text);
}

rust::Str cpp_forever() { return "forever"; }
rust::Str cpp_unbound(const char *text) { return text; }

std::size_t cpp_length(Borrowed *value) { return value->length(); }
Borrowed *cpp_pointer(Borrowed *value) { return value; }

Borrowed *cpp_fallible_pointer(Borrowed *value) {
  return value == nullptr ? throw std::runtime_error("null") : value;
}

std::size_t cpp_visit(Borrowed *value, twinspan::FunctionRef<std::size_t(Borrowed *)> visit) {
  return visit(value);
}

rust::String checks() {
  check::Report report;
  rust::Box<Borrowed> value = borrowed("borrowed");
  CHECK_TYPE(value->text(), rust::Str);
  CHECK_EQ(value->text(), rust::Str("borrowed"));
  CHECK_EQ(&value->shorten(3), &*value);
  CHECK_EQ(value->length(), std::size_t(5));
  CHECK_EQ(value->inferred_length(), std::size_t(5));
  CHECK_EQ(value->static_length(), std::size_t(5));
  CHECK_EQ(rust_pointer(&*value), &*value);
  CHECK_EQ(rust_fallible_pointer(&*value), &*value);
  CHECK_THROWS(rust::Error, "null", rust_fallible_pointer(nullptr));
  CHECK_EQ(value->address(), &*value);
  CHECK_EQ(elided_box(std::move(value)), std::size_t(5));
  const std::array<rust::Str, 2> texts{"a", "bc"};
  CHECK_EQ(lengths(all(rust::Slice<const rust::Str>(texts))), std::size_t(3));
  CHECK_EQ(left("left", "right"), rust::Str("left"));
  const std::int32_t one = 1, two = 2;
  CHECK_EQ(&larger(one, two), &two);
  std::array<std::int32_t, 2> numbers{1, 2};
  CHECK_EQ(&first_mut(rust::Slice<std::int32_t>(numbers), two), &numbers[0]);
  CHECK(pair("a", "b") == (Pair{"a", "b"}));
  CHECK(rust_swap(pair("a", "b")) == (Pair{"b", "a"}));
  const std::string text = "text";
  CHECK_EQ(&rust_view(text)->text(), &text);
  CHECK_EQ(pair_length(Pair{"a", "bc"}), std::size_t(3));
  CHECK_EQ(nested_length(Nested{{"a", "bc"}, {{"d", "e"}}}), std::size_t(5));
  CHECK_EQ(fallible("text", false)->length(), std::size_t(4));
  CHECK_THROWS(rust::Error, "failed", fallible("text", true));
  CHECK_EQ(forever(), rust::Str("forever"));
  rust::Vec<Nested> nested;
  nested.push_back(Nested{{"a", "bc"}, {}});
  CHECK_EQ(nested_length(nested[0]), std::size_t(3));
  return report.text();
}

} // namespace lifetimes
