#include "catalog.h"
#include <sstream>
#include <utility>

namespace stock {

ParseError::ParseError(std::size_t line, const std::string &what)
    : std::runtime_error("line " + std::to_string(line) + ": " + what), line_(line) {}

Catalog Catalog::read(std::istream &in) {
  Catalog catalog;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty())
      continue;
    std::istringstream fields(line);
    std::string name;
    char comma = 0;
    Item item{};
    if (!std::getline(fields, name, ',') || !(fields >> item.cents >> comma >> item.quantity) ||
        comma != ',')
      throw ParseError(number, "not `name,cents,quantity`: " + line);
    catalog.add(std::move(name), item);
  }
  return catalog;
}

void Catalog::add(std::string name, Item item) { items_[std::move(name)] = item; }

std::optional<std::uint64_t> Catalog::cents(std::string_view name) const {
  auto found = items_.find(name);
  if (found == items_.end())
    return std::nullopt;
  return found->second.cents;
}

void Catalog::each(const std::function<void(const std::string &, const Item &)> &visit) const {
  for (const auto &[name, item] : items_)
    visit(name, item);
}

} // namespace stock
