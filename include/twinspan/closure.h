#ifndef TWINSPAN_CLOSURE_H
#define TWINSPAN_CLOSURE_H

/// @file
/// Closures that cross the language boundary: Function and OnceFunction own one, FunctionRef
/// borrows one.
///
/// | Rust | C++ |
/// |--|--|
/// | `impl Fn(A) -> R + 'static`, `Box<dyn Fn(A) -> R>` | `Function<R(A) const>` |
/// | `impl FnMut(A) -> R + 'static`, `Box<dyn FnMut(A) -> R>` | `Function<R(A)>` |
/// | `impl FnOnce(A) -> R + 'static`, `Box<dyn FnOnce(A) -> R>` | `OnceFunction<R(A)>` |
/// | `&dyn Fn(A) -> R`, `&mut dyn FnMut(A) -> R`, `impl ..` without `'static` | `FunctionRef<R(A)>` |
/// | `Function<dyn Fn(A) -> R>` as a field | `Function<R(A) const>` |
/// | `Function<dyn FnMut(A) -> R>` as a field | `Function<R(A)>` |
/// | `OnceFunction<dyn FnOnce(A) -> R>` as a field | `OnceFunction<R(A)>` |
/// | `Vec<Function<dyn Fn(A) -> R>>` | `rust::Vec<Function<R(A) const>>` |
/// | `Result<R, E>` as the result
/// `expected<R, E>` |
/// | `#[nothrow]` on the parameter | the signature is `noexcept` |
///
/// Callables are checked like functions: one that would narrow or dangle does not convert, with an
/// error at the user's line. A callable may take a `std::string_view` where Rust passes a `&str`.
///
/// Conversions between them: noexcept to not noexcept, const to non-const, Function to
/// OnceFunction; a FunctionRef can refer to any Function that can be called with its signature.
///
/// Exceptions and panics pass through a closure in both directions and keep their identity. Calling
/// a Rust `FnMut` from inside itself throws twinspan::Panic, with the message that it is busy.

#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/closure_call.h"
#include "twinspan/detail/closure_operator.h"
#include "twinspan/detail/closure_signature.h"
#include "twinspan/detail/in_place_vec.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

template <class Signature>
class Function;
template <class Signature>
class OnceFunction;
template <class Signature>
class FunctionRef;
template <class T>
class Optional;

namespace detail {

/// Types from which no closure can be made.
template <class>
inline constexpr bool is_closure_type = false;
template <class S>
inline constexpr bool is_closure_type<Function<S>> = true;
template <class S>
inline constexpr bool is_closure_type<OnceFunction<S>> = true;
template <class S>
inline constexpr bool is_closure_type<FunctionRef<S>> = true;
// These are never called. Testing whether they are callable needs their constructors, which test
// whether they make a closure.
template <class T>
inline constexpr bool is_closure_type<Optional<T>> = true;
template <class T>
inline constexpr bool is_closure_type<std::optional<T>> = true;
template <class T, class E>
inline constexpr bool is_closure_type<expected<T, E>> = true;

template <class S>
inline constexpr bool is_closure<Function<S>> = true;
template <class S>
inline constexpr bool is_closure<OnceFunction<S>> = true;

/// Whether a callable is empty: a null pointer, an empty std::function.
template <class Callable>
bool is_empty_callable(const Callable &callable) noexcept {
  if constexpr (std::is_pointer_v<Callable> || std::is_member_pointer_v<Callable>) {
    return callable == nullptr;
  } else if constexpr (std::is_constructible_v<bool, const Callable &> &&
                       std::is_constructible_v<Callable, std::nullptr_t>) {
    return !static_cast<bool>(callable);
  } else {
    return false;
  }
}

/// Whether a callable converts to a closure with this signature. `Called` is the value category of
/// the call.
template <class Signature, class Callable, class Called>
constexpr bool is_callable_as() {
  if constexpr (is_closure_type<Bare<Callable>>) {
    return false;
  } else {
    using Match = typename SignatureOf<Signature>::template MatchWith<Called>;
    return Match::accepts && (!SignatureOf<Signature>::is_noexcept || Match::is_nothrow_invocable);
  }
}

/// The same for a closure that keeps the callable.
template <class Signature, class Callable, class Called>
constexpr bool is_kept_as() {
  if constexpr (is_callable_as<Signature, Callable, Called>()) {
    return std::is_constructible_v<std::decay_t<Callable>, Callable>;
  } else {
    return false;
  }
}

/// Whether a `Function &`, `const Function &` or `Function &&` can be called with this signature.
template <class Signature, class Owner, class Bared = Bare<Owner>>
inline constexpr bool is_lender = false;
template <class Signature, class Owner, class Other>
inline constexpr bool is_lender<Signature, Owner, Function<Other>> =
    std::is_same_v<typename SignatureOf<Other>::Plain, typename SignatureOf<Signature>::Plain> &&
    (SignatureOf<Other>::is_noexcept || !SignatureOf<Signature>::is_noexcept) &&
    (SignatureOf<Other>::is_const ||
     (!std::is_const_v<std::remove_reference_t<Owner>> && !SignatureOf<Signature>::is_const));

template <class T>
inline constexpr bool is_function_pointer =
    std::is_pointer_v<T> && std::is_function_v<std::remove_pointer_t<T>>;

/// Whether keeping a callable copies only a pointer, or nothing at all.
template <class Callable>
inline constexpr bool is_kept_nothrow =
    is_function_pointer<std::decay_t<Callable>> || is_stateless<std::decay_t<Callable>>;

/// What can be assigned to a FunctionRef: anything else might be a temporary.
template <class T>
inline constexpr bool is_assigned_to_ref =
    is_function_pointer<T> || std::is_same_v<T, std::nullptr_t>;
template <class S>
inline constexpr bool is_assigned_to_ref<FunctionRef<S>> = true;

/// Two words that own a closure: the base of Function and OnceFunction only.
template <class Signature>
class OwnedClosure : public NullComparison<OwnedClosure<Signature>> {
  using Empty = typename SignatureOf<Signature>::Empty;

public:
  /// Whether there is a closure to call.
  [[nodiscard]] explicit operator bool() const noexcept {
    return !::twinspan::detail::is_empty(closure_);
  }

protected:
  OwnedClosure() noexcept : closure_{nullptr, empty()} {}
  OwnedClosure(OwnedClosure &&other) noexcept : closure_(other.closure_) { other.forget(); }
  OwnedClosure &operator=(OwnedClosure &&other) noexcept {
    OwnedClosure moved(std::move(other));
    std::swap(closure_, moved.closure_);
    return *this;
  }
  ~OwnedClosure() { drop(); }

