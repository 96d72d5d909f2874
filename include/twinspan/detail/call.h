#ifndef TWINSPAN_DETAIL_CALL_H
#define TWINSPAN_DETAIL_CALL_H

/// @file
/// How a generated shim calls the user's function: by the exact signature that the bridge asks for,
/// else through the conversions of the documentation. Nothing narrows, nothing dangles.

#include "rust/cxx.h"
#include "twinspan/abi.h"
#include "twinspan/config.h"
#include "twinspan/detail/convert.h"
#include "twinspan/panic.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

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

/// A function as a pointer of the given type, if it has that type. By an implicit conversion: g++ 12
/// lets a static_cast add noexcept to the type of a member.
template <class Pointer>
constexpr Pointer exactly(Pointer pointer) noexcept {
  return pointer;
}

/// What a function that is declared `#[owned]` gives: a raw pointer is to be deleted.
template <class T>
std::unique_ptr<T> own_result(T *pointer) noexcept {
  return std::unique_ptr<T>(pointer);
}
template <class T>
T own_result(T value) noexcept(std::is_nothrow_move_constructible_v<T>) {
  return value;
}

/// The call itself. `Exact` and `ExactNothrow` know whether the user's function has exactly the
/// declared signature, `Loose` calls whatever overload takes the arguments.
template <class Exact, class Loose, class R, class... A>
struct CallBase {
  /// Not asked where the signature is exact: the answer may need the body of the user's function.
  static constexpr bool has_loose =
      std::conjunction_v<std::negation<Exact>, std::is_invocable<Loose &, ArgumentType<A>...>>;
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

protected:
  template <class Function>
  static R convert(Function &&function) {
    using Actual = decltype(function());
    if constexpr (std::is_void_v<R>) {
      function();
    } else if constexpr (std::is_same_v<R, Actual>) {
      return function(); // What is returned is made in its place, and not moved there.
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
  if constexpr (std::conjunction_v<std::negation<Exact>,
                                   std::is_nothrow_invocable<Loose &, ArgumentType<A>...>>) {
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

  static decltype(auto) invoke_loose(Loose &loose, A... arguments) {
    if constexpr (Base::has_loose) {
      return loose(argument<A>(arguments)...);
    }
  }
  template <class... Given>
  static decltype(auto) invoke_any(Loose &loose, Given &&...given) {
    if constexpr (ExactNothrow::value) {
      return ExactNothrow::pointer()(static_cast<Given &&>(given)...);
    } else if constexpr (Exact::value) {
      return Exact::pointer()(static_cast<Given &&>(given)...);
    } else {
      return invoke_loose(loose, static_cast<Given &&>(given)...);
    }
  }
  /// `given` is what becomes the arguments, where they are made.
  template <class... Given>
  static R invoke(Loose &loose, Given &&...given) {
    return Base::convert(
        [&]() -> decltype(auto) { return invoke_any(loose, static_cast<Given &&>(given)...); });
  }
};

template <class Exact, class ExactNothrow, class Loose, class Self, class R, class... A>
struct MemberCall : CallBase<Exact, Loose, R, A...> {
  using Base = CallBase<Exact, Loose, R, A...>;
  static constexpr bool is_nothrow =
      ExactNothrow::value || is_nothrow_loose<Exact, Loose, R, A...>();

  static decltype(auto) invoke_loose(Loose &loose, A... arguments) {
    if constexpr (Base::has_loose) {
      return loose(argument<A>(arguments)...);
    }
  }
  template <class... Given>
  static decltype(auto) invoke_any(Loose &loose, Self *self, Given &&...given) {
    if constexpr (ExactNothrow::value) {
      return (self->*ExactNothrow::pointer())(static_cast<Given &&>(given)...);
    } else if constexpr (Exact::value) {
      return (self->*Exact::pointer())(static_cast<Given &&>(given)...);
    } else {
      return invoke_loose(loose, static_cast<Given &&>(given)...);
    }
  }
  template <class... Given>
  static R invoke(Loose &loose, Self *self, Given &&...given) {
    return Base::convert([&]() -> decltype(auto) {
      return invoke_any(loose, self, static_cast<Given &&>(given)...);
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
