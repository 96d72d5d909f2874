#include "twinspan-test-ffi/cpp/result_aliases.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/result_aliases.rs.h"
#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace result_aliases {

std::int32_t cpp_system(std::int32_t code) {
  if (code != 0) {
    throw std::system_error(code, std::generic_category());
  }
  return 5;
}
std::string cpp_any(bool good) {
  if (!good) {
    throw std::runtime_error("no");
  }
  return "yes";
}
void cpp_around(bool good) {
  if (!good) {
    throw std::runtime_error("no");
  }
}
twinspan::Function<twinspan::expected<std::int32_t, twinspan::Error>(std::int32_t) const>
cpp_maker() {
  return
      [](std::int32_t value) { return value != 0 ? value + 1 : throw std::runtime_error("zero"); };
}

namespace {

template <class Call>
std::int32_t code_of(Call call) {
  try {
    call();
  } catch (const std::system_error &error) {
    return error.code().value();
  }
  return 0;
}

} // namespace

rust::String checks() {
  check::Report report;
  CHECK_TYPE(try_open(""), twinspan::expected<std::size_t, twinspan::Error>);
  CHECK_TYPE(try_formatted(true), twinspan::expected<void, twinspan::Error>);
  CHECK_TYPE(try_with_both(true), twinspan::expected<std::int32_t, Failure>);
  CHECK_TYPE(attempt(true), twinspan::expected<void, twinspan::Error>);
  CHECK_EQ(code_of([] { return open("/there/is/no/such/file"); }), ENOENT);
  CHECK_EQ(code_of([] { return of_another_name(false); }), EACCES);
  CHECK_EQ(read(true), "text");
  CHECK_THROWS(twinspan::Error, "unreadable", read(false));
  CHECK_EQ(checked(true).size(), 2u);
  CHECK_THROWS(twinspan::Error, "not good", checked(false));
  CHECK(try_formatted(true).has_value() && !try_formatted(false).has_value());
  CHECK_EQ(from_around(true).value(), 3);
  CHECK_THROWS(twinspan::Error, "code 1", from_around(false));
  from_elsewhere(true);
  CHECK_THROWS(twinspan::Error, "code 2", from_elsewhere(false));
  CHECK_EQ(of_another_name(true), 3);
  CHECK_EQ(try_with_both(false).error().code, 7);
  CHECK_THROWS(twinspan::Error, "code 3", with_a_path(false));
  CHECK_THROWS(rust::Error, "code 4", of_cxx(false));
  CHECK_EQ(through([](std::int32_t value) { return value + 1; }), 2);
  CHECK_EQ(code_of([] {
             return through([](std::int32_t) -> std::int32_t {
               throw std::system_error(EACCES, std::generic_category());
             });
           }),
           EACCES);
  CHECK_EQ(maker()(2).value(), "2");
  CHECK_EQ(std::string(maker()(0).error().what()), "code 9");
  CHECK_THROWS(twinspan::Error, "unnamed", named(false));
  return report.text();
}

} // namespace result_aliases
