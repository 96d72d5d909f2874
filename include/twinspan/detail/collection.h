#ifndef TWINSPAN_DETAIL_COLLECTION_H
#define TWINSPAN_DETAIL_COLLECTION_H

/// @file
/// What HashMap, BTreeMap, HashSet and BTreeSet have in common. C++ has the bytes of Rust's
/// collection in place and moves them; everything else goes through a table of Rust functions:
/// src/private/collection/ is the other half.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/cross/memory.h"
#include "twinspan/detail/guard.h"
#include "twinspan/failure.h"
#include "twinspan/text.h"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The Rust functions of a collection. Those that may call a user's `Hash`, `Eq`, `Ord`, `Clone` or
/// `Drop` can throw.
struct CollectionTable {
  struct Placed {
    void *value;
    bool is_new;
  };
  using Next = std::size_t (*)(void *state, void *out, std::size_t most) noexcept;
  struct Walk {
    void (*start)(const void *collection, void *state) noexcept;
    Next next;
  };
  struct Seek {
    void (*start)(const void *collection, void *state, const void *key, std::size_t length,
                  bool is_after);
    Next next;
  };

  void (*make)(void *to) noexcept;
  void (*drop)(void *collection) noexcept;
  void (*relocate)(void *from, void *to) noexcept;
  std::size_t (*len)(const void *collection) noexcept;
  void (*clone)(const void *from, void *to);
  void (*clear)(void *collection);
  void (*reserve)(void *collection, std::size_t additional);
  const void *(*find)(const void *collection, const void *key, std::size_t length, bool is_known);
  void *(*find_mut)(void *collection, const void *key, std::size_t length, bool is_known);
  Placed (*insert)(void *collection, void *key, void *value, bool replaces);
  bool (*remove)(void *collection, const void *key, std::size_t length, bool is_known, void *out);
  void (*extend)(void *collection, void *keys, void *values, std::size_t count);
  using Keep = bool (*)(void *context, const void *key, void *value) noexcept;
  void (*retain)(void *collection, void *context, Keep keep);
  Walk shared;
  Walk exclusive;
  Seek seek_shared;
  Seek seek_exclusive;
};

template <class C>
struct CollectionTag {};

/// Declared by each bridge that uses the collection: found by argument-dependent lookup.
void names_collection();

template <class C, class = void>
inline constexpr bool is_named_by_a_bridge = false;
template <class C>
inline constexpr bool is_named_by_a_bridge<C, decltype(names_collection(CollectionTag<C>()))> =
    true;

/// Where the table of a collection is: declared in the header of each bridge that uses the
/// collection, and defined in its source as TWINSPAN_ONE_OF_SEVERAL.
template <class C>
struct CollectionTableOf {
  static const CollectionTable *const pointer;
};

/// The collection, unless it is one of the others: then a type that nobody asks for.
template <class C, class... Others>
using CollectionUnless =
    std::conditional_t<(std::is_same_v<C, Others> || ...), CollectionTag<C>, C>;

/// The bytes of a HashMap or a HashSet; Rust asserts the size and the alignment.
struct HashedStorage {
  std::uintptr_t table[4];
  std::uint64_t keys[2];
};
/// The bytes of a BTreeMap or a BTreeSet.
struct OrderedStorage {
  std::uintptr_t words[3];
};

/// A key to look up, as passed to Rust: a pointer; for text, with a length.
struct RawKey {
  const void *pointer;
  std::size_t length;
  bool is_known;
};

/// Text to look up a `String`: a rust::Str or rust::String, or a type that converts to a
/// std::string_view. Nothing is copied. Text that is not UTF-8 is not equal to any String.
class TextQuery {
public:
  // NOLINTBEGIN(google-explicit-constructor): what is looked for is an argument as it is.
  template <class T, std::enable_if_t<is_rust_text<T> || is_cpp_text<T>, int> = 0>
  TextQuery(const T &text) noexcept
      : text_(::twinspan::detail::text_view(text)),
        is_known_(is_rust_text<T> || ::twinspan::detail::is_ascii(text_)) {}
  // NOLINTEND(google-explicit-constructor)

