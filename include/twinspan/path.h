#ifndef TWINSPAN_PATH_H
#define TWINSPAN_PATH_H

/// @file
/// Rust's `Path`, and `PathBuf`, which is std::filesystem::path in C++. Paths survive the round
/// trip between the languages unchanged.

#include "twinspan/os_str.h"

#include <filesystem>
#include <utility>

namespace twinspan {
inline namespace v1 {

/// A borrowed path, like Rust's `&Path`. It is valid as long as what it was made from, which may be
/// a std::filesystem::path, and converts to one with a copy.
class Path : public OsStr {
public:
  static_assert(std::is_same_v<string_type, std::filesystem::path::string_type>);

  using OsStr::OsStr;
  Path() noexcept = default;
  // NOLINTBEGIN(google-explicit-constructor): all of these are paths.
  Path(const std::filesystem::path &path TWINSPAN_LIFETIMEBOUND) : OsStr(path.native()) {}
  explicit Path(const OsStr &text) noexcept : OsStr(text) {}

  operator std::filesystem::path() const { return to_std(); }
  // NOLINTEND(google-explicit-constructor)
  /// A copy that C++ owns.
  [[nodiscard]] std::filesystem::path to_std() const { return {OsStr::to_std()}; }
};

} // namespace v1
} // namespace twinspan

#include "twinspan/detail/cross/path.h"

#endif // TWINSPAN_PATH_H
