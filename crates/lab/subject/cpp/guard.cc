#include "guard.h"
#include "twinspan-lab-subject/src/guard/with_cxx.rs.h"
#include "twinspan-lab-subject/src/guard/with_twinspan.rs.h"
#include <lab/rows.h>
#include <stdexcept>

// By hand: C++ for Rust.
extern "C" {
bool raw_guarded(std::int32_t a, std::int32_t *result) noexcept {
  try {
    *result = subject::throw_below(0, a);
    return true;
  } catch (...) {
    return false;
  }
}
std::int32_t raw_unguarded(std::int32_t a) { return subject::throw_below(0, a); }
}

// By hand: Rust for C++.
extern "C" {
bool raw_rust_guarded(std::int32_t a, std::int32_t *result) noexcept;
std::int32_t raw_rust_unguarded(std::int32_t a);
}

namespace {
std::int32_t checked(std::int32_t a) {
  std::int32_t result;
  if (!raw_rust_guarded(a, &result))
    throw std::runtime_error("a panic");
  return result;
}

template <class Function>
std::int32_t caught(Function function, std::int32_t a) {
  try {
    return function(a);
  } catch (const std::exception &) {
    return a + 1;
  }
}
} // namespace

LAB_ROWS(guard, LAB_ROW("guard", "raw", checked(i)),
         LAB_ROW("guard", "unguarded", raw_rust_unguarded(i)),
         LAB_ROW("guard", "cxx", with_cxx::rust_guarded(i)),
         LAB_ROW("guard", "twinspan", with_twinspan::rust_guarded(i)),
         LAB_ROW("guard-panic", "raw", caught(checked, ~i)),
         LAB_ROW("guard-panic", "twinspan", caught(with_twinspan::rust_guarded, ~i)))
