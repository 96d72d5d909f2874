#ifndef TWINSPAN_DETAIL_BASE_H
#define TWINSPAN_DETAIL_BASE_H

/// @file
/// Casts between a class and one of its base classes, for Rust.

#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The declaration `#[base(Base)] type Derived;` of a bridge. If it is wrong, which is an error at
/// that line, there is nothing to compile.
template <class Derived, class Base>
struct Casts {
  static constexpr bool is_base =
      std::is_base_of_v<Base, Derived> && !std::is_same_v<Base, Derived>;
  /// Whether the base is public and unambiguous.
  static constexpr bool is_reached = is_base && std::is_convertible_v<Derived *, Base *>;
  static constexpr bool is_asked = is_reached && std::is_polymorphic_v<Base>;

  static constexpr bool is_deleted = is_reached && std::has_virtual_destructor_v<Base>;
  /// Whether anybody may delete an object of either.
  static constexpr bool is_public = std::is_destructible_v<Base> && std::is_destructible_v<Derived>;

  static const Base *up([[maybe_unused]] const Derived *derived) noexcept {
    if constexpr (is_reached) {
      return derived;
    } else {
      return nullptr;
    }
  }
  static const Derived *down([[maybe_unused]] const Base *base) noexcept {
    if constexpr (is_asked) {
      return dynamic_cast<const Derived *>(base);
    } else {
      return nullptr;
    }
  }
  /// Moves the pointer at `from` into one at `to`, and leaves it empty.
  static void up_shared([[maybe_unused]] std::shared_ptr<Derived> *from,
                        [[maybe_unused]] std::shared_ptr<Base> *to) noexcept {
    if constexpr (is_reached) {
      ::new (static_cast<void *>(to)) std::shared_ptr<Base>(std::move(*from));
    }
  }
  /// The same, or false if the object is not of that class.
  static bool down_shared([[maybe_unused]] std::shared_ptr<Base> *from,
                          [[maybe_unused]] std::shared_ptr<Derived> *to) noexcept {
    if constexpr (is_asked) {
      if (auto *const derived = dynamic_cast<Derived *>(from->get())) {
        // C++17 has this only for an lvalue.
        ::new (static_cast<void *>(to)) std::shared_ptr<Derived>(std::move(*from), derived);
        from->reset();
        return true;
      }
    }
    return false;
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

// Each error is reported once, at the line of the bridge.
#define TWINSPAN_BASE(derived_name, base_name, ...) \
  static_assert(::twinspan::detail::Casts<__VA_ARGS__>::is_base, \
                base_name " is not a base class of " derived_name); \
  static_assert(!::twinspan::detail::Casts<__VA_ARGS__>::is_base || \
                    ::twinspan::detail::Casts<__VA_ARGS__>::is_reached, \
                base_name " is a base class of " derived_name \
                          " that is not public, or that it has more than once")
#define TWINSPAN_POLYMORPHIC_BASE(derived_name, base_name, ...) \
  TWINSPAN_BASE(derived_name, base_name, __VA_ARGS__); \
  static_assert(!::twinspan::detail::Casts<__VA_ARGS__>::is_reached || \
                    ::twinspan::detail::Casts<__VA_ARGS__>::is_asked, \
                base_name " has no virtual functions, so no object can be tested for its " \
                          "class: write `plain` after the name of the base")
#define TWINSPAN_DELETED_AS(derived_name, base_name, ...) \
  TWINSPAN_POLYMORPHIC_BASE(derived_name, base_name, __VA_ARGS__); \
  static_assert(!::twinspan::detail::Casts<__VA_ARGS__>::is_asked || \
                    ::twinspan::detail::Casts<__VA_ARGS__>::is_deleted, \
                base_name " has no virtual destructor, so no object can be deleted through " \
                          "it: write `no_delete` after the name of the base"); \
  static_assert(!::twinspan::detail::Casts<__VA_ARGS__>::is_deleted || \
                    ::twinspan::detail::Casts<__VA_ARGS__>::is_public, \
                base_name " or " derived_name \
                          " has a destructor that is not public, so no UniquePtr can own one: " \
                          "write `no_delete` after the name of the base")

#endif // TWINSPAN_DETAIL_BASE_H
