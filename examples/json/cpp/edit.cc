#include "edit.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace edit {

using json::Value;

namespace {

[[noreturn]] void fail(std::string_view pointer, const std::string &what) {
  throw Error(std::string(pointer) + ": " + what);
}

/// The tokens of a pointer: "/a~1b/c" has "a/b" and "c".
std::vector<std::string> tokens(std::string_view pointer) {
  std::vector<std::string> tokens;
  if (!pointer.empty() && pointer.front() != '/')
    fail(pointer, "does not begin with /");
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    const char next = i + 1 < pointer.size() ? pointer[i + 1] : '\0';
    if (pointer[i] == '/') {
      tokens.emplace_back();
    } else if (pointer[i] != '~') {
      tokens.back() += pointer[i];
    } else if (next == '0' || next == '1') {
      tokens.back() += next == '0' ? '~' : '/';
      ++i;
    } else {
      fail(pointer, "0 or 1 has to follow ~");
    }
  }
  if (tokens.size() > json::MAX_DEPTH)
    fail(pointer, "is too deep");
  return tokens;
}

/// The index that a token is; of what is none the greatest number.
std::size_t index(std::string_view token) {
  std::size_t index = 0;
  const char *const end = token.data() + token.size();
  const auto [parsed, error] = std::from_chars(token.data(), end, index);
  const bool is_index = error == std::errc() && parsed == end && (token[0] != '0' || index == 0);
  return is_index ? index : static_cast<std::size_t>(-1);
}

/// The part of an array or object that a token names, or null.
Value *part(Value &value, const std::string &token) {
  if (auto *object = value.get_if<Value::Object>())
    return object->_0.find(token);
  if (auto *array = value.get_if<Value::Array>())
    if (const std::size_t i = index(token); i < array->_0.size())
      return &array->_0[i];
  return nullptr;
}

/// A place in something: what has it, and its name there.
struct Place {
  Value &in;
  std::string name;
};

Place place(Value &root, std::string_view pointer) {
  std::vector<std::string> names = tokens(pointer);
  if (names.empty())
    fail("\"\"", "the whole is not a part");
  std::string last = std::move(names.back());
  names.pop_back();
  Value *value = &root;
  for (const std::string &name : names) {
    value = part(*value, name);
    if (value == nullptr)
      fail(pointer, "there is no such place");
  }
  return {*value, std::move(last)};
}

} // namespace

Value &at(Value &root, std::string_view pointer) {
  if (pointer.empty())
    return root;
  const Place there = place(root, pointer);
  Value *const value = part(there.in, there.name);
  if (value == nullptr)
    fail(pointer, "there is no such place");
  return *value;
}

void set(Value &root, std::string_view pointer, Value value) {
  if (pointer.empty()) {
    root = std::move(value);
    return;
  }
  const Place there = place(root, pointer);
  if (auto *object = there.in.get_if<Value::Object>())
    object->_0.insert_or_assign(there.name, std::move(value));
  else
    at(root, pointer) = std::move(value);
}

void insert(Value &root, std::string_view pointer, Value value) {
  const Place there = place(root, pointer);
  auto *const array = there.in.get_if<Value::Array>();
  if (array == nullptr)
    fail(pointer, "is not in an array");
  rust::Vec<Value> &values = array->_0;
  const std::size_t i = there.name == "-" ? values.size() : index(there.name);
  if (i > values.size())
    fail(pointer, "there is no such place");
  values.push_back(std::move(value));
  Value *const end = values.data() + values.size();
  std::rotate(values.data() + i, end - 1, end);
}

void push(Value &root, std::string_view pointer, Value value) {
  auto *const array = at(root, pointer).get_if<Value::Array>();
  if (array == nullptr)
    fail(pointer, "is no array");
  array->_0.push_back(std::move(value));
}

void erase(Value &root, std::string_view pointer) {
  const Place there = place(root, pointer);
  Value &erased = at(root, pointer);
  if (auto *object = there.in.get_if<Value::Object>()) {
    object->_0.erase(there.name);
  } else {
    rust::Vec<Value> &values = there.in.get<Value::Array>()._0;
    std::rotate(&erased, &erased + 1, values.data() + values.size());
    values.truncate(values.size() - 1);
  }
}

} // namespace edit
