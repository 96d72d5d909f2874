#include "twinspan/error.h"

#include "state.h"

#include <new>

extern "C" std::uintptr_t twinspan_exception_capture();
extern "C" [[noreturn]] void twinspan_exception_throw(std::uintptr_t word);

namespace twinspan {
inline namespace v1 {
namespace detail {

ErrorState::~ErrorState() { delete chain_.load(std::memory_order_acquire); }

const std::vector<std::string> &ErrorState::chain() const {
  if (const auto *const made = chain_.load(std::memory_order_acquire)) {
    return *made;
  }
  auto chain = std::make_unique<std::vector<std::string>>();
  const std::size_t count = levels();
  chain->reserve(count);
  for (std::size_t index = 0; index < count; ++index) {
    chain->emplace_back(error_message(*this, index));
  }
  const std::vector<std::string> *first = nullptr;
  if (chain_.compare_exchange_strong(first, chain.get(), std::memory_order_acq_rel,
                                     std::memory_order_acquire)) {
    return *chain.release();
  }
  // Another thread was first.
  return *first;
}

namespace {

/// The error behind a Rust handle, whose value is read once, on first use.
class HandleState final : public ErrorState {
public:
  explicit HandleState(twinspan_error *error) noexcept : error_(error) {}
  ~HandleState() override { error_->table->drop(error_); }

  std::size_t levels() const noexcept override { return error_->table->levels(error_); }
  twinspan_error_level level(std::size_t index) const noexcept override {
    twinspan_error_level level{"", 0, 0, 0, false};
    error_->table->level(error_, index, &level);
    return level;
  }

private:
  twinspan_error *error_;
};

class TextState final : public ErrorState {
public:
  explicit TextState(std::string_view text) : text_(text) {}

  std::size_t levels() const noexcept override { return 1; }
  twinspan_error_level level(std::size_t) const noexcept override {
    return {text_.c_str(), text_.size(), 0, 0, false};
  }

private:
  std::string text_;
};

/// A source of an error as a separate error.
class SourceState final : public ErrorState {
public:
  SourceState(ErrorStatePointer error, std::size_t first) noexcept
      : error_(std::move(error)), first_(first) {}

  std::size_t levels() const noexcept override { return error_->levels() - first_; }
  twinspan_error_level level(std::size_t index) const noexcept override {
    return error_->level(first_ + index);
  }

private:
  ErrorStatePointer error_;
  std::size_t first_;
};

struct DropHandle {
  void operator()(twinspan_error *error) const noexcept { error->table->drop(error); }
};

} // namespace

ErrorStatePointer adopt_error(std::uintptr_t handle) {
  std::unique_ptr<twinspan_error, DropHandle> owner(
      reinterpret_cast<twinspan_error *>(handle)); // NOLINT: a word is a pointer here
  auto state = std::make_shared<const HandleState>(owner.get());
  static_cast<void>(owner.release());
  return state;
}

ErrorStatePointer text_error(std::string_view message) {
  return std::make_shared<const TextState>(message);
}

std::size_t error_levels(const ErrorState &state) noexcept { return state.levels(); }

std::string_view error_message(const ErrorState &state, std::size_t level) noexcept {
  const twinspan_error_level at = state.level(level);
  return {at.message, at.length};
}

Error ErrorAccess::error(ErrorStatePointer state) { return Error(std::move(state), std::string()); }

namespace {

ErrorStatePointer state_at(const ErrorStatePointer &state, std::size_t index) {
  return index == 0 ? state : std::make_shared<const SourceState>(state, index);
}

SystemError system_error(const ErrorStatePointer &state, std::size_t index,
                         const twinspan_error_level &level) {
  return ErrorAccess::system_error(state_at(state, index),
                                   std::error_code(level.code, std::system_category()));
}

Error untyped_error(const ErrorStatePointer &state, std::size_t index,
                    const twinspan_error_level &level) {
  return ErrorAccess::error(state_at(state, index), std::string(level.message, level.length));
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

void throw_untyped(const Error &error) {
  const ErrorStatePointer &state = ErrorAccess::state(error);
  for (std::size_t level = 0; level < state->levels(); ++level) {
    const std::uintptr_t exception = state->level(level).exception;
    if (exception != 0) {
      twinspan_exception_throw(exception);
    }
  }
  throw_error_level(state, 0);
}

} // namespace detail

ErrorInfo::~ErrorInfo() = default;

const std::vector<std::string> &ErrorInfo::chain() const { return state_->chain(); }

Error::Error(const std::string &message) : Error(detail::text_error(message), message) {}
Error::Error(detail::ErrorStatePointer state, const std::string &text)
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
