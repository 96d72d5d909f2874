// A call as programs have it: three texts, a closure, an error with a message.
#pragma once
#include "rust/cxx.h"
#include "twinspan-lab-subject/src/mixed/with_twinspan.rs.types.h"
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <twinspan/text.h>

namespace subject {
// Shows `visit` each line of `text` that begins with `prefix`, until it has enough. Returns how many
// it has shown, or -1 if there is no prefix.
template <class Visit>
std::int32_t search(std::string_view text, std::string_view prefix, std::string_view name,
                    Visit &&visit) {
  if (prefix.empty() || name.empty())
    return -1;
  std::int32_t shown = 0;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
    if (line.substr(0, prefix.size()) == prefix) {
      ++shown;
      if (!visit(line))
        break;
    }
  }
  return shown;
}
} // namespace subject

namespace with_cxx {
struct Sum;
std::int32_t search(rust::Str text, rust::Str prefix, rust::Str name, Sum &sum,
                    rust::Fn<bool(Sum &, rust::Str)> visit);
} // namespace with_cxx

namespace with_twinspan {
inline twinspan::expected<std::int32_t, NoPrefix>
search(std::string_view text, std::string_view prefix, std::string_view name,
       twinspan::FunctionRef<bool(rust::Str)> visit) {
  std::int32_t shown = subject::search(
      text, prefix, name, [&](std::string_view line) { return visit(twinspan::str(line)); });
  if (shown < 0)
    return twinspan::unexpected(NoPrefix{rust::String("no prefix")});
  return shown;
}
} // namespace with_twinspan
