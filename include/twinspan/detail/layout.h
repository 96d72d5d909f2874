#ifndef TWINSPAN_DETAIL_LAYOUT_H
#define TWINSPAN_DETAIL_LAYOUT_H

/// @file
/// Whether a struct of the user's header is the one that the bridge declares: the same fields at the same places.

#include "twinspan/detail/abi.h"

#include <array>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace layout {

/// What a struct holds for a field: for a reference, a pointer.
template <class Field>
using Stored =
    std::conditional_t<std::is_reference_v<Field>, std::remove_reference_t<Field> *, Field>;

/// Where fields are, by the rule of C: at multiples of `most` bytes at most, or of a union all at its start.
template <bool is_union, std::size_t most, class... Fields>
struct Rule {
  static constexpr std::size_t align = abi::strictest({abi::packed(alignof(Fields), most)...});

  /// Where the field of that number is.
  static constexpr std::size_t offset(std::size_t number) noexcept {
    const std::array<std::size_t, sizeof...(Fields)> sizes{sizeof(Fields)...};
    const std::array<std::size_t, sizeof...(Fields)> aligns{abi::packed(alignof(Fields), most)...};
    std::size_t end = 0;
    for (std::size_t index = 0; index < sizeof...(Fields) && !is_union; ++index) {
      end = abi::align_up(end, aligns[index]);
      if (index == number) {
        break;
      }
      end += sizes[index];
    }
    return end;
  }
  /// Where they end.
  static constexpr std::size_t end() noexcept {
    return is_union ? abi::strictest({sizeof(Fields)...}) : offset(sizeof...(Fields));
  }
};

template <class... Fields>
using Of = Rule<false, static_cast<std::size_t>(-1), Stored<Fields>...>;
template <std::size_t most, class... Fields>
using Packed = Rule<false, most, Stored<Fields>...>;
template <class... Fields>
using Union = Rule<true, static_cast<std::size_t>(-1), Stored<Fields>...>;

template <class Struct, class = void>
inline constexpr bool is_complete = false;
template <class Struct>
inline constexpr bool is_complete<Struct, std::void_t<decltype(sizeof(Struct))>> = true;

/// Whether a struct has the size and the alignment of a layout. One that the header only names is not asked.
template <class Struct, class Layout>
constexpr bool is_of_size([[maybe_unused]] std::size_t least_align) noexcept {
  if constexpr (is_complete<Struct>) {
    return alignof(Struct) == abi::strictest({least_align, Layout::align}) &&
           sizeof(Struct) == abi::align_up(Layout::end(), alignof(Struct));
  } else {
    return true;
  }
}

/// What an array consists of, and an enum.
template <class T, class = void>
struct Leaf {
  using Type = T;
};
template <class T>
struct Leaf<T, std::enable_if_t<std::is_enum_v<T>>> {
  using Type = std::underlying_type_t<T>;
};
template <class T, std::size_t N>
struct Leaf<T[N]> : Leaf<std::remove_cv_t<T>> {};
template <class T, std::size_t N>
struct Leaf<std::array<T, N>> : Leaf<std::remove_cv_t<T>> {};

template <class T>
inline constexpr bool is_bool = std::is_same_v<T, bool>;
template <class T>
inline constexpr bool is_float =
    std::is_same_v<T, float> || std::is_same_v<T, double> || std::is_same_v<T, long double>;
/// Whether any bits may be such a value: it may stand for a class, whose inside C++ does not tell.
template <class T>
inline constexpr bool is_plain =
    std::is_scalar_v<T> || (std::is_aggregate_v<T> && std::is_trivially_copyable_v<T>);

/// Whether a field of a C++ type may be declared as another of its size. Many bridges have an integer for a
/// pointer, or for a class that is one inside. But a `bool` is one in both languages: others have values that it has
/// not. And a float is no integer.
template <class Declared, class Actual>
constexpr bool is_alike() noexcept {
  using To = typename Leaf<Declared>::Type;
  using From = typename Leaf<Actual>::Type;
  if constexpr (std::is_same_v<To, From>) {
    return true;
  } else if constexpr (!std::is_scalar_v<To> || !std::is_scalar_v<From>) {
    return is_plain<To> && !(is_bool<To> || is_bool<From>);
  } else if constexpr (is_bool<To> || is_bool<From>) {
    return false;
  } else if constexpr (is_float<To> || is_float<From>) {
    const bool is_bytes = sizeof(To) == 1 && sizeof(Declared) != 1;
    return is_bytes || (is_float<To> && is_float<From> && sizeof(To) == sizeof(From));
  } else {
    return true;
  }
}

/// A pointer to what nobody changes is one for Rust, too.
template <class Field>
struct Pointee {
  using Type = Field;
};
template <class T>
struct Pointee<std::shared_ptr<const T>> {
  using Type = std::shared_ptr<T>;
};
template <class T>
struct Pointee<std::weak_ptr<const T>> {
  using Type = std::weak_ptr<T>;
};

/// Whether a pointer to a member is one to a field that has an offset: not to a function, and not to a field of a
/// virtual base.
template <class Struct, class Member>
inline constexpr bool has_offset = false;
template <class Struct, class Class, class Type>
inline constexpr bool has_offset<Struct, Type Class::*> =
    !std::is_function_v<Type> && std::is_convertible_v<Type Class::*, Type Struct::*>;

/// What C++ says of a field.
template <class Member>
struct Field {
  std::size_t offset;
};
template <class Struct, class Member>
using Answer = std::conditional_t<has_offset<Struct, Member>, Field<Member>, void>;

template <class Declared, class Class, class Type>
constexpr bool is_field(Field<Type Class::*> field, std::size_t offset) noexcept {
  using Actual = typename Pointee<std::remove_cv_t<Type>>::Type;
  return sizeof(Declared) == sizeof(Actual) && layout::is_alike<Declared, Actual>() &&
         field.offset == offset;
}

/// Asks for a field. One that is private, has another name there, is a reference or a bit field has no pointer to
/// it, so that it is not asked for.
template <class Struct, class Declared, class Ask>
constexpr bool has_field([[maybe_unused]] Ask ask, [[maybe_unused]] std::size_t offset) noexcept {
  if constexpr (std::is_invocable_v<Ask, Struct *>) {
    if constexpr (!std::is_void_v<std::invoke_result_t<Ask, Struct *>>) {
      return layout::is_field<Stored<Declared>>(ask(static_cast<Struct *>(nullptr)), offset);
    }
  }
  return true;
}

} // namespace layout
} // namespace detail
} // namespace v1
} // namespace twinspan

/// A question for has_field. Its result is void where the name is not that of a field.
#define TWINSPAN_FIELD(name) \
  [](auto *of) -> ::twinspan::detail::layout::Answer< \
                   ::std::remove_pointer_t<decltype(of)>, \
                   decltype(&::std::remove_pointer_t<decltype(of)>::name)> { \
    using Struct = ::std::remove_pointer_t<decltype(of)>; \
    if constexpr (::twinspan::detail::layout::has_offset<Struct, decltype(&Struct::name)>) { \
      return {offsetof(Struct, name)}; \
    } \
  }

#endif // TWINSPAN_DETAIL_LAYOUT_H
