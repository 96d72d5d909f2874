#include "{{name}}/src/lib.rs.h"

#include <iostream>

int main() {
  try {
    rust::Box<{{ident}}::Prices> prices = {{ident}}::parse_prices("tea 450\ncoffee 899\n");
    prices->each([](rust::Str name, rust::Str price) {
      std::cout << name << ": " << price << '\n';
    });
  } catch (const twinspan::ErrorOf<{{ident}}::PriceError> &error) {
    std::cerr << "error in line " << error.error().line << ": " << error.what() << '\n';
    return 1;
  }
}
