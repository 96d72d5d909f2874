#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/src/closure_lives.rs.types.h"
#include "twinspan/closure.h"
#include <cstdint>

namespace closure_lives {

void put(Slots slots);
void put_lambdas();
std::int32_t call(Slot slot, std::int32_t value);
std::int32_t call_from_rust(Slot slot, std::int32_t value);
void end(Slot slot, End how);
bool is_empty(Slot slot);

void share(twinspan::Function<void(std::int32_t) const> run, bool in_lambda);
void call_shared(std::int32_t value);
void end_shared();

rust::String refused_arguments();
rust::String messages();
std::int32_t refuse_once(twinspan::OnceFunction<std::int32_t(const Owned &, Owned &)> run);

} // namespace closure_lives
