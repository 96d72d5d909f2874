#ifndef TWINSPAN_DETAIL_OBJECT_ARGUMENT_H
#define TWINSPAN_DETAIL_OBJECT_ARGUMENT_H

/// @file
/// Objects for templates that deduce a base class, such as `template <class D> double dot(const
/// Base<D> &)`: no deduction looks through the conversions of argument.h, so the object itself is
/// passed. Nothing but a deduction may take it, which the types here find out.

#include "twinspan/detail/argument.h"

#include <cstddef>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// Whether a class can be derived from it.
template <class T, class = void>
inline constexpr bool is_derivable = false;
template <class T>
inline constexpr bool is_derivable<T, std::void_t<decltype(sizeof(T))>> =
    std::is_class_v<T> && !std::is_final_v<T> && std::is_destructible_v<T>;

/// Of this, templates deduce what they deduce of a `T`. Where the language would make another
/// object of a `T`, which may be gone after the call, it does not compile.
template <class T>
class Derived : public T {
public:
  template <class U>
  operator U() const = delete; // NOLINT(google-explicit-constructor)
  template <class U>
  operator U &() const = delete; // NOLINT(google-explicit-constructor)
};

/// Whether the language converts an object to a `U`; of one that is only declared it is unknown.
template <class T, class U>
constexpr bool may_become() {
  if constexpr (!std::is_class_v<U> || is_value<U>) {
    return std::is_convertible_v<T &, U>;
  } else {
    return true;
  }
}

/// Converts to the objects that the language makes of one, and templates deduce nothing of it.
template <class T>
struct StrayedValue {
  template <class U, std::enable_if_t<may_become<T, U>(), int> = 0>
  operator U() const; // NOLINT(google-explicit-constructor)
};
/// The same of references: beside the other conversion, none would be the better one.
template <class T>
struct StrayedReference {
  template <class U, std::enable_if_t<std::is_convertible_v<T &, U &>, int> = 0>
  operator U &() const; // NOLINT(google-explicit-constructor)
};

/// What only a type that is made of anything takes.
struct Unrelated {};

/// What stands for an argument in these questions, if it is a reference to an object.
template <class Asked, class Declared = DeclaredArgument<Asked>, class = void>
struct QuestionOf {
  static constexpr bool is_object = false;
  using Deduced = ArgumentType<Asked, Conversions::objects>;
};
template <class Asked, class T>
struct QuestionOf<Asked, T &, std::enable_if_t<is_derivable<std::remove_const_t<T>>>> {
  static constexpr bool is_object = true;
  using Other = Derived<std::remove_const_t<T>>;
  using Deduced = std::conditional_t<std::is_const_v<T>, const Other &, Other &>;
  using Object = T;
};

/// Whether templates deduce the classes of the objects in a call that is there if these are passed
/// as they are.
template <class Call, class Self, class Asked>
class DeducesObjects;
template <class Call, class... Self, class... Asked>
class DeducesObjects<Call, Types<Self...>, Types<Asked...>> {
  /// With something else in place of one argument.
  template <std::size_t Replaced, class Other, std::size_t... At>
  static constexpr bool takes(std::index_sequence<At...> /*arguments*/) {
    return std::is_invocable_v<
        Call, Self...,
        std::conditional_t<At == Replaced, Other, typename QuestionOf<Asked>::Deduced>...>;
  }
  /// Of any other argument, or if it is documented that the function takes it.
  template <std::size_t Place, class Argument, class All>
  static constexpr bool is_fine(All all) {
    using Question = QuestionOf<Argument>;
    if constexpr (!Question::is_object) {
      return true;
    } else if constexpr (takes<Place, ArgumentType<Argument, Conversions::views>>(all)) {
      return true;
    } else {
      using Object = typename Question::Object;
      return !takes<Place, StrayedValue<Object>>(all) &&
             !takes<Place, StrayedReference<Object>>(all) && !takes<Place, Unrelated>(all);
    }
  }
  template <std::size_t... At>
  static constexpr bool are_fine(std::index_sequence<At...> all) {
    return (is_fine<At, Asked>(all) && ...);
  }

public:
  static constexpr bool find() {
    if constexpr ((QuestionOf<Asked>::is_object || ...)) {
      constexpr auto all = std::index_sequence_for<Asked...>();
      return takes<sizeof...(Asked), void>(all) && are_fine(all);
    } else {
      return false;
    }
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_OBJECT_ARGUMENT_H
