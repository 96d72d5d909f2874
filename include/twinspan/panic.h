#ifndef TWINSPAN_PANIC_H
#define TWINSPAN_PANIC_H

/// @file
/// Rust panics in C++: the exception, and the hook that enriches it. Where nothing can be thrown they reach
/// the failure handler, see failure.h.

#include "twinspan/config.h"
#include "twinspan/error.h"
#include "twinspan/failure.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace twinspan {
inline namespace v1 {

namespace detail {
class PanicState;
struct PanicAccess;
} // namespace detail

/// A Rust panic, thrown by any function of a bridge that Rust implements.
///
/// It owns the panic's payload together with all its copies. When it reaches Rust again the original
/// payload goes on unwinding there, as if C++ had not been in between. That works once, and within one
/// Rust runtime; after that, or in another, Rust sees an ordinary panic with the same message. A Panic
/// that C++ swallows drops the payload with its last copy.
///
/// Copying never throws. Thrown by what is declared to fail, too: a panic is never an error value.
///
/// It is a std::exception, and stays one: what passes exceptions on by that base passes panics on. A
/// handler of std::exception that must not end a panic has `catch (const twinspan::Panic &) { throw; }`
/// before it.
class TWINSPAN_VISIBLE Panic final : public std::runtime_error, public ErrorInfo {
public:
  Panic(const Panic &other) noexcept = default;
  Panic &operator=(const Panic &other) noexcept = default;
  ~Panic() override;

  /// The panic's message, complete; what() is the same up to the first NUL byte.
  [[nodiscard]] std::string_view message() const noexcept TWINSPAN_LIFETIMEBOUND;

  /// Where the panic started, as `file:line:column`. Empty where no hook was installed
  /// (install_panic_hook) when it started.
  [[nodiscard]] std::string_view location() const noexcept TWINSPAN_LIFETIMEBOUND;

  /// The Rust backtrace of the panic. Empty where no hook was installed or Rust was not asked for
  /// backtraces (RUST_BACKTRACE). Rendered at the first call, which resolves symbols and is slow.
  [[nodiscard]] std::string_view backtrace() const noexcept TWINSPAN_LIFETIMEBOUND;

private:
  friend struct detail::PanicAccess;
  explicit Panic(std::shared_ptr<const detail::PanicState> state);

  std::shared_ptr<const detail::PanicState> panic_;
};

/// What the hook does with Rust's own report of a panic.
enum class PanicHook : std::uint8_t {
  /// Print nothing: the program reports what it catches. It concerns every panic of the process;
  /// only panics that are about to abort are still printed.
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

/// Makes panics carry their place and, if RUST_BACKTRACE asks for it, their backtrace, and says whether
/// Rust still reports them itself. The library never does this on its own; without it a panic carries
/// its message and Rust reports it to stderr as always. May be called again to change the mode; the
/// Rust hook found at the first call stays the one that is forwarded to. Thread-safe.
inline void install_panic_hook(PanicHook hook) noexcept {
  ::twinspan_install_panic_hook(static_cast<std::uint8_t>(hook));
}

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_PANIC_H
