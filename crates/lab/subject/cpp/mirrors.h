// Mirrors: each layer has its own, so that the functions are templates.
#pragma once
#include <cstdint>
#include <utility>

namespace subject {
template <class Span>
Span widen(Span span) noexcept {
  return {span.start - 1, span.end + 1};
}
template <class Figures>
Figures turned(const Figures &figures) noexcept {
  return {figures.code, figures.b, figures.c, figures.a,
          figures.y,    figures.z, figures.x, figures.count};
}
template <class Figures>
double figures_total(const Figures &figures) noexcept {
  return figures.a + figures.b + figures.c + figures.count + figures.code;
}
template <class Kind>
Kind other(Kind kind) noexcept {
  return static_cast<Kind>((static_cast<unsigned>(kind) + 1) & 3U);
}
template <class Spans>
Spans grown(Spans spans) noexcept {
  spans.begin()->end += 1;
  return spans;
}
} // namespace subject

namespace with_twinspan {
using namespace subject;
}
