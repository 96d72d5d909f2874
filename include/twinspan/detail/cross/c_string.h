#ifndef TWINSPAN_DETAIL_CROSS_C_STRING_H
#define TWINSPAN_DETAIL_CROSS_C_STRING_H

/// @file
/// Rust's `CString`: `twinspan::CString`, whose words are moved. Also the types that a user's
/// functions can have instead.

#include "twinspan/c_string.h"
#include "twinspan/detail/argument.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/cross/memory.h"
#include "twinspan/detail/in_place_vec.h"

#include <string>
#include <string_view>
#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

using CString = Moved<::twinspan::CString>;

} // namespace cross

template <>
inline constexpr bool is_convertible_argument<CString> = true;
template <>
struct Accepts<CString, CString> : std::true_type {
  static CString convert(CString &value) noexcept { return std::move(value); }
};
template <>
struct Accepts<CString, std::string> : std::true_type {
  static std::string convert(CString &value) { return value.to_std(); }
};
template <>
inline constexpr bool is_copied<CString, std::string> = true;

template <class Actual>
inline constexpr bool is_made_of<CString, Actual> =
    std::is_same_v<Bare<Actual>, std::string> || std::is_same_v<Bare<Actual>, std::string_view> ||
    is_char_pointer<Actual>;

} // namespace detail
} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// For Rust's `Vec<CString>`, whose elements Rust converts.
template <>
class Vec<twinspan::CString> final : public twinspan::detail::InPlaceVec<twinspan::CString> {
  using Base = twinspan::detail::InPlaceVec<twinspan::CString>;

public:
  using Base::Base;
};

} // namespace cxxbridge1
} // namespace rust

#endif // TWINSPAN_DETAIL_CROSS_C_STRING_H
