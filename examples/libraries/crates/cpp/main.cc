// Prints the events of a log that match a pattern, at the times of a zone: a line of JSON each, from stdin.
//
//     events <pattern> <zone> < log.jsonl

#include "crates-example/src/lib.rs.h"

#include <exception>
#include <iostream>
#include <map>
#include <string>

namespace {

struct Failed {
  std::string what;
};

std::string text(const crates::Value &event, const char *key) {
  const crates::Value *field = event.get(key);
  const auto found = field != nullptr ? field->as_str() : std::nullopt;
  if (!found) {
    throw Failed{std::string("no text in ") + key};
  }
  return std::string(*found);
}

// The text with what matches between angle brackets.
std::string marked(const crates::Regex &pattern, const std::string &message) {
  return std::string(pattern.replace_all(twinspan::str(message), "<$0>"));
}

void print(const crates::Value &event, const crates::Regex &pattern, const crates::Zone &zone,
           std::map<std::string, int> &counts) {
  const std::string message = text(event, "message");
  if (!pattern.is_match(twinspan::str(message))) {
    return;
  }
  const std::string level = text(event, "level");
  const auto time = crates::Timestamp::parse(twinspan::str(text(event, "time")));
  std::cout << time->format(zone, "%Y-%m-%d %H:%M:%S %Z") << ' ' << level << ": "
            << marked(pattern, message) << '\n';
  ++counts[level];
}

int run(const char *pattern_text, const char *zone_name) {
  const auto pattern = crates::Regex::compile(pattern_text);
  const auto zone = crates::Zone::named(zone_name);
  std::map<std::string, int> counts;
  int status = 0;
  int number = 0;
  for (std::string line; std::getline(std::cin, line);) {
    ++number;
    try {
      print(*crates::Value::parse(twinspan::str(line)), *pattern, *zone, counts);
    } catch (const twinspan::ErrorOf<rust::Box<crates::JsonError>> &error) {
      std::cout << "line " << number << ", column " << error.error()->column() << ": "
                << error.what() << '\n';
      status = 1;
    } catch (const Failed &failed) {
      std::cout << "line " << number << ": " << failed.what << '\n';
      status = 1;
    } catch (const std::exception &error) {
      std::cout << "line " << number << ": " << error.what() << '\n';
      status = 1;
    }
  }
  for (const auto &[level, count] : counts) {
    std::cout << count << ' ' << level << '\n';
  }
  return status;
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 3) {
    std::cerr << "events <pattern> <zone> < log.jsonl\n";
    return 2;
  }
  try {
    return run(argv[1], argv[2]);
  } catch (const std::exception &error) {
    std::cerr << "events: " << error.what() << '\n';
    return 2;
  }
}
