#include "money.h"

namespace {{ident}} {

std::string format_cents(std::uint64_t cents) {
  const std::string rest = std::to_string(cents % 100);
  return std::to_string(cents / 100) + (rest.size() < 2 ? ".0" : ".") + rest;
}

} // namespace {{ident}}
