#ifndef TWINSPAN_DETAIL_CALL_H
#define TWINSPAN_DETAIL_CALL_H

/// @file
/// How a generated shim calls the user's function: by the exact signature in the bridge, otherwise
/// through the documented conversions. Nothing narrows, nothing dangles.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/callee.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/cross/memory.h"
#include "twinspan/detail/cross/pointer.h"
#include "twinspan/detail/object_argument.h"
#include "twinspan/detail/run.h"

#include <cstddef>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// In place of an address for callees that have none: a constructor, a field, an operator.
struct NoAddress {};

/// Sets a field. The argument is converted to the field's type like a parameter.
template <class T>
void assign(T &field, std::common_type_t<T> value) noexcept(std::is_nothrow_move_assignable_v<T>) {
  field = static_cast<T &&>(value);
}

/// `object[index]`
template <class Object, class Index>
auto at(Object &object, Index &&index) noexcept(noexcept(object[static_cast<Index &&>(index)]))
    -> decltype(object[static_cast<Index &&>(index)]) {
  return object[static_cast<Index &&>(index)];
}

/// `object = value`. In a fold expression, g++ 12 crashes over it.
template <class Object, class Value>
auto assigned(Object &object,
              Value &&value) noexcept(noexcept(object = static_cast<Value &&>(value)))
    -> decltype(object = static_cast<Value &&>(value)) {
  return object = static_cast<Value &&>(value);
}

/// What an argument is made from.
template <class C>
TWINSPAN_ALWAYS_INLINE decltype(auto) taken(const typename C::Argument &raw) noexcept {
  if constexpr (C::is_direct) {
    return C::take(raw);
  } else {
    return C::read(raw);
  }
}

/// The user's function by its exact signature: one class for all functions that have it.
template <class Pointer, class R, bool Nothrow>
class Exact {
public:
  using Result = R;
  static constexpr bool is_nothrow = Nothrow;

  // What it reports to the assertions about the function.
  static constexpr bool takes = true;
  static constexpr bool is_clear = true;
  static constexpr bool lends = true;
  static constexpr bool gives = true;
  static constexpr bool gives_if_fallible = true;
  template <class E>
  static constexpr bool fails() {
    return true;
  }

  constexpr Exact(Pointer declared) noexcept : pointer_(declared) {}

  /// `given` is what the arguments are made from, in place; first the object of a member.
  template <class... Given>
  TWINSPAN_ALWAYS_INLINE R invoke(Given &&...given) const {
    if constexpr (std::is_member_pointer_v<Pointer>) {
      return invoke_member(static_cast<Given &&>(given)...);
    } else {
      return pointer_(static_cast<Given &&>(given)...);
    }
  }
  /// The same: its result needs no conversion.
  template <class Use, class... Given>
  TWINSPAN_ALWAYS_INLINE R invoke_any(Use, Given &&...given) const {
    return invoke(static_cast<Given &&>(given)...);
  }

  /// With values that have crossed: arguments are constructed where the parameters are.
  template <class... C>
  TWINSPAN_ALWAYS_INLINE R take(const typename C::Argument &...raw) const {
    if constexpr (std::is_member_pointer_v<Pointer>) {
      return take_member<C...>(raw...);
    } else {
      return pointer_(::twinspan::detail::taken<C>(raw)...);
    }
  }
  template <class... C, class Use>
  TWINSPAN_ALWAYS_INLINE R take_any(Use, const typename C::Argument &...raw) const {
    return take<C...>(raw...);
  }

private:
  template <class Self, class... C>
  TWINSPAN_ALWAYS_INLINE R take_member(const typename Self::Argument &self,
                                       const typename C::Argument &...raw) const {
    return (self->*pointer_)(::twinspan::detail::taken<C>(raw)...);
  }
  template <class Self, class... Given>
  TWINSPAN_ALWAYS_INLINE R invoke_member(Self *self, Given &&...given) const {
    return (self->*pointer_)(static_cast<Given &&>(given)...);
  }

protected:
  Pointer pointer_;
};

