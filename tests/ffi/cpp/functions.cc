#include "twinspan-test-ffi/cpp/functions.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/functions.rs.h"

namespace functions {

std::int32_t call_i32(rust::Fn<std::int32_t(std::int32_t)> f, std::int32_t value) {
  return f(value);
}

void call_unit(rust::Fn<void()> f) { (*f)(); }

rust::String call_str(rust::Fn<rust::Str(rust::Str)> f, rust::Str text) {
  return std::string(f(text));
}

rust::String call_string(rust::Fn<rust::String(rust::String)> f, rust::String text) {
  return f(std::move(text));
}

std::size_t call_ref(rust::Fn<std::size_t(const Pair &)> f, const Pair &pair) { return f(pair); }
void call_mut(rust::Fn<void(Pair &)> f, Pair &pair) { f(pair); }

Pair call_pair(rust::Fn<Pair(Pair, Pair)> f, Pair left, Pair right) {
  return f(std::move(left), std::move(right));
}

rust::Vec<std::uint8_t> call_vec(rust::Fn<rust::Vec<std::uint8_t>(rust::Vec<std::uint8_t>)> f,
                                 rust::Vec<std::uint8_t> vec) {
  return f(std::move(vec));
}

rust::Box<Secret> call_box(rust::Fn<rust::Box<Secret>(rust::Box<Secret>)> f,
                           rust::Box<Secret> secret) {
  return f(std::move(secret));
}

std::size_t call_unique(rust::Fn<std::size_t(std::unique_ptr<std::string>)> f,
                        std::unique_ptr<std::string> text) {
  return f(std::move(text));
}

std::int32_t call_slice(rust::Fn<std::int32_t(rust::Slice<const std::int32_t>)> f,
                        rust::Slice<const std::int32_t> slice) {
  return f(slice);
}

std::int32_t call_raw(rust::Fn<std::int32_t(const std::int32_t *)> f, const std::int32_t &value) {
  return f(&value);
}

std::int32_t call_two(rust::Fn<std::int32_t(std::int32_t)> f,
                      rust::Fn<std::int32_t(std::int32_t)> g, std::int32_t value) {
  return g(f(value));
}

rust::String call_many(rust::Fn<rust::String(std::int8_t, std::uint64_t, float, double, bool,
                                             rust::Str, rust::String, std::int16_t)>
                           f) {
  return f(-1, 2, 0.5F, 1.5, true, "f", "g", -8);
}

namespace {
thread_local std::unique_ptr<rust::Fn<std::int32_t(std::int32_t)>> kept;
} // namespace

void keep(rust::Fn<std::int32_t(std::int32_t)> f) {
  kept = std::make_unique<rust::Fn<std::int32_t(std::int32_t)>>(f);
}

std::int32_t call_kept(std::int32_t value) { return (*kept)(value); }

std::int32_t noexcept_function(std::int32_t value) noexcept { return value + 5; }
std::int32_t c_function(std::int32_t value) { return value + 6; }
std::int32_t (*variable_function)(std::int32_t value) = [](std::int32_t value) {
  return value + 7;
};
std::int32_t overloaded(std::int32_t value) { return value; }
std::int32_t overloaded(double value) { return static_cast<std::int32_t>(value) + 1; }
std::int32_t overloaded(std::int32_t left, std::int32_t right) { return left + right; }
std::int32_t important() { return 1; }
std::int32_t old() { return 2; }
std::int32_t said_unsafe() { return 3; }

rust::String checks() {
  check::Report report;
  CHECK_EQ(generic(5), rust::String("5"));
  CHECK_EQ(imported(1), 2);
  CHECK_EQ(renamed_import(1), 2);
  std::int32_t value = 1;
  CHECK_TYPE(coerced(value), const std::int32_t &);
  CHECK_EQ(&coerced(value), &value);
  CHECK_EQ(value, 2);
  CHECK_EQ(by_deref("four"), std::size_t(4));
  CHECK_EQ(constant(1), 3);
  CHECK_EQ(fixed(1), 4);
  CHECK_EQ(never(false), 4);
  CHECK_EQ(into_text("text"), rust::String("text"));
  CHECK_EQ(safe_inside(1), 6);
  CHECK_EQ(unsafe_inside(&value), 2);
  CHECK_EQ(in_cpp(1), 7);
  CHECK_EQ(deprecated_free(), 7);
  CHECK_EQ(forward_declared_box(8)->reveal(), 8);
  // Two units see the same function.
  CHECK_EQ(forward_declared(1, "text"), rust::String("1 text"));
  return report.text();
}

} // namespace functions
