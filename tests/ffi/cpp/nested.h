#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/nested.rs.types.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"
#include "twinspan/option.h"
#include <cstdint>
#include <memory>

namespace nested {

class Part {
public:
  explicit Part(std::int32_t number) : number_(number) {}
  std::int32_t number() const { return number_; }

private:
  std::int32_t number_;
  check::Live live_;
};

struct Owners;

inline std::unique_ptr<Part> part(std::int32_t number) { return std::make_unique<Part>(number); }
inline std::shared_ptr<Part> shared(std::int32_t number) { return std::make_shared<Part>(number); }

using Rows = rust::Vec<rust::Vec<std::uint32_t>>;
using Numbers = rust::Vec<twinspan::Optional<std::uint32_t>>;

Rows cpp_rows(Rows rows);
std::optional<Rows> cpp_maybe(std::optional<Rows> rows);
twinspan::expected<Numbers, Failure> cpp_try(Rows rows);
rust::Vec<twinspan::Optional<rust::String>>
cpp_optionals(rust::Vec<twinspan::Optional<rust::String>> list);
const rust::Vec<std::uint32_t> &cpp_borrowed(const Rows &rows);
void cpp_changed(Rows &rows, rust::Vec<std::uint32_t> row);
rust::Vec<std::unique_ptr<Part>> cpp_parts(rust::Vec<std::unique_ptr<Part>> parts);
rust::Vec<std::weak_ptr<Part>> cpp_shared(rust::Vec<std::shared_ptr<Part>> parts);
rust::String cpp_words(rust::Slice<const rust::Str> words);
rust::String cpp_strings(rust::Slice<const rust::String> words);
std::uint32_t cpp_slices(rust::Slice<const rust::Slice<const std::uint32_t>> rows);
std::optional<rust::Slice<const std::uint32_t>>
cpp_lists(rust::Slice<const rust::Vec<std::uint32_t>> rows);
std::uint32_t cpp_sum(rust::Slice<const twinspan::Optional<std::uint32_t>> list);
void cpp_clear(rust::Slice<twinspan::Optional<std::uint32_t>> list);
std::uint32_t cpp_optional(const twinspan::Optional<std::uint32_t> &value);
std::array<twinspan::Optional<std::uint32_t>, 2>
cpp_arrays(std::array<rust::Vec<std::uint32_t>, 2> value);
std::uint32_t cpp_list_of_slices(rust::Vec<rust::Slice<const std::uint32_t>> rows);
Table cpp_table(Table table);
Tree cpp_tree(Tree tree);
Owners cpp_owners(Owners owners);
std::uint32_t cpp_each(twinspan::FunctionRef<Numbers(Rows, rust::Slice<const rust::Str>)> visit);
rust::Vec<twinspan::Optional<rust::Box<Counted>>>
cpp_throws(Owners owners, rust::Vec<rust::Vec<twinspan::Optional<rust::Box<Counted>>>> rows);
rust::String checks();

} // namespace nested
