#ifndef TWINSPAN_CONVERT_H
#define TWINSPAN_CONVERT_H

/// @file
/// Types of yours that stand for those of a bridge.

namespace twinspan {
inline namespace v1 {

/// How a C++ type stands for what a bridge declares: `QString` for text, a status for a `Result`. Specialise it
/// where the type is declared, or in a header of your own that includes that; the bridge includes it with the
/// functions that have the type as a parameter or a result, by value or as a constant reference. The type may stand
/// in a `std::optional`, and in callables that become closures, too.
///
/// ```cpp
/// template <> struct twinspan::Convert<QString> {
///   static QString from(std::string_view text) { return QString::fromUtf8(text.data(), text.size()); }
///   static std::string into(const QString &value) { return value.toStdString(); }
/// };
/// ```
///
/// * `static T from(P)`, for parameters: `P` is what a C++ function may take for the declared type, as
///   docs/language/functions.md lists it. There may be several. The value lives until the call has ended.
/// * `static R into(const T &)`, for results: `R` is what a C++ function may return for the declared type. If it is a
///   view, such as a `std::string_view`, it is used while the value lives: where the bridge declares a borrow, only
///   values that are returned by reference, and views, are accepted.
/// * `static constexpr bool is_view = true`, if a value owns nothing, but refers to what it was made of, as a
///   `std::string_view` does. Else a value made by `from` is a copy, of which no result borrows.
///
/// A status, whose values may be failures, stands for a `Result`:
///
/// * `static bool is_ok(const T &)`.
/// * `static V value(T &&)`, called once if it is: `V` is what a function may return for the declared value. Missing
///   if there is none.
/// * `static E error(T &&)`, called once if it is not. An `E` is the declared error; or `Convert<Declared>` has a
///   `static Declared from(const E &)`. Where the bridge declares no type of its own it is thrown, see
///   `twinspan::throw_error`, with the message that `twinspan::ErrorTraits` says.
///
/// What there is no use for may be missing. What they throw crosses as what the function throws. They are called on the
/// thread of the call, and cost what they do: nothing is allocated besides. A specialisation that is seen in one
/// unit and not in another breaks the one-definition rule, as that of any template does.
template <class T>
struct Convert;

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_CONVERT_H
