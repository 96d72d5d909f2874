#include "twinspan/panic.h"

#include "state.h"

#include <string>

#if defined(__GLIBCXX__)
#include <cxxabi.h>
#endif

namespace twinspan {
inline namespace v1 {

Panic::Panic(std::shared_ptr<const detail::PanicState> state)
    : std::runtime_error(std::string(detail::error_message(*state, 0))), ErrorInfo(state),
      panic_(std::move(state)) {}

Panic::~Panic() = default;

std::string_view Panic::message() const noexcept { return detail::error_message(*panic_, 0); }

std::string_view Panic::location() const noexcept {
  twinspan_panic *const panic = panic_->panic();
  const twinspan_text text = panic->table->location(panic);
  return {text.data, text.length};
}

std::string_view Panic::backtrace() const noexcept {
  twinspan_panic *const panic = panic_->panic();
  const twinspan_text text = panic->table->backtrace(panic);
  return {text.data, text.length};
}

namespace {

struct DropPanic {
  void operator()(twinspan_panic *panic) const noexcept { panic->table->drop(panic); }
};

/// Takes ownership of the handle.
Panic make_panic(twinspan_panic *panic) {
  std::unique_ptr<twinspan_panic, DropPanic> owner(panic);
  auto state = std::make_shared<const detail::PanicState>(panic);
  static_cast<void>(owner.release());
  return detail::PanicAccess::make(std::move(state));
}

} // namespace

} // namespace v1
} // namespace twinspan

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-prototypes" // They are declared in Rust.
#endif

extern "C" {

void twinspan_throw_panic(twinspan_panic *panic) {
  // Constructed in place, so that this frame has nothing to unwind.
  throw twinspan::make_panic(panic);
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
