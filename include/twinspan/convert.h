#ifndef TWINSPAN_CONVERT_H
#define TWINSPAN_CONVERT_H

/// @file
/// Your own types in place of those that a bridge declares.

namespace twinspan {
inline namespace v1 {

/// How a C++ type is converted to and from what a bridge declares: `QString` for text, a status for
/// a `Result`. Specialise it where the type is declared, or in a header of your own that includes
/// that one; the bridge includes it with the functions that have the type as a parameter or a
/// result, by value or by const reference. The type can also be in a `std::optional`, and in
/// callables that become closures.
///
/// ```cpp
/// template <> struct twinspan::Convert<QString> {
///   static QString from(std::string_view text) { return QString::fromUtf8(text.data(), text.size()); }
///   static std::string into(const QString &value) { return value.toStdString(); }
/// };
/// ```
///
/// * `static T from(P)`, for parameters: `P` is what a C++ function can take for the declared type,
///   as listed in docs/language/functions.md. There may be several. The value lives until the call
///   has ended.
/// * `static R into(const T &)`, for results: `R` is what a C++ function can return for the
///   declared type. A view, such as a `std::string_view`, is used while the value lives: where the
///   bridge declares a borrow, only values returned by reference, and views, are accepted.
/// * `static constexpr bool is_view = true`, if a value does not own anything, but refers to what
///   it was made from, like a `std::string_view`. Otherwise a value made by `from` is a copy, and
///   no result can borrow from it.
///
/// A status, whose values can be failures, can replace a `Result`:
///
/// * `static bool is_ok(const T &)`.
/// * `static V value(T &&)`, called once if `is_ok` is true: `V` is what a function can return for
///   the declared value. Omit it if there is no value.
/// * `static E error(T &&)`, called once if `is_ok` is false. An `E` is the declared error; or
///   `Convert<Declared>` has a `static Declared from(const E &)`. If the bridge does not declare a
///   type of its own, the error is thrown, see `twinspan::throw_error`, with the message from
///   `twinspan::ErrorTraits`.
///
/// Members that are not needed can be omitted. Exceptions that they throw cross like exceptions of
/// the function. They are called on the thread of the call, and nothing else is allocated. A
/// specialisation that is visible in one unit and not in another breaks the one-definition rule, as
/// for any template.
template <class T>
struct Convert;

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_CONVERT_H
