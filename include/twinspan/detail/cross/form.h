#ifndef TWINSPAN_DETAIL_CROSS_FORM_H
#define TWINSPAN_DETAIL_CROSS_FORM_H

/// @file
/// The codec of a C++ type, for closures: one `Function<R(A)>` may come from several bridges, so
/// only the types are known. lower/mod.rs of the compiler does the same for `Scope::AnyBridge`;
/// each bridge asserts it for the types in its closures.

#include "rust/cxx.h"
#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/cross/memory.h"
#include "twinspan/detail/cross/optional.h"
#include "twinspan/detail/cross/pointer.h"
#include "twinspan/detail/cross/unique.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// The codec of a C++ type.
template <class T>
using FormOf = typename CodecOf<T>::type;

/// Whether it is made of a template.
template <class T>
inline constexpr bool is_instance = false;
template <template <class...> class Template, class... Ts>
inline constexpr bool is_instance<Template<Ts...>> = true;
template <template <class, std::size_t> class Template, class T, std::size_t Size>
inline constexpr bool is_instance<Template<T, Size>> = true;

/// Whether it is std::filesystem::path, whose header is not included for this. What is made of a
/// template is not asked for members: its values may be of a type that is defined further down.
template <class T, bool IsInstance = is_instance<T>, class = void>
inline constexpr bool is_path = false;
template <class T>
inline constexpr bool
    is_path<T, false, std::void_t<decltype(T::preferred_separator), typename T::format>> = true;

/// Whether it is the C++ type for a Rust tuple.
template <class... Ts>
inline constexpr bool are_values = ((std::is_object_v<Ts> && !std::is_const_v<Ts>) && ...);
template <class T>
inline constexpr bool is_tuple = false;
template <class A, class B>
inline constexpr bool is_tuple<std::pair<A, B>> = are_values<A, B>;
template <class... Ts>
inline constexpr bool is_tuple<std::tuple<Ts...>> = sizeof...(Ts) > 2 &&
                                                    sizeof...(Ts) <= 12 && are_values<Ts...>;

/// Also for structs and enums of numbers: other bridges do not know what they are.
template <class T, class>
struct CodecOf {
  static_assert(!is_path<T>, "a closure that takes or returns a std::filesystem::path needs "
                             "twinspan/path.h, included before");
  static_assert(!is_tuple<T>, "a closure that takes or returns a std::pair or a std::tuple needs "
                              "twinspan/tuple.h, included before");
  using type = Moved<T>;
};
template <class T>
struct CodecOf<T, std::enable_if_t<std::is_arithmetic_v<T> || std::is_pointer_v<T>>> {
  using type = Same<T>;
};
template <class T>
struct CodecOf<const T &> {
  using type = Ref<T>;
};
template <class T>
struct CodecOf<T &> {
  using type = Mut<T>;
};
template <>
struct CodecOf<rust::Str> {
  using type = Str;
};
template <class T>
struct CodecOf<rust::Slice<const T>> {
  using type = Slice<T>;
};
template <class T>
struct CodecOf<rust::Slice<T>> {
  using type = SliceMut<T>;
};
template <class T>
struct CodecOf<rust::Box<T>> {
  using type = Boxed<T>;
};
template <class T>
struct CodecOf<std::unique_ptr<T>> {
  using type = Unique<T>;
};

/// The codec of an optional whose value has the codec `C`: in registers if that is a number that
/// fits in one.
template <class C>
struct OptionalOf {
  using type =
      std::conditional_t<sizeof(typename C::Raw) <= sizeof(std::uintptr_t), Opt<C>, InMemory<C>>;
};
template <class T>
struct OptionalOf<Moved<T>> {
  using type = InMemory<Moved<T>>;
};
template <>
struct OptionalOf<Str> {
  using type = Null<Str>;
};
template <class T>
struct OptionalOf<Slice<T>> {
  using type = Null<Slice<T>>;
};
template <class T>
struct OptionalOf<SliceMut<T>> {
  using type = Null<SliceMut<T>>;
};
template <class T>
struct OptionalOf<Boxed<T>> {
  using type = Null<Boxed<T>>;
};
/// Not from a bridge, which has no other type for an optional one: only closures within C++ can
/// take and return it.
template <class T>
struct OptionalOf<Unique<T>> {
  using type = InMemory<Moved<std::unique_ptr<T>>>;
};
template <class T>
struct CodecOf<std::optional<T>> : OptionalOf<FormOf<T>> {};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_FORM_H
