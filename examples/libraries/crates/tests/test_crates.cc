// What the crates give to C++, value by value.

#include "crates-example/src/lib.rs.h"

#include <chrono>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using crates::Regex;
using crates::Timestamp;
using crates::Value;
using crates::Zone;

int passed = 0, failed = 0;

void check(bool holds, const char *what, int line) {
  ++(holds ? passed : failed);
  if (!holds)
    std::cout << "FAILED line " << line << ": " << what << '\n';
}
#define CHECK(...) check(__VA_ARGS__, #__VA_ARGS__, __LINE__)

void expressions() {
  const auto date = Regex::compile(R"((?<year>\d{4})-(?<month>\d\d))");
  CHECK(date->is_match("on 2024-05"));
  CHECK(!date->is_match("never"));
  const auto place = date->find("on 2024-05", 0);
  CHECK(place && place->start == 3 && place->end == 10);
  CHECK(!date->find("on 2024-05", 4));
  CHECK(!date->find("on 2024-05", 100));
  CHECK(!date->find("\u00e9", 1)); // inside a character
  CHECK(date->group("on 2024-05", "month") == "05");
  CHECK(!date->group("on 2024-05", "day"));
  CHECK(date->replace_all("2024-05, 2025-06", "$month/$year") == "05/2024, 06/2025");
  const auto bad = Regex::try_compile("(");
  CHECK(!bad);
  try {
    Regex::compile("(");
    CHECK(false);
  } catch (const std::exception &error) {
    CHECK(std::string_view(error.what()).find("unclosed group") != std::string_view::npos);
  }
}

void json() {
  const auto crab = Value::parse(
      R"({"name": "Ferris", "legs": [4, 4.5, true], "sizes": {"b": 2, "a": 1, "c": "x"}})");
  CHECK(crab->get("name")->as_str() == "Ferris");
  CHECK(crab->pointer("/legs/0")->as_i64() == 4);
  CHECK(crab->pointer("/legs/1")->as_f64() == 4.5);
  CHECK(!crab->pointer("/legs/1")->as_i64());
  CHECK(crab->pointer("/legs/2")->as_bool() == true);
  CHECK(crab->pointer("/legs/3") == nullptr);
  CHECK(crab->get("none") == nullptr);
  std::vector<std::string> items;
  crab->get("legs")->each_item([&](const Value &item) -> twinspan::ControlFlow<> {
    items.emplace_back(item.text());
    if (items.size() == 2) {
      return twinspan::Break();
    }
    return twinspan::Continue();
  });
  CHECK(items == std::vector<std::string>{"4", "4.5"});
  const auto numbers = crab->get("sizes")->numbers();
  CHECK(numbers.size() == 2 && *numbers.find("a") == 1 && *numbers.find("b") == 2);

  auto changed = Value::parse("{}");
  CHECK(changed->set("list", Value::parse("[1]")));
  CHECK(changed->text() == R"({"list":[1]})");
  CHECK(!Value::parse("[]")->set("key", Value::parse("1")));

  const auto bad = Value::try_parse("{\n  \"a\": ?}");
  CHECK(!bad && bad.error()->line() == 2 && bad.error()->column() == 8);
}

void times() {
  using namespace std::chrono_literals;
  const auto moment = Timestamp::parse("2024-03-30T12:00:00Z");
  const auto berlin = Zone::named("Europe/Berlin");
  CHECK(moment->format(*berlin, "%F %T %Z") == "2024-03-30 13:00:00 CET");
  // A day on is 23 hours on here.
  const auto next = moment->days_later(*berlin, 1);
  CHECK(next->format(*berlin, "%F %T %Z") == "2024-03-31 13:00:00 CEST");
  CHECK(next->clock() - moment->clock() == 23h);
  CHECK(moment->plus(90min)->format(*berlin, "%T") == "14:30:00");
  CHECK(Timestamp::from_clock(moment->clock())->clock() == moment->clock());
  CHECK(!Zone::try_named("Europe/Nowhere"));
  CHECK(!Timestamp::try_parse("2024-02-30T00:00:00Z"));
  CHECK(!moment->try_days_later(*berlin, 1'000'000'000));
}

} // namespace

int main() {
  expressions();
  json();
  times();
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 ? 0 : 1;
}
