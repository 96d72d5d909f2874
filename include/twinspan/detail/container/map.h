#ifndef TWINSPAN_DETAIL_CONTAINER_MAP_H
#define TWINSPAN_DETAIL_CONTAINER_MAP_H

/// @file
/// The maps and sets of the C++ library for Rust: one table of functions for each type. src/container/map.rs is the
/// other half. For generated code only.

#include "twinspan/config.h"
#include "twinspan/detail/container/object.h"
#include "twinspan/detail/guard.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <new>
#include <set>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace container {

/// Whether keys are compared with `<`, as in std::map.
template <class K, class = void>
inline constexpr bool has_order = false;
template <class K>
inline constexpr bool
    has_order<K, std::void_t<decltype(std::declval<const K &>() < std::declval<const K &>())>> =
        true;

/// Whether they are compared as in std::unordered_map.
template <class K, class = void>
inline constexpr bool has_hash = false;
template <class K>
inline constexpr bool
    has_hash<K, std::void_t<decltype(std::declval<const K &>() == std::declval<const K &>())>> =
        std::is_default_constructible_v<std::hash<K>>;

template <class Map>
inline constexpr bool has_key = false;
template <class K, class V>
inline constexpr bool has_key<std::map<K, V>> = has_order<K>;
template <class K>
inline constexpr bool has_key<std::set<K>> = has_order<K>;
template <class K, class V>
inline constexpr bool has_key<std::unordered_map<K, V>> = has_hash<K>;
template <class K>
inline constexpr bool has_key<std::unordered_set<K>> = has_hash<K>;

/// The position of an iteration. Rust moves it as bytes.
struct Cursor {
  std::uintptr_t words[3];
};

/// In place of the length of a key: it is an object and not bytes.
inline constexpr std::size_t is_object = static_cast<std::size_t>(-1);

struct MapTable {
  Object object;
  std::size_t (*size)(const void *map) noexcept;
  /// The value, or the element of a set; null if there is none.
  void *(*find)(const void *map, const void *key, std::size_t length);
  /// Returns whether the key is new. An existing value is replaced, an existing element is not.
  bool (*insert)(void *map, Given *key, Given *value);
  bool (*remove)(void *map, const void *key, std::size_t length);
  void (*clear)(void *map) noexcept;
  /// Returns the distance in bytes from a key to its value, the same in each entry; 0 for a set.
  std::size_t (*begin)(const void *map, Cursor *cursor);
  /// The keys of the next entries. There are this many.
  void (*next)(Cursor *cursor, const void **keys, std::size_t count) noexcept;
  /// Null if a cursor needs none.
  void (*end)(Cursor *cursor) noexcept;
};

template <class Map>
struct MapOf {
  using Key = typename Map::key_type;
  using Iterator = typename Map::const_iterator;
  static constexpr bool is_set = std::is_same_v<Key, typename Map::value_type>;
  /// Otherwise it is on the heap.
  static constexpr bool is_in_place = std::is_trivially_copyable_v<Iterator> &&
                                      sizeof(Iterator) <= sizeof(Cursor) &&
                                      alignof(Iterator) <= alignof(Cursor);

  static const Map &at(const void *map) noexcept { return *static_cast<const Map *>(map); }
  static Map &at(void *map) noexcept { return *static_cast<Map *>(map); }

  static std::size_t size(const void *map) noexcept { return at(map).size(); }

  /// Passes a key to `use`, as an object or as the bytes of a string.
  template <class Use>
  static auto with_key(const void *key, [[maybe_unused]] std::size_t length, Use &&use) {
    if constexpr (std::is_same_v<Key, std::string>) {
      if (length != is_object) {
        return use(std::string(static_cast<const char *>(key), length));
      }
    }
    return use(*static_cast<const Key *>(key));
  }

  TWINSPAN_ABI_TAG static void *find(const void *map, const void *key, std::size_t length) {
    return ::twinspan::detail::unwind_guard<false>([&] {
      return with_key(key, length, [&](const Key &name) -> void * {
        const Iterator found = at(map).find(name);
        return found == at(map).end() ? nullptr : const_cast<void *>(value(*found));
      });
    });
  }

