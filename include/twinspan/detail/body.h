#ifndef TWINSPAN_DETAIL_BODY_H
#define TWINSPAN_DETAIL_BODY_H

/// @file
/// What a function returns whose body stands in the bridge.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/store.h"

#include <cstddef>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The declared result, made where the body says `return` of whatever a function may return for it. The type of what is
/// returned would not do: a reference to a local variable is one, too. In memory it is nothing but the value.
template <class Declared>
class BodyResult {
public:
  BodyResult() = default;
  /// Of a local variable C++ asks for an rvalue first, of which nothing is borrowed. So what is wrong is an assertion:
  /// else C++ would ask for an lvalue next.
  template <class Actual>
  TWINSPAN_ALWAYS_INLINE BodyResult(Actual &&value) // NOLINT(google-explicit-constructor)
      : value_(made(static_cast<Actual &&>(value))) {}
  TWINSPAN_ALWAYS_INLINE operator Declared &&() && noexcept { // NOLINT(google-explicit-constructor)
    return static_cast<Declared &&>(value_);
  }
  TWINSPAN_ALWAYS_INLINE Declared &value() noexcept { return value_; }

private:
  template <class Actual>
  static constexpr bool is_null =
      is_unique_ptr<Declared> && std::is_same_v<Bare<Actual>, std::nullptr_t>;
  /// What the optional holds.
  template <class Actual>
  static constexpr bool is_held() {
    if constexpr (is_optional<Declared> && !accepts_result<Declared, Actual>()) {
      return accepts_result<typename Declared::value_type, Actual>();
    } else {
      return false;
    }
  }

  template <class Actual>
  TWINSPAN_ALWAYS_INLINE static Declared made(Actual &&value) {
    static_assert(is_null<Actual> || accepts_result<Declared, Actual>() || is_held<Actual>(),
                  "the body returns something else than the bridge says: see 'What your C++ "
                  "function may look like' in twinspan's docs/language/functions.md; an `expected` "
                  "is named in "
                  "the body");
    if constexpr (is_held<Actual>()) {
      return Declared(
          ::twinspan::detail::result<typename Declared::value_type>(static_cast<Actual &&>(value)));
    } else if constexpr (accepts_result<Declared, Actual>()) {
      return ::twinspan::detail::result<Declared>(static_cast<Actual &&>(value));
    } else {
      return Declared();
    }
  }

  Declared value_;
};

template <class T>
struct ValueOfBodyOf<BodyResult<T>> {
  using type = T;
};

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
