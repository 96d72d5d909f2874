#ifndef TWINSPAN_DETAIL_ABI_H
#define TWINSPAN_DETAIL_ABI_H

/// @file
/// How values cross, the C++ half: src/private/abi.rs is the other. For generated code only.

#include "rust/cxx.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <new>
#include <type_traits>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ says it of a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace abi {

template <class T>
using identity = T;

constexpr std::size_t align_up(std::size_t size, std::size_t align) noexcept {
  return (size + align - 1) / align * align;
}

constexpr std::size_t strictest(std::initializer_list<std::size_t> alignments) noexcept {
  std::size_t strictest = 1;
  for (const std::size_t alignment : alignments) {
    strictest = alignment > strictest ? alignment : strictest;
  }
  return strictest;
}

/// The alignment of a field in a packed struct.
constexpr std::size_t packed(std::size_t align, std::size_t most) noexcept {
  return align < most ? align : most;
}

/// An array with the same value, of an enum, in every place.
template <class Array, class T>
constexpr Array filled(T value) noexcept {
  Array array{};
  for (auto &element : array) {
    if constexpr (std::is_same_v<std::decay_t<decltype(element)>, T>) {
      element = value;
    } else {
      element = ::twinspan::detail::abi::filled<std::decay_t<decltype(element)>>(value);
    }
  }
  return array;
}

/// Has no definition: a constructor that calls it does not link.
extern "C" [[noreturn]] void twinspan_a_field_has_no_initial_value() noexcept;

/// What a field of a struct that the user's header defines is until it is assigned. The field's initialiser
/// is compiled also where nobody uses it, so that a type without a default constructor is refused by the
/// linker alone, and only in programs that leave such a field out.
template <class T>
constexpr T initial() noexcept(std::is_nothrow_default_constructible_v<T> ||
                               !std::is_default_constructible_v<T>) {
  if constexpr (std::is_default_constructible_v<T>) {
    return T();
  } else {
    ::twinspan::detail::abi::twinspan_a_field_has_no_initial_value();
  }
}

/// A pointer and a length; the null pointer is the absent one.
struct Fat {
  const void *pointer;
  std::size_t length;
};

// rust::Str and rust::Slice are Rust's fat pointers: two words, the length second (asserted in
// src/private/abi.rs). Reading them here costs no call into Rust.
static_assert(sizeof(rust::Str) == sizeof(Fat) && std::is_trivially_copyable_v<rust::Str>);
static_assert(sizeof(rust::Slice<const int>) == sizeof(Fat) &&
              std::is_trivially_copyable_v<rust::Slice<const int>>);

/// The same bytes as another type. No constructor runs: cxx's are calls into its library.
template <class To, class From>
To bits(const From &from) noexcept {
  static_assert(sizeof(To) == sizeof(From) && std::is_trivially_copyable_v<To> &&
                std::is_trivially_copyable_v<From>);
#if defined(__has_builtin)
#if __has_builtin(__builtin_bit_cast)
#define TWINSPAN_BIT_CAST 1
#endif
#endif
#if defined(TWINSPAN_BIT_CAST) || (defined(__GNUC__) && __GNUC__ >= 11) || \
    (defined(_MSC_VER) && _MSC_VER >= 1927)
  return __builtin_bit_cast(To, from);
#else
  alignas(To) unsigned char memory[sizeof(To)];
  std::memcpy(memory, &from, sizeof from);
  return *std::launder(reinterpret_cast<To *>(memory));
#endif
}

inline Fat fat(const rust::Str &value) noexcept { return bits<Fat>(value); }

template <class T>
Fat fat(const rust::Slice<T> &value) noexcept {
  return bits<Fat>(value);
}

inline rust::Str str(Fat words) noexcept { return bits<rust::Str>(words); }

template <class T>
rust::Slice<T> slice(Fat words) noexcept {
  return bits<rust::Slice<T>>(words);
}

/// The words of a rust::String or a rust::Vec. Which is which Rust decides: src/private/abi.rs asserts, while the
/// crate is compiled, that they are these. Reading them here costs no call into Rust.
struct Buffer {
  std::size_t capacity;
  void *pointer;
  std::size_t length;
};

template <class T>
inline constexpr bool is_buffer = std::is_same_v<T, rust::String>;
template <class T>
inline constexpr bool is_buffer<rust::Vec<T>> = true;

static_assert(sizeof(rust::String) == sizeof(Buffer) && alignof(rust::String) == alignof(Buffer));
static_assert(sizeof(rust::Vec<int>) == sizeof(Buffer) &&
              alignof(rust::Vec<int>) == alignof(Buffer));

