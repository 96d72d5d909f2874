#ifndef TWINSPAN_MAP_H
#define TWINSPAN_MAP_H

/// @file
/// twinspan::HashMap and twinspan::BTreeMap: the maps of Rust's standard library, in place. A
/// bridge declares them as `HashMap<K, V>` and `BTreeMap<K, V>`; keys are hashed and ordered as in
/// Rust.

#include "twinspan/config.h"
#include "twinspan/detail/collection.h"
#include "twinspan/detail/collection_convert.h"
#include "twinspan/detail/collection_iterator.h"
#include "twinspan/detail/in_place_vec.h"

#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <type_traits>
#include <unordered_map>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

namespace detail {

// NOLINTBEGIN(bugprone-crtp-constructor-accessibility): constructors are inherited, by each class in between.
/// The functions of both maps.
template <class Self, class K, class V, class Storage>
class Map : public Collection<Self, K, Storage> {
  using Base = Collection<Self, K, Storage>;
  using Argument = KeyArgument<K>;
  using Query = typename Argument::Query;
  using Given = typename Argument::Given;
  using Tried = typename Argument::Tried;

public:
  /// For generated code: whether a range contains keys and values. False for what a copy is made
  /// from, whose types may still be incomplete.
  template <class R>
  static constexpr bool takes() {
    if constexpr (std::is_base_of_v<Map, Bare<R>>) {
      return false;
    } else {
      return is_range_of<R, K, V>();
    }
  }

  using mapped_type = V;
  using iterator = CollectionIterator<MapElement<K, V>, Storage>;
  using const_iterator = CollectionIterator<MapElement<K, const V>, Storage>;
  using value_type = typename iterator::value_type;
  using reference = const value_type &;
  using const_reference = const typename const_iterator::value_type &;

  /// The value of a key, in place; null if there is none. The pointer is valid until the map is
  /// changed, moved or destroyed.
  TWINSPAN_ABI_TAG V *find(Query key) TWINSPAN_LIFETIMEBOUND {
    return static_cast<V *>(this->find_mut_raw(Argument::raw(key)));
  }
  TWINSPAN_ABI_TAG const V *find(Query key) const TWINSPAN_LIFETIMEBOUND {
    return static_cast<const V *>(this->find_raw(Argument::raw(key)));
  }
  /// The value of a key. Throws std::out_of_range if there is none.
  TWINSPAN_ABI_TAG V &at(Query key) TWINSPAN_LIFETIMEBOUND {
    V *const found = find(key);
    if (TWINSPAN_UNLIKELY(found == nullptr)) {
      detail::no_such_key();
    }
    return *found;
  }
  TWINSPAN_ABI_TAG const V &at(Query key) const TWINSPAN_LIFETIMEBOUND {
    const V *const found = find(key);
    if (TWINSPAN_UNLIKELY(found == nullptr)) {
      detail::no_such_key();
    }
    return *found;
  }
  /// The value of a key, inserted as `V()` if there is none.
  TWINSPAN_ABI_TAG V &operator[](Tried key) TWINSPAN_LIFETIMEBOUND {
    return *try_emplace(static_cast<Tried &&>(key)).first;
  }

  /// Adds a key and its value if the key is not there yet; otherwise drops both. Returns where the
  /// value is, and whether it is new. Both a bridge's types and C++ types are moved.
  TWINSPAN_ABI_TAG std::pair<V *, bool> insert(std::pair<K, V> entry) TWINSPAN_LIFETIMEBOUND {
    return place(entry.first, entry.second, false);
  }
  /// Adds a key and its value, or replaces the value of the key.
  TWINSPAN_ABI_TAG std::pair<V *, bool> insert_or_assign(Given key,
                                                         V value) TWINSPAN_LIFETIMEBOUND {
    return place(Argument::key(key), value, true);
  }
  /// Adds a key and a value constructed from the arguments if the key is not there yet; otherwise
  /// takes nothing.
  template <class... Arguments>
  TWINSPAN_ABI_TAG std::pair<V *, bool>
  try_emplace(Tried key, Arguments &&...arguments) TWINSPAN_LIFETIMEBOUND {
    if (V *const found = find(key)) {
      return {found, false};
    }
    V value(static_cast<Arguments &&>(arguments)...);
    if constexpr (std::is_same_v<Tried, K>) {
      return place(key, value, false);
    } else {
      K owned = key.key();
      return place(owned, value, false);
    }
  }
  /// Removes a key, and returns its value.
  TWINSPAN_ABI_TAG std::optional<V> remove(Query key) {
    abi::Out<V> out;
    std::optional<V> value;
    if (this->remove_raw(Argument::raw(key), out.pointer())) {
      value.emplace(abi::taken(out.value()));
    }
    return value;
  }

