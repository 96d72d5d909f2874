#include "twinspan/error.h"
#include "twinspan/panic.h"

#include "allocation.h"
#include "check.h"
#include "cpp/state.h"
#include "twinspan/detail/guard.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <type_traits>
#include <typeinfo>
#include <utility>
#include <vector>

using twinspan::Error;
using twinspan::ErrorInfo;
using twinspan::ErrorOf;
using twinspan::FailureKind;
using twinspan::FailureReport;
using twinspan::Panic;
using twinspan::SystemError;

extern "C" {
std::uintptr_t twinspan_exception_capture();
std::uintptr_t twinspan_exception_clone(std::uintptr_t word) noexcept;
void twinspan_exception_drop(std::uintptr_t word) noexcept;
void twinspan_exception_type_name(std::uintptr_t word, void *context,
                                  void (*receive)(void *, const char *, std::size_t)) noexcept;
}

struct Described {
  int code;
};
template <>
struct twinspan::ErrorTraits<Described> {
  static std::string message(const Described &error) {
    return "described " + std::to_string(error.code);
  }
};

namespace {

static_assert(std::is_nothrow_copy_constructible_v<Error> &&
              std::is_nothrow_copy_assignable_v<Error>);
static_assert(std::is_nothrow_copy_constructible_v<SystemError>);
static_assert(std::is_nothrow_copy_constructible_v<ErrorOf<std::string>>);
static_assert(std::is_nothrow_copy_constructible_v<Panic> && std::is_final_v<Panic>);
static_assert(std::is_base_of_v<std::runtime_error, Error> && std::is_base_of_v<ErrorInfo, Error>);
static_assert(std::is_base_of_v<std::system_error, SystemError>);
static_assert(std::is_base_of_v<Error, ErrorOf<int>>);
// Copied as a part only.
static_assert(!std::is_copy_constructible_v<ErrorInfo> && !std::is_copy_assignable_v<ErrorInfo>);
// What all copies share is not changed through one of them, but taken out of the last.
static_assert(std::is_same_v<decltype(std::declval<ErrorOf<int> &>().error()), const int &>);
static_assert(std::is_same_v<decltype(std::declval<ErrorOf<int>>().error()), int &&>);
static_assert(!std::is_convertible_v<int, ErrorOf<int>>);
// One std::exception base, or catching by it would fail.
static_assert(std::is_convertible_v<Error *, std::exception *>);
static_assert(std::is_convertible_v<SystemError *, std::exception *>);
static_assert(std::is_convertible_v<ErrorOf<int> *, std::exception *>);
static_assert(std::is_convertible_v<Panic *, std::exception *>);
static_assert(!std::is_convertible_v<ErrorInfo *, std::exception *>);

// Handles as Rust makes them.
using twinspan::detail::ErrorState;
using twinspan::detail::ErrorTable;
struct Handle : ErrorState {
  std::vector<twinspan_error_level> levels;
  using ErrorState::ErrorState;
};
int handles = 0;
int reads = 0;
const ErrorTable error_table = {
    1,
    [](const ErrorState *error) {
      --handles;
      delete static_cast<const Handle *>(error);
    },
    [](const ErrorState *error, std::size_t index, twinspan_error_level *out) {
      const auto &levels = static_cast<const Handle *>(error)->levels;
      if (index < levels.size()) {
        ++reads;
        *out = levels[index];
      }
      return levels.size();
    },
    nullptr,
};
std::uintptr_t handle(std::vector<twinspan_error_level> levels) {
  auto *made = new Handle(error_table);
  made->levels = std::move(levels);
  ++handles;
  return reinterpret_cast<std::uintptr_t>(static_cast<ErrorState *>(made));
}
twinspan_error_level level(const char *message) {
  return {message, std::strlen(message), 0, 0, false};
}

void values() {
  {
    const Error error = twinspan::detail::make_error(handle({level("outer"), level("inner")}));
    CHECK(reads == 0 && handles == 1); // nothing is read before it is asked
    Error copy("made in C++");
    CHECK(std::string(copy.what()) == "made in C++" && copy.chain().size() == 1);
    copy = error;
    CHECK(std::string(copy.what()) == "outer");
    CHECK(copy.chain() == (std::vector<std::string>{"outer", "inner"}));
    CHECK(&copy.chain() == &error.chain()); // shared
    const Error moved = std::move(copy);
    CHECK(std::string(copy.what()) == "outer" &&
          moved.chain().size() == 2); // NOLINT: moving copies
  }
  CHECK(handles == 0);
  const Error empty(std::string{});
  CHECK(std::string(empty.what()).empty() && empty.chain().at(0).empty());
  const Error nul(std::string("a\0b", 3));
  CHECK(std::string(nul.what()) == "a" && nul.chain().at(0).size() == 3);
  const ErrorInfo &info = nul;
  CHECK(info.chain().size() == 1);
}

struct Plain {};

void made_in_cpp() {
  const ErrorOf described(Described{4});
  CHECK(described.error().code == 4 && std::string(described.what()) == "described 4");
  const Error &base = described;
  CHECK(base.chain() == std::vector<std::string>{"described 4"});
  CHECK(std::string(static_cast<const std::runtime_error &>(described).what()) == "described 4");
  CHECK(std::string(ErrorOf<std::string>("text").what()) == "text");
  CHECK(std::string(ErrorOf<Plain>(Plain()).what()) == "an error value without a message");
  auto owned = ErrorOf(std::make_unique<int>(5));
  CHECK(*std::move(owned).error() == 5);
#if TWINSPAN_EXCEPTIONS
  CHECK_THROWS(ErrorOf<Described>, (twinspan::throw_error(Described{4}), 0));
#endif
}

void chains_on_threads() {
  const Error error = twinspan::detail::make_error(handle({level("outer"), level("inner")}));
  std::vector<std::thread> threads;
  const std::vector<std::string> *seen[4] = {};
  for (auto &slot : seen) {
    threads.emplace_back([&error, &slot] { slot = &error.chain(); });
  }
  for (std::thread &thread : threads) {
    thread.join();
  }
  for (const auto *chain : seen) {
    CHECK(chain == seen[0] && chain->size() == 2);
  }
}

#if TWINSPAN_EXCEPTIONS

std::string nested_of(const std::exception &exception) {
  try {
    std::rethrow_if_nested(exception);
  } catch (const std::exception &nested) {
    return std::string(nested.what()) + "," + nested_of(nested);
  }
  return "end";
}

void thrown() {
  try {
    twinspan::throw_error(
        twinspan::detail::make_error(handle({level("outer"), level("middle"), level("inner")})));
  } catch (const std::exception &exception) {
    CHECK(std::string(exception.what()) == "outer" && nested_of(exception) == "middle,inner,end");
    CHECK(dynamic_cast<const Error *>(&exception) != nullptr);
    const std::exception_ptr kept = std::current_exception();
    CHECK(kept != nullptr);
  }
  CHECK(handles == 0);

  // Caught by any of its bases.
  const auto throw_it = [] {
    twinspan::throw_error(twinspan::detail::make_error(handle({level("text")})));
  };
  CHECK_THROWS(Error, (throw_it(), 0));
  CHECK_THROWS(ErrorInfo, (throw_it(), 0));
  CHECK_THROWS(std::runtime_error, (throw_it(), 0));

  const twinspan_error_level system{"no such file", 12, 0, 2, true};
  const auto throw_system = [&] {
    twinspan::throw_error(twinspan::detail::make_error(handle({system, level("inner")})));
  };
  CHECK_THROWS(SystemError, (throw_system(), 0));
  CHECK_THROWS(ErrorInfo, (throw_system(), 0));
  try {
    throw_system();
  } catch (const std::system_error &error) {
    CHECK(error.code() == std::errc::no_such_file_or_directory);
    CHECK(std::string(error.what()) == "no such file" && nested_of(error) == "inner,end");
    const std::runtime_error slice = error; // NOLINT: sliced on purpose
    CHECK(std::strlen(slice.what()) > 0);
  }

  // A C++ exception in the chain is thrown itself.
  std::uintptr_t word = 0;
  const std::out_of_range *object = nullptr;
  try {
    throw std::out_of_range("of C++");
  } catch (const std::out_of_range &exception) {
    object = &exception;
    word = twinspan::detail::word_of(std::current_exception());
  }
  const twinspan_error_level original{"of C++", 6, word, 0, false};
  try {
    twinspan::throw_error(twinspan::detail::make_error(handle({level("outer"), original})));
  } catch (const std::out_of_range &exception) {
    CHECK(&exception == object);
  }
  // Typed: nested.
  try {
    throw twinspan::detail::typed_error(
        twinspan::detail::SharedValue<int>::make(3),
        twinspan::detail::adopt_error(handle({level("outer"), original})));
  } catch (const ErrorOf<int> &error) {
    CHECK(error.error() == 3 && std::string(error.what()) == "outer");
    try {
      std::rethrow_if_nested(error);
    } catch (const std::out_of_range &exception) {
      CHECK(&exception == object);
      object = nullptr;
    }
  }
  CHECK(object == nullptr);
  CHECK(handles == 0);
}

// Panics, as Rust makes them.
int panics = 0;
const ErrorTable panic_table = {
    1,
    [](const ErrorState *panic) {
      --panics;
      delete panic;
    },
    [](const ErrorState *, std::size_t index, twinspan_error_level *out) -> std::size_t {
      if (index == 0) {
        *out = {"message", 7, 0, 0, false};
      }
      return 1;
    },
    [](const ErrorState *, twinspan::detail::PanicText which) {
      return which == twinspan::detail::PanicText::Location ? twinspan_text{"a.rs:1:2", 8}
                                                            : twinspan_text{"frames", 6};
    },
};

std::uintptr_t make_panic() {
  ++panics;
  return reinterpret_cast<std::uintptr_t>(new ErrorState(panic_table));
}

[[noreturn]] void throw_panic() { twinspan_throw_panic(make_panic()); }

void panic() {
  CHECK_THROWS(std::runtime_error, (throw_panic(), 0));
  CHECK_THROWS(ErrorInfo, (throw_panic(), 0));
  std::exception_ptr kept;
  try {
    throw_panic();
  } catch (const Panic &caught) {
    CHECK(caught.message() == "message" && std::string(caught.what()) == "message");
    CHECK(caught.location() == "a.rs:1:2" && caught.backtrace() == "frames");
    CHECK(caught.chain() == std::vector<std::string>{"message"});
    Panic copy(caught);
    copy = caught;
    kept = std::make_exception_ptr(copy);
  }
  CHECK(panics == 1);
  kept = nullptr;
  CHECK(panics == 0);
  try {
    try {
      throw_panic();
    } catch (...) {
      std::throw_with_nested(std::logic_error("around"));
    }
  } catch (const std::exception &exception) {
    CHECK(nested_of(exception) == "message,end");
  }
  CHECK(panics == 0);
}

// Every allocation fails once: either all went well, or it is a bad_alloc, and nothing leaks.
template <class Case>
void out_of_memory(Case &&run) {
  bool done = false;
  for (long allowed = 0; !done; ++allowed) {
    CHECK(allowed < 100);
    allocations_left = allowed;
    try {
      run();
      done = true;
    } catch (const std::bad_alloc &) {
    }
    allocations_left = -1;
    CHECK(handles == 0 && panics == 0);
  }
}

void out_of_memory_everywhere() {
  const auto make = [] {
    const long left = std::exchange(allocations_left, -1); // as Rust allocates by itself
    const std::uintptr_t made = handle(
        {level("an outer message that is not short"), level("an inner message that is not short")});
    allocations_left = left;
    return made;
  };
  out_of_memory([&] { static_cast<void>(twinspan::detail::make_error(make())); });
  out_of_memory([&] { static_cast<void>(twinspan::detail::make_error(make()).chain().size()); });
  out_of_memory([&] {
    try {
      twinspan::throw_error(twinspan::detail::make_error(make()));
    } catch (const Error &error) {
      static_cast<void>(error.chain().size());
    }
  });
  out_of_memory([&] {
    try {
      throw twinspan::detail::typed_error(twinspan::detail::SharedValue<int>::make(3),
                                          twinspan::detail::adopt_error(make()));
    } catch (const ErrorOf<int> &) {
    }
  });
  out_of_memory([] {
    const long left = std::exchange(allocations_left, -1);
    const std::uintptr_t made = make_panic();
    allocations_left = left;
    try {
      twinspan_throw_panic(made);
    } catch (const Panic &) {
    }
  });
  // what() never throws, not even the first time.
  const Error error = twinspan::detail::make_error(handle({level("text")}));
  allocations_left = 0;
  CHECK(std::string_view(error.what()) == "text");
  const Error copy(error);
  CHECK(std::string_view(copy.what()) == "text");
  allocations_left = -1;
}

struct WithANameThatIsTooLongToBeKeptInPlace {};

// What Rust asks an exception for, in functions that cannot throw.
void exceptions_without_memory() {
  std::uintptr_t word = 0;
  try {
    throw WithANameThatIsTooLongToBeKeptInPlace();
  } catch (...) {
    allocations_left = 0;
    word = twinspan_exception_capture();
  }
  twinspan_exception_drop(twinspan_exception_clone(word));
  static char name[200];
  const auto receive = [](void *, const char *text, std::size_t length) {
    std::memcpy(name, text, length);
    name[length] = '\0';
  };
  twinspan_exception_type_name(word, nullptr, receive);
  const bool is_told =
      std::strcmp(name, "(anonymous namespace)::WithANameThatIsTooLongToBeKeptInPlace") == 0;
  twinspan_exception_drop(word);
  allocations_left = -1;
#if defined(__GLIBCXX__)
  CHECK(is_told);
#else
  static_cast<void>(is_told);
#endif
}
#endif

static_assert(noexcept(twinspan::set_failure_handler(nullptr)));
static_assert(!std::is_convertible_v<void (*)(const FailureReport &), twinspan::FailureHandler>);
static_assert(!std::is_copy_constructible_v<FailureReport> &&
              !std::is_destructible_v<FailureReport>);

void handlers() {
  const twinspan::FailureHandler before = twinspan::set_failure_handler(&check::handler);
  CHECK(before == nullptr);
  CHECK(twinspan::set_failure_handler(before) == &check::handler);
  CHECK(twinspan::set_failure_handler(nullptr) == nullptr);
}

// Each kind of failure, as its handler sees it.
template <FailureKind Kind>
void expect_kind() {
  twinspan::set_failure_handler([](const FailureReport &report) noexcept {
    const std::string_view location = Kind == FailureKind::Panic ? "a.rs:1:2" : "";
    if (report.kind() != Kind || report.location() != location) {
      std::_Exit(1);
    }
    check::handler(report);
  });
}

void tests() {
  values();
  made_in_cpp();
  chains_on_threads();
#if TWINSPAN_EXCEPTIONS
  thrown();
  panic();
  out_of_memory_everywhere();
  exceptions_without_memory();
#endif
  CHECK(handles == 0);
  handlers();
}

const check::Death deaths[] = {
    {"fail", "the text",
     [] {
       expect_kind<FailureKind::Misuse>();
       twinspan::detail::fail("the text");
     }},
#if TWINSPAN_EXCEPTIONS
    {"panic", "message",
     [] {
       expect_kind<FailureKind::Panic>();
       twinspan::detail::invoke_noexcept([] { throw_panic(); });
     }},
    {"exception", "range",
     [] {
       expect_kind<FailureKind::Exception>();
       twinspan::detail::invoke_noexcept([] { throw std::out_of_range("range"); });
     }},
#endif
#if !TWINSPAN_EXCEPTIONS
    {"throw", "outer",
     [] {
       expect_kind<FailureKind::Error>();
       twinspan::throw_error(
           twinspan::detail::make_error(handle({level("outer"), level("inner")})));
     }},
    {"throw-exception", "range", [] { twinspan::throw_error(std::out_of_range("range")); }},
#endif
};

} // namespace

int main(int argc, char **argv) { return check::run(argc, argv, &tests, deaths); }
