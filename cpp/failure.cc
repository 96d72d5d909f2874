#include "twinspan/failure.h"

#include "state.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace twinspan {
inline namespace v1 {

FailureKind FailureReport::kind() const noexcept { return kind_; }
std::string_view FailureReport::message() const noexcept { return message_; }
std::string_view FailureReport::location() const noexcept { return location_; }

namespace {

std::atomic<FailureHandler> failure_handler{nullptr};

/// Whether this thread is inside the handler.
thread_local bool is_failing = false;

void print(std::string_view text) noexcept {
  // There is no address to read from if there is no text.
  if (!text.empty()) {
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
}

void print_report(const FailureReport &report) noexcept {
  print(report.kind() == FailureKind::Misuse ? "twinspan: aborting: "
                                             : "twinspan: cannot throw here, aborting: ");
  print(report.message());
  if (!report.location().empty()) {
    print(", at ");
    print(report.location());
  }
  print("\n");
  std::fflush(stderr);
}

} // namespace

FailureHandler set_failure_handler(FailureHandler handler) noexcept {
  return failure_handler.exchange(handler, std::memory_order_acq_rel);
}

namespace detail {

struct FailureAccess {
  [[noreturn]] static void fail(FailureKind kind, std::string_view message,
                                std::string_view location) noexcept {
    const FailureReport report(kind, message, location);
    const FailureHandler handler = failure_handler.load(std::memory_order_acquire);
    if (handler == nullptr || is_failing) {
      print_report(report);
    } else {
      is_failing = true;
      handler(report);
    }
    std::abort();
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-prototypes" // They are declared in Rust.
#endif

extern "C" {

void twinspan_fail(std::uint8_t kind, const char *message, std::size_t length) noexcept {
  twinspan::detail::FailureAccess::fail(static_cast<twinspan::FailureKind>(kind), {message, length},
                                        {});
}

void twinspan_fail_panic(const char *message, std::size_t length, const char *location,
                         std::size_t location_length) noexcept {
  twinspan::detail::FailureAccess::fail(twinspan::FailureKind::Panic, {message, length},
                                        {location, location_length});
}

// The contents of a report for Rust, and its way to the handler.
std::uint8_t twinspan_failure_kind(const twinspan::FailureReport *report) noexcept {
  return static_cast<std::uint8_t>(report->kind());
}

void twinspan_failure_message(const twinspan::FailureReport *report, const char **text,
                              std::size_t *length) noexcept {
  *text = report->message().data();
  *length = report->message().size();
}

void twinspan_failure_location(const twinspan::FailureReport *report, const char **text,
                               std::size_t *length) noexcept {
  *text = report->location().data();
  *length = report->location().size();
}

twinspan::FailureHandler twinspan_set_failure_handler(twinspan::FailureHandler handler) noexcept {
  return twinspan::set_failure_handler(handler);
}

} // extern "C"
