// Searches files for lines, as grep does: a C++ program on the Rust crates regex and ignore.

#include "search/src/lib.rs.h"
#include "twinspan/text.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

constexpr const char *help = R"(Usage: search [options] <pattern> [<path>..]
       search --files [options] [<path>..]

Prints path:line:text of the lines that match, in the files below the paths (default: .) that no
.gitignore or .ignore excludes; hidden files are left out. Several threads search.

  -i       capitals do not matter
  -a       binary files are text too
  --first  only the first match of each file
  -q       prints nothing, and ends at the first match
  --files  print the paths of the files that would be searched
  -0       end each path with NUL instead of a newline

Exit status: 0, 1 if nothing matches, 2 after any error.
)";

struct Options {
  bool ignore_case = false;
  bool as_text = false;
  bool first_only = false;
  bool quiet = false;
  bool list_files = false;
  char path_end = '\n';
  std::vector<std::string> arguments;
};

struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

Options parse(const std::vector<std::string> &arguments) {
  Options options;
  bool only_paths = false;
  for (const std::string &argument : arguments) {
    if (only_paths || argument.size() < 2 || argument.front() != '-') {
      options.arguments.push_back(argument);
    } else if (argument == "-i") {
      options.ignore_case = true;
    } else if (argument == "-a") {
      options.as_text = true;
    } else if (argument == "-q") {
      options.quiet = true;
    } else if (argument == "-0") {
      options.path_end = '\0';
    } else if (argument == "--first") {
      options.first_only = true;
    } else if (argument == "--files") {
      options.list_files = true;
    } else if (argument == "--") {
      only_paths = true;
    } else {
      throw UsageError("unknown option " + argument);
    }
  }
  if (!options.list_files && options.arguments.empty()) {
    throw UsageError("no pattern");
  }
  return options;
}

