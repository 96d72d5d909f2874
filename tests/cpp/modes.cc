// Everything inline that has to know the exception mode. tests/headers.rs compiles it with exceptions and
// without, and compares what the two objects define under one name.

#include "twinspan/bridge.h"
#include "twinspan/detail/guard.h"
#include "twinspan/span.h"
#include "twinspan/twinspan.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>

using twinspan::Callbacks;
using twinspan::expected;
using twinspan::Function;
using twinspan::FunctionRef;
using twinspan::OnceFunction;
using twinspan::Optional;

struct Typed {
  int code;
};

// A copy may throw: a callable that makes one is guarded, whatever it says of itself.
template <class Callable, class... A>
constexpr bool is_nothrow(const Callable &) {
  return twinspan::detail::MatchFor<const Callable &, void, A...>::is_nothrow_invocable;
}
// NOLINTBEGIN(performance-unnecessary-value-param): that they are copied is the case.
constexpr auto copies = [](std::string) noexcept {};
constexpr auto copies_any = [](auto) noexcept {};
constexpr auto takes = [](rust::String, std::unique_ptr<int>, rust::Str) noexcept {};
constexpr auto refers = [](const std::string &, std::string &, int) noexcept {};
// NOLINTEND(performance-unnecessary-value-param)
static_assert(!is_nothrow<decltype(copies), const std::string &>(copies));
static_assert(!is_nothrow<decltype(copies), rust::Str>(copies));
static_assert(!is_nothrow<decltype(copies_any), const std::string &>(copies_any));
static_assert(is_nothrow<decltype(takes), rust::String, std::unique_ptr<int>, rust::Str>(takes));
static_assert(is_nothrow<decltype(refers), const std::string &, std::string &, int>(refers));

std::int32_t test_modes(const std::function<std::int32_t(std::int32_t)> &plain,
                        const std::function<expected<std::int32_t, twinspan::Error>()> &untyped,
                        const std::function<expected<void, Typed>()> &typed,
                        const std::function<expected<rust::String, Typed>(rust::Str)> &texts,
                        const std::function<std::string(rust::Str)> &converts,
                        std::int32_t (*pointer)(std::int32_t),
                        const Callbacks<void(std::int32_t)> &callbacks,
                        const Callbacks<expected<void, Typed>(std::int32_t)> &failing) {
  Function<std::int32_t(std::int32_t) const> function(plain);
  const Function<expected<std::int32_t, twinspan::Error>() const> fails(untyped);
  OnceFunction<expected<void, Typed>()> once(typed);
  Function<expected<rust::String, Typed>(rust::Str)> with_text(texts);
  const Function<rust::String(rust::Str) const> converted(converts);
  const FunctionRef<std::int32_t(std::int32_t)> borrowed(plain);
  Function<std::int32_t(std::int32_t) const> of_pointer(pointer);
  std::int32_t sum = function(1) + borrowed(2) + of_pointer(3) + fails().value();
  std::move(once)().value();
  sum += static_cast<std::int32_t>(with_text("text").value().size() + converted("text").size());
  sum += std::move(of_pointer).to_std()(4);
  using Borrowed = FunctionRef<std::int32_t(std::int32_t)>;
  Borrowed given(borrowed);
  using Standard = std::function<std::int32_t(std::int32_t)>;
  sum +=
      twinspan::detail::Accepts<twinspan::detail::Noescape<Borrowed>, Standard>::convert(given)(5);
  callbacks.call(sum);
  failing.call(sum);
  failing.try_call(sum).value();
  const FunctionRef<std::int32_t(std::int32_t)> lent(function);
  const FunctionRef<std::int32_t(std::int32_t)> of_function(pointer);
  sum += lent(6) + of_function(7) + Function<std::int32_t(std::int32_t)>()(8);
  OnceFunction<std::int32_t(std::int32_t)> kept(std::move(function));
  sum += std::move(kept)(9) + OnceFunction<std::int32_t(std::int32_t)>()(10);
  const auto quiet = [&sum](std::int32_t by) noexcept { return sum + by; };
  OnceFunction<std::int32_t(std::int32_t) noexcept> once_quiet(quiet);
  sum += std::move(once_quiet)(11) + Function<std::int32_t(std::int32_t) noexcept>()(12);
  kept = OnceFunction<std::int32_t(std::int32_t) noexcept>(quiet);
  kept.reset();
  function = nullptr;
  sum += Optional<std::int32_t>(3).value();
  sum += *Optional<std::int32_t>(4);
  sum +=
      expected<std::int32_t, Typed>(5).transform([](std::int32_t value) { return value; }).value();
  sum += static_cast<std::int32_t>(twinspan::str("text").size());
  sum += static_cast<std::int32_t>(twinspan::to_rust(std::string("text")).size());
  return sum;
}
