#ifndef TWINSPAN_DETAIL_ARGUMENT_H
#define TWINSPAN_DETAIL_ARGUMENT_H

/// @file
/// What is passed to a user's functions and callables, which take it as accepts.h says.
///
/// An argument is passed as an object that converts to the documented types and to nothing else. So
/// overload resolution sees no implicit conversion of the language: none that narrows, and none
/// that makes a temporary for a reference.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/accepts.h"
#include "twinspan/detail/address.h"
#include "twinspan/failure.h"
#include "twinspan/span.h"
#include "twinspan/text.h"

#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#if __has_include(<span>)
#include <span>
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {

template <class Declared>
inline constexpr bool is_text =
    std::is_same_v<Declared, rust::Str> || std::is_same_v<Declared, rust::String>;

/// Whether it is bytes that C++ has as a `char *` of the system: specialised with these words.
template <class Declared>
inline constexpr bool is_text_of_system = false;

/// Reports a value that the other language does not have: thrown, like invalid UTF-8.
[[noreturn]] TWINSPAN_ABI_TAG TWINSPAN_COLD inline void refuse_value(const char *message) {
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
      ::twinspan::detail::refuse_value("text that C++ takes as a `const char *` has a NUL in it");
    }
    copy_ = text;
    return copy_.c_str();
  }

private:
  std::string copy_;
};

/// Whether a parameter can be a `T` by value. Not if it is abstract or only declared.
template <class T, class = void>
inline constexpr bool is_value = false;
template <class T>
inline constexpr bool is_value<T, std::void_t<decltype(sizeof(T))>> = !std::is_abstract_v<T>;

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

/// Whether Convert makes a `U` of text with a NUL at its end.
template <class U, class = void>
inline constexpr bool converts_characters = false;
template <class U>
inline constexpr bool converts_characters<
    U, std::void_t<decltype(Convert<U>::from(std::declval<PointerArgument<const char>>()))>> =
    std::is_same_v<decltype(Convert<U>::from(std::declval<PointerArgument<const char>>())), U>;

/// The same if the result of the call may borrow from the text: not from a copy of it.
template <class U, bool MayCopy>
constexpr bool is_made_of_characters() {
  if constexpr (converts_characters<U>) {
    return MayCopy || is_converted_view<U>;
  } else {
    return false;
  }
}

/// Text with a NUL at its end, of which a class of the user's is also made if it is there.
template <bool MayCopy>
class CharactersArgument {
  template <class U>
  static constexpr bool is_made = is_made_of_characters<U, MayCopy>();

public:
  explicit CharactersArgument(const char *text) noexcept : text_(text) {}
  CharactersArgument(CharactersArgument &&) noexcept = default;
  // NOLINTNEXTLINE(google-explicit-constructor)
  operator const char *() const noexcept { return text_; }
  template <class U, std::enable_if_t<is_made<U>, int> = 0>
  operator U() const { // NOLINT(google-explicit-constructor)
    if (TWINSPAN_UNLIKELY(text_ == nullptr)) {
      ::twinspan::detail::refuse_value("there is no text for a class that is made of one");
    }
    return Convert<U>::from(text_);
  }
  template <class U,
            std::enable_if_t<!is_reached<const char, U> && !is_made<U> && strays<const char *, U>(),
                             int> = 0>
  operator U() const = delete; // NOLINT(google-explicit-constructor)

private:
  const char *text_;
};

/// A value that converts to what the user's function takes, if that is documented. Like those
/// below, it cannot be copied: a std::any does not take it for the value. It can be moved, into a
/// generic parameter whose body then does not compile, which is a better error than a function that
/// does not match.
template <class Declared, Allowed To>
class ValueArgument
    : Characters<To == Allowed::text_copies && (is_text<Declared> || is_text_of_system<Declared>)> {
  static constexpr bool may_copy = To == Allowed::copies || To == Allowed::text_copies;
  static constexpr bool may_be_text = To == Allowed::text_views || To == Allowed::text_copies;
  static constexpr bool may_be_characters =
      To == Allowed::text_copies && (is_text<Declared> || is_text_of_system<Declared>);
  template <class Accepted>
  static constexpr bool is_characters = may_be_characters && std::is_same_v<Accepted, const char *>;
  /// Also a class that is made of them.
  template <class Accepted>
  static constexpr bool is_of_characters() {
    if constexpr (!may_be_characters || Accepts<Declared, Accepted>::value) {
      return false;
    } else {
      return converts_characters<Accepted>;
    }
  }
  template <class Accepted>
  static constexpr bool accepts =
      is_characters<Accepted> || is_of_characters<Accepted>() ||
      (Accepts<Declared, Accepted>::value && (may_copy || !is_copied<Declared, Accepted>) &&
       (may_be_text || !is_text_of_bytes<Declared, Accepted>));
  template <class Accepted>
  static constexpr bool is_nothrow() {
    if constexpr (is_characters<Accepted> || is_of_characters<Accepted>()) {
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
      return copied();
    } else if constexpr (is_of_characters<Accepted>()) {
      return Convert<Accepted>::from(copied());
    } else {
      return Accepts<Declared, Accepted>::convert(value_);
    }
  }

private:
  const char *copied() {
    if constexpr (is_text_of_system<Declared>) {
      return this->copy(value_.bytes());
    } else {
      return this->copy(::twinspan::view(value_));
    }
  }

  Declared &value_;
};

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

