#ifndef TWINSPAN_DETAIL_CROSS_CONVERT_H
#define TWINSPAN_DETAIL_CROSS_CONVERT_H

/// @file
/// Codecs of values that are converted where they cross: src/private/cross/ has the same names. For generated code
/// only. A codec has a `Value`, the number `Raw` that crosses for it, and `take` and `give` between them.

#include "twinspan/detail/abi.h"

#include <optional>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// The codec of a C++ type, as `type`: specialised beside the codec. Other types cross as they are.
template <class T>
struct CodecOf {};

template <class T, class = void>
inline constexpr bool is_converted = false;
template <class T>
inline constexpr bool is_converted<T, std::void_t<typename CodecOf<T>::type>> = true;

/// The same for an optional, which crosses in registers where the number fits into one.
template <class T, class = void>
inline constexpr bool is_small = false;
template <class T>
inline constexpr bool is_small<T, std::enable_if_t<is_converted<T>>> =
    sizeof(typename CodecOf<T>::type::Raw) <= sizeof(std::uintptr_t);

/// A value that is the same in both languages.
template <class T>
struct Same {
  using Value = T;
  using Raw = T;
  static T take(T raw) noexcept { return raw; }
  static T give(T value) noexcept { return value; }
};

/// An optional with a flag beside the value.
template <class C>
struct Opt {
  using Value = std::optional<typename C::Value>;
  using Raw = abi::Tagged<typename C::Raw>;
  static Value take(Raw raw) noexcept {
    return raw.tag != 0 ? Value(C::take(raw.value)) : std::nullopt;
  }
  static Raw give(const Value &value) noexcept {
    Raw raw{};
    raw.tag = value.has_value();
    if (value) {
      raw.value = C::give(*value);
    }
    return raw;
  }
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_CONVERT_H
