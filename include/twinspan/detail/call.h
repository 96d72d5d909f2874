#ifndef TWINSPAN_DETAIL_CALL_H
#define TWINSPAN_DETAIL_CALL_H

/// @file
/// How a generated shim calls the user's function: by the exact signature that the bridge asks for,
/// else through the conversions of the documentation. Nothing narrows, nothing dangles.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
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

} // namespace detail
} // namespace v1
} // namespace twinspan

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

namespace twinspan {
inline namespace v1 {
namespace detail {

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

/// How a function is called: by its exact signature; through the conversions; not at all, since the result
/// would borrow from a copy of an argument; not at all, since several overloads would do; not at all.
enum class Way { exact, views, copies, dangling, ambiguous, none };

/// The call itself. `Exact` and `ExactNothrow` know whether the user's function has exactly the
/// declared signature, `Loose` calls whatever overload takes the arguments. `Asked` are the arguments:
/// those that the result borrows from are in `BorrowedFrom`.
template <class Exact, class Loose, class R, class... Asked>
struct CallBase {
  template <Conversions Tried>
  static constexpr bool is_callable =
      std::is_invocable_v<Loose &, Unchanged, ArgumentType<Asked, Tried>...>;

  static constexpr Way find_way() {
    if constexpr (Exact::value) {
      return Way::exact;
    } else if constexpr (is_callable<Conversions::views>) {
      return Way::views;
    } else if constexpr (is_callable<Conversions::copies>) {
      return Way::copies;
    } else if constexpr ((DeclaredOf<Asked>::is_lent || ...) && is_callable<Conversions::all>) {
      return Way::dangling;
    } else if constexpr (is_ambiguous(std::index_sequence_for<Asked...>())) {
      return Way::ambiguous;
    } else {
      return Way::none;
    }
  }
  /// Whether some overload takes the arguments if one of them is not copied.
  template <std::size_t... At>
  static constexpr bool is_ambiguous(std::index_sequence<At...> all) {
    return (is_callable_without_copy<At>(all) || ...);
  }
  template <std::size_t Kept, std::size_t... At>
  static constexpr bool is_callable_without_copy(std::index_sequence<At...>) {
    return std::is_invocable_v<
        Loose &, Unchanged,
        ArgumentType<std::conditional_t<At == Kept, BorrowedFrom<DeclaredArgument<Asked>>, Asked>,
                     Conversions::copies>...>;
  }
  static constexpr Way way = find_way();
  static constexpr Conversions conversions =
      way == Way::copies ? Conversions::copies : Conversions::views;
  static constexpr bool has_loose = way == Way::views || way == Way::copies;
  /// Whether the user's function can be called with what is declared.
  static constexpr bool takes = way != Way::none;
  /// Whether it is clear which overload is meant.
  static constexpr bool is_clear = way != Way::ambiguous;
  /// Whether its result may borrow from its arguments, none of which is a copy.
  static constexpr bool lends = way != Way::dangling;

  /// Whether what it returns can become what is declared. Fallible functions may return an
  /// `expected`.
  template <bool Fallible>
  static constexpr bool gives() {
    if constexpr (has_loose) {
      using Actual = std::invoke_result_t<Loose &, Unchanged, ArgumentType<Asked, conversions>...>;
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
    if constexpr (has_loose) {
      using Actual =
          Bare<std::invoke_result_t<Loose &, Unchanged, ArgumentType<Asked, conversions>...>>;
      if constexpr (is_expected<Actual>) {
        return accepts_error<E, typename Actual::error_type>();
      }
    }
    return true;
  }

protected:
  /// Whether the call through the conversions cannot throw, the conversions included.
  static constexpr bool is_nothrow_loose() {
    if constexpr (has_loose) {
      if constexpr (std::is_nothrow_invocable_v<Loose &, Unchanged,
                                                ArgumentType<Asked, conversions>...>) {
        using Actual =
            std::invoke_result_t<Loose &, Unchanged, ArgumentType<Asked, conversions>...>;
        return accepts_result<R, Actual>() && (std::is_same_v<R, Actual> || std::is_void_v<R> ||
                                               std::is_reference_v<R> || std::is_arithmetic_v<R>);
      }
    }
    return false;
  }

  /// Calls through the conversions. What converted arguments were made lives until `use` has ended.
  template <class Use>
  static decltype(auto) invoke_loose(Use use, Loose &loose, DeclaredArgument<Asked>... arguments) {
    if constexpr (has_loose) {
      return loose(use, ::twinspan::detail::argument<Asked, conversions>(arguments)...);
    }
  }

  template <class Function>
  static R convert(Function &&function) {
    using Actual = decltype(function(Unchanged()));
    if constexpr (std::is_same_v<R, Actual> || accepts_result<R, Actual>()) {
      return ::twinspan::detail::call_for<R>(function);
    } else {
      std::abort(); // Refused where the bridge declares it.
    }
  }
};

/// The parameters of a pointer to a function or a member.
template <class Pointer>
struct DeclaredParameters;
template <class R, class... A>
struct DeclaredParameters<R (*)(A...)> {
  using type = Types<A...>;
};
template <class T, class R, class... A>
struct DeclaredParameters<R (T::*)(A...)> {
  using type = Types<A...>;
};
template <class T, class R, class... A>
struct DeclaredParameters<R (T::*)(A...) const> {
  using type = Types<A...>;
};

template <class Exact, class ExactNothrow, class Loose, class R, class... Asked>
struct FunctionCall : CallBase<Exact, Loose, R, Asked...> {
  using Base = CallBase<Exact, Loose, R, Asked...>;
  static constexpr bool is_nothrow = ExactNothrow::value || Base::is_nothrow_loose();

  /// `given` is what becomes the arguments, where they are made.
  template <class Use, class... Given>
  static decltype(auto) invoke_any(Use use, Loose &loose, Given &&...given) {
    if constexpr (ExactNothrow::value) {
      return ExactNothrow::pointer()(static_cast<Given &&>(given)...);
    } else if constexpr (Exact::value) {
      return Exact::pointer()(static_cast<Given &&>(given)...);
    } else {
      return Base::invoke_loose(use, loose, static_cast<Given &&>(given)...);
    }
  }
  template <class... Given>
  static R invoke(Loose &loose, Given &&...given) {
    return Base::convert([&](auto use) -> decltype(auto) {
      return invoke_any(use, loose, static_cast<Given &&>(given)...);
    });
  }
};

template <class Exact, class ExactNothrow, class Loose, class Self, class R, class... Asked>
struct MemberCall : CallBase<Exact, Loose, R, Asked...> {
  using Base = CallBase<Exact, Loose, R, Asked...>;
  static constexpr bool is_nothrow = ExactNothrow::value || Base::is_nothrow_loose();

  template <class Use, class... Given>
  static decltype(auto) invoke_any(Use use, Loose &loose, Self *self, Given &&...given) {
    if constexpr (ExactNothrow::value) {
      return (self->*ExactNothrow::pointer())(static_cast<Given &&>(given)...);
    } else if constexpr (Exact::value) {
      return (self->*Exact::pointer())(static_cast<Given &&>(given)...);
    } else {
      return Base::invoke_loose(use, loose, static_cast<Given &&>(given)...);
    }
  }
  template <class... Given>
  static R invoke(Loose &loose, Self *self, Given &&...given) {
    return Base::convert([&](auto use) -> decltype(auto) {
      return invoke_any(use, loose, self, static_cast<Given &&>(given)...);
    });
  }
};

/// A call of a function or a member that the bridge declares as `Pointer`. `Asked` says which arguments
/// are lent.
template <class Exact, class ExactNothrow, class Loose, class Pointer,
          class Asked = typename DeclaredParameters<Pointer>::type>
struct Call;

template <class Exact, class ExactNothrow, class Loose, class R, class... A, class... Asked>
struct Call<Exact, ExactNothrow, Loose, R (*)(A...), Types<Asked...>>
    : FunctionCall<Exact, ExactNothrow, Loose, R, Asked...> {};
template <class Exact, class ExactNothrow, class Loose, class T, class R, class... A,
          class... Asked>
struct Call<Exact, ExactNothrow, Loose, R (T::*)(A...), Types<Asked...>>
    : MemberCall<Exact, ExactNothrow, Loose, T, R, Asked...> {};
template <class Exact, class ExactNothrow, class Loose, class T, class R, class... A,
          class... Asked>
struct Call<Exact, ExactNothrow, Loose, R (T::*)(A...) const, Types<Asked...>>
    : MemberCall<Exact, ExactNothrow, Loose, const T, R, Asked...> {};

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CALL_H
