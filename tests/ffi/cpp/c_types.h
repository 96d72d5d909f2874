#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"
#include <array>
#include <optional>

namespace c_types {

struct Numbers;
struct Status;

Numbers cpp_next(const Numbers &value);
long long cpp_sum(signed char a, short b, int c, long d, long long e) noexcept;
rust::String cpp_which(long value);
rust::String cpp_which(long long value);
rust::String cpp_which(int value);
std::optional<unsigned long long> cpp_maybe(std::optional<long> value) noexcept;
twinspan::expected<int, Status> cpp_check(int value);
long cpp_total(rust::Slice<const long> list);
rust::Slice<const long long> cpp_slice(rust::Slice<const long long> list);
rust::Vec<unsigned> cpp_list(rust::Vec<int> list);
long &cpp_first(long &value);
std::array<unsigned long, 2> cpp_array(std::array<short, 2> values);
unsigned long long cpp_apply(long value, twinspan::FunctionRef<unsigned long long(long)> change);
twinspan::Function<long(int) const> cpp_adder(int by);
const void *cpp_void(void *pointer) noexcept;
bool cpp_maybe_void(std::optional<const void *> pointer);
rust::String checks();

} // namespace c_types
