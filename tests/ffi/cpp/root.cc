#include "twinspan-test-ffi/cpp/root.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/root.rs.h"
#include <stdexcept>

std::unique_ptr<RootClass> root_class(std::int32_t number) {
  return std::make_unique<RootClass>(number);
}

RootStruct root_cpp(RootStruct value, RootEnum kind) {
  if (kind == RootEnum::Zero) {
    throw std::invalid_argument("zero");
  }
  return value;
}

rust::String root_checks() {
  check::Report report;
  CHECK_EQ(::root_opaque(2)->number(), 2);
  CHECK(::root_rust(RootStruct{1}, RootEnum::One) == RootStruct{1});
  CHECK_THROWS(rust::Error, "Zero", root_rust(RootStruct{1}, RootEnum::Zero));
  CHECK_EQ(root::root_in_namespace(), 4);
  return report.text();
}
