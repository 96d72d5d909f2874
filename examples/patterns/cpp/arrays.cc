#include "patterns-example/cpp/arrays.h"
#include "patterns-example/c/arrays.h"
#include "patterns-example/src/arrays/bridge.rs.h"
#include <limits>
#include <memory>
#include <new>
#include <stdexcept>

namespace arrays {
std::int64_t sum(twinspan::span<const std::int32_t> numbers) {
  return numbers_sum(numbers.data(), numbers.size());
}

std::uint32_t checksum_of(twinspan::span<const std::uint8_t> bytes) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw std::length_error("too long for an int");
  return checksum(bytes.data(), static_cast<int>(bytes.size()));
}

std::vector<std::int32_t> squares(std::int32_t limit) {
  std::vector<std::int32_t> result(squares_below(limit, nullptr, 0));
  squares_below(limit, result.data(), result.size());
  return result;
}

std::vector<std::int32_t> primes(std::size_t count) {
  const std::unique_ptr<std::int32_t, decltype(&primes_free)> all(primes_new(count), primes_free);
  if (all == nullptr)
    throw std::bad_alloc();
  return std::vector<std::int32_t>(all.get(), all.get() + count);
}

std::string line(const std::string &name, std::int32_t number) {
  // The header has the format attribute, so that compilers compare the arguments with it.
  std::string result(
      static_cast<std::size_t>(line_format(nullptr, 0, "%s = %d", name.c_str(), number)), ' ');
  line_format(&result[0], result.size() + 1, "%s = %d", name.c_str(), number);
  return result;
}

void calls_rust() {
  // page: bridge_calls
  const std::vector<std::int32_t> numbers{1, 2, 3};
  const rust::Slice<const std::int32_t> slice(numbers.data(), numbers.size());
  if (sum_of(slice) != 6 || range(3).size() != 3)
    throw std::logic_error("a sum and a range");
  // page: end
}
} // namespace arrays
