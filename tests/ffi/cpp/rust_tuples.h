#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/rust_tuples.rs.types.h"
#include "twinspan/closure.h"
#include "twinspan/control_flow.h"
#include "twinspan/expected.h"
#include "twinspan/tuple.h"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace rust_tuples {

class Part {
public:
  explicit Part(std::int32_t number) : number_(number) {}
  std::int32_t number() const { return number_; }
  std::pair<std::int32_t, std::uint8_t> with(std::pair<std::uint8_t, std::int32_t> pair) const {
    return {pair.second + number_, pair.first};
  }

private:
  std::int32_t number_;
  check::Live live_;
};

inline std::unique_ptr<Part> part(std::int32_t number) { return std::make_unique<Part>(number); }

using Named = std::pair<std::uint32_t, rust::String>;
using Three = std::tuple<std::uint32_t, rust::String, std::uint8_t>;
using Bytes = rust::Slice<const std::uint8_t>;
using All = std::tuple<std::uint8_t, std::uint16_t, std::uint32_t, std::uint64_t, std::int8_t,
                       std::int16_t, std::int32_t, std::int64_t, float, double, bool, std::size_t>;
using Owners =
    std::tuple<rust::Box<Counted>, std::unique_ptr<Part>, twinspan::Optional<rust::Box<Counted>>>;
using Swapped = std::tuple<std::unique_ptr<Part>, rust::Box<Counted>, std::shared_ptr<Part>>;
using Kept = twinspan::Function<Three(std::optional<std::pair<std::uint8_t, std::uint8_t>>) const>;

inline std::pair<std::vector<std::uint16_t>, std::string> converted_pair(std::string_view text) {
  return {std::vector<std::uint16_t>(text.begin(), text.end()), std::string(text)};
}
inline std::optional<std::tuple<std::string_view, std::vector<std::string>, bool>>
converted_three(std::string_view text) {
  if (text.empty()) {
    return std::nullopt;
  }
  return std::tuple(text, std::vector<std::string>{"a", "b"}, true);
}

std::pair<rust::String, std::uint32_t> cpp_swap(Named pair);
std::tuple<bool, Kind, std::uint8_t> cpp_small(std::tuple<std::uint8_t, Kind, bool> three);
std::optional<std::pair<std::uint8_t, rust::String>>
cpp_maybe(std::optional<std::pair<rust::String, std::uint8_t>> pair);
twinspan::expected<Named, Failure> cpp_try(Named pair);
Named cpp_message(Named pair);
Swapped cpp_owners(Owners of);
std::pair<rust::Box<Counted>, std::uint8_t>
cpp_throws(std::tuple<rust::Box<Counted>, std::unique_ptr<Part>, rust::Vec<rust::String>> of);
std::uint32_t cpp_views(std::pair<rust::Str, Bytes> of);
std::pair<rust::Str, rust::Str> cpp_halves(rust::Str text);
All cpp_all(All of);
Named cpp_each(twinspan::FunctionRef<Named(Named)> visit);
twinspan::ControlFlow<std::pair<std::uint8_t, rust::String>>
cpp_breaks(std::pair<std::uint8_t, rust::String> pair);
Kept cpp_kept(Named from);

const Named &by_reference(const Named &pair);
std::tuple<std::uint32_t, rust::String> with_tuple(std::tuple<std::uint32_t, rust::String> pair);
twinspan::Tuple<std::uint32_t, rust::String>
in_place(twinspan::Tuple<std::uint32_t, rust::String> pair);
twinspan::Tuple<std::uint32_t, rust::String, std::uint8_t>
in_place_of_three(const twinspan::Tuple<std::uint32_t, rust::String, std::uint8_t> &three);
std::optional<twinspan::Tuple<std::uint32_t, rust::String>>
maybe_in_place(std::optional<std::tuple<std::uint32_t, rust::String>> pair);
const std::tuple<std::uint32_t, rust::String> &remembered();

rust::String checks();

} // namespace rust_tuples
