#ifndef TWINSPAN_DETAIL_ARGUMENT_H
#define TWINSPAN_DETAIL_ARGUMENT_H

/// @file
/// What a user's functions and callables can take where the bridge declares a type: the first half
/// of the table of accepted functions in the documentation. convert.h has the results.
///
/// An argument is passed as an object that converts to the documented types and to nothing else. So
/// overload resolution sees no implicit conversion of the language: none that narrows, and none
/// that makes a temporary for a reference.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/convert.h"
#include "twinspan/detail/abi.h"
#include "twinspan/failure.h"
#include "twinspan/span.h"
#include "twinspan/text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
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
struct Accepts<std::unique_ptr<T>, std::unique_ptr<U>> : std::bool_constant<owns_as<T, U>()> {
  static std::unique_ptr<U> convert(std::unique_ptr<T> &value) noexcept { return std::move(value); }
};
// A shared pointer remembers how to delete its object.
template <class T, class U>
struct Accepts<std::unique_ptr<T>, std::shared_ptr<U>>
    : std::is_convertible<std::unique_ptr<T>, std::shared_ptr<U>> {
  static std::shared_ptr<U> convert(std::unique_ptr<T> &value) { return std::move(value); }
};

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

template <class Declared>
inline constexpr bool is_text =
    std::is_same_v<Declared, rust::Str> || std::is_same_v<Declared, rust::String>;

/// Text with a NUL inside, which C++ would treat as the end.
[[noreturn]] TWINSPAN_ABI_TAG TWINSPAN_COLD inline void refuse_nul() {
  constexpr const char *message = "text that C++ takes as a `const char *` has a NUL in it";
#if TWINSPAN_EXCEPTIONS
  throw std::invalid_argument(message);
#else
  ::twinspan::detail::fail(FailureKind::Error, message);
#endif
}

/// A copy of text with a NUL at its end, which lives as long as the argument.
template <bool IsThere>
class Characters {};
template <>
class Characters<true> {
public:
  const char *copy(std::string_view text) {
    if (TWINSPAN_UNLIKELY(text.find('\0') != std::string_view::npos)) {
      ::twinspan::detail::refuse_nul();
    }
    copy_ = text;
    return copy_.c_str();
  }

private:
  std::string copy_;
};

/// A value that converts to what the user's function takes, if that is documented. Like those
/// below, it cannot be copied: a std::any does not take it for the value. It can be moved, into a
/// generic parameter whose body then does not compile, which is a better error than a function that
/// does not match.
template <class Declared, Allowed To>
class ValueArgument : Characters<To == Allowed::text_copies && is_text<Declared>> {
  static constexpr bool may_copy = To == Allowed::copies || To == Allowed::text_copies;
  static constexpr bool may_be_text = To == Allowed::text_views || To == Allowed::text_copies;
  static constexpr bool may_be_characters = To == Allowed::text_copies && is_text<Declared>;
  template <class Accepted>
  static constexpr bool is_characters = may_be_characters && std::is_same_v<Accepted, const char *>;
  template <class Accepted>
  static constexpr bool accepts =
      is_characters<Accepted> ||
      (Accepts<Declared, Accepted>::value && (may_copy || !is_copied<Declared, Accepted>) &&
       (may_be_text || !is_text_of_bytes<Declared, Accepted>));
  template <class Accepted>
  static constexpr bool is_nothrow() {
    if constexpr (is_characters<Accepted>) {
      return false;
    } else {
      return noexcept(Accepts<Declared, Accepted>::convert(std::declval<Declared &>()));
    }
  }

public:
  explicit ValueArgument(Declared &value) noexcept : value_(value) {}
  ValueArgument(ValueArgument &&) noexcept = default;
  template <class Accepted, class = std::enable_if_t<accepts<Accepted>>>
  // NOLINTNEXTLINE(google-explicit-constructor): that it converts is what it is for.
  operator Accepted() noexcept(is_nothrow<Accepted>()) {
    if constexpr (is_characters<Accepted>) {
      return this->copy(::twinspan::view(value_));
    } else {
      return Accepts<Declared, Accepted>::convert(value_);
    }
  }

private:
  Declared &value_;
};

/// Whether a parameter can be a `T` by value. Not if it is abstract or only declared.
template <class T, class = void>
inline constexpr bool is_value = false;
template <class T>
inline constexpr bool is_value<T, std::void_t<decltype(sizeof(T))>> = !std::is_abstract_v<T>;

/// A borrowed view of an object of the declared type, for which C++ has its own type.
template <class T, class U>
inline constexpr bool is_look =
    std::is_same_v<U, std::string_view> && (std::is_same_v<std::remove_const_t<T>, std::string> ||
                                            std::is_same_v<std::remove_const_t<T>, rust::String>);
