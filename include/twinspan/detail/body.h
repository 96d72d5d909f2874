#ifndef TWINSPAN_DETAIL_BODY_H
#define TWINSPAN_DETAIL_BODY_H

/// @file
/// The results of functions with bodies in the bridge.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/address.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/outcome.h"
#include "twinspan/detail/store.h"
#include "twinspan/expected.h"

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The declared result, constructed at the body's `return` from whatever a function may return for
/// it. The type of the returned expression is not enough: a reference to a local variable also has
/// one. In memory it is only the value.
template <class Declared>
class BodyResult {
  template <class... Values>
  static constexpr bool can_list =
      has_places<Declared> || std::is_constructible_v<Declared, Values...>;

public:
  BodyResult() = default;
  /// C++ tries to return a local variable as an rvalue first, from which nothing can be borrowed.
  /// So the error is an assertion: otherwise C++ would try an lvalue next.
  template <class Actual>
  TWINSPAN_ALWAYS_INLINE BodyResult(Actual &&value) // NOLINT(google-explicit-constructor)
      : value_(made(static_cast<Actual &&>(value))) {}
  /// `return {first, second};`: the values of a tuple, or parts such as a pointer and a length.
  template <class First, class Second, class... More,
            std::enable_if_t<can_list<First, Second, More...>, int> = 0>
  TWINSPAN_ALWAYS_INLINE BodyResult(First &&first, Second &&second, More &&...more)
      : value_(listed(static_cast<First &&>(first), static_cast<Second &&>(second),
                      static_cast<More &&>(more)...)) {}
  TWINSPAN_ALWAYS_INLINE operator Declared &&() && noexcept { // NOLINT(google-explicit-constructor)
    return static_cast<Declared &&>(value_);
  }
  TWINSPAN_ALWAYS_INLINE Declared &value() noexcept { return value_; }

  template <class Actual>
  TWINSPAN_ALWAYS_INLINE static Declared made(Actual &&value) {
    static_assert(is_null<Actual> || accepts_result<Declared, Actual>() || is_held<Actual>() ||
                      is_plain_tuple<Actual>,
                  "the body returns something other than the bridge declares: see 'What your C++ "
                  "function may look like' in twinspan's docs/language/functions.md; an `expected` "
                  "is named in the body");
    if constexpr (is_held<Actual>()) {
      return Declared(
          ::twinspan::detail::result<typename Declared::value_type>(static_cast<Actual &&>(value)));
    } else if constexpr (accepts_result<Declared, Actual>()) {
      return ::twinspan::detail::result<Declared>(static_cast<Actual &&>(value));
    } else if constexpr (is_plain_tuple<Actual>) {
      return static_cast<Actual &&>(value);
    } else {
      return Declared();
    }
  }

  /// Of several values: those of a tuple are each what they are by themselves.
  template <class... Values>
  TWINSPAN_ALWAYS_INLINE static Declared listed(Values &&...values) {
    if constexpr (has_places<Declared>) {
      static_assert(sizeof...(Values) == std::tuple_size_v<Declared>,
                    "the body returns another number of values than the bridge declares");
      return listed_at(std::index_sequence_for<Values...>(), static_cast<Values &&>(values)...);
    } else {
      return Declared(static_cast<Values &&>(values)...);
    }
  }

private:
  template <std::size_t... At, class... Values>
  TWINSPAN_ALWAYS_INLINE static Declared listed_at(std::index_sequence<At...> /*places*/,
                                                   Values &&...values) {
    return Declared(placed<std::tuple_element_t<At, Declared>>(static_cast<Values &&>(values))...);
  }
  template <class Element, class Actual>
  TWINSPAN_ALWAYS_INLINE static Element placed(Actual &&value) {
    if constexpr (!accepts_result<Element, Actual>() && is_plain<Element, Actual>) {
      return static_cast<Actual &&>(value);
    } else {
      return BodyResult<Element>::made(static_cast<Actual &&>(value));
    }
  }

  /// By the rules of C++, as far as nothing is borrowed by them.
  template <class To, class Actual>
  static constexpr bool is_plain = !is_borrowed<To> && std::is_convertible_v<Actual, To>;
  template <class Actual>
  static constexpr bool is_plain_tuple = has_places<Declared> && is_plain<Declared, Actual>;
  template <class Actual>
  static constexpr bool is_null =
      OwnerOf<Declared>::is_unique && std::is_same_v<Bare<Actual>, std::nullptr_t>;
  /// The contents of the optional.
  template <class Actual>
  static constexpr bool is_held() {
    if constexpr (is_optional<Declared> && !accepts_result<Declared, Actual>()) {
      return accepts_result<typename Declared::value_type, Actual>();
    } else {
      return false;
    }
  }

  Declared value_;
};

template <class T>
struct ValueOfBodyOf<BodyResult<T>> {
  using type = T;
};

