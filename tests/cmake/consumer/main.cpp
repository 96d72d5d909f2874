#include "catalog.h"
#include "pricing/src/lib.rs.h"
#include <iostream>

int main() {
  stock::Catalog catalog;
  catalog.add("tea", {450, 10});
  std::cout << "tea costs " << stock::parse_rules("tea 10%")->price(catalog, "tea").value_or(0) << '\n';
}
