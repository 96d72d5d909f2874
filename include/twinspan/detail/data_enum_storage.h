#ifndef TWINSPAN_DETAIL_DATA_ENUM_STORAGE_H
#define TWINSPAN_DETAIL_DATA_ENUM_STORAGE_H

/// @file
/// The bytes of twinspan::DataEnum: a tag, and a union of the payloads, like Rust's `repr(C, tag)`.

#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/special_members.h"
#include "twinspan/failure.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {

/// A variant: its tag, the class of its payload, whether that contains a rust::Box, and the type of
/// its only field, if the other variant is empty.
template <class Tag, Tag number, class P, bool HoldsBox = false, class F = void>
struct Case {
  static constexpr Tag tag = number;
  using Payload = P;
  using Field = F;
  static constexpr bool holds_box = HoldsBox;
};

/// For an enum with a value or nothing: the equivalent std::optional.
struct NoOptional {
  using Std = void;
  using Value = void;
  using Nothing = void;
};
template <class Present, class Absent>
struct ValueOrNothing {
  using Std = std::optional<typename Present::Field>;
  using Value = typename Present::Payload;
  using Nothing = typename Absent::Payload;
};
template <class... Cases>
struct OptionalOf {
  using Type = NoOptional;
};
template <class A, class B>
struct OptionalOf<A, B> {
  using Type = std::conditional_t<
      !std::is_void_v<typename A::Field>, ValueOrNothing<A, B>,
      std::conditional_t<!std::is_void_v<typename B::Field>, ValueOrNothing<B, A>, NoOptional>>;
};

/// In place of the index of the default variant: the first that is default-constructible.
inline constexpr std::size_t first_default = static_cast<std::size_t>(-1);

[[noreturn]] TWINSPAN_COLD inline void no_variant() noexcept {
  ::twinspan::detail::fail(
      "an enum of a bridge has a tag that none of its variants has: no constructor has made it");
}
[[noreturn]] TWINSPAN_COLD inline void other_variant() noexcept {
  ::twinspan::detail::fail("the payload of a variant was used, but an enum holds another");
}

/// The place of the payload. The tag tells which one is alive.
template <bool TrivialDestroy, class... P>
union PayloadPlace;
template <bool TrivialDestroy>
union PayloadPlace<TrivialDestroy> {
  unsigned char none;
};
template <class First, class... Rest>
union PayloadPlace<true, First, Rest...> {
  First first;
  PayloadPlace<true, Rest...> rest;
  PayloadPlace() noexcept {} // NOLINT(modernize-use-equals-default): that would be deleted.
};
template <class First, class... Rest>
union PayloadPlace<false, First, Rest...> {
  First first;
  PayloadPlace<false, Rest...> rest;
  PayloadPlace() noexcept {} // NOLINT(modernize-use-equals-default): that would be deleted.
  PayloadPlace(const PayloadPlace &) = delete;
  PayloadPlace &operator=(const PayloadPlace &) = delete;
  ~PayloadPlace() {} // by the owner, who knows which lives
};

/// The tag and the place. If no payload has bytes, there is no place.
template <class Tag, bool HasBytes, class... P>
class DataBytes {
protected:
  DataBytes() noexcept = default;
  explicit DataBytes(Tag tag) noexcept : tag_(tag) {}
  void *place() noexcept { return std::addressof(place_); }
  const void *place() const noexcept { return std::addressof(place_); }
  /// The offset of the place; C++ has no offsetof if there is a reference in it.
  static constexpr std::size_t offset(std::size_t expected) noexcept {
    if constexpr (std::is_standard_layout_v<DataBytes>) {
      return offsetof(DataBytes, place_);
    } else {
      return expected;
    }
  }

  Tag tag_;
  PayloadPlace<(std::is_trivially_destructible_v<P> && ...), P...> place_;
};
template <class Tag, class... P>
class DataBytes<Tag, false, P...> {
protected:
  DataBytes() noexcept = default;
  explicit DataBytes(Tag tag) noexcept : tag_(tag) {}
  void *place() noexcept { return this; }
  const void *place() const noexcept { return this; }
  static constexpr std::size_t offset(std::size_t expected) noexcept { return expected; }

  Tag tag_;
};

/// What Rust sees of an empty class: nothing.
template <class P>
inline constexpr std::size_t payload_size = std::is_empty_v<P> ? 0 : sizeof(P);

/// What the payloads permit. A new value is constructed before the old one is destroyed, so
/// assigning requires no more of them than constructing.
template <class... P>
struct DataSpecialMembers : SpecialMembers<P...> {
  using Each = SpecialMembers<P...>;
  static constexpr bool can_copy_assign = Each::can_copy && Each::can_move;
  static constexpr bool can_move_assign = Each::can_move;
  static constexpr bool nothrow_copy_assign = Each::nothrow_copy;
  static constexpr bool nothrow_move_assign = true;
};

/// The payloads in a struct that C passes in the same way: without a constructor or a base class.
template <class... P>
union RegisterPlace;
template <class Last>
union RegisterPlace<Last> {
  Last last;
};
template <class First, class Second, class... Rest>
union RegisterPlace<First, Second, Rest...> {
  First first;
  RegisterPlace<Second, Rest...> rest;
};
template <class Tag, class... P>
struct DataRegisters {
  Tag tag;
  RegisterPlace<P...> place;
};

/// The index of the first default-constructible one, or their number.
template <class... P>
constexpr std::size_t first_of_nothing() noexcept {
  std::size_t number = 0;
  const bool is_found =
      ((std::is_default_constructible_v<P> || (static_cast<void>(++number), false)) || ...);
  return is_found ? number : sizeof...(P);
}