  explicit OwnedClosure(detail::abi::Closure raw) noexcept
      : closure_{raw.context, raw.table != nullptr ? raw.table : empty()} {}
  detail::abi::Closure release() noexcept {
    const detail::abi::Closure released =
        ::twinspan::detail::is_empty(closure_) ? detail::abi::Closure{nullptr, nullptr} : closure_;
    forget();
    return released;
  }
  detail::abi::Closure take() noexcept {
    const detail::abi::Closure taken = closure_;
    forget();
    return taken;
  }
  void swap(OwnedClosure &other) noexcept { std::swap(closure_, other.closure_); }

  detail::abi::Closure closure_;

private:
  static const detail::abi::ClosureTable *empty() noexcept { return Empty::table(); }
  void forget() noexcept { closure_ = {nullptr, empty()}; }
  void drop() noexcept {
    if (closure_.table->drop != nullptr) {
      closure_.table->drop(closure_.context);
    }
  }
};

/// The closure that owns a C++ callable. `Called` is the value category of the call.
template <class Signature, class Access, class Called, class Callable>
TWINSPAN_ABI_TAG detail::abi::Closure own(Callable &&callable) {
  using Plain = std::decay_t<Callable>;
  if (::twinspan::detail::is_empty_callable<Plain>(callable)) {
    return {nullptr, nullptr};
  }
  if constexpr (is_function_pointer<Plain>) {
    using Tables = typename SignatureOf<Signature>::template TablesOf<Plain &&, Immediate<Plain>>;
    return {reinterpret_cast<void *>(static_cast<Plain>(callable)), Tables::table()};
  } else {
    using Tables = typename SignatureOf<Signature>::template TablesOf<Called, Access>;
    return {Access::store(static_cast<std::conditional_t<std::is_lvalue_reference_v<Callable>,
                                                         const Plain &, Plain &&>>(callable)),
            Tables::table()};
  }
}

} // namespace detail

