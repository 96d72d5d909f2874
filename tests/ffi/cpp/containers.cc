#include "twinspan-test-ffi/cpp/containers.h"
#include "twinspan-test-ffi/src/containers.rs.h"
#include <array>

namespace containers {

std::unique_ptr<Part> part(std::int32_t weight) { return std::make_unique<Part>(weight); }

Ages ages(std::int32_t count) {
  Ages ages;
  for (std::int32_t age = 0; age < count; ++age) {
    ages["name " + std::to_string(age)] = age;
  }
  return ages;
}

std::unordered_map<std::uint32_t, std::uint64_t> squares(std::uint32_t count) {
  std::unordered_map<std::uint32_t, std::uint64_t> squares;
  for (std::uint32_t number = 0; number < count; ++number) {
    squares[number] = std::uint64_t{number} * number;
  }
  return squares;
}

std::map<std::int32_t, Part> parts() {
  std::map<std::int32_t, Part> parts;
  parts.emplace(1, Part(10));
  parts.emplace(2, Part(20));
  return parts;
}

const Ages &global_ages() {
  static const Ages global = ages(10);
  return global;
}

std::int64_t total(const Ages &ages) {
  std::int64_t total = 0;
  for (const auto &[name, age] : ages) {
    total += age;
  }
  return total;
}

void double_all(Ages &ages) {
  for (auto &[name, age] : ages) {
    age *= 2;
  }
}

const std::int32_t *find(const Ages &ages, std::int32_t least) {
  for (const auto &[name, age] : ages) {
    if (age >= least) {
      return &age;
    }
  }
  return nullptr;
}

std::unique_ptr<Flags> no_map(bool is_there) {
  return is_there ? std::make_unique<Flags>(Flags{{std::int8_t{-1}, true}}) : nullptr;
}

Flags fails(bool fails) {
  if (fails) {
    throw std::runtime_error("no map");
  }
  return {};
}

std::shared_ptr<Flags> shared() { return std::make_shared<Flags>(Flags{{std::int8_t{3}, false}}); }

std::unique_ptr<std::map<Place, Item>> places() {
  auto places = std::make_unique<std::map<Place, Item>>();
  places->emplace(Place{1, 2}, Item{"first", {}});
  return places;
}

std::unique_ptr<std::unordered_map<Kind, std::unique_ptr<Part>>> kinds() {
  auto kinds = std::make_unique<std::unordered_map<Kind, std::unique_ptr<Part>>>();
  kinds->emplace(Kind::Large, part(2));
  return kinds;
}

std::map<std::string, std::map<std::int32_t, std::vector<double>>> nested() {
  return {{"one", {{1, {0.5, 1.5}}}}, {"two", {}}};
}

std::unique_ptr<std::map<Fragile, std::int32_t>> fragile() {
  auto fragile = std::make_unique<std::map<Fragile, std::int32_t>>();
  fragile->emplace(Fragile(1), 10);
  fragile->emplace(Fragile(2), 20);
  return fragile;
}

std::unique_ptr<Fragile> fragile_key(std::int32_t number) {
  return std::make_unique<Fragile>(number);
}

std::size_t each_map(twinspan::FunctionRef<bool(const Ages &)> visit) {
  std::size_t calls = 1;
  while (visit(ages(static_cast<std::int32_t>(calls) - 1))) {
    ++calls;
  }
  return calls;
}

Stock stock(Stock stock) {
  (*stock.ages)["more"] = 1;
  stock.shared = std::make_shared<std::optional<std::string>>("shared");
  return stock;
}

rust::Vec<std::unique_ptr<Ages>> all_ages() {
  rust::Vec<std::unique_ptr<Ages>> all;
  for (std::int32_t count = 0; count < 3; ++count) {
    all.push_back(std::make_unique<Ages>(ages(count)));
  }
  return all;
}

std::set<std::string> names() { return {"Bert", "Anna"}; }

std::unordered_set<std::uint16_t> primes() { return {2, 3, 5, 7}; }

std::optional<std::string> maybe(std::int32_t number) {
  return number < 0 ? std::nullopt : std::optional<std::string>(std::to_string(number));
}

std::unique_ptr<std::optional<Part>> maybe_part(bool is_there) {
  return is_there ? std::make_unique<std::optional<Part>>(Part(1))
                  : std::make_unique<std::optional<Part>>();
}

std::size_t length(const std::optional<std::string> &text) { return text ? text->size() : 0; }

std::pair<std::string, double> pair() { return {"first", 2.5}; }

std::unique_ptr<std::map<std::int32_t, Fixed>> fixed() {
  auto fixed = std::make_unique<std::map<std::int32_t, Fixed>>();
  fixed->emplace(1, 10);
  return fixed;
}

std::unique_ptr<Fixed> fixed_value() { return std::make_unique<Fixed>(1); }

std::unique_ptr<std::pair<Part, std::int32_t>> part_pair() {
  return std::make_unique<std::pair<Part, std::int32_t>>(Part(5), 1);
}

std::int32_t sum(const std::pair<std::int32_t, std::int32_t> &pair) {
  return pair.first + pair.second;
}

namespace {

// Leaves a variant without a value.
struct Throws {
  operator std::int32_t() const { throw std::runtime_error("no number"); }
};

} // namespace

std::unique_ptr<Value> variant(std::int32_t index) {
  auto value = std::make_unique<Value>();
  switch (index) {
  case 1:
    value->emplace<1>("text");
    break;
  case 2:
    value->emplace<2>(7);
    break;
  case 3:
    value->emplace<3>(3);
    break;
  case 4:
    value->emplace<1>("text");
    try {
      value->emplace<2>(Throws());
    } catch (const std::runtime_error &) {
      break;
    }
    break;
  default:
    break;
  }
  return value;
}

rust::String describe(const Value &value) {
  switch (value.index()) {
  case 1:
    return "text " + std::get<1>(value);
  case 2:
    return "part " + std::to_string(std::get<2>(value).weight());
  default:
    return "number";
  }
}

rust::String checks() {
  const check::Report report;
  Ages words;
  const rust::Vec<rust::String> none = rust_keys(words);
  CHECK(none.empty());
  const std::array<rust::Str, 4> list{"b", "a", "b", "a word that is on the heap"};
  rust_count(words, {list.data(), list.size()});
  CHECK_EQ(words.size(), 3U);
  CHECK_EQ(words["b"], 2);
  const rust::Vec<rust::String> keys = rust_keys(words);
  CHECK_EQ(std::string(keys[1]), "a word that is on the heap");
  CHECK_EQ(rust_take(std::make_unique<Ages>(words)).value_or(0), 2);
  CHECK(!rust_take(std::make_unique<Ages>()));
  const std::unique_ptr<Ages> made = rust_new();
  CHECK_EQ(made->at("new"), 5);
  std::pair<std::string, double> both("of C++", 1.5);
  CHECK_EQ(rust_first(both), 1.5);
  CHECK_EQ(both.first, "from Rust");
  return report.text();
}

} // namespace containers
