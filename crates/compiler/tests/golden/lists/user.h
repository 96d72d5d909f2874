#pragma once
#include "golden/lists/in.rs.types.h"
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"
#include "twinspan/option.h"
#include "twinspan/os_str.h"
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace lists {
class Store {};
struct Shape;
struct Missing;

rust::Vec<std::int8_t> ids(const std::vector<std::uint32_t> &list,
                           std::optional<rust::Vec<std::chrono::nanoseconds>> wait);
rust::Vec<twinspan::Optional<std::unique_ptr<Store>>>
stores(rust::Vec<twinspan::Optional<std::shared_ptr<Store>>> list);
rust::Vec<twinspan::Optional<Shape>> find(rust::Vec<twinspan::OsString> list);
void keep(twinspan::Function<
          bool(rust::Vec<char32_t>,
               std::optional<rust::Vec<twinspan::Tuple<std::uint8_t, rust::Str>>>)>
              call);
std::vector<std::filesystem::path>
paths(rust::Vec<twinspan::Tuple<rust::Str, std::uint32_t>> list);
twinspan::expected<rust::Vec<twinspan::Optional<bool>>, Missing>
calls(rust::Vec<twinspan::Optional<twinspan::Function<std::uint8_t(std::uint8_t) const>>> list);
} // namespace lists
