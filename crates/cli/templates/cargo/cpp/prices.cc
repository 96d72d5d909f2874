#include "{{name}}/cpp/prices.h"

#include <charconv>

namespace {{ident}} {

twinspan::expected<void, PriceError>
each_price(std::string_view text, twinspan::FunctionRef<void(rust::Str, std::uint64_t)> visit) {
  std::size_t number = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() < text.size() ? line.size() + 1 : text.size());
    ++number;

    const std::size_t space = line.find(' ');
    const std::string_view digits = space == line.npos ? "" : line.substr(space + 1);
    const char *const end = digits.data() + digits.size();
    std::uint64_t cents = 0;
    const std::from_chars_result read = std::from_chars(digits.data(), end, cents);
    if (read.ec != std::errc() || read.ptr != end)
      return twinspan::unexpected(PriceError{number, twinspan::to_rust(line)});
    visit(twinspan::str(line.substr(0, space)), cents);
  }
  return {};
}

} // namespace {{ident}}