/// Owns a closure from either language that can be called any number of times. `Function<R(A)
/// const>` is Rust's `Fn`: it can be called from inside itself, and on several threads if the Rust
/// signature has `Sync`. `Function<R(A)>` is `FnMut`: one call at a time.
///
/// Ownership: move-only; the closure is dropped exactly once, with the Function or by its next
/// owner. A closure may reset, replace, move or destroy the Function through which it is called:
/// the closure is dropped when the last of its calls ends, normally or not. A running call does not
/// use the Function object.
/// Threads: as in the Rust signature. A `Send` closure may be called and dropped on another thread
/// than the one that created it; a `Sync` one, and a C++ callable with a `const` signature, also
/// while another thread calls it, if nobody modifies the Function at that time.
/// Cost: two words. One allocation for a C++ callable, none for a function pointer or a lambda
/// without captures. A call is one indirect call, whichever language it is from. Calls of closures
/// with captures are counted while they run: C++ callables with a `const` signature, when C++ calls
/// them, and Rust closures that are `Sync`, with two atomic operations.
template <class Signature>
class Function : public detail::OwnedClosure<Signature>,
                 public detail::CallOperator<Function<Signature>, Signature> {
  using Base = detail::OwnedClosure<Signature>;
  using Parts = detail::SignatureOf<Signature>;
  template <class Callable>
  using Called =
      std::conditional_t<Parts::is_const, const std::decay_t<Callable> &, std::decay_t<Callable> &>;

public:
  /// Tells cxx that values may be moved as bytes.
  using IsRelocatable = std::true_type;

  /// An empty one, which compares equal to nullptr. Calling it throws std::bad_function_call; if
  /// the signature is noexcept, the failure handler is called and the process aborts.
  Function() noexcept = default;
  /// An empty one.
  Function(std::nullptr_t) noexcept {} // NOLINT(google-explicit-constructor): as std::function.

  /// Takes any callable: a lambda, a std::function, a function pointer. An empty std::function or a
  /// null pointer makes an empty Function. May throw std::bad_alloc, and what copying or moving the
  /// callable throws; does not throw for a function pointer or a lambda without captures.
  template <class Callable,
            class = std::enable_if_t<detail::is_kept_as<Signature, Callable, Called<Callable>>()>>
  // NOLINTNEXTLINE(google-explicit-constructor): lambdas are to convert.
  TWINSPAN_ABI_TAG Function(Callable &&callable) noexcept(detail::is_kept_nothrow<Callable>)
      : Base(detail::own<Signature, detail::Kept<Called<Callable>>, Called<Callable>>(
            static_cast<Callable &&>(callable))) {}

  /// A closure that can be called from several places at once can be called from one.
  template <class Other, class = std::enable_if_t<!std::is_same_v<Other, Signature> &&
                                                  detail::is_callable_like<Other, Signature>>>
  Function(Function<Other> &&other) noexcept // NOLINT(google-explicit-constructor)
      : Base(detail::ClosureAccess::release(other)) {}

  /// Drops the closure and leaves this empty.
  void reset() noexcept { *this = Function(); }
  void swap(Function &other) noexcept { Base::swap(other); }
  friend void swap(Function &left, Function &right) noexcept { left.swap(right); }

  /// The closure as a std::function, which can be copied: the copies share it, with one allocation.
  /// Leaves this empty.
  [[nodiscard]] TWINSPAN_ABI_TAG typename Parts::Std to_std() && {
    if (!*this) {
      return nullptr;
    }
    return [shared = std::make_shared<Function>(std::move(*this))](
               auto &&...arguments) -> decltype(auto) {
      return (*shared)(static_cast<decltype(arguments) &&>(arguments)...);
    };
  }

private:
  friend struct detail::ClosureAccess;
  explicit Function(detail::abi::Closure raw) noexcept : Base(raw) {}
};

namespace detail {

/// A closure that functions of the standard library call. The exception mode is part of its name,
/// and so of theirs.
template <class Closure>
class TWINSPAN_ABI_TAG TaggedClosure : public Closure {
public:
  explicit TaggedClosure(Closure &&closure) noexcept : Closure(std::move(closure)) {}
};

} // namespace detail