  RawKey raw() const noexcept {
    // Rust's pointers are never null, even for empty text.
    static constexpr char nothing = 0;
    return {text_.data() == nullptr ? &nothing : text_.data(), text_.size(), is_known_};
  }
  /// A separate key. Throws Utf8Error.
  TWINSPAN_ABI_TAG rust::String key() const { return ::twinspan::to_rust(text_); }
  /// The text, checked for UTF-8. Throws Utf8Error.
  TWINSPAN_ABI_TAG TextQuery checked() const { return TextQuery(::twinspan::str(text_)); }

private:
  std::string_view text_;
  bool is_known_;
};

/// Text that becomes a key.
class TextKey {
public:
  // NOLINTBEGIN(google-explicit-constructor): as above.
  TextKey(rust::String text) noexcept : text_(std::move(text)) {}
  template <class T, std::enable_if_t<std::is_same_v<T, rust::Str> || is_cpp_text<T>, int> = 0>
  TWINSPAN_ABI_TAG TextKey(const T &text) : text_(::twinspan::to_rust(text)) {}
  // NOLINTEND(google-explicit-constructor)
  rust::String &key() noexcept { return text_; }

private:
  rust::String text_;
};

/// How a key is looked up, and passed.
template <class K>
struct KeyArgument {
  using Query = const K &;
  using Given = K;
  using Tried = K;
  static RawKey raw(const K &key) noexcept { return {std::addressof(key), 0, true}; }
  // NOLINTNEXTLINE(bugprone-return-const-ref-from-parameter): of the caller's argument.
  static const K &checked(const K &key) noexcept { return key; }
  static K &key(K &key) noexcept { return key; }
};
template <>
struct KeyArgument<rust::String> {
  using Query = TextQuery;
  using Given = TextKey;
  /// Copied if it is not there yet.
  using Tried = TextQuery;
  static RawKey raw(const TextQuery &query) noexcept { return query.raw(); }
  TWINSPAN_ABI_TAG static TextQuery checked(const TextQuery &query) { return query.checked(); }
  static rust::String &key(TextKey &key) noexcept { return key.key(); }
};

[[noreturn]] TWINSPAN_ABI_TAG TWINSPAN_COLD inline void no_such_key() {
  rust::panic<std::out_of_range>("twinspan: there is no such key");
}

// NOLINTBEGIN(bugprone-crtp-constructor-accessibility): constructors are inherited, by each class in between.
/// The functions of a collection, whatever it contains. `Self` is the class that derives from it,
/// and `K` the type of the keys or elements.
template <class Self, class K, class Storage>
class Collection {
  using Argument = KeyArgument<K>;

public:
  using key_type = K;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  /// Tells cxx that values may be moved as bytes.
  using IsRelocatable = std::true_type;

  /// The number of entries.
  std::size_t size() const noexcept { return table().len(&storage_); }
  bool empty() const noexcept { return size() == 0; }

  /// Whether it contains the key, compared by Rust. Like everything that looks up a key, it throws
  /// what the key's `Hash`, `Eq` or `Ord` panics with.
  TWINSPAN_ABI_TAG bool contains(typename Argument::Query key) const {
    return find_raw(Argument::raw(key)) != nullptr;
  }
  std::size_t count(typename Argument::Query key) const { return contains(key) ? 1 : 0; }

  /// Removes a key and its value, and returns how many were removed, 0 or 1.
  TWINSPAN_ABI_TAG std::size_t erase(typename Argument::Query key) {
    return remove_raw(Argument::raw(key), nullptr) ? 1 : 0;
  }
  /// Removes all entries. Rust decides whether memory is kept.
  TWINSPAN_ABI_TAG void clear() {
    detail::invoke([&] { table().clear(&storage_); });
  }
  /// Reserves memory for that many entries in total. Does nothing if keys are ordered.
  TWINSPAN_ABI_TAG void reserve(std::size_t capacity) {
    const std::size_t length = size();
    if (capacity > length) {
      detail::invoke([&] { table().reserve(&storage_, capacity - length); });
    }
  }

