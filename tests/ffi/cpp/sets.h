#pragma once
#include "rust/cxx.h"
#include "twinspan/map.h"
#include "twinspan/set.h"
#include <set>
#include <string>
#include <unordered_set>

namespace sets {

using Words = twinspan::HashSet<rust::String>;
using Numbers = twinspan::BTreeSet<std::uint64_t>;

Words cpp_same(Words set);
Numbers cpp_even(const Numbers &set);
std::unordered_set<std::string> cpp_std(const std::set<std::uint64_t> &set);
std::set<std::uint64_t> cpp_unordered(std::unordered_set<std::string> set);
std::uint64_t cpp_total(twinspan::HashMap<rust::String, std::uint64_t> map);
rust::String checks();

} // namespace sets
