#include "result.h"
#include "twinspan-lab-subject/src/result/with_cxx.rs.h"
#include "twinspan-lab-subject/src/result/with_twinspan.rs.h"
#include <cstring>
#include <lab/rows.h>

using with_twinspan::Fault;
using with_twinspan::Problem;

// By hand: C++ for Rust.
extern "C" {
struct RawText {
  char *bytes;
  std::size_t length;
};
bool raw_value(std::int32_t a, std::int32_t *value, Fault *fault) noexcept {
  if (a < 0) {
    *fault = Fault{a, 1, 2};
    return false;
  }
  *value = a;
  return true;
}
struct RawString {
  std::size_t words[3];
};
struct RawProblem {
  std::int32_t code;
  RawString message;
};
void raw_message_from(const char *bytes, std::size_t length, RawString *string) noexcept;

bool raw_message(std::int32_t a, std::int32_t *value, RawProblem *problem) noexcept {
  if (a < 0) {
    problem->code = a;
    raw_message_from("a message of some length", 24, &problem->message);
    return false;
  }
  *value = a;
  return true;
}
}

namespace {
// The message of an exception as text that Rust frees.
RawText copied(const char *what) noexcept {
  std::size_t length = std::strlen(what);
  char *bytes = new char[length];
  std::memcpy(bytes, what, length);
  return {bytes, length};
}
template <class Function>
bool caught(Function function, std::int32_t *value, RawText *text) noexcept {
  try {
    *value = function();
    return true;
  } catch (const std::exception &exception) {
    *text = copied(exception.what());
  } catch (...) {
    *text = copied("unknown");
  }
  return false;
}
} // namespace

extern "C" {
bool raw_thrown(std::int32_t a, std::int32_t *value, RawText *text) noexcept {
  return caught([a] { return subject::throw_below(0, a); }, value, text);
}
bool raw_thrown_deep(std::int32_t a, std::int32_t *value, RawText *text) noexcept {
  return caught([a] { return subject::throw_below(9, a); }, value, text);
}
bool raw_thrown_nested(std::int32_t a, std::int32_t *value, RawText *text) noexcept {
  return caught([a] { return subject::throw_nested(a); }, value, text);
}
void raw_text_drop(RawText text) noexcept { delete[] text.bytes; }
}

// By hand: Rust for C++.
extern "C" {
bool raw_rust_value(std::int32_t a, std::int32_t *value, Fault *fault) noexcept;
bool raw_rust_message(std::int32_t a, std::int32_t *value, RawProblem *problem) noexcept;
std::size_t raw_message_length(const RawString *string) noexcept;
void raw_message_drop(RawString *string) noexcept;
}

namespace {
LAB_OUT_OF_LINE twinspan::expected<std::int32_t, Fault> floor_value(std::int32_t a) {
  return with_twinspan::value(a);
}

std::int32_t raw_answer(std::int32_t a) {
  std::int32_t value = 0;
  Fault fault;
  return raw_rust_value(a, &value, &fault) ? value : fault.code + 1;
}
template <class Result>
std::int32_t answer(Result &&result) {
  return result ? *result : result.error().code + 1;
}

std::int32_t raw_length(std::int32_t a) {
  std::int32_t value = 0;
  RawProblem problem;
  if (raw_rust_message(a, &value, &problem))
    return value;
  std::int32_t length = static_cast<std::int32_t>(raw_message_length(&problem.message));
  raw_message_drop(&problem.message);
  return length;
}

// What a caller would write that wants the error to travel: by hand it throws what it was given.
std::int32_t raw_throwing(std::int32_t a) {
  std::int32_t value = 0;
  Fault fault;
  if (!raw_rust_value(a, &value, &fault))
    throw fault;
  return value;
}
std::int32_t raw_caught(std::int32_t a) {
  try {
    return raw_throwing(a);
  } catch (const Fault &fault) {
    return fault.code + 1;
  }
}
std::int32_t twinspan_caught(std::int32_t a) {
  try {
    return with_twinspan::rust_value(a);
  } catch (const twinspan::ErrorOf<Fault> &error) {
    return error.error().code + 1;
  }
}
std::int32_t cxx_caught(std::int32_t a) {
  try {
    return with_cxx::rust_value(a);
  } catch (const rust::Error &) {
    return a + 1;
  }
}
} // namespace

LAB_ROWS(result,
         // The first number is 0, hence not negative: Ok for i, Err for ~i.
         LAB_ROW("result-ok", "raw", raw_answer(i)),
         LAB_ROW("result-ok", "floor", answer(floor_value(i))),
         LAB_ROW("result-ok", "cxx", cxx_caught(i)),
         LAB_ROW("result-ok", "twinspan", answer(with_twinspan::try_rust_value(i))),
         LAB_ROW("result-value", "raw", raw_answer(~i)),
         LAB_ROW("result-value", "floor", answer(floor_value(~i))),
         LAB_ROW("result-value", "twinspan", answer(with_twinspan::try_rust_value(~i))),
         LAB_ROW("result-message", "raw", raw_length(~i)),
         LAB_ROW("result-message", "twinspan",
                 [](const auto &result) {
                   return result ? *result
                                 : static_cast<std::int32_t>(
                                       twinspan::view(result.error().message).size());
                 }(with_twinspan::try_rust_message(~i))),
         LAB_ROW("result-ok-throwing", "raw", raw_caught(i)),
         LAB_ROW("result-ok-throwing", "cxx", cxx_caught(i)),
         LAB_ROW("result-ok-throwing", "twinspan", twinspan_caught(i)),
         LAB_ROW("result-thrown", "raw", raw_caught(~i)),
         LAB_ROW("result-thrown", "cxx", cxx_caught(~i)),
         LAB_ROW("result-thrown", "twinspan", twinspan_caught(~i)))
