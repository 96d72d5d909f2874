#ifndef TWINSPAN_DETAIL_BUFFER_OWNER_H
#define TWINSPAN_DETAIL_BUFFER_OWNER_H

/// @file
/// Frees the memory of a twinspan::Buffer: a table of functions for each kind of owner.
/// src/buffer.rs is the other half.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/guard.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

extern "C" {
// Rust's: its address identifies the allocator of a rust::Vec.
extern const unsigned char twinspan_buffer_origin;
}

namespace twinspan {
inline namespace v1 {
namespace detail {

/// What both languages know about the memory, whichever allocated it.
struct BufferTable {
  /// Destroys the elements and frees the memory.
  void (*drop)(void *pointer, std::size_t length, void *owner) noexcept;
  /// The Rust runtime that `kind` refers to. Null if C++ allocated the memory.
  const void *origin;
  /// 1 for a rust::Vec; `owner` is its capacity.
  std::uint8_t kind;
  bool is_unique;
  /// Used only by Rust.
  void (*end)(void *owner);
};

inline constexpr std::uint8_t buffer_of_vec = 1;

/// An owner on the heap.
template <class Owner>
struct BoxedOwner {
  static void drop(void *, std::size_t, void *owner) noexcept {
    delete static_cast<Owner *>(owner);
  }
  static void *make(Owner &&owner) { return ::new Owner(std::move(owner)); }
};

/// Whether an owner owns its elements, so that they can be changed.
template <class Owner>
inline constexpr bool is_unique_owner = false;
template <class T>
inline constexpr bool is_unique_owner<std::vector<T>> = true;
template <>
inline constexpr bool is_unique_owner<std::string> = true;

/// For a std::vector<T>, a std::string, a std::shared_ptr or another object that lends its elements.
template <class Owner>
inline constexpr BufferTable owner_table = {&BoxedOwner<Owner>::drop, nullptr, 0,
                                            is_unique_owner<Owner>, nullptr};

/// For a rust::Vec<T>.
template <class T>
struct VecOwner {
  static void drop(void *pointer, std::size_t length, void *owner) noexcept {
    const abi::Buffer words{reinterpret_cast<std::size_t>(owner), pointer, length};
    abi::Uninitialised<rust::Vec<T>> vec;
    std::memcpy(static_cast<void *>(std::addressof(vec.value)), &words, sizeof words);
    vec.value.~Vec();
  }
  static constexpr BufferTable table = {&VecOwner::drop, &::twinspan_buffer_origin, buffer_of_vec,
                                        true, nullptr};
};

/// A user's deleter, for a pointer or for a pointer and a length.
template <class Pointer, class Deleter>
struct DeletedBy {
  static constexpr bool takes_length = std::is_invocable_v<Deleter &, Pointer, std::size_t>;
  static_assert(takes_length || std::is_invocable_v<Deleter &, Pointer>,
                "the deleter of a Buffer has to take a pointer, or a pointer and a length");
  /// Stored in the word of the buffer; one without state is created when it is called.
  static constexpr bool is_function =
      std::is_pointer_v<Deleter> && std::is_function_v<std::remove_pointer_t<Deleter>>;
  static constexpr bool has_no_state =
      std::is_empty_v<Deleter> && std::is_default_constructible_v<Deleter>;

  static void call(Deleter &deleter, Pointer pointer, [[maybe_unused]] std::size_t length) {
    if constexpr (takes_length) {
      deleter(pointer, length);
    } else {
      deleter(pointer);
    }
  }

  static void *make(Deleter &deleter) {
    if constexpr (is_function) {
      return reinterpret_cast<void *>(deleter);
    } else if constexpr (has_no_state) {
      return nullptr;
    } else {
      return ::new Deleter(std::move(deleter));
    }
  }

  TWINSPAN_ABI_TAG static void drop(void *pointer, std::size_t length, void *owner) noexcept {
    const auto elements = static_cast<Pointer>(pointer);
    ::twinspan::detail::invoke_noexcept([&] {
      if constexpr (is_function) {
        auto deleter = reinterpret_cast<Deleter>(owner);
        call(deleter, elements, length);
      } else if constexpr (has_no_state) {
        Deleter deleter;
        call(deleter, elements, length);
      } else {
        const std::unique_ptr<Deleter> deleter(static_cast<Deleter *>(owner));
        call(*deleter, elements, length);
      }
    });
  }

  static constexpr BufferTable table = {&DeletedBy::drop, nullptr, 0,
                                        !std::is_const_v<std::remove_pointer_t<Pointer>>, nullptr};
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_BUFFER_OWNER_H