  /// Removes each entry for which `predicate(entry)` is true, like std::erase_if, and returns how
  /// many. The predicate gets a MapEntry, whose value it may change; it must not use the map. If it
  /// throws, nothing more is removed.
  template <class Predicate>
  friend TWINSPAN_ABI_TAG std::size_t erase_if(Self &map, Predicate predicate) {
    return map.erase_raw([&](const void *key, void *value) -> bool {
      const value_type entry{*static_cast<const K *>(key), *static_cast<V *>(value)};
      return predicate(entry);
    });
  }

  iterator begin() noexcept TWINSPAN_LIFETIMEBOUND {
    const CollectionTable::Walk walk = Base::table().exclusive;
    return iterator(this->storage_, walk.next,
                    [&](void *state) { walk.start(&this->storage_, state); });
  }
  iterator end() noexcept { return iterator(); }
  const_iterator begin() const noexcept TWINSPAN_LIFETIMEBOUND { return cbegin(); }
  const_iterator end() const noexcept { return cend(); }
  const_iterator cbegin() const noexcept TWINSPAN_LIFETIMEBOUND {
    const CollectionTable::Walk walk = Base::table().shared;
    return const_iterator(this->storage_, walk.next,
                          [&](void *state) { walk.start(&this->storage_, state); });
  }
  const_iterator cend() const noexcept { return const_iterator(); }

  /// Adds the pairs of a range, converted; the value of a key that is already there, or occurs
  /// again, is replaced, as in Rust's `extend`. A container passed as an rvalue is moved from.
  /// Crosses once for 64 elements.
  template <class R, std::enable_if_t<is_range_of<R, K, V>(), int> = 0>
  TWINSPAN_ABI_TAG void extend(R &&range) {
    this->reserve(this->size() + detail::known_size(range, 0));
    CollectionChunk<K, V> chunk;
    const auto flush = [&] {
      const std::size_t count = chunk.size();
      chunk.forget();
      this->extend_raw(chunk.keys(), chunk.values(), count);
    };
    for (auto &&element : range) {
      using Parts = PartsOf<std::remove_reference_t<decltype(element)>>;
      chunk.push(detail::part<R>(Parts::first(element)), detail::part<R>(Parts::second(element)));
      if (chunk.is_full()) {
        flush();
      }
    }
    if (chunk.size() != 0) {
      flush();
    }
  }

  /// A copy in another container of pairs, such as a std::map, with its elements converted. The
  /// values of a map passed as an rvalue are moved.
  template <class Container>
  TWINSPAN_ABI_TAG Container to() const & {
    return copy<Container>(*this);
  }
  template <class Container>
  TWINSPAN_ABI_TAG Container to() && {
    return copy<Container>(static_cast<Map &&>(*this));
  }

  /// For generated code: whether `to` returns such a container.
  template <class Container>
  static constexpr bool gives() {
    if constexpr (has_mapped_type<Container>) {
      return detail::converts_part<typename Container::key_type, const K &>() &&
             detail::converts_part<typename Container::mapped_type, V>();
    } else {
      return false;
    }
  }

  /// Contains these pairs; the last of several with the same key is kept.
  TWINSPAN_ABI_TAG Map(std::initializer_list<std::pair<K, V>> entries) : Map() { extend(entries); }
  /// Contains the pairs of a range, such as a std::map: see extend.
  template <class R, std::enable_if_t<takes<R>(), int> = 0>
  TWINSPAN_ABI_TAG Map(R &&range) : Map() { // NOLINT(google-explicit-constructor)
    extend(static_cast<R &&>(range));
  }
  /// For generated code.
  Map(rust::unsafe_bitcopy_t bits, const Self &other) noexcept : Base(bits, other) {}

protected:
  Map() noexcept = default;
  TWINSPAN_ABI_TAG Map(const Map &other) : Map() {
    static_assert(std::is_copy_constructible_v<K> && std::is_copy_constructible_v<V>,
                  "this map cannot be copied, because its keys or values cannot: move it");
    if (!this->clone_from(other)) {
      extend(static_cast<const Self &>(other));
    }
  }
  Map(Map &&other) noexcept = default;
  TWINSPAN_ABI_TAG Map &operator=(const Map &other) {
    if (this != std::addressof(other)) {
      *this = Map(other);
    }
    return *this;
  }
  Map &operator=(Map &&other) noexcept = default;
  ~Map() = default;

private:
  TWINSPAN_ABI_TAG std::pair<V *, bool> place(K &key, V &value, bool replaces) {
    cross::Held<K> held_key(key);
    cross::Held<V> held_value(value);
    const CollectionTable::Placed placed =
        this->insert_raw(held_key.pointer(), held_value.pointer(), replaces);
    return {static_cast<V *>(placed.value), placed.is_new};
  }

