#ifndef TWINSPAN_DETAIL_COLLECTION_CONVERT_H
#define TWINSPAN_DETAIL_COLLECTION_CONVERT_H

/// @file
/// Conversions between Rust collections and other containers: elements are converted one by one,
/// and cross many at a time.

#include "twinspan/detail/argument.h"
#include "twinspan/detail/collection.h"
#include "twinspan/detail/pointers.h"
#include "twinspan/span.h"
#include "twinspan/text.h"

#include <cstddef>
#include <iterator>
#include <memory>
#include <new>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace twinspan {
inline namespace v1 {
namespace detail {

template <class T>
inline constexpr bool is_rust_vec = false;
template <class T>
inline constexpr bool is_rust_vec<rust::Vec<T>> = true;
template <class T>
inline constexpr bool is_std_vector = false;
template <class T, class A>
inline constexpr bool is_std_vector<std::vector<T, A>> = true;

template <class R>
using IteratedOf = decltype(*std::begin(std::declval<R &>()));

template <class R, class = void>
inline constexpr bool is_range = false;
template <class R>
inline constexpr bool
    is_range<R, std::void_t<IteratedOf<R>, decltype(std::end(std::declval<R &>()))>> = true;

/// The parts of a pair, or of a tuple of two.
template <class Pair, class = void>
struct PartsOf {
  static constexpr bool exist = false;
};
template <class Pair>
struct PartsOf<Pair, std::void_t<decltype(std::declval<Pair &>().first),
                                 decltype(std::declval<Pair &>().second)>> {
  static constexpr bool exist = true;
  using First = decltype((std::declval<Pair &>().first));
  using Second = decltype((std::declval<Pair &>().second));
  static First first(Pair &pair) noexcept { return pair.first; }
  static Second second(Pair &pair) noexcept { return pair.second; }
};
template <class A, class B>
struct PartsOf<std::tuple<A, B>> {
  static constexpr bool exist = true;
  using First = A &;
  using Second = B &;
  static First first(std::tuple<A, B> &pair) noexcept { return std::get<0>(pair); }
  static Second second(std::tuple<A, B> &pair) noexcept { return std::get<1>(pair); }
};
template <class A, class B>
struct PartsOf<const std::tuple<A, B>> {
  static constexpr bool exist = true;
  using First = const A &;
  using Second = const B &;
  static First first(const std::tuple<A, B> &pair) noexcept { return std::get<0>(pair); }
  static Second second(const std::tuple<A, B> &pair) noexcept { return std::get<1>(pair); }
};

/// Whether a range passed as an rvalue owns its elements, so that they can be moved.
template <class R, class = void>
inline constexpr bool gives_elements = false;
template <class R>
inline constexpr bool gives_elements<R, std::void_t<typename R::allocator_type>> = true;
template <class R>
inline constexpr bool gives_elements<R, std::enable_if_t<is_collection<R>>> = true;

/// A part of an element, moved if possible.
template <class R, class T>
decltype(auto) part(T &value) noexcept {
  if constexpr (!std::is_lvalue_reference_v<R> && gives_elements<R>) {
    return std::move(value);
  } else {
    return (value);
  }
}
template <class R, class T>
using PartOf = decltype(detail::part<R>(std::declval<T &>()));

template <class To, class From>
constexpr bool converts_part();

/// Whether the elements of a range convert to keys and values.
template <class R, class K, class V>
constexpr bool is_range_of() {
  if constexpr (is_range<R>) {
    using Pair = std::remove_reference_t<IteratedOf<R>>;
    if constexpr (PartsOf<Pair>::exist) {
      return converts_part<K, PartOf<R, typename PartsOf<Pair>::First>>() &&
             converts_part<V, PartOf<R, typename PartsOf<Pair>::Second>>();
    }
  }
  return false;
}
template <class R, class T>
constexpr bool is_range_of() {
  if constexpr (is_range<R>) {
    return converts_part<T, PartOf<R, std::remove_reference_t<IteratedOf<R>>>>();
  }
  return false;
}

/// Whether a value in one language's container converts to one in the other's. No number narrows.
template <class To, class From>
constexpr bool converts_part() {
  using Value = Bare<From>;
  if constexpr (std::is_same_v<To, Value>) {
    return std::is_constructible_v<To, From>;
  } else if constexpr (std::is_arithmetic_v<To>) {
    return same_number<To, Value>;
  } else if constexpr (std::is_same_v<To, rust::String>) {
    return is_rust_text<Value> || is_cpp_text<Value>;
  } else if constexpr (is_rust_text<Value>) {
    return std::is_constructible_v<To, std::string_view>;
  } else if constexpr (is_rust_vec<To> && is_std_vector<Value>) {
    return converts_part<typename To::value_type, const typename Value::value_type &>();
  } else if constexpr (is_std_vector<To> && is_rust_vec<Value>) {
    return converts_part<typename To::value_type, const typename Value::value_type &>();
  } else if constexpr (is_collection<Value>) {
    return Value::template gives<To>();
  } else {
    return std::is_convertible_v<From, To>;
  }
}

/// The value, converted as `converts_part` allows.
template <class To, class From>
TWINSPAN_ABI_TAG To convert_part(From &&from) {
  using Value = Bare<From>;
  if constexpr (std::is_same_v<To, Value>) {
    return To(static_cast<From &&>(from));
  } else if constexpr (std::is_arithmetic_v<To>) {
    return static_cast<To>(from);
  } else if constexpr (std::is_same_v<To, rust::String>) {
    return ::twinspan::to_rust(from);
  } else if constexpr (is_rust_text<Value>) {
    return To(::twinspan::view(from));
  } else if constexpr ((is_rust_vec<To> && is_std_vector<Value>) ||
                       (is_std_vector<To> && is_rust_vec<Value>)) {
    To to;
    to.reserve(from.size());
    for (auto &&element : from) {
      using Element = std::conditional_t<std::is_lvalue_reference_v<From>, decltype(element) &,
                                         std::remove_reference_t<decltype(element)>>;
      to.push_back(detail::convert_part<typename To::value_type>(static_cast<Element &&>(element)));
    }
    return to;
  } else if constexpr (is_collection<Value>) {
    return static_cast<From &&>(from).template to<To>();
  } else {
    return To(static_cast<From &&>(from));
  }
}

/// The number of elements in a range, if it is known.
template <class R>
auto known_size(const R &range, int) -> decltype(static_cast<std::size_t>(range.size())) {
  return static_cast<std::size_t>(range.size());
}
template <class R>
std::size_t known_size(const R &, long) {
  return 0;
}

/// In place of the value of a set.
struct NothingMapped {};

/// A chunk of elements on their way to Rust.
template <class K, class V>
class CollectionChunk {
public:
  /// At most a few kilobytes of stack.
  static constexpr std::size_t most = sizeof(K) + sizeof(V) <= 64 ? 64
                                      : sizeof(K) + sizeof(V) <= 4096
                                          ? 4096 / (sizeof(K) + sizeof(V))
                                          : 1;

  CollectionChunk() noexcept {} // NOLINT(modernize-use-equals-default): leaves the memory.
  CollectionChunk(const CollectionChunk &) = delete;
  CollectionChunk &operator=(const CollectionChunk &) = delete;
  ~CollectionChunk() {
    std::destroy_n(keys(), key_count_);
    std::destroy_n(values(), value_count_);
  }

  template <class Key, class Value>
  TWINSPAN_ABI_TAG void push(Key &&key, Value &&value) {
    ::new (static_cast<void *>(keys() + key_count_))
        K(detail::convert_part<K>(static_cast<Key &&>(key)));
    ++key_count_;
    ::new (static_cast<void *>(values() + value_count_))
        V(detail::convert_part<V>(static_cast<Value &&>(value)));
    ++value_count_;
  }
  bool is_full() const noexcept { return value_count_ == most; }
  std::size_t size() const noexcept { return value_count_; }
  /// Rust owns them now.
  void forget() noexcept { key_count_ = value_count_ = 0; }
  K *keys() noexcept { return reinterpret_cast<K *>(keys_); }
  V *values() noexcept { return reinterpret_cast<V *>(values_); }

private:
  alignas(K) unsigned char keys_[most * sizeof(K)];
  alignas(V) unsigned char values_[most * sizeof(V)];
  std::size_t key_count_ = 0;
  std::size_t value_count_ = 0;
};

template <class C, class = void>
inline constexpr bool has_mapped_type = false;
template <class C>
inline constexpr bool
    has_mapped_type<C, std::void_t<typename C::key_type, typename C::mapped_type>> = true;
template <class C, class = void>
inline constexpr bool has_key_type = false;
template <class C>
inline constexpr bool has_key_type<C, std::void_t<typename C::key_type>> = true;

template <class C>
auto make_room(C &container, std::size_t size, int) -> decltype(container.reserve(size)) {
  container.reserve(size);
}
template <class C>
void make_room(C &, std::size_t, long) {}

/// Whether values are compared with `==`, here or as elements of a vector.
template <class T, class = void>
struct IsCompared : std::false_type {};
template <class T>
struct IsCompared<
    T,
    std::enable_if_t<!is_rust_vec<T> && !is_collection<T> &&
                     std::is_convertible_v<
                         decltype(std::declval<const T &>() == std::declval<const T &>()), bool>>>
    : std::true_type {};
template <class T>
struct IsCompared<rust::Vec<T>> : IsCompared<T> {};

template <class T>
bool equal(const T &left, const T &right) {
  if constexpr (is_rust_vec<T>) {
    if (left.size() != right.size()) {
      return false;
    }
    for (std::size_t index = 0; index < left.size(); ++index) {
      if (!detail::equal(left[index], right[index])) {
        return false;
      }
    }
    return true;
  } else {
    return left == right;
  }
}

/// A function may take its own container type for a collection that the bridge declares.
template <class Declared, class Accepted>
struct Accepts<Declared, Accepted,
               std::enable_if_t<is_collection<Declared> && has_key_type<Accepted> &&
                                !std::is_same_v<Declared, Accepted>>>
    : std::bool_constant<Declared::template gives<Accepted>()> {
  TWINSPAN_ABI_TAG static Accepted convert(Declared &value) {
    return std::move(value).template to<Accepted>();
  }
};

template <class Declared>
struct Accepts<Declared, Declared, std::enable_if_t<is_collection<Declared>>> : std::true_type {
  static Declared convert(Declared &value) noexcept { return std::move(value); }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_COLLECTION_CONVERT_H
