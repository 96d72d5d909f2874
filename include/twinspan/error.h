#ifndef TWINSPAN_ERROR_H
#define TWINSPAN_ERROR_H

/// @file
/// What C++ sees of a Rust error: twinspan::Error and its relatives.
///
/// Everything thrown here is a std::exception through exactly one base, so
/// `catch (const std::exception &)` always works. The sources of an error are thrown with it as
/// std::nested_exception: std::rethrow_if_nested walks them. A source that is a C++ exception which
/// went through Rust is that very exception again.

#include "twinspan/config.h"
#include "twinspan/detail/mode.h"
#include "twinspan/failure.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#if defined(__GNUC__) && !defined(__clang__)
// g++ says it of a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

class Error;

namespace detail {

class ErrorState;
struct ErrorAccess;
/// What an error says: shared by all copies of it, never null in a live object.
using ErrorStatePointer = std::shared_ptr<const ErrorState>;

/// Takes over a handle that Rust made. The handle is dropped with the last copy.
ErrorStatePointer adopt_error(std::uintptr_t handle);
ErrorStatePointer text_error(std::string_view message);
std::size_t error_levels(const ErrorState &state) noexcept;
std::string_view error_message(const ErrorState &state, std::size_t level) noexcept;
/// Throws what stands at this level of the chain, with the levels after it nested.
[[noreturn]] void throw_error_level(const ErrorStatePointer &state, std::size_t level);

} // namespace detail

/// The part that all errors from Rust share, panics included. Not itself a std::exception: catch it by
/// `catch (const twinspan::ErrorInfo &)`, or find it in a caught std::exception by dynamic_cast.
///
/// Copied as a part of an error only. Copies share what they say and never throw. A const object may be
/// used by several threads.
class TWINSPAN_VISIBLE ErrorInfo {
public:
  virtual ~ErrorInfo();

  /// The message of the error, then the message of its source, and so on; never empty.
  ///
  /// The strings are complete: what() ends at a NUL byte inside a message, these do not. The result
  /// lives as long as any copy of the error. Made at the first call (allocates once); may throw
  /// std::bad_alloc there.
  [[nodiscard]] const std::vector<std::string> &chain() const TWINSPAN_LIFETIMEBOUND;

protected:
  explicit ErrorInfo(detail::ErrorStatePointer state) noexcept : state_(std::move(state)) {}
  ErrorInfo(const ErrorInfo &other) noexcept = default;
  ErrorInfo &operator=(const ErrorInfo &other) noexcept = default;

private:
  friend struct detail::ErrorAccess;
  detail::ErrorStatePointer state_;
};

/// An error that came from Rust, and the value type that stands for one in
/// `expected<T, twinspan::Error>` where C++ has no type of its own for it (anyhow::Error, a boxed
/// error, anything that implements std::error::Error).
///
/// Two pointers and a std::runtime_error; copying is cheap and never throws. The messages are asked
/// from Rust when they are first read. The Rust error itself lives until the last copy is gone and is
/// dropped on that thread. An error that is not `Send` was read and dropped before C++ got this one.
class TWINSPAN_VISIBLE Error : public std::runtime_error, public ErrorInfo {
public:
  /// An error made in C++, with a message and no source.
  explicit Error(const std::string &message);
  Error(const Error &other) noexcept = default;
  Error &operator=(const Error &other) noexcept = default;
  ~Error() override;

  /// The message: Display if the Rust type has it, else Debug, else the name of the type.
  [[nodiscard]] const char *what() const noexcept TWINSPAN_LIFETIMEBOUND override;

protected:
  /// `text` is what a copy sliced to std::runtime_error says.
  Error(detail::ErrorStatePointer state, const std::string &text);

private:
  friend struct detail::ErrorAccess;
};

/// An error of the operating system: a Rust std::io::Error that holds an OS error number. Catch it as
/// std::system_error; code() compares with std::errc.
class TWINSPAN_VISIBLE SystemError : public std::system_error, public ErrorInfo {
public:
  SystemError(const SystemError &other) noexcept = default;
  SystemError &operator=(const SystemError &other) noexcept = default;
  ~SystemError() override;

