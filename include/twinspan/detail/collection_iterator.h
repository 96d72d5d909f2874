#ifndef TWINSPAN_DETAIL_COLLECTION_ITERATOR_H
#define TWINSPAN_DETAIL_COLLECTION_ITERATOR_H

/// @file
/// Iteration over a Rust collection: a Rust iterator in place, and the next elements as pointers,
/// many of which are fetched by one call.

#include "twinspan/detail/collection.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {

/// A key and its value, in place: the reference type of map iterators.
///
/// `for (auto [key, value] : map)`, also with `const auto &` or `auto &`: both are references, and
/// `value` is mutable unless the map is const. Converts to a std::pair of copies.
template <class K, class V>
struct MapEntry {
  const K &first;
  V &second;

  template <
      class A, class B,
      std::enable_if_t<
          std::is_constructible_v<A, const K &> && std::is_constructible_v<B, const V &>, int> = 0>
  operator std::pair<A, B>() const { // NOLINT(google-explicit-constructor): as pairs do.
    return std::pair<A, B>(first, second);
  }
};

namespace detail {

/// Elements of a map, as Rust writes them: two pointers.
template <class K, class V>
struct MapElement {
  using value_type = MapEntry<K, V>;
  static_assert(sizeof(value_type) == 2 * sizeof(void *));
  static constexpr std::size_t size = sizeof(value_type);
  static const value_type &at(const unsigned char *place) noexcept {
    return *std::launder(reinterpret_cast<const value_type *>(place));
  }
  static const void *address(const value_type &entry) noexcept {
    return std::addressof(entry.first);
  }
};

/// Elements of a set: a pointer.
template <class T>
struct SetElement {
  using value_type = T;
  static constexpr std::size_t size = sizeof(void *);
  static const T &at(const unsigned char *place) noexcept {
    const T *element;
    std::memcpy(static_cast<void *>(&element), place, sizeof element);
    return *element;
  }
  static const void *address(const T &element) noexcept { return std::addressof(element); }
};

/// An input iterator. It does not own the collection, which must not be changed meanwhile, except
/// for the values of a map.
///
/// Cost: one call for each 32 elements. A copy is a few hundred bytes.
template <class Element, class Storage>
class CollectionIterator {
  static constexpr std::size_t most = 32;

public:
  using iterator_category = std::input_iterator_tag;
  using value_type = typename Element::value_type;
  using difference_type = std::ptrdiff_t;
  using reference = const value_type &;
  using pointer = const value_type *;

  /// The end.
  CollectionIterator() noexcept {} // NOLINT(modernize-use-equals-default): leaves what is not used.
  CollectionIterator(const CollectionIterator &other) noexcept { copy(other); }
  CollectionIterator &operator=(const CollectionIterator &other) noexcept {
    if (this != std::addressof(other)) {
      copy(other);
    }
    return *this;
  }
  ~CollectionIterator() = default;

  /// The start, which `start(state)` makes Rust write.
  template <class Start>
  CollectionIterator(const Storage &collection, CollectionTable::Next next, Start &&start)
      : next_(next), collection_(std::addressof(collection)), seen_(collection) {
    start(static_cast<void *>(state_));
    fill();
  }

  reference operator*() const noexcept { return Element::at(current_); }
  pointer operator->() const noexcept { return std::addressof(**this); }
  CollectionIterator &operator++() noexcept {
    current_ += Element::size;
    if (TWINSPAN_UNLIKELY(current_ == last_)) {
      refill();
    }
    return *this;
  }
  CollectionIterator operator++(int) noexcept {
    CollectionIterator before(*this);
    ++*this;
    return before;
  }
  friend bool operator==(const CollectionIterator &left, const CollectionIterator &right) noexcept {
    // Loops test whether this is the end.
    return left.is_end() || right.is_end() ? left.is_end() == right.is_end()
                                           : Element::address(*left) == Element::address(*right);
  }
  friend bool operator!=(const CollectionIterator &left, const CollectionIterator &right) noexcept {
    return !(left == right);
  }

private:
  bool is_end() const noexcept { return current_ == last_; }

  void fill() noexcept {
    current_ = chunk_;
    last_ = chunk_ + next_(state_, chunk_, most) * Element::size;
  }

  TWINSPAN_NEVER_INLINE void refill() noexcept {
    if (last_ != chunk_ + sizeof chunk_) {
      return; // There were fewer than asked for: that was all.
    }
    // A collection that grows or shrinks has other bytes.
    if (TWINSPAN_UNLIKELY(std::memcmp(&seen_, collection_, sizeof seen_) != 0)) {
      ::twinspan::detail::fail("a Rust map or set was changed while C++ iterated over it");
    }
    fill();
  }

  void copy(const CollectionIterator &other) noexcept {
    current_ = last_ = chunk_;
    if (!other.is_end()) {
      const auto used = static_cast<std::size_t>(other.last_ - other.chunk_);
      current_ += other.current_ - other.chunk_;
      last_ += used;
      next_ = other.next_;
      collection_ = other.collection_;
      seen_ = other.seen_;
      std::memcpy(state_, other.state_, sizeof state_);
      std::memcpy(chunk_, other.chunk_, used);
    }
  }

  // In the chunk; both are equal at the end.
  const unsigned char *current_ = nullptr;
  const unsigned char *last_ = nullptr;
  CollectionTable::Next next_;
  const Storage *collection_;
  Storage seen_;
  alignas(std::uintptr_t) unsigned char state_[10 * sizeof(std::uintptr_t)];
  alignas(std::uintptr_t) unsigned char chunk_[most * Element::size];
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_COLLECTION_ITERATOR_H
