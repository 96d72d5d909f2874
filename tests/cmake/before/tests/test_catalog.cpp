#include "catalog.h"
#include "check.h"
#include <sstream>

int main() {
  std::istringstream good("tea,450,10\n\ncoffee,899,3\n");
  stock::Catalog catalog = stock::Catalog::read(good);
  CHECK(catalog.size() == 2);
  CHECK(catalog.cents("tea") == 450u);
  CHECK(!catalog.cents("milk"));

  std::istringstream bad("tea,450,10\ncoffee,many,3\n");
  try {
    stock::Catalog::read(bad);
    CHECK(false);
  } catch (const stock::ParseError &error) {
    CHECK(error.line() == 2);
  }
}
