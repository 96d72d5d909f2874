#pragma once
#include "rust/cxx.h"
#include "twinspan/expected.h"
#include "twinspan/map.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace maps {

struct Failure;

using Counts = twinspan::HashMap<rust::String, std::uint64_t>;
using Names = twinspan::BTreeMap<std::uint32_t, rust::String>;

Counts cpp_same(Counts map);
std::uint64_t cpp_lookup(const Counts &map, std::string_view key);
void cpp_grow(Counts &map, std::uint64_t count);
std::optional<Names> cpp_maybe(std::optional<Names> map);
twinspan::expected<twinspan::HashMap<std::int32_t, rust::String>, Failure> cpp_try(std::int32_t);
const Names &cpp_borrow(const Names &map);

// Maps of C++ behind the same declarations.
std::unordered_map<std::string, std::uint64_t>
cpp_unordered(const std::unordered_map<std::string, std::uint64_t> &map);
std::map<std::uint32_t, std::string> cpp_ordered(std::map<std::string, std::uint64_t> map);
std::optional<std::map<std::uint32_t, std::string>>
cpp_by_value(std::map<std::uint32_t, rust::String> map);
const std::unordered_map<std::int32_t, std::string> &cpp_kept();

rust::String checks();

} // namespace maps
