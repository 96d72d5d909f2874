#pragma once
#include "rust/cxx.h"
#include "twinspan/c_string.h"
#include "twinspan/os_str.h"
#include "twinspan/tuple.h"
#include "twinspan/twinspan.h"
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace lists {
struct Counted;
struct Shape;
struct Failure;

using Boxes = rust::Vec<twinspan::Optional<rust::Box<Counted>>>;

rust::Vec<twinspan::Optional<std::uint32_t>>
cpp_options(rust::Vec<twinspan::Optional<std::uint32_t>> list) noexcept;
rust::Vec<twinspan::Optional<rust::String>>
cpp_texts(rust::Vec<twinspan::Optional<rust::String>> list);
Boxes cpp_boxes(Boxes list);
rust::Vec<twinspan::Optional<Shape>> cpp_shapes(rust::Vec<twinspan::Optional<Shape>> list);
rust::Vec<char32_t> cpp_chars(rust::Vec<char32_t> list) noexcept;
std::vector<char32_t> cpp_std(const std::vector<char32_t> &list);
rust::Vec<char32_t> cpp_code_points(rust::Vec<std::uint32_t> numbers);
std::optional<rust::Vec<char32_t>> cpp_maybe(std::optional<rust::Vec<char32_t>> list);
twinspan::expected<rust::Vec<char32_t>, Failure> cpp_try(rust::Vec<char32_t> list);
rust::Vec<char32_t> cpp_message(rust::Vec<char32_t> list);
rust::Vec<std::chrono::nanoseconds> cpp_times(rust::Vec<std::chrono::nanoseconds> list);
std::size_t cpp_owners(rust::Vec<std::chrono::nanoseconds> times, Boxes boxes,
                       std::optional<rust::Vec<std::chrono::nanoseconds>> maybe);
rust::Vec<std::uint32_t> cpp_ids(rust::Vec<std::uint32_t> list);
rust::Vec<twinspan::CString> cpp_c_strings(rust::Vec<twinspan::CString> list);
rust::Vec<twinspan::OsString> cpp_os_strings(rust::Vec<twinspan::OsString> list);
rust::Vec<twinspan::Tuple<std::uint32_t, rust::String>>
cpp_pairs(rust::Vec<twinspan::Tuple<std::uint32_t, rust::String>> list);
using Triples = rust::Vec<twinspan::Tuple<rust::Box<Counted>, std::uint8_t, bool>>;
Triples cpp_triples(Triples list);
using Numbers = rust::Vec<twinspan::Tuple<std::uint8_t, std::uint64_t>>;
std::optional<Numbers> cpp_maybe_pairs(std::optional<Numbers> list);
twinspan::expected<Numbers, Failure> cpp_try_pairs(Numbers list);
rust::Vec<twinspan::OsString> cpp_paths(rust::Vec<twinspan::OsString> list);
std::vector<std::filesystem::path> cpp_std_paths(const std::vector<std::filesystem::path> &list);
using Dates =
    rust::Vec<std::chrono::time_point<std::chrono::system_clock, std::chrono::nanoseconds>>;
Dates cpp_dates(Dates list);
using Moments =
    rust::Vec<std::chrono::time_point<std::chrono::steady_clock, std::chrono::nanoseconds>>;
Moments cpp_moments(Moments list);
Dates cpp_date(std::int64_t count);
std::size_t
cpp_each_pair(twinspan::FunctionRef<rust::Vec<twinspan::Tuple<std::uint8_t, std::int64_t>>(
                  rust::Vec<twinspan::Tuple<std::uint32_t, rust::String>>,
                  std::optional<rust::Vec<twinspan::OsString>>)>
                  visit);
std::uint32_t cpp_each(
    twinspan::FunctionRef<rust::Vec<twinspan::Optional<std::uint32_t>>(rust::Vec<char32_t>)> visit);
std::uint32_t
cpp_kept(twinspan::Function<
         std::uint32_t(rust::Vec<char32_t>,
                       std::optional<rust::Vec<twinspan::Tuple<std::uint8_t, rust::Box<Counted>>>>)>
             call);
Boxes cpp_throws(Boxes list);
rust::String checks();

} // namespace lists
