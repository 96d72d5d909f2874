#include "mixed.h"
#include "twinspan-lab-subject/src/mixed/with_cxx.rs.h"
#include "twinspan-lab-subject/src/mixed/with_twinspan.rs.h"
#include <lab/rows.h>

namespace with_cxx {
std::int32_t search(rust::Str text, rust::Str prefix, rust::Str name, Sum &sum,
                    rust::Fn<bool(Sum &, rust::Str)> visit) {
  auto view = [](rust::Str str) { return std::string_view(str.data(), str.size()); };
  std::int32_t shown =
      subject::search(view(text), view(prefix), view(name), [&](std::string_view line) {
        return visit(sum, rust::Str(line.data(), line.size()));
      });
  if (shown < 0)
    throw std::invalid_argument("no prefix");
  return shown;
}
} // namespace with_cxx

extern "C" {
struct RawText {
  const char *bytes;
  std::size_t length;
};
struct RawSearch {
  RawText text;
  RawText prefix;
  RawText name;
  bool (*visit)(void *context, const char *bytes, std::size_t length);
  void *context;
};

// By hand: C++ for Rust. -1: no prefix; -2: an exception.
std::int32_t raw_search(const RawSearch *search) noexcept {
  try {
    auto view = [](RawText text) { return std::string_view(text.bytes, text.length); };
    return subject::search(view(search->text), view(search->prefix), view(search->name),
                           [&](std::string_view line) {
                             return search->visit(search->context, line.data(), line.size());
                           });
  } catch (...) {
    return -2;
  }
}

// By hand: Rust for C++. -1: no prefix; -2: a panic.
std::int32_t raw_rust_search(const RawSearch *search) noexcept;
}

namespace {
constexpr std::string_view lines = subject::lines;
constexpr std::string_view word = subject::word;
constexpr std::string_view user = subject::user;

// What the visitor of a caller does: adds up lengths, stops at 16.
struct Total {
  std::size_t length = 0;
  bool add(std::size_t more) {
    length += more;
    return length < 16;
  }
};

std::string_view hidden(std::string_view text) {
  return {lab::keep(text.data()), lab::keep(text.size())};
}
RawText raw(std::string_view text) { return {text.data(), text.size()}; }

std::size_t by_hand() {
  Total total;
  RawSearch search{raw(hidden(lines)), raw(hidden(word)), raw(hidden(user)),
                   [](void *context, const char *, std::size_t length) {
                     return static_cast<Total *>(context)->add(length);
                   },
                   &total};
  if (raw_rust_search(&search) < 0)
    throw std::invalid_argument("no prefix");
  return total.length;
}
std::size_t through_twinspan() {
  Total total;
  auto shown = with_twinspan::try_rust_search(
      twinspan::str(hidden(lines)), twinspan::str(hidden(word)), twinspan::str(hidden(user)),
      [&](rust::Str line) { return total.add(twinspan::view(line).size()); });
  if (!shown)
    throw std::invalid_argument("no prefix");
  return total.length;
}
} // namespace

LAB_ROWS(mixed, LAB_ROW("mixed", "raw", by_hand()),
         LAB_ROW("mixed", "twinspan", through_twinspan()))
