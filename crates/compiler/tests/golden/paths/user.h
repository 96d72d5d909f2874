#pragma once
#include "golden/paths/in.rs.types.h"
#include <cstdint>
#include <filesystem>
#include <optional>

namespace paths {
std::uint64_t size(const std::filesystem::path &path);
std::filesystem::path home();
const char *version() noexcept;
std::optional<twinspan::OsString> variable(twinspan::OsString name);
void each(std::optional<twinspan::Path> folder,
          twinspan::FunctionRef<
              twinspan::expected<std::filesystem::path, twinspan::Error>(twinspan::Path)>
              seen);
} // namespace paths