void write(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

std::string_view view(rust::Slice<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

// What has happened so far, for the exit status.
struct Outcome {
  bool found = false;
  bool failed = false;

  void fail(std::string_view what) {
    failed = true;
    // In the order of the output.
    std::fflush(stdout);
    std::cerr << "search: " << what << '\n';
  }
  int status() const { return failed ? 2 : found ? 0 : 1; }
};

// What one file or directory has led to.
struct Report {
  std::vector<std::string> errors;
  std::string output;
};

// One file, as grep -nE prints it.
std::string search_file(const search::File &file, const search::Pattern &pattern,
                        const Options &options) {
  const std::string_view path = file.path().view();
  rust::Box<search::Contents> contents = file.read(options.as_text);
  const std::string_view text = view(contents->bytes());
  std::string output;
  bool left_out = false;
  while (const std::optional<search::Line> line = contents->next_match(pattern)) {
    if (options.as_text || (line->is_text && !contents->is_binary())) {
      output.append(path).append(":").append(std::to_string(line->number)).append(":");
      output.append(text.substr(line->start, line->end - line->start)).append("\n");
    } else {
      left_out = true;
    }
    if (options.first_only || options.quiet || contents->is_binary()) {
      break;
    }
  }
  if (left_out) {
    output.append("search: ").append(path).append(": binary file matches\n");
  }
  return output;
}

// Shows on a terminal how many files have been searched. Any thread may count.
class Progress {
public:
  void count() noexcept {
    if (const std::size_t number = ++files_; is_shown_ && number % 64 == 1) {
      std::fprintf(stderr, "\rsearch: %zu files", number);
    }
  }
  // Before anything else is printed.
  void clear() noexcept {
    if (is_shown_ && files_ > 0) {
      std::fputs("\r\033[K", stderr);
    }
  }

private:
  const bool is_shown_ = isatty(STDERR_FILENO) != 0;
  std::atomic<std::size_t> files_ = 0;
};

// The files as several threads find them, their reports in the order of the paths.
void search_files(const std::vector<std::string> &paths, const search::Pattern &pattern,
                  const Options &options, Outcome &outcome) {
  // By root and path. The slash sorts before all else, so that a directory is followed by what is
  // in it.
  std::map<std::pair<std::size_t, std::string>, Report> reports;
  std::mutex mutex;
  Progress progress;
  const auto report = [&](std::size_t root, std::string_view path, auto write) {
    std::string key(path);
    std::replace(key.begin(), key.end(), '/', '\0');
    const std::lock_guard lock(mutex);
    write(reports[{root, std::move(key)}]);
  };
  const auto visit = [&](std::size_t root, const search::File &file) -> twinspan::ControlFlow<> {
    progress.count();
    const std::string_view path = file.path().view();
    try {
      std::string output = search_file(file, pattern, options);
      if (output.empty()) {
        return twinspan::Continue();
      }
      report(root, path, [&](Report &to) { to.output = std::move(output); });
      if (options.quiet) {
        return twinspan::Break();
      }
      return twinspan::Continue();
    } catch (const std::system_error &error) {
      report(root, path,
             [&](Report &to) { to.errors.push_back(std::string(path) + ": " + error.what()); });
      return twinspan::Continue();
    }
  };
  const auto fail = [&](std::size_t root, twinspan::Path path, std::string_view what) {
    report(root, path.view(), [&](Report &to) { to.errors.emplace_back(what); });
  };
  search::visit_files(paths, visit, fail);
  progress.clear();
  for (const auto &[key, of_path] : reports) {
    for (const std::string &error : of_path.errors) {
      outcome.fail(error);
    }
    outcome.found = outcome.found || !of_path.output.empty();
    if (!options.quiet) {
      write(of_path.output);
    }
  }
}

// Calls `visit` with each file below the paths. Goes on after errors.
template <class Visit>
void for_each_file(const std::vector<std::string> &paths, Outcome &outcome, Visit visit) {
  rust::Box<search::Walk> walk = search::walk(paths);
  while (true) {
    auto next = walk->try_next();
    if (!next) {
      outcome.fail(next.error().what());
      continue;
    }
    const std::optional<rust::Box<search::File>> file = *std::move(next);
    if (!file) {
      return;
    }
    try {
      visit(**file);
    } catch (const std::system_error &error) {
      outcome.fail(std::string((*file)->path().view()) + ": " + error.what());
    }
  }
}

// Shows where the pattern is wrong, a mark under each of its characters there.
void report(const search::PatternError &error, std::string_view pattern, Outcome &outcome) {
  const auto width = [](std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
  };
  const auto blanks = width(pattern.substr(0, error.start));
  const auto marks = width(pattern.substr(error.start, error.end - error.start));
  outcome.fail(twinspan::to_std(error.message));
  std::cerr << "  " << pattern << "\n  " << std::string(static_cast<std::size_t>(blanks), ' ')
            << std::string(static_cast<std::size_t>(std::max<std::ptrdiff_t>(marks, 1)), '^')
            << '\n';
}

void run(Options options, Outcome &outcome) {
  const auto paths = [&] {
    return options.arguments.empty() ? std::vector<std::string>{"."} : options.arguments;
  };
  if (options.list_files) {
    for_each_file(paths(), outcome, [&](const search::File &file) {
      outcome.found = true;
      write(file.path().view());
      write({&options.path_end, 1});
    });
    return;
  }
  const std::string source = std::move(options.arguments.front());
  options.arguments.erase(options.arguments.begin());
  const auto text = twinspan::try_str(source);
  if (!text) {
    outcome.fail(std::string("the pattern is not UTF-8: ") + text.error().what());
    return;
  }
  const auto pattern = search::try_compile(*text, options.ignore_case);
  if (!pattern) {
    report(pattern.error(), source, outcome);
    return;
  }
  search_files(paths(), **pattern, options, outcome);
}

} // namespace

int main(int argc, char **argv) {
  const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  if (arguments == std::vector<std::string>{"--help"}) {
    write(help);
    return 0;
  }
  Outcome outcome;
  try {
    run(parse(arguments), outcome);
  } catch (const UsageError &error) {
    outcome.fail(error.what());
    std::cerr << '\n' << help;
  } catch (const std::exception &error) {
    outcome.fail(error.what());
  }
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    outcome.fail("the output could not be written");
  }
  return outcome.status();
}
