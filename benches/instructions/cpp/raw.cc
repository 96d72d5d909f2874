#include "subject.h"

// The twins: the same functions of C++, called through extern "C" by hand.
extern "C" {
struct Tagged {
  std::uint64_t tag;
  std::uint64_t value;
};

std::int32_t raw_twice(std::int32_t a);
std::int32_t raw_twice(std::int32_t a) { return instructions::twice(a); }

Tagged raw_half(std::int32_t a);
Tagged raw_half(std::int32_t a) {
  if (const std::optional<std::int32_t> half = instructions::half(a)) {
    return {1, static_cast<std::uint32_t>(*half)};
  }
  return {0, 0};
}

std::size_t raw_size(const char *text, std::size_t length);
std::size_t raw_size(const char *text, std::size_t length) {
  return instructions::size(std::string_view(text, length));
}
}