template <class T>
Buffer buffer(const T &owner) noexcept {
  static_assert(is_buffer<T>);
  Buffer words;
  std::memcpy(&words, static_cast<const void *>(std::addressof(owner)), sizeof words);
  return words;
}

/// Writes one of the words: the capacity is the first, the length the third.
template <class T>
void set_word(T &owner, std::size_t index, std::size_t word) noexcept {
  static_assert(is_buffer<T>);
  auto *const bytes = reinterpret_cast<unsigned char *>(std::addressof(owner));
  std::memcpy(bytes + index * sizeof word, &word, sizeof word);
}

/// Whether an object is made of the bytes of another: rust::String, rust::Vec, and collections.
template <class T, class = void>
inline constexpr bool is_made_of_bytes = is_buffer<T>;

/// The bytes of an object whose owner forgets it, where they become an object: without the empty one that a move leaves
/// behind.
template <class T>
class Bits {
public:
  explicit Bits(const T &value) noexcept : value_(value) {}
  operator T() const noexcept { // NOLINT(google-explicit-constructor): that it converts is its use.
    return T(rust::unsafe_bitcopy, value_);
  }

private:
  const T &value_;
};

/// A value in memory that Rust has given up, and that nobody destroys there.
template <class T>
decltype(auto) taken(T &value) noexcept {
  if constexpr (is_made_of_bytes<T>) {
    return Bits<T>(value);
  } else {
    return std::move(value);
  }
}

/// Whether values are moved by their bytes, and where that saves calls.
template <class T>
inline constexpr bool relocates = rust::IsRelocatable<T>::value && !std::is_trivially_copyable_v<T>;

/// A value whose bytes are moved, and that its owner forgets.
template <class T>
struct Relocated {
  T &value;
};

/// Copies a struct number by number: generated for those that are nothing but a few. g++ keeps an optional
/// or an expected of one in memory otherwise, and copies words out of it that it has just written in parts,
/// which the processor waits for.
template <class T>
struct Numbers {};

template <class T, class = void>
inline constexpr bool is_numbers = false;
template <class T>
inline constexpr bool is_numbers<
    T, std::void_t<decltype(Numbers<T>::copy(std::declval<T &>(), std::declval<const T &>()))>> =
    true;

/// Puts a value where Rust reads it.
template <class T, class From>
void place(T *slot, From &&value) {
  if constexpr (is_numbers<T> && std::is_same_v<T, std::decay_t<From>>) {
    Numbers<T>::copy(*slot, value);
  } else {
    ::new (static_cast<void *>(slot)) T(std::forward<From>(value));
  }
}
template <class T>
void place(T *slot, Relocated<T> from) noexcept {
  std::memcpy(static_cast<void *>(slot), static_cast<const void *>(std::addressof(from.value)),
              sizeof(T));
}

/// What a function makes where a T is to be: a T, or what is one in memory.
template <class T, class Made>
struct MadeFor {
  using type = T;
  static T &value(T &made) noexcept { return made; }
};

/// Memory that holds a T which is not destroyed here.
template <class T>
union Uninitialised {
  Uninitialised() noexcept {}
  ~Uninitialised() {}
  T value;
};

/// Where Rust writes a result, or an error.
template <class T>
class Out {
public:
  T *pointer() noexcept { return std::addressof(memory_.value); }
  /// Once, after Rust has written it. What stays behind is moved from and owns nothing.
  T &value() noexcept { return memory_.value; }

private:
  Uninitialised<T> memory_;
};

/// Whether a value leaves a part of its register free that may have a name. Next to a floating point number
/// a name would change the kind of the register.
template <class T>
inline constexpr bool leaves_a_part =
    sizeof(T) < sizeof(std::uintptr_t) && (std::is_integral_v<T> || std::is_enum_v<T>);

/// A word about a small value, and the value: two registers. Of an optional value the tag is 1 if it is
/// there, else 0; of what may fail 0 if it is there, else the status. Where the value leaves a part of its
/// register free, the part has a name: unnamed padding is something that g++ takes pains to keep.
template <class T, bool LeavesAPart = leaves_a_part<T>>
struct Tagged {
  std::uintptr_t tag;
  T value;
};
template <class T>
struct Tagged<T, true> {
  std::uintptr_t tag;
  T value;
  unsigned char unused[sizeof(std::uintptr_t) - sizeof(T)];
};

/// What calls and drops a closure, whoever made it. Two ways to call it, since neither language's
/// unwinding may enter frames of the other: one throws C++ exceptions, one Rust panics.
struct ClosureTable {
  void (*call)();
  void (*call_from_rust)();
  /// Null for a borrowed closure.
  void (*drop)(void *context) noexcept;
};

/// A closure on its way: two words. Without a table there is none.
struct Closure {
  void *context;
  const ClosureTable *table;
};

} // namespace abi
} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_ABI_H
