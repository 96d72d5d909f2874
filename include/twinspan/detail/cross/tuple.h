#ifndef TWINSPAN_DETAIL_CROSS_TUPLE_H
#define TWINSPAN_DETAIL_CROSS_TUPLE_H

/// @file
/// Rust tuples: std::pair, or std::tuple for more than two values, which cross as the
/// twinspan::Tuple of the same values. Also the types that a user's functions can have instead.

#include "twinspan/detail/abi.h"
#include "twinspan/detail/argument.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/cross/form.h"
#include "twinspan/tuple.h"

#include <cstddef>
#include <memory>
#include <new>
#include <tuple>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The types of the values in a tuple-like type.
template <class T>
struct PlacesOf {
  using type = void;
};
template <class A, class B>
struct PlacesOf<std::pair<A, B>> {
  using type = Types<A, B>;
};
template <class... Ts>
struct PlacesOf<std::tuple<Ts...>> {
  using type = Types<Ts...>;
};
template <class... Ts>
struct PlacesOf<Tuple<Ts...>> {
  using type = Types<Ts...>;
};

/// One with the same values, each moved, or copied if it is const.
template <class To, class From, std::size_t... At>
To with_places_of(From &&from, std::index_sequence<At...> /*places*/) {
  using std::get;
  return To(get<At>(static_cast<From &&>(from))...);
}
template <class To, class From>
To with_places_of(From &&from) {
  using Places = std::make_index_sequence<std::tuple_size_v<To>>;
  return ::twinspan::detail::with_places_of<To>(static_cast<From &&>(from), Places());
}

/// The declared one, of what a function gave: each value is what it is as the result of a function.
template <class To, class From, std::size_t... At>
To results_of_places(From &&from, std::index_sequence<At...> /*places*/) {
  using std::get;
  return To(::twinspan::detail::result<std::tuple_element_t<At, To>>(
      get<At>(static_cast<From &&>(from)))...);
}
template <class To, class From>
To results_of_places(From &&from) {
  using Places = std::make_index_sequence<std::tuple_size_v<To>>;
  return ::twinspan::detail::results_of_places<To>(static_cast<From &&>(from), Places());
}

namespace cross {

template <class... Ts>
Tuple<Ts...> tuple_of(Types<Ts...>);

/// A Rust tuple.
template <class T>
struct TupleOf {
  using Value = T;
  using Raw = decltype(cross::tuple_of(typename PlacesOf<T>::type()));
  static constexpr bool is_direct = false;
  using Argument = Raw *;

  /// An argument on its way to Rust, which moves the values out of here.
  class Held {
  public:
    explicit Held(Value &value) { ::new (static_cast<void *>(pointer())) Raw(give(value)); }
    Raw *pointer() noexcept { return std::addressof(memory_.value); }

  private:
    abi::Uninitialised<Raw> memory_;
  };

  static Value take(Raw &raw) { return detail::with_places_of<Value>(std::move(raw)); }
  static Value read(Raw *argument) { return take(*argument); }
  static Raw give(Value &value) { return detail::with_places_of<Raw>(std::move(value)); }
  static Raw give(Value &&value) { return detail::with_places_of<Raw>(std::move(value)); }
  template <class Make>
  TWINSPAN_ALWAYS_INLINE static void place(Raw *slot, Make &&make) {
    ::new (static_cast<void *>(slot)) Raw(give(make()));
  }
};

template <class T>
struct CodecOf<T, std::enable_if_t<is_tuple<T>>> {
  using type = TupleOf<T>;
};
template <class T>
struct OptionalOf<TupleOf<T>> {
  using type = InMemory<TupleOf<T>>;
};

} // namespace cross

template <class A, class B>
inline constexpr bool is_convertible_argument<std::pair<A, B>> = true;
template <class... Ts>
inline constexpr bool is_convertible_argument<std::tuple<Ts...>> = true;

/// Whether the two have the same values.
template <class T, class U>
inline constexpr bool have_same_places =
    std::is_same_v<typename PlacesOf<T>::type, typename PlacesOf<U>::type>;

template <class Declared, class Accepted>
struct AcceptsPlaces : std::bool_constant<have_same_places<Declared, Accepted>> {
  static Accepted convert(Declared &value) {
    if constexpr (std::is_same_v<Declared, Accepted>) {
      return std::move(value);
    } else {
      return ::twinspan::detail::with_places_of<Accepted>(std::move(value));
    }
  }
};
template <class A, class B, class T>
struct Accepts<std::pair<A, B>, T, std::enable_if_t<!converts<std::pair<A, B>, T>>>
    : AcceptsPlaces<std::pair<A, B>, T> {};
template <class... Ts, class T>
struct Accepts<std::tuple<Ts...>, T, std::enable_if_t<!converts<std::tuple<Ts...>, T>>>
    : AcceptsPlaces<std::tuple<Ts...>, T> {};

/// Whether each value stands for the declared one. They are moved out of what the function gives: nothing is borrowed
/// from those.
template <class Declared, class Given>
inline constexpr bool places_stand_for = false;
template <class... Ts, class... Us>
inline constexpr bool places_stand_for<Types<Ts...>, Types<Us...>> = [] {
  if constexpr (sizeof...(Ts) == sizeof...(Us)) {
    return (accepts_result<Ts, Us>() && ...);
  } else {
    return false;
  }
}();

template <class A, class B, class From>
inline constexpr bool becomes<std::pair<A, B>, From> =
    places_stand_for<Types<A, B>, typename PlacesOf<From>::type>;
template <class... Ts, class From>
inline constexpr bool becomes<std::tuple<Ts...>, From> =
    places_stand_for<Types<Ts...>, typename PlacesOf<From>::type>;
// An element of a vector.
template <class... Ts, class From>
inline constexpr bool becomes<Tuple<Ts...>, From> =
    places_stand_for<Types<Ts...>, typename PlacesOf<From>::type>;

template <class A, class B>
inline constexpr bool has_places<std::pair<A, B>> = true;
template <class... Ts>
inline constexpr bool has_places<Tuple<Ts...>> = true;
template <class... Ts>
inline constexpr bool has_places<std::tuple<Ts...>> = true;

template <class A, class B>
inline constexpr bool is_borrowed<std::pair<A, B>> = is_borrowed<A> || is_borrowed<B>;
template <class... Ts>
inline constexpr bool is_borrowed<std::tuple<Ts...>> = (is_borrowed<Ts> || ...);
template <class... Ts>
inline constexpr bool is_borrowed<Tuple<Ts...>> = (is_borrowed<Ts> || ...);

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_TUPLE_H
