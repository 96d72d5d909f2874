#pragma once
#include "rust/cxx.h"
#include <memory>

struct RootStruct;
enum class RootEnum : std::uint8_t;

class RootClass final {
public:
  explicit RootClass(std::int32_t number) : number_(number) {}
  std::int32_t get() const { return number_; }

private:
  std::int32_t number_;
};

std::unique_ptr<RootClass> root_class(std::int32_t number);
RootStruct root_cpp(RootStruct value, RootEnum kind);
rust::String root_checks();
