// The C++ clock that corresponds to Rust's Instant.

#include <chrono>
#include <cstdint>

extern "C" std::int64_t twinspan_steady_now() noexcept {
  using Nanoseconds = std::chrono::duration<std::int64_t, std::nano>;
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<Nanoseconds>(now).count();
}
