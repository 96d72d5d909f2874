#ifndef TWINSPAN_CALLBACKS_H
#define TWINSPAN_CALLBACKS_H

/// @file
/// Callbacks that one side keeps: Registration is the guard that removes one, Callbacks is the
/// list.

#include "twinspan/closure.h"
#include "twinspan/config.h"
#include "twinspan/detail/guard.h"
#include "twinspan/expected.h"

#include <cstddef>
#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

extern "C" {
// Rust functions.
void *twinspan_callbacks_new() noexcept;
void twinspan_callbacks_drop(void *list) noexcept;
std::size_t twinspan_callbacks_size(const void *list) noexcept;
twinspan::detail::abi::Closure
twinspan_callbacks_add(const void *list, twinspan::detail::abi::Closure callback) noexcept;
void twinspan_callbacks_call(const void *list, void *context,
                             void (*each)(void *, const twinspan::detail::abi::Closure *)) noexcept;
}

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

/// The guard of a callback that somebody else keeps: destroying it unregisters the callback.
///
/// A type that a bridge knows: `Registration` there, `twinspan::Registration` in Rust. Either
/// language can create one, with Callbacks::add or from any callable that unregisters, and either
/// can own it.
///
/// When the destructor returns, the callback is not running and will not run again: the destructor
/// waits for a call on another thread. It does not wait inside the callback itself; the callback
/// then does not run again after that call. Two callbacks that destroy each other's guard at the
/// same time would wait forever: the failure handler is called, and the process aborts. Destroying
/// a guard under a lock that the callback needs does deadlock.
///
/// Ownership: move-only; two words. May be destroyed on any thread. A registration that outlives
/// its list does nothing.
/// Errors: an exception from a callable that unregisters reaches the failure handler and aborts,
/// and so does a panic from dropping the callback. A C++ destructor that throws terminates.
class [[nodiscard]] Registration {
public:
  /// Guards nothing.
  Registration() noexcept = default;

  /// A guard that calls `unregister()` once, when it is destroyed, reset or cancelled. Empty if the
  /// callable is: a null pointer, an empty std::function or Function. Allocates like Function.
  template <class Callable,
            class = std::enable_if_t<!std::is_same_v<std::decay_t<Callable>, Registration> &&
                                     std::is_invocable_v<std::decay_t<Callable> &&>>>
  explicit Registration(Callable &&unregister) {
    if (!detail::is_empty_callable<std::decay_t<Callable>>(unregister)) {
      unregister_ = [callable = std::decay_t<Callable>(static_cast<Callable &&>(unregister))](
                        bool) mutable { std::move(callable)(); };
    }
  }

  Registration(Registration &&other) noexcept = default;
  Registration &operator=(Registration &&other) noexcept {
    Registration moved(std::move(other));
    swap(moved);
    return *this;
  }
  ~Registration() { run(true); }

  /// Whether there is a callback to unregister.
  [[nodiscard]] explicit operator bool() const noexcept { return static_cast<bool>(unregister_); }

  /// Unregisters now, like the destructor, and leaves this empty.
  void reset() noexcept { run(true); }
  /// Unregisters without waiting for a call that runs on another thread, and leaves this empty.
  void cancel() noexcept { run(false); }
  /// Keeps the callback registered, and leaves this empty.
  void detach() noexcept { unregister_.reset(); }
  void swap(Registration &other) noexcept { unregister_.swap(other.unregister_); }
  friend void swap(Registration &left, Registration &right) noexcept { left.swap(right); }

private:
  friend struct detail::ClosureAccess;
  explicit Registration(detail::abi::Closure raw) noexcept
      : unregister_(detail::ClosureAccess::adopt<OnceFunction<void(bool)>>(raw)) {}
  detail::abi::Closure release() noexcept { return detail::ClosureAccess::release(unregister_); }

  void run(bool waits) noexcept {
    if (unregister_) {
      ::twinspan::detail::invoke_noexcept([&] { std::move(unregister_)(waits); });
    }
  }

  OnceFunction<void(bool)> unregister_;
};

namespace detail {
template <>
inline constexpr bool is_closure<Registration> = true;
} // namespace detail

/// A list of callbacks that can be added, removed and called on any thread, even inside a callback.
/// The signature is that of each callback: `Callbacks<void(const Event &)>`.
///
/// A callback may remove itself, and is called on any thread that calls the list. A Rust closure in
/// the list has to be `Send` and `Sync`, as declared in its bridge.
///
/// No lock is held while a callback runs. Adding and removing reallocate the list; a call allocates
/// only if a callback runs more than once at a time.
/// Ownership: neither copyable nor movable; it owns the callbacks. Destroying the list drops them;
/// as with any object, no other thread may use it at that time.
template <class Signature>
class Callbacks;

