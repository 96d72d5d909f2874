#include "report.h"
#include "pricing/src/lib.rs.h"
#include <iomanip>

namespace stock {
namespace {

void line(std::ostream &out, const std::string &name, const std::string &quantity,
          std::uint64_t cents) {
  out << std::left << std::setw(12) << name << std::right << std::setw(6) << quantity
      << std::setw(9) << cents / 100 << '.' << std::setfill('0') << std::setw(2) << cents % 100
      << std::setfill(' ') << '\n';
}

} // namespace

void report(const Catalog &catalog, std::ostream &out, const std::string &discounts) {
  rust::Box<Rules> rules = parse_rules(twinspan::str(discounts));
  std::uint64_t total = 0;
  catalog.each([&](const std::string &name, const Item &item) {
    std::uint64_t cents = rules->price(catalog, twinspan::str(name)).value_or(item.cents);
    line(out, name, std::to_string(item.quantity), cents * item.quantity);
    total += cents * item.quantity;
  });
  line(out, "total", "", total);
}

} // namespace stock
