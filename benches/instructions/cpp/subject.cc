#include "subject.h"
#include "loop.h"
#include "twinspan-bench-instructions/src/main.rs.h"

extern "C" {
struct Tagged {
  std::uint64_t tag;
  std::uint64_t value;
};
std::int32_t raw_add(std::int32_t a, std::int32_t b);
Tagged raw_even(std::int32_t a);
bool raw_refuse(std::int32_t a, std::int32_t *value, instructions::Fault *fault);
std::size_t raw_length(const char *text, std::size_t length);
}

namespace instructions {

std::int32_t twice(std::int32_t a) noexcept { return 2 * a; }

std::optional<std::int32_t> half(std::int32_t a) noexcept {
  if (a % 2 != 0) {
    return std::nullopt;
  }
  return a / 2;
}

std::size_t size(std::string_view text) noexcept { return text.size(); }

std::int32_t from_cxx(std::string_view name, std::int32_t count) {
  const rust::Str text("hello");
  const char *bytes = "hello";
  if (name == "add") {
    return loop(count, [](std::int32_t i) { return add(i, i); });
  }
  if (name == "raw_add") {
    return loop(count, [](std::int32_t i) { return raw_add(i, i); });
  }
  if (name == "even") {
    return loop(count, [](std::int32_t i) { return even(i).value_or(0); });
  }
  if (name == "raw_even") {
    return loop(count, [](std::int32_t i) {
      const Tagged value = raw_even(i);
      return value.tag != 0 ? static_cast<std::int32_t>(value.value) : 0;
    });
  }
  if (name == "refuse") {
    return loop(count, [](std::int32_t i) {
      const auto value = try_refuse(i);
      return value ? *value : value.error().code;
    });
  }
  if (name == "raw_refuse") {
    return loop(count, [](std::int32_t i) {
      std::int32_t value = 0;
      Fault fault{};
      return raw_refuse(i, &value, &fault) ? value : fault.code;
    });
  }
  if (name == "length") {
    return loop(count,
                [&](std::int32_t) { return static_cast<std::int32_t>(length(*hidden(&text))); });
  }
  if (name == "raw_length") {
    return loop(count, [&](std::int32_t) {
      return static_cast<std::int32_t>(raw_length(hidden(bytes), 5));
    });
  }
  return -1;
}

} // namespace instructions