  template <class Container, class From>
  TWINSPAN_ABI_TAG static Container copy(From &&from) {
    Container container;
    detail::make_room(container, from.size(), 0);
    for (auto &entry : from) {
      if constexpr (has_mapped_type<Container>) {
        container.emplace(detail::convert_part<typename Container::key_type>(entry.first),
                          detail::convert_part<typename Container::mapped_type>(
                              detail::part<From>(entry.second)));
      } else {
        using Pair = typename Container::value_type;
        container.push_back(Pair(
            detail::convert_part<std::remove_const_t<typename Pair::first_type>>(entry.first),
            detail::convert_part<typename Pair::second_type>(detail::part<From>(entry.second))));
      }
    }
    return container;
  }
};

// NOLINTEND(bugprone-crtp-constructor-accessibility)

/// Whether two maps have the same keys, compared by Rust, and equal values.
template <class M>
TWINSPAN_ABI_TAG bool equal_maps(const M &left, const M &right) {
  if (left.size() != right.size()) {
    return false;
  }
  for (auto &entry : left) {
    const auto *const other = right.find(entry.first);
    if (other == nullptr || !detail::equal(entry.second, *other)) {
      return false;
    }
  }
  return true;
}

} // namespace detail

/// Rust's `HashMap<K, V>`, in place: Rust hashes and compares the keys, which are in no order.
///
/// Ownership: it owns its keys and values, in memory allocated by Rust; keys cannot be changed. A
/// copy has copies of them. A moved-from one is empty, and can be used.
/// References and iterators: adding a key may move all values and invalidates everything that find,
/// at or an iterator returned. Erasing an entry invalidates references to it and all iterators.
/// Moving the map invalidates only iterators. An iterator that finds a changed map when it asks
/// Rust for more ends the process with a message.
/// Errors: a panic in a key's `Hash` or `Eq` is thrown, and the map stays valid; keys and values
/// that were passed are dropped.
/// Cost: one call into Rust for each operation, through a table of functions; an empty one does not
/// allocate.
template <class K, class V>
class HashMap final : public detail::Map<HashMap<K, V>, K, V, detail::HashedStorage> {
  using Base = detail::Map<HashMap, K, V, detail::HashedStorage>;

public:
  using Base::Base;
  /// An empty one.
  HashMap() noexcept = default;
};

/// Rust's `BTreeMap<K, V>`, in place: ordered by the keys' `Ord`. Everything else is the same as
/// for HashMap.
template <class K, class V>
class BTreeMap final : public detail::Map<BTreeMap<K, V>, K, V, detail::OrderedStorage> {
  using Base = detail::Map<BTreeMap, K, V, detail::OrderedStorage>;
  using Argument = detail::KeyArgument<K>;

public:
  using Base::Base;
  using typename Base::const_iterator;
  using typename Base::iterator;
  /// An empty one.
  BTreeMap() noexcept = default;

  /// Starts at the first entry whose key is not less; `upper_bound`: whose key is greater.
  TWINSPAN_ABI_TAG iterator lower_bound(typename Argument::Query key) TWINSPAN_LIFETIMEBOUND {
    return seek<iterator>(Base::table().seek_exclusive, this->storage_, key, false);
  }
  TWINSPAN_ABI_TAG iterator upper_bound(typename Argument::Query key) TWINSPAN_LIFETIMEBOUND {
    return seek<iterator>(Base::table().seek_exclusive, this->storage_, key, true);
  }
  TWINSPAN_ABI_TAG const_iterator
  lower_bound(typename Argument::Query key) const TWINSPAN_LIFETIMEBOUND {
    return seek<const_iterator>(Base::table().seek_shared, this->storage_, key, false);
  }
  TWINSPAN_ABI_TAG const_iterator
  upper_bound(typename Argument::Query key) const TWINSPAN_LIFETIMEBOUND {
    return seek<const_iterator>(Base::table().seek_shared, this->storage_, key, true);
  }

private:
  template <class Iterator>
  TWINSPAN_ABI_TAG static Iterator seek(const detail::CollectionTable::Seek &how,
                                        const detail::OrderedStorage &storage,
                                        const typename Argument::Query &key, bool is_after) {
    const detail::RawKey raw = Argument::raw(Argument::checked(key));
    return Iterator(storage, how.next, [&](void *state) {
      detail::invoke([&] { how.start(&storage, state, raw.pointer, raw.length, is_after); });
    });
  }
};

