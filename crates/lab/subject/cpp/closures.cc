#include "closures.h"
#include "twinspan-lab-subject/src/closures/with_cxx.rs.h"
#include "twinspan-lab-subject/src/closures/with_twinspan.rs.h"
#include <cstdlib>
#include <lab/rows.h>
#include <new>

using subject::Counting;
using subject::Held;

namespace with_cxx {
std::int32_t lend(const Context &context,
                  rust::Fn<std::int32_t(const Context &, std::int32_t)> run) {
  return run(context, 1) + 1;
}
std::int32_t give(rust::Box<Closure> run) { return run->call(1) + 1; }
std::int32_t point(rust::Fn<std::int32_t(std::int32_t)> run) { return run(1) + 1; }
} // namespace with_cxx

// A closure by hand.
extern "C" {
using RawCall = std::int32_t (*)(void *context, std::int32_t value);
struct RawClosure {
  void *context;
  RawCall call;
  void (*drop)(void *context);
};
struct RawResult {
  std::int32_t is_ok;
  std::int32_t value;
};
using RawFallible = RawResult (*)(void *context, std::int32_t value);
}

namespace {
extern "C" std::int32_t call_held(void *context, std::int32_t value) {
  return (*static_cast<const Held *>(context))(value);
}
extern "C" std::int32_t call_counting(void *context, std::int32_t value) {
  return (*static_cast<Counting *>(context))(value);
}
extern "C" RawResult call_fallible(void *context, std::int32_t value) {
  const std::int32_t result = (*static_cast<const Held *>(context))(value);
  return {result >= 0, result};
}
extern "C" std::int32_t call_empty(void *, std::int32_t value) { return value + 1; }

RawClosure owned(Held held) {
  return {new Held(held), call_held, [](void *context) { delete static_cast<Held *>(context); }};
}
} // namespace

// By hand: C++ for Rust. Whatever is called may throw, which must not reach Rust.
extern "C" {
RawClosure raw_lambda(std::int32_t by) noexcept { return owned({by, 7}); }

bool raw_lend(RawCall call, void *context, std::int32_t *result) noexcept {
  try {
    *result = call(context, 1) + 1;
    return true;
  } catch (...) {
    return false;
  }
}
bool raw_lend_fallible(RawFallible call, void *context, RawResult *result) noexcept {
  try {
    *result = call(context, 1);
    return true;
  } catch (...) {
    return false;
  }
}
bool raw_give(RawClosure *closure, std::int32_t *result) noexcept {
  bool is_ok = true;
  try {
    *result = closure->call(closure->context, 1) + 1;
  } catch (...) {
    is_ok = false;
  }
  if (closure->drop != nullptr)
    closure->drop(closure->context);
  return is_ok;
}
}

// By hand: Rust for C++.
extern "C" {
RawClosure raw_rust_closure(std::int32_t by) noexcept;
RawClosure raw_rust_counting(std::int32_t by) noexcept;
std::int32_t raw_rust_lend(RawCall call, void *context) noexcept;
RawResult raw_rust_lend_fallible(RawFallible call, void *context) noexcept;
std::int32_t raw_rust_give(const RawClosure *closure) noexcept;
}

namespace {
// A pointer that the compiler knows nothing about.
template <class T>
T *hidden(T *pointer) {
  return lab::keep(pointer);
}

std::function<std::int32_t(std::int32_t)> function(std::int32_t by) { return Held{by, 7}; }

// Within C++, as a program without Rust would have it.
LAB_OUT_OF_LINE std::int32_t floor_lend(const std::function<std::int32_t(std::int32_t)> &run) {
  return run(1) + 1;
}

std::int32_t increment(std::int32_t value) { return value + 1; }

template <class Result>
std::int32_t answer(Result &&result) {
  return result ? *result : result.error().code;
}
} // namespace

