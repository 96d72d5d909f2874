#ifndef TWINSPAN_ERROR_H
#define TWINSPAN_ERROR_H

/// @file
/// Rust errors in C++: twinspan::Error and related classes.
///
/// Everything thrown here derives from std::exception exactly once, so `catch (const std::exception
/// &)` always works. The sources of an error are thrown as std::nested_exception:
/// std::rethrow_if_nested iterates over them. If a source is a C++ exception that passed through
/// Rust, it is the same exception object.

#include "twinspan/config.h"
#include "twinspan/detail/address.h"
#include "twinspan/detail/mode.h"
#include "twinspan/failure.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

class Error;

namespace detail {

class ErrorState;
struct ErrorAccess;
void retain_error(const ErrorState *state) noexcept;
/// For the last owner, drops it. Null is fine.
void release_error(const ErrorState *state) noexcept;

/// The description of an error: shared by all copies of it, never null in a live object. It counts
/// its owners itself: a std::shared_ptr would be an allocation, and code in each bridge.
class TWINSPAN_VISIBLE ErrorStatePointer {
public:
  /// Takes ownership.
  explicit ErrorStatePointer(const ErrorState *state) noexcept : state_(state) {}
  ErrorStatePointer(const ErrorStatePointer &other) noexcept : state_(other.state_) {
    ::twinspan::detail::retain_error(state_);
  }
  ErrorStatePointer(ErrorStatePointer &&other) noexcept : state_(other.state_) {
    other.state_ = nullptr;
  }
  ErrorStatePointer &operator=(ErrorStatePointer other) noexcept {
    std::swap(state_, other.state_);
    return *this;
  }
  ~ErrorStatePointer() { ::twinspan::detail::release_error(state_); }

  const ErrorState &operator*() const noexcept { return *state_; }
  const ErrorState *operator->() const noexcept { return state_; }

private:
  const ErrorState *state_;
};

/// How many owners a value has: a std::atomic, for whose header a bridge has no other use.
class TWINSPAN_VISIBLE Owners {
public:
  /// One.
  Owners() noexcept;
  Owners(const Owners &) = delete;
  Owners &operator=(const Owners &) = delete;
  void add() noexcept;
  /// Whether that was the last one.
  bool remove() noexcept;

private:
  alignas(std::size_t) unsigned char count_[sizeof(std::size_t)];
};

/// The value of a typed error: shared by all copies of it, null in one that was moved from. As
/// std::shared_ptr, whose header takes a compiler longer to read than anything else here would.
template <class E>
class TWINSPAN_VISIBLE SharedValue {
public:
  template <class Given>
  static SharedValue make(Given &&given) {
    return SharedValue(new Counted(static_cast<Given &&>(given)));
  }
  SharedValue(const SharedValue &other) noexcept : counted_(other.counted_) {
    if (counted_ != nullptr) {
      counted_->owners.add();
    }
  }
  SharedValue(SharedValue &&other) noexcept : counted_(other.counted_) { other.counted_ = nullptr; }
  SharedValue &operator=(SharedValue other) noexcept {
    std::swap(counted_, other.counted_);
    return *this;
  }
  ~SharedValue() {
    if (counted_ != nullptr && counted_->owners.remove()) {
      delete counted_;
    }
  }

  E &operator*() const noexcept { return counted_->value; }

private:
  struct Counted {
    Owners owners;
    E value;

    template <class Given>
    explicit Counted(Given &&given) : value(static_cast<Given &&>(given)) {}
  };

  explicit SharedValue(Counted *counted) noexcept : counted_(counted) {}

  Counted *counted_;
};

/// Takes ownership of a handle from Rust. The handle is dropped with the last copy.
inline ErrorStatePointer adopt_error(std::uintptr_t handle) noexcept {
  return ErrorStatePointer(
      reinterpret_cast<const ErrorState *>(handle)); // NOLINT: a word is a pointer here
}
ErrorStatePointer text_error(std::string_view message);
std::size_t error_levels(const ErrorState &state) noexcept;
/// With a NUL byte after it.
std::string_view error_message(const ErrorState &state, std::size_t level) noexcept;
/// Throws the error at this level of the chain, with the levels after it nested.
[[noreturn]] void throw_error_level(const ErrorStatePointer &state, std::size_t level);

} // namespace detail

