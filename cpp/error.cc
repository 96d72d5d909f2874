#include "twinspan/error.h"

#include "state.h"

#include <atomic>
#include <cstddef>
#include <memory>
#include <new>

extern "C" std::uintptr_t twinspan_exception_capture();
extern "C" [[noreturn]] void twinspan_exception_throw(std::uintptr_t word);

namespace twinspan {
inline namespace v1 {
namespace detail {

void retain_error(const ErrorState *state) noexcept {
  state->owners.fetch_add(1, std::memory_order_relaxed);
}

void release_error(const ErrorState *state) noexcept {
  if (state == nullptr || state->owners.fetch_sub(1, std::memory_order_acq_rel) != 1) {
    return;
  }
  if (const Chain *const chain = state->chain.load(std::memory_order_relaxed)) {
    chain->destroy(chain);
  }
  state->table->drop(state);
}

using Count = std::atomic<std::size_t>;

Owners::Owners() noexcept {
  static_assert(sizeof(Count) == sizeof(count_) && alignof(Count) <= alignof(std::size_t));
  ::new (static_cast<void *>(count_)) Count(1);
}

void Owners::add() noexcept {
  std::launder(reinterpret_cast<Count *>(count_))->fetch_add(1, std::memory_order_relaxed);
}

bool Owners::remove() noexcept {
  return std::launder(reinterpret_cast<Count *>(count_))->fetch_sub(1, std::memory_order_acq_rel) ==
         1;
}

namespace {

/// A message of C++.
struct TextState final : ErrorState {
  static const ErrorTable functions;
  std::string text;

  explicit TextState(std::string_view message) : ErrorState(functions), text(message) {}
};

const ErrorTable TextState::functions = {
    1,
    [](const ErrorState *state) { delete static_cast<const TextState *>(state); },
    [](const ErrorState *state, std::size_t index, twinspan_error_level *out) -> std::size_t {
      const std::string &text = static_cast<const TextState *>(state)->text;
      if (index == 0) {
        *out = {text.c_str(), text.size(), 0, 0, false};
      }
      return 1;
    },
    nullptr,
};

/// A source of an error as a separate error.
struct SourceState final : ErrorState {
  static const ErrorTable functions;
  ErrorStatePointer error;
  std::size_t first;

  SourceState(ErrorStatePointer of, std::size_t level) noexcept
      : ErrorState(functions), error(std::move(of)), first(level) {}
};

const ErrorTable SourceState::functions = {
    1,
    [](const ErrorState *state) { delete static_cast<const SourceState *>(state); },
    [](const ErrorState *state, std::size_t index, twinspan_error_level *out) -> std::size_t {
      const SourceState &source = *static_cast<const SourceState *>(state);
      const ErrorState &error = *source.error;
      return error.table->level(&error, source.first + index, out) - source.first;
    },
    nullptr,
};

} // namespace

ErrorStatePointer text_error(std::string_view message) {
  return ErrorStatePointer(new TextState(message));
}

std::size_t error_levels(const ErrorState &state) noexcept { return state.levels(); }

std::string_view error_message(const ErrorState &state, std::size_t level) noexcept {
  const twinspan_error_level at = state.level(level);
  return {at.message, at.length};
}

namespace {

ErrorStatePointer state_at(const ErrorStatePointer &state, std::size_t index) {
  return index == 0 ? state : ErrorStatePointer(new SourceState(state, index));
}

SystemError system_error(const ErrorStatePointer &state, std::size_t index,
                         const twinspan_error_level &level) {
  return ErrorAccess::system_error(state_at(state, index),
                                   std::error_code(level.code, std::system_category()));
}

Error untyped_error(const ErrorStatePointer &state, std::size_t index,
                    const twinspan_error_level &level) {
  return ErrorAccess::error(state_at(state, index), level.message);
}

[[noreturn]] void throw_nested(const ErrorStatePointer &state, std::size_t index,
                               const twinspan_error_level &level) {
  try {
    throw_error_level(state, index + 1);
  } catch (...) {
    if (level.has_code) {
      std::throw_with_nested(system_error(state, index, level));
    }
    std::throw_with_nested(untyped_error(state, index, level));
  }
}

} // namespace

// Exceptions are constructed where they are thrown: an object in the frame of a throw costs a
// landing pad, which is thousands of instructions.
void throw_error_level(const ErrorStatePointer &state, std::size_t index) {
  const twinspan_error_level level = state->level(index);
  if (level.exception != 0) {
    twinspan_exception_throw(level.exception);
  }
  if (index + 1 < state->levels()) {
    throw_nested(state, index, level);
  }
  if (level.has_code) {
    throw system_error(state, index, level);
  }
  throw untyped_error(state, index, level);
}

namespace {

[[noreturn]] void throw_whole(const ErrorStatePointer &state) {
  for (std::size_t level = 0; level < state->levels(); ++level) {
    const std::uintptr_t exception = state->level(level).exception;
    if (exception != 0) {
      twinspan_exception_throw(exception);
    }
  }
  throw_error_level(state, 0);
}

} // namespace

void throw_untyped(const Error &error) { throw_whole(ErrorAccess::state(error)); }

void throw_handle(std::uintptr_t handle) { throw_whole(adopt_error(handle)); }

} // namespace detail

ErrorInfo::~ErrorInfo() = default;

const std::vector<std::string> &ErrorInfo::chain() const {
  using detail::Chain;
  if (const Chain *const made = state_->chain.load(std::memory_order_acquire)) {
    return made->messages;
  }
  const auto destroy = [](const Chain *chain) noexcept { delete chain; };
  auto chain = std::make_unique<Chain>(Chain{destroy, {}});
  const std::size_t count = state_->levels();
  chain->messages.reserve(count);
  for (std::size_t index = 0; index < count; ++index) {
    chain->messages.emplace_back(detail::error_message(*state_, index));
  }
  const Chain *first = nullptr;
  if (state_->chain.compare_exchange_strong(first, chain.get(), std::memory_order_acq_rel,
                                            std::memory_order_acquire)) {
    return chain.release()->messages;
  }
  // Another thread was first.
  return first->messages;
}

Error::Error(const std::string &message) : Error(detail::text_error(message), message.c_str()) {}
Error::Error(detail::ErrorStatePointer state, const char *text)
    : std::runtime_error(text), ErrorInfo(std::move(state)) {}
Error::~Error() = default;

const char *Error::what() const noexcept {
  return detail::error_message(*detail::ErrorAccess::state(*this), 0).data();
}

SystemError::SystemError(detail::ErrorStatePointer state, std::error_code code)
    : std::system_error(code), ErrorInfo(std::move(state)) {}
SystemError::~SystemError() = default;

const char *SystemError::what() const noexcept {
  return detail::error_message(*detail::ErrorAccess::state(*this), 0).data();
}

} // namespace v1
} // namespace twinspan
