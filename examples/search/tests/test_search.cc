// The bridge seen from C++: values, both forms of every error, and what they say.

#include "search/src/lib.rs.h"
#include "twinspan/text.h"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <mutex>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace {

int passed = 0;
int failed = 0;

void check(bool good, const char *text, int line) {
  ++(good ? passed : failed);
  if (!good) {
    std::cerr << "line " << line << ": " << text << '\n';
  }
}
#define CHECK(condition) check(condition, #condition, __LINE__)

// What `function` throws, if it is an E.
template <class E, class Function, class Check>
void throws(Function function, Check check_error, int line) {
  try {
    function();
    check(false, "nothing was thrown", line);
  } catch (const E &error) {
    check_error(error);
  } catch (...) {
    check(false, "something else was thrown", line);
  }
}

// A directory of its own, removed at the end.
class Directory {
public:
  Directory() {
    std::string name = (std::filesystem::temp_directory_path() / "search-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  Directory(const Directory &) = delete;
  Directory &operator=(const Directory &) = delete;
  ~Directory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string write(const std::string &name, const std::string &content) const {
    const std::filesystem::path path = path_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }
  std::string path(const std::string &name = "") const { return (path_ / name).string(); }

private:
  std::filesystem::path path_;
};

using Flow = twinspan::ControlFlow<>;

std::string text(rust::Slice<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

std::vector<std::string> files(const std::vector<std::string> &roots) {
  std::vector<std::string> paths;
  auto walk = search::walk(roots);
  while (const auto file = walk->next()) {
    paths.push_back(std::string((*file)->path().view()));
  }
  return paths;
}

rust::Box<search::Contents> read(const std::string &path, bool as_text = false) {
  auto file = search::walk(std::vector<std::string>{path})->next();
  return (*file)->read(as_text);
}

void bad_pattern_as_exception() {
  throws<twinspan::ErrorOf<search::PatternError>>(
      [] { search::compile("foo(bar", false); },
      [](const twinspan::ErrorOf<search::PatternError> &error) {
        CHECK(error.error().message == "unclosed group");
        CHECK(error.error().start == 3 && error.error().end == 4);
        CHECK(std::string(error.what()) == "unclosed group (byte 3 of the pattern)");
        CHECK(error.chain().size() == 1);
      },
      __LINE__);
  // It is all that errors are in C++.
  throws<std::runtime_error>([] { search::compile("[", false); }, [](auto &) { ++passed; },
                             __LINE__);
  throws<std::exception>([] { search::compile("[", false); }, [](auto &) { ++passed; }, __LINE__);
}

void bad_pattern_as_value() {
  auto pattern = search::try_compile("größe[", false);
  CHECK(!pattern.has_value());
  CHECK(pattern.error().message == "unclosed character class");
  CHECK(pattern.error().start == 7 && pattern.error().end == 8);
  const auto start =
      search::try_compile("a{3,1}", false)
          .transform([](const auto &) { return std::size_t{0}; })
          .or_else([](const search::PatternError &error) {
            return twinspan::expected<std::size_t, search::PatternError>(error.start);
          });
  CHECK(start.value() == 1);
  CHECK(search::try_compile("[a-z]+", true).has_value());
  // The value throws what the other form throws.
  throws<twinspan::ErrorOf<search::PatternError>>(
      [] { search::try_compile("(", false).value(); },
      [](const auto &error) { CHECK(error.error().start == 0); }, __LINE__);
}

void pattern_that_is_not_utf8() {
  const auto pattern = twinspan::try_str("caf\xe9");
  CHECK(!pattern && pattern.error().valid_up_to() == 3);
  throws<std::invalid_argument>([] { search::compile(std::string("caf\xe9"), false); },
                                [](auto &) { ++passed; }, __LINE__);
}

void first_match() {
  const Directory directory;
  auto contents = read(directory.write("a.txt", "one\ntwo\nthree\ntwo"));
  const auto pattern = search::compile("^t", false);
  const std::optional<search::Line> first = contents->next_match(*pattern);
  CHECK(first.has_value());
  CHECK(first->number == 2 && first->start == 4 && first->end == 7 && first->is_text);
  CHECK(text(contents->bytes()).substr(first->start, first->end - first->start) == "two");
  CHECK(contents->next_match(*pattern)->number == 3);
  CHECK(contents->next_match(*pattern)->number == 4);
  CHECK(contents->next_match(*pattern) == std::nullopt);
  CHECK(!contents->next_match(*pattern));
  CHECK(!read(directory.path("a.txt"))->next_match(*search::compile("nothing", false)));
}

void any_bytes() {
  const Directory directory;
  auto latin1 = read(directory.write("latin1.txt", "caf\xe9\ncaf\xc3\xa9\n"));
  const auto pattern = search::compile("caf", false);
  CHECK(!latin1->is_binary());
  CHECK(!latin1->next_match(*pattern)->is_text);
  CHECK(latin1->next_match(*pattern)->is_text);
  CHECK(!latin1->next_match(*pattern));
  const std::string path = directory.write("binary", std::string("a\0caf\n", 6));
  CHECK(read(path)->is_binary());
  CHECK(read(path)->next_match(*pattern)->number == 2);
  CHECK(!read(path, true)->is_binary());
  CHECK(read(path, true)->next_match(*pattern)->number == 1);
}

void walks() {
  const Directory directory;
  directory.write("b.txt", "");
  directory.write("a/x.log", "");
  directory.write("a/x.txt", "");
  directory.write("ignored/x.txt", "");
  directory.write(".hidden", "");
  directory.write("caf\xe9.txt", "");
  directory.write(".gitignore", "*.log\n/ignored\n");
  const std::vector<std::string> expected{directory.path("a/x.txt"), directory.path("b.txt"),
                                          directory.path("caf\xe9.txt")};
  CHECK(files({directory.path()}) == expected);
  // What is named is not ignored.
  CHECK((files({directory.path("a/x.log"), directory.path("b.txt")}) ==
         std::vector<std::string>{directory.path("a/x.log"), directory.path("b.txt")}));
  CHECK(files({}).empty());
}

void walk_that_goes_on() {
  const Directory directory;
  const std::string file = directory.write("a.txt", "");
  auto walk =
      search::walk(std::vector<std::string>{directory.path("missing"), directory.path("a.txt")});
  auto next = walk->try_next();
  CHECK(!next);
  const std::string what = next.error().what();
  CHECK(what.find("missing") != std::string::npos);
  CHECK(what.find("No such file or directory (os error 2)") != std::string::npos);
  next = walk->try_next();
  CHECK(next && *next && (**next)->path().view() == file);
  next = walk->try_next();
  CHECK(next && !*next);
  throws<twinspan::Error>(
      [&] { search::walk(std::vector<std::string>{directory.path("missing")})->next(); },
      [&](const twinspan::Error &error) { CHECK(error.what() == what); }, __LINE__);
  // A line of a .gitignore that is no pattern is reported, and the others count.
  directory.write(".gitignore", "{a\n*.log\n");
  directory.write("b.log", "");
  std::size_t errors = 0;
  std::vector<std::string> found;
  auto second = search::walk(std::vector<std::string>{directory.path()});
  while (true) {
    auto entry = second->try_next();
    if (!entry) {
      ++errors;
    } else if (*entry) {
      found.push_back(std::string((**entry)->path().view()));
    } else {
      break;
    }
  }
  CHECK(errors == 1);
  CHECK(found == std::vector<std::string>{file});
}

void several_threads() {
  const Directory directory;
  std::set<std::string> expected;
  for (int i = 0; i < 300; ++i) {
    expected.insert(directory.write(std::to_string(i % 7) + "/" + std::to_string(i), "tank"));
  }
  const std::vector<std::string> roots{directory.path("missing"), directory.path()};
  std::mutex mutex;
  std::set<std::string> found;
  std::string failed_at;
  search::visit_files(
      roots,
      [&](std::size_t root, const search::File &file) {
        const std::lock_guard lock(mutex);
        found.insert(std::string(file.path().view()));
        return root == 1 ? Flow(twinspan::Continue()) : twinspan::Break();
      },
      [&](std::size_t root, twinspan::Path path, std::string_view what) {
        const std::lock_guard lock(mutex);
        failed_at = std::to_string(root) + std::string(path.view());
        CHECK(what.find("No such file or directory (os error 2)") != std::string::npos);
      });
  CHECK(found == expected);
  CHECK(failed_at == "0" + roots[0]);
  // To break stops all threads; those that are at work finish their file.
  std::atomic<int> visited = 0;
  search::visit_files(
      roots,
      [&](std::size_t, const search::File &) {
        return ++visited < 10 ? Flow(twinspan::Continue()) : twinspan::Break();
      },
      [](std::size_t, auto, auto) {});
  CHECK(visited >= 10 && visited < 100);
  const std::vector<std::string> twice{roots[1], roots[1]};
  visited = 0;
  search::visit_files(
      twice,
      [&](std::size_t root, const search::File &) {
        visited += root == 0 ? 1 : 1000;
        return twinspan::Break();
      },
      [](std::size_t, auto, auto) {});
  CHECK(visited >= 1 && visited < 1000);
}

void file_that_is_gone() {
  const Directory directory;
  const std::string path = directory.write("a.txt", "");
  const auto file = search::walk(std::vector<std::string>{path})->next();
  std::filesystem::remove(path);
  throws<std::system_error>([&] { (*file)->read(false); },
                            [](const std::system_error &error) {
                              CHECK(error.code() == std::errc::no_such_file_or_directory);
                              CHECK(std::string(error.what()) ==
                                    "No such file or directory (os error 2)");
                            },
                            __LINE__);
  CHECK(std::string((*file)->try_read(false).error().what()) ==
        "No such file or directory (os error 2)");
}

} // namespace

int main() {
  bad_pattern_as_exception();
  bad_pattern_as_value();
  pattern_that_is_not_utf8();
  first_match();
  any_bytes();
  walks();
  walk_that_goes_on();
  several_threads();
  file_that_is_gone();
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 && passed > 0 ? 0 : 1;
}