#define LOOP(name, layer, set_up, ...) \
  lab::Row { \
    name, layer, [](std::uint64_t times) -> std::uint64_t { \
      set_up; \
      return lab::repeat(times, [&](std::int32_t i) { return __VA_ARGS__; }); \
    } \
  }

LAB_ROWS(closures,
         LOOP("closure-call", "raw", auto run = raw_rust_closure(3),
              hidden(&run)->call(hidden(&run)->context, i)),
         LOOP("closure-call", "floor", auto run = function(3), (*hidden(&run))(i)),
         LOOP("closure-call", "cxx", auto run = with_cxx::rust_closure(3),
              (*hidden(&run))->call(i)),
         LOOP("closure-call", "twinspan", auto run = with_twinspan::rust_closure(3),
              (*hidden(&run))(i)),

         LOOP("closure-call-mut", "raw", auto run = raw_rust_counting(3),
              hidden(&run)->call(hidden(&run)->context, i)),
         LOOP("closure-call-mut", "twinspan", auto run = with_twinspan::rust_counting(3),
              (*hidden(&run))(i)),

         LOOP("closure-lend", "raw", ,
              [&] {
                Held held{i, 7};
                return raw_rust_lend(call_held, &held);
              }()),
         LOOP("closure-lend", "floor", , floor_lend(Held{i, 7})),
         LOOP("closure-lend", "twinspan", , with_twinspan::rust_lend(Held{i, 7})),

         LOOP("closure-lend-mut", "raw", ,
              [&] {
                Counting counting{{i, 7}};
                return raw_rust_lend(call_counting, &counting);
              }()),
         LOOP("closure-lend-mut", "twinspan", , with_twinspan::rust_lend_mut(Counting{{i, 7}})),

         LOOP("closure-lend-fallible", "raw", ,
              [&] {
                Held held{i, 7};
                return raw_rust_lend_fallible(call_fallible, &held).value;
              }()),
         LOOP("closure-lend-fallible", "twinspan", ,
              answer(with_twinspan::try_rust_lend_fallible(
                  [held = Held{i, 7}](std::int32_t value)
                      -> twinspan::expected<std::int32_t, with_twinspan::Refusal> {
                    const std::int32_t result = held(value);
                    if (result < 0)
                      return twinspan::unexpected(with_twinspan::Refusal{result});
                    return result;
                  }))),

         LOOP("closure-give", "raw", ,
              [&] {
                RawClosure raw = owned({i, 7});
                return raw_rust_give(&raw);
              }()),
         LOOP("closure-give", "cxx", ,
              with_cxx::rust_give(std::make_unique<with_cxx::CxxClosure>(Held{i, 7}))),
         LOOP("closure-give", "twinspan", , with_twinspan::rust_give(Held{i, 7})),

         LOOP("closure-give-boxed", "raw", ,
              [&] {
                RawClosure raw = owned({i, 7});
                return raw_rust_give(&raw);
              }()),
         LOOP("closure-give-boxed", "twinspan", , with_twinspan::rust_give_boxed(Held{i, 7})),

         LOOP("closure-give-once", "raw", ,
              [&] {
                RawClosure raw = owned({i, 7});
                return raw_rust_give(&raw);
              }()),
         LOOP("closure-give-once", "twinspan", , with_twinspan::rust_give_once(Held{i, 7})),

         LOOP("closure-give-empty", "raw", ,
              [&] {
                RawClosure raw{nullptr, call_empty, nullptr};
                return raw_rust_give(&raw) + i;
              }()),
         LOOP("closure-give-empty", "twinspan", ,
              with_twinspan::rust_give([](std::int32_t value) { return value + 1; }) + i),

         LOOP("closure-give-pointer", "raw", ,
              [&] {
                RawClosure raw{nullptr, call_empty, nullptr};
                return raw_rust_give(&raw) + i;
              }()),
         LOOP("closure-give-pointer", "twinspan", , with_twinspan::rust_give(&increment) + i))