/// The same for a shim that only forwards its arguments: `call$(a, b)`.
template <class Pointer, class R, bool Nothrow>
class Called : public Exact<Pointer, R, Nothrow> {
public:
  using Exact<Pointer, R, Nothrow>::Exact;
  template <class... Given>
  TWINSPAN_ALWAYS_INLINE R operator()(Given &&...given) const {
    return ::twinspan::detail::run(*this, static_cast<Given &&>(given)...);
  }
};

/// A function that cannot throw is called through its pointer: there is nothing to inline, which
/// takes as long to compile as the shim itself.
template <class R, class... A>
class Called<R (*)(A...) noexcept, R, true> : public Exact<R (*)(A...) noexcept, R, true> {
  using Pointer = R (*)(A...) noexcept;

public:
  using Exact<Pointer, R, true>::Exact;
  TWINSPAN_ALWAYS_INLINE constexpr operator Pointer() const noexcept { return this->pointer_; }
};

/// How a function without the exact signature is called: through the conversions, each tried if
/// those before it do not match; not at all, because the result would borrow from a copy of an
/// argument; not at all, because several overloads match; not at all.
enum class Way { views, copies, loose, objects, converted, callables, dangling, ambiguous, none };

/// The user's function, with whatever overload takes the arguments.
template <class Function>
struct AnyOverload {
  template <class... Given>
  auto operator()(Given &&...given) const
      -> decltype(Function::twinspan_call(static_cast<Given &&>(given)...));
};

/// The user's function, called through the conversions. `Self` is the object of a member, `Asked`
/// are the arguments: those that the result borrows from are in `BorrowedFrom`.
template <class Function, class Self, class R, class Asked>
class AnyCall;

template <class Function, class... Self, class R, class... Asked>
class AnyCall<Function, Types<Self...>, R, Types<Asked...>> {
  using Any = const AnyOverload<Function> &;

  template <Conversions Tried>
  static constexpr bool is_callable =
      std::is_invocable_v<Any, Self..., ArgumentType<Asked, Tried>...>;

  static constexpr Way find_way() {
    if constexpr (takes_callables<true>(std::index_sequence_for<Asked...>())) {
      return Way::callables;
    } else if constexpr (is_callable<Conversions::views>) {
      return Way::views;
    } else if constexpr (is_callable<Conversions::copies>) {
      return Way::copies;
    } else if constexpr (is_callable<Conversions::loose>) {
      return Way::loose;
    } else if constexpr (takes_objects()) {
      return Way::objects;
    } else if constexpr (is_callable<Conversions::converted>) {
      return Way::converted;
    } else if constexpr (takes_callables<false>(std::index_sequence_for<Asked...>())) {
      return Way::callables;
    } else if constexpr ((DeclaredOf<Asked>::is_lent || ...) && is_callable<Conversions::all>) {
      return Way::dangling;
    } else if constexpr (is_ambiguous(std::index_sequence_for<Asked...>())) {
      return Way::ambiguous;
    } else {
      return Way::none;
    }
  }
  static constexpr bool takes_objects() {
    if constexpr (is_callable<Conversions::objects>) {
      return DeducesObjects<Any, Types<Self...>, Types<Asked...>>::find();
    } else {
      return false;
    }
  }
  /// Whether it takes closures as callables: a template that takes anything, or that takes these.
  template <bool Anything, std::size_t... At>
  static constexpr bool takes_callables([[maybe_unused]] std::index_sequence<At...> all) {
    if constexpr ((PassedCallable<DeclaredArgument<Asked>>::value || ...)) {
      using Other = std::conditional_t<Anything, NoCallable, NoClosure>;
      constexpr bool is_taken =
          ((PassedCallable<DeclaredArgument<Asked>>::value &&
            !(Anything && is_passed_once<DeclaredArgument<Asked>>) && takes_at<At, Other>(all)) ||
           ...);
      return is_taken == Anything && is_callable<Conversions::callables>;
    } else {
      return false;
    }
  }
  template <std::size_t Place, class Other, std::size_t... At>
  static constexpr bool takes_at(std::index_sequence<At...> /*arguments*/) {
    return std::is_invocable_v<
        Any, Self...,
        std::conditional_t<At == Place, Other, ArgumentType<Asked, Conversions::callables>>...>;
  }
  /// Whether some overload takes the arguments if one of them is not copied.
  template <std::size_t... At>
  static constexpr bool is_ambiguous([[maybe_unused]] std::index_sequence<At...> all) {
    return (is_callable_without_copy<At>(all) || ...);
  }
  template <std::size_t Kept, std::size_t... At>
  static constexpr bool is_callable_without_copy(std::index_sequence<At...>) {
    return std::is_invocable_v<
        Any, Self...,
        ArgumentType<std::conditional_t<At == Kept, BorrowedFrom<DeclaredArgument<Asked>>, Asked>,
                     Conversions::copies>...>;
  }