template <class R, class... A>
class Callbacks<R(A...)> {
  static_assert(std::is_void_v<R> || detail::is_expected<R>,
                "a callback of a list has to return nothing, or an expected<void, E>");
  static_assert(((std::is_reference_v<A> || std::is_copy_constructible_v<A>) && ...),
                "each callback gets the arguments, so they have to be copyable");

public:
  /// An empty list. Allocates.
  Callbacks() : list_(::twinspan_callbacks_new()) {}
  Callbacks(const Callbacks &) = delete;
  Callbacks &operator=(const Callbacks &) = delete;

  /// Keeps a callback until its registration or the list is destroyed. Calls that are in progress
  /// do not reach it. The callable may be called on several threads at once. An empty one is not
  /// kept, and its registration is empty too.
  [[nodiscard]] Registration add(Function<R(A...) const> callback) const {
    if (!callback) {
      return Registration();
    }
    return detail::ClosureAccess::adopt<Registration>(
        ::twinspan_callbacks_add(list_.get(), detail::ClosureAccess::release(callback)));
  }

  /// Calls each callback, in the order of registration, and then throws the first failure: an
  /// exception, or what the throwing form of a function with this error throws. A callback that
  /// removes itself is dropped at the end of its call; if that panics, the failure handler is
  /// called and the process aborts.
  TWINSPAN_ABI_TAG void call(A... arguments) const {
    if constexpr (std::is_void_v<R>) {
      call_all(arguments...);
    } else {
      call_all(arguments...).value();
    }
  }

  /// The same for callbacks that return an expected: returns the first error. Throws exceptions of
  /// callbacks.
  template <class Outcome = R, std::enable_if_t<!std::is_void_v<Outcome>, int> = 0>
  [[nodiscard]] TWINSPAN_ABI_TAG Outcome try_call(A... arguments) const {
    return call_all(arguments...);
  }

  /// The number of registered callbacks.
  [[nodiscard]] std::size_t size() const noexcept { return ::twinspan_callbacks_size(list_.get()); }
  /// Whether the list is empty.
  [[nodiscard]] bool empty() const noexcept { return size() == 0; }

private:
  TWINSPAN_ABI_TAG R call_all(std::remove_reference_t<A> &...arguments) const {
    auto each = [&](const detail::abi::Closure &closure) -> R {
      return detail::Abi<R, A...>::call(closure, std::as_const(arguments)...);
    };
    Call<decltype(each)> state(each);
    ::twinspan_callbacks_call(list_.get(), &state, &Call<decltype(each)>::run);
    return state.result();
  }

  struct Drop {
    void operator()(void *list) const noexcept { ::twinspan_callbacks_drop(list); }
  };

  /// One call of the list: keeps the first failure of the callbacks.
  template <class Each>
  class Call {
  public:
    explicit Call(Each &each) noexcept : each_(each) {}
    TWINSPAN_ABI_TAG static void run(void *self, const detail::abi::Closure *closure) noexcept {
      static_cast<Call *>(self)->one(*closure);
    }
    R result() {
#if TWINSPAN_EXCEPTIONS
      if (thrown_ != nullptr) {
        std::rethrow_exception(thrown_);
      }
#endif
      if constexpr (!std::is_void_v<R>) {
        return std::move(outcome_);
      }
    }

  private:
    void one(const detail::abi::Closure &closure) {
#if TWINSPAN_EXCEPTIONS
      try {
        once(closure);
      } catch (...) {
        if (thrown_ == nullptr) {
          thrown_ = std::current_exception();
        }
      }
#else
      ::twinspan::detail::invoke([&] { once(closure); });
#endif
    }
    void once(const detail::abi::Closure &closure) {
      if constexpr (std::is_void_v<R>) {
        each_(closure);
      } else {
        R outcome = each_(closure);
        if (outcome_.has_value() && !outcome.has_value()) {
          outcome_ = std::move(outcome);
        }
      }
    }

    Each &each_;
    std::exception_ptr thrown_;
    std::conditional_t<std::is_void_v<R>, bool, R> outcome_{};
  };

  std::unique_ptr<void, Drop> list_;
};

} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_CALLBACKS_H
