#ifndef TWINSPAN_DETAIL_CROSS_CODEC_H
#define TWINSPAN_DETAIL_CROSS_CODEC_H

/// @file
/// Codecs: how values cross, the C++ half; src/private/cross/ has the same names. Each is a type
/// that generated code names, with its contents as argument: `Option<Box<T>>` crosses as
/// `Null<Boxed<T>>`. For generated code only.
///
/// A codec has
///
/// * `Value`, the type in the exact signature of a function;
/// * `Raw`, what crosses for it: in registers if the codec `is_direct`, otherwise in memory;
/// * `take(raw)`, which returns the value, something that refers to it, or something that converts
///   to it;
/// * `give(value)`, which returns what crosses. It may leave the value empty;
/// * `Argument`, what is passed for an argument: `Raw`, or a pointer if it is in memory.
///
/// A codec that is not direct also has
///
/// * `Held`, an argument on its way: `Held(value).pointer()` is what is passed;
/// * `read(argument)`, like `take`;
/// * `place(slot, make)`, which stores there what a function returns.

#include <type_traits>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// What codecs of values in registers have in common.
template <class Word>
struct InRegisters {
  using Raw = Word;
  using Argument = Word;
  static constexpr bool is_direct = true;
};

/// A number, or a struct of numbers, that is the same in both languages.
template <class T>
struct Same : InRegisters<T> {
  using Value = T;
  // References, valid until the value is made: g++ would keep a copy of a struct in memory.
  // NOLINTBEGIN(bugprone-return-const-ref-from-parameter)
  static constexpr const T &take(const T &raw) noexcept { return raw; }
  static constexpr const T &give(const T &value) noexcept { return value; }
  // NOLINTEND(bugprone-return-const-ref-from-parameter)
};

/// The codec of a C++ type, as `type`: specialised with the codecs of words. Used where C++ has
/// only the types, see form.h.
template <class T, class = void>
struct CodecOf;

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_CODEC_H
