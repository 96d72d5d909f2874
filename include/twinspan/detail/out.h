#ifndef TWINSPAN_DETAIL_OUT_H
#define TWINSPAN_DETAIL_OUT_H

/// @file
/// Calls of functions with other parameters than the bridge declares: parameters that they fill,
/// each of which gets memory with a value that becomes a result, and a pointer with a length for a
/// slice.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/call.h"
#include "twinspan/detail/convert.h"
#include "twinspan/expected.h"
#include "twinspan/text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace twinspan {
inline namespace v1 {
namespace detail {

/// An owner `T` of what the function writes as a pointer.
template <class T>
struct OwnedOut;

/// Whether an object of the class can be made without arguments, and filled.
template <class T, class = void>
inline constexpr bool can_be_made = false;
template <class T>
inline constexpr bool can_be_made<T, std::void_t<decltype(T())>> = std::is_class_v<T>;

/// What else the user's function may fill where the bridge declares a `T`: a number of the same
/// size, text and vectors of std, the object of an owner, the pointer of one.
template <class T, class U>
inline constexpr bool is_filled =
    std::is_same_v<T, U> || (std::is_arithmetic_v<T> && !std::is_const_v<U> && same_number<T, U>);
template <>
inline constexpr bool is_filled<rust::String, std::string> = true;
template <>
inline constexpr bool is_filled<rust::Vec<std::uint8_t>, std::string> = true;
template <class T>
inline constexpr bool is_filled<rust::Vec<T>, std::vector<T>> = !std::is_same_v<T, rust::String>;
template <>
inline constexpr bool is_filled<rust::Vec<rust::String>, std::vector<std::string>> = true;
template <class T>
inline constexpr bool is_filled<std::unique_ptr<T>, T> = can_be_made<T>;
template <class T>
inline constexpr bool is_filled<std::shared_ptr<T>, T> = can_be_made<T>;
template <class T>
inline constexpr bool is_filled<OwnedOut<std::unique_ptr<T>>, T *> = true;

/// Whether a pointer to the first of several `U` can point to an array of `T`: the same type, or
/// bytes.
template <class T, class U>
inline constexpr bool is_first_of = false;
template <class T, std::size_t Size, class U>
inline constexpr bool is_first_of<std::array<T, Size>, U> =
    std::is_same_v<T, U> || (sizeof(T) == 1 && std::is_integral_v<T> && !std::is_same_v<T, bool> &&
                             (std::is_same_v<U, char> || std::is_same_v<U, unsigned char>));

/// Memory for one, with the declared type unless the function takes another.
template <class T, class = void>
class Out {
public:
  using Type = T;
  Out() = default;
  Out(const Out &) = delete;
  Out &operator=(const Out &) = delete;
  template <class U>
  U *room() noexcept {
    if constexpr (is_first_of<T, U>) {
      return reinterpret_cast<U *>(value_.data()); // Bytes of what is there.
    } else {
      return &value_;
    }
  }
  T take() { return std::move(value_); }

private:
  T value_{};
};

/// A number, whose type may have another name.
template <class T>
class Out<T, std::enable_if_t<std::is_arithmetic_v<T>>> {
public:
  using Type = T;
  Out() noexcept { ::new (static_cast<void *>(bytes_)) T(); }
  Out(const Out &) = delete;
  Out &operator=(const Out &) = delete;
  template <class U>
  U *room() noexcept {
    return ::new (static_cast<void *>(bytes_)) U();
  }
  T take() const noexcept {
    T value;
    std::memcpy(&value, bytes_, sizeof(T));
    return value;
  }

private:
  alignas(T) unsigned char bytes_[sizeof(T)];
};

/// A value with other types in std, from which the declared one is made afterwards.
template <class T, class... Std>
class OutOfStd {
public:
  using Type = T;
  OutOfStd() = default;
  OutOfStd(const OutOfStd &) = delete;
  OutOfStd &operator=(const OutOfStd &) = delete;
  template <class U>
  U *room() noexcept {
    return &room_.template emplace<U>();
  }
  /// Text is checked: invalid UTF-8 throws.
  T take() {
    return std::visit(
        [](auto &filled) -> T {
          if constexpr (std::is_same_v<T, Bare<decltype(filled)>>) {
            return std::move(filled);
          } else {
            return ::twinspan::detail::result<T>(std::move(filled));
          }
        },
        room_);
  }

private:
  std::variant<T, Std...> room_;
};
template <>
class Out<rust::String, void> : public OutOfStd<rust::String, std::string> {};
template <>
class Out<rust::Vec<rust::String>, void>
    : public OutOfStd<rust::Vec<rust::String>, std::vector<std::string>> {};
template <>
class Out<rust::Vec<std::uint8_t>, void>
    : public OutOfStd<rust::Vec<std::uint8_t>, std::vector<std::uint8_t>, std::string> {};
template <class T>
class Out<rust::Vec<T>, void> : public OutOfStd<rust::Vec<T>, std::vector<T>> {};

/// An owner: what is filled is the owner itself, or an object that is made for it.
template <class Owner, class T>
class OutOfOwner {
public:
  using Type = Owner;
  OutOfOwner() = default;
  OutOfOwner(const OutOfOwner &) = delete;
  OutOfOwner &operator=(const OutOfOwner &) = delete;
  template <class U>
  U *room() noexcept(std::is_same_v<U, Owner>) {
    if constexpr (std::is_same_v<U, Owner>) {
      return &owner_;
    } else {
      owner_ = Owner(new T());
      return owner_.get();
    }
  }
  Owner take() noexcept { return std::move(owner_); }

private:
  Owner owner_;
};
template <class T>
class Out<std::unique_ptr<T>, void> : public OutOfOwner<std::unique_ptr<T>, T> {};
template <class T>
class Out<std::shared_ptr<T>, void> : public OutOfOwner<std::shared_ptr<T>, T> {};

/// A pointer that the function writes, to what the caller has to delete. A function that fails has
/// given nothing away.
template <class T>
class Out<OwnedOut<std::unique_ptr<T>>, void> {
public:
  using Type = OwnedOut<std::unique_ptr<T>>;
  Out() = default;
  Out(const Out &) = delete;
  Out &operator=(const Out &) = delete;
  template <class U>
  U *room() noexcept {
    return &pointer_;
  }
  std::unique_ptr<T> take() noexcept { return std::unique_ptr<T>(pointer_); }

private:
  T *pointer_ = nullptr;
};

/// The argument: a pointer to the memory, or a reference. Not a value, which would be lost.
template <class T>
class OutArgument {
public:
  explicit OutArgument(Out<T> &out) noexcept : out_(out) {}
  OutArgument(OutArgument &&) noexcept = default;
  template <class U, std::enable_if_t<is_filled<T, U> || is_first_of<T, U>, int> = 0>
  operator U *() const // NOLINT(google-explicit-constructor)
      noexcept(noexcept(std::declval<Out<T> &>().template room<U>())) {
    return out_.template room<U>();
  }
  template <class U, std::enable_if_t<is_filled<T, U>, int> = 0>
  operator U &() const // NOLINT(google-explicit-constructor)
      noexcept(noexcept(std::declval<Out<T> &>().template room<U>())) {
    return *out_.template room<U>();
  }
  template <class U, std::enable_if_t<is_filled<T, U>, int> = 0>
  operator U() const = delete; // NOLINT(google-explicit-constructor)

private:
  Out<T> &out_;
};

/// Whether a pointer to `T` can be passed as one to `U` with a length: the same type, or bytes.
template <class T, class U>
inline constexpr bool is_start_of =
    (std::is_const_v<U> || !std::is_const_v<T>) &&
    (std::is_same_v<std::remove_const_t<T>, std::remove_const_t<U>> ||
     (std::is_same_v<std::remove_const_t<T>, std::uint8_t> &&
      (std::is_void_v<U> || std::is_same_v<std::remove_const_t<U>, char>)));

/// The argument that points to the first element of a slice.
template <class T>
class StartArgument {
public:
  explicit StartArgument(T *start) noexcept : start_(start) {}
  StartArgument(StartArgument &&) noexcept = default;
  template <class U, std::enable_if_t<is_start_of<T, U>, int> = 0>
  operator U *() const noexcept { // NOLINT(google-explicit-constructor)
    if constexpr (std::is_convertible_v<T *, U *>) {
      return start_;
    } else {
      return reinterpret_cast<U *>(start_); // Bytes as characters.
    }
  }

private:
  T *start_;
};

/// Reports a length that does not fit.
[[noreturn]] TWINSPAN_ABI_TAG TWINSPAN_COLD inline void refuse_length() {
  constexpr const char *message = "a length is greater than the C++ function can take";
#if TWINSPAN_EXCEPTIONS
  throw std::length_error(message);
#else
  ::twinspan::detail::fail(FailureKind::Error, message);
#endif
}

/// The argument with the number of elements, of any type that can hold it.
class LengthArgument {
public:
  explicit LengthArgument(std::size_t length) noexcept : length_(length) {}
  LengthArgument(LengthArgument &&) noexcept = default;
  template <class U, std::enable_if_t<std::is_integral_v<U> && (sizeof(U) > 1), int> = 0>
  operator U() const { // NOLINT(google-explicit-constructor)
    if (TWINSPAN_UNLIKELY(length_ >
                          static_cast<std::make_unsigned_t<U>>((std::numeric_limits<U>::max)()))) {
      ::twinspan::detail::refuse_length();
    }
    return static_cast<U>(length_);
  }

private:
  std::size_t length_;
};

/// What is passed at a position of the user's function: the argument for a parameter with that
/// index; memory for a parameter that is filled; the start and the length of a slice that is passed
/// as a `Slice`.
template <std::size_t At>
struct TakeAt {
  template <class Given, class Outs>
  static decltype(auto) pick(Given &given, Outs & /*outs*/) {
    return static_cast<std::tuple_element_t<At, Given>>(std::get<At>(given));
  }
};
template <std::size_t At>
struct FillAt {
  template <class Given, class Outs>
  static auto pick(Given & /*given*/, Outs &outs) {
    using Type = typename std::tuple_element_t<At, Outs>::Type;
    return OutArgument<Type>(std::get<At>(outs));
  }
};
template <std::size_t At, class Slice>
struct StartAt {
  template <class Given, class Outs>
  static auto pick(Given &given, Outs & /*outs*/) {
    const Slice slice = std::get<At>(given);
    using Pointer = decltype(slice.data());
    // Read here: `data()` and `size()` are calls into Rust.
    const void *const start = ::twinspan::detail::abi::fat(slice).pointer;
    return StartArgument<std::remove_pointer_t<Pointer>>(
        static_cast<Pointer>(const_cast<void *>(start)));
  }
};
template <std::size_t At, class Slice>
struct LengthAt {
  template <class Given, class Outs>
  static auto pick(Given &given, Outs & /*outs*/) {
    const Slice slice = std::get<At>(given);
    return LengthArgument(::twinspan::detail::abi::fat(slice).length);
  }
};

/// A result that does not match.
template <class Given>
struct Misfit {};

/// Whether the result may be a failure, with a value that converts to the declared one and an error
/// that outlives it.
template <class Outcome, class Own>
inline constexpr bool is_kept =
    accepts_result<Own, ValueIn<Outcome>>() && !is_borrowed<ErrorIn<Outcome>>;

/// The result of a call that fills something: with the error, if the function may return one.
template <class R, class Returned, bool Gives>
struct FilledResult {
  using type = Misfit<Returned>;
};
template <class R, class Returned>
struct FilledResult<R, Returned, true> {
  static constexpr auto find() {
    if constexpr (is_outcome<Bare<Returned>>) {
      return static_cast<expected<R, ErrorIn<Bare<Returned>>> *>(nullptr);
    } else {
      return static_cast<R *>(nullptr);
    }
  }
  using type = std::remove_pointer_t<decltype(find())>;
};

/// Moves the contents out of a status or an `expected`.
template <class Own>
struct KeepOutcome {
  template <class Returned, class From = Bare<Returned>>
  expected<Own, ErrorIn<From>> operator()(Returned &&returned) const {
    From outcome(static_cast<Returned &&>(returned));
    if (!OutcomeOf<From>::has_value(outcome)) {
      return unexpected<ErrorIn<From>>(OutcomeOf<From>::error(outcome));
    }
    if constexpr (std::is_void_v<Own>) {
      return {};
    } else {
      return ::twinspan::detail::result<Own>(OutcomeOf<From>::value(outcome));
    }
  }
};

/// Calls `Function` with the arguments in `Places`. `R` is its own result, unless that is void,
/// followed by what it fills.
template <class Function, class R, class Own, class Filled, class... Places>
struct Filling;

template <class Function, class R, class Own, class... Filled, class... Places>
struct Filling<Function, R, Own, Types<Filled...>, Places...> {
  using Outs = std::tuple<Out<Filled>...>;

  template <class Place, class Given>
  using Picked = decltype(Place::pick(std::declval<Given &>(), std::declval<Outs &>()));

  template <class... Self>
  struct Of {
    template <class Given>
    using Actual =
        std::invoke_result_t<const AnyOverload<Function> &, Self..., Picked<Places, Given>...>;

    template <class Given>
    static constexpr bool gives() {
      using Returned = Actual<Given>;
      if constexpr (is_outcome<Bare<Returned>>) {
        return is_kept<Bare<Returned>, Own>;
      } else {
        return std::is_same_v<Own, Returned> || accepts_result<Own, Returned>();
      }
    }
    template <class Given>
    using Result = typename FilledResult<R, Actual<Given>, gives<Given>()>::type;

    template <class Given>
    static Result<Given> call(Self... self, Given given) {
      if constexpr (gives<Given>()) {
        Outs outs;
        auto function = [&](auto use) -> decltype(auto) {
          if constexpr (is_unchanged<decltype(use)>) {
            return Function::twinspan_call(self..., Places::pick(given, outs)...);
          } else {
            return Function::twinspan_use(use, self..., Places::pick(given, outs)...);
          }
        };
        if constexpr (is_outcome<Bare<Actual<Given>>>) {
          auto outcome = function(KeepOutcome<Own>());
          if (!outcome) {
            return unexpected(std::move(outcome).error());
          }
          if constexpr (std::is_void_v<Own>) {
            return taken(outs);
          } else {
            return taken(outs, *std::move(outcome));
          }
        } else if constexpr (std::is_void_v<Own>) {
          ::twinspan::detail::call_for<void>(function);
          return taken(outs);
        } else {
          Own own = ::twinspan::detail::call_for<Own>(function);
          return taken(outs, static_cast<Own &&>(own));
        }
      } else {
        return {};
      }
    }
  };

  /// The function's own result, and what it has filled.
  template <class... Returned>
  static R taken(Outs &outs, Returned &&...own) {
    return std::apply(
        [&](auto &...out) -> R { return R(static_cast<Returned &&>(own)..., out.take()...); },
        outs);
  }

  template <class... Arguments>
  static auto fill(Arguments &&...arguments) ->
      typename Of<>::template Result<std::tuple<Arguments &&...>> {
    return Of<>::call(std::tuple<Arguments &&...>(static_cast<Arguments &&>(arguments)...));
  }
  template <class Self, class... Arguments>
  static auto fill_of(Self *self, Arguments &&...arguments) ->
      typename Of<Self *>::template Result<std::tuple<Arguments &&...>> {
    return Of<Self *>::call(self,
                            std::tuple<Arguments &&...>(static_cast<Arguments &&>(arguments)...));
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

// A callee that calls another one, through what fills; it is not asked for an address.
#define TWINSPAN_FILLING(name, filling) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), , , filling::fill(TWINSPAN_ARGUMENTS))
#define TWINSPAN_FILLING_OF_OBJECT(name, filling) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
                  filling::fill_of(twinspan_self, TWINSPAN_ARGUMENTS))

#endif // TWINSPAN_DETAIL_OUT_H
