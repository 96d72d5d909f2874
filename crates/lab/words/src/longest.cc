#include "twinspan-lab-words/src/longest.h"
#include "twinspan-lab-words/src/main.rs.h"

namespace words {
bool Longest::visit(rust::Str text) {
  if (!found || text.size() > line.size()) {
    line = static_cast<std::string>(text);
    found = true;
  }
  return true;
}

rust::String longest_line(rust::Str path, bool &found) {
  rust::Box<Text> text = open(path);
  Longest longest;
  text->each_line(longest);
  Place place{};
  if (text->find("TODO", place)) {
    longest.line += " (to do at byte " + std::to_string(place.start) + ")";
  }
  found = longest.found;
  return longest.line;
}
} // namespace words
