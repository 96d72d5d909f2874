#ifndef TWINSPAN_ABI_H
#define TWINSPAN_ABI_H

/// @file
/// How values cross, the C++ half: src/abi.rs is the other. For generated code only.

#include "rust/cxx.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <new>
#include <optional>
#include <type_traits>
#include <utility>

namespace twinspan::abi {

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

/// A pointer and a length; the null pointer is the absent one.
struct Fat {
  const void *pointer;
  std::size_t length;
};

// rust::Str and rust::Slice are Rust's fat pointers: two words, the length second (asserted in
// src/abi.rs). Reading them here costs no call into Rust.
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

template <class T>
Fat fat(const std::optional<T> &value) noexcept {
  return value ? fat(*value) : Fat{nullptr, 0};
}

inline rust::Str str(Fat words) noexcept { return bits<rust::Str>(words); }

template <class T>
rust::Slice<T> slice(Fat words) noexcept {
  return bits<rust::Slice<T>>(words);
}

inline std::optional<rust::Str> optional_str(Fat words) noexcept {
  if (words.pointer == nullptr) {
    return std::nullopt;
  }
  return str(words);
}

template <class T>
std::optional<rust::Slice<T>> optional_slice(Fat words) noexcept {
  if (words.pointer == nullptr) {
    return std::nullopt;
  }
  return slice<T>(words);
}

template <class T>
std::optional<rust::Box<T>> optional_box(T *pointer) noexcept {
  if (pointer == nullptr) {
    return std::nullopt;
  }
  return rust::Box<T>::from_raw(pointer);
}

template <class T>
T *into_raw(std::optional<rust::Box<T>> &value) noexcept {
  return value ? value->into_raw() : nullptr;
}

template <class T>
T *into_raw(std::optional<rust::Box<T>> &&value) noexcept {
  return value ? value->into_raw() : nullptr;
}

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

/// An argument on its way to Rust, which takes it out of here.
template <class T>
class Moved {
public:
  explicit Moved(T &value) noexcept {
    ::new (static_cast<void *>(std::addressof(memory_.value))) T(std::move(value));
  }
  T *pointer() noexcept { return std::addressof(memory_.value); }

private:
  Uninitialised<T> memory_;
};

/// The same for an argument that may be absent.
template <class T>
class MovedOption {
public:
  explicit MovedOption(std::optional<T> &value) noexcept : present_(value.has_value()) {
    if (present_) {
      ::new (static_cast<void *>(std::addressof(memory_.value))) T(std::move(*value));
    }
  }
  T *pointer() noexcept { return present_ ? std::addressof(memory_.value) : nullptr; }

private:
  Uninitialised<T> memory_;
  bool present_;
};

/// A small value and whether it is there: two registers. Where the value leaves a part of its register
/// free, the part has a name: unnamed padding is something that g++ takes pains to keep.
template <class T, std::size_t Free = sizeof(T) % sizeof(std::uintptr_t)>
struct OptionValue {
  std::uintptr_t present;
  T value;
  unsigned char unused[sizeof(std::uintptr_t) - Free];
};
template <class T>
struct OptionValue<T, 0> {
  std::uintptr_t present;
  T value;
};

template <class T>
OptionValue<T> option_value(const std::optional<T> &value) noexcept {
  static_assert(std::is_trivially_copyable_v<T>);
  OptionValue<T> raw{};
  raw.present = value.has_value();
  if (value) {
    raw.value = *value;
  }
  return raw;
}

template <class T>
std::optional<T> optional(OptionValue<T> raw) noexcept {
  return raw.present != 0 ? std::optional<T>(raw.value) : std::nullopt;
}

/// A value of any size in memory and whether it is there. Whoever reads it moves the value out.
template <class T>
struct OptionMemory {
  OptionMemory() noexcept = default;
  explicit OptionMemory(std::optional<T> &&from) noexcept : present(from.has_value()) {
    if (from) {
      ::new (static_cast<void *>(std::addressof(memory.value))) T(std::move(*from));
    }
  }
  std::uintptr_t present;
  Uninitialised<T> memory;
};

template <class T>
std::optional<T> optional(OptionMemory<T> &raw) noexcept {
  if (raw.present == 0) {
    return std::nullopt;
  }
  return std::optional<T>(std::move(raw.memory.value));
}

template <class T>
std::optional<T> optional_moved(T *value) noexcept {
  if (value == nullptr) {
    return std::nullopt;
  }
  return std::optional<T>(std::move(*value));
}

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

} // namespace twinspan::abi

#endif // TWINSPAN_ABI_H
