#ifndef TWINSPAN_DETAIL_CONTAINER_OBJECT_H
#define TWINSPAN_DETAIL_CONTAINER_OBJECT_H

/// @file
/// What Rust does with an object of any class template of the C++ library: create one, own it in
/// smart pointers, store a value in it. src/container/object.rs is the other half. For generated
/// code only.

#include "twinspan/config.h"
#include "twinspan/detail/guard.h"
#include "twinspan/failure.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace container {

/// Throws an exception that Rust turns into a panic.
[[noreturn]] TWINSPAN_ABI_TAG TWINSPAN_COLD inline void refuse(const char *message) {
#if TWINSPAN_EXCEPTIONS
  throw std::logic_error(message);
#else
  ::twinspan::detail::fail(FailureKind::Error, message);
#endif
}

/// The form in which Rust passes a value that C++ constructs an object from.
enum class Form : std::size_t {
  /// It has been taken.
  nothing = 0,
  /// An object in Rust's memory, which Rust forgets after it has been taken.
  taken = 1,
  /// A C++ object to move from, which stays where it is.
  moved = 2,
  /// A C++ object to copy.
  copied = 3,
  /// The bytes of a string.
  bytes = 4,
};

struct Given {
  void *pointer;
  std::size_t length;
  Form form;
};

/// A value passed by Rust.
template <class T>
T take(Given &given) {
  const Form form = std::exchange(given.form, Form::nothing);
  if constexpr (std::is_move_constructible_v<T>) {
    if (form == Form::taken) {
      struct End {
        T *object;
        ~End() { object->~T(); }
      } const end{static_cast<T *>(given.pointer)};
      return T(std::move(*end.object));
    }
    if (form == Form::moved) {
      return T(std::move(*static_cast<T *>(given.pointer)));
    }
  }
  if constexpr (std::is_copy_constructible_v<T>) {
    if (form == Form::copied) {
      return T(*static_cast<const T *>(given.pointer));
    }
  }
  if constexpr (std::is_same_v<T, std::string>) {
    if (form == Form::bytes) {
      return std::string(static_cast<const char *>(given.pointer), given.length);
    }
  }
  container::refuse("a value of this C++ type can be neither moved nor copied");
}

/// The functions behind `new`, `UniquePtr`, `SharedPtr` and `WeakPtr`.
struct Object {
  void *(*create)();
  void (*destroy)(void *object) noexcept;
  void (*shared_null)(void *slot) noexcept;
  void (*shared_of)(void *slot, void *object);
  void (*shared_clone)(const void *shared, void *slot) noexcept;
  const void *(*shared_get)(const void *shared) noexcept;
  void (*shared_drop)(void *shared) noexcept;
  void (*weak_null)(void *slot) noexcept;
  void (*weak_clone)(const void *weak, void *slot) noexcept;
  void (*weak_downgrade)(const void *shared, void *slot) noexcept;
  void (*weak_upgrade)(const void *weak, void *slot) noexcept;
  void (*weak_drop)(void *weak) noexcept;
};

template <class T>
struct ObjectOf {
  using Shared = std::shared_ptr<T>;
  using Weak = std::weak_ptr<T>;

  TWINSPAN_ABI_TAG static void *create() {
    return ::twinspan::detail::unwind_guard<false>([]() -> void * {
      if constexpr (std::is_default_constructible_v<T>) {
        return new T();
      } else {
        container::refuse("this C++ type has no default constructor");
      }
    });
  }
  static void destroy(void *object) noexcept { delete static_cast<T *>(object); }

  static void shared_null(void *slot) noexcept { ::new (slot) Shared(); }
  TWINSPAN_ABI_TAG static void shared_of(void *slot, void *object) {
    ::twinspan::detail::unwind_guard<false>([&] { ::new (slot) Shared(static_cast<T *>(object)); });
  }
  static void shared_clone(const void *shared, void *slot) noexcept {
    ::new (slot) Shared(*static_cast<const Shared *>(shared));
  }
  static const void *shared_get(const void *shared) noexcept {
    return static_cast<const Shared *>(shared)->get();
  }
  static void shared_drop(void *shared) noexcept { static_cast<Shared *>(shared)->~Shared(); }
  static void weak_null(void *slot) noexcept { ::new (slot) Weak(); }
  static void weak_clone(const void *weak, void *slot) noexcept {
    ::new (slot) Weak(*static_cast<const Weak *>(weak));
  }
  static void weak_downgrade(const void *shared, void *slot) noexcept {
    ::new (slot) Weak(*static_cast<const Shared *>(shared));
  }
  static void weak_upgrade(const void *weak, void *slot) noexcept {
    ::new (slot) Shared(static_cast<const Weak *>(weak)->lock());
  }
  static void weak_drop(void *weak) noexcept { static_cast<Weak *>(weak)->~Weak(); }

  TWINSPAN_ABI_TAG static constexpr Object functions() noexcept {
    return {&create,      &destroy,   &shared_null, &shared_of,      &shared_clone, &shared_get,
            &shared_drop, &weak_null, &weak_clone,  &weak_downgrade, &weak_upgrade, &weak_drop};
  }
};

} // namespace container
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CONTAINER_OBJECT_H