/// Whether Convert makes a `U` from a reference to an object of the user's, which it names: from
/// what the language would convert the object to, it makes none.
template <class T, class U, class = void>
inline constexpr bool converts_object = false;
template <class T, class U>
inline constexpr bool
    converts_object<T, U, std::void_t<decltype(Convert<U>::from(std::declval<Bound<T &>>()))>> =
        std::is_same_v<decltype(Convert<U>::from(std::declval<Bound<T &>>())), U>;

/// The same if the result of the call may borrow from the object: not from what is made from it,
/// unless that is a view.
template <class T, class U, bool MayCopy>
constexpr bool is_converted_object() {
  if constexpr (converts_object<T, U>) {
    return MayCopy || is_converted_view<U>;
  } else {
    return false;
  }
}

/// A const reference, which binds to references and may be copied.
template <class T, bool MayCopy, class = void>
class ReferenceArgument {
public:
  explicit ReferenceArgument(T &value) noexcept : value_(value) {}
  ReferenceArgument(ReferenceArgument &&) noexcept = default;
  operator T &() const noexcept { return value_; } // NOLINT(google-explicit-constructor)
  template <class U, std::enable_if_t<is_look<T, U>, int> = 0>
  operator U() const noexcept { // NOLINT(google-explicit-constructor)
    return look<U>(value_);
  }
  template <class U,
            std::enable_if_t<is_converted_object<T, U, MayCopy>() && !is_look<T, U>, int> = 0>
  // NOLINTNEXTLINE(google-explicit-constructor)
  operator U() const noexcept(noexcept(Convert<U>::from(std::declval<T &>()))) {
    return Convert<U>::from(value_);
  }
  // Chosen where the language would convert the object to another one or to a part of it.
  template <class U,
            std::enable_if_t<!std::is_same_v<U, std::remove_const_t<T>> && !is_look<T, U> &&
                                 !is_converted_object<T, U, MayCopy>() && strays<T &, U>(),
                             int> = 0>
  operator U() const = delete; // NOLINT(google-explicit-constructor)

private:
  T &value_;
};

// The language would convert a reference to a number further. Not if a template has deduced it.
template <class T, bool MayCopy>
class ReferenceArgument<T, MayCopy, std::enable_if_t<std::is_scalar_v<T>>> {
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
template <class T, bool MayCopy, class = void>
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
            std::enable_if_t<is_converted_object<T, U, MayCopy>() && !is_look<T, U>, int> = 0>
  // NOLINTNEXTLINE(google-explicit-constructor)
  operator U() const noexcept(noexcept(Convert<U>::from(std::declval<T &>()))) {
    return Convert<U>::from(value_);
  }
  template <class U, std::enable_if_t<!std::is_same_v<U, T> && !is_look<T, U> &&
                                          !is_converted_object<T, U, MayCopy>() && strays<T &, U>(),
                                      int> = 0>
  operator U() const = delete; // NOLINT(google-explicit-constructor)

private:
  T &value_;
};

