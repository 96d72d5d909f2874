#include "numbers.h"
#include "twinspan-lab-subject/src/numbers/with_cxx.rs.h"
#include "twinspan-lab-subject/src/numbers/with_twinspan.rs.h"
#include <lab/rows.h>

// By hand: C++ for Rust.
extern "C" {
void raw_nothing() noexcept {}
std::int32_t raw_add(std::int32_t a, std::int32_t b) noexcept { return subject::add(a, b); }
std::uint32_t raw_next(std::uint32_t value) noexcept { return subject::next(value); }
std::int64_t raw_longer(std::int64_t raw) noexcept {
  return subject::longer(std::chrono::nanoseconds(raw)).count();
}
twinspan::i128 raw_wide(twinspan::i128 a, twinspan::i128 b) noexcept { return subject::wide(a, b); }
std::int64_t raw_add8(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d,
                      std::int64_t e, std::int64_t f, std::int64_t g, std::int64_t h) noexcept {
  return subject::add8(a, b, c, d, e, f, g, h);
}
}

// By hand: Rust for C++.
extern "C" {
void raw_rust_nothing() noexcept;
std::int32_t raw_rust_add(std::int32_t a, std::int32_t b) noexcept;
std::uint32_t raw_rust_next(std::uint32_t value) noexcept;
std::int64_t raw_rust_longer(std::int64_t raw) noexcept;
twinspan::i128 raw_rust_wide(twinspan::i128 a, twinspan::i128 b) noexcept;
std::int64_t raw_rust_add8(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d,
                           std::int64_t e, std::int64_t f, std::int64_t g, std::int64_t h) noexcept;
}

namespace {
LAB_OUT_OF_LINE void floor_nothing() { LAB_KEEP_CALL; }
LAB_OUT_OF_LINE std::int32_t floor_add(std::int32_t a, std::int32_t b) {
  return subject::add(a, b);
}
char32_t letter(std::int32_t i) { return U'a' + static_cast<char32_t>(i & 15); }
LAB_OUT_OF_LINE char32_t floor_next(char32_t value) { return subject::next(value); }
std::chrono::nanoseconds span(std::int32_t i) { return std::chrono::nanoseconds(i); }
LAB_OUT_OF_LINE std::chrono::nanoseconds floor_longer(std::chrono::nanoseconds value) {
  return subject::longer(value);
}
LAB_OUT_OF_LINE twinspan::i128 floor_wide(twinspan::i128 a, twinspan::i128 b) {
  return subject::wide(a, b);
}
LAB_OUT_OF_LINE std::int64_t floor_add8(std::int64_t a, std::int64_t b, std::int64_t c,
                                        std::int64_t d, std::int64_t e, std::int64_t f,
                                        std::int64_t g, std::int64_t h) {
  return subject::add8(a, b, c, d, e, f, g, h);
}
} // namespace

#define ADD8(function) \
  [&] { \
    std::int64_t n = lab::keep(std::int64_t{i}); \
    return function(n, n, n, n, n, n, n, n); \
  }()

LAB_ROWS(numbers,                                                                                 //
         LAB_ROW("nothing", "raw", (raw_rust_nothing(), i)),                                      //
         LAB_ROW("nothing", "floor", (floor_nothing(), i)),                                       //
         LAB_ROW("nothing", "cxx", (with_cxx::rust_nothing(), i)),                                //
         LAB_ROW("nothing", "twinspan", (with_twinspan::rust_nothing(), i)),                      //
         LAB_ROW("add", "raw", raw_rust_add(i, 7)),                                               //
         LAB_ROW("add", "floor", floor_add(i, 7)),                                                //
         LAB_ROW("add", "cxx", with_cxx::rust_add(i, 7)),                                         //
         LAB_ROW("add", "twinspan", with_twinspan::rust_add(i, 7)),                               //
         LAB_ROW("body", "raw", raw_rust_add(i, 7)),                                              //
         LAB_ROW("body", "floor", floor_add(i, 7)),                                               //
         LAB_ROW("body", "twinspan", with_twinspan::rust_body_add(i, 7)),                         //
         LAB_ROW("char", "raw", raw_rust_next(letter(i))),                                        //
         LAB_ROW("char", "floor", floor_next(letter(i))),                                         //
         LAB_ROW("char", "twinspan", with_twinspan::rust_next(letter(i))),                        //
         LAB_ROW("duration", "raw", raw_rust_longer(span(i).count())),                            //
         LAB_ROW("duration", "floor", floor_longer(span(i)).count()),                             //
         LAB_ROW("duration", "twinspan", with_twinspan::rust_longer(span(i)).count()),            //
         LAB_ROW("wide", "raw", static_cast<std::uint64_t>(raw_rust_wide(i, 7))),                 //
         LAB_ROW("wide", "floor", static_cast<std::uint64_t>(floor_wide(i, 7))),                  //
         LAB_ROW("wide", "twinspan", static_cast<std::uint64_t>(with_twinspan::rust_wide(i, 7))), //
         LAB_ROW("add8", "raw", ADD8(raw_rust_add8)),                                             //
         LAB_ROW("add8", "floor", ADD8(floor_add8)),                                              //
         LAB_ROW("add8", "cxx", ADD8(with_cxx::rust_add8)),                                       //
         LAB_ROW("add8", "twinspan", ADD8(with_twinspan::rust_add8)))
