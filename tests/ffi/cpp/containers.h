#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan/closure.h"
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace containers {

struct Place;
struct Item;
struct Stock;
enum class Kind : std::uint8_t;

class Part final {
public:
  explicit Part(std::int32_t weight) : weight_(weight) {}
  std::int32_t weight() const { return weight_; }
  void set_weight(std::int32_t weight) { weight_ = weight; }

private:
  std::int32_t weight_;
  check::Live live_;
};

// Throws when it is compared, if it is negative.
class Fragile final {
public:
  explicit Fragile(std::int32_t number) : number_(number) {}
  friend bool operator<(const Fragile &left, const Fragile &right) {
    if (left.number_ < 0 || right.number_ < 0) {
      throw std::runtime_error("broken");
    }
    return left.number_ < right.number_;
  }

private:
  std::int32_t number_;
  check::Live live_;
};

// Stays where it is.
class Fixed final {
public:
  explicit Fixed(std::int32_t number) : number_(number) {}
  Fixed(const Fixed &) = delete;
  Fixed &operator=(const Fixed &) = delete;
  std::int32_t number() const { return number_; }

private:
  std::int32_t number_;
  check::Live live_;
};

using Ages = std::map<std::string, std::int32_t>;
using Flags = std::map<std::int8_t, bool>;
using Value = std::variant<std::int32_t, std::string, Part, std::int32_t>;

std::unique_ptr<Part> part(std::int32_t weight);
Ages ages(std::int32_t count);
std::unordered_map<std::uint32_t, std::uint64_t> squares(std::uint32_t count);
std::map<std::int32_t, Part> parts();
const Ages &global_ages();
std::int64_t total(const Ages &ages);
void double_all(Ages &ages);
const std::int32_t *find(const Ages &ages, std::int32_t least);
std::unique_ptr<Flags> no_map(bool is_there);
Flags fails(bool fails);
std::shared_ptr<Flags> shared();
std::unique_ptr<std::map<Place, Item>> places();
std::unique_ptr<std::unordered_map<Kind, std::unique_ptr<Part>>> kinds();
std::map<std::string, std::map<std::int32_t, std::vector<double>>> nested();
std::unique_ptr<std::map<Fragile, std::int32_t>> fragile();
std::unique_ptr<Fragile> fragile_key(std::int32_t number);
std::size_t each_map(twinspan::FunctionRef<bool(const Ages &)> visit);
Stock stock(Stock stock);
rust::Vec<std::unique_ptr<Ages>> all_ages();
std::set<std::string> names();
std::unordered_set<std::uint16_t> primes();
std::optional<std::string> maybe(std::int32_t number);
std::unique_ptr<std::optional<Part>> maybe_part(bool is_there);
std::size_t length(const std::optional<std::string> &text);
std::pair<std::string, double> pair();
std::unique_ptr<std::map<std::int32_t, Fixed>> fixed();
std::unique_ptr<Fixed> fixed_value();
std::unique_ptr<std::pair<Part, std::int32_t>> part_pair();
std::int32_t sum(const std::pair<std::int32_t, std::int32_t> &pair);
std::unique_ptr<Value> variant(std::int32_t index);
rust::String describe(const Value &value);
rust::String checks();

} // namespace containers
