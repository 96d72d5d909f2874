#ifndef TWINSPAN_SET_H
#define TWINSPAN_SET_H

/// @file
/// twinspan::HashSet and twinspan::BTreeSet: the sets of Rust's standard library, in place. A
/// bridge declares them as `HashSet<T>` and `BTreeSet<T>`; elements are hashed and ordered as in
/// Rust.

#include "twinspan/config.h"
#include "twinspan/detail/collection.h"
#include "twinspan/detail/collection_convert.h"
#include "twinspan/detail/collection_iterator.h"
#include "twinspan/detail/in_place_vec.h"

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <type_traits>
#include <unordered_set>
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
/// The functions of both sets.
template <class Self, class T, class Storage>
class Set : public Collection<Self, T, Storage> {
  using Base = Collection<Self, T, Storage>;
  using Argument = KeyArgument<T>;
  using Query = typename Argument::Query;
  using Given = typename Argument::Given;

public:
  using value_type = T;
  using reference = const T &;
  using const_reference = const T &;
  using iterator = CollectionIterator<SetElement<T>, Storage>;
  using const_iterator = iterator;

  /// For generated code: whether a range contains elements. False for what a copy is made from,
  /// whose type may still be incomplete.
  template <class R>
  static constexpr bool takes() {
    if constexpr (std::is_base_of_v<Set, Bare<R>>) {
      return false;
    } else {
      return is_range_of<R, T>();
    }
  }

  /// Contains these elements.
  TWINSPAN_ABI_TAG Set(std::initializer_list<T> elements) : Set() { extend(elements); }
  /// Contains the elements of a range, such as a std::set: see extend.
  template <class R, std::enable_if_t<takes<R>(), int> = 0>
  TWINSPAN_ABI_TAG Set(R &&range) : Set() { // NOLINT(google-explicit-constructor)
    extend(static_cast<R &&>(range));
  }
  /// For generated code.
  Set(rust::unsafe_bitcopy_t bits, const Self &other) noexcept : Base(bits, other) {}

  /// The equal element, in place; null if there is none. The pointer is valid until the set is
  /// changed, moved or destroyed.
  TWINSPAN_ABI_TAG const T *find(Query element) const TWINSPAN_LIFETIMEBOUND {
    return static_cast<const T *>(this->find_raw(Argument::raw(element)));
  }
  /// Adds an element if it is not there yet; otherwise drops it. Returns whether it is new.
  TWINSPAN_ABI_TAG bool insert(Given element) {
    cross::Held<T> held(Argument::key(element));
    return this->insert_raw(held.pointer(), nullptr, false).is_new;
  }
  /// Removes an element, and returns it.
  TWINSPAN_ABI_TAG std::optional<T> remove(Query element) {
    abi::Out<T> out;
    std::optional<T> removed;
    if (this->remove_raw(Argument::raw(element), out.pointer())) {
      removed.emplace(abi::taken(out.value()));
    }
    return removed;
  }

  /// Removes each element for which `predicate(element)` is true, like std::erase_if, and returns
  /// how many. The predicate must not use the set. If it throws, nothing more is removed.
  template <class Predicate>
  friend TWINSPAN_ABI_TAG std::size_t erase_if(Self &set, Predicate predicate) {
    return set.erase_raw([&](const void *element, void *) -> bool {
      return predicate(*static_cast<const T *>(element));
    });
  }

  iterator begin() const noexcept TWINSPAN_LIFETIMEBOUND {
    const CollectionTable::Walk walk = Base::table().shared;
    return iterator(this->storage_, walk.next,
                    [&](void *state) { walk.start(&this->storage_, state); });
  }
  iterator end() const noexcept { return iterator(); }
  iterator cbegin() const noexcept TWINSPAN_LIFETIMEBOUND { return begin(); }
  iterator cend() const noexcept { return end(); }

  /// Adds the elements of a range, converted; an element that is already there stays. A container
  /// passed as an rvalue is moved from. Crosses once for 64 elements.
  template <class R, std::enable_if_t<is_range_of<R, T>(), int> = 0>
  TWINSPAN_ABI_TAG void extend(R &&range) {
    this->reserve(this->size() + detail::known_size(range, 0));
    CollectionChunk<T, NothingMapped> chunk;
    const auto flush = [&] {
      const std::size_t count = chunk.size();
      chunk.forget();
      this->extend_raw(chunk.keys(), nullptr, count);
    };
    for (auto &&element : range) {
      chunk.push(detail::part<R>(element), NothingMapped());
      if (chunk.is_full()) {
        flush();
      }
    }
    if (chunk.size() != 0) {
      flush();
    }
  }

  /// A copy in another container, such as a std::set, with its elements converted.
  template <class Container>
  TWINSPAN_ABI_TAG Container to() const {
    Container container;
    detail::make_room(container, this->size(), 0);
    for (const T &element : *this) {
      container.insert(container.end(),
                       detail::convert_part<typename Container::value_type>(element));
    }
    return container;
  }

  /// For generated code: whether `to` returns such a container.
  template <class Container>
  static constexpr bool gives() {
    if constexpr (has_key_type<Container> && !has_mapped_type<Container>) {
      return detail::converts_part<typename Container::key_type, const T &>();
    } else {
      return false;
    }
  }

protected:
  Set() noexcept = default;
  TWINSPAN_ABI_TAG Set(const Set &other) : Set() {
    static_assert(std::is_copy_constructible_v<T>,
                  "this set cannot be copied, because its elements cannot: move it");
    if (!this->clone_from(other)) {
      extend(static_cast<const Self &>(other));
    }
  }
  Set(Set &&other) noexcept = default;
  TWINSPAN_ABI_TAG Set &operator=(const Set &other) {
    if (this != std::addressof(other)) {
      *this = Set(other);
    }
    return *this;
  }
  Set &operator=(Set &&other) noexcept = default;
  ~Set() = default;
};

