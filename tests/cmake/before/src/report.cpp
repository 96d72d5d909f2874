#include "report.h"
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

void report(const Catalog &catalog, std::ostream &out) {
  std::uint64_t total = 0;
  catalog.each([&](const std::string &name, const Item &item) {
    line(out, name, std::to_string(item.quantity), item.cents * item.quantity);
    total += item.cents * item.quantity;
  });
  line(out, "total", "", total);
}

} // namespace stock