/// A `return` of the declared value, by the rules of C++.
template <class Declared>
struct ValueOfReturn {
  using type = Declared;
  template <class Actual>
  TWINSPAN_ALWAYS_INLINE static Declared made(Actual &&value) {
    if constexpr (std::is_convertible_v<Actual, Declared>) {
      return static_cast<Actual &&>(value);
    } else {
      return {static_cast<Actual &&>(value)}; // `return {first};`
    }
  }
  template <class... Values>
  TWINSPAN_ALWAYS_INLINE static Declared listed(Values &&...values) {
    if constexpr (std::is_constructible_v<Declared, Values...>) {
      return Declared(static_cast<Values &&>(values)...);
    } else {
      return Declared{static_cast<Values &&>(values)...};
    }
  }
};
template <class Declared>
struct ValueOfReturn<BodyResult<Declared>> {
  using type = Declared;
  template <class Actual>
  TWINSPAN_ALWAYS_INLINE static Declared made(Actual &&value) {
    return BodyResult<Declared>::made(static_cast<Actual &&>(value));
  }
  template <class... Values>
  TWINSPAN_ALWAYS_INLINE static Declared listed(Values &&...values) {
    return BodyResult<Declared>::listed(static_cast<Values &&>(values)...);
  }
};
/// For a reference, a pointer is kept.
template <class Declared>
using KeptOfReturn =
    std::conditional_t<std::is_reference_v<Declared>, std::add_pointer_t<Declared>, Declared>;

/// The declared value or error. Each `return` has one of them: a value, an `unexpected`, an
/// `expected`, or a status with a Convert. `Value` is the declared type, or its BodyResult.
template <class Value, class E>
class BodyOutcome : public expected<KeptOfReturn<typename ValueOfReturn<Value>::type>, E> {
  using Declared = typename ValueOfReturn<Value>::type;
  using Kept = KeptOfReturn<Declared>;
  using Base = expected<Kept, E>;
  struct Nothing;
  // There is no template between these and the `return`, so that a compiler warns about narrowing.
  using Plain = std::conditional_t<std::is_reference_v<Declared>, Declared,
                                   std::conditional_t<std::is_scalar_v<Kept>, Kept, Nothing &>>;
  template <class Actual>
  static constexpr bool is_error = IsUnexpected<Bare<Actual>>::value;
  template <class Actual>
  static constexpr bool takes =
      !std::is_same_v<Bare<Actual>, BodyOutcome> &&
      (is_error<Actual> || is_outcome<Bare<Actual>> || !std::is_scalar_v<Kept> ||
       (!std::is_reference_v<Declared> && std::is_class_v<Bare<Actual>>));

public:
  BodyOutcome() = default;
  TWINSPAN_ALWAYS_INLINE BodyOutcome(Plain value) // NOLINT(google-explicit-constructor)
      : Base(std::in_place, kept(value)) {}
  template <class Actual, std::enable_if_t<takes<Actual>, int> = 0>
  TWINSPAN_ALWAYS_INLINE BodyOutcome(Actual &&given) // NOLINT(google-explicit-constructor)
      : Base(made(static_cast<Actual &&>(given))) {}
  /// `return {first, second};`
  template <class First, class Second, class... Rest>
  TWINSPAN_ALWAYS_INLINE BodyOutcome(First &&first, Second &&second, Rest &&...rest)
      : Base(std::in_place, ValueOfReturn<Value>::listed(static_cast<First &&>(first),
                                                         static_cast<Second &&>(second),
                                                         static_cast<Rest &&>(rest)...)) {}

private:
  TWINSPAN_ALWAYS_INLINE static Kept kept(Plain value) {
    if constexpr (std::is_reference_v<Declared>) {
      return ::twinspan::detail::address_of(value);
    } else {
      return value;
    }
  }
  template <class Error>
  TWINSPAN_ALWAYS_INLINE static Base failed(Error &&error) {
    if constexpr (std::is_same_v<Bare<Error>, E>) {
      return Base(unexpect, static_cast<Error &&>(error));
    } else if constexpr (!accepts_error<E, Bare<Error>>() && is_status<Bare<Error>>) {
      Bare<Error> status(static_cast<Error &&>(error));
      return failed(OutcomeOf<Bare<Error>>::error(status));
    } else {
      static_assert(
          accepts_error<E, Bare<Error>>(),
          "the body returns an error of another type than the bridge declares: see 'Errors "
          "of the bridge' in twinspan's docs/converters.md");
      return Base(unexpect, ::twinspan::detail::declared_error<E>(static_cast<Error &&>(error)));
    }
  }
  template <class Actual>
  TWINSPAN_ALWAYS_INLINE static Base made(Actual &&given) {
    if constexpr (is_error<Actual>) {
      return failed(static_cast<Actual &&>(given).error());
    } else if constexpr (is_outcome<Bare<Actual>>) {
      using Of = OutcomeOf<Bare<Actual>>;
      static_assert(!std::is_void_v<typename Of::Value>,
                    "the body returns a status without a value where the bridge declares one: "
                    "return `twinspan::unexpected(status)` if it is an error");
      Bare<Actual> outcome(static_cast<Actual &&>(given));
      if (!Of::has_value(outcome)) {
        return failed(Of::error(outcome));
      }
      if constexpr (std::is_reference_v<Declared>) {
        return Base(std::in_place, Of::value(outcome));
      } else {
        return Base(std::in_place, ValueOfReturn<Value>::made(Of::value(outcome)));
      }
    } else {
      return Base(std::in_place, ValueOfReturn<Value>::made(static_cast<Actual &&>(given)));
    }
  }
};

template <class Value, class E>
inline constexpr bool is_expected<BodyOutcome<Value, E>> = true;

namespace abi {
template <class T>
struct MadeFor<T, BodyResult<T>> {
  static_assert(sizeof(BodyResult<T>) == sizeof(T) && alignof(BodyResult<T>) == alignof(T));
  using type = BodyResult<T>;
  static T &value(type &made) noexcept { return made.value(); }
};
} // namespace abi

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_BODY_H
