#include "plain-cxx-crates/tests/smoke.h"
#include "plain-cxx-crates/src/ffi.rs.h"
#include <string>
#include <vector>

namespace crates {
namespace {
std::string failed;

void check(bool holds, const char *what) {
  if (!holds) {
    failed += what;
    failed += '\n';
  }
}
#define CHECK(...) check(__VA_ARGS__, #__VA_ARGS__)

struct FirstTwo : Visitor {
  std::vector<std::string> &items;
  explicit FirstTwo(std::vector<std::string> &seen) : items(seen) {}
  bool visit(const Value &item) const override {
    items.emplace_back(item.text());
    return items.size() != 2;
  }
};

void expressions() {
  const auto date = compile_regex(R"((?<year>\d{4})-(?<month>\d\d))");
  CHECK(date->is_match("on 2024-05") && !date->is_match("never"));
  const Span place = date->find("on 2024-05", 0);
  CHECK(place.is_there && place.start == 3 && place.end == 10);
  CHECK(!date->find("on 2024-05", 4).is_there && !date->find("\u00e9", 1).is_there);
  CHECK(date->group("on 2024-05", "month").text == "05");
  CHECK(!date->group("on 2024-05", "day").is_there);
  CHECK(date->replace_all("2024-05", "$month/$year") == "05/2024");
  try {
    compile_regex("(");
    CHECK(false);
  } catch (const rust::Error &error) {
    CHECK(std::string(error.what()).find("unclosed group") != std::string::npos);
  }
}

void json() {
  const auto crab = parse_json(
      R"({"name": "Ferris", "legs": [4, 4.5, true], "sizes": {"b": 2, "a": 1, "c": "x"}})");
  CHECK(crab->get("name")->as_str().text == "Ferris");
  CHECK(crab->pointer("/legs/0")->as_i64().number == 4);
  CHECK(crab->pointer("/legs/1")->as_f64().number == 4.5);
  CHECK(!crab->pointer("/legs/1")->as_i64().is_there);
  CHECK(crab->pointer("/legs/2")->as_bool().is_true);
  CHECK(crab->pointer("/legs/3") == nullptr && crab->get("none") == nullptr);
  std::vector<std::string> items;
  crab->get("legs")->each_item(FirstTwo(items));
  CHECK(items == std::vector<std::string>{"4", "4.5"});
  const auto numbers = crab->get("sizes")->numbers();
  CHECK(numbers.size() == 2 && numbers[0].key == "a" && numbers[0].number == 1);
  auto changed = parse_json("{}");
  CHECK(changed->set("list", parse_json("[1]")) && changed->text() == R"({"list":[1]})");
  CHECK(!parse_json("[]")->set("key", parse_json("1")));
}

void times() {
  const auto moment = parse_time("2024-03-30T12:00:00Z");
  const auto berlin = zone_named("Europe/Berlin");
  CHECK(moment->format(*berlin, "%F %T %Z") == "2024-03-30 13:00:00 CET");
  const auto next = moment->days_later(*berlin, 1);
  CHECK(next->clock() - moment->clock() == 23 * 3'600'000'000'000);
  CHECK(moment->plus(90 * 60'000'000'000)->format(*berlin, "%T") == "14:30:00");
  CHECK(from_clock(moment->clock())->clock() == moment->clock());
}
} // namespace

rust::String smoke() {
  failed.clear();
  expressions();
  json();
  times();
  return failed;
}
} // namespace crates