namespace detail {
template <class K, class V>
inline constexpr bool never_copied<HashMap<K, V>> = never_copied<K> || never_copied<V>;
template <class K, class V>
inline constexpr bool never_copied<BTreeMap<K, V>> = never_copied<K> || never_copied<V>;
template <class K, class V>
inline constexpr bool is_collection<HashMap<K, V>> = true;
template <class K, class V>
inline constexpr bool is_collection<BTreeMap<K, V>> = true;
namespace abi {
template <class K, class V>
inline constexpr bool is_made_of_bytes<HashMap<K, V>> = true;
template <class K, class V>
inline constexpr bool is_made_of_bytes<BTreeMap<K, V>> = true;
} // namespace abi
template <class K, class V>
struct IsCompared<HashMap<K, V>> : IsCompared<V> {};
template <class K, class V>
struct IsCompared<BTreeMap<K, V>> : IsCompared<V> {};
} // namespace detail

/// The same keys, compared by Rust, and equal values.
template <class K, class V, std::enable_if_t<detail::IsCompared<V>::value, int> = 0>
[[nodiscard]] TWINSPAN_ABI_TAG bool operator==(const HashMap<K, V> &left,
                                               const HashMap<K, V> &right) {
  return detail::equal_maps(left, right);
}
template <class K, class V, std::enable_if_t<detail::IsCompared<V>::value, int> = 0>
[[nodiscard]] TWINSPAN_ABI_TAG bool operator!=(const HashMap<K, V> &left,
                                               const HashMap<K, V> &right) {
  return !detail::equal_maps(left, right);
}
template <class K, class V, std::enable_if_t<detail::IsCompared<V>::value, int> = 0>
[[nodiscard]] TWINSPAN_ABI_TAG bool operator==(const BTreeMap<K, V> &left,
                                               const BTreeMap<K, V> &right) {
  return detail::equal_maps(left, right);
}
template <class K, class V, std::enable_if_t<detail::IsCompared<V>::value, int> = 0>
[[nodiscard]] TWINSPAN_ABI_TAG bool operator!=(const BTreeMap<K, V> &left,
                                               const BTreeMap<K, V> &right) {
  return !detail::equal_maps(left, right);
}

/// A copy that C++ owns, with strings as std::string.
template <class K, class V>
[[nodiscard]] TWINSPAN_ABI_TAG std::unordered_map<detail::StdElement<K>, detail::StdElement<V>>
to_std(const HashMap<K, V> &map) {
  return map.template to<std::unordered_map<detail::StdElement<K>, detail::StdElement<V>>>();
}
template <class K, class V>
[[nodiscard]] TWINSPAN_ABI_TAG std::map<detail::StdElement<K>, detail::StdElement<V>>
to_std(const BTreeMap<K, V> &map) {
  return map.template to<std::map<detail::StdElement<K>, detail::StdElement<V>>>();
}

/// A copy that Rust owns, with strings as rust::String. A bridge has to use the type.
template <class K, class V, class H, class E, class A>
[[nodiscard]] TWINSPAN_ABI_TAG HashMap<detail::RustElement<K>, detail::RustElement<V>>
to_rust(const std::unordered_map<K, V, H, E, A> &map) {
  return HashMap<detail::RustElement<K>, detail::RustElement<V>>(map);
}
template <class K, class V, class C, class A>
[[nodiscard]] TWINSPAN_ABI_TAG BTreeMap<detail::RustElement<K>, detail::RustElement<V>>
to_rust(const std::map<K, V, C, A> &map) {
  return BTreeMap<detail::RustElement<K>, detail::RustElement<V>>(map);
}

} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// `Vec<HashMap<..>>`.
template <class K, class V>
class Vec<twinspan::HashMap<K, V>> final
    : public twinspan::detail::InPlaceVec<twinspan::HashMap<K, V>> {
  using Base = twinspan::detail::InPlaceVec<twinspan::HashMap<K, V>>;

public:
  using Base::Base;
};

/// `Vec<BTreeMap<..>>`.
template <class K, class V>
class Vec<twinspan::BTreeMap<K, V>> final
    : public twinspan::detail::InPlaceVec<twinspan::BTreeMap<K, V>> {
  using Base = twinspan::detail::InPlaceVec<twinspan::BTreeMap<K, V>>;

public:
  using Base::Base;
};

} // namespace cxxbridge1
} // namespace rust

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_MAP_H