  static constexpr Way way = find_way();
  static constexpr Conversions find_conversions() {
    if constexpr (way == Way::views || way == Way::objects) {
      // A template deduction is better than any conversion, so it is preferred here too.
      return is_callable<Conversions::none> ? Conversions::none
             : way == Way::views            ? Conversions::views
                                            : Conversions::objects;
    } else {
      return way == Way::loose       ? Conversions::loose
             : way == Way::converted ? Conversions::converted
             : way == Way::callables ? Conversions::callables
                                     : Conversions::copies;
    }
  }
  static constexpr Conversions conversions = find_conversions();
  static constexpr bool is_called = way == Way::views || way == Way::copies || way == Way::loose ||
                                    way == Way::objects || way == Way::converted ||
                                    way == Way::callables;

  /// Its result type, which is asked for only if there is one.
  template <class Called = Any>
  using Actual = std::invoke_result_t<Called, Self..., ArgumentType<Asked, conversions>...>;

  template <bool Fallible>
  static constexpr bool find_gives() {
    if constexpr (is_called) {
      using Given = Actual<>;
      if constexpr (Fallible && is_outcome<Bare<Given>>) {
        using Declared =
            std::conditional_t<std::is_reference_v<R>, std::remove_reference_t<R> *, R>;
        return accepts_result<Declared, ValueIn<Bare<Given>>>();
      } else {
        return accepts_result<R, Given>();
      }
    } else {
      return true;
    }
  }

  /// What converted arguments are made from lives until `use` has ended.
  template <class Use>
  static decltype(auto) convert(Use use, Self... self, DeclaredArgument<Asked>... arguments) {
    if constexpr (!is_called) {
      return;
    } else if constexpr (is_unchanged<Use>) {
      return Function::twinspan_call(
          self..., ::twinspan::detail::argument<Asked, conversions>(arguments)...);
    } else {
      return Function::twinspan_use(use, self...,
                                    ::twinspan::detail::argument<Asked, conversions>(arguments)...);
    }
  }

public:
  using Result = R;
  /// Nothing is caught all the same if the compiler sees that nothing is thrown.
  static constexpr bool is_nothrow = false;
  /// Whether the user's function can be called with the declared types.
  static constexpr bool takes = way != Way::none;
  /// Whether the overload is unambiguous.
  static constexpr bool is_clear = way != Way::ambiguous;
  /// Whether its result may borrow from its arguments, none of which is a copy.
  static constexpr bool lends = way != Way::dangling;

  /// Whether its result can be converted to the declared one. Fallible functions may return an
  /// `expected`, or a status.
  static constexpr bool gives = find_gives<false>();
  static constexpr bool gives_if_fallible = find_gives<true>();

  /// Whether the error of its result, if it can have one, can be converted to the declared one.
  template <class E>
  static constexpr bool fails() {
    if constexpr (is_called) {
      using Given = Bare<Actual<>>;
      if constexpr (!std::is_void_v<E> && is_outcome<Given>) {
        return accepts_error<E, ErrorIn<Given>>();
      }
    }
    return true;
  }

