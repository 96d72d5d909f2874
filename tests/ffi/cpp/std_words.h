#pragma once
#include "twinspan-test-ffi/src/std_words.rs.types.h"
#include <chrono>
#include <stdexcept>
namespace std_words {
inline std::chrono::system_clock::time_point run(std::size_t times) {
  if (times > LIMIT) {
    throw std::runtime_error("too many");
  }
  return {};
}
rust::String checks();
} // namespace std_words