  /// The message as Rust displays it.
  [[nodiscard]] const char *what() const noexcept TWINSPAN_LIFETIMEBOUND override;

private:
  friend struct detail::ErrorAccess;
  SystemError(detail::ErrorStatePointer state, std::error_code code);
};

/// What an error type says where a value of it is thrown. Specialise it for an error type of your own that
/// has no message by itself:
///
/// ```cpp
/// template <>
/// struct twinspan::ErrorTraits<Full> {
///   static std::string message(const Full &full) { return "full: " + std::to_string(full.missing); }
/// };
/// ```
///
/// `message` may return anything that is a std::string_view. For the error types of a bridge generated code
/// specialises it, and asks Rust, by members that are not for others.
template <class E, class = void>
struct ErrorTraits {};

namespace detail {

/// Generated: `static std::uintptr_t describe(const E &)` returns an owned handle made by Rust.
template <class E, class = void>
inline constexpr bool is_described = false;
template <class E>
inline constexpr bool
    is_described<E, std::void_t<decltype(ErrorTraits<E>::describe(std::declval<const E &>()))>> =
        true;

template <class E, class = void>
inline constexpr bool has_message = false;
template <class E>
inline constexpr bool
    has_message<E, std::void_t<decltype(ErrorTraits<E>::message(std::declval<const E &>()))>> =
        true;

/// Whether an error can be copied. Generated: `has_copy` where a class claims it and cannot.
template <class E, class = void>
inline constexpr bool has_copy = std::is_copy_constructible_v<E>;
template <class E>
inline constexpr bool has_copy<E, std::void_t<decltype(ErrorTraits<E>::has_copy)>> =
    ErrorTraits<E>::has_copy;

/// The state of a typed error; a type without traits has a message of its own or a general one.
template <class E>
ErrorStatePointer describe_error(const E &error) {
  if constexpr (is_described<E>) {
    return ::twinspan::detail::adopt_error(ErrorTraits<E>::describe(error));
  } else if constexpr (has_message<E>) {
    const auto &message = ErrorTraits<E>::message(error);
    return ::twinspan::detail::text_error(message);
  } else if constexpr (std::is_convertible_v<const E &, std::string_view>) {
    return ::twinspan::detail::text_error(error);
  } else {
    return ::twinspan::detail::text_error("an error value without a message");
  }
}

} // namespace detail

/// A typed error: carries the value that the bridge declares as the `E` of `Result<T, E>`.
///
/// A C++ function that the bridge declares so may throw one: Rust gets `Err(E)`.
///
/// Copies share the value, which Rust knows to be `Send` and `Sync` where a Rust function gave it. One
/// allocation for the value, one for the messages.
template <class E>
class TWINSPAN_VISIBLE ErrorOf : public Error {
public:
  using error_type = E;

  /// An error made in C++: `throw twinspan::ErrorOf(Full{3})`. Its messages are what ErrorTraits says, those
  /// of its sources included, which throw_error nests and this does not.
  explicit ErrorOf(E error) : ErrorOf(std::make_shared<E>(std::move(error))) {}

  ErrorOf(const ErrorOf &other) noexcept = default;
  ErrorOf &operator=(const ErrorOf &other) noexcept = default;
  ~ErrorOf() override = default;

  /// The value, which copies share. Lives as long as any copy of the exception.
  [[nodiscard]] const E &error() const & noexcept TWINSPAN_LIFETIMEBOUND { return *value_; }
  /// For moving the value out: `std::move(caught).error()`. All copies of the exception see it moved, so
  /// no other thread may use one.
  [[nodiscard]] E &&error() && noexcept TWINSPAN_LIFETIMEBOUND { return std::move(*value_); }

private:
  friend struct detail::ErrorAccess;
  explicit ErrorOf(const std::shared_ptr<E> &value)
      : ErrorOf(value, ::twinspan::detail::describe_error<E>(*value)) {}
  ErrorOf(const std::shared_ptr<E> &value, const detail::ErrorStatePointer &state)
      : ErrorOf(value, state, std::string(::twinspan::detail::error_message(*state, 0))) {}
  ErrorOf(std::shared_ptr<E> value, detail::ErrorStatePointer state, const std::string &text)
      : Error(std::move(state), text), value_(std::move(value)) {}

  std::shared_ptr<E> value_;
};