  /// `given` is what the arguments are made from, in place.
  template <class Use, class... Given>
  static decltype(auto) invoke_any(Use use, Self... self, Given &&...given) {
    return convert(use, self..., static_cast<Given &&>(given)...);
  }
  template <class... Given>
  static R invoke(Self... self, Given &&...given) {
    auto function = [&](auto use) -> decltype(auto) {
      return invoke_any(use, self..., static_cast<Given &&>(given)...);
    };
    using Returned = decltype(function(Unchanged()));
    if constexpr (std::is_same_v<R, Returned> || accepts_result<R, Returned>()) {
      return ::twinspan::detail::call_for<R>(function);
    } else {
      std::abort(); // Refused where the bridge declares it.
    }
  }
  template <class... Given>
  TWINSPAN_ALWAYS_INLINE R operator()(Given &&...given) const {
    return ::twinspan::detail::run(*this, static_cast<Given &&>(given)...);
  }
  template <class... C>
  TWINSPAN_ALWAYS_INLINE static R take(const typename C::Argument &...raw) {
    return invoke(::twinspan::detail::taken<C>(raw)...);
  }
  template <class... C, class Use>
  TWINSPAN_ALWAYS_INLINE static decltype(auto) take_any(Use use,
                                                        const typename C::Argument &...raw) {
    return invoke_any(use, ::twinspan::detail::taken<C>(raw)...);
  }
};

/// A result that no function declares: only a template that deduces its result has it.
struct AnyResult {};

/// In place of a template that deduces its result, if there is none.
struct NotDeduced {};

/// Takes the pointer of a template that deduces its result.
template <class Plain, class R>
struct PickDeduced {
  constexpr Called<Plain, R, false> operator()(Plain pointer) const noexcept { return pointer; }
  template <class Callee>
  static constexpr NotDeduced otherwise() {
    return {};
  }
};

/// What all kinds of `Pick` have. A template that deduces its result from the pointer alone is
/// ambiguous: what it would give for a type of ours need not be there. It is taken if nothing else
/// gives what the bridge declares.
template <class Plain, class Nothrow, class AnyPlain, class AnyNothrow, class R, class Self,
          class Asked>
struct PickOf {
  constexpr Called<Plain, R, false> operator()(Plain pointer) const noexcept { return pointer; }
  constexpr Called<Nothrow, R, true> operator()(Nothrow pointer) const noexcept { return pointer; }
  void operator()(AnyPlain) const noexcept = delete;
  void operator()(AnyNothrow) const noexcept = delete;

  /// The call of a `Callee` that does not have the exact signature.
  template <class Callee>
  static constexpr auto otherwise() {
    using Any = AnyCall<Callee, Self, R, Asked>;
    using Deduced = decltype(Callee::twinspan_find(PickDeduced<Plain, R>(), 0));
    constexpr bool is_deduced = !std::is_same_v<Deduced, NotDeduced>;
    if constexpr (is_deduced && !(Any::takes && Any::gives_if_fallible)) {
      return Callee::twinspan_find(PickDeduced<Plain, R>(), 0);
    } else {
      return Any();
    }
  }
};

template <class Declared, class Parameters>
using AskedOr = std::conditional_t<std::is_void_v<Declared>, Parameters, Declared>;

/// Selects one of the two: `Pick` takes the function's pointer if it has the exact signature.
/// `Asked` tells which arguments are borrowed.
template <class Pointer, class Asked = void>
struct PickFor;

template <class R, class... A, class Asked>
struct PickFor<R (*)(A...), Asked> {
  using type = PickOf<R (*)(A...), R (*)(A...) noexcept, AnyResult (*)(A...),
                      AnyResult (*)(A...) noexcept, R, Types<>, AskedOr<Asked, Types<A...>>>;
};
template <class T, class R, class... A, class Asked>
struct PickFor<R (T::*)(A...), Asked> {
  using type = PickOf<R (T::*)(A...), R (T::*)(A...) noexcept, AnyResult (T::*)(A...),
                      AnyResult (T::*)(A...) noexcept, R, Types<T *>, AskedOr<Asked, Types<A...>>>;
};
template <class T, class R, class... A, class Asked>
struct PickFor<R (T::*)(A...) const, Asked> {
  using type = PickOf<R (T::*)(A...) const, R (T::*)(A...) const noexcept,
                      AnyResult (T::*)(A...) const, AnyResult (T::*)(A...) const noexcept, R,
                      Types<const T *>, AskedOr<Asked, Types<A...>>>;
};

