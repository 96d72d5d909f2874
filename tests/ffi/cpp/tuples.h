#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/tuples.rs.types.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"
#include "twinspan/tuple.h"
#include <cstdint>
#include <memory>

namespace tuples {

using twinspan::Tuple;

class Part {
public:
  explicit Part(std::int32_t number) : number_(number) {}
  std::int32_t number() const { return number_; }

private:
  std::int32_t number_;
  check::Live live_;
};

inline std::unique_ptr<Part> part(std::int32_t number) { return std::make_unique<Part>(number); }

using Named = Tuple<std::uint32_t, rust::String>;
using Numbers = Tuple<std::uint8_t, std::uint32_t>;
using All = Tuple<std::uint8_t, std::uint16_t, std::uint32_t, std::uint64_t, std::int8_t,
                  std::int16_t, std::int32_t, std::int64_t, float, double, bool, std::size_t>;

Tuple<rust::String, std::uint32_t> cpp_swap(Named pair);
Tuple<Kind, std::uint8_t> cpp_small(Tuple<std::uint8_t, Kind> pair);
std::optional<Tuple<std::uint8_t, double>>
cpp_maybe(std::optional<Tuple<double, std::uint8_t>> pair);
twinspan::expected<Named, Failure> cpp_try(Named pair);
rust::Vec<Named> cpp_list(rust::Vec<Named> list);
std::uint32_t cpp_sum(rust::Slice<const Numbers> list);
void cpp_change(Numbers &pair, rust::Slice<Numbers> list);
Places cpp_places(Places places);
Tuple<std::unique_ptr<Part>, rust::Box<Counted>>
cpp_owners(Tuple<rust::Box<Counted>, std::unique_ptr<Part>> of);
std::uint32_t cpp_views(Tuple<rust::Str, rust::Slice<const std::uint8_t>> of);
All cpp_all(All of);
std::uint32_t cpp_each(twinspan::FunctionRef<Tuple<std::uint32_t, std::uint32_t>(Named)> visit);
rust::String checks();

} // namespace tuples
