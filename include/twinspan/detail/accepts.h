#ifndef TWINSPAN_DETAIL_ACCEPTS_H
#define TWINSPAN_DETAIL_ACCEPTS_H

/// @file
/// What a user's functions and callables can take by value where the bridge declares a type, and
/// how it is made: the first half of the table of accepted functions in the documentation.
/// argument.h has what is passed to them, convert.h their results.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/convert.h"
#include "twinspan/span.h"
#include "twinspan/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>
#if __has_include(<span>)
#include <span>
#endif

namespace twinspan {
inline namespace v1 {

/// C++ text, with the same trait as for users. Results have a shorter way, in convert.h.
template <>
struct Convert<std::string_view> {
  static constexpr bool is_view = true;
  static std::string_view from(const rust::Str &text) noexcept { return ::twinspan::view(text); }
};
template <>
struct Convert<std::string> {
  static std::string from(const rust::Str &text) { return ::twinspan::to_std(text); }
};

namespace detail {

template <class...>
struct Types {};

template <class T>
using Bare = std::remove_cv_t<std::remove_reference_t<T>>;

/// Two names of the same number: `long` and `long long` if both have 64 bits.
template <class A, class B>
inline constexpr bool same_number = [] {
  if constexpr (std::is_same_v<A, bool> || std::is_same_v<B, bool>) {
    return std::is_same_v<A, B>;
  } else if constexpr (std::is_integral_v<A> && std::is_integral_v<B>) {
    return sizeof(A) == sizeof(B) && std::is_signed_v<A> == std::is_signed_v<B>;
  } else {
    return std::is_same_v<A, B>;
  }
}();

/// Whether a pointer or reference to a `From` can be used as one to a `To`: the same object, of the
/// same type or a public base class, with const added at most.
template <class From, class To>
inline constexpr bool reaches =
    std::is_convertible_v<From *, To *> && std::is_void_v<From> == std::is_void_v<To>;

/// Whether an owner of a `From` can become an owner of a `To`, which deletes it as a `To`.
template <class From, class To>
constexpr bool owns_as() {
  if constexpr (std::is_same_v<std::remove_cv_t<From>, std::remove_cv_t<To>>) {
    return true;
  } else if constexpr (std::is_base_of_v<To, From>) {
    return std::has_virtual_destructor_v<To>;
  } else {
    return false;
  }
}

/// Whether values of a type refer to what they were made from, as declared in its Convert.
template <class T, class = void>
inline constexpr bool is_converted_view = false;
template <class T>
inline constexpr bool is_converted_view<T, std::enable_if_t<Convert<T>::is_view>> = true;

/// What a value can be converted to: views of it; also copies; also text from bytes.
enum class Allowed { views, copies, text_views, text_copies };

template <class Declared, Allowed To>
class ValueArgument;

/// Rust's maps and sets: specialised in map.h and set.h.
template <class T>
inline constexpr bool is_collection = false;

/// What Convert makes a value from. A value that refers to it is not made from a copy.
template <class Declared, class T>
using ConvertedFrom =
    ValueArgument<Declared, is_converted_view<T> ? Allowed::views : Allowed::copies>;

/// Whether Convert makes a value of the declared type.
template <class Declared, class T, class = void>
inline constexpr bool converts = false;
template <class Declared, class T>
inline constexpr bool
    converts<Declared, T,
             std::void_t<decltype(Convert<T>::from(std::declval<ConvertedFrom<Declared, T>>()))>> =
        std::is_same_v<decltype(Convert<T>::from(std::declval<ConvertedFrom<Declared, T>>())), T>;

/// Whether an argument of the declared type can be passed as another type, and how it is converted.
template <class Declared, class Accepted, class = void>
struct Accepts
    : std::bool_constant<(std::is_arithmetic_v<Declared> && same_number<Declared, Accepted>) ||
                         (std::is_enum_v<Declared> && std::is_same_v<Declared, Accepted>)> {
  static Accepted convert(Declared &value) noexcept { return static_cast<Accepted>(value); }
};
template <class Declared, class Accepted>
struct Accepts<Declared, Accepted, std::enable_if_t<converts<Declared, Accepted>>>
    : std::true_type {
  static Accepted convert(Declared &value) noexcept(
      noexcept(Convert<Accepted>::from(ConvertedFrom<Declared, Accepted>(value)))) {
    return Convert<Accepted>::from(ConvertedFrom<Declared, Accepted>(value));
  }
};

/// The part of an owner that a copy is made from.
inline rust::Str lent_by(const rust::String &owner) noexcept { return ::twinspan::str(owner); }
template <class T>
rust::Slice<const T> lent_by(const rust::Vec<T> &owner) noexcept {
  return rust::Slice<const T>(owner);
}
/// Whether Convert makes a value from that.
template <class Owner, class T>
inline constexpr bool converts_lent = false;
template <class T>
inline constexpr bool converts_lent<rust::String, T> =
    !converts<rust::String, T> && !is_converted_view<T> && converts<rust::Str, T>;
template <class E, class T>
inline constexpr bool converts_lent<rust::Vec<E>, T> =
    !converts<rust::Vec<E>, T> && !is_converted_view<T> && converts<rust::Slice<const E>, T>;

template <class Owner, class Accepted>
struct Accepts<Owner, Accepted, std::enable_if_t<converts_lent<Owner, Accepted>>> : std::true_type {
  static Accepted convert(Owner &value) {
    auto lent = ::twinspan::detail::lent_by(value);
    return Accepts<decltype(lent), Accepted>::convert(lent);
  }
};

/// Whether that makes a copy, which lives as long as the call: no result can borrow from it.
template <class Declared, class Accepted>
inline constexpr bool is_copied =
    (converts<Declared, Accepted> || converts_lent<Declared, Accepted>) &&
    !is_converted_view<Accepted>;

/// Types of std for text in which a C++ function takes bytes.
template <class Declared, class Accepted>
inline constexpr bool is_text_of_bytes =
    (std::is_same_v<Declared, rust::Slice<const std::uint8_t>> &&
     (std::is_same_v<Accepted, std::string_view> || std::is_same_v<Accepted, std::string>)) ||
    (std::is_same_v<Declared, rust::Vec<std::uint8_t>> && std::is_same_v<Accepted, std::string>);

template <class Declared, class Accepted>
struct Accepts<Declared, Accepted, std::enable_if_t<is_text_of_bytes<Declared, Accepted>>>
    : std::true_type {
  static Accepted convert(Declared &value) {
    return Accepted(reinterpret_cast<const char *>(value.data()), value.size());
  }
};
template <>
inline constexpr bool is_copied<rust::Slice<const std::uint8_t>, std::string> = true;
template <>
inline constexpr bool is_copied<rust::Vec<std::uint8_t>, std::string> = true;

template <>
struct Accepts<rust::Str, rust::Str> : std::true_type {
  static rust::Str convert(rust::Str &value) noexcept { return value; }
};
template <>
struct Accepts<rust::String, rust::String> : std::true_type {
  static rust::String convert(rust::String &value) noexcept { return std::move(value); }
};

template <class T>
struct Accepts<rust::Slice<T>, rust::Slice<T>> : std::true_type {
  static rust::Slice<T> convert(rust::Slice<T> &value) noexcept { return value; }
};
#ifdef __cpp_lib_span
template <class T>
struct Accepts<rust::Slice<T>, std::span<T>> : std::true_type {
  static std::span<T> convert(rust::Slice<T> &value) noexcept {
    const span<T> elements = ::twinspan::span(value);
    return {elements.data(), elements.size()};
  }
};
#endif

template <class T>
struct Accepts<rust::Slice<T>, span<T>> : std::true_type {
  static span<T> convert(rust::Slice<T> &value) noexcept { return ::twinspan::span(value); }
};

/// Whether a std::vector of such elements contains copies of Rust's.
template <class Element, class Copied>
inline constexpr bool is_copied_element =
    (std::is_same_v<Element, Copied> && std::is_copy_constructible_v<Copied>) ||
    (std::is_same_v<Element, rust::String> && std::is_same_v<Copied, std::string>);

template <class T, class U>
struct Accepts<rust::Slice<const T>, std::vector<U>> : std::bool_constant<is_copied_element<T, U>> {
  static std::vector<U> convert(rust::Slice<const T> &value) { return ::twinspan::to_std(value); }
};
template <class T, class U>
inline constexpr bool is_copied<rust::Slice<const T>, std::vector<U>> = true;

template <class T>
struct Accepts<rust::Vec<T>, rust::Vec<T>> : std::true_type {
  static rust::Vec<T> convert(rust::Vec<T> &value) noexcept { return std::move(value); }
};
template <class T, class U>
struct Accepts<rust::Vec<T>, std::vector<U>> : std::bool_constant<is_copied_element<T, U>> {
  static std::vector<U> convert(rust::Vec<T> &value) { return ::twinspan::to_std(value); }
};
template <class T, class U>
inline constexpr bool is_copied<rust::Vec<T>, std::vector<U>> = true;

template <class T, class U>
struct Accepts<std::optional<T>, std::optional<U>>
    : std::bool_constant<std::is_same_v<T, U> || Accepts<T, U>::value> {
  static std::optional<U> convert(std::optional<T> &value) {
    if constexpr (std::is_same_v<T, U>) {
      return std::move(value);
    } else if (value) {
      return Accepts<T, U>::convert(*value);
    } else {
      return std::nullopt;
    }
  }
};
template <class T, class U>
inline constexpr bool is_copied<std::optional<T>, std::optional<U>> = is_copied<T, U>;

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_ACCEPTS_H
