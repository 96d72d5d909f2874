#include "raw_closures.h"
#include <cstdlib>
#include <stdexcept>

namespace instructions::closures {

std::int32_t add(std::int32_t a, std::int32_t b) {
  if (a == -77) {
    throw std::invalid_argument("never");
  }
  return a + b;
}

} // namespace instructions::closures

extern "C" {
std::int32_t call_held(void *context, std::int32_t value) {
  const Held *held = static_cast<const Held *>(context);
  return instructions::closures::add(value, held->by) ^ static_cast<std::int32_t>(held->other);
}

std::int32_t call_counter(void *context, std::int32_t value) {
  Held *held = static_cast<Held *>(context);
  held->other = instructions::closures::add(static_cast<std::int32_t>(held->other), held->by);
  return static_cast<std::int32_t>(held->other) ^ value;
}

std::int32_t call_empty(void *, std::int32_t value) {
  return instructions::closures::add(value, 1);
}

RawClosure raw_lambda(std::int32_t by);
RawClosure raw_lambda(std::int32_t by) { return raw_owned({by, 7}); }

std::int32_t raw_lend_to_cxx(std::int32_t (*call)(void *, std::int32_t), void *context);
std::int32_t raw_lend_to_cxx(std::int32_t (*call)(void *, std::int32_t), void *context) {
  return call(context, 1) + 1;
}

std::int32_t raw_give_to_cxx(RawClosure closure);
std::int32_t raw_give_to_cxx(RawClosure closure) {
  const std::int32_t value = closure.call(closure.context, 1);
  if (closure.drop != nullptr) {
    closure.drop(closure.context);
  }
  return value;
}
}

RawClosure raw_owned(Held held) {
  void *context = std::malloc(sizeof(Held));
  *static_cast<Held *>(context) = held;
  return {context, call_held, std::free};
}
