#include "twinspan-test-ffi/cpp/paths.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/paths.rs.h"
#include <stdexcept>
#include <unordered_set>
#include <vector>

namespace paths {

std::unique_ptr<Folder> folder(path of) { return std::make_unique<Folder>(std::move(of)); }

path cpp_join(twinspan::Path base, twinspan::OsStr name) {
  return path(base) / path(name.to_std());
}
std::optional<path> cpp_maybe(std::optional<twinspan::Path> given) {
  return given ? std::optional<path>(given->to_std()) : std::nullopt;
}
std::optional<path> cpp_parent(std::optional<path> given) {
  if (!given) {
    return std::nullopt;
  }
  // As Rust has it, whose parent of `x//b` is `x`.
  const std::string &text = given->native();
  const std::size_t end = text.rfind('/');
  return end == std::string::npos ? path() : path(text.substr(0, end));
}
std::optional<twinspan::Path> cpp_tail(twinspan::Path given) {
  if (given.empty()) {
    return std::nullopt;
  }
  return twinspan::Path(given.view().substr(given.view().rfind('/') + 1));
}
path cpp_checked(path given) {
  if (given.empty()) {
    throw std::invalid_argument("empty");
  }
  return given;
}
twinspan::expected<path, NoPath> cpp_typed(path given) {
  if (given.empty()) {
    return twinspan::unexpected<NoPath>(NoPath{0});
  }
  return given;
}
twinspan::OsString cpp_text(twinspan::OsString text) noexcept { return text; }
std::optional<twinspan::OsString> cpp_maybe_text(std::optional<twinspan::OsString> text) {
  return text;
}
twinspan::CString cpp_c_string(twinspan::CString text) noexcept { return text; }
std::optional<twinspan::CString> cpp_maybe_c_string(std::optional<twinspan::CString> text) {
  return text;
}
twinspan::CString cpp_checked_c_string(twinspan::CString text) {
  if (text.empty()) {
    throw std::invalid_argument("empty");
  }
  return text;
}

path cpp_each(twinspan::FunctionRef<std::optional<path>(twinspan::Path, path,
                                                        std::optional<twinspan::OsString>)>
                  each) {
  path last = "a";
  while (std::optional<path> next =
             each(last, last, twinspan::OsString(last.filename().native()))) {
    last = std::move(*next);
  }
  return last;
}
twinspan::CString cpp_titles(twinspan::FunctionRef<twinspan::CString(twinspan::CString)> each) {
  return each("title");
}
path cpp_try(
    twinspan::FunctionRef<twinspan::expected<path, NoPath>(std::optional<twinspan::OsStr>)> make) {
  if (make("good").value() != "good") {
    throw std::runtime_error("another path");
  }
  return std::to_string(make(std::nullopt).error().length);
}
twinspan::Function<path(twinspan::OsStr) const> cpp_maker(path root) {
  return [root = std::move(root)](twinspan::OsStr name) { return root / name.to_std(); };
}

std::size_t taking_path(const path &given) { return given.native().size(); }
std::size_t taking_string(const std::string &given) { return given.size(); }
std::string_view taking_view(std::string_view given) { return given; }
std::string taking_os_string(const std::string &text) { return text; }
std::string taking_os_view(std::string_view text) { return std::string(text); }
std::string giving_string(std::size_t length) { return std::string(length, 'x'); }
std::string_view giving_view(std::string_view text) { return text.substr(1); }
const char *giving_chars(bool is_null) { return is_null ? nullptr : "chars"; }
std::string giving_text(const std::string &text) {
  using namespace std::string_literals;
  return text.empty() ? "a\0b"s : text;
}

namespace {

std::vector<path> samples() {
  return {path(), "a", "\xc3\xa4/b", "odd\xff\xfe\n", std::string(std::size_t{1} << 16, 'x')};
}

void paths_in_rust() {
  CHECK_TYPE(rust_parent(path()), std::optional<path>);
  CHECK_TYPE(try_rust_checked(path()), twinspan::expected<path, NoPath>);
  for (const path &sample : samples()) {
    CHECK(rust_maybe(sample) == sample);
    CHECK(rust_join(sample, "name") == sample / "name");
    CHECK(rust_parent(sample / "b") == sample);
    CHECK(rust_tail(sample).has_value() != sample.empty());
    rust::Box<Store> store = rust_store(sample);
    CHECK(path(store->root()) == sample);
    CHECK(store->root() == sample);
    CHECK(!store->name());
    store->rename(sample.native());
    CHECK(store->name().value().view() == sample.native());
    CHECK(store->title().view() == sample.native());
    if (!sample.empty()) {
      CHECK(rust_checked(sample) == sample);
    }
  }
  CHECK(!rust_maybe(std::nullopt));
  CHECK(!rust_parent(std::nullopt));
  CHECK_EQ(try_rust_checked(path()).error().length, 0u);
  rust::Vec<std::uint8_t> buffer;
  rust_fill(buffer, "abc");
  CHECK_EQ(buffer.size(), 3u);
  const std::string_view own(reinterpret_cast<const char *>(buffer.data()), buffer.size());
  CHECK_THROWS(twinspan::Panic,
               "`buffer` and `path` of `rust_fill` overlap, and one of them is a `&mut`",
               rust_fill(buffer, own));
}

void text_in_rust() {
  CHECK_TYPE(rust_text("text"), twinspan::OsString);
  for (const path &sample : samples()) {
    twinspan::OsString text = sample.native();
    const char *const data = text.view().data();
    twinspan::OsString same = rust_text(std::move(text));
    CHECK(same.view().data() == data);
    const std::string copy = same;
    CHECK_EQ(copy, sample.native());
    CHECK(rust_maybe_text(std::move(same)).value() == twinspan::OsString(sample.native()));
    CHECK(text.empty()); // NOLINT(bugprone-use-after-move): it is empty then.
  }
  CHECK(!rust_maybe_text(std::nullopt));
}

void c_strings() {
  CHECK_TYPE(rust_c_string("text"), twinspan::CString);
  for (const std::string sample : {"", "text", "\xff\xfe"}) {
    twinspan::CString text = sample;
    CHECK_EQ(text.size(), sample.size());
    CHECK_EQ(std::string(text.c_str()), sample);
    const twinspan::CString copy = text;
    CHECK(copy == text && (sample.empty() || copy.c_str() != text.c_str()));
    const char *const data = text.c_str();
    twinspan::CString same = rust_c_string(std::move(text));
    CHECK(sample.empty() || same.c_str() == data);
    CHECK(text.empty()); // NOLINT(bugprone-use-after-move): it is empty then.
    CHECK(rust_maybe_c_string(same).value() == copy);
    text = std::move(same);
    CHECK(text == copy);
  }
  CHECK(!rust_maybe_c_string(std::nullopt));
  CHECK(rust_checked_c_string("good") == twinspan::CString("good"));
  CHECK_EQ(try_rust_checked_c_string("").error().length, 0u);
  using namespace std::string_literals;
  CHECK_THROWS(std::invalid_argument, "a CString cannot hold the NUL at byte 2",
               twinspan::CString("ab\0c"s));
  CHECK_THROWS(std::invalid_argument, "a CString cannot be made from a null pointer",
               twinspan::CString(static_cast<const char *>(nullptr)));
  const std::unordered_set<twinspan::CString> set = {"a", "b", "a"};
  CHECK_EQ(set.size(), 2u);
}

void closures() {
  int left = 2;
  const path last = rust_each([&](twinspan::Path given, path same,
                                  std::optional<twinspan::OsString> name) -> std::optional<path> {
    CHECK(given == same);
    CHECK(name.value().view() == same.filename().native());
    return left-- > 0 ? std::optional<path>(same / "\xff") : std::nullopt;
  });
  CHECK(last == path("a/\xff/\xff"));
  CHECK(rust_titles([](twinspan::CString text) { return text.to_std() + "!"; }) ==
        twinspan::CString("title!"));
  CHECK(rust_base([](twinspan::Path given) { return given.view().substr(2); }) == "b");
  CHECK(rust_try([](std::optional<twinspan::OsStr> name) -> twinspan::expected<path, NoPath> {
          if (!name) {
            return twinspan::unexpected<NoPath>(NoPath{3});
          }
          return path(name->to_std());
        }) == path("some"));
  const twinspan::Function<path(twinspan::OsStr) const> make = rust_maker("root");
  CHECK(make("\xff") == path("root/\xff"));
}

} // namespace

rust::String checks() {
  check::Report report;
  paths_in_rust();
  text_in_rust();
  c_strings();
  closures();
  return report.text();
}

} // namespace paths
