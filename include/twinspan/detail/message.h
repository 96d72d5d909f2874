#ifndef TWINSPAN_DETAIL_MESSAGE_H
#define TWINSPAN_DETAIL_MESSAGE_H

/// @file
/// The result of a C++ function that is declared with cxx's `Result<T>`: nothing, or an error
/// message.

#include "twinspan/config.h"
#include "twinspan/panic.h"

#include <cstddef>
#include <cstring>
#include <exception>
#include <string>
#include <type_traits>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {

/// cxx's result of a fallible function: null, or a message that Rust owns.
struct Message {
  void *pointer;
  std::size_t length;
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#ifdef __clang__
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdollar-in-identifier-extension"
#endif
extern "C" twinspan::detail::Message cxxbridge1$exception(const char *,
                                                          std::size_t length) noexcept;

namespace twinspan {
inline namespace v1 {
namespace detail {

/// Passed to a user's rust::behavior::trycatch to report a failure with.
class Fail {
public:
  explicit Fail(Message &message) noexcept : message_(message) {}
  void operator()(const char *what) noexcept {
    message_ = cxxbridge1$exception(what, what == nullptr ? 0 : std::strlen(what));
  }
  void operator()(const std::string &what) noexcept {
    message_ = cxxbridge1$exception(what.data(), what.size());
  }

private:
  Message &message_;
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#ifdef __clang__
#pragma clang diagnostic pop
#endif

namespace rust::behavior {

struct twinspan_none {};
// A worse match than any that a user's header has declared before this.
twinspan_none trycatch(...);

/// Whether the user has a trycatch, which only a lookup from inside this namespace finds.
template <class Try, class Failed>
inline constexpr bool twinspan_has_trycatch =
    !std::is_same_v<decltype(trycatch(std::declval<Try>(), std::declval<Failed>())), twinspan_none>;

template <class Try, class Failed>
void twinspan_trycatch(Try &&function, Failed &&failed) {
  trycatch(static_cast<Try &&>(function), static_cast<Failed &&>(failed));
}

} // namespace rust::behavior

namespace twinspan {
inline namespace v1 {
namespace detail {

/// A call of a C++ function that is declared with cxx's `Result<T>`: uses the user's
/// rust::behavior::trycatch, otherwise the message of a std::exception. Other exceptions, and
/// panics, propagate.
template <class Function>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE Message catch_message(Function &&function) {
  Message message{nullptr, 0};
  auto run = [&]() TWINSPAN_INLINE_LAMBDA { static_cast<void>(function()); };
  if constexpr (::rust::behavior::twinspan_has_trycatch<decltype(run), Fail>) {
    ::rust::behavior::twinspan_trycatch(run, Fail(message));
  } else {
#if TWINSPAN_EXCEPTIONS
    try {
      run();
    } catch (const Panic &) {
      throw;
    } catch (const std::exception &exception) {
      Fail{message}(exception.what());
    }
#else
    run();
#endif
  }
  return message;
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_MESSAGE_H
