#include "mirrors.h"
#include "twinspan-lab-subject/src/mirrors/with_twinspan.rs.h"
#include <cstddef>
#include <lab/rows.h>

namespace raw {
struct Span {
  std::uint64_t start;
  std::uint64_t end;
};
struct Figures {
  std::uint32_t count;
  double a, b, c;
  std::int64_t x, y, z;
  std::uint32_t code;
};
enum class Kind : std::uint8_t { File, Directory, Link, Other };
struct Spans {
  Span *first;
  std::size_t length;
  std::size_t capacity;
};
} // namespace raw

// By hand: C++ for Rust.
extern "C" {
raw::Span raw_widen(raw::Span span) noexcept { return subject::widen(span); }
void raw_turned(const raw::Figures *figures, raw::Figures *result) noexcept {
  *result = subject::turned(*figures);
}
double raw_figures_total(const raw::Figures *figures) noexcept {
  return subject::figures_total(*figures);
}
raw::Kind raw_other(raw::Kind kind) noexcept { return subject::other(kind); }
void raw_grown(raw::Spans *spans) noexcept { spans->first->end += 1; }
}

// By hand: Rust for C++.
extern "C" {
raw::Span raw_rust_widen(raw::Span span) noexcept;
void raw_rust_turned(const raw::Figures *figures, raw::Figures *result) noexcept;
double raw_rust_figures_total(const raw::Figures *figures) noexcept;
raw::Kind raw_rust_other(raw::Kind kind) noexcept;
void raw_rust_spans(raw::Spans *spans) noexcept;
void raw_rust_grown(raw::Spans *spans) noexcept;
}

namespace {
raw::Figures raw_turned_of(const raw::Figures &figures) {
  raw::Figures result;
  raw_rust_turned(&figures, &result);
  return result;
}
double raw_figures_total_of(const raw::Figures &figures) {
  return raw_rust_figures_total(&figures);
}
std::uint64_t raw_many(std::int32_t i) {
  static raw::Spans kept = [] {
    raw::Spans made;
    raw_rust_spans(&made);
    return made;
  }();
  raw_rust_grown(&kept);
  return kept.first->start + static_cast<std::uint32_t>(i);
}
std::uint64_t twinspan_many(std::int32_t i) {
  static auto kept = with_twinspan::rust_spans();
  kept = with_twinspan::rust_grown(std::move(kept));
  return kept.begin()->start + static_cast<std::uint32_t>(i);
}
} // namespace

#define TWO(function, Span) \
  [&] { \
    auto span = function(Span{7, static_cast<std::uint32_t>(lab::keep(i))}); \
    return span.start + span.end; \
  }()
#define EIGHT(function, Figures) \
  [&] { \
    std::int64_t x = lab::keep(i); \
    double a = static_cast<double>(i); \
    auto figures = function(Figures{3, a, a, a, x, x, x, 7}); \
    return figures.a + figures.b + figures.c + figures.count + figures.code; \
  }()
#define LENT(function, Figures) \
  [&] { \
    std::int64_t x = lab::keep(i); \
    double a = static_cast<double>(i); \
    return function(Figures{3, a, a, a, x, x, x, 7}); \
  }()
#define OF_FOUR(function, Kind) \
  static_cast<std::int32_t>(function(static_cast<Kind>(lab::keep(i) & 3)))

LAB_ROWS(mirrors, //
         LAB_ROW("mirror16", "raw", TWO(raw_rust_widen, raw::Span)),
         LAB_ROW("mirror16", "twinspan", TWO(with_twinspan::rust_widen, with_twinspan::Span)),
         LAB_ROW("mirror64", "raw", EIGHT(raw_turned_of, raw::Figures)),
         LAB_ROW("mirror64", "twinspan", EIGHT(with_twinspan::rust_turned, with_twinspan::Figures)),
         LAB_ROW("mirror64-reference", "raw", LENT(raw_figures_total_of, raw::Figures)),
         LAB_ROW("mirror64-reference", "twinspan",
                 LENT(with_twinspan::rust_figures_total, with_twinspan::Figures)),
         LAB_ROW("mirror-enum", "raw", OF_FOUR(raw_rust_other, raw::Kind)),
         LAB_ROW("mirror-enum", "twinspan",
                 OF_FOUR(with_twinspan::rust_other, with_twinspan::Kind)),
         LAB_ROW("mirror-vec-16", "raw", raw_many(i)),
         LAB_ROW("mirror-vec-16", "twinspan", twinspan_many(i)))
