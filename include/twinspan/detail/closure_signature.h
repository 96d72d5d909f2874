#ifndef TWINSPAN_DETAIL_CLOSURE_SIGNATURE_H
#define TWINSPAN_DETAIL_CLOSURE_SIGNATURE_H

/// @file
/// Properties of a closure's signature, in its four forms: `R(A...)`, with `const`, with
/// `noexcept`, with both.

#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/closure_call.h"

#include <functional>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {

#if defined(__clang__)
#pragma clang diagnostic push
#if __has_warning("-Wcast-function-type-strict")
#pragma clang diagnostic ignored "-Wcast-function-type-strict"
#endif
#endif

/// The table of an empty closure: calling it is a defined error. Each library may have its own.
template <class Calls>
struct EmptyTable {
  static const abi::ClosureTable *table() noexcept {
    static const abi::ClosureTable instance = {reinterpret_cast<void (*)()>(&Calls::empty), nullptr,
                                               nullptr};
    return &instance;
  }
};
/// The same if the signature is noexcept.
template <class Calls>
struct EmptyNoexceptTable {
  static const abi::ClosureTable *table() noexcept {
    static const abi::ClosureTable instance = {reinterpret_cast<void (*)()>(&Calls::empty_noexcept),
                                               nullptr, nullptr};
    return &instance;
  }
};

#if defined(__clang__)
#pragma clang diagnostic pop
#endif

/// Whether there is nothing to call, which is the same in all tables; Rust checks it too.
inline bool is_empty(const abi::Closure &closure) noexcept {
  return closure.table->call_from_rust == nullptr;
}

/// The parts of a signature.
template <class S>
struct SignatureOf {
  static_assert(!std::is_same_v<S, S>,
                "the signature of a closure is R(A...), with const, with noexcept or with both; "
                "what is called as an rvalue is a OnceFunction<R(A...)>");
};
template <class R, class... A>
struct SignatureOf<R(A...)> {
  static constexpr bool is_const = false;
  static constexpr bool is_noexcept = false;
  using Plain = R(A...);
  using Std = std::function<R(A...)>;
  using Calls = Abi<R, A...>;
  using Empty = EmptyTable<Calls>;
  template <class Callable>
  using MatchWith = MatchFor<Callable, R, A...>;
  template <class Callable, class Access>
  using TablesOf = Tables<Callable, Access, R, A...>;
};
template <class R, class... A>
struct SignatureOf<R(A...) const> : SignatureOf<R(A...)> {
  static constexpr bool is_const = true;
};
template <class R, class... A>
struct SignatureOf<R(A...) noexcept> : SignatureOf<R(A...)> {
  static constexpr bool is_noexcept = true;
  using Empty = EmptyNoexceptTable<Abi<R, A...>>;
};
template <class R, class... A>
struct SignatureOf<R(A...) const noexcept> : SignatureOf<R(A...) noexcept> {
  static constexpr bool is_const = true;
};

/// Whether a closure with one signature can be called with another: the same arguments and result,
/// const if required, noexcept if required.
template <class From, class To>
inline constexpr bool is_callable_like =
    std::is_same_v<typename SignatureOf<From>::Plain, typename SignatureOf<To>::Plain> &&
    (SignatureOf<From>::is_const || !SignatureOf<To>::is_const) &&
    (SignatureOf<From>::is_noexcept || !SignatureOf<To>::is_noexcept);

/// The same signature for a const call: a reference is called through.
template <class S>
struct ConstCallOf {
  using type = typename SignatureOf<S>::Plain; // Which defines what a signature is.
};
template <class R, class... A>
struct ConstCallOf<R(A...)> {
  using type = R(A...) const;
};
template <class R, class... A>
struct ConstCallOf<R(A...) noexcept> {
  using type = R(A...) const noexcept;
};
template <class R, class... A>
struct ConstCallOf<R(A...) const> {
  using type = R(A...) const;
};
template <class R, class... A>
struct ConstCallOf<R(A...) const noexcept> {
  using type = R(A...) const noexcept;
};
template <class Signature>
using ConstCall = typename ConstCallOf<Signature>::type;

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CLOSURE_SIGNATURE_H
