#ifndef TWINSPAN_CONTROL_FLOW_H
#define TWINSPAN_CONTROL_FLOW_H

/// @file
/// Rust's `ControlFlow`: whether a loop continues, or the value that it ends with.

#include "twinspan/config.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/cross/form.h"

#include <memory>
#include <new>
#include <optional>
#include <type_traits>
#include <utility>

namespace twinspan {
inline namespace v1 {

/// Continues: `return twinspan::Continue();`.
struct Continue {};

/// Breaks with a value: `return twinspan::Break(7);`, or without one: `return twinspan::Break();`.
template <class B = void>
struct Break {
  /// Breaks with this value.
  constexpr explicit Break(B from) noexcept(std::is_nothrow_move_constructible_v<B>)
      : value(std::move(from)) {}
  /// The value to break with.
  B value;
};
template <>
struct Break<void> {};
Break() -> Break<void>;

/// Whether to continue, or the value to break with: Rust's `ControlFlow<B>`. It owns the value. A
/// function or a callable that returns both has to declare its type: `->
/// twinspan::ControlFlow<int>`. Crosses like a `std::optional` of the value, without an allocation.
template <class B = void>
class [[nodiscard]] ControlFlow {
  static_assert(!std::is_reference_v<B>, "a ControlFlow owns the value that it breaks with");

public:
  /// Continues.
  // NOLINTNEXTLINE(google-explicit-constructor): as Rust's.
  constexpr ControlFlow(Continue) noexcept {}
  /// Breaks with the value.
  template <class From, std::enable_if_t<std::is_constructible_v<B, From>, int> = 0>
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr ControlFlow(Break<From> from) : value_(static_cast<B>(std::move(from).value)) {}

  /// Whether it breaks.
  constexpr bool is_break() const noexcept { return value_.has_value(); }
  /// Whether it continues.
  constexpr bool is_continue() const noexcept { return !value_.has_value(); }
  /// The value to break with; nothing if it continues. Refers into this object.
  constexpr const std::optional<B> &break_value() const & noexcept { return value_; }
  /// The same, to move from.
  constexpr std::optional<B> &&break_value() && noexcept { return std::move(value_); }

  /// Equal if both continue, or break with equal values.
  friend constexpr bool operator==(const ControlFlow &a, const ControlFlow &b) {
    return a.value_ == b.value_;
  }
  /// The opposite.
  friend constexpr bool operator!=(const ControlFlow &a, const ControlFlow &b) { return !(a == b); }

private:
  std::optional<B> value_;
};

/// Whether to continue, with no value: Rust's `ControlFlow<()>`. One byte; crosses like a `bool`.
template <>
class [[nodiscard]] ControlFlow<void> {
public:
  /// Continues.
  // NOLINTNEXTLINE(google-explicit-constructor): as Rust's.
  constexpr ControlFlow(Continue) noexcept {}
  /// Breaks.
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr ControlFlow(Break<>) noexcept : is_break_(true) {}

  /// Whether it breaks.
  constexpr bool is_break() const noexcept { return is_break_; }
  /// Whether it continues.
  constexpr bool is_continue() const noexcept { return !is_break_; }

  /// Equal if both continue or both break.
  friend constexpr bool operator==(ControlFlow a, ControlFlow b) noexcept {
    return a.is_break_ == b.is_break_;
  }
  /// The opposite.
  friend constexpr bool operator!=(ControlFlow a, ControlFlow b) noexcept { return !(a == b); }

private:
  bool is_break_ = false;
};

namespace detail {

/// A callable that only continues, or only breaks, does not have to declare the type.
template <class B>
inline constexpr bool becomes<ControlFlow<B>, Continue> = true;
template <class B, class From>
inline constexpr bool becomes<ControlFlow<B>, Break<From>> =
    std::is_same_v<B, From> || (std::is_arithmetic_v<B> && same_number<B, From>);

namespace cross {

/// Whether to break.
struct Stop : InRegisters<bool> {
  using Value = ControlFlow<>;
  static constexpr Value take(bool raw) noexcept { return raw ? Value(Break()) : Continue(); }
  static constexpr bool give(Value value) noexcept { return value.is_break(); }
};

/// An argument on its way to the other language, which moves it out of here.
template <class C>
class HeldFlow {
public:
  template <class Value>
  explicit HeldFlow(Value &value) noexcept : raw_(C::give(std::move(value).break_value())) {}
  typename C::Raw *pointer() noexcept { return std::addressof(raw_); }

private:
  typename C::Raw raw_;
};

/// Uses the codec of an optional value to break with.
template <class C>
struct Flow {
  using Payload = typename C::Value::value_type;
  using Value = ControlFlow<Payload>;
  using Raw = typename C::Raw;
  static constexpr bool is_direct = C::is_direct;
  using Argument = std::conditional_t<is_direct, Raw, Raw *>;
  using Held = HeldFlow<C>;

  template <class From>
  static Value take(From &&raw) noexcept {
    auto value = C::take(static_cast<From &&>(raw));
    return value ? Value(Break<Payload>{*std::move(value)}) : Value(Continue());
  }
  static Value read(Raw *argument) noexcept { return take(*argument); }
  static Raw give(Value &value) noexcept { return C::give(std::move(value).break_value()); }
  static Raw give(Value &&value) noexcept { return C::give(std::move(value).break_value()); }
  /// Stores the result of a function where the other language reads it.
  template <class Make>
  static void place(Raw *slot, Make &&make) {
    ::new (static_cast<void *>(slot)) Raw(give(make()));
  }
};

template <>
struct CodecOf<ControlFlow<>> {
  using type = Stop;
};
template <class B>
struct CodecOf<ControlFlow<B>> {
  using type = Flow<typename OptionalOf<FormOf<B>>::type>;
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_CONTROL_FLOW_H
