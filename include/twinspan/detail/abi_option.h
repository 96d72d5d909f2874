#ifndef TWINSPAN_DETAIL_ABI_OPTION_H
#define TWINSPAN_DETAIL_ABI_OPTION_H

/// @file
/// How values that may be absent cross: the part of abi.h that needs std::optional.

#include "rust/cxx.h"
#include "twinspan/detail/abi.h"

#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace abi {

template <class T>
Fat fat(const std::optional<T> &value) noexcept {
  return value ? fat(*value) : Fat{nullptr, 0};
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

/// An argument that may be absent, on its way to Rust, which takes it out of here.
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

template <class T>
Tagged<T> tagged(const std::optional<T> &value) noexcept {
  static_assert(std::is_trivially_copyable_v<T>);
  Tagged<T> raw{};
  raw.tag = value.has_value();
  if (value) {
    ::twinspan::detail::abi::place(std::addressof(raw.value), *value);
  }
  return raw;
}

template <class T>
std::optional<T> optional(Tagged<T> raw) noexcept {
  return raw.tag != 0 ? std::optional<T>(raw.value) : std::nullopt;
}

/// A value of any size in memory and whether it is there. Whoever reads it moves the value out.
template <class T>
struct OptionMemory {
  OptionMemory() noexcept = default;
  explicit OptionMemory(std::optional<T> &&from) noexcept : present(from.has_value()) {
    if (from) {
      ::twinspan::detail::abi::place(std::addressof(memory.value), std::move(*from));
    }
  }
  /// Of an owner that forgets it.
  explicit OptionMemory(Relocated<std::optional<T>> from) noexcept
      : present(from.value.has_value()) {
    if (from.value.has_value()) {
      ::twinspan::detail::abi::place(std::addressof(memory.value), Relocated<T>{*from.value});
    }
  }
  std::uintptr_t present;
  Uninitialised<T> memory;
};

/// Puts what a function returns where Rust reads it.
template <class T, class Make>
void place_option(OptionMemory<T> *slot, Make &&make) {
  if constexpr (relocates<T> || is_buffer<T>) {
    Uninitialised<std::optional<T>> made;
    ::new (static_cast<void *>(std::addressof(made.value))) std::optional<T>(make());
    ::new (static_cast<void *>(slot)) OptionMemory<T>(Relocated<std::optional<T>>{made.value});
  } else {
    ::new (static_cast<void *>(slot)) OptionMemory<T>(make());
  }
}

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

} // namespace abi
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_ABI_OPTION_H
