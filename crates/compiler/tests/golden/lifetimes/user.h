#pragma once
#include "rust/cxx.h"

#include <memory>
#include <optional>

class View {
public:
  rust::Str text() const;
};

std::unique_ptr<View> view(rust::Str text, rust::Str other);
rust::Str longest(rust::Str left, rust::Str right, std::optional<rust::Str> other);
