#ifndef TWINSPAN_DETAIL_CONVERT_H
#define TWINSPAN_DETAIL_CONVERT_H

/// @file
/// What a user's functions and callables can return where the bridge declares a type: the second
/// half of the table of accepted functions in the documentation. argument.h has what they can take.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/argument.h"
#include "twinspan/detail/outcome.h"
#include "twinspan/detail/special_members.h"
#include "twinspan/error.h"
#include "twinspan/span.h"
#include "twinspan/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <new>
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
template <class T>
class Optional;

namespace detail {

/// What a function can return for a std::unique_ptr or a std::shared_ptr: see pointers.h.
template <class Declared>
struct OwnerOf {
  static constexpr bool is_owner = false;
  static constexpr bool is_unique = false;
  template <class Actual, class From>
  static constexpr bool is_made = false;
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
/// Whether it is an Optional, as in vectors and fields.
template <class T>
inline constexpr bool is_in_place_optional = false;
template <class T>
inline constexpr bool is_in_place_optional<Optional<T>> = true;

template <class T>
inline constexpr bool is_slice = false;
template <class T>
inline constexpr bool is_slice<rust::Slice<T>> = true;

template <class T>
inline constexpr bool is_span = false;
template <class T>
inline constexpr bool is_span<span<T>> = true;
#ifdef __cpp_lib_span
template <class T>
inline constexpr bool is_span<std::span<T>> = true;
#endif

template <class T>
inline constexpr bool is_vec = false;
template <class T>
inline constexpr bool is_vec<rust::Vec<T>> = true;

/// Whether a std::vector of such elements converts to a rust::Vec of the others.
template <class Vec, class From>
inline constexpr bool fills_vec = false;
template <class T, class A>
inline constexpr bool fills_vec<rust::Vec<T>, std::vector<T, A>> = true;
template <class A>
inline constexpr bool fills_vec<rust::Vec<rust::String>, std::vector<std::string, A>> = true;
template <class A>
inline constexpr bool fills_vec<rust::Vec<rust::String>, std::vector<std::string_view, A>> = true;

// Bytes in text.
template <>
inline constexpr bool fills_vec<rust::Vec<std::uint8_t>, std::string> = true;
template <>
inline constexpr bool fills_vec<rust::Vec<std::uint8_t>, std::string_view> = true;
template <class A>
inline constexpr bool fills_vec<rust::Vec<std::uint8_t>, std::vector<char, A>> = true;
template <class A>
inline constexpr bool fills_vec<rust::Vec<std::uint8_t>, std::vector<std::byte, A>> = true;

/// How a rust::Vec is filled with such elements; specialised with the words.
template <class Vec, class From>
struct FillVec {
  template <class Actual>
  static Vec fill(Actual &&from) {
    return ::twinspan::to_rust(static_cast<Actual &&>(from));
  }
};

template <>
struct FillVec<rust::Vec<std::uint8_t>, std::string_view> {
  static rust::Vec<std::uint8_t> fill(std::string_view from) {
    return ::twinspan::detail::vec_of(reinterpret_cast<const std::uint8_t *>(from.data()),
                                      from.size());
  }
};
template <>
struct FillVec<rust::Vec<std::uint8_t>, std::string>
    : FillVec<rust::Vec<std::uint8_t>, std::string_view> {};

template <class C>
struct FillVecOfBytes {
  template <class A>
  static rust::Vec<std::uint8_t> fill(const std::vector<C, A> &from) {
    return ::twinspan::detail::vec_of(reinterpret_cast<const std::uint8_t *>(from.data()),
                                      from.size());
  }
};
template <class A>
struct FillVec<rust::Vec<std::uint8_t>, std::vector<char, A>> : FillVecOfBytes<char> {};
template <class A>
struct FillVec<rust::Vec<std::uint8_t>, std::vector<std::byte, A>> : FillVecOfBytes<std::byte> {};

template <class T>
inline constexpr bool is_std_text = false;
template <class C, class Traits, class A>
inline constexpr bool is_std_text<std::basic_string<C, Traits, A>> = true;
template <class C, class Traits>
inline constexpr bool is_std_text<std::basic_string_view<C, Traits>> = true;

/// Whether it is a container that owns its elements, in whatever order it gives them. Text is none.
template <class T, class = void>
inline constexpr bool owns_elements = false;
template <class T>
inline constexpr bool owns_elements<
    T, std::void_t<typename T::allocator_type, decltype(std::declval<const T &>().size()),
                   decltype(*std::declval<T &>().begin())>> =
    std::is_lvalue_reference_v<decltype(*std::declval<T &>().begin())> && !is_std_text<T>;

/// Whether the function returned a reference to an object that has a size and elements, its own or
/// not, as the containers of libraries are that have no allocator. Text is none.
template <class Actual, class = void>
inline constexpr bool refers_to_elements = false;
template <class T>
inline constexpr bool refers_to_elements<
    T &, std::void_t<decltype(static_cast<std::size_t>(std::declval<T &>().size())),
                     decltype(std::declval<T &>().begin() != std::declval<T &>().end())>> =
    std::is_lvalue_reference_v<decltype(*std::declval<T &>().begin())> &&
    !is_std_text<std::remove_cv_t<T>>;

/// What the elements of a container are as results of a function; void for other types. Those of one
/// that the function returned by value die with it, as its other results do.
template <class Actual, class From = Bare<Actual>, class = void>
struct GivenElement {
  using type = void;
};
template <class Actual, class From>
struct GivenElement<Actual, From,
                    std::enable_if_t<owns_elements<From> || refers_to_elements<Actual>>> {
  using Place = decltype(*std::declval<std::remove_reference_t<Actual> &>().begin());
  using type =
      std::conditional_t<std::is_lvalue_reference_v<Actual>, const std::remove_reference_t<Place> &,
                         std::remove_reference_t<Place>>;
};

/// Whether one is filled with copies of the elements of a span.
template <class Vec, class From>
constexpr bool is_copied_to() {
  if constexpr (is_span<From> || is_slice<From>) {
    using Element = std::remove_cv_t<std::remove_pointer_t<decltype(std::declval<From>().data())>>;
    return std::is_same_v<Vec, rust::Vec<RustElement<Element>>> &&
           std::is_copy_constructible_v<Element>;
  } else {
    return false;
  }
}

/// Whether contiguous elements are those of a rust::Slice.
template <class Slice, class Element>
inline constexpr bool is_element_of = false;
template <class T, class Element>
inline constexpr bool is_element_of<rust::Slice<T>, Element> =
    std::is_same_v<T, Element> || std::is_same_v<T, const Element>;

/// A std::vector, std::array or array that the function returned by reference, and that outlives the
/// call.
template <class T>
inline constexpr bool is_container = false;
template <class T, class A>
inline constexpr bool is_container<std::vector<T, A>> = !std::is_same_v<T, bool>;
template <class T, std::size_t Size>
inline constexpr bool is_container<std::array<T, Size>> = true;
template <class T, std::size_t Size>
inline constexpr bool is_container<T[Size]> = true;

template <class Slice, class Actual>
constexpr bool accepts_elements() {
  using From = Bare<Actual>;
  if constexpr (std::is_same_v<Slice, rust::Slice<const std::uint8_t>>) {
    if constexpr (std::is_same_v<From, std::string_view> ||
                  (std::is_same_v<From, std::string> && std::is_lvalue_reference_v<Actual>)) {
      return true; // Bytes in text.
    }
  }
  if constexpr (is_span<From> || (is_container<From> && std::is_lvalue_reference_v<Actual>)) {
    return is_element_of<Slice, std::remove_pointer_t<decltype(std::data(std::declval<Actual>()))>>;
  } else {
    return false;
  }
}

/// Whether an array of plain elements is copied into a std::array.
template <class Declared, class From>
inline constexpr bool is_copied_array = false;
template <class T, std::size_t Size>
inline constexpr bool is_copied_array<std::array<T, Size>, T[Size]> = std::is_trivial_v<T>;

/// Results that are made from any callable: specialised in closure.h.
template <class T>
inline constexpr bool is_closure = false;

template <class T>
inline constexpr bool is_char_pointer =
    std::is_same_v<std::decay_t<T>, const char *> || std::is_same_v<std::decay_t<T>, char *>;

/// Whether a value of the declared type is constructed from another: specialised with the codecs of
/// words, for their types.
template <class Declared, class Actual>
inline constexpr bool is_made_of = false;

template <class T>
constexpr bool is_borrowing_status();

/// Whether a value may refer to something that it does not own, such as a converted argument.
template <class T>
inline constexpr bool is_borrowed =
    std::is_reference_v<T> || std::is_pointer_v<T> ||
    std::is_same_v<std::remove_cv_t<T>, rust::Str> || is_slice<std::remove_cv_t<T>> ||
    is_span<std::remove_cv_t<T>> || is_converted_view<std::remove_cv_t<T>> ||
    is_borrowing_status<std::remove_cv_t<T>>();
template <class T>
inline constexpr bool is_borrowed<std::optional<T>> = is_borrowed<T>;
template <class T, class E>
inline constexpr bool is_borrowed<expected<T, E>> = is_borrowed<T> || is_borrowed<E>;
#ifdef __cpp_lib_expected
template <class T, class E>
inline constexpr bool is_borrowed<std::expected<T, E>> = is_borrowed<T> || is_borrowed<E>;
#endif
template <class T>
constexpr bool is_borrowing_status() {
  if constexpr (is_status<T>) {
    // A status may be its own error.
    if constexpr (std::is_same_v<ErrorIn<T>, T>) {
      return is_borrowed<ValueIn<T>>;
    } else {
      return is_borrowed<ValueIn<T>> || is_borrowed<ErrorIn<T>>;
    }
  } else {
    return false;
  }
}

/// What Convert makes from a value; void if it makes nothing.
template <class T, class = void>
struct ConvertedInto {
  using type = void;
};
template <class T>
struct ConvertedInto<T, std::void_t<decltype(Convert<T>::into(std::declval<const T &>()))>> {
  using type = decltype(Convert<T>::into(std::declval<const T &>()));
};
template <class T>
using MadeOf = typename ConvertedInto<T>::type;

template <class Declared, class Actual>
constexpr bool accepts_result();

/// Whether an object is made from one of another class by an implicit conversion, as a matrix from
/// the sum of two. A derived object would be sliced, and a class that can be copied byte by byte
/// may be a view of something that is destroyed with the call.
template <class Owned, class Actual>
constexpr bool becomes_object() {
  using From = Bare<Actual>;
  if constexpr (std::is_class_v<From> && is_value<Owned>) {
    return !std::is_base_of_v<Owned, From> && !std::is_trivially_copyable_v<Owned> &&
           std::is_convertible_v<Actual, Owned>;
  } else {
    return false;
  }
}

/// The same for what Convert makes from it. A borrow of that outlives the call if the value does.
template <class Declared, class Actual>
constexpr bool accepts_converted() {
  using From = Bare<Actual>;
  using Made = MadeOf<From>;
  if constexpr (std::is_void_v<Made>) {
    return false;
  } else if constexpr (is_borrowed<std::remove_cv_t<Declared>> && !is_converted_view<From> &&
                       !std::is_lvalue_reference_v<Actual>) {
    return false;
  } else {
    return accepts_result<Declared, Made>();
  }
}

/// Whether a rust::Vec is filled with the elements themselves, moved or copied.
template <class Vec, class Actual>
constexpr bool accepts_all() {
  using Given = typename GivenElement<Actual>::type;
  if constexpr (std::is_void_v<Given> || std::is_same_v<Given, Bare<Given>>) {
    return fills_vec<Vec, Bare<Actual>>;
  } else {
    return fills_vec<Vec, Bare<Actual>> && std::is_copy_constructible_v<Bare<Given>>;
  }
}

/// Whether a rust::Vec is filled with what is made of each element of a container.
template <class Vec, class Actual>
constexpr bool accepts_each() {
  using Given = typename GivenElement<Actual>::type;
  using Element = typename Vec::value_type;
  if constexpr (std::is_void_v<Given>) {
    return false;
  } else if constexpr (std::is_same_v<Element, Bare<Given>>) {
    return std::is_same_v<Given, Element> || std::is_copy_constructible_v<Element>;
  } else {
    // An iterator may keep the element that it gives a reference to.
    return (owns_elements<Bare<Actual>> || !is_borrowed<Element>) &&
           accepts_result<Element, Given>();
  }
}

/// Whether a value is converted to the declared type by construction: specialised with the declared
/// type.
template <class Declared, class From>
inline constexpr bool becomes = false;

/// Whether it is made element by element from a std::pair or a std::tuple, see cross/tuple.h.
template <class Declared>
inline constexpr bool has_places = false;
template <class To, class From>
To results_of_places(From &&from);

/// Whether a function that returns an `Actual` can be used for one declared to return a `Declared`.
template <class Declared, class Actual>
constexpr bool accepts_result() {
  using From = Bare<Actual>;
  if constexpr (std::is_void_v<Declared>) {
    // A result for chaining calls can be ignored. A value that may be a failure cannot.
    return std::is_void_v<Actual> || (std::is_lvalue_reference_v<Actual> && !is_outcome<From>);
  } else if constexpr (std::is_void_v<Actual>) {
    return false;
  } else if constexpr (accepts_converted<Declared, Actual>() || is_made_of<Declared, Actual>) {
    return true;
  } else if constexpr (std::is_reference_v<Declared>) {
    // Only an lvalue outlives the call.
    return std::is_lvalue_reference_v<Actual> &&
           reaches<std::remove_reference_t<Actual>, std::remove_reference_t<Declared>>;
  } else if constexpr (std::is_same_v<Declared, From>) {
    return true;
  } else if constexpr (std::is_arithmetic_v<Declared>) {
    return same_number<Declared, From>;
  } else if constexpr (std::is_same_v<Declared, rust::Str>) {
    return std::is_same_v<From, std::string_view> || is_char_pointer<Actual> ||
           (std::is_same_v<From, std::string> && std::is_lvalue_reference_v<Actual>);
  } else if constexpr (std::is_same_v<Declared, rust::String>) {
    return std::is_same_v<From, std::string> || std::is_same_v<From, std::string_view> ||
           is_char_pointer<Actual>;
  } else if constexpr (std::is_pointer_v<Declared>) {
    return std::is_pointer_v<std::decay_t<Actual>> &&
           reaches<std::remove_pointer_t<std::decay_t<Actual>>, std::remove_pointer_t<Declared>>;
  } else if constexpr (OwnerOf<Declared>::is_owner) {
    return OwnerOf<Declared>::template accepts<Actual, From>();
  } else if constexpr (is_closure<Declared>) {
    return std::is_convertible_v<Actual, Declared>;
  } else if constexpr (is_slice<Declared>) {
    return accepts_elements<Declared, Actual>();
  } else if constexpr (is_vec<Declared>) {
    // One or the other: of a std::vector of the elements themselves that cannot be copied, none.
    if constexpr (fills_vec<Declared, From>) {
      return accepts_all<Declared, Actual>();
    } else {
      return is_copied_to<Declared, From>() || accepts_each<Declared, Actual>();
    }
  } else if constexpr (is_collection<Declared>) {
    return Declared::template takes<Actual>();
  } else if constexpr (is_optional<Declared> || is_in_place_optional<Declared>) {
    if constexpr (std::is_same_v<From, std::nullopt_t>) {
      return true;
    } else if constexpr (is_optional<From>) {
      using Held = decltype(*std::declval<Actual>());
      using Value = typename From::value_type;
      // The contents of an optional that the function returned by reference outlive the call.
      return accepts_result<typename Declared::value_type,
                            std::conditional_t<std::is_lvalue_reference_v<Actual>, Held, Value>>();
    } else if constexpr (std::is_same_v<typename Declared::value_type, rust::String> ||
                         std::is_same_v<typename Declared::value_type, rust::Str>) {
      return is_char_pointer<Actual>;
    } else {
      return false;
    }
  } else {
    return becomes<Declared, From> || is_copied_array<Declared, From>;
  }
}

/// Whether Convert makes an error of the declared type from another, for example from a status.
template <class Declared, class Actual, class = void>
inline constexpr bool makes_error = false;
template <class Declared, class Actual>
inline constexpr bool
    makes_error<Declared, Actual,
                std::void_t<decltype(Convert<Declared>::from(std::declval<const Actual &>()))>> =
        std::is_same_v<decltype(Convert<Declared>::from(std::declval<const Actual &>())), Declared>;

/// Whether an error can be used for the declared one: by the rules for results, or through Convert.
/// One that has a message can be used for an error of any type.
template <class Declared, class Actual>
constexpr bool accepts_error() {
  if constexpr (std::is_void_v<Declared>) {
    return false;
  } else if constexpr (std::is_same_v<Declared, Error>) {
    return std::is_base_of_v<Error, Actual> || has_message<Actual>;
  } else {
    return accepts_result<Declared, Actual>() || makes_error<Declared, Actual>;
  }
}

/// Text that C++ returns as a pointer.
TWINSPAN_ABI_TAG inline std::string_view text_of(const char *text) {
  if (TWINSPAN_UNLIKELY(text == nullptr)) {
    ::twinspan::detail::refuse_value("C++ returned a null pointer where the bridge declares text");
  }
  return text;
}

/// What C++ returns where the bridge declares a reference, and an `expected` can only hold a
/// pointer.
template <class T>
TWINSPAN_ABI_TAG T &referred(T *pointer) {
  if (TWINSPAN_UNLIKELY(pointer == nullptr)) {
    ::twinspan::detail::refuse_value(
        "C++ returned a null pointer where the bridge declares a reference");
  }
  return *pointer;
}

template <class Declared, class Actual>
TWINSPAN_ABI_TAG inline Declared result(Actual &&value) {
  using From = Bare<Actual>;
  if constexpr (accepts_converted<Declared, Actual>()) {
    return ::twinspan::detail::result<Declared>(Convert<From>::into(value));
  } else if constexpr (std::is_reference_v<Declared>) {
    // Only an lvalue is accepted, which outlives the call.
    return value; // NOLINT(bugprone-return-const-ref-from-parameter)
  } else if constexpr (std::is_same_v<Declared, From>) {
    return static_cast<Actual &&>(value);
  } else if constexpr (std::is_same_v<Declared, rust::Str> && is_char_pointer<Actual>) {
    return ::twinspan::detail::result<Declared>(::twinspan::detail::text_of(value));
  } else if constexpr (std::is_same_v<Declared, rust::Str>) {
    // Checks the UTF-8; throws if it is invalid.
    const std::string_view text(value);
    return is_ascii(text) ? known_str(text) : rust::Str(text.data(), text.size());
  } else if constexpr (std::is_same_v<Declared, rust::String> && is_char_pointer<Actual>) {
    return ::twinspan::to_rust(::twinspan::detail::text_of(value));
  } else if constexpr (std::is_same_v<Declared, rust::String>) {
    return ::twinspan::to_rust(value);
  } else if constexpr (is_slice<Declared>) {
    using Pointer = decltype(std::declval<Declared &>().data());
    if constexpr (std::is_convertible_v<decltype(std::data(value)), Pointer>) {
      return ::twinspan::slice(static_cast<Pointer>(std::data(value)), std::size(value));
    } else {
      return ::twinspan::slice(reinterpret_cast<Pointer>(value.data()), value.size());
    }
  } else if constexpr (is_vec<Declared> && is_copied_to<Declared, From>()) {
    return ::twinspan::detail::vec_of(value.data(), value.size());
  } else if constexpr (is_vec<Declared> && fills_vec<Declared, From>) {
    return FillVec<Declared, From>::fill(static_cast<Actual &&>(value));
  } else if constexpr (is_vec<Declared>) {
    using Given = typename GivenElement<Actual>::type;
    Declared made;
    made.reserve(static_cast<std::size_t>(value.size()));
    for (auto &element : value) {
      made.push_back(::twinspan::detail::result<typename Declared::value_type>(
          static_cast<Given &&>(element)));
    }
    return made;
  } else if constexpr (OwnerOf<Declared>::template is_made<Actual, From>) {
    return OwnerOf<Declared>::make(static_cast<Actual &&>(value));
  } else if constexpr ((is_optional<Declared> || is_in_place_optional<Declared>) &&
                       is_optional<From>) {
    if (!value) {
      return std::nullopt;
    }
    return ::twinspan::detail::result<typename Declared::value_type>(
        *static_cast<Actual &&>(value));
  } else if constexpr ((is_optional<Declared> || is_in_place_optional<Declared>) &&
                       is_char_pointer<Actual>) {
    const char *const text = value;
    if (text == nullptr) {
      return std::nullopt;
    }
    return ::twinspan::detail::result<typename Declared::value_type>(text);
  } else if constexpr (is_copied_array<Declared, From>) {
    Declared copy;
    std::copy(std::begin(value), std::end(value), copy.begin());
    return copy;
  } else if constexpr (has_places<Declared>) {
    return ::twinspan::detail::results_of_places<Declared>(static_cast<Actual &&>(value));
  } else {
    return Declared(static_cast<Actual &&>(value));
  }
}

/// The declared error, made from one that is used for it.
template <class Declared, class Actual>
TWINSPAN_ABI_TAG Declared declared_error(Actual &&error) {
  using From = Bare<Actual>;
  if constexpr (std::is_same_v<Declared, Error>) {
    if constexpr (std::is_base_of_v<Error, From>) {
      return Declared(static_cast<Actual &&>(error));
    } else {
      return ErrorOf<From>(static_cast<Actual &&>(error));
    }
  } else if constexpr (accepts_result<Declared, From>()) {
    return ::twinspan::detail::result<Declared>(static_cast<Actual &&>(error));
  } else {
    return Convert<Declared>::from(std::as_const(error));
  }
}

/// What happens to the result of a call, while the converted arguments of the call are alive:
/// nothing, if it has the right type and does not refer to any of them..
struct Unchanged {};
template <class Use>
inline constexpr bool is_unchanged = std::is_same_v<Use, Unchanged>;

template <class Use, class Actual>
struct UsedAs {
  using type = decltype(std::declval<Use &>()(std::declval<Actual>()));
};
template <class Actual>
struct UsedAs<Unchanged, Actual> {
  using type = Actual;
};
/// The result for an `Actual`.
template <class Use, class Actual>
using Used = typename UsedAs<Use, Actual>::type;

/// .. or the declared result is made from it.
template <class Declared>
struct MakeResult {
  template <class Actual>
  TWINSPAN_ABI_TAG Declared operator()(Actual &&value) const {
    return ::twinspan::detail::result<Declared>(static_cast<Actual &&>(value));
  }
};

/// The result of a call. `function` gets what to do with its result.
template <class R, class Function>
TWINSPAN_ABI_TAG R call_for(Function &&function) {
  using Actual = decltype(function(Unchanged()));
  if constexpr (std::is_void_v<R>) {
    static_cast<void>(function(Unchanged()));
  } else if constexpr (std::is_same_v<R, Actual>) {
    return function(Unchanged()); // Constructed in place, not moved.
  } else {
    return function(MakeResult<R>());
  }
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CONVERT_H