  void swap(Self &other) noexcept {
    std::swap(storage_, static_cast<Collection &>(other).storage_);
  }
  friend void swap(Self &left, Self &right) noexcept { left.swap(right); }

  Collection(const Collection &) = delete;
  Collection &operator=(const Collection &) = delete;

protected:
  Collection() noexcept { table().make(&storage_); }
  Collection(Collection &&other) noexcept { table().relocate(&other.storage_, &storage_); }
  Collection &operator=(Collection &&other) noexcept {
    Collection moved(std::move(other));
    std::swap(storage_, moved.storage_);
    return *this;
  }
  ~Collection() { table().drop(&storage_); }

  Collection(rust::unsafe_bitcopy_t, const Collection &bits) noexcept : storage_(bits.storage_) {}

  static const CollectionTable &table() noexcept {
    static_assert(
        is_named_by_a_bridge<Self>,
        "no bridge whose header is included before this names that map or set: write its "
        "type in a function or a struct of a #[twinspan::bridge], and include its header");
    return *CollectionTableOf<Self>::pointer;
  }

  /// Becomes a clone, if Rust can make one. This has to be empty.
  TWINSPAN_ABI_TAG bool clone_from(const Collection &other) {
    if (table().clone == nullptr) {
      return false;
    }
    Storage copy;
    detail::invoke([&] { table().clone(&other.storage_, &copy); });
    table().drop(&storage_);
    storage_ = copy;
    return true;
  }
  TWINSPAN_ABI_TAG const void *find_raw(RawKey key) const {
    return detail::invoke(
        [&] { return table().find(&storage_, key.pointer, key.length, key.is_known); });
  }
  TWINSPAN_ABI_TAG void *find_mut_raw(RawKey key) {
    return detail::invoke(
        [&] { return table().find_mut(&storage_, key.pointer, key.length, key.is_known); });
  }
  TWINSPAN_ABI_TAG bool remove_raw(RawKey key, void *out) {
    return detail::invoke(
        [&] { return table().remove(&storage_, key.pointer, key.length, key.is_known, out); });
  }
  TWINSPAN_ABI_TAG CollectionTable::Placed insert_raw(void *key, void *value, bool replaces) {
    return detail::invoke([&] { return table().insert(&storage_, key, value, replaces); });
  }
  /// Removes entries for which `erases(key, value)` is true. If that throws, nothing more is
  /// removed.
  template <class Erases>
  TWINSPAN_ABI_TAG std::size_t erase_raw(Erases erases) {
    struct Context {
      Erases &erases;
      std::exception_ptr thrown;
    };
    Context context{erases, nullptr};
    const std::size_t before = size();
    const CollectionTable::Keep keep = [](void *raw, const void *key, void *value) noexcept {
      auto &asked = *static_cast<Context *>(raw);
#if TWINSPAN_EXCEPTIONS
      try {
        return asked.thrown != nullptr || !asked.erases(key, value);
      } catch (...) {
        asked.thrown = std::current_exception();
        return true;
      }
#else
      return !asked.erases(key, value);
#endif
    };
    detail::invoke([&] { table().retain(&storage_, &context, keep); });
#if TWINSPAN_EXCEPTIONS
    if (context.thrown != nullptr) {
      std::rethrow_exception(context.thrown);
    }
#endif
    return before - size();
  }
  TWINSPAN_ABI_TAG void extend_raw(void *keys, void *values, std::size_t count) {
    detail::invoke([&] { table().extend(&storage_, keys, values, count); });
  }

  Storage storage_;
};
// NOLINTEND(bugprone-crtp-constructor-accessibility)

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_COLLECTION_H
