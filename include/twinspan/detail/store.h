#ifndef TWINSPAN_DETAIL_STORE_H
#define TWINSPAN_DETAIL_STORE_H

/// @file
/// Where the value and the error of a call that can fail are stored.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/address.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/cross/fill.h"
#include "twinspan/detail/cross/memory.h"
#include "twinspan/detail/outcome.h"
#include "twinspan/detail/special_members.h"
#include "twinspan/error.h"

#include <cstdint>
#include <new>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The result of a function, until its value or error has been passed on.
template <class Outcome>
class Returned {
public:
  template <class Function>
  Returned(from_call_t, Function &&function) {
    ::new (static_cast<void *>(::twinspan::detail::address_of(outcome_))) Outcome(function());
  }
  Returned(const Returned &) = delete;
  Returned &operator=(const Returned &) = delete;
  ~Returned() {
    if (owned_) {
      outcome_.~Outcome();
    }
  }
  Outcome &outcome() noexcept { return outcome_; }
  /// The bytes of the value or the error have been moved.
  void forget() noexcept { owned_ = false; }

private:
  union {
    Outcome outcome_;
  };
  bool owned_ = true;
};

/// The type in the result of a body (body.h); void for any other result.
template <class R>
struct ValueOfBodyOf {
  using type = void;
};
template <class R>
using ValueOfBody = typename ValueOfBodyOf<R>::type;

/// Whether `fill` takes a value as bytes.
template <class R, class Fill>
inline constexpr bool relocates_into =
    std::is_same_v<Bare<Fill>, cross::FillNew<cross::Moved<R>>> && abi::relocates<Bare<R>>;

template <class R, class E, class Actual, class Fill>
TWINSPAN_ABI_TAG std::uintptr_t store_outcome(Returned<Actual> &returned, Fill &fill,
                                              [[maybe_unused]] E *failure) {
  using Of = OutcomeOf<Actual>;
  using Value = ValueIn<Actual>;
  using Error = ErrorIn<Actual>;
  Actual &outcome = returned.outcome();
  if constexpr (accepts_error<E, Error>()) {
    if (!Of::has_value(outcome)) {
      if constexpr (is_expected<Actual> && std::is_same_v<E, Error> && abi::relocates<E>) {
        abi::place(failure, abi::Relocated<E>{outcome.error()});
        returned.forget();
      } else if constexpr (std::is_same_v<E, Error>) {
        abi::place(failure, Of::error(outcome));
      } else {
        abi::place(failure, ::twinspan::detail::declared_error<E>(Of::error(outcome)));
      }
      return 1;
    }
  } else if constexpr (is_status<Actual>) {
    if (TWINSPAN_UNLIKELY(!Of::has_value(outcome))) {
      ::twinspan::throw_error(Error(Of::error(outcome)));
    }
  }
  if constexpr (std::is_void_v<Value>) {
    static_cast<void>(Of::value(outcome));
    fill();
  } else if constexpr (std::is_reference_v<R>) {
    fill(::twinspan::detail::referred<std::remove_reference_t<R>>(Of::value(outcome)));
  } else if constexpr (is_expected<Actual> && relocates_into<R, Fill> && std::is_same_v<R, Value>) {
    fill(abi::Relocated<R>{*outcome});
    returned.forget();
  } else if constexpr (accepts_result<R, Value>()) {
    fill(::twinspan::detail::result<R>(Of::value(outcome)));
  }
  return 0;
}

/// Calls a function that can fail: returns 0 and passes the value to `fill`, or returns 1 and
/// stores the error at `failure`. An error without a place (`E` is void) is thrown. Types that do
/// not match are refused where the bridge declares them. `function` gets what to do with its
/// result.
template <class R, class E, class Function, class Fill>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE std::uintptr_t
store_returned(Function &&function, Fill &&fill, [[maybe_unused]] E *failure) {
  using Actual = decltype(function(Unchanged()));
  if constexpr (is_outcome<Bare<Actual>>) {
    using Outcome = Bare<Actual>;
    if constexpr (is_borrowed<std::remove_cv_t<Actual>>) {
      return function([&](auto &&given) {
        Returned<Outcome> returned(from_call_t(), [&]() -> decltype(auto) {
          return static_cast<decltype(given) &&>(given);
        });
        return ::twinspan::detail::store_outcome<R, E>(returned, fill, failure);
      });
    } else {
      Returned<Outcome> returned(from_call_t(), [&] { return function(Unchanged()); });
      return ::twinspan::detail::store_outcome<R, E>(returned, fill, failure);
    }
  } else if constexpr (std::is_void_v<Actual> || std::is_void_v<R>) {
    static_cast<void>(function(Unchanged()));
    fill();
  } else if constexpr (!std::is_void_v<ValueOfBody<R>>) {
    using Value = ValueOfBody<R>;
    Returned<R> returned(from_call_t(), [&] { return function(Unchanged()); });
    if constexpr (relocates_into<Value, Fill>) {
      fill(abi::Relocated<Value>{returned.outcome().value()});
      returned.forget();
    } else {
      fill(static_cast<Value &&>(returned.outcome().value()));
    }
  } else if constexpr (relocates_into<R, Fill> && std::is_same_v<R, Actual>) {
    Returned<R> returned(from_call_t(), [&] { return function(Unchanged()); });
    fill(abi::Relocated<R>{returned.outcome()});
    returned.forget();
  } else if constexpr (std::is_same_v<R, Actual>) {
    fill(::twinspan::detail::result<R>(function(Unchanged())));
  } else if constexpr (accepts_result<R, Actual>()) {
    function([&](auto &&given) {
      fill(::twinspan::detail::result<R>(static_cast<decltype(given) &&>(given)));
    });
  }
  return 0;
}

/// The same for Rust, which also gets the error of a thrown ErrorOf. It is copied, because others
/// may share the exception; one that cannot be copied stays an exception.
template <class R, class E, class Function, class Fill>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE std::uintptr_t store(Function &&function, Fill &&fill,
                                                             [[maybe_unused]] E *failure) {
#if TWINSPAN_EXCEPTIONS
  if constexpr (has_copy<E>) {
    try {
      return ::twinspan::detail::store_returned<R, E>(function, fill, failure);
    } catch (const ErrorOf<E> &caught) {
      abi::place(failure, caught.error());
      return 1;
    }
  } else
#endif
  {
    return ::twinspan::detail::store_returned<R, E>(function, fill, failure);
  }
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_STORE_H
