#ifndef TWINSPAN_TESTS_CHECK_H
#define TWINSPAN_TESTS_CHECK_H

// As much of a test framework as these programs need: CHECK counts and goes on, cases that are expected
// to abort run one per process.

#include "twinspan/failure.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace check {

inline int checked = 0;
inline int failed = 0;

inline void that(bool holds, const char *text, const char *file, int line) {
  ++checked;
  if (!holds) {
    ++failed;
    std::fprintf(stderr, "%s:%d: failed: %s\n", file, line, text);
  }
}

struct Death {
  const char *name;
  const char *message;
  void (*run)();
};

inline const char *expected_message = "";

[[noreturn]] inline void handler(const twinspan::FailureReport &report) noexcept {
  const std::string_view message = report.message();
  const bool expected = message == expected_message;
  if (!expected) {
    std::fprintf(stderr, "aborts with: %.*s\n", static_cast<int>(message.size()), message.data());
  }
  std::_Exit(expected ? 42 : 1);
}

// `--deaths` lists the aborting cases, `--death NAME` runs one, which exits with 42 through the handler.
template <std::size_t Count>
int run(int argc, char **argv, void (*tests)(), const Death (&deaths)[Count]) {
  if (argc == 2 && std::strcmp(argv[1], "--deaths") == 0) {
    for (const Death &death : deaths) {
      std::puts(death.name);
    }
    return 0;
  }
  if (argc == 3 && std::strcmp(argv[1], "--death") == 0) {
    for (const Death &death : deaths) {
      if (std::strcmp(death.name, argv[2]) == 0) {
        expected_message = death.message;
        twinspan::set_failure_handler(&handler);
        death.run();
      }
    }
    return 2;
  }
  tests();
  std::printf("%d checked, %d failed\n", checked, failed);
  return failed == 0 && checked > 0 ? 0 : 1;
}

} // namespace check

#define CHECK(...) ::check::that(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, __FILE__, __LINE__)

#if TWINSPAN_EXCEPTIONS
#define CHECK_THROWS(exception, ...) \
  do { \
    bool thrown = false; \
    try { \
      static_cast<void>(__VA_ARGS__); \
    } catch (const exception &) { \
      thrown = true; \
    } catch (...) { \
    } \
    ::check::that(thrown, #__VA_ARGS__ " throws " #exception, __FILE__, __LINE__); \
  } while (false)
#endif

#endif // TWINSPAN_TESTS_CHECK_H
