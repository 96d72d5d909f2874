#ifndef TWINSPAN_DETAIL_EXPECTED_UNEXPECTED_H
#define TWINSPAN_DETAIL_EXPECTED_UNEXPECTED_H

/// @file
/// twinspan::unexpected: the error that an expected is made from.

#include "twinspan/config.h"
#include "twinspan/detail/constraints.h"
#include "twinspan/detail/expected_calls.h"

#include <initializer_list>
#include <type_traits>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

/// An error on its way into an expected: `return twinspan::unexpected(OpenError{..});`
template <class E>
class unexpected {
  static_assert(std::is_object_v<E> && !std::is_array_v<E> && !std::is_const_v<E> &&
                    !std::is_volatile_v<E>,
                "the error of an expected is an object type");

  template <class Other>
  using Like = std::conditional_t<std::is_same_v<Other, detail::remove_cvref<Other>>, E, const E &>;

public:
  constexpr unexpected(const unexpected &) = default;
  constexpr unexpected(unexpected &&) = default;
  unexpected &operator=(const unexpected &) = default;
  unexpected &operator=(unexpected &&) = default;
  ~unexpected() = default;

  template <class G = E,
            class = std::enable_if_t<!std::is_same_v<detail::remove_cvref<G>, unexpected> &&
                                     !std::is_same_v<detail::remove_cvref<G>, std::in_place_t> &&
                                     !detail::is_standard_unexpected<detail::remove_cvref<G>, E> &&
                                     std::is_constructible_v<E, G>>>
  constexpr explicit unexpected(G &&error) noexcept(std::is_nothrow_constructible_v<E, G>)
      : error_(std::forward<G>(error)) {}
  template <class... Args, class = std::enable_if_t<std::is_constructible_v<E, Args...>>>
  constexpr explicit unexpected(std::in_place_t, Args &&...args) noexcept(
      std::is_nothrow_constructible_v<E, Args...>)
      : error_(std::forward<Args>(args)...) {}
  template <
      class U, class... Args,
      class = std::enable_if_t<std::is_constructible_v<E, std::initializer_list<U> &, Args...>>>
  constexpr explicit unexpected(
      std::in_place_t, std::initializer_list<U> list,
      Args &&...args) noexcept(std::is_nothrow_constructible_v<E, std::initializer_list<U> &,
                                                               Args...>)
      : error_(list, std::forward<Args>(args)...) {}

  /// From the standard's, if the library has it.
  template <class Other,
            std::enable_if_t<detail::is_standard_unexpected<detail::remove_cvref<Other>, E> &&
                                 std::is_constructible_v<E, Like<Other>>,
                             int> = 0>
  constexpr unexpected(Other &&other) noexcept(std::is_nothrow_constructible_v<E, Like<Other>>)
      : error_(std::forward<Other>(other).error()) {}

  [[nodiscard]] constexpr const E &error() const & noexcept TWINSPAN_LIFETIMEBOUND {
    return error_;
  }
  [[nodiscard]] constexpr E &error() & noexcept TWINSPAN_LIFETIMEBOUND { return error_; }
  [[nodiscard]] constexpr const E &&error() const && noexcept TWINSPAN_LIFETIMEBOUND {
    return std::move(error_);
  }
  [[nodiscard]] constexpr E &&error() && noexcept TWINSPAN_LIFETIMEBOUND {
    return std::move(error_);
  }

  template <class G = E, std::enable_if_t<std::is_swappable_v<G>, int> = 0>
  TWINSPAN_CONSTEXPR20 void swap(unexpected &other) noexcept(std::is_nothrow_swappable_v<G>) {
    using std::swap;
    swap(error_, other.error_);
  }
  template <class G>
  [[nodiscard]] friend constexpr auto operator==(const unexpected &left, const unexpected<G> &right)
      -> detail::IfEqual<E, G> {
    return left.error() == right.error();
  }
#if TWINSPAN_CPLUSPLUS < 202002L
  template <class G>
  [[nodiscard]] friend constexpr auto operator!=(const unexpected &left, const unexpected<G> &right)
      -> detail::IfEqual<E, G> {
    return !(left == right);
  }
#endif

private:
  E error_;
};

template <class E>
unexpected(E) -> unexpected<E>;

template <class E, std::enable_if_t<std::is_swappable_v<E>, int> = 0>
TWINSPAN_CONSTEXPR20 void swap(unexpected<E> &left,
                               unexpected<E> &right) noexcept(std::is_nothrow_swappable_v<E>) {
  left.swap(right);
}
/// Excludes std::swap too, which would move them.
template <class E, std::enable_if_t<!std::is_swappable_v<E>, int> = 0>
void swap(unexpected<E> &, unexpected<E> &) = delete;

} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_EXPECTED_UNEXPECTED_H
