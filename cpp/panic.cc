#include "twinspan/panic.h"

#include "state.h"

#if defined(__GLIBCXX__)
#include <cxxabi.h>
#endif

namespace twinspan {
inline namespace v1 {

Panic::Panic(detail::ErrorStatePointer state)
    : std::runtime_error(state->level(0).message), ErrorInfo(std::move(state)) {}

Panic::~Panic() = default;

std::string_view Panic::message() const noexcept {
  return detail::error_message(*detail::ErrorAccess::state(*this), 0);
}

namespace {

std::string_view text_of(const Panic &panic, detail::PanicText which) noexcept {
  const detail::ErrorStatePointer &state = detail::ErrorAccess::state(panic);
  const twinspan_text text = state->table->text(&*state, which);
  return {text.data, text.length};
}

} // namespace

std::string_view Panic::location() const noexcept {
  return text_of(*this, detail::PanicText::Location);
}

std::string_view Panic::backtrace() const noexcept {
  return text_of(*this, detail::PanicText::Backtrace);
}

} // namespace v1
} // namespace twinspan

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-prototypes" // They are declared in Rust.
#endif

extern "C" {

// Takes ownership of the handle.
void twinspan_throw_panic(std::uintptr_t panic) {
  using namespace twinspan::detail;
  throw PanicAccess::make(adopt_error(panic));
}

[[noreturn]] void twinspan_abort_on_exception() noexcept {
  try {
    throw;
  } catch (const twinspan::Panic &panic) {
    const std::string_view message = panic.message();
    const std::string_view location = panic.location();
    twinspan_fail_panic(message.data(), message.size(), location.data(), location.size());
  } catch (const std::exception &exception) {
    const char *const text = exception.what();
    twinspan::detail::fail(twinspan::FailureKind::Exception, text != nullptr ? text : "");
  } catch (...) {
    twinspan::detail::fail(twinspan::FailureKind::Exception,
                           "a C++ exception that is not a std::exception");
  }
}

void twinspan_call_or_abort(void (*thunk)(void *), void *context) {
  try {
    thunk(context);
  }
#if defined(__GLIBCXX__)
  // Thread cancellation must reach the thread's start.
  catch (const abi::__forced_unwind &) {
    throw;
  }
#endif
  catch (...) {
    twinspan_abort_on_exception();
  }
}

} // extern "C"