template <class T, bool MayCopy>
class MutableArgument<T, MayCopy, std::enable_if_t<std::is_scalar_v<T>>> {
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

/// Whether a `U *` can point to the first element of an array. Not of characters, which would have
/// no NUL at their end.
template <class T, class U>
inline constexpr bool is_first_in = false;
template <class E, std::size_t Size, class U>
inline constexpr bool is_first_in<std::array<E, Size>, U> =
    std::is_same_v<E, std::remove_const_t<U>> && !std::is_same_v<E, char>;
template <class E, std::size_t Size, class U>
inline constexpr bool is_first_in<const std::array<E, Size>, U> =
    std::is_const_v<U> && is_first_in<std::array<E, Size>, U>;

/// One that can also be passed as a pointer, which is never null.
template <class T, class Argument>
class AddressArgument : public Argument {
public:
  explicit AddressArgument(T &value) noexcept : Argument(value), value_(value) {}
  AddressArgument(AddressArgument &&) noexcept = default;
  template <class U, std::enable_if_t<reaches<T, U>, int> = 0>
  operator U *() const noexcept { // NOLINT(google-explicit-constructor)
    return ::twinspan::detail::address_of(value_);
  }
  template <class U, std::enable_if_t<is_first_in<T, U>, int> = 0>
  operator U *() const noexcept { // NOLINT(google-explicit-constructor)
    return value_.data();
  }

private:
  T &value_;
};

template <class Argument>
inline constexpr bool is_address_argument = false;
template <class T, class Argument>
inline constexpr bool is_address_argument<AddressArgument<T, Argument>> = true;

/// One that is no operand itself: a constructor or an operator takes what Convert makes of it.
template <class Argument>
class ConvertedArgument : public Argument {
public:
  using Argument::Argument;
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
/// copies, and references to objects unchanged; with all of these copies, and also what Convert
/// makes of objects for constructors and operators; with copies, and closures as callables. With
/// copies of everything only for the error message.
enum class Conversions { none, views, copies, loose, objects, converted, callables, all };

template <class Asked, Conversions Tried>
constexpr Allowed allowed() {
  [[maybe_unused]] constexpr bool is_lent = DeclaredOf<Asked>::is_lent;
  if constexpr (Tried == Conversions::copies || Tried == Conversions::objects) {
    return is_lent ? Allowed::views : Allowed::copies;
  } else if constexpr (Tried == Conversions::loose || Tried == Conversions::converted ||
                       Tried == Conversions::callables) {
    return is_lent ? Allowed::text_views : Allowed::text_copies;
  } else if constexpr (Tried == Conversions::all) {
    return Allowed::text_copies;
  } else {
    return Allowed::views;
  }
}

/// A closure as a callable, for a class that is made of any: specialised with closures.
template <class Declared>
struct PassedCallable : std::false_type {};
/// Whether it can be called once, and not be copied.
template <class Declared>
inline constexpr bool is_passed_once = false;
/// In place of a closure only a template takes it that says nothing about what it takes. It would
/// also take the objects above.
struct NoCallable {
  NoCallable(NoCallable &&) = default;
};
/// A std::any takes it, too, which is not made of callables.
struct NoClosure {};

/// A reference to an object of a class.
template <class Declared>
inline constexpr bool is_object_reference =
    std::is_lvalue_reference_v<Declared> && std::is_class_v<std::remove_reference_t<Declared>>;

/// The argument for the user's function. Owners are passed on unchanged.
template <class Asked, Conversions Tried>
decltype(auto)
argument(std::remove_reference_t<DeclaredArgument<Asked>> &value) noexcept(Tried !=
                                                                           Conversions::callables) {
  using Declared = DeclaredArgument<Asked>;
  if constexpr ((Tried == Conversions::none && is_plain_argument<Declared>) ||
                (Tried == Conversions::objects && is_object_reference<Declared>)) {
    return static_cast<Declared &&>(value);
  } else if constexpr (std::is_lvalue_reference_v<Declared>) {
    using Object = std::remove_reference_t<Declared>;
    constexpr Allowed to = ::twinspan::detail::allowed<Asked, Tried>();
    constexpr bool may_copy = to == Allowed::copies || to == Allowed::text_copies;
    using Reference =
        std::conditional_t<std::is_const_v<Object>, ReferenceArgument<Object, may_copy>,
                           MutableArgument<Object, may_copy>>;
    if constexpr (Tried == Conversions::loose || Tried == Conversions::all) {
      return AddressArgument<Object, Reference>(value);
    } else if constexpr (Tried == Conversions::converted) {
      return ConvertedArgument<Reference>(value);
    } else {
      return Reference(value);
    }
  } else if constexpr (std::is_same_v<Declared, const char *>) {
    constexpr Allowed to = ::twinspan::detail::allowed<Asked, Tried>();
    return CharactersArgument < to == Allowed::copies || to == Allowed::text_copies > (value);
  } else if constexpr (std::is_pointer_v<Declared>) {
    return PointerArgument<std::remove_pointer_t<Declared>>(value);
  } else if constexpr (Tried == Conversions::callables && PassedCallable<Declared>::value) {
    return PassedCallable<Declared>::make(value);
  } else if constexpr (is_convertible_argument<Declared>) {
    return ValueArgument<Declared, ::twinspan::detail::allowed<Asked, Tried>()>(value);
  } else {
    return static_cast<Declared &&>(value);
  }
}

template <class Asked, Conversions Tried>
using ArgumentType = decltype(::twinspan::detail::argument<Asked, Tried>(
    std::declval<std::remove_reference_t<DeclaredArgument<Asked>> &>()));

/// The argument of a constructor or an operator: the object itself, and only if that does not fit
/// what Convert makes of it. A class copy-constructs itself from anything that converts to it, and a
/// template does not convert.
template <class T>
struct OperandOf {
  using Type = T &&;
};
template <class T, bool MayCopy>
struct OperandOf<ReferenceArgument<T, MayCopy>> {
  using Type = T &;
};
template <class T, bool MayCopy>
struct OperandOf<MutableArgument<T, MayCopy>> {
  using Type = T &;
};
template <class T, class Argument>
struct OperandOf<AddressArgument<T, Argument>> {
  using Type = T &;
};
template <class T>
using Operand = typename OperandOf<T>::Type;
template <class T>
constexpr Operand<T> operand(T &&argument) noexcept {
  return static_cast<Operand<T>>(argument);
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_ARGUMENT_H
