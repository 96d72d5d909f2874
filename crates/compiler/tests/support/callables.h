// Which callables stand for which signatures: cpp_ui.rs compiles this at every standard level. None of it
// runs.
#include "twinspan/closure.h"
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace callables {

using twinspan::expected;
using twinspan::Function;
using twinspan::FunctionRef;
using twinspan::OnceFunction;

template <class Callable, class Signature>
inline constexpr bool fits = std::is_constructible_v<Function<Signature>, Callable> &&
                             std::is_constructible_v<FunctionRef<Signature>, Callable &> &&
                             std::is_constructible_v<OnceFunction<Signature>, Callable>;
template <class Callable, class Signature>
inline constexpr bool fits_nowhere = !std::is_constructible_v<Function<Signature>, Callable> &&
                                     !std::is_constructible_v<FunctionRef<Signature>, Callable &> &&
                                     !std::is_constructible_v<OnceFunction<Signature>, Callable>;

using I32 = std::int32_t;
using I64 = std::int64_t;

struct Base {
  int half(int) const;
  I64 count(I64) const;
  I64 number;
};
struct Derived : Base {};
class Store {
public:
  Store(const Store &) = delete;
  virtual ~Store();
  virtual void visit() = 0;
};
struct Any {
  Any(I64);           // NOLINT(google-explicit-constructor)
  Any(const Store &); // NOLINT(google-explicit-constructor)
};

// One operator(), or a function: parameter by parameter.
static_assert(fits<I64 (*)(I64), I64(I64)>);
static_assert(fits_nowhere<I64 (*)(int), I64(I64)>);
struct WithDefault {
  void operator()(int, int = 2) const;
};
static_assert(fits<WithDefault, void(I32)> && fits_nowhere<WithDefault, void(I64)>);
struct ForRvalues {
  void operator()(int) const && noexcept;
};
static_assert(std::is_constructible_v<OnceFunction<void(I32)>, ForRvalues>);
static_assert(!std::is_constructible_v<OnceFunction<void(I64)>, ForRvalues>);
struct Pointer {
  using Function = void (*)(int);
  operator Function() const; // NOLINT(google-explicit-constructor)
};
static_assert(fits<Pointer, void(I32)> && fits_nowhere<Pointer, void(I64)>);
struct Final final {
  void operator()(int) const;
  void operator()(std::string_view) const;
};
static_assert(fits<Final, void(I32)> && fits_nowhere<Final, void(I64)>);
static_assert(fits<Final, void(rust::Str)>);

// References are to the same object, and what may be changed is not copied.
static_assert(fits<void (*)(const I64 &), void(const I64 &)>);
static_assert(fits<void (*)(I64), void(const I64 &)>);
static_assert(fits_nowhere<void (*)(int), void(const I64 &)>);
static_assert(fits_nowhere<void (*)(const int &), void(const I64 &)>);
static_assert(fits<void (*)(I64 &), void(I64 &)> && fits<void (*)(const I64 &), void(I64 &)>);
static_assert(fits_nowhere<void (*)(I64), void(I64 &)>);
static_assert(fits_nowhere<void (*)(I64 &&), void(I64 &)>);
static_assert(fits<void (*)(const Base &), void(const Derived &)>);
static_assert(fits_nowhere<void (*)(Base), void(const Derived &)>);
static_assert(fits_nowhere<void (*)(bool), void(const Base *)>);
static_assert(fits_nowhere<void (*)(const void *), void(const Base *)>);
static_assert(fits<void (*)(const Base *), void(const Derived *)>);
static_assert(fits_nowhere<const int &(*)(), const I64 &()>);

// Members
static_assert(fits<decltype(&Base::count), I64(const Base &, I64)>);
static_assert(fits<decltype(&Base::count), I64(const Derived &, I64)>);
static_assert(fits_nowhere<decltype(&Base::half), I32(const Base &, I64)>);
static_assert(fits_nowhere<decltype(&Base::count), I64(const Base *, I64)>);
static_assert(fits<I64 Base::*, I64(const Base &)>);
static_assert(fits_nowhere<I64 Base::*, I64(const Base *)>);

// std::bind and std::ref hand on what they get.
using Bound = decltype(std::bind(std::declval<I64 (*)(int)>(), std::placeholders::_1));
using BoundWide = decltype(std::bind(std::declval<I64 (*)(I64)>(), std::placeholders::_1));
static_assert(fits<BoundWide, I64(I64)> && fits_nowhere<Bound, I64(I64)>);
struct Halve {
  I64 operator()(int) const;
};
static_assert(fits<std::reference_wrapper<Halve>, I64(I32)>);
static_assert(fits_nowhere<std::reference_wrapper<Halve>, I64(I64)>);

// Overloads are chosen by what they take, and never by a conversion.
template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... P>
struct Taking;
template <class P>
struct Taking<P> {
  void operator()(P) const;
};
using Visitor = Overloaded<Taking<int>, Taking<std::string>>;
static_assert(fits<Visitor, void(I32)> && fits_nowhere<Visitor, void(I64)>);
static_assert(fits_nowhere<Visitor, void(std::int16_t)> && fits_nowhere<Visitor, void(bool)>);
static_assert(fits_nowhere<Visitor, void(double)>);
static_assert(fits<Overloaded<Taking<I64>, Taking<int>>, void(I64)>);
static_assert(fits_nowhere<Overloaded<Taking<Any>, Taking<std::string>>, void(I64)>);
static_assert(fits_nowhere<Overloaded<Taking<Any>, Taking<int>>, void(const Store &)>);
static_assert(fits<Overloaded<Taking<const Store &>, Taking<int>>, void(const Store &)>);
static_assert(fits<Overloaded<Taking<const Store &>, Taking<int>>, void(Store &)>);
static_assert(fits<Overloaded<Taking<const I64 &>, Taking<std::string>>, void(I64)>);
static_assert(fits_nowhere<Overloaded<Taking<I64>, Taking<bool>>, void(const Base *)>);
using Owned = std::unique_ptr<Base>;
static_assert(fits<Overloaded<Taking<Owned>, Taking<int>>, void(Owned)>);
static_assert(fits<Overloaded<Taking<Owned &&>, Taking<int>>, void(Owned)>);
static_assert(std::is_constructible_v<std::reference_wrapper<Visitor>, Visitor &>);
static_assert(fits<std::reference_wrapper<Visitor>, void(I32)>);
static_assert(fits_nowhere<std::reference_wrapper<Visitor>, void(I64)>);
struct Changing {
  void operator()(int);
  void operator()(std::string);
};
static_assert(fits<Changing, void(I32)> && fits_nowhere<Changing, void(I64)>);

// Generic callables take what they are given.
inline auto by_value = [](auto) {};
inline auto by_reference = [](const auto &) {};
inline auto forwarding = [](auto &&) {};
inline auto all = [](auto...) {};
inline auto forwarding_all = [](auto &&...) {};
inline auto references_to_all = [](const auto &...) {};
inline auto changing = [](auto) mutable {};
inline auto changing_all = [](auto &&...) mutable {};
template <class... A>
inline constexpr bool fits_generic =
    fits<decltype((by_reference)), void(A...)> && fits<decltype((forwarding)), void(A...)> &&
    fits<decltype((forwarding_all)), void(A...)> && fits<decltype((changing_all)), void(A...)> &&
    fits<decltype((references_to_all)), void(A...)>;
template <class... A>
inline constexpr bool fits_generic_by_value =
    fits_generic<A...> && fits<decltype((by_value)), void(A...)> &&
    fits<decltype((all)), void(A...)> && fits<decltype((changing)), void(A...)>;
static_assert(fits_generic_by_value<I64> && fits_generic_by_value<rust::Str>);
static_assert(fits_generic_by_value<Owned> && fits_generic_by_value<std::optional<I32>>);
static_assert(fits_generic_by_value<const I64 &> && fits_generic_by_value<I64 &>);
static_assert(fits_generic_by_value<const Base *> && fits_generic_by_value<const Derived &>);
static_assert(fits_generic<Store &> && fits_generic<const Store &>);
inline auto two = [](auto, auto &&) {};
static_assert(fits<decltype((two)), void(I64, I32)>);
static_assert(fits<decltype((two)), void(I64, const Store &)>);
static_assert(fits<decltype((forwarding_all)), void(I64, const Store &)>);
inline auto touching = [](auto &store) { store.visit(); };
static_assert(fits<decltype((touching)), void(Store &)>);

// A borrowed result is of nothing that the conversion of an argument has made.
static_assert(fits<std::string_view (*)(std::string_view), rust::Str(rust::Str)>);
static_assert(fits<std::string (*)(const std::string &), rust::String(rust::Str)>);
static_assert(fits<const std::string &(*)(const std::string &), rust::String(rust::Str)>);
static_assert(fits_nowhere<const std::string &(*)(const std::string &), rust::Str(rust::Str)>);
static_assert(fits_nowhere<std::string_view (*)(const std::string &), rust::Str(rust::Str)>);
static_assert(fits_nowhere<std::string_view (*)(std::string), rust::Str(rust::Str)>);
static_assert(fits_nowhere<std::optional<std::string_view> (*)(const std::string &),
                           std::optional<rust::Str>(rust::Str)>);
static_assert(fits_nowhere<std::string_view (*)(std::optional<std::string>),
                           rust::Str(std::optional<rust::Str>)>);
static_assert(
    fits_nowhere<const std::string &(*)(const std::string &), const std::string &(rust::Str)>);
static_assert(fits_nowhere<expected<std::string_view, int> (*)(const std::string &),
                           expected<rust::Str, int>(rust::Str)>);
using BoundText =
    decltype(std::bind(std::declval<std::string_view (*)(std::string)>(), std::placeholders::_1));
static_assert(fits_nowhere<BoundText, rust::Str(rust::Str)>);

// Values and errors of an expected are what results are.
struct Full {
  I32 code;
};
static_assert(fits<expected<int, Full> (*)(), expected<I32, Full>()>);
static_assert(fits<int (*)(), expected<I32, Full>()>);
static_assert(fits_nowhere<expected<int, int> (*)(), expected<I32, Full>()>);
static_assert(fits_nowhere<expected<int, int> (*)(), expected<I32, std::uint64_t>()>);
static_assert(fits_nowhere<expected<int, int> (*)(), expected<I32, twinspan::Error>()>);
static_assert(fits_nowhere<expected<I64, Full> (*)(), expected<I32, Full>()>);

// An owner deletes what it owns as what it is.
struct Open {
  virtual ~Open();
};
struct Opened : Open {};
static_assert(fits<std::unique_ptr<Opened> (*)(), std::unique_ptr<Open>()>);
static_assert(fits_nowhere<std::unique_ptr<Derived> (*)(), std::unique_ptr<Base>()>);
static_assert(fits_nowhere<void (*)(std::unique_ptr<Base>), void(std::unique_ptr<Derived>)>);
static_assert(fits_nowhere<expected<std::unique_ptr<Derived>, Full> (*)(),
                           expected<std::unique_ptr<Base>, Full>()>);
struct Free {
  void operator()(Base *) const;
};
static_assert(fits_nowhere<std::unique_ptr<Base, Free> (*)(), std::unique_ptr<Base>()>);

// A null text is no text.
static_assert(fits<const char *(*)(), std::optional<rust::String>()>);

} // namespace callables
