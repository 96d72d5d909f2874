#ifndef TWINSPAN_DETAIL_CALL_H
#define TWINSPAN_DETAIL_CALL_H

/// @file
/// How a generated shim calls the user's function: by the exact signature that the bridge asks for,
/// else through the conversions of the documentation. Nothing narrows, nothing dangles.

#include "rust/cxx.h"
#include "twinspan/abi.h"
#include "twinspan/config.h"
#include "twinspan/expected.h"
#include "twinspan/panic.h"
#include "twinspan/text.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#if __has_include(<span>)
#include <span>
#endif
#if __has_include(<expected>)
#include <expected>
#endif

namespace twinspan::detail {

/// cxx's result of a fallible function: null, or a message that Rust owns.
struct Message {
  void *pointer;
  std::size_t length;
};

} // namespace twinspan::detail

#ifdef __clang__
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdollar-in-identifier-extension"
#endif
extern "C" twinspan::detail::Message cxxbridge1$exception(const char *,
                                                          std::size_t length) noexcept;

namespace twinspan::detail {

/// What a user's rust::behavior::trycatch is given to report a failure with.
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

} // namespace twinspan::detail

#ifdef __clang__
#pragma clang diagnostic pop
#endif

namespace rust::behavior {

struct twinspan_none {};
// Worse than any that a user's header has declared before this.
twinspan_none trycatch(...);

/// Whether the user has a trycatch, which only a look from inside this namespace finds.
template <class Try, class Failed>
inline constexpr bool twinspan_has_trycatch =
    !std::is_same_v<decltype(trycatch(std::declval<Try>(), std::declval<Failed>())), twinspan_none>;

template <class Try, class Failed>
void twinspan_trycatch(Try &&function, Failed &&failed) {
  trycatch(static_cast<Try &&>(function), static_cast<Failed &&>(failed));
}

} // namespace rust::behavior

