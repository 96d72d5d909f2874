#ifndef TWINSPAN_PANIC_H
#define TWINSPAN_PANIC_H

/// @file
/// Rust panics in C++: the exception, and the hook that adds information to it. Where nothing can
/// be thrown, a panic goes to the failure handler, see failure.h.

#include "twinspan/config.h"
#include "twinspan/error.h"
#include "twinspan/failure.h"

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace twinspan {
inline namespace v1 {

namespace detail {
struct PanicAccess;
} // namespace detail

/// A Rust panic, thrown by functions of a bridge that Rust implements.
///
/// All copies share ownership of the panic's payload. When it returns to Rust, the original payload
/// continues unwinding there, as if C++ had not been in between. That works once, and within one
/// Rust runtime; after that, or in another one, Rust sees an ordinary panic with the same message.
/// If C++ swallows a Panic, the payload is dropped with its last copy.
///
/// Copying never throws. A panic is thrown even by functions that are declared to fail: it is never
/// an error value.
///
/// It is a std::exception: code that forwards exceptions by that base class forwards panics too. A
/// handler of std::exception that must not stop a panic needs `catch (const twinspan::Panic &) {
/// throw; }` before it.
class TWINSPAN_VISIBLE Panic final : public std::runtime_error, public ErrorInfo {
public:
  Panic(const Panic &other) noexcept = default;
  Panic &operator=(const Panic &other) noexcept = default;
  ~Panic() override;

  /// The panic's message, complete; what() is the same up to the first NUL byte.
  [[nodiscard]] std::string_view message() const noexcept TWINSPAN_LIFETIMEBOUND;

  /// Where the panic started, as `file:line:column`. Empty if no hook was installed
  /// (install_panic_hook) at that time.
  [[nodiscard]] std::string_view location() const noexcept TWINSPAN_LIFETIMEBOUND;

  /// The Rust backtrace of the panic. Empty if no hook was installed or backtraces were not enabled
  /// (RUST_BACKTRACE). Rendered by the first call, which resolves symbols and is slow.
  [[nodiscard]] std::string_view backtrace() const noexcept TWINSPAN_LIFETIMEBOUND;

private:
  friend struct detail::PanicAccess;
  explicit Panic(detail::ErrorStatePointer state);
};

/// What the hook does with Rust's own report of a panic.
enum class PanicHook : std::uint8_t {
  /// Print nothing: the program reports what it catches. This applies to every panic in the
  /// process; only panics that are about to abort are still printed.
  Quiet = 0,
  /// Call the hook that was installed before, which by default prints to stderr.
  Forward = 1,
};

} // namespace v1
} // namespace twinspan

extern "C" {
// Rust functions.
void twinspan_install_panic_hook(std::uint8_t hook) noexcept;
}

namespace twinspan {
inline namespace v1 {

/// Makes panics carry their location and, if RUST_BACKTRACE requests it, their backtrace, and
/// selects whether Rust still reports them. The library never does this on its own; without it a
/// panic carries its message, and Rust reports it to stderr as usual. May be called again to change
/// the mode; with Forward, the hook that was found at the first call is the one that is called.
/// Thread-safe.
inline void install_panic_hook(PanicHook hook) noexcept {
  ::twinspan_install_panic_hook(static_cast<std::uint8_t>(hook));
}

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_PANIC_H
