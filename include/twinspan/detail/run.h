#ifndef TWINSPAN_DETAIL_RUN_H
#define TWINSPAN_DETAIL_RUN_H

/// @file
/// The frames around the calls of generated shims: what is thrown does not enter a Rust frame.

#include "twinspan/config.h"
#include "twinspan/detail/argument.h"
#include "twinspan/detail/guard.h"
#include "twinspan/detail/message.h"
#include "twinspan/detail/store.h"

#include <cstdint>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {

// The frames of calls whose arguments are only read and own nothing: these outlive the frame that a
// panic leaves. The guards of guard.h are written out here, because each lambda takes as long to
// compile as the call itself.

/// A call that is not declared to fail.
template <class Call, class... Given>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE typename Call::Result run(Call call, Given &&...given) {
  static_assert((std::is_trivially_destructible_v<Given> && ...));
#if TWINSPAN_EXCEPTIONS
  if constexpr (!Call::is_nothrow) {
    std::uintptr_t word;
    try {
      return call.invoke(static_cast<Given &&>(given)...);
    } catch (...) {
      word = ::twinspan_exception_capture();
    }
    ::twinspan_resume(word);
  } else
#endif
  {
    return call.invoke(static_cast<Given &&>(given)...);
  }
}

/// The status of a call that can fail, with the value passed to `fill` and an error stored in its
/// place.
template <class Call, class E, class Fill, class... Given>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE std::uintptr_t run_fallible(Call call, Fill fill,
                                                                    E *failure, Given &&...given) {
  static_assert((std::is_trivially_destructible_v<Given> && ...));
  auto invoke = [&](auto use) TWINSPAN_INLINE_LAMBDA -> decltype(auto) {
    return call.invoke_any(use, static_cast<Given &&>(given)...);
  };
#if TWINSPAN_EXCEPTIONS
  try {
    return ::twinspan::detail::store<typename Call::Result, E>(invoke, fill, failure);
  } catch (...) {
    return ::twinspan_exception_capture();
  }
#else
  return ::twinspan::detail::store<typename Call::Result, E>(invoke, fill, failure);
#endif
}

/// The same for cxx's `Result<T>`.
template <bool Terminates, class Call, class Fill, class... Given>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE Message run_for_message(Call call, Fill fill,
                                                                Given &&...given) {
  static_assert((std::is_trivially_destructible_v<Given> && ...));
  return ::twinspan::detail::unwind_guard<Terminates>([&]() TWINSPAN_INLINE_LAMBDA -> Message {
    return ::twinspan::detail::catch_message([&]() TWINSPAN_INLINE_LAMBDA -> std::uintptr_t {
      return ::twinspan::detail::store<typename Call::Result, void>(
          [&](auto use) TWINSPAN_INLINE_LAMBDA -> decltype(auto) {
            return call.invoke_any(use, static_cast<Given &&>(given)...);
          },
          fill, nullptr);
    });
  });
}

// The frames of calls where C++ owns arguments or the result, which are constructed and destroyed
// inside. They take what has crossed, with its codecs, so that there is one function for each
// signature here too.

template <class Codec>
struct RawOf {
  using type = typename Codec::Raw;
};
template <>
struct RawOf<void> {
  using type = void;
};

/// A call that is not declared to fail, whose result has a codec and crosses in registers, or is
/// void.
template <bool Terminates, class Result, class Call, class... C>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE typename RawOf<Result>::type
run_taking(Call call, Types<C...>, typename C::Argument... raw) {
  return ::twinspan::detail::unwind_guard < Terminates ||
         Call::is_nothrow > ([&]() TWINSPAN_INLINE_LAMBDA -> typename RawOf<Result>::type {
           if constexpr (std::is_void_v<Result>) {
             call.template take<C...>(raw...);
           } else {
             return Result::give(call.template take<C...>(raw...));
           }
         });
}

/// One whose result is constructed where Rust reads it.
template <bool Terminates, class Result, class Call, class... C>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE void
place_taking(typename Result::Raw *slot, Call call, Types<C...>, typename C::Argument... raw) {
  ::twinspan::detail::unwind_guard<Terminates || Call::is_nothrow>(
      [&]() TWINSPAN_INLINE_LAMBDA -> void {
        Result::place(slot, [&]() TWINSPAN_INLINE_LAMBDA -> typename Call::Result {
          return call.template take<C...>(raw...);
        });
      });
}

/// The status of one that can fail, like `run_fallible`.
template <class Call, class E, class Fill, class... C>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE std::uintptr_t
run_fallible_taking(Call call, Fill fill, E *failure, Types<C...>, typename C::Argument... raw) {
  return ::twinspan::detail::catch_all([&]() TWINSPAN_INLINE_LAMBDA -> std::uintptr_t {
    return ::twinspan::detail::store<typename Call::Result, E>(
        [&](auto use) TWINSPAN_INLINE_LAMBDA -> decltype(auto) {
          return call.template take_any<C...>(use, raw...);
        },
        fill, failure);
  });
}

/// The same for cxx's `Result<T>`.
template <bool Terminates, class Call, class Fill, class... C>
TWINSPAN_ABI_TAG TWINSPAN_ALWAYS_INLINE Message
run_for_message_taking(Call call, Fill fill, Types<C...>, typename C::Argument... raw) {
  return ::twinspan::detail::unwind_guard<Terminates>([&]() TWINSPAN_INLINE_LAMBDA -> Message {
    return ::twinspan::detail::catch_message([&]() TWINSPAN_INLINE_LAMBDA -> std::uintptr_t {
      return ::twinspan::detail::store<typename Call::Result, void>(
          [&](auto use) TWINSPAN_INLINE_LAMBDA -> decltype(auto) {
            return call.template take_any<C...>(use, raw...);
          },
          fill, nullptr);
    });
  });
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_RUN_H