template <class T>
inline constexpr bool is_look<T, rust::Str> = std::is_same_v<std::remove_const_t<T>, rust::String>;
#ifdef __cpp_lib_span
template <class T, class U>
inline constexpr bool is_look<T, std::span<U>> = std::is_convertible_v<T &, std::span<U>>;
#endif

template <class U, class T>
U look(T &value) noexcept {
  if constexpr (std::is_same_v<std::remove_const_t<T>, rust::String> &&
                std::is_same_v<U, std::string_view>) {
    return ::twinspan::view(value);
  } else {
    return U(value);
  }
}

/// Converts to a reference or a pointer, and to nothing else.
template <class To>
struct Bound {
  operator To() const noexcept; // NOLINT(google-explicit-constructor)
};

/// Whether the language would convert such an argument further, to a `U`: to another object or a
/// part of its own, to a bool. Where it would not, an overload that takes a `U` is none for it.
template <class To, class U>
constexpr bool strays() {
  if constexpr (!std::is_class_v<U> || is_value<U>) {
    return std::is_convertible_v<Bound<To>, U>;
  } else {
    return true; // Unknown, as it is only declared.
  }
}

/// A const reference, which binds to references and may be copied.
template <class T, class = void>
class ReferenceArgument {
public:
  explicit ReferenceArgument(T &value) noexcept : value_(value) {}
  ReferenceArgument(ReferenceArgument &&) noexcept = default;
  operator T &() const noexcept { return value_; } // NOLINT(google-explicit-constructor)
  template <class U, std::enable_if_t<is_look<T, U>, int> = 0>
  operator U() const noexcept { // NOLINT(google-explicit-constructor)
    return look<U>(value_);
  }
  // Chosen where the language would convert the object to another one or to a part of it.
  template <class U, std::enable_if_t<!std::is_same_v<U, std::remove_const_t<T>> &&
                                          !is_look<T, U> && strays<T &, U>(),
                                      int> = 0>
  operator U() const = delete; // NOLINT(google-explicit-constructor)

private:
  T &value_;
};

// The language would convert a reference to a number further. Not if a template has deduced it.
template <class T>
class ReferenceArgument<T, std::enable_if_t<std::is_scalar_v<T>>> {
public:
  explicit ReferenceArgument(T &value) noexcept : value_(value) {}
  ReferenceArgument(ReferenceArgument &&) noexcept = default;
  template <class U, std::enable_if_t<std::is_same_v<U, T>, int> = 0>
  operator U &() const noexcept { // NOLINT(google-explicit-constructor)
    return value_;
  }
  template <class U, std::enable_if_t<std::is_same_v<const U, T>, int> = 0>
  operator U() const noexcept { // NOLINT(google-explicit-constructor)
    return value_;
  }

private:
  T &value_;
};

/// A mutable reference, which is not copied: a change of the copy would be lost.
template <class T, class = void>
class MutableArgument {
  struct Nothing;

public:
  explicit MutableArgument(T &value) noexcept : value_(value) {}
  MutableArgument(MutableArgument &&) noexcept = default;
  operator T &() const noexcept { return value_; } // NOLINT(google-explicit-constructor)
  // As good as the one above if a copy is wanted, so that neither is chosen.
  // NOLINTNEXTLINE(google-explicit-constructor)
  operator std::conditional_t<is_value<T>, T, Nothing>() const = delete;
  template <class U, std::enable_if_t<is_look<T, U>, int> = 0>
  operator U() const noexcept { // NOLINT(google-explicit-constructor)
    return look<U>(value_);
  }
  template <class U,
            std::enable_if_t<!std::is_same_v<U, T> && !is_look<T, U> && strays<T &, U>(), int> = 0>
  operator U() const = delete; // NOLINT(google-explicit-constructor)

private:
  T &value_;
};

template <class T>
class MutableArgument<T, std::enable_if_t<std::is_scalar_v<T>>> {
public:
  explicit MutableArgument(T &value) noexcept : value_(value) {}
  MutableArgument(MutableArgument &&) noexcept = default;
  template <class U, std::enable_if_t<std::is_same_v<std::remove_const_t<U>, T>, int> = 0>
  operator U &() const noexcept { // NOLINT(google-explicit-constructor)
    return value_;
  }
  template <class U, std::enable_if_t<std::is_same_v<U, T>, int> = 0>
  operator U() const = delete; // NOLINT(google-explicit-constructor)

private:
  T &value_;
};

/// One that can also be passed as a pointer, which is never null.
template <class T, class Argument>
class AddressArgument : public Argument {
public:
  explicit AddressArgument(T &value) noexcept : Argument(value), value_(value) {}
  AddressArgument(AddressArgument &&) noexcept = default;
  template <class U, std::enable_if_t<reaches<T, U>, int> = 0>
  operator U *() const noexcept { // NOLINT(google-explicit-constructor)
    return std::addressof(value_);
  }

private:
  T &value_;
};

