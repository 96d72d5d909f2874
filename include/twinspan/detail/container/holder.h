#ifndef TWINSPAN_DETAIL_CONTAINER_HOLDER_H
#define TWINSPAN_DETAIL_CONTAINER_HOLDER_H

/// @file
/// std::optional, std::variant and std::pair for Rust: one table of functions for each type. src/container/holder.rs
/// is the other half. For generated code only.

#include "twinspan/config.h"
#include "twinspan/detail/container/object.h"
#include "twinspan/detail/guard.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace container {

struct HolderTable {
  Object object;
  /// The current value: 0 for an optional, the index for a variant. The largest number if there is
  /// none.
  std::size_t (*index)(const void *holder) noexcept;
  /// The value at that index; null if it is not the current one. A pair has two.
  void *(*get)(const void *holder, std::size_t index) noexcept;
  /// Stores a value.
  void (*set)(void *holder, std::size_t index, Given *value);
  /// For an optional: removes the value.
  void (*reset)(void *holder) noexcept;
};

inline constexpr std::size_t no_index = static_cast<std::size_t>(-1);

template <class Holder>
struct HolderOf;

template <class T>
struct HolderOf<std::optional<T>> {
  using Holder = std::optional<T>;

  static std::size_t index(const void *holder) noexcept {
    return static_cast<const Holder *>(holder)->has_value() ? 0 : no_index;
  }
  static void *get(const void *holder, std::size_t) noexcept {
    const auto &optional = *static_cast<const Holder *>(holder);
    return optional ? const_cast<void *>(static_cast<const void *>(std::addressof(*optional)))
                    : nullptr;
  }
  TWINSPAN_ABI_TAG static void set(void *holder, std::size_t, Given *value) {
    ::twinspan::detail::unwind_guard<false>([&] {
      if constexpr (std::is_move_constructible_v<T>) {
        static_cast<Holder *>(holder)->emplace(container::take<T>(*value));
      } else {
        container::refuse("a value of this C++ type cannot be moved");
      }
    });
  }
  static void reset(void *holder) noexcept { static_cast<Holder *>(holder)->reset(); }

  TWINSPAN_ABI_TAG static constexpr HolderTable table() noexcept {
    return {ObjectOf<Holder>::functions(), &index, &get, &set, &reset};
  }
};

template <class... T>
struct HolderOf<std::variant<T...>> {
  using Holder = std::variant<T...>;
  using Indices = std::index_sequence_for<T...>;

  static std::size_t index(const void *holder) noexcept {
    return static_cast<const Holder *>(holder)->index();
  }
  template <std::size_t... Index>
  static const void *find(const Holder &variant, std::size_t index,
                          std::index_sequence<Index...>) noexcept {
    const void *found = nullptr;
    static_cast<void>(((index == Index && (found = std::get_if<Index>(&variant), true)) || ...));
    return found;
  }
  static void *get(const void *holder, std::size_t index) noexcept {
    return const_cast<void *>(find(*static_cast<const Holder *>(holder), index, Indices()));
  }
  template <std::size_t Index>
  static void emplace(Holder &variant, Given &value) {
    using Value = std::variant_alternative_t<Index, Holder>;
    if constexpr (std::is_move_constructible_v<Value>) {
      variant.template emplace<Index>(container::take<Value>(value));
    } else {
      container::refuse("a value of this C++ type cannot be moved");
    }
  }
  template <std::size_t... Index>
  static void put(Holder &variant, std::size_t index, Given &value, std::index_sequence<Index...>) {
    static_cast<void>(((index == Index && (emplace<Index>(variant, value), true)) || ...));
  }
  TWINSPAN_ABI_TAG static void set(void *holder, std::size_t index, Given *value) {
    ::twinspan::detail::unwind_guard<false>(
        [&] { put(*static_cast<Holder *>(holder), index, *value, Indices()); });
  }

  TWINSPAN_ABI_TAG static constexpr HolderTable table() noexcept {
    return {ObjectOf<Holder>::functions(), &index, &get, &set, nullptr};
  }
};

template <class A, class B>
struct HolderOf<std::pair<A, B>> {
  using Holder = std::pair<A, B>;

  static std::size_t index(const void *) noexcept { return 0; }
  static void *get(const void *holder, std::size_t index) noexcept {
    const auto &pair = *static_cast<const Holder *>(holder);
    const void *const part = index == 0 ? static_cast<const void *>(std::addressof(pair.first))
                                        : static_cast<const void *>(std::addressof(pair.second));
    return const_cast<void *>(part);
  }
  template <class T>
  static void replace(T &part, Given &value) {
    if constexpr (std::is_move_constructible_v<T> && std::is_move_assignable_v<T>) {
      part = container::take<T>(value);
    } else {
      container::refuse("a value of this C++ type cannot be assigned");
    }
  }
  TWINSPAN_ABI_TAG static void set(void *holder, std::size_t index, Given *value) {
    ::twinspan::detail::unwind_guard<false>([&] {
      auto &pair = *static_cast<Holder *>(holder);
      if (index == 0) {
        replace(pair.first, *value);
      } else {
        replace(pair.second, *value);
      }
    });
  }

  TWINSPAN_ABI_TAG static constexpr HolderTable table() noexcept {
    return {ObjectOf<Holder>::functions(), &index, &get, &set, nullptr};
  }
};

} // namespace container
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CONTAINER_HOLDER_H