/// The index of a class in a list, or the length of the list.
template <class P, class... Each>
constexpr std::size_t number_of() noexcept {
  std::size_t number = 0;
  const bool is_found = ((std::is_same_v<P, Each> || (static_cast<void>(++number), false)) || ...);
  return is_found ? number : sizeof...(Each);
}

template <class Tag, std::size_t number_of_default, class... Cases>
class DataContents : public DataBytes<Tag, (!std::is_empty_v<typename Cases::Payload> || ...),
                                      typename Cases::Payload...> {
public:
  using Special = DataSpecialMembers<typename Cases::Payload...>;

protected:
  using Bytes = DataBytes<Tag, (!std::is_empty_v<typename Cases::Payload> || ...),
                          typename Cases::Payload...>;
  /// The index of the default variant, or the number of variants.
  static constexpr std::size_t first = number_of_default == first_default
                                           ? detail::first_of_nothing<typename Cases::Payload...>()
                                           : number_of_default;

  DataContents() noexcept = default;
  DataContents(contents_t, const DataContents &other) : Bytes(other.tag_) {
    other.with_payload([this](const auto &payload, auto) { this->start_payload(payload); });
  }
  DataContents(contents_t, DataContents &&other) noexcept(Special::nothrow_move)
      : Bytes(other.tag_) {
    other.with_payload([this, &other](auto &payload, auto of) {
      this->start_payload(std::move(payload));
      other.leave(of);
    });
  }

  /// The payload as a given class.
  template <class P>
  P &payload() noexcept {
    return *static_cast<P *>(this->place());
  }
  template <class P>
  const P &payload() const noexcept {
    return *static_cast<const P *>(this->place());
  }

  /// Constructs a payload for the current tag, where none is alive.
  template <class P>
  void start_payload(P &&value) noexcept(std::is_nothrow_constructible_v<std::decay_t<P>, P>) {
    ::twinspan::detail::start(payload<std::decay_t<P>>(), std::forward<P>(value));
  }

  /// Calls the function with the current payload and its case.
  template <class Function>
  void with_payload(Function &&function) {
    const bool is_known = (with_case(*this, Cases(), function) || ...);
    if (TWINSPAN_UNLIKELY(!is_known)) {
      detail::no_variant();
    }
  }
  template <class Function>
  void with_payload(Function &&function) const {
    const bool is_known = (with_case(*this, Cases(), function) || ...);
    if (TWINSPAN_UNLIKELY(!is_known)) {
      detail::no_variant();
    }
  }

  void destroy() noexcept {
    with_payload([](auto &payload, auto) { std::destroy_at(std::addressof(payload)); });
  }

  /// Destroys the current payload and constructs another. The value must not be part of the old
  /// one.
  template <class P>
  void replace(Tag tag, P &&value) noexcept {
    destroy();
    this->tag_ = tag;
    start_payload(static_cast<std::remove_reference_t<P> &&>(value));
  }

  /// After the payload of a case has been moved out. Rust may have to destroy the rest, and a Rust
  /// box cannot be empty: then the default variant is left.
  template <class Of>
  void leave(Of of) noexcept {
    if constexpr (of.holds_box) {
      static_assert(first < sizeof...(Cases), "the bridge asks for a variant without a box");
      std::destroy_at(std::addressof(payload<typename Of::Payload>()));
      start_default();
    }
  }
  void start_default() noexcept {
    std::size_t number = 0;
    static_cast<void>((start_if<Cases>(number++ == first) || ...));
  }

  void assign(const DataContents &other) noexcept(Special::nothrow_copy_assign) {
    other.with_payload([this, &other](const auto &payload, auto) {
      auto copy = payload;
      this->replace(other.tag_, std::move(copy));
    });
  }
  /// The source may be part of the old value.
  void assign(DataContents &&other) noexcept {
    if (this == &other) {
      return;
    }
    other.with_payload([this, &other](auto &payload, auto of) {
      auto moved = std::move(payload);
      other.leave(of);
      this->replace(of.tag, std::move(moved));
    });
  }

private:
  template <class Self, class Of, class Function>
  static bool with_case(Self &self, Of of, Function &function) {
    const bool is_it = self.tag_ == of.tag;
    if (is_it) {
      function(self.template payload<typename Of::Payload>(), of);
    }
    return is_it;
  }
  template <class Of>
  bool start_if(bool is_it) noexcept {
    if constexpr (std::is_default_constructible_v<typename Of::Payload>) {
      if (is_it) {
        this->tag_ = Of::tag;
        ::twinspan::detail::start(payload<typename Of::Payload>());
      }
    }
    return is_it;
  }
};

template <class Tag, std::size_t number_of_default, class... Cases>
using DataOperations = WithSpecialMembers<DataContents<Tag, number_of_default, Cases...>,
                                          DataSpecialMembers<typename Cases::Payload...>>;

/// The common result of several calls.
template <bool is_same, class... Results>
struct OneResult {
  using Type = std::common_type_t<Results...>;
};
template <class First, class... Rest>
struct OneResult<true, First, Rest...> {
  using Type = First;
};
template <class First, class... Rest>
constexpr bool are_same() noexcept {
  return (std::is_same_v<First, Rest> && ...);
}
template <class... Results>
using one_result = typename OneResult<detail::are_same<Results...>(), Results...>::Type;

} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_DATA_ENUM_STORAGE_H