template <class T, class U>
inline constexpr bool is_reached = false;
template <class T, class U>
inline constexpr bool is_reached<T, U *> = reaches<T, U>;

/// A pointer, which may be null.
template <class T>
class PointerArgument {
public:
  explicit PointerArgument(T *value) noexcept : value_(value) {}
  PointerArgument(PointerArgument &&) noexcept = default;
  // NOLINTNEXTLINE(google-explicit-constructor)
  operator T *() const noexcept { return value_; }
  // Chosen where the language would convert further, to a bool or a pointer to void.
  template <class U, std::enable_if_t<!is_reached<T, U> && strays<T *, U>(), int> = 0>
  operator U() const = delete; // NOLINT(google-explicit-constructor)

private:
  T *value_;
};

template <class Declared>
inline constexpr bool is_convertible_argument =
    std::is_arithmetic_v<Declared> || std::is_enum_v<Declared> ||
    std::is_same_v<Declared, rust::Str> || std::is_same_v<Declared, rust::String> ||
    is_collection<Declared>;
template <class T>
inline constexpr bool is_convertible_argument<rust::Slice<T>> = true;
template <class T>
inline constexpr bool is_convertible_argument<rust::Vec<T>> = true;
template <class T>
inline constexpr bool is_convertible_argument<std::unique_ptr<T>> = true;
template <class T>
inline constexpr bool is_convertible_argument<std::optional<T>> = true;

/// Whether the language converts the plain argument only to documented types, if a documented one
/// fits too. Not for a closure, which it converts to a std::function.
template <class Declared>
inline constexpr bool is_plain_argument =
    std::is_reference_v<Declared> || std::is_arithmetic_v<Declared> || std::is_enum_v<Declared> ||
    is_text<Declared>;

/// In the list of required argument types: an argument from which the result borrows.
template <class Declared>
struct BorrowedFrom;

template <class Asked>
struct DeclaredOf {
  using type = Asked;
  static constexpr bool is_lent = false;
};
template <class Declared>
struct DeclaredOf<BorrowedFrom<Declared>> {
  using type = Declared;
  static constexpr bool is_lent = true;
};
template <class Asked>
using DeclaredArgument = typename DeclaredOf<Asked>::type;

/// How arguments are passed: unchanged, to a function that also takes converted ones, so that a
/// template sees them and not these objects; with conversions that copy nothing; with copies of all
/// that the result does not borrow from; also references as pointers and bytes as text; with such
/// copies, and references to objects unchanged. With copies of everything only for the error
/// message.
enum class Conversions { none, views, copies, loose, objects, all };

template <class Asked, Conversions Tried>
constexpr Allowed allowed() {
  [[maybe_unused]] constexpr bool is_lent = DeclaredOf<Asked>::is_lent;
  if constexpr (Tried == Conversions::copies || Tried == Conversions::objects) {
    return is_lent ? Allowed::views : Allowed::copies;
  } else if constexpr (Tried == Conversions::loose) {
    return is_lent ? Allowed::text_views : Allowed::text_copies;
  } else if constexpr (Tried == Conversions::all) {
    return Allowed::text_copies;
  } else {
    return Allowed::views;
  }
}

/// A reference to an object of a class.
template <class Declared>
inline constexpr bool is_object_reference =
    std::is_lvalue_reference_v<Declared> && std::is_class_v<std::remove_reference_t<Declared>>;

/// The argument for the user's function. Owners are passed on unchanged.
template <class Asked, Conversions Tried>
decltype(auto) argument(std::remove_reference_t<DeclaredArgument<Asked>> &value) noexcept {
  using Declared = DeclaredArgument<Asked>;
  if constexpr ((Tried == Conversions::none && is_plain_argument<Declared>) ||
                (Tried == Conversions::objects && is_object_reference<Declared>)) {
    return static_cast<Declared &&>(value);
  } else if constexpr (std::is_lvalue_reference_v<Declared>) {
    using Object = std::remove_reference_t<Declared>;
    using Reference = std::conditional_t<std::is_const_v<Object>, ReferenceArgument<Object>,
                                         MutableArgument<Object>>;
    if constexpr (Tried == Conversions::loose || Tried == Conversions::all) {
      return AddressArgument<Object, Reference>(value);
    } else {
      return Reference(value);
    }
  } else if constexpr (std::is_pointer_v<Declared>) {
    return PointerArgument<std::remove_pointer_t<Declared>>(value);
  } else if constexpr (is_convertible_argument<Declared>) {
    return ValueArgument<Declared, ::twinspan::detail::allowed<Asked, Tried>()>(value);
  } else {
    return static_cast<Declared &&>(value);
  }
}

template <class Asked, Conversions Tried>
using ArgumentType = decltype(::twinspan::detail::argument<Asked, Tried>(
    std::declval<std::remove_reference_t<DeclaredArgument<Asked>> &>()));

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_ARGUMENT_H
