// Types of a user's that stand for text, for a slice and for an Option: cpp_ui.rs has rows with them.
#include "twinspan/convert.h"
#include "twinspan/error.h"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace user {

struct Text {
  std::string bytes;
};
struct View {
  const char *data;
  std::size_t size;
};
struct Bytes {
  std::string bytes;
};
template <class T>
struct Maybe {
  bool has;
  T value;
};
// Values that may be failures: of one of them, and of nothing.
struct Problem {
  int code;
};
struct Status {
  Problem problem;
};
template <class T>
struct StatusOr {
  Problem problem;
  T value;
};
// One that says what is wrong, and knows no error of a bridge.
struct Untold {
  bool good;
};
// What stands for an object: a copy of what it has, a view of it, and one that changes it.
template <class T>
struct Any {
  std::size_t size;
};
template <class T>
struct AnyView {
  const T *object;
};
template <class T>
struct Out {
  T *object;
};
// Text with a NUL at its end: a view of it, and one that owns it.
struct CharactersView {
  const char *text;
};
struct Characters {
  std::string text;
};
// What a pointer would be converted to, too.
struct Flag {
  bool is_set;
};
// A container without an allocator, whose size is signed.
template <class T>
struct Repeated {
  T *first;
  int count;
  int size() const { return count; }
  T *begin() { return first; }
  const T *begin() const { return first; }
  T *end() { return first + count; }
  const T *end() const { return first + count; }
};
// Without a way to Rust, and without one from there.
struct Taken {};
struct Given {};

} // namespace user

template <>
struct twinspan::Convert<user::Text> {
  static user::Text from(std::string_view text) { return {std::string(text)}; }
  static std::string into(const user::Text &text) { return text.bytes; }
};
template <class T>
struct twinspan::Convert<user::Any<T>> {
  static user::Any<T> from(const T &) { return {sizeof(T)}; }
};
template <class T>
struct twinspan::Convert<user::AnyView<T>> {
  static constexpr bool is_view = true;
  static user::AnyView<T> from(const T &object) noexcept { return {&object}; }
};
template <class T>
struct twinspan::Convert<user::Out<T>> {
  static user::Out<T> from(T &object) noexcept { return {&object}; }
};
template <>
struct twinspan::Convert<user::View> {
  static constexpr bool is_view = true;
  static user::View from(std::string_view text) noexcept { return {text.data(), text.size()}; }
  static std::string_view into(const user::View &view) noexcept { return {view.data, view.size}; }
};
template <>
struct twinspan::Convert<user::Bytes> {
  static user::Bytes from(rust::Slice<const std::uint8_t> bytes) {
    return {std::string(reinterpret_cast<const char *>(bytes.data()), bytes.size())};
  }
  static rust::Slice<const std::uint8_t> into(const user::Bytes &bytes) {
    return {reinterpret_cast<const std::uint8_t *>(bytes.bytes.data()), bytes.bytes.size()};
  }
};
template <class T>
struct twinspan::Convert<user::Maybe<T>> {
  static user::Maybe<T> from(std::optional<T> value) {
    return {value.has_value(), value.value_or(T())};
  }
  static std::optional<T> into(const user::Maybe<T> &value) {
    return value.has ? std::optional<T>(value.value) : std::nullopt;
  }
};
template <>
struct twinspan::Convert<user::Status> {
  static bool is_ok(const user::Status &status) noexcept { return status.problem.code == 0; }
  static user::Problem error(const user::Status &status) noexcept { return status.problem; }
};
template <class T>
struct twinspan::Convert<user::StatusOr<T>> {
  static bool is_ok(const user::StatusOr<T> &status) noexcept { return status.problem.code == 0; }
  static T value(user::StatusOr<T> &&status) { return std::move(status.value); }
  static user::Problem error(user::StatusOr<T> &&status) noexcept { return status.problem; }
};
template <>
struct twinspan::ErrorTraits<user::Problem> {
  static std::string message(const user::Problem &problem) {
    return "problem " + std::to_string(problem.code);
  }
};
template <>
struct twinspan::Convert<user::Untold> {
  static bool is_ok(const user::Untold &untold) noexcept { return untold.good; }
  static const char *error(const user::Untold &) noexcept { return "untold"; }
};
template <>
struct twinspan::Convert<user::CharactersView> {
  static constexpr bool is_view = true;
  static user::CharactersView from(const char *text) noexcept { return {text}; }
  static const char *into(const user::CharactersView &view) noexcept { return view.text; }
};
template <>
struct twinspan::Convert<user::Characters> {
  static user::Characters from(const char *text) { return {text}; }
  static const std::string &into(const user::Characters &text) noexcept { return text.text; }
};
template <>
struct twinspan::Convert<user::Flag> {
  static user::Flag from(bool is_set) noexcept { return {is_set}; }
};
template <>
struct twinspan::Convert<user::Taken> {
  static user::Taken from(rust::Str) { return {}; }
};
template <>
struct twinspan::Convert<user::Given> {
  static rust::Str into(const user::Given &) { return {}; }
};
