#include "plain-cxx-re2/src/shim.h"
#include "plain-cxx-re2/src/ffi.rs.h"
#include <algorithm>
#include <iterator>
#include <vector>
namespace re2 {
static StringPiece piece(rust::Str text) { return {text.data(), text.size()}; }
std::unique_ptr<RawOptions> new_options() { return std::make_unique<RawOptions>(); }
Compiled compile(rust::Str pattern, const RawOptions &options) {
  auto compiled = std::make_unique<RE2>(piece(pattern), options);
  const ErrorCode code = compiled->error_code();
  auto message = rust::String::lossy(compiled->error());
  auto part = rust::String::lossy(compiled->error_arg());
  return Compiled{std::move(compiled), code, std::move(message), std::move(part)};
}
rust::Str pattern(const RE2 &regex) { return regex.pattern(); }
rust::Vec<NamedGroup> group_numbers(const RE2 &regex) {
  rust::Vec<NamedGroup> groups;
  for (const auto &group : regex.NamedCapturingGroups()) {
    groups.push_back(NamedGroup{group.first, group.second});
  }
  return groups;
}
bool find(const RE2 &regex, rust::Str text, std::size_t from, Anchor anchor,
          rust::Slice<Slot> groups) {
  std::vector<StringPiece> found(groups.size());
  if (!regex.Match(piece(text), from, text.size(), anchor, found.data(),
                   static_cast<int>(found.size()))) {
    return false;
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    groups[i].is_there = found[i].data() != nullptr;
    if (groups[i].is_there) {
      groups[i].start = static_cast<std::size_t>(found[i].data() - text.data());
      groups[i].end = groups[i].start + found[i].size();
    }
  }
  return true;
}
bool is_match(const RE2 &regex, rust::Str text, Anchor anchor) {
  return regex.Match(piece(text), 0, text.size(), anchor, nullptr, 0);
}
Checked check_rewrite(const RE2 &regex, rust::Str rewrite) {
  std::string message;
  const bool is_good = regex.CheckRewriteString(piece(rewrite), &message);
  return Checked{is_good, rust::String::lossy(message)};
}
bool replace(const RE2 &regex, rust::Str text, rust::Str rewrite, rust::String &changed) {
  std::string buffer(text);
  if (!RE2::Replace(&buffer, regex, piece(rewrite))) {
    return false;
  }
  changed = buffer;
  return true;
}
Replaced replace_all(const RE2 &regex, rust::Str text, rust::Str rewrite) {
  std::string changed(text);
  const int count = RE2::GlobalReplace(&changed, regex, piece(rewrite));
  return Replaced{changed, count};
}
static rust::Vec<std::uint8_t> bytes(const std::string &text) {
  rust::Vec<std::uint8_t> copy;
  std::copy(text.begin(), text.end(), std::back_inserter(copy));
  return copy;
}
Range possible_match_range(const RE2 &regex, int max_length) {
  std::string least, most;
  const bool is_there = regex.PossibleMatchRange(&least, &most, max_length);
  return Range{is_there, bytes(least), bytes(most)};
}
rust::String quote(rust::Str text) { return RE2::QuoteMeta(piece(text)); }
std::unique_ptr<RawSet> new_set(const RawOptions &options, Anchor anchor) {
  return std::make_unique<RawSet>(options, anchor);
}
Added add(RawSet &set, rust::Str pattern) {
  std::string message;
  const int index = set.Add(piece(pattern), &message);
  return Added{index, rust::String::lossy(message)};
}
Found matches(const RawSet &set, rust::Str text) {
  std::vector<int> found;
  RE2::Set::ErrorInfo info{};
  const bool is_good = set.Match(piece(text), &found, &info) || info.kind == RE2::Set::kNoError;
  rust::Vec<std::int32_t> numbers;
  std::copy(found.begin(), found.end(), std::back_inserter(numbers));
  return Found{is_good, std::move(numbers)};
}
} // namespace re2
