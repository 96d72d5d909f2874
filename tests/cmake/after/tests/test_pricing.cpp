#include "catalog.h"
#include "check.h"
#include "pricing/src/lib.rs.h"
#include <string>
#include <vector>

int main() {
  stock::Catalog catalog;
  catalog.add("tea", {450, 10});

  // Rust asks the catalog, which is C++.
  rust::Box<stock::Rules> rules = stock::parse_rules("tea 10%\nmilk 5%");
  CHECK(rules->price(catalog, "tea") == 405u);
  CHECK(!rules->price(catalog, "milk"));

  std::vector<std::string> names;
  rules->each([&](rust::Str name, std::uint8_t percent) {
    names.push_back(twinspan::to_std(name) + " " + std::to_string(percent));
  });
  CHECK((names == std::vector<std::string>{"tea 10", "milk 5"}));

  auto failed = stock::try_parse_rules("tea 10%\nmilk 500%");
  CHECK(!failed);
  CHECK(failed.error().line == 2);
  CHECK(failed.error().rule == "milk 500%");
}
