// Times parsing, changing and printing beside nlohmann-json: time_json [<file>]. Without a file it makes a text.

#include "json/src/lib.rs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace {

using json::Value;
using Other = nlohmann::json;

/// Adds 1 to whole numbers, a letter to texts, an element to arrays and a key to objects; removes the key "id".
void change(Value &value) {
  value.visit(twinspan::overloaded{
      [](Value::Int &it) { it._0 += 1; },
      [](Value::Text &it) { it._0 = std::string(it._0) + '!'; },
      [](Value::Array &it) {
        for (Value &element : it._0)
          change(element);
        it._0.push_back(Value::Null{});
      },
      [](Value::Object &it) {
        it._0.erase("id");
        for (const auto &entry : it._0)
          change(entry.second);
        it._0.insert_or_assign("changed", Value::Bool{true});
      },
      [](auto &) {},
  });
}

void change(Other &value) {
  if (value.is_number_integer()) {
    value = value.get<std::int64_t>() + 1;
  } else if (value.is_string()) {
    value.get_ref<std::string &>() += '!';
  } else if (value.is_array()) {
    for (Other &element : value)
      change(element);
    value.push_back(nullptr);
  } else if (value.is_object()) {
    value.erase("id");
    for (Other &element : value)
      change(element);
    value["changed"] = true;
  }
}

std::string made() {
  std::string text = "[";
  for (int i = 0; i < 20000; ++i) {
    const std::string number = std::to_string(i);
    text += i == 0 ? "" : ",";
    text += R"({"id":)" + number + R"(,"name":"the name of )" + number +
            R"(","tags":["a","b","tag )" + number + R"("],"at":{"x":)" + number + R"(.25,"y":-1)" +
            number + R"(,"seen":true},"next":null,"note":"a \"quoted\" word, and \u00e9"})";
  }
  return text + "]";
}

constexpr int runs = 9;

/// The least milliseconds that each part took.
struct Times {
  double parse = HUGE_VAL, change = HUGE_VAL, print = HUGE_VAL;
};

template <class Function>
auto timed(double &least, Function function) {
  const std::clock_t start = std::clock(); // processor time: other programs may run
  auto result = function();
  least = std::min(least, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  return result;
}

template <class Parse, class Print>
Times measure(const std::string &text, std::string &printed, Parse parse, Print print) {
  Times times;
  for (int run = 0; run < runs; ++run) {
    auto value = timed(times.parse, [&] { return parse(text); });
    timed(times.change, [&] { return change(value), 0; });
    printed = std::string(timed(times.print, [&] { return print(value); }));
  }
  return times;
}

void show(const char *name, const Times &times) {
  std::printf("%-22s %8.1f %8.1f %8.1f\n", name, times.parse, times.change, times.print);
}

} // namespace

int main(int count, char **arguments) {
  std::string text = made();
  if (count > 1) {
    std::ifstream file(arguments[1], std::ios::binary);
    text.assign(std::istreambuf_iterator<char>(file), {});
  }
  std::string ours, theirs;
  const Times our_times = measure(
      text, ours,
      [](const std::string &it) {
        return json::parse({reinterpret_cast<const std::uint8_t *>(it.data()), it.size()});
      },
      [](const Value &value) { return json::print(value); });
  const Times their_times = measure(
      text, theirs, [](const std::string &it) { return Other::parse(it); },
      [](const Other &value) { return value.dump(2); });
  std::printf("%.1f MB; milliseconds of processor time, the least of %d\n%-22s %8s %8s %8s\n",
              static_cast<double>(text.size()) / 1e6, runs, "", "parse", "change", "print");
  show("serde_json, twinspan", our_times);
  show("nlohmann-json", their_times);
  if (ours != theirs) {
    std::cerr << "they print different texts\n";
    return 1;
  }
}
