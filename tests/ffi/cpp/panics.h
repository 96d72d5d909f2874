#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include <memory>

namespace panics {

std::int32_t cpp_frame(std::int32_t depth);
std::int32_t cpp_fallible_frame(std::int32_t depth);
std::int32_t cpp_exception_frame(std::int32_t depth);

class Frame final {
public:
  std::int32_t call(std::int32_t depth) const;
  static std::int32_t call_static(std::int32_t depth);

private:
  check::Live live_;
};
std::unique_ptr<Frame> new_frame();

void catch_and_rethrow();
void catch_a_copy_and_throw_it();
rust::String catch_and_swallow();
void keep_pointer();
void rethrow_pointer();
void through_a_thread();
void wrap_in_nested();
void replace_by_another();
std::int32_t cleanup_calls_rust();

rust::String checks();

} // namespace panics
