#ifndef TWINSPAN_TUPLE_H
#define TWINSPAN_TUPLE_H

/// @file
/// twinspan::Tuple: several values with the interface of std::tuple and a layout that Rust knows.
/// It is the type that a bridge declares as `Tuple<A, B>`.

#include "twinspan/detail/in_place_vec.h"
#include "twinspan/detail/tuple_fields.h"

#include <cstddef>
#include <string_view> // std::hash
#include <tuple>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {

namespace detail {

template <bool Enabled, class... Ts>
struct TupleHash;

} // namespace detail

/// Two to twelve values. It owns them; copying and moving it copies and moves each, and no
/// operation calls into Rust unless an operation of a value does.
///
/// In memory the values follow each other, each at its alignment, as in Rust and in a C struct. It
/// is trivial if they are. A default-constructed one has a value-initialised value in each place:
/// numbers are zero.
///
/// It supports structured bindings, `auto [a, b] = tuple;`, and converts to and from std::tuple,
/// and std::pair if it has two values.
template <class... Ts>
class Tuple {
  static_assert(sizeof...(Ts) >= 2 && sizeof...(Ts) <= 12, "a Tuple has two to twelve values");
  static_assert((std::is_object_v<Ts> && ...), "the values of a Tuple have to be objects");

  template <class... Us>
  static constexpr bool is_made_of = std::conjunction_v<std::is_constructible<Ts, Us>...>;

public:
  /// Exists if each value has a default constructor, which rust::Box lacks.
  template <class... Us,
            std::enable_if_t<std::conjunction_v<std::is_default_constructible<Ts>...,
                                                std::bool_constant<sizeof...(Us) == 0>>,
                             int> = 0>
  constexpr Tuple() noexcept((std::is_nothrow_default_constructible_v<Ts> && ...)) : fields_{} {}

  /// From a value for each place.
  template <class... Us, std::enable_if_t<sizeof...(Us) == sizeof...(Ts), int> = 0,
            std::enable_if_t<std::conjunction_v<std::is_convertible<Us, Ts>...>, int> = 0>
  constexpr Tuple(Us &&...values) noexcept((std::is_nothrow_constructible_v<Ts, Us> && ...))
      : fields_{static_cast<Ts>(static_cast<Us &&>(values))...} {}

  /// From a std::tuple, or a std::pair, whose values convert.
  template <class... Us, std::enable_if_t<sizeof...(Us) == sizeof...(Ts), int> = 0,
            std::enable_if_t<std::conjunction_v<std::is_convertible<const Us &, Ts>...>, int> = 0>
  constexpr Tuple(const std::tuple<Us...> &values) : Tuple(values, all()) {}
  template <class... Us, std::enable_if_t<sizeof...(Us) == sizeof...(Ts), int> = 0,
            std::enable_if_t<std::conjunction_v<std::is_convertible<Us, Ts>...>, int> = 0>
  constexpr Tuple(std::tuple<Us...> &&values) : Tuple(std::move(values), all()) {}
  template <class U, class V, class Self = Tuple,
            std::enable_if_t<std::is_constructible_v<Self, const U &, const V &>, int> = 0>
  constexpr Tuple(const std::pair<U, V> &values) : Tuple(values.first, values.second) {}
  template <class U, class V, class Self = Tuple,
            std::enable_if_t<std::is_constructible_v<Self, U, V>, int> = 0>
  constexpr Tuple(std::pair<U, V> &&values)
      : Tuple(std::forward<U>(values.first), std::forward<V>(values.second)) {}

  /// The value at an index.
  template <std::size_t At>
  constexpr auto &get() & noexcept {
    return detail::TuplePlace<At>::of(fields_);
  }
  template <std::size_t At>
  constexpr const auto &get() const & noexcept {
    return detail::TuplePlace<At>::of(fields_);
  }
  template <std::size_t At>
  constexpr auto &&get() && noexcept {
    return std::move(detail::TuplePlace<At>::of(fields_));
  }
  template <std::size_t At>
  constexpr const auto &&get() const && noexcept {
    return std::move(detail::TuplePlace<At>::of(fields_));
  }

  /// The values as a std::tuple, or a std::pair, whose types they convert to.
  template <class... Us, std::enable_if_t<sizeof...(Us) == sizeof...(Ts), int> = 0,
            std::enable_if_t<std::conjunction_v<std::is_convertible<const Ts &, Us>...>, int> = 0>
  constexpr operator std::tuple<Us...>() const & {
    return std::apply([](const Ts &...values) { return std::tuple<Us...>(values...); }, refer());
  }
  template <class... Us, std::enable_if_t<sizeof...(Us) == sizeof...(Ts), int> = 0,
            std::enable_if_t<std::conjunction_v<std::is_convertible<Ts, Us>...>, int> = 0>
  constexpr operator std::tuple<Us...>() && {
    return give<std::tuple<Us...>>(all());
  }
  template <class U, class V, class Self = Tuple,
            std::enable_if_t<std::is_constructible_v<std::tuple<U, V>, const Self &>, int> = 0>
  constexpr operator std::pair<U, V>() const & {
    return std::pair<U, V>(get<0>(), get<1>());
  }
  template <class U, class V, class Self = Tuple,
            std::enable_if_t<std::is_constructible_v<std::tuple<U, V>, Self>, int> = 0>
  constexpr operator std::pair<U, V>() && {
    return give<std::pair<U, V>>(all());
  }

