// Text of C and of the operating system.
#pragma once
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <twinspan/c_string.h>
#include <twinspan/os_str.h>
#include <twinspan/path.h>

namespace with_twinspan {
inline std::size_t c_str_size(const char *text) noexcept { return std::strlen(text); }
inline std::size_t take_c_string(twinspan::CString text) noexcept { return text.size(); }
inline std::size_t path_size(twinspan::Path path) noexcept { return path.view().size(); }
inline std::size_t take_path_buf(const std::filesystem::path &path) noexcept {
  return path.native().size();
}
inline std::size_t take_os_string(twinspan::OsString text) noexcept { return text.view().size(); }
} // namespace with_twinspan
