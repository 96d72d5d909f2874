#include "{{ident}}_rust/src/lib.rs.h"

#include <iostream>
#include <string_view>

int main() {
  const std::string_view list = "tea 450\ncoffee 899\n";
  try {
    rust::Box<{{ident}}::Prices> prices = {{ident}}::parse_prices(twinspan::str(list));

    std::uint64_t total = 0;
    prices->each([&](rust::Str name, std::uint64_t cents) {
      std::cout << name << ": " << cents << " cents\n";
      total += cents;
    });
    std::cout << "total: " << total << " cents\n";
  } catch (const twinspan::ErrorOf<{{ident}}::PriceError> &error) {
    std::cerr << "error in line " << error.error().line << ": " << error.what() << '\n';
    return 1;
  }
}