template <class Pointer, class Asked = void>
using Pick = typename PickFor<Pointer, Asked>::type;

} // namespace detail
} // namespace v1
} // namespace twinspan

// The messages for a function that does not match: the matching declaration is between the two. Each
// is one literal, because every shim has them.
// clang-format off
#define TWINSPAN_DECLARED " what the bridge declares; declare it as `"
#define TWINSPAN_TAKES " does not take what the bridge declares; declare it as `"
#define TWINSPAN_RETURNS " does not return what the bridge declares; declare it as `"
#define TWINSPAN_OR "\
`, or with a type that is accepted instead: see 'What your C++ function may look like' in twinspan's \
docs/language/functions.md"
// Added for types that are not known.
#define TWINSPAN_FROM "\
; your own type is accepted with a twinspan::Convert<T> that has `static T from(..)`"
#define TWINSPAN_INTO "\
; your own type is accepted with a twinspan::Convert<T> that has `static .. into(const T &)`, or for a \
Result with `static bool is_ok(const T &)`, `value` and `error`"
#define TWINSPAN_OR_FROM "\
`, or with a type that is accepted instead: see 'What your C++ function may look like' in twinspan's \
docs/language/functions.md; your own type is accepted with a twinspan::Convert<T> that has `static T \
from(..)`"
#define TWINSPAN_OR_INTO "\
`, or with a type that is accepted instead: see 'What your C++ function may look like' in twinspan's \
docs/language/functions.md; your own type is accepted with a twinspan::Convert<T> that has `static .. \
into(const T &)`, or for a Result with `static bool is_ok(const T &)`, `value` and `error`"
// Added for a function that borrows a closure, and for one whose result may borrow.
#define TWINSPAN_MAY_BE_KEPT "\
; a std::function may be kept, but a borrowed closure must not be: if yours is not kept, write \
#[noescape] on the parameter"
#define TWINSPAN_LENDS "\
 takes a copy of an argument that its result borrows from; take the object itself, std::string_view, \
rust::Str or a slice there, or return a value that owns what it holds"
// clang-format on

// How a shim calls the function; the rest are the arguments of `Pick`. `takes` and `gives` are the
// members of `call` to assert: g++ reports a failed assertion at its last name, which in this way
// is at the user's declaration.
#define TWINSPAN_CALL(call, callee, takes, gives, name, declaration, ...) \
  constexpr auto call = callee::twinspan_find(::twinspan::detail::Pick<__VA_ARGS__>(), 0); \
  static_assert(decltype(call)::takes, name TWINSPAN_TAKES declaration TWINSPAN_OR_FROM); \
  static_assert(decltype(call)::gives, name TWINSPAN_RETURNS declaration TWINSPAN_OR_INTO)
// The same for a function that borrows a closure.
#define TWINSPAN_LENDING_CALL(call, callee, takes, gives, name, declaration, ...) \
  constexpr auto call = callee::twinspan_find(::twinspan::detail::Pick<__VA_ARGS__>(), 0); \
  static_assert(decltype(call)::takes, \
                name TWINSPAN_TAKES declaration TWINSPAN_OR TWINSPAN_MAY_BE_KEPT TWINSPAN_FROM); \
  static_assert(decltype(call)::gives, \
                name TWINSPAN_RETURNS declaration TWINSPAN_OR TWINSPAN_MAY_BE_KEPT TWINSPAN_INTO)

// Keeps an inline function in the object file: `value` is its address, the rest is its type.
#define TWINSPAN_KEEP(name, value, ...) \
  extern ::twinspan::detail::abi::identity<__VA_ARGS__> const name; \
  ::twinspan::detail::abi::identity<__VA_ARGS__> const name = value;

#endif // TWINSPAN_DETAIL_CALL_H
