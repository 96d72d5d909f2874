#ifndef TWINSPAN_FMT_H
#define TWINSPAN_FMT_H

/// @file
/// Formatting of Rust strings with the {fmt} library. Not part of twinspan/twinspan.h: include it
/// where {fmt} is used.

#include "twinspan/text.h"

#include <fmt/format.h>

/// Formats like a std::string_view, with the same specifications.
template <>
struct fmt::formatter<rust::Str, char> : fmt::formatter<std::string_view, char> {
  template <class Context>
  auto format(const rust::Str &text, Context &context) const {
    return fmt::formatter<std::string_view, char>::format(::twinspan::view(text), context);
  }
};
template <>
struct fmt::formatter<rust::String, char> : fmt::formatter<std::string_view, char> {
  template <class Context>
  auto format(const rust::String &text, Context &context) const {
    return fmt::formatter<std::string_view, char>::format(::twinspan::view(text), context);
  }
};

#endif // TWINSPAN_FMT_H
