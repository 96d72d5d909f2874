#pragma once
#include "rust/cxx.h"

#include <cstdint>

std::int32_t twice(std::int32_t value);
double never_throws(double value) noexcept;
void done();
rust::isize renamedInRust(std::size_t value);
std::int32_t deref(const std::int32_t *pointer);
std::int32_t apply(rust::Fn<std::int32_t(std::int32_t)> callback, std::int32_t value);