// NOLINTEND(bugprone-crtp-constructor-accessibility)

/// Whether two sets have the same elements, compared by Rust.
template <class S>
TWINSPAN_ABI_TAG bool equal_sets(const S &left, const S &right) {
  if (left.size() != right.size()) {
    return false;
  }
  for (const auto &element : left) {
    if (!right.contains(element)) {
      return false;
    }
  }
  return true;
}

} // namespace detail

/// Rust's `HashSet<T>`, in place: Rust hashes and compares the elements, which are in no order.
///
/// Ownership, references, errors and cost are the same as for HashMap: it owns its elements, which
/// cannot be changed; a moved-from one is empty, and can be used.
template <class T>
class HashSet final : public detail::Set<HashSet<T>, T, detail::HashedStorage> {
  using Base = detail::Set<HashSet, T, detail::HashedStorage>;

public:
  using Base::Base;
  /// An empty one.
  HashSet() noexcept = default;

  friend bool operator==(const HashSet &left, const HashSet &right) {
    return detail::equal_sets(left, right);
  }
  friend bool operator!=(const HashSet &left, const HashSet &right) { return !(left == right); }
};

/// Rust's `BTreeSet<T>`, in place: ordered by the elements' `Ord`. Everything else is the same as
/// for HashSet.
template <class T>
class BTreeSet final : public detail::Set<BTreeSet<T>, T, detail::OrderedStorage> {
  using Base = detail::Set<BTreeSet, T, detail::OrderedStorage>;
  using Argument = detail::KeyArgument<T>;

public:
  using Base::Base;
  using typename Base::iterator;
  /// An empty one.
  BTreeSet() noexcept = default;

  /// Starts at the first element that is not less; `upper_bound`: that is greater.
  TWINSPAN_ABI_TAG iterator
  lower_bound(typename Argument::Query element) const TWINSPAN_LIFETIMEBOUND {
    return seek(element, false);
  }
  TWINSPAN_ABI_TAG iterator
  upper_bound(typename Argument::Query element) const TWINSPAN_LIFETIMEBOUND {
    return seek(element, true);
  }

  friend bool operator==(const BTreeSet &left, const BTreeSet &right) {
    return detail::equal_sets(left, right);
  }
  friend bool operator!=(const BTreeSet &left, const BTreeSet &right) { return !(left == right); }

private:
  TWINSPAN_ABI_TAG iterator seek(const typename Argument::Query &element, bool is_after) const {
    const detail::CollectionTable::Seek how = Base::table().seek_shared;
    const detail::RawKey raw = Argument::raw(Argument::checked(element));
    return iterator(this->storage_, how.next, [&](void *state) {
      detail::invoke([&] { how.start(&this->storage_, state, raw.pointer, raw.length, is_after); });
    });
  }
};

namespace detail {
template <class T>
inline constexpr bool never_copied<HashSet<T>> = never_copied<T>;
template <class T>
inline constexpr bool never_copied<BTreeSet<T>> = never_copied<T>;
template <class T>
inline constexpr bool is_collection<HashSet<T>> = true;
template <class T>
inline constexpr bool is_collection<BTreeSet<T>> = true;
namespace abi {
template <class T>
inline constexpr bool is_made_of_bytes<HashSet<T>> = true;
template <class T>
inline constexpr bool is_made_of_bytes<BTreeSet<T>> = true;
} // namespace abi
} // namespace detail

/// A copy that C++ owns, with strings as std::string.
template <class T>
[[nodiscard]] TWINSPAN_ABI_TAG std::unordered_set<detail::StdElement<T>>
to_std(const HashSet<T> &set) {
  return set.template to<std::unordered_set<detail::StdElement<T>>>();
}
template <class T>
[[nodiscard]] TWINSPAN_ABI_TAG std::set<detail::StdElement<T>> to_std(const BTreeSet<T> &set) {
  return set.template to<std::set<detail::StdElement<T>>>();
}

/// A copy that Rust owns, with strings as rust::String. A bridge has to use the type.
template <class T, class H, class E, class A>
[[nodiscard]] TWINSPAN_ABI_TAG HashSet<detail::RustElement<T>>
to_rust(const std::unordered_set<T, H, E, A> &set) {
  return HashSet<detail::RustElement<T>>(set);
}
template <class T, class C, class A>
[[nodiscard]] TWINSPAN_ABI_TAG BTreeSet<detail::RustElement<T>>
to_rust(const std::set<T, C, A> &set) {
  return BTreeSet<detail::RustElement<T>>(set);
}

} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// `Vec<HashSet<..>>`.
template <class T>
class Vec<twinspan::HashSet<T>> final : public twinspan::detail::InPlaceVec<twinspan::HashSet<T>> {
  using Base = twinspan::detail::InPlaceVec<twinspan::HashSet<T>>;

public:
  using Base::Base;
};

/// `Vec<BTreeSet<..>>`.
template <class T>
class Vec<twinspan::BTreeSet<T>> final
    : public twinspan::detail::InPlaceVec<twinspan::BTreeSet<T>> {
  using Base = twinspan::detail::InPlaceVec<twinspan::BTreeSet<T>>;

public:
  using Base::Base;
};

} // namespace cxxbridge1
} // namespace rust

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_SET_H
