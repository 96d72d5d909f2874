#pragma once
#include "rust/cxx.h"
#include "twinspan/c_string.h"
#include "twinspan/os_str.h"
#include "twinspan/twinspan.h"
#include <chrono>
#include <cstddef>
#include <cstdint>
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
std::uint32_t cpp_each(
    twinspan::FunctionRef<rust::Vec<twinspan::Optional<std::uint32_t>>(rust::Vec<char32_t>)> visit);
Boxes cpp_throws(Boxes list);
rust::String checks();

} // namespace lists
