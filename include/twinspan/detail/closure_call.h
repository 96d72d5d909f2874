#ifndef TWINSPAN_DETAIL_CLOSURE_CALL_H
#define TWINSPAN_DETAIL_CLOSURE_CALL_H

/// @file
/// How closures are called. The codecs of their arguments and results depend on their C++ types,
/// see cross/form.h.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/closure_match.h"
#include "twinspan/detail/closure_running.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/cross/fill.h"
#include "twinspan/detail/cross/form.h"
#include "twinspan/detail/guard.h"
#include "twinspan/detail/store.h"
#include "twinspan/error.h"
#include "twinspan/expected.h"

#include <cstdint>
#include <functional>
#include <memory>
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

/// A passed argument, during the call: made from a value that it may leave empty.
template <class C, bool IsDirect = C::is_direct>
class Passed : public C::Held {
public:
  using C::Held::Held;
};
template <class C>
class Passed<C, true> {
public:
  explicit Passed(std::remove_reference_t<typename C::Value> &value) noexcept
      : raw_(C::give(value)) {}
  typename C::Raw pointer() const noexcept { return raw_; }

private:
  typename C::Raw raw_;
};

/// What an argument is made from that has been passed.
template <class C>
decltype(auto) received(typename C::Argument argument) noexcept {
  if constexpr (C::is_direct) {
    return typename C::Value(C::take(argument));
  } else {
    return C::read(argument);
  }
}

/// How a result crosses: the codec of what is `Given`, the ABI's result and out parameters, a call
/// through it, and the body of the callee. `FromRust` tells which language's unwinding may leave
/// the body. In `run`, `function` gets what to do with the result of the callable.
template <class R>
struct Result {
  using Codec = cross::FormOf<R>;
  using Given = Codec;
  using Raw = std::conditional_t<Codec::is_direct, typename Codec::Raw, void>;
  using Out = std::conditional_t<Codec::is_direct, Types<>, Types<typename Codec::Raw *>>;

  template <class Function>
  static R call(Function &&function) {
    if constexpr (Codec::is_direct) {
      return Codec::take(function());
    } else {
      abi::Out<typename Codec::Raw> slot;
      function(slot.pointer());
      return Codec::take(slot.value());
    }
  }
  template <bool FromRust, bool Nothrow, class Function, class... Slot>
  TWINSPAN_ABI_TAG static Raw run(Function &&function, Slot... slot) {
    auto body = [&]() -> Raw {
      if constexpr (Codec::is_direct) {
        R value = ::twinspan::detail::call_for<R>(function);
        return Codec::give(value);
      } else {
        Codec::place(slot..., [&]() -> R { return ::twinspan::detail::call_for<R>(function); });
      }
    };
    if constexpr (FromRust) {
      return ::twinspan::detail::unwind_guard<Nothrow>(body);
    } else {
      return body();
    }
  }
};

template <>
struct Result<void> {
  using Given = void;
  using Raw = void;
  using Out = Types<>;
  template <class Function>
  static void call(Function &&function) {
    function();
  }
  template <bool FromRust, bool Nothrow, class Function>
  TWINSPAN_ABI_TAG static void run(Function &&function) {
    auto body = [&]() -> void { static_cast<void>(function(Unchanged())); };
    if constexpr (FromRust) {
      ::twinspan::detail::unwind_guard<Nothrow>(body);
    } else {
      body();
    }
  }
};

/// A status word: 0 and the value, 1 and the error, or an error that the callee's language owns. A
/// value that is a number or a pointer is returned next to the word.
template <class T, class E>
struct Result<expected<T, E>> {
  static constexpr bool is_void = std::is_void_v<T>;
  using Codec = cross::FormOf<std::conditional_t<is_void, int, T>>;
  using Given = std::conditional_t<is_void, void, Codec>;
  using Value = typename Codec::Raw;
  static constexpr bool is_word = !is_void && Codec::is_direct &&
                                  (std::is_arithmetic_v<Value> || std::is_pointer_v<Value>) &&
                                  sizeof(typename Codec::Argument) <= sizeof(std::uintptr_t);
  using Raw = std::conditional_t<is_word, abi::Tagged<Value>, std::uintptr_t>;
  using Out = std::conditional_t<is_void || is_word, Types<E *>, Types<Value *, E *>>;

