#pragma once
#include "json/src/lib.rs.h"

#include <stdexcept>
#include <string_view>

/// Changes to a tree of values, in place. A place in it is a JSON Pointer (RFC 6901): "/items/0/name".
namespace edit {

/// There is no such place, or what is there cannot be changed so.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What is there.
json::Value &at(json::Value &root, std::string_view pointer);
/// Replaces what is there, or adds a key to an object.
void set(json::Value &root, std::string_view pointer, json::Value value);
/// Adds to an array, before an index or at the end.
void insert(json::Value &root, std::string_view pointer, json::Value value);
/// Adds to the end of the array that is there.
void push(json::Value &root, std::string_view pointer, json::Value value);
/// Removes what is there from its object or array.
void erase(json::Value &root, std::string_view pointer);

} // namespace edit
