#ifndef TWINSPAN_RUNTIME_TESTS_H
#define TWINSPAN_RUNTIME_TESTS_H

#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <string>

// Counts its objects; every frame of the tests holds one.
struct Local {
  static std::atomic<std::int32_t> made;
  static std::atomic<std::int32_t> gone;
  Local() { ++made; }
  Local(const Local &) = delete;
  Local &operator=(const Local &) = delete;
  ~Local() { ++gone; }
};

// An exception that knows how often it was copied.
struct Marked : std::runtime_error {
  static std::atomic<std::int32_t> copies;
  static std::atomic<std::int32_t> alive;
  std::int32_t id;
  explicit Marked(std::int32_t number)
      : std::runtime_error("marked " + std::to_string(number)), id(number) {
    ++alive;
  }
  Marked(const Marked &other) noexcept : std::runtime_error(other), id(other.id) {
    ++copies;
    ++alive;
  }
  Marked &operator=(const Marked &) = delete;
  ~Marked() override { --alive; }
};

#endif // TWINSPAN_RUNTIME_TESTS_H