  template <class Function>
  static expected<T, E> call(Function &&function) {
    abi::Out<E> failure;
    if constexpr (is_word) {
      Raw result = function(failure.pointer());
      if (result.tag != 0) {
        return error(result.tag, failure);
      }
      return Codec::take(result.value);
    } else if constexpr (is_void) {
      const std::uintptr_t status = function(failure.pointer());
      return status == 0 ? expected<T, E>() : error(status, failure);
    } else {
      abi::Out<Value> slot;
      const std::uintptr_t status = function(slot.pointer(), failure.pointer());
      if (status != 0) {
        return error(status, failure);
      }
      return Codec::take(slot.value());
    }
  }

  template <bool FromRust, bool Nothrow, class Function, class... Slot>
  TWINSPAN_ABI_TAG static Raw run(Function &&function, Slot... slot) {
    if constexpr (is_word) {
      Raw result{};
      result.tag = status<FromRust>(function, cross::FillRegister<Codec>{result.value}, slot...);
      return result;
    } else if constexpr (is_void) {
      return status<FromRust>(function, cross::FillNothing{}, slot...);
    } else {
      return into_memory<FromRust>(function, slot...);
    }
  }

private:
  template <bool FromRust, class Function>
  TWINSPAN_ABI_TAG static std::uintptr_t into_memory(Function &function, Value *slot, E *failure) {
    return status<FromRust>(function, cross::FillNew<Codec>{slot}, failure);
  }

  template <bool FromRust, class Function, class Fill>
  TWINSPAN_ABI_TAG static std::uintptr_t status(Function &function, Fill fill,
                                                [[maybe_unused]] E *failure) {
    auto body = [&]() -> std::uintptr_t {
      // Rust has no slot for twinspan::Error: it is thrown, and arrives as the exception
      if constexpr (FromRust && std::is_same_v<E, Error>) {
        return ::twinspan::detail::store<T, void>(function, fill, static_cast<void *>(nullptr));
      } else if constexpr (FromRust) {
        return ::twinspan::detail::store<T, E>(function, fill, failure);
      } else {
        return ::twinspan::detail::store_returned<T, E>(function, fill, failure);
      }
    };
    if constexpr (FromRust) {
      return ::twinspan::detail::catch_all(body);
    } else {
      return body();
    }
  }

  static expected<T, E> error(std::uintptr_t status, abi::Out<E> &failure) {
    if constexpr (std::is_same_v<E, Error>) {
      if (status != 1) {
        return unexpected<E>(::twinspan::detail::make_error(status));
      }
      // Created in C++: unlike what Rust writes, a moved-from one still owns something.
      struct Destroy {
        E &error;
        ~Destroy() { error.~E(); }
      } destroy{failure.value()};
      return unexpected<E>(std::move(failure.value()));
    } else {
      static_cast<void>(status);
      if constexpr (rust::IsRelocatable<E>::value) {
        return ExpectedAccess::relocated_error<expected<T, E>>(failure.value());
      } else {
        return unexpected<E>(std::move(failure.value()));
      }
    }
  }
};

#if defined(__clang__)
// Tables contain functions of every type; each is called with its own type.
#pragma clang diagnostic push
#if __has_warning("-Wcast-function-type-strict")
#pragma clang diagnostic ignored "-Wcast-function-type-strict"
#endif
#endif

/// The ABI of `R(A...)`.
template <class R, class Raw, class Out, class... A>
struct ClosureAbi;

template <class R, class Raw, class... Out, class... A>
struct ClosureAbi<R, Raw, Types<Out...>, A...> {
  using Pointer = Raw (*)(void *, typename cross::FormOf<A>::Argument..., Out...);

  /// A call from C++, into either language.
  static R call(const abi::Closure &closure, A... arguments) {
    return Result<R>::call([&](auto... out) -> Raw {
      return reinterpret_cast<Pointer>(closure.table->call)(
          closure.context, Passed<cross::FormOf<A>>(arguments).pointer()..., out...);
    });
  }

  /// The body of a C++ callable.
  template <class Invoke, bool FromRust>
  struct Thunk {
    TWINSPAN_ABI_TAG static Raw run(void *context, typename cross::FormOf<A>::Argument... arguments,
                                    Out... out) noexcept(FromRust && Invoke::is_nothrow) {
      return Result<R>::template run<FromRust, Invoke::is_nothrow>(
          [&](auto use) -> decltype(auto) {
            return Invoke::template invoke<FromRust>(
                use, context, ::twinspan::detail::received<cross::FormOf<A>>(arguments)...);
          },
          out...);
    }
  };

