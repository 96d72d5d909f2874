#ifndef TWINSPAN_CPP_STATE_H
#define TWINSPAN_CPP_STATE_H

// Shared by the runtime's own files; not installed.
//
// Handles from Rust start with a pointer to a table of functions. C++ calls only through that
// table, never through a symbol, so a handle always reaches the Rust runtime that created it, even
// if a process has several. The layouts are mirrored in src/handle.rs.

#include "twinspan/error.h"
#include "twinspan/panic.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

extern "C" {

struct twinspan_error_level {
  const char *message; // NUL-terminated after `length` bytes
  std::size_t length;
  std::uintptr_t exception; // a borrowed exception word, or 0
  std::int32_t code;        // an OS error, where has_code
  bool has_code;
};

struct twinspan_text {
  const char *data; // NUL-terminated after `length` bytes
  std::size_t length;
};

[[noreturn]] void twinspan_throw_panic(std::uintptr_t panic);
// Calls the failure handler for a panic, whose location may be empty; then aborts.
[[noreturn]] void twinspan_fail_panic(const char *message, std::size_t length, const char *location,
                                      std::size_t location_length) noexcept;
const void *twinspan_exception_panic(std::uintptr_t word) noexcept;

} // extern "C"

namespace twinspan {
inline namespace v1 {
namespace detail {

/// What is asked of a panic alone.
enum class PanicText : std::uint8_t { Location = 0, Backtrace = 1 };

/// The functions of a description: of a Rust error, of a Rust panic, or one of those of error.cc.
struct ErrorTable {
  std::size_t version;
  void (*drop)(const ErrorState *state);
  /// Writes the level at `index`, if there is one. Returns how many there are.
  std::size_t (*level)(const ErrorState *state, std::size_t index, twinspan_error_level *out);
  /// Null if this is no panic.
  twinspan_text (*text)(const ErrorState *state, PanicText which);
};

/// The messages that ErrorInfo::chain has made. Deletes itself by a pointer, so that programs that
/// never ask for them have nothing of this.
struct Chain {
  void (*destroy)(const Chain *chain) noexcept;
  std::vector<std::string> messages;
};

/// The description of an error: the start of a handle that Rust made, so that it is no object of
/// its own. Not a class with virtual functions, of which each takes a kilobyte of a program.
class ErrorState {
public:
  const ErrorTable *table;
  mutable std::atomic<std::size_t> owners;
  mutable std::atomic<const Chain *> chain;

  explicit ErrorState(const ErrorTable &functions) noexcept
      : table(&functions), owners(1), chain(nullptr) {}
  ErrorState(const ErrorState &) = delete;
  ErrorState &operator=(const ErrorState &) = delete;

  std::size_t levels() const noexcept {
    twinspan_error_level first;
    return table->level(this, 0, &first);
  }
  twinspan_error_level level(std::size_t index) const noexcept {
    twinspan_error_level level{"", 0, 0, 0, false};
    table->level(this, index, &level);
    return level;
  }
};

static_assert(sizeof(std::atomic<std::size_t>) == sizeof(std::size_t) &&
              sizeof(std::atomic<const Chain *>) == sizeof(void *));

struct PanicAccess {
  static Panic make(ErrorStatePointer state) { return Panic(std::move(state)); }
};

/// The word for an exception_ptr, and back. A word owns a reference.
std::uintptr_t word_of(std::exception_ptr exception);
std::exception_ptr exception_of(std::uintptr_t word);

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_CPP_STATE_H
