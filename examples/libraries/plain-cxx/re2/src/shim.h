#pragma once
#include "rust/cxx.h"
#include <memory>
#include <re2/re2.h>
#include <re2/set.h>
namespace re2 {
using RawOptions = RE2::Options;
using RawSet = RE2::Set;
using ErrorCode = RE2::ErrorCode;
using Anchor = RE2::Anchor;
struct Slot;
struct Compiled;
struct Added;
struct Checked;
struct Replaced;
struct Range;
struct NamedGroup;
struct Found;
std::unique_ptr<RawOptions> new_options();
Compiled compile(rust::Str pattern, const RawOptions &options);
rust::Str pattern(const RE2 &regex);
rust::Vec<NamedGroup> group_numbers(const RE2 &regex);
bool find(const RE2 &regex, rust::Str text, std::size_t from, Anchor anchor,
          rust::Slice<Slot> groups);
bool is_match(const RE2 &regex, rust::Str text, Anchor anchor);
Checked check_rewrite(const RE2 &regex, rust::Str rewrite);
bool replace(const RE2 &regex, rust::Str text, rust::Str rewrite, rust::String &changed);
Replaced replace_all(const RE2 &regex, rust::Str text, rust::Str rewrite);
Range possible_match_range(const RE2 &regex, int max_length);
rust::String quote(rust::Str text);
std::unique_ptr<RawSet> new_set(const RawOptions &options, Anchor anchor);
Added add(RawSet &set, rust::Str pattern);
Found matches(const RawSet &set, rust::Str text);
} // namespace re2
