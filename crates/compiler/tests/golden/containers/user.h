#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace shop {

struct Place;

class Part {
public:
  std::string name;
};

std::map<std::string, double> prices();
std::shared_ptr<std::unordered_map<Place, Part>> stock(const std::map<std::string, double> &prices);
const std::pair<std::string, std::uint16_t> *first(std::unordered_map<Place, Part> &stock);
std::set<std::string> names();
const std::unordered_set<std::int64_t> &numbers(const std::optional<std::vector<std::int32_t>> &of);
std::unique_ptr<std::variant<std::int32_t, std::string, Part, std::int32_t>> value();

} // namespace shop
