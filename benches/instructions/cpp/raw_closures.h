#pragma once
#include "closures.h"

// Closures by hand: a function pointer and a pointer for it.

/// What a closure of two numbers holds.
struct Held {
  std::int32_t by;
  std::int64_t other;
};

extern "C" {
struct RawClosure {
  void *context;
  std::int32_t (*call)(void *context, std::int32_t value);
  void (*drop)(void *context);
};

RawClosure raw_adder(std::int32_t by);
RawClosure raw_counter(std::int32_t by);
std::int32_t raw_lend_to_rust(std::int32_t (*call)(void *, std::int32_t), void *context);
std::int32_t raw_give_to_rust(RawClosure closure);

std::int32_t call_held(void *context, std::int32_t value);
std::int32_t call_counter(void *context, std::int32_t value);
std::int32_t call_empty(void *context, std::int32_t value);
}

RawClosure raw_owned(Held held);
