#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/closure_fields.h"
#include "twinspan-test-ffi/src/closure_fields.rs.types.h"

namespace closure_fields {
namespace elsewhere {

struct Step;

Step cpp_step(Step step);
rust::Vec<Step> cpp_steps(rust::Vec<Step> steps);
Command cpp_command(Command command);
std::int32_t cpp_run(const Step &step, rust::Str text);

} // namespace elsewhere
} // namespace closure_fields