  friend constexpr bool operator==(const Tuple &left, const Tuple &right) {
    return left.refer() == right.refer();
  }
  friend constexpr bool operator!=(const Tuple &left, const Tuple &right) {
    return left.refer() != right.refer();
  }
  friend constexpr bool operator<(const Tuple &left, const Tuple &right) {
    return left.refer() < right.refer();
  }
  friend constexpr bool operator<=(const Tuple &left, const Tuple &right) {
    return left.refer() <= right.refer();
  }
  friend constexpr bool operator>(const Tuple &left, const Tuple &right) {
    return left.refer() > right.refer();
  }
  friend constexpr bool operator>=(const Tuple &left, const Tuple &right) {
    return left.refer() >= right.refer();
  }

private:
  template <bool, class...>
  friend struct detail::TupleHash;
  using all = std::index_sequence_for<Ts...>;

  template <class Values, std::size_t... At>
  constexpr Tuple(Values &&values, std::index_sequence<At...>)
      : fields_{static_cast<Ts>(std::get<At>(static_cast<Values &&>(values)))...} {}
  template <class Values, std::size_t... At>
  constexpr Values give(std::index_sequence<At...>) {
    return Values(std::move(get<At>())...);
  }
  constexpr std::tuple<const Ts &...> refer() const noexcept { return refer(all()); }
  template <std::size_t... At>
  constexpr std::tuple<const Ts &...> refer(std::index_sequence<At...>) const noexcept {
    return std::tuple<const Ts &...>(get<At>()...);
  }

  detail::TupleFields<Ts...> fields_;
};

template <class... Ts>
Tuple(Ts...) -> Tuple<Ts...>;

/// The value at an index.
template <std::size_t At, class... Ts>
constexpr auto &get(Tuple<Ts...> &tuple) noexcept {
  return tuple.template get<At>();
}
template <std::size_t At, class... Ts>
constexpr const auto &get(const Tuple<Ts...> &tuple) noexcept {
  return tuple.template get<At>();
}
template <std::size_t At, class... Ts>
constexpr auto &&get(Tuple<Ts...> &&tuple) noexcept {
  return std::move(tuple).template get<At>();
}

namespace detail {

/// Combines all values, in order. Disabled if a value has no hash, like that of Optional.
template <bool Enabled, class... Ts>
struct TupleHash {
  std::size_t operator()(const Tuple<Ts...> &tuple) const {
    std::size_t sum = 0;
    std::apply(
        [&sum](const Ts &...values) {
          ((sum = sum * 31 + std::hash<std::remove_cv_t<Ts>>()(values)), ...);
        },
        tuple.refer());
    return sum;
  }
};
template <class... Ts>
struct TupleHash<false, Ts...> {
  TupleHash() = delete;
  TupleHash(const TupleHash &) = delete;
  TupleHash &operator=(const TupleHash &) = delete;
};

template <class... Ts>
inline constexpr bool never_copied<Tuple<Ts...>> = (never_copied<Ts> || ...);

/// Whether the values have the layout of a C struct.
struct TupleLayout {
  template <class... Ts>
  static constexpr bool holds() {
    std::size_t end = 0;
    ((end = abi::align_up(end, alignof(Ts)) + sizeof(Ts)), ...);
    constexpr std::size_t align = abi::strictest({alignof(Ts)...});
    return alignof(Tuple<Ts...>) == align && sizeof(Tuple<Ts...>) == abi::align_up(end, align);
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

template <class... Ts>
class rust::Vec<twinspan::Tuple<Ts...>> final
    : public twinspan::detail::InPlaceVec<twinspan::Tuple<Ts...>> {
  using Base = twinspan::detail::InPlaceVec<twinspan::Tuple<Ts...>>;

public:
  using Base::Base;
};

template <class... Ts>
struct std::tuple_size<twinspan::Tuple<Ts...>> : std::tuple_size<std::tuple<Ts...>> {};
template <std::size_t At, class... Ts>
struct std::tuple_element<At, twinspan::Tuple<Ts...>> : std::tuple_element<At, std::tuple<Ts...>> {
};

template <class... Ts>
struct std::hash<twinspan::Tuple<Ts...>>
    : twinspan::detail::TupleHash<
          (std::is_default_constructible_v<std::hash<std::remove_cv_t<Ts>>> && ...), Ts...> {};

#include "twinspan/detail/cross/tuple.h"

#endif // TWINSPAN_TUPLE_H