  // By value: the purpose is to destroy them.
  static void drop(A...) noexcept {} // NOLINT(performance-unnecessary-value-param)
  /// Called if there is no closure. The arguments are dropped.
  [[noreturn]] static Raw empty(void *, typename cross::FormOf<A>::Argument... arguments, Out...) {
    drop(::twinspan::detail::received<cross::FormOf<A>>(arguments)...);
    ::twinspan_throw_empty_call();
  }
  /// The same where nothing can be thrown.
  [[noreturn]] static Raw empty_noexcept(void *, typename cross::FormOf<A>::Argument...,
                                         Out...) noexcept {
    ::twinspan::detail::fail("an empty closure was called");
  }
};

template <class R, class... A>
using Abi = ClosureAbi<R, typename Result<R>::Raw, typename Result<R>::Out, A...>;

/// Whether closures of a signature are called through this C function, with these codecs, as a
/// bridge asserts: the result's or void, then the arguments'.
template <class Signature, class Function, class Given, class... Codecs>
inline constexpr bool crosses_as = false;
template <class R, class... A, class Function, class Given, class... Codecs>
inline constexpr bool crosses_as<R(A...), Function, Given, Codecs...> =
    std::is_same_v<typename Abi<R, A...>::Pointer, Function *> &&
    std::is_same_v<typename Result<R>::Given, Given> &&
    std::is_same_v<Types<cross::FormOf<A>...>, Types<Codecs...>>;

/// The tables of the callables that are `Stored` behind the context and called as `Callable`.
template <class Callable, class Access, class R, class... A>
struct Tables {
  struct Invoke {
    static constexpr bool is_nothrow = MatchFor<Callable, R, A...>::is_nothrow_invocable &&
                                       (std::is_void_v<R> || std::is_arithmetic_v<R>);
    template <bool FromRust, class Use>
    TWINSPAN_ABI_TAG static decltype(auto) invoke(Use use, void *context, A... arguments) {
      // Until the result has been used: it may refer to the contents of the callable.
      std::conditional_t<FromRust, typename Access::FromRust, Access> access(context);
      return MatchFor<Callable, R, A...>::invoke(use, access.callable(),
                                                 static_cast<A &&>(arguments)...);
    }
  };
  TWINSPAN_ABI_TAG static const abi::ClosureTable *table() noexcept {
    using Calls = Abi<R, A...>;
    static const abi::ClosureTable instance = {
        reinterpret_cast<void (*)()>(&Calls::template Thunk<Invoke, false>::run),
        reinterpret_cast<void (*)()>(&Calls::template Thunk<Invoke, true>::run), Access::drop};
    return &instance;
  }
};

#if defined(__clang__)
#pragma clang diagnostic pop
#endif

/// A callable owned by somebody else, at the context.
template <class Stored>
class Lent {
public:
  using FromRust = Lent;
  explicit Lent(void *context) noexcept : stored_(static_cast<Stored *>(context)) {}
  Stored &callable() const noexcept { return *stored_; }
  static constexpr void (*drop)(void *) noexcept = nullptr;

private:
  Stored *stored_;
};

/// A function pointer in place of the context.
template <class Pointer>
class Immediate {
public:
  using FromRust = Immediate;
  explicit Immediate(void *context) noexcept : pointer_(reinterpret_cast<Pointer>(context)) {}
  Pointer &&callable() noexcept { return static_cast<Pointer &&>(pointer_); }
  static constexpr void (*drop)(void *) noexcept = nullptr;

private:
  Pointer pointer_;
};

/// Whether all objects of the class are equivalent and have no lifetime effects.
template <class Stored>
inline constexpr bool is_stateless =
    std::is_empty_v<Stored> && std::is_trivially_copyable_v<Stored> &&
    std::is_trivially_destructible_v<Stored>;

/// The only object of a class without state.
template <class Plain, class Given>
void *stateless(Given &&callable) {
  static Plain instance(static_cast<Given &&>(callable));
  return std::addressof(instance);
}

