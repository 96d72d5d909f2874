#ifndef TWINSPAN_DETAIL_ABI_H
#define TWINSPAN_DETAIL_ABI_H

/// @file
/// How values cross, the C++ half: src/private/abi.rs is the other half. For generated code only.

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
// g++ warns about a constructor's parameter if the user has a global variable of that name.
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

/// An array of an enum, with the same value in every place.
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

/// The initial value of a field whose type the user's header defines. The field's initialiser is
/// compiled even if it is not used, so a type without a default constructor is refused by the
/// linker, and only in programs that do not initialise the field.
template <class T>
constexpr T initial() noexcept(std::is_nothrow_default_constructible_v<T> ||
                               !std::is_default_constructible_v<T>) {
  if constexpr (std::is_default_constructible_v<T>) {
    return T();
  } else {
    ::twinspan::detail::abi::twinspan_a_field_has_no_initial_value();
  }
}

/// A pointer and a length; a null pointer means absent.
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

/// The words of a rust::String or a rust::Vec. Rust decides their order: src/private/abi.rs asserts
/// at compile time that it is this one. Reading them here needs no call into Rust.
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

/// Whether an object is created from the bytes of another: rust::String, rust::Vec, and
/// collections.
template <class T, class = void>
inline constexpr bool is_made_of_bytes = is_buffer<T>;

/// The bytes of an object that its owner forgets, on their way to another object: without the empty
/// object that a move leaves behind.
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

/// A value in memory that Rust has given up, and that is not destroyed there.
template <class T>
decltype(auto) taken(T &value) noexcept {
  if constexpr (is_made_of_bytes<T>) {
    return Bits<T>(value);
  } else {
    return std::move(value);
  }
}

/// Whether values are moved as bytes, and whether that saves calls.
template <class T>
inline constexpr bool relocates = rust::IsRelocatable<T>::value && !std::is_trivially_copyable_v<T>;

/// A value whose bytes are moved, and that its owner forgets.
template <class T>
struct Relocated {
  T &value;
};

/// Copies a struct number by number: generated for structs of only a few numbers. Otherwise g++
/// keeps an optional or an expected of one in memory, and copies words that it has just written in
/// parts, which stalls the processor.
template <class T>
struct Numbers {};

template <class T, class = void>
inline constexpr bool is_numbers = false;
template <class T>
inline constexpr bool is_numbers<
    T, std::void_t<decltype(Numbers<T>::copy(std::declval<T &>(), std::declval<const T &>()))>> =
    true;

/// Stores a value where Rust reads it.
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

/// What a function constructs in place of a T: a T, or its form in memory.
template <class T, class Made>
struct MadeFor {
  using type = T;
  static T &value(T &made) noexcept { return made; }
};

/// Memory for a T which is not destroyed here.
template <class T>
union Uninitialised {
  Uninitialised() noexcept {}
  ~Uninitialised() {}
  T value;
};

/// Where Rust writes a result or an error.
template <class T>
class Out {
public:
  T *pointer() noexcept { return std::addressof(memory_.value); }
  /// To call once, after Rust has written it. The rest is moved-from and owns nothing.
  T &value() noexcept { return memory_.value; }

private:
  Uninitialised<T> memory_;
};

/// Whether a value leaves a part of its register free that can have a name. Next to a floating
/// point number a name would change the class of the register.
template <class T>
inline constexpr bool leaves_a_part =
    sizeof(T) < sizeof(std::uintptr_t) && (std::is_integral_v<T> || std::is_enum_v<T>);

/// A word about a small value, and the value: two registers. For an optional value, the tag is 1 if
/// it is present, otherwise 0; for a result, 0 for success, otherwise the status. If the value
/// leaves a part of its register free, the part has a name: g++ takes care to preserve unnamed
/// padding.
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

/// The functions that call and drop a closure from either language. There are two ways to call it,
/// because unwinding of one language must not enter frames of the other: one throws C++ exceptions,
/// one Rust panics.
struct ClosureTable {
  void (*call)();
  void (*call_from_rust)();
  /// Null for a borrowed closure.
  void (*drop)(void *context) noexcept;
};

/// A closure in an argument or a result: two words. Without a table it is absent.
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
