// Values that C++ makes and changes, and the errors of both functions.

#include "edit.h"
#include "json/src/lib.rs.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace {

using json::Value;

int passed = 0, failed = 0;

void check(bool holds, const char *what, int line) {
  ++(holds ? passed : failed);
  if (!holds)
    std::cout << "FAILED line " << line << ": " << what << '\n';
}
#define CHECK(...) check(__VA_ARGS__, #__VA_ARGS__, __LINE__)

Value parse(std::string_view text) {
  return json::parse({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}

std::string text(const Value &value) { return std::string(json::print(value)); }

void made_by_cpp() {
  Value value = Value::Object{};
  auto &object = value.get<Value::Object>()._0;
  object["name"] = Value::Text{"a \"name\""};
  object["list"] =
      Value::Array{{Value::Null{}, Value::Bool{true}, Value::Int{-1}, Value::Float{0.5}}};
  object["huge"] = Value::Huge{"1e999"};
  object["more"] =
      Value::Object{std::map<std::string, Value>{{"b", Value::Int{1}}, {"a", Value()}}};
  const Value read = parse(
      R"({"huge":1e999,"list":[null,true,-1,0.5],"more":{"a":null,"b":1},"name":"a \"name\""})");
  CHECK(text(value) == text(read));
  object["huge"] = *read.get<Value::Object>()._0.find("huge");
  CHECK(value == read);

  Value copy = value;
  edit::erase(copy, "/list/0");
  CHECK(copy != value);
  CHECK(edit::at(copy, "/list").get<Value::Array>()._0.size() == 3);
  CHECK(edit::at(value, "/list").get<Value::Array>()._0.size() == 4);

  edit::push(copy, "/list", copy); // a copy of the whole in a part of it
  CHECK(edit::at(copy, "/list/3/name") == Value::Text{"a \"name\""});
  const Value moved = std::move(copy);
  CHECK(moved.get<Value::Object>()._0.size() == 4);
}

void numbers() {
  CHECK(parse("9223372036854775807") == Value::Int{std::numeric_limits<std::int64_t>::max()});
  CHECK(parse("9223372036854775808") == Value::Huge{"9223372036854775808"});
  CHECK(parse("0.25") == Value::Float{0.25});
  CHECK(std::signbit(parse("-0").get<Value::Float>()._0));
}

void text_of_any_characters() {
  const Value value = parse(R"("a\u0000\ud83d\ude00")");
  const std::string held(value.get<Value::Text>()._0);
  CHECK(held == std::string("a\0\xF0\x9F\x98\x80", 6));
  CHECK(text(value) == "\"a\\u0000\xF0\x9F\x98\x80\"");
}

void errors() {
  try {
    parse("{\n \"a\": none\n}");
    CHECK(false);
  } catch (const twinspan::ErrorOf<json::SyntaxError> &error) {
    CHECK(error.error().message == "expected ident");
    CHECK(error.error().line == 2);
    CHECK(error.error().column == 8);
  }
  const auto infinite = json::try_print(Value::Float{HUGE_VAL});
  CHECK(!infinite && infinite.error().holds<json::PrintError::NotFinite>());
  const auto no_number = json::try_print(Value::Array{{Value::Huge{"1, 2"}}});
  CHECK(!no_number && no_number.error() == json::PrintError::NoNumber{"1, 2"});

  Value deep = Value::Null{};
  for (std::size_t depth = 0; depth < json::MAX_DEPTH; ++depth)
    deep = Value::Array{{std::move(deep)}};
  CHECK(json::try_print(deep).has_value());
  deep = Value::Object{{{"inside", std::move(deep)}}};
  const auto too_deep = json::try_print(deep);
  CHECK(!too_deep && too_deep.error().holds<json::PrintError::TooDeep>());
}

} // namespace

int main() {
  made_by_cpp();
  numbers();
  text_of_any_characters();
  errors();
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 ? 0 : 1;
}
