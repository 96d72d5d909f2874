#pragma once
#include "rust/cxx.h"
#include <string>

namespace words {
// What each_line gives its lines to, in place of a closure.
struct Longest {
  std::string line;
  bool found = false;
  bool visit(rust::Str text);
};

// `found` says whether there is a line, in place of an optional.
rust::String longest_line(rust::Str path, bool &found);
} // namespace words
