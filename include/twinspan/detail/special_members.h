#ifndef TWINSPAN_DETAIL_SPECIAL_MEMBERS_H
#define TWINSPAN_DETAIL_SPECIAL_MEMBERS_H

/// @file
/// The special members of twinspan::Optional and twinspan::expected: each is trivial if those of
/// the values are, absent if a value lacks it, and otherwise written here in terms of the data.
/// With base classes and not C++20's constraints, so that the types are the same in every standard
/// version.
///
/// Data has constructors that take `contents_t` and a Data, which move or copy the contents;
/// `assign`, which does the same to a live one; `destroy`; and `Special`, which tells what the
/// types of the values permit.

#include "twinspan/config.h"
#include "twinspan/detail/address.h"

#include <new>
#include <type_traits>
#include <utility>
#if TWINSPAN_HAS_CONSTEXPR20
#include <memory> // std::construct_at
#endif

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {

// Tags that choose a constructor.
struct contents_t {
  explicit contents_t() = default;
};
struct from_call_t {
  explicit from_call_t() = default;
};

/// Constructs a T at `object`, whose lifetime has not begun or has ended.
template <class T, class... Args>
TWINSPAN_CONSTEXPR20 void
start(T &object, Args &&...args) noexcept(std::is_nothrow_constructible_v<T, Args...>) {
#if TWINSPAN_HAS_CONSTEXPR20
  if (std::is_constant_evaluated()) {
    std::construct_at(::twinspan::detail::address_of(object), std::forward<Args>(args)...);
    return;
  }
#endif
  ::new (const_cast<void *>(static_cast<const volatile void *>(
      ::twinspan::detail::address_of(object)))) T(std::forward<Args>(args)...);
}

/// What the types of the values permit, under the conditions that the standard gives for std::optional.
template <class... T>
struct SpecialMembers {
  static constexpr bool can_copy = (std::is_copy_constructible_v<T> && ...);
  static constexpr bool can_move = (std::is_move_constructible_v<T> && ...);
  static constexpr bool can_copy_assign = can_copy && (std::is_copy_assignable_v<T> && ...);
  static constexpr bool can_move_assign = can_move && (std::is_move_assignable_v<T> && ...);

  static constexpr bool trivial_destroy = (std::is_trivially_destructible_v<T> && ...);
  static constexpr bool trivial_copy = (std::is_trivially_copy_constructible_v<T> && ...);
  static constexpr bool trivial_move = (std::is_trivially_move_constructible_v<T> && ...);
  static constexpr bool trivial_copy_assign =
      trivial_destroy && trivial_copy && (std::is_trivially_copy_assignable_v<T> && ...);
  static constexpr bool trivial_move_assign =
      trivial_destroy && trivial_move && (std::is_trivially_move_assignable_v<T> && ...);

  static constexpr bool nothrow_copy = (std::is_nothrow_copy_constructible_v<T> && ...);
  static constexpr bool nothrow_move = (std::is_nothrow_move_constructible_v<T> && ...);
  static constexpr bool nothrow_copy_assign =
      nothrow_copy && (std::is_nothrow_copy_assignable_v<T> && ...);
  static constexpr bool nothrow_move_assign =
      nothrow_move && (std::is_nothrow_move_assignable_v<T> && ...);
};

/// All of them, for data with a non-trivial destructor: then none of the others can be trivial.
template <class Data>
class OwnSpecialMembers : public Data {
public:
  using Special = typename Data::Special;
  using Data::Data;
  OwnSpecialMembers() = default;
  TWINSPAN_CONSTEXPR20
  OwnSpecialMembers(const OwnSpecialMembers &other) noexcept(Special::nothrow_copy)
      : Data(contents_t(), static_cast<const Data &>(other)) {}
  TWINSPAN_CONSTEXPR20 OwnSpecialMembers(OwnSpecialMembers &&other) noexcept(Special::nothrow_move)
      : Data(contents_t(), static_cast<Data &&>(other)) {}
  TWINSPAN_CONSTEXPR20 OwnSpecialMembers &
  operator=(const OwnSpecialMembers &other) noexcept(Special::nothrow_copy_assign) {
    this->assign(static_cast<const Data &>(other));
    return *this;
  }
  TWINSPAN_CONSTEXPR20 OwnSpecialMembers &
  operator=(OwnSpecialMembers &&other) noexcept(Special::nothrow_move_assign) {
    this->assign(static_cast<Data &&>(other));
    return *this;
  }
  TWINSPAN_CONSTEXPR20 ~OwnSpecialMembers() { this->destroy(); }
};

// Each by itself, for data where some are trivial.

template <class Base, class Data>
class OwnCopy : public Base {
public:
  using Base::Base;
  OwnCopy() = default;
  TWINSPAN_CONSTEXPR20 OwnCopy(const OwnCopy &other) noexcept(Data::Special::nothrow_copy)
      : Base(contents_t(), static_cast<const Data &>(other)) {}
  OwnCopy(OwnCopy &&) = default;
  OwnCopy &operator=(const OwnCopy &) = default;
  OwnCopy &operator=(OwnCopy &&) = default;
  ~OwnCopy() = default;
};
template <class Base, class Data>
class OwnMove : public Base {
public:
  using Base::Base;
  OwnMove() = default;
  OwnMove(const OwnMove &) = default;
  TWINSPAN_CONSTEXPR20 OwnMove(OwnMove &&other) noexcept(Data::Special::nothrow_move)
      : Base(contents_t(), static_cast<Data &&>(other)) {}
  OwnMove &operator=(const OwnMove &) = default;
  OwnMove &operator=(OwnMove &&) = default;
  ~OwnMove() = default;
};
template <class Base, class Data>
class OwnCopyAssign : public Base {
public:
  using Base::Base;
  OwnCopyAssign() = default;
  OwnCopyAssign(const OwnCopyAssign &) = default;
  OwnCopyAssign(OwnCopyAssign &&) = default;
  TWINSPAN_CONSTEXPR20 OwnCopyAssign &
  operator=(const OwnCopyAssign &other) noexcept(Data::Special::nothrow_copy_assign) {
    this->assign(static_cast<const Data &>(other));
    return *this;
  }
  OwnCopyAssign &operator=(OwnCopyAssign &&) = default;
  ~OwnCopyAssign() = default;
};
template <class Base, class Data>
class OwnMoveAssign : public Base {
public:
  using Base::Base;
  OwnMoveAssign() = default;
  OwnMoveAssign(const OwnMoveAssign &) = default;
  OwnMoveAssign(OwnMoveAssign &&) = default;
  OwnMoveAssign &operator=(const OwnMoveAssign &) = default;
  TWINSPAN_CONSTEXPR20 OwnMoveAssign &
  operator=(OwnMoveAssign &&other) noexcept(Data::Special::nothrow_move_assign) {
    this->assign(static_cast<Data &&>(other));
    return *this;
  }
  ~OwnMoveAssign() = default;
};

template <bool Own, template <class, class> class Layer, class Base, class Data>
using LayerIf = std::conditional_t<Own, Layer<Base, Data>, Base>;
template <class Data, class Special>
using CopyLayer = LayerIf<Special::can_copy && !Special::trivial_copy, OwnCopy, Data, Data>;
template <class Data, class Special>
using MoveLayer =
    LayerIf<Special::can_move && !Special::trivial_move, OwnMove, CopyLayer<Data, Special>, Data>;
template <class Data, class Special>
using CopyAssignLayer = LayerIf<Special::can_copy_assign && !Special::trivial_copy_assign,
                                OwnCopyAssign, MoveLayer<Data, Special>, Data>;
template <class Data, class Special>
using MoveAssignLayer = LayerIf<Special::can_move_assign && !Special::trivial_move_assign,
                                OwnMoveAssign, CopyAssignLayer<Data, Special>, Data>;

/// Data with its special members.
template <class Data, class Special>
using WithSpecialMembers =
    std::conditional_t<Special::trivial_destroy, MoveAssignLayer<Data, Special>,
                       OwnSpecialMembers<Data>>;

// Empty bases that remove a special member if a value lacks it.

template <bool>
struct PermitCopy {};
template <>
struct PermitCopy<false> {
  PermitCopy() = default;
  PermitCopy(const PermitCopy &) = delete;
  PermitCopy(PermitCopy &&) = default;
  PermitCopy &operator=(const PermitCopy &) = default;
  PermitCopy &operator=(PermitCopy &&) = default;
};
template <bool>
struct PermitMove {};
template <>
struct PermitMove<false> {
  PermitMove() = default;
  PermitMove(const PermitMove &) = default;
  PermitMove(PermitMove &&) = delete;
  PermitMove &operator=(const PermitMove &) = default;
  PermitMove &operator=(PermitMove &&) = default;
};
template <bool>
struct PermitCopyAssign {};
template <>
struct PermitCopyAssign<false> {
  PermitCopyAssign() = default;
  PermitCopyAssign(const PermitCopyAssign &) = default;
  PermitCopyAssign(PermitCopyAssign &&) = default;
  PermitCopyAssign &operator=(const PermitCopyAssign &) = delete;
  PermitCopyAssign &operator=(PermitCopyAssign &&) = default;
};
template <bool>
struct PermitMoveAssign {};
template <>
struct PermitMoveAssign<false> {
  PermitMoveAssign() = default;
  PermitMoveAssign(const PermitMoveAssign &) = default;
  PermitMoveAssign(PermitMoveAssign &&) = default;
  PermitMoveAssign &operator=(const PermitMoveAssign &) = default;
  PermitMoveAssign &operator=(PermitMoveAssign &&) = delete;
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_DETAIL_SPECIAL_MEMBERS_H