/// Owns a closure from either language that is called at most once: Rust's `FnOnce`.
///
/// `std::move(once)(arguments)` calls it and leaves it empty; calling it again is the same as calling an empty one.
/// Everything else is the same as for Function.
template <class Signature>
class OnceFunction : public detail::OwnedClosure<Signature>,
                     public detail::CallOnce<OnceFunction<Signature>,
                                             typename detail::SignatureOf<Signature>::Plain,
                                             detail::SignatureOf<Signature>::is_noexcept> {
  using Base = detail::OwnedClosure<Signature>;
  template <class Callable>
  using Called = std::decay_t<Callable> &&;
  static_assert(
      !detail::SignatureOf<Signature>::is_const,
      "a OnceFunction is called as an rvalue: write OnceFunction<R(A...)>, or with noexcept");

public:
  /// Tells cxx that values may be moved as bytes.
  using IsRelocatable = std::true_type;

  /// An empty one.
  OnceFunction() noexcept = default;
  /// An empty one.
  OnceFunction(std::nullptr_t) noexcept {} // NOLINT(google-explicit-constructor)

  /// Takes any callable, like Function; it is called as an rvalue, and may be move-only.
  template <class Callable,
            class = std::enable_if_t<detail::is_kept_as<Signature, Callable, Called<Callable>>()>>
  // NOLINTNEXTLINE(google-explicit-constructor): as above.
  TWINSPAN_ABI_TAG OnceFunction(Callable &&callable) noexcept(detail::is_kept_nothrow<Callable>)
      : Base(detail::own<Signature, detail::Consumed<std::decay_t<Callable>>, Called<Callable>>(
            static_cast<Callable &&>(callable))) {}

  /// A noexcept closure can be used as one that may throw.
  template <class Other, class = std::enable_if_t<!std::is_same_v<Other, Signature> &&
                                                  detail::is_callable_like<Other, Signature>>>
  OnceFunction(OnceFunction<Other> &&other) noexcept // NOLINT(google-explicit-constructor)
      : Base(detail::ClosureAccess::release(other)) {}

  /// A closure that can be called any number of times can be called once. Leaves `other` empty. One
  /// allocation, none for a function pointer or a closure without captures; a call is then two
  /// indirect calls. May throw std::bad_alloc.
  template <class Other, class = std::enable_if_t<detail::is_callable_like<Other, Signature>>>
  TWINSPAN_ABI_TAG OnceFunction(Function<Other> &&other) // NOLINT(google-explicit-constructor)
      : Base(once(other)) {}

  /// Drops the closure without calling it, and leaves this empty.
  void reset() noexcept { *this = OnceFunction(); }
  void swap(OnceFunction &other) noexcept { Base::swap(other); }
  friend void swap(OnceFunction &left, OnceFunction &right) noexcept { left.swap(right); }

private:
  friend struct detail::ClosureAccess;
  explicit OnceFunction(detail::abi::Closure raw) noexcept : Base(raw) {}

  template <class Other>
  TWINSPAN_ABI_TAG static detail::abi::Closure once(Function<Other> &function) {
    // Its calls do not drop it. If that is a no-op, the table also works for one call.
    if (!function || detail::ClosureAccess::borrow(function).table->drop == nullptr) {
      return detail::ClosureAccess::release(function);
    }
    using Called = detail::TaggedClosure<Function<Other>>;
    using Access = detail::Consumed<Called>;
    using Tables = typename detail::SignatureOf<Signature>::template TablesOf<Called &&, Access>;
    return {Access::store(std::move(function)), Tables::table()};
  }
};