namespace twinspan::detail {

/// A call of a C++ function that cxx's `Result<T>` declares: what the user's rust::behavior::trycatch
/// says, else the message of a std::exception. Other exceptions, and panics, pass.
template <class Function>
Message catch_message(Function &&function) {
  Message message{nullptr, 0};
  auto run = [&] { static_cast<void>(function()); };
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

template <class T>
using Bare = std::remove_cv_t<std::remove_reference_t<T>>;

template <class T>
inline constexpr bool is_expected = false;
template <class T, class E>
inline constexpr bool is_expected<expected<T, E>> = true;
#ifdef __cpp_lib_expected
template <class T, class E>
inline constexpr bool is_expected<std::expected<T, E>> = true;
#endif

/// Two spellings of one number: `long` and `long long` where both have 64 bits.
template <class A, class B>
inline constexpr bool same_number = [] {
  if constexpr (std::is_same_v<A, bool> || std::is_same_v<B, bool>) {
    return std::is_same_v<A, B>;
  } else if constexpr (std::is_integral_v<A> && std::is_integral_v<B>) {
    return sizeof(A) == sizeof(B) && std::is_signed_v<A> == std::is_signed_v<B>;
  } else {
    return std::is_same_v<A, B>;
  }
}();

template <class Declared, class Accepted>
struct Accepts
    : std::bool_constant<std::is_arithmetic_v<Declared> && same_number<Declared, Accepted>> {
  static Accepted convert(Declared &value) { return static_cast<Accepted>(value); }
};

template <>
struct Accepts<rust::Str, rust::Str> : std::true_type {
  static rust::Str convert(rust::Str &value) noexcept { return value; }
};
template <>
struct Accepts<rust::Str, std::string_view> : std::true_type {
  static std::string_view convert(rust::Str &value) noexcept {
    const abi::Fat words = abi::fat(value);
    return {static_cast<const char *>(words.pointer), words.length};
  }
};
template <>
struct Accepts<rust::Str, std::string> : std::true_type {
  static std::string convert(rust::Str &value) {
    return std::string(Accepts<rust::Str, std::string_view>::convert(value));
  }
};

template <>
struct Accepts<rust::String, rust::String> : std::true_type {
  static rust::String convert(rust::String &value) noexcept { return std::move(value); }
};
template <>
struct Accepts<rust::String, std::string> : std::true_type {
  static std::string convert(rust::String &value) { return {value.data(), value.size()}; }
};

template <class T>
struct Accepts<rust::Slice<T>, rust::Slice<T>> : std::true_type {
  static rust::Slice<T> convert(rust::Slice<T> &value) noexcept { return value; }
};
#ifdef __cpp_lib_span
template <class T>
struct Accepts<rust::Slice<T>, std::span<T>> : std::true_type {
  static std::span<T> convert(rust::Slice<T> &value) noexcept {
    return {value.data(), value.size()};
  }
};
#endif

template <class T, class U>
struct Accepts<std::optional<T>, std::optional<U>>
    : std::bool_constant<std::is_same_v<T, U> || Accepts<T, U>::value> {
  static std::optional<U> convert(std::optional<T> &value) {
    if constexpr (std::is_same_v<T, U>) {
      return std::move(value);
    } else if (value) {
      return Accepts<T, U>::convert(*value);
    } else {
      return std::nullopt;
    }
  }
};

/// An argument that becomes what the user's function takes, if that is documented.
template <class Declared>
class Argument {
public:
  explicit Argument(Declared &value) noexcept : value_(value) {}
  template <class Accepted, class = std::enable_if_t<Accepts<Declared, Accepted>::value>>
  operator Accepted() { // NOLINT(google-explicit-constructor): that it converts is what it is for.
    return Accepts<Declared, Accepted>::convert(value_);
  }

private:
  Declared &value_;
};

template <class Declared>
inline constexpr bool is_convertible_argument =
    std::is_arithmetic_v<Declared> || std::is_same_v<Declared, rust::Str> ||
    std::is_same_v<Declared, rust::String>;
template <class T>
inline constexpr bool is_convertible_argument<rust::Slice<T>> = true;
template <class T>
inline constexpr bool is_convertible_argument<std::optional<T>> = true;

/// References and owners are handed on as they are.
template <class Declared>
decltype(auto) argument(std::remove_reference_t<Declared> &value) noexcept {
  if constexpr (is_convertible_argument<Declared>) {
    return Argument<Declared>(value);
  } else {
    return static_cast<Declared &&>(value);
  }
}

template <class Declared>
using ArgumentType =
    decltype(argument<Declared>(std::declval<std::remove_reference_t<Declared> &>()));

template <class T>
inline constexpr bool is_smart_pointer = false;
template <class T, class D>
inline constexpr bool is_smart_pointer<std::unique_ptr<T, D>> = true;
template <class T>
inline constexpr bool is_smart_pointer<std::shared_ptr<T>> = true;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_slice = false;
template <class T>
inline constexpr bool is_slice<rust::Slice<T>> = true;

/// Whether a function that gives an `Actual` may stand for one that is declared to give a `Declared`.
template <class Declared, class Actual>
constexpr bool accepts_result() {
  using From = Bare<Actual>;
  if constexpr (std::is_void_v<Declared> || std::is_void_v<Actual>) {
    return std::is_void_v<Declared> && std::is_void_v<Actual>;
  } else if constexpr (std::is_reference_v<Declared>) {
    // Only an lvalue outlives the call.
    return std::is_lvalue_reference_v<Actual> &&
           std::is_convertible_v<std::remove_reference_t<Actual> *,
                                 std::remove_reference_t<Declared> *>;
  } else if constexpr (std::is_same_v<Declared, From>) {
    return true;
  } else if constexpr (std::is_arithmetic_v<Declared>) {
    return same_number<Declared, From>;
  } else if constexpr (std::is_same_v<Declared, rust::Str>) {
    return std::is_same_v<From, std::string_view> ||
           (std::is_same_v<From, std::string> && std::is_lvalue_reference_v<Actual>);
  } else if constexpr (std::is_same_v<Declared, rust::String>) {
    return std::is_same_v<From, std::string> || std::is_same_v<From, std::string_view> ||
           std::is_same_v<std::decay_t<Actual>, const char *>;
  } else if constexpr (std::is_pointer_v<Declared>) {
    return std::is_pointer_v<std::decay_t<Actual>> && std::is_convertible_v<Actual, Declared>;
  } else if constexpr (is_smart_pointer<Declared>) {
    return is_smart_pointer<From> && std::is_convertible_v<Actual, Declared>;
  } else if constexpr (is_slice<Declared>) {
#ifdef __cpp_lib_span
    return std::is_same_v<
        From, std::span<std::remove_pointer_t<decltype(std::declval<Declared>().data())>>>;
#else
    return false;
#endif
  } else if constexpr (is_optional<Declared>) {
    if constexpr (std::is_same_v<From, std::nullopt_t>) {
      return true;
    } else if constexpr (is_optional<From>) {
      return accepts_result<typename Declared::value_type, typename From::value_type>();
    } else {
      return false;
    }
  } else {
    return false;
  }
}

template <class Declared, class Actual>
Declared result(Actual &&value) {
  using From = Bare<Actual>;
  if constexpr (std::is_reference_v<Declared>) {
    return value;
  } else if constexpr (std::is_same_v<Declared, From>) {
    return static_cast<Actual &&>(value);
  } else if constexpr (std::is_same_v<Declared, rust::Str>) {
    // Checks the UTF-8; what is not is thrown.
    return rust::Str(value.data(), value.size());
  } else if constexpr (std::is_same_v<Declared, rust::String> &&
                       !std::is_same_v<std::decay_t<Actual>, const char *>) {
    return rust::String(value.data(), value.size());
  } else if constexpr (is_slice<Declared>) {
    return Declared(value.data(), value.size());
  } else if constexpr (is_optional<Declared> && is_optional<From>) {
    if (!value) {
      return std::nullopt;
    }
    return ::twinspan::detail::result<typename Declared::value_type>(
        *static_cast<Actual &&>(value));
  } else {
    return Declared(static_cast<Actual &&>(value));
  }
}

/// The call itself. `Exact` and `ExactNothrow` know whether the user's function has exactly the
/// declared signature, `Loose` calls whatever overload takes the arguments.
template <class Exact, class Loose, class R, class... A>
struct CallBase {
  static constexpr bool has_loose = std::is_invocable_v<Loose &, ArgumentType<A>...>;
  /// Whether the user's function can be called with what is declared.
  static constexpr bool takes = Exact::value || has_loose;

  /// Whether what it returns can become what is declared. Fallible functions may return an
  /// `expected`.
  template <bool Fallible>
  static constexpr bool gives() {
    if constexpr (!Exact::value && has_loose) {
      using Actual = std::invoke_result_t<Loose &, ArgumentType<A>...>;
      if constexpr (Fallible && is_expected<Bare<Actual>>) {
        using Declared =
            std::conditional_t<std::is_reference_v<R>, std::remove_reference_t<R> *, R>;
        return accepts_result<Declared, typename Bare<Actual>::value_type>();
      } else {
        return accepts_result<R, Actual>();
      }
    } else {
      return true;
    }
  }

  /// Whether the error of the `expected` that it returns, if it does, can become the declared one.
  template <class E>
  static constexpr bool fails() {
    if constexpr (!Exact::value && has_loose) {
      using Actual = Bare<std::invoke_result_t<Loose &, ArgumentType<A>...>>;
      if constexpr (is_expected<Actual>) {
        return std::is_constructible_v<E, typename Actual::error_type>;
      }
    }
    return true;
  }

  template <class E, class Function, class Fill>
  static std::uintptr_t store(Function &&function, Fill &&fill, [[maybe_unused]] E *failure) {
    using Actual = decltype(function());
    if constexpr (is_expected<Bare<Actual>>) {
      using Value = typename Bare<Actual>::value_type;
      Bare<Actual> outcome = function();
      if constexpr (std::is_constructible_v<E, typename Bare<Actual>::error_type>) {
        if (!outcome.has_value()) {
          ::new (static_cast<void *>(failure)) E(std::move(outcome).error());
          return 1;
        }
      }
      if constexpr (std::is_void_v<Value>) {
        std::move(outcome).value();
        fill();
      } else if constexpr (std::is_reference_v<R>) {
        fill(*std::move(outcome).value());
      } else if constexpr (accepts_result<R, Value>()) {
        fill(::twinspan::detail::result<R>(std::move(outcome).value()));
      }
    } else {
      if constexpr (std::is_void_v<Actual>) {
        function();
        fill();
      } else if constexpr (accepts_result<R, Actual>()) {
        fill(::twinspan::detail::result<R>(function()));
      }
    }
    return 0;
  }

protected:
  template <class Function>
  static R convert(Function &&function) {
    using Actual = decltype(function());
    if constexpr (std::is_void_v<R>) {
      function();
    } else if constexpr (accepts_result<R, Actual>()) {
      return ::twinspan::detail::result<R>(function());
    } else {
      std::abort(); // Refused where the bridge declares it.
    }
  }
};

template <class Exact, class ExactNothrow, class Loose, class Pointer, class Nothrow>
struct Call;

/// Whether the call through the conversions cannot throw, the conversions included.
template <class Exact, class Loose, class R, class... A>
constexpr bool is_nothrow_loose() {
  if constexpr (!Exact::value && std::is_nothrow_invocable_v<Loose &, ArgumentType<A>...>) {
    using Actual = std::invoke_result_t<Loose &, ArgumentType<A>...>;
    return accepts_result<R, Actual>() &&
           (std::is_same_v<R, Actual> || std::is_reference_v<R> || std::is_arithmetic_v<R>);
  } else {
    return false;
  }
}

template <class Exact, class ExactNothrow, class Loose, class R, class... A>
struct Call<Exact, ExactNothrow, Loose, R (*)(A...), R (*)(A...) noexcept>
    : CallBase<Exact, Loose, R, A...> {
  using Base = CallBase<Exact, Loose, R, A...>;
  static constexpr bool is_nothrow =
      ExactNothrow::value || is_nothrow_loose<Exact, Loose, R, A...>();

  static decltype(auto) invoke_any(Loose &loose, A... arguments) {
    if constexpr (ExactNothrow::value) {
      return ExactNothrow::pointer()(static_cast<A &&>(arguments)...);
    } else if constexpr (Exact::value) {
      return Exact::pointer()(static_cast<A &&>(arguments)...);
    } else if constexpr (Base::has_loose) {
      return loose(argument<A>(arguments)...);
    }
  }
  static R invoke(Loose &loose, A... arguments) {
    return Base::convert(
        [&]() -> decltype(auto) { return invoke_any(loose, static_cast<A &&>(arguments)...); });
  }
};

template <class Exact, class ExactNothrow, class Loose, class Self, class R, class... A>
struct MemberCall : CallBase<Exact, Loose, R, A...> {
  using Base = CallBase<Exact, Loose, R, A...>;
  static constexpr bool is_nothrow =
      ExactNothrow::value || is_nothrow_loose<Exact, Loose, R, A...>();

  static decltype(auto) invoke_any(Loose &loose, Self *self, A... arguments) {
    if constexpr (ExactNothrow::value) {
      return (self->*ExactNothrow::pointer())(static_cast<A &&>(arguments)...);
    } else if constexpr (Exact::value) {
      return (self->*Exact::pointer())(static_cast<A &&>(arguments)...);
    } else if constexpr (Base::has_loose) {
      return loose(argument<A>(arguments)...);
    }
  }
  static R invoke(Loose &loose, Self *self, A... arguments) {
    return Base::convert([&]() -> decltype(auto) {
      return invoke_any(loose, self, static_cast<A &&>(arguments)...);
    });
  }
};

template <class Exact, class ExactNothrow, class Loose, class T, class R, class... A>
struct Call<Exact, ExactNothrow, Loose, R (T::*)(A...), R (T::*)(A...) noexcept>
    : MemberCall<Exact, ExactNothrow, Loose, T, R, A...> {};
template <class Exact, class ExactNothrow, class Loose, class T, class R, class... A>
struct Call<Exact, ExactNothrow, Loose, R (T::*)(A...) const, R (T::*)(A...) const noexcept>
    : MemberCall<Exact, ExactNothrow, Loose, const T, R, A...> {};

} // namespace twinspan::detail

#endif // TWINSPAN_DETAIL_CALL_H
