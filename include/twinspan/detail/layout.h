#ifndef TWINSPAN_DETAIL_LAYOUT_H
#define TWINSPAN_DETAIL_LAYOUT_H

/// @file
/// Whether a struct in the user's header matches the one in the bridge: the same fields at the same
/// offsets.

#include "twinspan/detail/abi.h"

#include <array>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace layout {

/// What a struct stores for a field: for a reference, a pointer.
template <class Field>
using Stored =
    std::conditional_t<std::is_reference_v<Field>, std::remove_reference_t<Field> *, Field>;

/// The offsets of fields, by the rule of C: at multiples of `most` bytes at most, or in a union all
/// at its start.
template <bool is_union, std::size_t most, class... Fields>
struct Rule {
  static constexpr std::size_t align = abi::strictest({abi::packed(alignof(Fields), most)...});

  /// The offset of the field with that index.
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
  /// The end of the fields.
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

/// Whether a struct has the size and the alignment of a layout. One that the header only declares
/// is not checked.
template <class Struct, class Layout>
constexpr bool is_of_size([[maybe_unused]] std::size_t least_align) noexcept {
  if constexpr (is_complete<Struct>) {
    return alignof(Struct) == abi::strictest({least_align, Layout::align}) &&
           sizeof(Struct) == abi::align_up(Layout::end(), alignof(Struct));
  } else {
    return true;
  }
}

/// The element type of an array, and the integer of an enum.
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
/// Whether any bits may be such a value: it may represent a class, whose contents C++ does not
/// know.
template <class T>
inline constexpr bool is_plain =
    std::is_scalar_v<T> || (std::is_aggregate_v<T> && std::is_trivially_copyable_v<T>);

/// Whether a field with a C++ type can be declared as another type of the same size. Many bridges
/// have an integer for a pointer, or for a class that contains one. But a `bool` has to be one in
/// both languages, because other types have other values. And a float is not an integer.
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

/// A pointer to const is one in Rust too.
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

/// Whether a pointer to a member is one to a field that has an offset: not to a function, and not
/// to a field of a virtual base.
template <class Struct, class Member>
inline constexpr bool has_offset = false;
template <class Struct, class Class, class Type>
inline constexpr bool has_offset<Struct, Type Class::*> =
    !std::is_function_v<Type> && std::is_convertible_v<Type Class::*, Type Struct::*>;

/// What C++ knows about a field.
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

/// Checks a field. One that is private, has another name there, is a reference or a bit field has
/// no member pointer, so it is not checked.
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

/// A check for has_field. Its result is void if the name is not that of a field.
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
