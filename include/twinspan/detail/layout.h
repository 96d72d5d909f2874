#ifndef TWINSPAN_DETAIL_LAYOUT_H
#define TWINSPAN_DETAIL_LAYOUT_H

/// @file
/// Whether a struct of the user's header is the one that the bridge declares: the same fields at the same places.

#include "twinspan/detail/abi.h"

#include <array>
#include <cstddef>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace layout {

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
using Of = Rule<false, static_cast<std::size_t>(-1), Fields...>;
template <std::size_t most, class... Fields>
using Packed = Rule<false, most, Fields...>;
template <class... Fields>
using Union = Rule<true, static_cast<std::size_t>(-1), Fields...>;

/// Whether a field of a C++ type may be declared as another: an array as `std::array`, a number or an enum by its
/// width, a pointer as any.
template <class Declared, class Actual>
inline constexpr bool is_alike = [] {
  if constexpr (std::is_same_v<Declared, bool> || std::is_same_v<Actual, bool> ||
                std::is_floating_point_v<Declared> || std::is_floating_point_v<Actual>) {
    return std::is_same_v<Declared, Actual>;
  } else if constexpr (std::is_arithmetic_v<Declared> || std::is_enum_v<Declared>) {
    return (std::is_arithmetic_v<Actual> || std::is_enum_v<Actual>) &&
           sizeof(Declared) == sizeof(Actual);
  } else if constexpr (std::is_pointer_v<Declared>) {
    return std::is_pointer_v<Actual>;
  } else {
    return std::is_same_v<Declared, Actual>;
  }
}();
template <class Declared, std::size_t N, class Actual>
inline constexpr bool is_alike<std::array<Declared, N>, Actual[N]> = is_alike<Declared, Actual>;
template <class Declared, std::size_t N, class Actual>
inline constexpr bool is_alike<std::array<Declared, N>, std::array<Actual, N>> =
    is_alike<Declared, Actual>;

/// What C++ says of a field.
template <class Actual>
struct Field {
  std::size_t offset;
};

template <class Declared, class Actual>
constexpr bool is_field(Field<Actual> field, std::size_t offset) noexcept {
  return is_alike<Declared, std::remove_cv_t<Actual>> && field.offset == offset;
}

/// Asks for a field. One that is private, or has another name there, is nobody's to look at.
template <class Struct, class Declared, class Ask>
constexpr bool has_field(Ask ask, std::size_t offset) noexcept {
  if constexpr (std::is_invocable_v<Ask, Struct *>) {
    return layout::is_field<Declared>(ask(static_cast<Struct *>(nullptr)), offset);
  } else {
    return true;
  }
}

} // namespace layout
} // namespace detail
} // namespace v1
} // namespace twinspan

/// A question for has_field.
#define TWINSPAN_FIELD(name) \
  [](auto *of) -> ::twinspan::detail::layout::Field<decltype(of->name)> { \
    return {offsetof(::std::remove_pointer_t<decltype(of)>, name)}; \
  }

#endif // TWINSPAN_DETAIL_LAYOUT_H