/// The part that all errors from Rust share, including panics. Not itself a std::exception: catch
/// it with `catch (const twinspan::ErrorInfo &)`, or find it in a caught std::exception with
/// dynamic_cast.
///
/// Copied only as part of an error. Copies share their contents and never throw. Several threads
/// can use a const object.
class TWINSPAN_VISIBLE ErrorInfo {
public:
  virtual ~ErrorInfo();

  /// The message of the error, then the message of its source, and so on; never empty.
  ///
  /// The strings are complete: what() ends at a NUL byte inside a message, these do not. The result
  /// is valid as long as any copy of the error. It is created by the first call (one allocation),
  /// which may throw std::bad_alloc.
  [[nodiscard]] const std::vector<std::string> &chain() const TWINSPAN_LIFETIMEBOUND;

protected:
  explicit ErrorInfo(detail::ErrorStatePointer state) noexcept : state_(std::move(state)) {}
  ErrorInfo(const ErrorInfo &other) noexcept = default;
  ErrorInfo &operator=(const ErrorInfo &other) noexcept = default;

private:
  friend struct detail::ErrorAccess;
  detail::ErrorStatePointer state_;
};

/// An error that came from Rust, and the type of errors in `expected<T, twinspan::Error>` where C++
/// has no type for the Rust error (anyhow::Error, a boxed error, anything that implements
/// std::error::Error).
///
/// Two pointers and a std::runtime_error; copying is cheap and never throws. The messages are
/// requested from Rust when they are first read. The Rust error itself lives until the last copy is
/// destroyed, and is dropped on that thread. An error that is not `Send` was read and dropped
/// before C++ got this one.
class TWINSPAN_VISIBLE Error : public std::runtime_error, public ErrorInfo {
public:
  /// Creates an error in C++, with a message and no source.
  explicit Error(const std::string &message);
  Error(const Error &other) noexcept = default;
  Error &operator=(const Error &other) noexcept = default;
  ~Error() override;

  /// The message: Display if the Rust type has it, otherwise Debug, otherwise the name of the type.
  [[nodiscard]] const char *what() const noexcept TWINSPAN_LIFETIMEBOUND override;

protected:
  /// `text` is the message of a copy sliced to std::runtime_error.
  Error(detail::ErrorStatePointer state, const char *text);

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

/// The message that an error type has when a value of it is thrown. Specialise it for an error type
/// of your own that has no message by itself:
///
/// ```cpp
/// template <>
/// struct twinspan::ErrorTraits<Full> {
///   static std::string message(const Full &full) { return "full: " + std::to_string(full.missing); }
/// };
/// ```
///
/// `message` may return anything that converts to std::string_view. For the error types of a
/// bridge, generated code specialises it and calls Rust, with members that are internal.
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

/// Whether an error can be copied. Generated: `has_copy` if a class claims it and cannot.
template <class E, class = void>
inline constexpr bool has_copy = std::is_copy_constructible_v<E>;
template <class E>
inline constexpr bool has_copy<E, std::void_t<decltype(ErrorTraits<E>::has_copy)>> =
    ErrorTraits<E>::has_copy;

/// The state of a typed error; a type without traits has its own message or a general one.
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

/// A typed error: carries the value of the type that the bridge declares as the `E` of `Result<T,
/// E>`.
///
/// A C++ function that the bridge declares with this error may throw one: Rust gets `Err(E)`.
///
/// Copies share the value, which is `Send` and `Sync` if a Rust function returned it. One
/// allocation for the value, one for the messages.
template <class E>
class TWINSPAN_VISIBLE ErrorOf : public Error {
public:
  using error_type = E;

  /// Creates an error in C++: `throw twinspan::ErrorOf(Full{3})`. Its messages come from
  /// ErrorTraits, including those of its sources, which throw_error nests and this does not.
  explicit ErrorOf(E error) : ErrorOf(detail::SharedValue<E>::make(std::move(error))) {}

  ErrorOf(const ErrorOf &other) noexcept = default;
  ErrorOf &operator=(const ErrorOf &other) noexcept = default;
  ~ErrorOf() override = default;

