#ifndef TWINSPAN_DETAIL_CONVERT_H
#define TWINSPAN_DETAIL_CONVERT_H

/// @file
/// What the user's functions and callables may take and give where the bridge declares a type: the
/// table of accepted functions in the documentation. Nothing narrows, nothing dangles.

#include "rust/cxx.h"
#include "twinspan/abi.h"
#include "twinspan/config.h"
#include "twinspan/expected.h"
#include "twinspan/span.h"
#include "twinspan/text.h"

#include <cstdint>
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
  static std::string_view convert(rust::Str &value) noexcept { return ::twinspan::view(value); }
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
  static std::string convert(rust::String &value) { return ::twinspan::to_std(value); }
};

template <class T>
struct Accepts<rust::Slice<T>, rust::Slice<T>> : std::true_type {
  static rust::Slice<T> convert(rust::Slice<T> &value) noexcept { return value; }
};
#ifdef __cpp_lib_span
template <class T>
struct Accepts<rust::Slice<T>, std::span<T>> : std::true_type {
  static std::span<T> convert(rust::Slice<T> &value) noexcept {
    const Span<T> elements = ::twinspan::span(value);
    return {elements.data(), elements.size()};
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

/// Results that are made from any callable: specialised in closure.h.
template <class T>
inline constexpr bool is_closure = false;

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
  } else if constexpr (is_closure<Declared>) {
    return std::is_convertible_v<Actual, Declared>;
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
    // Only an lvalue is accepted, which outlives the call.
    return value; // NOLINT(bugprone-return-const-ref-from-parameter)
  } else if constexpr (std::is_same_v<Declared, From>) {
    return static_cast<Actual &&>(value);
  } else if constexpr (std::is_same_v<Declared, rust::Str>) {
    // Checks the UTF-8; what is not is thrown.
    const std::string_view text(value);
    return is_ascii(text) ? known_str(text) : rust::Str(text.data(), text.size());
  } else if constexpr (std::is_same_v<Declared, rust::String> &&
                       !std::is_same_v<std::decay_t<Actual>, const char *>) {
    return ::twinspan::to_rust(value);
  } else if constexpr (is_slice<Declared>) {
    return ::twinspan::slice(value);
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

/// What a function returned, until its value or error has been given on.
template <class Outcome>
class Returned {
public:
  template <class Function>
  explicit Returned(Function &function) {
    ::new (static_cast<void *>(std::addressof(outcome_))) Outcome(function());
  }
  Returned(const Returned &) = delete;
  Returned &operator=(const Returned &) = delete;
  ~Returned() {
    if (owned_) {
      outcome_.~Outcome();
    }
  }
  Outcome &outcome() noexcept { return outcome_; }
  /// The bytes of the value or the error have been moved.
  void forget() noexcept { owned_ = false; }

private:
  union {
    Outcome outcome_;
  };
  bool owned_ = true;
};

/// Calls a function that may fail: 0 and the value given to `fill`, or 1 and the error at `failure`. What
/// has no place there (`E` is void) is thrown. What does not fit is refused where the bridge declares it.
template <class R, class E, class Function, class Fill>
TWINSPAN_ABI_TAG std::uintptr_t store(Function &&function, Fill &&fill,
                                      [[maybe_unused]] E *failure) {
  using Actual = Bare<decltype(function())>;
  constexpr bool relocates = std::is_same_v<Bare<Fill>, abi::Place<R>> && abi::relocates<Bare<R>>;
  if constexpr (is_expected<Actual>) {
    using Value = typename Actual::value_type;
    using Error = typename Actual::error_type;
    Returned<Actual> returned(function);
    Actual &outcome = returned.outcome();
    if constexpr (std::is_constructible_v<E, Error>) {
      if (!outcome.has_value()) {
        if constexpr (std::is_same_v<E, Error> && abi::relocates<E>) {
          abi::place(failure, abi::Relocated<E>{outcome.error()});
          returned.forget();
        } else {
          abi::place(failure, std::move(outcome).error());
        }
        return 1;
      }
    }
    if constexpr (std::is_void_v<Value>) {
      std::move(outcome).value();
      fill();
    } else if constexpr (std::is_reference_v<R>) {
      fill(*std::move(outcome).value());
    } else if constexpr (relocates && std::is_same_v<R, Value>) {
      fill(abi::Relocated<R>{*outcome});
      returned.forget();
    } else if constexpr (accepts_result<R, Value>()) {
      fill(::twinspan::detail::result<R>(std::move(outcome).value()));
    }
  } else if constexpr (std::is_void_v<Actual>) {
    function();
    fill();
  } else if constexpr (relocates && std::is_same_v<R, decltype(function())>) {
    Returned<R> returned(function);
    fill(abi::Relocated<R>{returned.outcome()});
    returned.forget();
  } else if constexpr (accepts_result<R, decltype(function())>()) {
    fill(::twinspan::detail::result<R>(function()));
  }
  return 0;
}

} // namespace twinspan::detail

#endif // TWINSPAN_DETAIL_CONVERT_H