/// A callable on the heap, with its count of running calls.
template <class Plain>
struct KeptMemory : Running {
  template <class Given>
  explicit KeptMemory(std::in_place_t, Given &&given) : callable(static_cast<Given &&>(given)) {}
  Plain callable;

  /// A member function, because compilers do not check `this` for null.
  void destroy() noexcept { delete this; }

  static KeptMemory *at(void *context) noexcept {
    return static_cast<KeptMemory *>(static_cast<Running *>(context));
  }
};

/// A kept callable, called from Rust, which borrows it, so that it cannot be dropped meanwhile.
/// Where C++ could drop it, in a field, Rust counts the call itself.
template <class Stored>
class KeptForRust {
  using Plain = std::remove_cv_t<std::remove_reference_t<Stored>>;

public:
  explicit KeptForRust(void *context) noexcept : context_(context) {}
  Stored callable() const noexcept {
    if constexpr (is_stateless<Plain>) {
      return static_cast<Stored>(*static_cast<Plain *>(context_));
    } else {
      return static_cast<Stored>(KeptMemory<Plain>::at(context_)->callable);
    }
  }

private:
  void *context_;
};

/// A kept callable, called from C++: if it is dropped while it runs, it is destroyed when the last
/// of its calls ends. A `const` one may be called on several threads at once.
template <class Stored>
class Kept : public KeptForRust<Stored> {
  using Plain = std::remove_cv_t<std::remove_reference_t<Stored>>;
  using Memory = KeptMemory<Plain>;
  static constexpr bool is_shared = std::is_const_v<std::remove_reference_t<Stored>>;

  static void release(void *context) noexcept {
    if (Memory::at(context)->give_up()) {
      Memory::at(context)->destroy();
    }
  }

public:
  using FromRust = KeptForRust<Stored>;
  explicit Kept(void *context) noexcept : KeptForRust<Stored>(context) {
    if constexpr (!is_stateless<Plain>) {
      memory_ = Memory::at(context);
      memory_->template enter<is_shared>();
    }
  }
  Kept(const Kept &) = delete;
  Kept &operator=(const Kept &) = delete;
  ~Kept() {
    if constexpr (!is_stateless<Plain>) {
      if (memory_->template leave<is_shared>()) {
        memory_->destroy();
      }
    }
  }

  template <class Given>
  static void *store(Given &&callable) {
    if constexpr (is_stateless<Plain>) {
      return ::twinspan::detail::stateless<Plain>(static_cast<Given &&>(callable));
    } else {
      return static_cast<Running *>(new Memory(std::in_place, static_cast<Given &&>(callable)));
    }
  }
  /// Null if there is nothing to do, which saves a call. A callable that has one starts with
  /// Running.
  static constexpr void (*drop)(void *) noexcept = is_stateless<Plain> ? nullptr : &release;

private:
  Memory *memory_ = nullptr;
};

/// A callable on the heap that one call consumes.
template <class Stored>
class Consumed {
  static void destroy(void *context) noexcept {
    if constexpr (!is_stateless<Stored>) {
      delete static_cast<Stored *>(context);
    } else {
      static_cast<void>(context);
    }
  }

public:
  using FromRust = Consumed;
  explicit Consumed(void *context) noexcept : stored_(static_cast<Stored *>(context)) {}
  Consumed(const Consumed &) = delete;
  Consumed &operator=(const Consumed &) = delete;
  ~Consumed() { destroy(stored_); }
  Stored &&callable() const noexcept { return static_cast<Stored &&>(*stored_); }

  template <class Given>
  static void *store(Given &&callable) {
    if constexpr (is_stateless<Stored>) {
      return ::twinspan::detail::stateless<Stored>(static_cast<Given &&>(callable));
    } else {
      return new Stored(static_cast<Given &&>(callable));
    }
  }
  static constexpr void (*drop)(void *) noexcept = is_stateless<Stored> ? nullptr : &destroy;

private:
  Stored *stored_;
};

} // namespace detail
} // namespace v1
} // namespace twinspan

// The message if the two halves disagree.
#define TWINSPAN_CROSSES \
  "closures of this signature do not cross in C++ as the bridge says: a type that it only names " \
  "is a " \
  "number, a pointer or a type of the C++ library there, and has to be a class or an enum, or " \
  "behind a reference; or twinspan's headers are of another version than the generated code"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_CLOSURE_CALL_H
