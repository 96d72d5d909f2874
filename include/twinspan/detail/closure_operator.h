#ifndef TWINSPAN_DETAIL_CLOSURE_OPERATOR_H
#define TWINSPAN_DETAIL_CLOSURE_OPERATOR_H

/// @file
/// What closures have in common: operator() and the comparison with nullptr.

#include "twinspan/config.h"
#include "twinspan/detail/closure_call.h"
#include "twinspan/detail/guard.h"

#include <cstddef>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// Access to closures for generated code.
struct ClosureAccess {
  template <class Closure>
  static Closure adopt(detail::abi::Closure raw) noexcept {
    return Closure(raw);
  }
  /// Leaves the closure empty.
  template <class Closure>
  static detail::abi::Closure release(Closure &closure) noexcept {
    return closure.release();
  }
  template <class Closure>
  static const detail::abi::Closure &borrow(const Closure &closure) noexcept {
    return closure.closure_;
  }
  /// Unchanged: one that can be called, even if only to report that it is empty. Leaves the closure
  /// empty.
  template <class Closure>
  static detail::abi::Closure take(Closure &closure) noexcept {
    return closure.take();
  }
};

/// operator(), in the four forms of a signature. Only closures derive from it.
template <class Self, class Signature>
struct CallOperator;
template <class Self, class R, class... A>
struct CallOperator<Self, R(A...)> {
  using result_type = R;
  /// Calls it. Propagates what the callable throws: a Rust panic arrives as twinspan::Panic.
  /// Calling an empty one throws std::bad_function_call. One indirect call.
  TWINSPAN_ABI_TAG R operator()(A... arguments) {
    return ::twinspan::detail::invoke([&]() -> R {
      return Abi<R, A...>::call(ClosureAccess::borrow(static_cast<const Self &>(*this)),
                                static_cast<A &&>(arguments)...);
    });
  }

private:
  friend Self;
  CallOperator() = default;
  CallOperator(const CallOperator &) = default;
  CallOperator &operator=(const CallOperator &) = default;
};
template <class Self, class R, class... A>
struct CallOperator<Self, R(A...) const> {
  using result_type = R;
  /// Calls it. Propagates what the callable throws: a Rust panic arrives as twinspan::Panic.
  /// Calling an empty one throws std::bad_function_call. One indirect call.
  TWINSPAN_ABI_TAG R operator()(A... arguments) const {
    return ::twinspan::detail::invoke([&]() -> R {
      return Abi<R, A...>::call(ClosureAccess::borrow(static_cast<const Self &>(*this)),
                                static_cast<A &&>(arguments)...);
    });
  }

private:
  friend Self;
  CallOperator() = default;
  CallOperator(const CallOperator &) = default;
  CallOperator &operator=(const CallOperator &) = default;
};
template <class Self, class R, class... A>
struct CallOperator<Self, R(A...) noexcept> {
  using result_type = R;
  /// Calls it. A Rust panic reaches the failure handler and aborts; so does calling an empty one.
  /// One indirect call.
  TWINSPAN_ABI_TAG R operator()(A... arguments) noexcept {
    return Abi<R, A...>::call(ClosureAccess::borrow(static_cast<const Self &>(*this)),
                              static_cast<A &&>(arguments)...);
  }

private:
  friend Self;
  CallOperator() = default;
  CallOperator(const CallOperator &) = default;
  CallOperator &operator=(const CallOperator &) = default;
};
template <class Self, class R, class... A>
struct CallOperator<Self, R(A...) const noexcept> {
  using result_type = R;
  /// Calls it. A Rust panic reaches the failure handler and aborts; so does calling an empty one.
  /// One indirect call.
  TWINSPAN_ABI_TAG R operator()(A... arguments) const noexcept {
    return Abi<R, A...>::call(ClosureAccess::borrow(static_cast<const Self &>(*this)),
                              static_cast<A &&>(arguments)...);
  }

private:
  friend Self;
  CallOperator() = default;
  CallOperator(const CallOperator &) = default;
  CallOperator &operator=(const CallOperator &) = default;
};

/// operator() of a closure that is called once.
template <class Self, class Plain, bool IsNoexcept>
struct CallOnce;
template <class Self, class R, class... A, bool IsNoexcept>
struct CallOnce<Self, R(A...), IsNoexcept> {
  using result_type = R;
  /// Calls it and leaves this empty. Propagates what the callable throws; one indirect call. If an
  /// argument cannot be constructed, nothing is called, and this is unchanged.
  TWINSPAN_ABI_TAG R operator()(A... arguments) && noexcept(IsNoexcept) {
    const detail::abi::Closure closure = ClosureAccess::take(static_cast<Self &>(*this));
    return ::twinspan::detail::invoke(
        [&]() -> R { return Abi<R, A...>::call(closure, static_cast<A &&>(arguments)...); });
  }

private:
  friend Self;
  CallOnce() = default;
  CallOnce(const CallOnce &) = default;
  CallOnce &operator=(const CallOnce &) = default;
};

/// Comparisons with nullptr: an empty one compares equal.
template <class Self>
class NullComparison {
  friend Self;
  NullComparison() = default;

  friend bool operator==(const Self &closure, std::nullptr_t) noexcept {
    return !static_cast<bool>(closure);
  }
  friend bool operator==(std::nullptr_t, const Self &closure) noexcept {
    return !static_cast<bool>(closure);
  }
  friend bool operator!=(const Self &closure, std::nullptr_t) noexcept {
    return static_cast<bool>(closure);
  }
  friend bool operator!=(std::nullptr_t, const Self &closure) noexcept {
    return static_cast<bool>(closure);
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CLOSURE_OPERATOR_H
