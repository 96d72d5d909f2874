#include "twinspan-test-ffi/cpp/names.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/names.rs.h"
#include <stdexcept>

namespace names {

std::unique_ptr<Slice> new_slice() { return std::make_unique<Slice>(); }

std::int32_t cpp_unsafe(std::int32_t value) { return value + 1; }
std::int32_t fn(std::int32_t value) { return value + 2; }
std::int32_t impl(std::int32_t value) { return value + 3; }
std::int32_t self(std::int32_t value) { return value + 4; }

std::int32_t cpp_arguments(std::int32_t arg0, std::int32_t &out, std::int32_t ok, std::int32_t err,
                           std::int32_t ret, std::int32_t result, std::int32_t status,
                           std::int32_t value, std::int32_t self_, std::int32_t f,
                           std::int32_t guard, std::int32_t payload) {
  out = arg0;
  std::int32_t sum = 0;
  for (std::int32_t digit : {ok, err, ret, result, status, value, self_, f, guard, payload}) {
    sum = 10 * sum % 1000000 + digit;
  }
  return sum;
}

rust::String cpp_more_arguments(std::int32_t a, rust::Str b, std::int32_t c, rust::String d) {
  return std::to_string(a) + " " + std::string(b) + " " + std::to_string(c) + " " + std::string(d);
}

rust::String cpp_types_as_arguments(rust::String string, Path path, rust::Vec<std::int32_t> vec) {
  return std::string(string) + " " + std::to_string(path.value) + " " + std::to_string(vec.size());
}

rust::String cpp_fallible_arguments(std::int32_t ok, rust::String err, rust::String out,
                                    std::int32_t error) {
  return ok > error ? out : throw std::runtime_error(std::string(err));
}

Ordering cpp_ordering(Ordering ordering, ControlFlow flow) {
  return flow == ControlFlow::Some || flow == ControlFlow::Ok ? ordering : Ordering::Greater;
}

Error cpp_error(Error error, Duration duration) {
  return duration.value > 0 ? error : throw std::runtime_error(std::to_string(error.value));
}

rust::Box<Option> cpp_option(rust::Box<Option> option) { return option; }

rust::String checks() {
  check::Report report;
  rust::Box<Option> option = new_option(1);
  CHECK_EQ(option->get(), 1);
  CHECK(is_some(*option));
  CHECK_EQ(new_function()->call(1), 2);
  CHECK_EQ(cancel(new_registration()), 4);
  CHECK_EQ(new_exception()->what(), rust::String("what"));
  CHECK_EQ(try_refuse(1).value(), 1);
  CHECK_EQ(try_refuse(0).error()->what(), rust::String("what"));
  CHECK(rust_size(names::size_t{0.5F, {}}, c_long{2.5F}) == (names::size_t{1.5F, {c_long{2.5F}}}));
  CHECK_EQ(sum(*new_ssize(1), *new_ssize(2)), 3);
  CHECK_EQ(new_map()->len(), std::size_t(3));
  CHECK_EQ(new_panic()->message(), rust::Str("message"));
  CHECK(rust_path(Path{1}) == Path{2});
  CHECK(rust_optional(Optional{1}) == Optional{1});
  CHECK(rust_error(Error{1}, Duration{1}) == Error{1});
  CHECK_THROWS(rust::Error, "7", rust_error(Error{7}, Duration{0}));
  CHECK(rust_ordering(Ordering::Less, ControlFlow::Ok) == Ordering::Less);
  CHECK(rust_ordering(Ordering::Less, ControlFlow::Err) == Ordering::Greater);

  CHECK_EQ(drop(0), 1);
  CHECK_EQ(forget(0), 2);
  CHECK_EQ(guard(0), 3);
  CHECK_EQ(from(0), 4);
  CHECK_EQ(names::new_(0), 5);
  CHECK_EQ(main_loop(0), 6);
  std::int32_t out = 0, cpp_out = 0;
  CHECK_EQ(arguments(9, out, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0),
           cpp_arguments(9, cpp_out, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0));
  CHECK_EQ(out, 9);
  CHECK_EQ(more_arguments(1, "two", 3, "four", 5), rust::String("1 two 3 four 5"));
  CHECK_EQ(types_as_arguments("text", Path{1}, std::move(option), {1, 2}),
           rust::String("text 1 1 2"));
  CHECK_EQ(fallible_arguments(2, "err", "out", 1), rust::String("out"));
  CHECK_THROWS(rust::Error, "err", fallible_arguments(1, "err", "out", 1));
  CHECK_EQ(type(0), 7);
  CHECK_EQ(match(0), 8);
  CHECK_EQ(raw_match(0), 11);
  CHECK_EQ(klass(0), 9);
  CHECK_EQ(name_space(0), 10);
  return report.text();
}

} // namespace names