  TWINSPAN_ABI_TAG static bool insert(void *map, Given *key, Given *value) {
    return ::twinspan::detail::unwind_guard<false>([&] {
      if constexpr (is_set) {
        static_cast<void>(value);
        return at(map).insert(container::take<Key>(*key)).second;
      } else {
        return insert_pair(at(map), *key, *value);
      }
    });
  }

  TWINSPAN_ABI_TAG static bool remove(void *map, const void *key, std::size_t length) {
    return ::twinspan::detail::unwind_guard<false>([&] {
      return with_key(key, length, [&](const Key &name) { return at(map).erase(name) != 0; });
    });
  }

  static void clear(void *map) noexcept { at(map).clear(); }

  TWINSPAN_ABI_TAG static std::size_t begin(const void *map, Cursor *cursor) {
    if constexpr (is_in_place) {
      ::new (static_cast<void *>(cursor)) Iterator(at(map).begin());
    } else {
      ::twinspan::detail::unwind_guard<false>([&] {
        cursor->words[0] = reinterpret_cast<std::uintptr_t>(new Iterator(at(map).begin()));
      });
    }
    if (at(map).empty()) {
      return 0;
    }
    const auto &first = *at(map).begin();
    return static_cast<std::size_t>(static_cast<const char *>(value(first)) -
                                    static_cast<const char *>(key(first)));
  }

  static Iterator &iterator(Cursor *cursor) noexcept {
    if constexpr (is_in_place) {
      return *std::launder(reinterpret_cast<Iterator *>(cursor));
    } else {
      return *reinterpret_cast<Iterator *>(cursor->words[0]); // NOLINT(performance-no-int-to-ptr)
    }
  }

  static void next(Cursor *cursor, const void **keys, std::size_t count) noexcept {
    Iterator at_entry = iterator(cursor);
    for (const void **const end = keys + count; keys != end; ++keys, ++at_entry) {
      *keys = key(*at_entry);
    }
    iterator(cursor) = at_entry;
  }

  static void end(Cursor *cursor) noexcept { delete std::addressof(iterator(cursor)); }

  static constexpr void (*end_of_cursor() noexcept)(Cursor *) noexcept {
    if constexpr (is_in_place) {
      return nullptr;
    } else {
      return &MapOf::end;
    }
  }

  template <class Element>
  static const void *key(const Element &element) noexcept {
    if constexpr (is_set) {
      return std::addressof(element);
    } else {
      return std::addressof(element.first);
    }
  }
  template <class Element>
  static const void *value(const Element &element) noexcept {
    if constexpr (is_set) {
      return std::addressof(element);
    } else {
      return std::addressof(element.second);
    }
  }

  template <class M>
  static bool insert_pair(M &map, Given &key, Given &value) {
    using Value = typename M::mapped_type;
    if constexpr (std::is_move_constructible_v<Key> && std::is_move_constructible_v<Value>) {
      Key name = container::take<Key>(key);
      Value content = container::take<Value>(value);
      if constexpr (std::is_move_assignable_v<Value>) {
        return map.insert_or_assign(std::move(name), std::move(content)).second;
      } else {
        const bool is_new = map.erase(name) == 0;
        map.emplace(std::move(name), std::move(content));
        return is_new;
      }
    } else {
      container::refuse("a key or a value of this C++ type cannot be moved");
    }
  }

  TWINSPAN_ABI_TAG static constexpr MapTable table() noexcept {
    return {ObjectOf<Map>::functions(),
            &size,
            &find,
            &insert,
            &remove,
            &clear,
            &begin,
            &next,
            end_of_cursor()};
  }
};

} // namespace container
} // namespace detail
} // namespace v1
} // namespace twinspan

// The message for a key that cannot be looked up.
#define TWINSPAN_KEY \
  "a std::map and a std::set tell keys apart by `<`, a std::unordered_map and a " \
  "std::unordered_set " \
  "by `==` and std::hash, which this key type has not: a struct of the bridge derives " \
  "PartialOrd, " \
  "or PartialEq and Hash"

#endif // TWINSPAN_DETAIL_CONTAINER_MAP_H
