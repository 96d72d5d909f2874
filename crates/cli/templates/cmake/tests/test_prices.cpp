#include "{{ident}}_rust/src/lib.rs.h"

#include <cstdlib>
#include <iostream>

namespace {
void check(bool holds, const char *what) {
  if (!holds) {
    std::cerr << "failed: " << what << '\n';
    std::exit(1);
  }
}
} // namespace

int main() {
  auto prices = {{ident}}::parse_prices("tea 450\ncoffee 899\n");
  check(prices->cents("coffee") == 899, "the price of coffee");
  check(!prices->cents("milk").has_value(), "no price of milk");

  int lines = 0;
  prices->each([&](rust::Str, std::uint64_t) { ++lines; });
  check(lines == 2, "the lambda is called for each line");

  auto wrong = {{ident}}::try_parse_prices("tea 450\ncoffee\n");
  check(!wrong.has_value(), "a line that is not a price");
  check(wrong.error().line == 2 && wrong.error().text == "coffee", "the error says which");
}
