#pragma once
#include "rust/cxx.h"

#include <cstdint>
#include <optional>

namespace shell {
struct Command;
struct Hooks;
struct Job;
struct Job_at;

class Store {};

struct Size {
  std::uint64_t bytes;
};

std::optional<Command> builtin();
void hook(Hooks hooks);
void run(Job job, Job_at other);
} // namespace shell
