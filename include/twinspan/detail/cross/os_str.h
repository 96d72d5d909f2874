#ifndef TWINSPAN_DETAIL_CROSS_OS_STR_H
#define TWINSPAN_DETAIL_CROSS_OS_STR_H

/// @file
/// Rust's `&OsStr` and `OsString`: `twinspan::OsStr` and `twinspan::OsString`. Also the types that
/// a user's functions can have instead: the system's own strings.

#include "twinspan/detail/argument.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/cross/memory.h"
#include "twinspan/detail/cross/optional.h"
#include "twinspan/detail/in_place_vec.h"
#include "twinspan/os_str.h"

#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// Borrowed text: `OsStr`, or a class that only adds members.
template <class T>
struct OsView : InRegisters<abi::Fat> {
  using Value = T;
  static T take(abi::Fat raw) noexcept {
    return T(OsText::of_bytes({static_cast<const char *>(raw.pointer), raw.length}));
  }
  static abi::Fat give(const T &value) noexcept { return OsText::fat(value); }
};

using OsStr = OsView<::twinspan::OsStr>;
using OsString = Moved<::twinspan::OsString>;

template <>
struct CodecOf<::twinspan::OsStr> {
  using type = OsStr;
};
template <class C>
struct OptionalOf;
template <class T>
struct OptionalOf<OsView<T>> {
  using type = Null<OsView<T>>;
};

} // namespace cross

template <>
inline constexpr bool is_borrowed<OsStr> = true;
template <>
inline constexpr bool is_convertible_argument<OsStr> = true;
template <>
inline constexpr bool is_convertible_argument<OsString> = true;

template <>
struct Accepts<OsStr, OsStr> : std::true_type {
  static OsStr convert(OsStr &value) noexcept { return value; }
};
template <>
struct Accepts<OsStr, OsStr::string_type> : std::true_type {
  static OsStr::string_type convert(OsStr &value) { return value.to_std(); }
};
template <>
inline constexpr bool is_copied<OsStr, OsStr::string_type> = true;
template <>
struct Accepts<OsString, OsString> : std::true_type {
  static OsString convert(OsString &value) noexcept { return std::move(value); }
};
template <>
struct Accepts<OsString, OsString::string_type> : std::true_type {
  static OsString::string_type convert(OsString &value) { return value.to_std(); }
};
template <>
inline constexpr bool is_copied<OsString, OsString::string_type> = true;
#if !defined(_WIN32)
template <>
inline constexpr bool is_text_of_system<OsStr> = true;
template <>
struct Accepts<OsStr, OsStr::view_type> : std::true_type {
  static OsStr::view_type convert(OsStr &value) noexcept { return value.view(); }
};
// Otherwise it would refer to something that is destroyed with the call.
template <class Actual>
inline constexpr bool is_made_of<OsStr, Actual> =
    std::is_same_v<Bare<Actual>, OsStr::view_type> ||
    (std::is_same_v<Bare<Actual>, OsStr::string_type> && std::is_lvalue_reference_v<Actual>);
#endif

template <class Actual>
inline constexpr bool is_made_of<OsString, Actual> =
    std::is_same_v<Bare<Actual>, OsStr> || std::is_same_v<Bare<Actual>, OsStr::string_type> ||
    std::is_same_v<Bare<Actual>, OsStr::view_type>;

} // namespace detail
} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// For Rust's `Vec<OsString>`, whose elements Rust converts.
template <>
class Vec<twinspan::OsString> final : public twinspan::detail::InPlaceVec<twinspan::OsString> {
  using Base = twinspan::detail::InPlaceVec<twinspan::OsString>;

public:
  using Base::Base;
};

} // namespace cxxbridge1
} // namespace rust

#endif // TWINSPAN_DETAIL_CROSS_OS_STR_H
