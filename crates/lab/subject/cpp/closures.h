// Functions with what they remember.
#pragma once
#include "rust/cxx.h"
#include "twinspan-lab-subject/src/closures/with_twinspan.rs.types.h"
#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

namespace subject {
// What the lambdas of C++ and the closures of Rust hold: 16 bytes.
struct Held {
  std::int32_t by;
  std::int64_t other;

  std::int32_t operator()(std::int32_t value) const noexcept {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(value) *
                                     static_cast<std::uint32_t>(by)) ^
           static_cast<std::int32_t>(other);
  }
};

// As a lambda that changes what it holds.
struct Counting {
  Held held;

  std::int32_t operator()(std::int32_t value) noexcept {
    held.other += held.by;
    return static_cast<std::int32_t>(held.other) ^ value;
  }
};
} // namespace subject

namespace with_cxx {
struct Context;
struct Closure;
using CxxClosure = std::function<std::int32_t(std::int32_t)>;
inline std::int32_t call_closure(const CxxClosure &run, std::int32_t value) { return run(value); }
std::int32_t lend(const Context &context,
                  rust::Fn<std::int32_t(const Context &, std::int32_t)> run);
std::int32_t give(rust::Box<Closure> run);
std::int32_t point(rust::Fn<std::int32_t(std::int32_t)> run);
inline std::unique_ptr<CxxClosure> lambda(std::int32_t by) {
  return std::make_unique<CxxClosure>(subject::Held{by, 7});
}
} // namespace with_cxx

namespace with_twinspan {
inline twinspan::Function<std::int32_t(std::int32_t) const> lambda(std::int32_t by) {
  return subject::Held{by, 7};
}
inline std::int32_t lend(twinspan::FunctionRef<std::int32_t(std::int32_t)> run) {
  return run(1) + 1;
}
inline twinspan::expected<std::int32_t, Refusal>
lend_fallible(twinspan::FunctionRef<twinspan::expected<std::int32_t, Refusal>(std::int32_t)> run) {
  return run(1);
}
inline std::int32_t give(twinspan::Function<std::int32_t(std::int32_t) const> run) {
  return run(1) + 1;
}
inline std::int32_t give_once(twinspan::OnceFunction<std::int32_t(std::int32_t)> run) {
  return std::move(run)(1) + 1;
}
} // namespace with_twinspan
