// A call as programs have it: three texts, a closure, an error with a message.
#pragma once
#include "rust/cxx.h"
#include "twinspan-lab-subject/src/mixed/with_twinspan.rs.types.h"
#include "work.h"
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <twinspan/text.h>

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
