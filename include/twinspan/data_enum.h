#ifndef TWINSPAN_DATA_ENUM_H
#define TWINSPAN_DATA_ENUM_H

/// @file
/// twinspan::DataEnum: the members of the class of an enum with data; and twinspan::overloaded, to
/// visit one.

#include "twinspan/config.h"
#include "twinspan/detail/constraints.h"
#include "twinspan/detail/cross/codec.h"
#include "twinspan/detail/data_enum_storage.h"

#include <cstddef>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

/// Several callables as one, each for its own arguments: `shape.visit(overloaded{[](Shape::Circle
/// &circle) {..}, [](auto &) {..}})`. It owns copies of them.
template <class... Callables>
struct overloaded
    : Callables... { // NOLINT(readability-identifier-naming): it has no other name anywhere.
  using Callables::operator()...;
};
template <class... Callables>
overloaded(Callables...) -> overloaded<Callables...>;

/// One of several payloads, and a tag: the base class of every enum with data. The payload classes,
/// one for each variant, are members of the enum: `Shape::Circle`.
///
/// It owns its payload. Copying, moving and destroying it do the same to the payload, if possible;
/// each special member is trivial if it is trivial for all payloads. A default-constructed one
/// holds the variant that is `#[default]` in Rust, otherwise the first that is
/// default-constructible; if there is none, there is no default constructor. A moved-from one holds
/// the same variant with a moved-from payload; or the default variant, if the payload contains a
/// rust::Box: Rust may drop the value, and a Rust box cannot be empty.
///
/// If the tag belongs to no variant, operations that need the payload call the failure handler and
/// abort: no constructor creates such an object.
template <class Tag, std::size_t number_of_default, class... Cases>
class TWINSPAN_EMPTY_BASES DataEnum
    : private detail::DataOperations<Tag, number_of_default, Cases...>,
      private detail::PermitCopy<detail::DataSpecialMembers<typename Cases::Payload...>::can_copy>,
      private detail::PermitMove<detail::DataSpecialMembers<typename Cases::Payload...>::can_move>,
      private detail::PermitCopyAssign<
          detail::DataSpecialMembers<typename Cases::Payload...>::can_copy_assign>,
      private detail::PermitMoveAssign<
          detail::DataSpecialMembers<typename Cases::Payload...>::can_move_assign> {
  template <class P>
  static constexpr std::size_t number = detail::number_of<P, typename Cases::Payload...>();
  template <class P>
  static constexpr bool is_payload = number<P> < sizeof...(Cases);
  static constexpr Tag tags[sizeof...(Cases)] = {Cases::tag...};
  using Contents = detail::DataContents<Tag, number_of_default, Cases...>;
  template <std::size_t wanted>
  using At = std::tuple_element_t<wanted, std::tuple<typename Cases::Payload..., void>>;
  using Maybe = typename detail::OptionalOf<Cases...>::Type;

public:
  /// The std::variant of the same payloads.
  using Std = std::variant<typename Cases::Payload...>;
  /// If one variant is empty and the other has a single value, the std::optional of that value;
  /// otherwise void.
  using StdOptional = typename Maybe::Std;

  /// The tag of a variant, for `case Shape::tag_of<Shape::Circle>:`.
  template <class P>
  static constexpr Tag tag_of = tags[number<P>];

  /// The default variant.
  template <std::size_t wanted = Contents::first,
            std::enable_if_t<(wanted < sizeof...(Cases)), int> = 0>
  DataEnum() noexcept(std::is_nothrow_default_constructible_v<At<wanted>>) {
    start<At<wanted>>();
  }
  /// From a payload: `Shape shape = Shape::Circle{1.0};`.
  template <class P, std::enable_if_t<
                         std::conjunction_v<std::bool_constant<is_payload<detail::remove_cvref<P>>>,
                                            std::is_constructible<detail::remove_cvref<P>, P>>,
                         int> = 0>
  // NOLINTNEXTLINE(google-explicit-constructor,bugprone-forwarding-reference-overload)
  DataEnum(P &&payload) noexcept(std::is_nothrow_constructible_v<detail::remove_cvref<P>, P>) {
    start<detail::remove_cvref<P>>(std::forward<P>(payload));
  }
  /// From a std::variant; one that is valueless throws std::bad_variant_access.
  template <class V, std::enable_if_t<std::is_same_v<detail::remove_cvref<V>, Std>, int> = 0>
  // NOLINTNEXTLINE(google-explicit-constructor,bugprone-forwarding-reference-overload)
  TWINSPAN_ABI_TAG DataEnum(V &&variant) {
    const bool is_there = (take<typename Cases::Payload>(std::forward<V>(variant)) || ...);
    if (!is_there) {
      bad_access();
    }
  }
  /// A std::variant of the same payloads: a copy, or moved.
  operator Std() const & { return to_std(); }             // NOLINT(google-explicit-constructor)
  operator Std() && { return std::move(*this).to_std(); } // NOLINT(google-explicit-constructor)
  [[nodiscard]] Std to_std() const & {
    return visit([](const auto &payload) { return Std(payload); });
  }
  [[nodiscard]] Std to_std() && {
    return std::move(*this).visit(
        [](auto &&payload) { return Std(static_cast<decltype(payload) &&>(payload)); });
  }

  /// From a std::optional of the single value, if the other variant is empty.
  template <class O,
            std::enable_if_t<std::is_same_v<detail::remove_cvref<O>, StdOptional>, int> = 0>
  // NOLINTNEXTLINE(google-explicit-constructor,bugprone-forwarding-reference-overload)
  DataEnum(O &&optional) {
    if (optional.has_value()) {
      using Value = typename Maybe::Value;
      start<Value>(Value{*std::forward<O>(optional)});
    } else {
      start<typename Maybe::Nothing>();
    }
  }
  /// That std::optional: a copy, or moved.
  template <class O, std::enable_if_t<std::is_same_v<O, StdOptional>, int> = 0>
  operator O() const & { // NOLINT(google-explicit-constructor)
    return to_optional();
  }
  template <class O, std::enable_if_t<std::is_same_v<O, StdOptional>, int> = 0>
  operator O() && { // NOLINT(google-explicit-constructor)
    return std::move(*this).to_optional();
  }
  template <class O = StdOptional, std::enable_if_t<!std::is_void_v<O>, int> = 0>
  [[nodiscard]] O to_optional() const & {
    return visit([](const auto &payload) { return optional_of<O>(payload); });
  }
  template <class O = StdOptional, std::enable_if_t<!std::is_void_v<O>, int> = 0>
  [[nodiscard]] O to_optional() && {
    return std::move(*this).visit(
        [](auto &&payload) { return optional_of<O>(static_cast<decltype(payload) &&>(payload)); });
  }

  /// The tag, with the same value as in Rust.
  [[nodiscard]] Tag tag() const noexcept { return this->tag_; }
  /// The number of the variant, starting at 0.
  [[nodiscard]] std::size_t index() const noexcept {
    std::size_t index = 0;
    const bool is_known =
        ((this->tag_ == Cases::tag || (static_cast<void>(++index), false)) || ...);
    if (TWINSPAN_UNLIKELY(!is_known)) {
      detail::no_variant();
    }
    return index;
  }

  /// Whether it holds a variant.
  template <class P>
  [[nodiscard]] bool holds() const noexcept {
    static_assert(is_payload<P>, "holds<..>() needs a variant of this enum");
    return this->tag_ == tag_of<P>;
  }
  /// The payload of a variant, or null if it holds another.
  template <class P>
  [[nodiscard]] P *get_if() noexcept TWINSPAN_LIFETIMEBOUND {
    return holds<P>() ? &this->template payload<P>() : nullptr;
  }
  template <class P>
  [[nodiscard]] const P *get_if() const noexcept TWINSPAN_LIFETIMEBOUND {
    return holds<P>() ? &this->template payload<P>() : nullptr;
  }
  /// The payload of a variant; throws std::bad_variant_access if it holds another. Without
  /// exceptions, calls the failure handler and aborts.
  template <class P>
      [[nodiscard]] TWINSPAN_ABI_TAG P &get() & TWINSPAN_LIFETIMEBOUND {
    check_holds<P>();
    return this->template payload<P>();
  }
  template <class P>
  [[nodiscard]] TWINSPAN_ABI_TAG const P &get() const &TWINSPAN_LIFETIMEBOUND {
    check_holds<P>();
    return this->template payload<P>();
  }
  /// The same, to move from.
  template <class P>
  [[nodiscard]] TWINSPAN_ABI_TAG P get() && {
    check_holds<P>();
    const Left left{*this};
    return std::move(this->template payload<P>());
  }

  /// Replaces the value by a variant constructed from the fields of its payload. The arguments may
  /// refer to the old value.
  template <class P, class... Args>
  P &emplace(Args &&...args) TWINSPAN_LIFETIMEBOUND {
    static_assert(is_payload<P>, "emplace<..>() needs a variant of this enum");
    P made{std::forward<Args>(args)...};
    this->replace(tag_of<P>, std::move(made));
    return this->template payload<P>();
  }

  /// Calls the callable with the current payload. It needs an overload for each variant; if they
  /// return different types, the result has their common type.
  template <class Callable>
  decltype(auto) visit(Callable &&callable) & {
    return visit_as<typename Cases::Payload &...>(*this, callable);
  }
  template <class Callable>
  decltype(auto) visit(Callable &&callable) const & {
    return visit_as<const typename Cases::Payload &...>(*this, callable);
  }
  template <class Callable>
  decltype(auto) visit(Callable &&callable) && {
    using Result = decltype(visit_as<typename Cases::Payload &&...>(*this, callable));
    if constexpr (std::is_reference_v<Result>) {
      return visit_as<typename Cases::Payload &&...>(*this, callable);
    } else {
      const Left left{*this};
      return visit_as<typename Cases::Payload &&...>(*this, callable);
    }
  }

  /// Whether the layout is that of Rust. For generated code.
  static constexpr bool is_as_in_rust(std::size_t size, std::size_t align) noexcept {
    namespace abi = detail::abi;
    constexpr bool has_bytes = (!std::is_empty_v<typename Cases::Payload> || ...);
    constexpr std::size_t strictest = abi::strictest({alignof(typename Cases::Payload)...});
    constexpr std::size_t largest =
        abi::strictest({detail::payload_size<typename Cases::Payload>..., 1});
    constexpr std::size_t offset = abi::align_up(sizeof(Tag), strictest);
    constexpr std::size_t all = abi::strictest({strictest, alignof(Tag)});
    constexpr std::size_t end =
        has_bytes ? offset + abi::align_up(largest, strictest) : sizeof(Tag);
    return align == all && size == abi::align_up(end, all) && DataEnum::offset(offset) == offset;
  }

private:
  /// Destroys what may have been moved out.
  struct Left {
    DataEnum &self; // NOLINT(cppcoreguidelines-avoid-const-or-ref-data-members): a local.
    ~Left() {
      self.with_payload([this](auto &, auto of) { self.leave(of); });
    }
  };

  template <class P, class... Args>
  void start(Args &&...args) noexcept(std::is_nothrow_constructible_v<P, Args...>) {
    this->tag_ = tag_of<P>;
    detail::start(this->template payload<P>(), std::forward<Args>(args)...);
  }
  /// From the payload of a variant: its only field, or nothing.
  template <class O, class P>
  static O optional_of(P &&payload) {
    if constexpr (std::is_same_v<detail::remove_cvref<P>, typename Maybe::Value>) {
      auto &[field] = payload;
      if constexpr (std::is_lvalue_reference_v<P>) {
        return O(std::in_place, field);
      } else {
        return O(std::in_place, std::move(field));
      }
    } else {
      return O();
    }
  }
  template <class P, class V>
  bool take(V &&variant) {
    if (auto *const payload = std::get_if<P>(&variant)) {
      if constexpr (std::is_lvalue_reference_v<V>) {
        start<P>(*payload);
      } else {
        start<P>(std::move(*payload));
      }
      return true;
    }
    return false;
  }
  template <class P>
  TWINSPAN_ABI_TAG void check_holds() const {
    if (TWINSPAN_UNLIKELY(!holds<P>())) {
      bad_access();
    }
  }
  [[noreturn]] TWINSPAN_ABI_TAG TWINSPAN_COLD static void bad_access() {
#if TWINSPAN_EXCEPTIONS
    throw std::bad_variant_access();
#else
    detail::other_variant();
#endif
  }

  template <class... Payloads, class Self, class Callable>
  static decltype(auto) visit_as(Self &self, Callable &callable) {
    static_assert((std::is_invocable_v<Callable &, Payloads> && ...),
                  "visit needs an overload for the payload of each variant");
    if constexpr ((std::is_invocable_v<Callable &, Payloads> && ...)) {
      using Result = detail::one_result<std::invoke_result_t<Callable &, Payloads>...>;
      return visit_next<Result, 0, Payloads...>(self, callable);
    }
  }
  template <class Result, std::size_t index, class Payload, class... Rest, class Self,
            class Callable>
  static Result visit_next(Self &self, Callable &callable) {
    if (self.tag_ == tags[index]) {
      using P = detail::remove_cvref<Payload>;
      return static_cast<Result>(callable(static_cast<Payload>(self.template payload<P>())));
    }
    if constexpr (sizeof...(Rest) > 0) {
      return visit_next<Result, index + 1, Rest...>(self, callable);
    } else {
      detail::no_variant();
    }
  }
};

namespace detail {

template <class Tag, std::size_t number_of_default, class... Cases>
DataRegisters<Tag, typename Cases::Payload...>
registers_of(const DataEnum<Tag, number_of_default, Cases...> *);

/// The register form of an enum with data that holds a few numbers.
template <class T>
using Registers = decltype(detail::registers_of(static_cast<const T *>(nullptr)));

namespace cross {

/// An enum with data that holds a few numbers, in the registers of an equivalent C struct: not
/// every ABI passes a class with a constructor in the same way as Rust's type.
template <class T>
struct Bits : InRegisters<Registers<T>> {
  using Value = T;
  static_assert(sizeof(T) == sizeof(Registers<T>));
  static T take(const Registers<T> &raw) noexcept { return abi::bits<T>(raw); }
  static Registers<T> give(const T &value) noexcept { return abi::bits<Registers<T>>(value); }
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DATA_ENUM_H
