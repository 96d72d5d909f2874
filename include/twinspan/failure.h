#ifndef TWINSPAN_FAILURE_H
#define TWINSPAN_FAILURE_H

/// @file
/// What ends the process, and the handler that is told first: a panic, an exception or an error where
/// nothing can be thrown, and the misuse of a type.

#include "twinspan/config.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace twinspan {
inline namespace v1 {

/// What a FailureReport is about. More may be added.
enum class FailureKind : std::uint8_t {
  /// A type was used against its contract: the wrong arm of an expected, the value of an empty Optional.
  Misuse = 0,
  /// A Rust panic where nothing can be thrown.
  Panic = 1,
  /// A C++ exception where nothing can be thrown.
  Exception = 2,
  /// An error value that a unit without exceptions was asked to throw.
  Error = 3,
};

namespace detail {
struct FailureAccess;
} // namespace detail

/// What a failure handler is told. It lives until the handler returns, and so does every text of it.
class TWINSPAN_VISIBLE FailureReport {
public:
  FailureReport(const FailureReport &) = delete;
  FailureReport &operator=(const FailureReport &) = delete;

  [[nodiscard]] FailureKind kind() const noexcept;
  /// The message of the panic, exception or error, or what was misused. Not NUL-terminated.
  [[nodiscard]] std::string_view message() const noexcept TWINSPAN_LIFETIMEBOUND;
  /// Where a panic started, as `file:line:column`. Empty for all else, and where install_panic_hook was
  /// not called before.
  [[nodiscard]] std::string_view location() const noexcept TWINSPAN_LIFETIMEBOUND;

private:
  friend struct detail::FailureAccess;
  // Made and read by the library alone, so that it can grow.
  FailureReport(FailureKind kind, std::string_view message, std::string_view location) noexcept
      : kind_(kind), message_(message), location_(location) {}
  ~FailureReport() = default;

  FailureKind kind_;
  std::string_view message_;
  std::string_view location_;
};

/// Called on the thread that failed, right before the process aborts. It may end the process in another
/// way; when it returns, the process aborts. A failure inside the handler does not call it again.
///
/// In Rust `extern "C" fn(&FailureReport)`: the same function pointer.
using FailureHandler = void (*)(const FailureReport &report) noexcept;

/// Sets the handler of the process and returns the one before, whichever language set it. Null stands for
/// the default, which prints one line to stderr. Rust's `twinspan::set_failure_handler` is the same
/// function. May be called on any thread.
FailureHandler set_failure_handler(FailureHandler handler) noexcept;

} // namespace v1
} // namespace twinspan

extern "C" {
// Calls the failure handler, then aborts. `kind` is a FailureKind.
[[noreturn]] void twinspan_fail(std::uint8_t kind, const char *message,
                                std::size_t length) noexcept;
}

namespace twinspan {
inline namespace v1 {
namespace detail {

[[noreturn]] inline void fail(FailureKind kind, std::string_view message) noexcept {
  ::twinspan_fail(static_cast<std::uint8_t>(kind), message.data(), message.size());
}

/// A type was misused.
[[noreturn]] inline void fail(std::string_view message) noexcept {
  ::twinspan::detail::fail(FailureKind::Misuse, message);
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_FAILURE_H
