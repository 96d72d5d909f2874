#pragma once
#include "rust/cxx.h"

#include <cstdint>
#include <optional>

namespace shell {
struct Command;
struct Hooks;

class Store {};

struct Size {
  std::uint64_t bytes;
};

std::optional<Command> builtin();
void hook(Hooks hooks);
} // namespace shell
