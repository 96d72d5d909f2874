#ifndef TWINSPAN_DETAIL_CROSS_OPTIONAL_H
#define TWINSPAN_DETAIL_CROSS_OPTIONAL_H

/// @file
/// Values that may be absent. A value that is a pointer in C++, or another type with an empty
/// state, crosses as that type.

#include "rust/cxx.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/address.h"
#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/cross/memory.h"
#include "twinspan/detail/cross/pointer.h"

#include <cstdint>
#include <new>
#include <optional>
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
namespace cross {

/// An optional string or slice that is null if absent.
template <class C>
struct Null : InRegisters<abi::Fat> {
  using Value = std::optional<typename C::Value>;
  static Value take(abi::Fat raw) noexcept {
    return raw.pointer == nullptr ? Value() : Value(C::take(raw));
  }
  static abi::Fat give(const Value &value) noexcept {
    return value ? C::give(*value) : abi::Fat{nullptr, 0};
  }
};

/// The same for a box.
template <class T>
struct Null<Boxed<T>> : InRegisters<T *> {
  using Value = std::optional<rust::Box<T>>;
  static Value take(T *raw) noexcept {
    return raw == nullptr ? Value() : Value(Boxed<T>::take(raw));
  }
  static T *give(Value &value) noexcept { return value ? value->into_raw() : nullptr; }
  static T *give(Value &&value) noexcept { return value ? value->into_raw() : nullptr; }
};

/// An optional with a flag next to the value.
template <class C>
struct Opt : InRegisters<abi::Tagged<typename C::Raw>> {
  using Value = std::optional<typename C::Value>;
  using Raw = abi::Tagged<typename C::Raw>;
  static Value take(const Raw &raw) noexcept {
    return raw.tag != 0 ? Value(C::take(raw.value)) : std::nullopt;
  }
  static Raw give(const Value &value) noexcept {
    Raw raw{};
    raw.tag = value.has_value();
    if (value) {
      abi::place(::twinspan::detail::address_of(raw.value), C::give(*value));
    }
    return raw;
  }
};

/// A value in memory and whether it is present.
template <class T>
struct OptionMemory {
  OptionMemory() noexcept = default;
  explicit OptionMemory(std::optional<T> &&from) noexcept : present(from.has_value()) {
    if (from) {
      abi::place(::twinspan::detail::address_of(memory.value), std::move(*from));
    }
  }
  /// From an owner that forgets it.
  explicit OptionMemory(abi::Relocated<std::optional<T>> from) noexcept
      : present(from.value.has_value()) {
    if (from.value.has_value()) {
      abi::place(::twinspan::detail::address_of(memory.value), abi::Relocated<T>{*from.value});
    }
  }
  /// For a value that a codec converts.
  template <class C>
  OptionMemory(C /*codec*/, std::optional<typename C::Value> &from) : present(from.has_value()) {
    if (from) {
      ::new (static_cast<void *>(::twinspan::detail::address_of(memory.value))) T(C::give(*from));
    }
  }
  std::uintptr_t present;
  abi::Uninitialised<T> memory;
};

/// An optional argument on its way to the other language, which moves it out of here.
template <class T>
class HeldOption {
public:
  explicit HeldOption(std::optional<T> &value) noexcept : present_(value.has_value()) {
    if (present_) {
      ::new (static_cast<void *>(::twinspan::detail::address_of(memory_.value)))
          T(std::move(*value));
    }
  }
  T *pointer() noexcept {
    return present_ ? ::twinspan::detail::address_of(memory_.value) : nullptr;
  }

private:
  abi::Uninitialised<T> memory_;
  bool present_;
};

/// The same for a value that a codec converts.
template <class C>
class HeldConverted {
public:
  explicit HeldConverted(std::optional<typename C::Value> &value) : present_(value.has_value()) {
    if (present_) {
      ::new (static_cast<void *>(::twinspan::detail::address_of(memory_.value)))
          typename C::Raw(C::give(*value));
    }
  }
  typename C::Raw *pointer() noexcept {
    return present_ ? ::twinspan::detail::address_of(memory_.value) : nullptr;
  }

private:
  abi::Uninitialised<typename C::Raw> memory_;
  bool present_;
};

/// An optional in memory, of any size: with a flag next to the value, but as an argument a pointer
/// that may be null. Rust has one codec for this and `Opt`.
template <class C>
struct InMemory {
  using Value = std::optional<typename C::Value>;
  using Raw = OptionMemory<typename C::Raw>;
  static constexpr bool is_direct = false;
  using Argument = typename C::Raw *;
  static constexpr bool converts = !std::is_same_v<typename C::Value, typename C::Raw>;
  using Held = std::conditional_t<converts, HeldConverted<C>, HeldOption<typename C::Raw>>;
  static Value take(Raw &raw) noexcept(!converts) {
    return raw.present == 0 ? Value() : of(raw.memory.value);
  }
  static Value read(Argument argument) noexcept(!converts) {
    return argument == nullptr ? Value() : of(*argument);
  }
  static Raw give(Value &&value) noexcept(!converts) {
    if constexpr (converts) {
      return Raw(C(), value);
    } else {
      return Raw(std::move(value));
    }
  }
  /// Stores the result of a function where the other language reads it.
  template <class Make>
  static void place(Raw *slot, Make &&make) {
    if constexpr (converts) {
      Value value = make();
      ::new (static_cast<void *>(slot)) Raw(C(), value);
    } else if constexpr (abi::relocates<typename C::Raw> || abi::is_buffer<typename C::Raw>) {
      using For = abi::MadeFor<Value, decltype(make())>;
      using Made = typename For::type;
      abi::Uninitialised<Made> made;
      ::new (static_cast<void *>(::twinspan::detail::address_of(made.value))) Made(make());
      ::new (static_cast<void *>(slot)) Raw(abi::Relocated<Value>{For::value(made.value)});
    } else {
      ::new (static_cast<void *>(slot)) Raw(make());
    }
  }

private:
  static Value of(typename C::Raw &raw) noexcept(!converts) {
    if constexpr (converts) {
      return Value(C::take(raw));
    } else {
      return Value(std::move(raw));
    }
  }
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_CROSS_OPTIONAL_H