template <class E>
ErrorOf(E) -> ErrorOf<E>;

namespace detail {

/// How generated code and the runtime make and open errors.
struct TWINSPAN_VISIBLE ErrorAccess {
  static Error error(ErrorStatePointer state);
  static Error error(ErrorStatePointer state, const std::string &text) {
    return Error(std::move(state), text);
  }
  static SystemError system_error(ErrorStatePointer state, std::error_code code) {
    return SystemError(std::move(state), code);
  }
  template <class E>
  static ErrorOf<E> error_of(std::shared_ptr<E> value, ErrorStatePointer state) {
    const std::string text(::twinspan::detail::error_message(*state, 0));
    return ErrorOf<E>(std::move(value), std::move(state), text);
  }
  static const ErrorStatePointer &state(const ErrorInfo &info) noexcept { return info.state_; }
};

/// The error behind an owned handle that Rust made, as a value. Reads no message yet.
inline Error make_error(std::uintptr_t handle) {
  return ErrorAccess::error(::twinspan::detail::adopt_error(handle));
}

/// Throws an error from Rust: the original C++ exception where the Rust error holds one anywhere in its
/// chain, SystemError for an OS error, Error otherwise.
[[noreturn]] void throw_untyped(const Error &error);

#if TWINSPAN_EXCEPTIONS
/// The error to throw; throws it itself if it has sources, nested.
template <class E>
TWINSPAN_COLD ErrorOf<E> typed_error(std::shared_ptr<E> value, const ErrorStatePointer &state) {
  if (::twinspan::detail::error_levels(*state) > 1) {
    try {
      ::twinspan::detail::throw_error_level(state, 1);
    } catch (...) {
      std::throw_with_nested(ErrorAccess::error_of(std::move(value), state));
    }
  }
  return ErrorAccess::error_of(std::move(value), state);
}

template <class Value, class E>
TWINSPAN_COLD ErrorOf<Value> make_typed_error(E &&error) {
  const ErrorStatePointer state = ::twinspan::detail::describe_error<Value>(error);
  return ::twinspan::detail::typed_error(std::make_shared<Value>(std::forward<E>(error)), state);
}
#endif

} // namespace detail

/// Throws what the throwing form of a function throws for this error value, with its sources nested: for a
/// twinspan::Error the original C++ exception if there is one in its chain, SystemError for an OS error,
/// else itself; any other std::exception as itself, for an exception_ptr what it points to, for an error_code
/// a std::system_error, and for every other type an ErrorOf<E>.
///
/// In units without exceptions the failure handler is called, and the process aborts.
template <class E>
[[noreturn]] TWINSPAN_ABI_TAG TWINSPAN_COLD void throw_error(E &&error) {
  using Value = std::decay_t<E>;
#if TWINSPAN_EXCEPTIONS
  if constexpr (std::is_same_v<Value, Error>) {
    ::twinspan::detail::throw_untyped(error);
  } else if constexpr (std::is_base_of_v<std::exception, Value>) {
    throw Value(std::forward<E>(error));
  } else if constexpr (std::is_same_v<Value, std::exception_ptr>) {
    std::rethrow_exception(std::forward<E>(error));
  } else if constexpr (std::is_same_v<Value, std::error_code>) {
    throw std::system_error(error);
  } else {
    // Made in place: a frame with something to destroy costs thousands of instructions to unwind.
    throw ::twinspan::detail::make_typed_error<Value>(std::forward<E>(error));
  }
#else
  if constexpr (std::is_base_of_v<std::exception, Value>) {
    const char *const message = error.what();
    ::twinspan::detail::fail(FailureKind::Error, message != nullptr ? message : "");
  } else if constexpr (std::is_same_v<Value, std::exception_ptr>) {
    ::twinspan::detail::fail(FailureKind::Error, "an error that is a C++ exception");
  } else if constexpr (std::is_same_v<Value, std::error_code>) {
    ::twinspan::detail::fail(FailureKind::Error, error.message());
  } else {
    const detail::ErrorStatePointer state = ::twinspan::detail::describe_error<Value>(error);
    ::twinspan::detail::fail(FailureKind::Error, ::twinspan::detail::error_message(*state, 0));
  }
#endif
}

} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_ERROR_H