/// Borrows a closure from either language for as long as the callable that it refers to lives.
///
/// A FunctionRef made from a lambda in the argument list of a call is valid during that call, which
/// is how long the callee may use it. Copies refer to the same callable; a function pointer is
/// copied. Only another FunctionRef, a function pointer or nullptr can be assigned: a lambda would
/// be destroyed too early.
///
/// The signature determines how the callable is called: `R(A)` with the given value category, `R(A)
/// const` as const, `noexcept` without throwing.
/// Cost: two words, no allocation; a call is one indirect call, whichever language it is from.
template <class Signature>
class TWINSPAN_POINTER() FunctionRef
    : public detail::CallOperator<FunctionRef<Signature>, detail::ConstCall<Signature>>,
      public detail::NullComparison<FunctionRef<Signature>> {
  using Parts = detail::SignatureOf<Signature>;
  template <class Callable>
  using Lent = std::conditional_t<Parts::is_const, const std::remove_reference_t<Callable>,
                                  std::remove_reference_t<Callable>>;

public:
  /// Refers to nothing, and compares equal to nullptr. Calling it throws std::bad_function_call; if
  /// the signature is noexcept, the failure handler is called and the process aborts.
  FunctionRef() noexcept : closure_{nullptr, Parts::Empty::table()} {}
  /// Refers to nothing.
  FunctionRef(std::nullptr_t) noexcept // NOLINT(google-explicit-constructor)
      : FunctionRef() {}

  /// Refers to the function, or to nothing if the pointer is null.
  template <class Pointed,
            class = std::enable_if_t<std::is_function_v<Pointed> &&
                                     detail::is_callable_as<Signature, Pointed *, Pointed *&&>()>>
  TWINSPAN_ABI_TAG FunctionRef(Pointed *function) noexcept // NOLINT(google-explicit-constructor)
      : closure_(lend_function(function)) {}

  /// Refers to a callable, which has to outlive this.
  template <class Callable, class = std::enable_if_t<
                                !detail::is_function_pointer<std::decay_t<Callable>> &&
                                detail::is_callable_as<Signature, Callable, Lent<Callable> &>()>>
  TWINSPAN_ABI_TAG FunctionRef(
      Callable &&callable TWINSPAN_LIFETIMEBOUND) noexcept // NOLINT(google-explicit-constructor)
      : closure_(lend<Lent<Callable>>(callable)) {}

  /// Refers to the closure that a Function owns.
  template <class Owner, std::enable_if_t<detail::is_lender<Signature, Owner>, int> = 0>
  FunctionRef(Owner &&owner TWINSPAN_LIFETIMEBOUND) noexcept // NOLINT(google-explicit-constructor)
      : closure_(lend_owned(owner)) {}

  /// Refers to the same callable, if this signature allows it.
  template <class Other, class = std::enable_if_t<!std::is_same_v<Other, Signature> &&
                                                  detail::is_callable_like<Other, Signature>>>
  FunctionRef(FunctionRef<Other> other) noexcept // NOLINT(google-explicit-constructor)
      : FunctionRef(detail::ClosureAccess::release(other)) {}

  /// Only another FunctionRef, a function pointer or nullptr: anything else might be a temporary.
  template <class Other, class = std::enable_if_t<!detail::is_assigned_to_ref<Other>>>
  FunctionRef &operator=(Other) = delete;

  /// Whether there is a closure to call.
  [[nodiscard]] explicit operator bool() const noexcept { return !detail::is_empty(closure_); }

private:
  friend struct detail::ClosureAccess;
  explicit FunctionRef(detail::abi::Closure raw) noexcept
      : closure_{raw.context, raw.table != nullptr ? raw.table : Parts::Empty::table()} {}
  detail::abi::Closure release() const noexcept {
    return *this ? closure_ : detail::abi::Closure{nullptr, nullptr};
  }

  template <class Callable>
  TWINSPAN_ABI_TAG static detail::abi::Closure lend(Callable &callable) noexcept {
    using Plain = std::remove_cv_t<Callable>;
    if (detail::is_empty_callable<Plain>(callable)) {
      return {nullptr, Parts::Empty::table()};
    }
    using Tables = typename Parts::template TablesOf<Callable &, detail::Lent<Callable>>;
    return {const_cast<Plain *>(std::addressof(callable)), Tables::table()};
  }

  template <class Pointed>
  TWINSPAN_ABI_TAG static detail::abi::Closure lend_function(Pointed *function) noexcept {
    if (function == nullptr) {
      return {nullptr, Parts::Empty::table()};
    }
    using Tables = typename Parts::template TablesOf<Pointed *&&, detail::Immediate<Pointed *>>;
    return {reinterpret_cast<void *>(function), Tables::table()};
  }

  template <class Other>
  static detail::abi::Closure lend_owned(const Function<Other> &owner) noexcept {
    if constexpr (detail::SignatureOf<Other>::is_noexcept != Parts::is_noexcept) {
      // The call of an empty one depends on the signature.
      if (!owner) {
        return {nullptr, Parts::Empty::table()};
      }
    }
    return detail::ClosureAccess::borrow(owner);
  }

  detail::abi::Closure closure_;
};

namespace detail {

// In fields of structs, Rust sees both as two words. The table of an empty one has nothing for Rust
// to call, which is how Rust recognises it.
static_assert(sizeof(Function<void() const>) == sizeof(detail::abi::Closure) &&
              std::is_standard_layout_v<Function<void() const>> &&
              sizeof(OnceFunction<void()>) == sizeof(detail::abi::Closure) &&
              std::is_standard_layout_v<OnceFunction<void()>>);

namespace cross {

/// A closure, which may be empty: two words. closure_call.h defines how its arguments and result
/// cross.
template <class F>
struct Closure : InRegisters<abi::Closure> {
  using Value = F;
  static F take(abi::Closure raw) noexcept { return ClosureAccess::adopt<F>(raw); }
  static abi::Closure give(F &value) noexcept { return ClosureAccess::release(value); }
  static abi::Closure give(F &&value) noexcept { return ClosureAccess::release(value); }
};

} // namespace cross
} // namespace detail

} // namespace v1
} // namespace twinspan

#include "twinspan/detail/closure_accepts.h"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_CLOSURE_H
