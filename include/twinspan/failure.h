#ifndef TWINSPAN_FAILURE_H
#define TWINSPAN_FAILURE_H

/// @file
/// The handler that is called before the process aborts: after a panic, an exception or an error
/// where nothing can be thrown, and after the misuse of a type.

#include "twinspan/config.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace twinspan {
inline namespace v1 {

/// The cause of a FailureReport. More may be added.
enum class FailureKind : std::uint8_t {
  /// Code violated the contract of a type: the wrong alternative of an expected, the value of an
  /// empty Optional.
  Misuse = 0,
  /// A Rust panic where nothing can be thrown.
  Panic = 1,
  /// A C++ exception where nothing can be thrown.
  Exception = 2,
  /// An error value that code without exceptions would have to throw.
  Error = 3,
};

namespace detail {
struct FailureAccess;
} // namespace detail

/// The argument of a failure handler. It and its strings are valid until the handler returns.
class TWINSPAN_VISIBLE FailureReport {
public:
  FailureReport(const FailureReport &) = delete;
  FailureReport &operator=(const FailureReport &) = delete;

  [[nodiscard]] FailureKind kind() const noexcept;
  /// The message of the panic, exception or error, or what was misused. Not NUL-terminated.
  [[nodiscard]] std::string_view message() const noexcept TWINSPAN_LIFETIMEBOUND;
  /// Where a panic started, as `file:line:column`. Empty for other failures, and unless
  /// install_panic_hook was called before.
  [[nodiscard]] std::string_view location() const noexcept TWINSPAN_LIFETIMEBOUND;

private:
  friend struct detail::FailureAccess;
  // Created and read only by the library, so that it can grow.
  FailureReport(FailureKind kind, std::string_view message, std::string_view location) noexcept
      : kind_(kind), message_(message), location_(location) {}
  ~FailureReport() = default;

  FailureKind kind_;
  std::string_view message_;
  std::string_view location_;
};

/// Called on the thread that failed, right before the process aborts. It may end the process in
/// another way; if it returns, the process aborts. A failure inside the handler does not call it
/// again.
///
/// In Rust it is `extern "C" fn(&FailureReport)`, the same function pointer.
using FailureHandler = void (*)(const FailureReport &report) noexcept;

/// Sets the handler of the process and returns the previous one, whichever language set it. Null is
/// the default, which prints one line to stderr. Rust's `twinspan::set_failure_handler` sets the
/// same handler. May be called on any thread.
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
