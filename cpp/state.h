#ifndef TWINSPAN_CPP_STATE_H
#define TWINSPAN_CPP_STATE_H

// Shared by the runtime's own files; not installed.
//
// Handles from Rust start with a pointer to a table of functions. C++ calls only through that
// table, never through a symbol, so a handle always reaches the Rust runtime that created it, even
// if a process has several. The layouts are mirrored in src/error.rs and src/panic.rs.

#include "twinspan/error.h"
#include "twinspan/panic.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
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

struct twinspan_error;
struct twinspan_error_table {
  std::size_t version;
  void (*drop)(twinspan_error *error);
  std::size_t (*levels)(const twinspan_error *error);
  void (*level)(const twinspan_error *error, std::size_t index, twinspan_error_level *out);
};
struct twinspan_error {
  const twinspan_error_table *table;
};

struct twinspan_text {
  const char *data; // NUL-terminated after `length` bytes
  std::size_t length;
};
struct twinspan_panic;
struct twinspan_panic_table {
  std::size_t version;
  void (*drop)(twinspan_panic *panic);
  twinspan_text (*message)(const twinspan_panic *panic);
  twinspan_text (*location)(const twinspan_panic *panic);
  twinspan_text (*backtrace)(const twinspan_panic *panic);
};
struct twinspan_panic {
  const twinspan_panic_table *table;
};

[[noreturn]] void twinspan_throw_panic(twinspan_panic *panic);
// Calls the failure handler for a panic, whose location may be empty; then aborts.
[[noreturn]] void twinspan_fail_panic(const char *message, std::size_t length, const char *location,
                                      std::size_t location_length) noexcept;
twinspan_panic *twinspan_exception_panic(std::uintptr_t word) noexcept;

} // extern "C"

namespace twinspan {
inline namespace v1 {
namespace detail {

class ErrorState {
public:
  ErrorState() noexcept = default;
  ErrorState(const ErrorState &) = delete;
  ErrorState &operator=(const ErrorState &) = delete;
  virtual ~ErrorState();

  virtual std::size_t levels() const noexcept = 0;
  virtual twinspan_error_level level(std::size_t index) const noexcept = 0;

  /// The messages of all levels: created by the first call, on any thread.
  const std::vector<std::string> &chain() const;

private:
  mutable std::atomic<const std::vector<std::string> *> chain_{nullptr};
};

class PanicState final : public ErrorState {
public:
  explicit PanicState(twinspan_panic *panic) noexcept : panic_(panic) {}
  ~PanicState() override { panic_->table->drop(panic_); }

  std::size_t levels() const noexcept override { return 1; }
  twinspan_error_level level(std::size_t) const noexcept override {
    const twinspan_text text = panic_->table->message(panic_);
    return {text.data, text.length, 0, 0, false};
  }
  twinspan_panic *panic() const noexcept { return panic_; }

private:
  twinspan_panic *panic_;
};

struct PanicAccess {
  static Panic make(std::shared_ptr<const PanicState> state) { return Panic(std::move(state)); }
  static const PanicState &state(const Panic &panic) noexcept { return *panic.panic_; }
};

/// The word for an exception_ptr, and back. A word owns a reference.
std::uintptr_t word_of(std::exception_ptr exception);
std::exception_ptr exception_of(std::uintptr_t word);

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_CPP_STATE_H
