#ifndef TWINSPAN_DETAIL_CROSS_PATH_H
#define TWINSPAN_DETAIL_CROSS_PATH_H

/// @file
/// Rust's `&Path` and `PathBuf`: `twinspan::Path`, and std::filesystem::path, which is converted
/// from and to Rust's bytes. Also the types that a user's functions can have instead.

#include "twinspan/convert.h"
#include "twinspan/detail/cross/bytes.h"
#include "twinspan/detail/cross/os_str.h"
#include "twinspan/path.h"

#include <filesystem>
#include <string_view>
#include <type_traits>
#include <vector>

namespace twinspan {
inline namespace v1 {

/// A copy of a borrowed path.
template <>
struct Convert<std::filesystem::path> {
  static std::filesystem::path from(const Path &path) { return path.to_std(); }
};

namespace detail {
namespace cross {

using Path = OsView<::twinspan::Path>;

template <>
struct CodecOf<::twinspan::Path> {
  using type = Path;
};

/// Conversions between a path and bytes.
struct PathOfBytes {
  using Value = std::filesystem::path;
  static rust::Vec<std::uint8_t> encode(const Value &path) { return OsText::encode(path.native()); }
  static Value decode(std::string_view bytes) { return {OsText::decode(bytes)}; }
};
using PathBuf = Bytes<PathOfBytes>;

template <>
struct CodecOf<std::filesystem::path> {
  using type = PathBuf;
};

} // namespace cross

template <>
inline constexpr bool is_borrowed<Path> = true;
template <>
inline constexpr bool is_convertible_argument<Path> = true;

template <>
struct Accepts<Path, Path> : std::true_type {
  static Path convert(Path &value) noexcept { return value; }
};
template <class T>
inline constexpr bool is_accepted_as_text =
    std::is_same_v<T, OsStr> || std::is_same_v<T, OsStr::string_type> ||
    std::is_same_v<T, OsStr::view_type>;
template <class T>
struct Accepts<Path, T, std::enable_if_t<is_accepted_as_text<T>>> : Accepts<OsStr, T> {};
template <>
inline constexpr bool is_copied<Path, OsStr::string_type> = true;

#if !defined(_WIN32)
template <>
inline constexpr bool is_text_of_system<Path> = true;
template <class Actual>
inline constexpr bool is_made_of<Path, Actual> =
    is_made_of<OsStr, Actual> ||
    (std::is_same_v<Bare<Actual>, std::filesystem::path> && std::is_lvalue_reference_v<Actual>);
#endif

template <class Actual>
inline constexpr bool is_made_of<std::filesystem::path, Actual> =
    std::is_same_v<Bare<Actual>, Path> || std::is_same_v<Bare<Actual>, OsStr::string_type> ||
    std::is_same_v<Bare<Actual>, OsStr::view_type>;

// Paths in a std::vector are copies, of a `Vec<PathBuf>`.
template <>
struct Accepts<rust::Vec<OsString>, std::vector<std::filesystem::path>> : std::true_type {
  static std::vector<std::filesystem::path> convert(const rust::Vec<OsString> &value) {
    std::vector<std::filesystem::path> paths;
    paths.reserve(value.size());
    for (const OsString &path : value) {
      paths.emplace_back(path.to_std());
    }
    return paths;
  }
};
template <class A>
inline constexpr bool fills_vec<rust::Vec<OsString>, std::vector<std::filesystem::path, A>> = true;
template <class A>
struct FillVec<rust::Vec<OsString>, std::vector<std::filesystem::path, A>> {
  static rust::Vec<OsString> fill(const std::vector<std::filesystem::path, A> &from) {
    rust::Vec<OsString> paths;
    paths.reserve(from.size());
    for (const std::filesystem::path &path : from) {
      paths.emplace_back(path.native());
    }
    return paths;
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_PATH_H
