// A unit built with -fno-exceptions in the same program.

#include "twinspan/callbacks.h"
#include "twinspan/closure.h"
#include "twinspan/detail/guard.h"
#include "twinspan/expected.h"
#include "twinspan/panic.h"

#include <cstdint>
#include <string>

#if TWINSPAN_EXCEPTIONS
#error "this file is compiled with -fno-exceptions"
#endif

extern "C" {
void test_rust_panic(std::int32_t kind);

std::int32_t test_no_exceptions_results() {
  std::int32_t value = 4;
  std::int32_t &reference = twinspan::detail::invoke([&]() -> std::int32_t & { return value; });
  reference += 1;
  const std::string text = twinspan::detail::invoke([] { return std::string(100, 'x'); });
  twinspan::detail::invoke([&] { value += static_cast<std::int32_t>(text.size()); });
  value += twinspan::detail::invoke_noexcept([] { return 1; });
  value += twinspan::detail::unwind_guard<false>([] { return 1; });
  return value;
}

void test_no_exceptions_panics() {
  twinspan::detail::invoke([] { test_rust_panic(0); });
}

// A callable whose call ends as that of a Rust closure that panics.
void test_no_exceptions_closure() {
  const twinspan::Function<void() const> panics([] { test_rust_panic(0); });
  panics();
}

void test_no_exceptions_callbacks() {
  const twinspan::Callbacks<void()> callbacks;
  const twinspan::Registration registration = callbacks.add([] { test_rust_panic(0); });
  callbacks.call();
}

void test_no_exceptions_empty() {
  const twinspan::Function<void() const> nothing;
  nothing();
}

void test_no_exceptions_value() {
  twinspan::expected<std::int32_t, std::string> failed(twinspan::unexpect,
                                                       "the error of the expected");
  static_cast<void>(std::move(failed).value());
}

void test_wrong_arm() {
  const twinspan::expected<std::int32_t, std::string> failed(twinspan::unexpect, "e");
  static_cast<void>(*failed);
}

bool test_swap_failure_handler() {
  const twinspan::FailureHandler before = twinspan::set_failure_handler(nullptr);
  return before != nullptr && twinspan::set_failure_handler(before) == nullptr;
}
}
