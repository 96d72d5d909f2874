#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace stock {

struct Item {
  std::uint64_t cents;
  std::uint32_t quantity;
};

class ParseError : public std::runtime_error {
public:
  ParseError(std::size_t line, const std::string &what);
  std::size_t line() const noexcept { return line_; }

private:
  std::size_t line_;
};

// What a shop has, by name.
class Catalog {
public:
  // Lines of `name,cents,quantity`; throws ParseError.
  static Catalog read(std::istream &in);

  void add(std::string name, Item item);
  std::size_t size() const noexcept { return items_.size(); }
  std::optional<std::uint64_t> cents(std::string_view name) const;
  void each(const std::function<void(const std::string &, const Item &)> &visit) const;

private:
  std::map<std::string, Item, std::less<>> items_;
};

} // namespace stock