  /// The value, which copies share. Valid as long as any copy of the exception.
  [[nodiscard]] const E &error() const & noexcept TWINSPAN_LIFETIMEBOUND { return *value_; }
  /// For moving the value out: `std::move(caught).error()`. All copies of the exception see the
  /// moved-from value, so no other thread may use one.
  [[nodiscard]] E &&error() && noexcept TWINSPAN_LIFETIMEBOUND { return std::move(*value_); }

private:
  friend struct detail::ErrorAccess;
  explicit ErrorOf(const detail::SharedValue<E> &value)
      : ErrorOf(value, ::twinspan::detail::describe_error<E>(*value)) {}
  ErrorOf(const detail::SharedValue<E> &value, const detail::ErrorStatePointer &state)
      // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): a NUL byte is at its end.
      : ErrorOf(value, state, ::twinspan::detail::error_message(*state, 0).data()) {}
  ErrorOf(detail::SharedValue<E> value, detail::ErrorStatePointer state, const char *text)
      : Error(std::move(state), text), value_(std::move(value)) {}

  detail::SharedValue<E> value_;
};

template <class E>
ErrorOf(E) -> ErrorOf<E>;

namespace detail {

/// How generated code and the runtime create and read errors.
struct TWINSPAN_VISIBLE ErrorAccess {
  ErrorAccess() = delete;
  static const ErrorStatePointer &state(const ErrorInfo &info) noexcept { return info.state_; }
  static Error error(ErrorStatePointer state, const char *text = "") {
    return Error(std::move(state), text);
  }
  static SystemError system_error(ErrorStatePointer state, std::error_code code) {
    return SystemError(std::move(state), code);
  }
  template <class E>
  static ErrorOf<E> error_of(SharedValue<E> value, ErrorStatePointer state) {
    const char *const text = ::twinspan::detail::error_message(*state, 0).data();
    return ErrorOf<E>(std::move(value), std::move(state), text);
  }
};

/// The error behind an owned handle from Rust, as a value. Does not read a message yet.
inline Error make_error(std::uintptr_t handle) {
  return ErrorAccess::error(::twinspan::detail::adopt_error(handle));
}

/// Throws an error from Rust: the original C++ exception if the chain of the Rust error contains
/// one, SystemError for an OS error, otherwise Error.
[[noreturn]] void throw_untyped(const Error &error);

#if TWINSPAN_EXCEPTIONS
/// The error to throw; if it has sources, throws it here with them nested.
template <class E>
TWINSPAN_COLD ErrorOf<E> typed_error(SharedValue<E> value, const ErrorStatePointer &state) {
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
  return ::twinspan::detail::typed_error(SharedValue<Value>::make(std::forward<E>(error)), state);
}

/// The error to throw for one that Rust has written and that nobody else destroys.
template <class E>
TWINSPAN_COLD ErrorOf<E> make_taken_error(E &given) {
  E error(std::move(given));
  return ::twinspan::detail::make_typed_error<E>(std::move(error));
}

template <class Box, class E>
TWINSPAN_COLD ErrorOf<Box> make_box_error(E *given) {
  Box error = Box::from_raw(given);
  return ::twinspan::detail::make_typed_error<Box>(std::move(error));
}

/// What throw_error does with an error that Rust has written. Nothing is left to destroy while the
/// exception leaves this frame and the one that calls it.
template <class E>
[[noreturn]] TWINSPAN_COLD void throw_value(E &given) {
  if constexpr (std::is_base_of_v<std::exception, E>) {
    throw E(std::move(given));
  } else {
    throw ::twinspan::detail::make_taken_error(given);
  }
}

/// The same for a rust::Box.
template <class Box, class E>
[[noreturn]] TWINSPAN_COLD void throw_box(E *given) {
  throw ::twinspan::detail::make_box_error<Box>(given);
}
#endif

/// What throw_error does with the error of a handle, which it takes over.
[[noreturn]] TWINSPAN_COLD void throw_handle(std::uintptr_t handle);

} // namespace detail

/// Throws what the throwing form of a function throws for this error value, with its sources
/// nested: for a twinspan::Error the original C++ exception if its chain contains one, SystemError
/// for an OS error, otherwise the Error itself; any other std::exception unchanged, for an
/// exception_ptr the exception that it refers to, for an error_code a std::system_error, and for
/// every other type an ErrorOf<E>.
///
/// Without exceptions, calls the failure handler and aborts.
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
    // Constructed in place: unwinding a frame with something to destroy costs thousands of
    // instructions.
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
