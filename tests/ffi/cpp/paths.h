#pragma once
#include "rust/cxx.h"
#include "twinspan/c_string.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"
#include "twinspan/os_str.h"
#include "twinspan/path.h"
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace paths {
using std::filesystem::path;
struct NoPath;

class Folder {
public:
  explicit Folder(std::filesystem::path of) : path_(std::move(of)) {}
  const std::filesystem::path &path() const noexcept { return path_; }
  const std::string &native() const noexcept { return path_.native(); }
  std::filesystem::path copy() const { return path_; }

private:
  std::filesystem::path path_;
};
std::unique_ptr<Folder> folder(path of);

path cpp_join(twinspan::Path base, twinspan::OsStr name);
std::optional<path> cpp_maybe(std::optional<twinspan::Path> given);
std::optional<path> cpp_parent(std::optional<path> given);
std::optional<twinspan::Path> cpp_tail(twinspan::Path given);
path cpp_checked(path given);
twinspan::expected<path, NoPath> cpp_typed(path given);
twinspan::OsString cpp_text(twinspan::OsString text) noexcept;
std::optional<twinspan::OsString> cpp_maybe_text(std::optional<twinspan::OsString> text);
twinspan::CString cpp_c_string(twinspan::CString text) noexcept;
std::optional<twinspan::CString> cpp_maybe_c_string(std::optional<twinspan::CString> text);
twinspan::CString cpp_checked_c_string(twinspan::CString text);
path cpp_each(twinspan::FunctionRef<std::optional<path>(twinspan::Path, path,
                                                        std::optional<twinspan::OsString>)>
                  each);
twinspan::CString cpp_titles(twinspan::FunctionRef<twinspan::CString(twinspan::CString)> each);
path cpp_try(
    twinspan::FunctionRef<twinspan::expected<path, NoPath>(std::optional<twinspan::OsStr>)> make);
twinspan::Function<path(twinspan::OsStr) const> cpp_maker(path root);

std::size_t taking_path(const path &given);
std::size_t taking_string(const std::string &given);
inline std::size_t taking_characters(const char *given) { return std::string_view(given).size(); }
std::string_view taking_view(std::string_view given);
std::string taking_os_string(const std::string &text);
std::string taking_os_view(std::string_view text);
std::string giving_string(std::size_t length);
std::string_view giving_view(std::string_view text);
const char *giving_chars(bool is_null);
std::string giving_text(const std::string &text);
rust::String checks();

} // namespace paths
