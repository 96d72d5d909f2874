#include "library.h"
#include "guard.h"
#include "numbers.h"
#include "objects.h"
#include "records.h"
#include "work.h"
#include <cstdlib>
#include <cstring>
#include <exception>
#include <span>
#include <vector>

// The subject's, in headers of which C++ alone makes no sense.
namespace subject {
std::int32_t throw_nested(std::int32_t a);
extern const std::vector<double> numbers;
extern const std::vector<std::string> names;
} // namespace subject

struct library_counter : subject::Counter {
  using Counter::Counter;
};

namespace {
const char message[] = "a message of some length";
const library_counter the_counter(7);

library_text view(std::string_view text) { return {text.data(), text.size()}; }
char *given(std::string_view text) {
  char *copy = static_cast<char *>(std::malloc(text.size() + 1));
  text.copy(copy, text.size());
  copy[text.size()] = '\0';
  return copy;
}
bool absent(std::int32_t a) { return (a & 1) != 0; }

template <class Function>
bool caught(Function function, std::int32_t *value, char **text) {
  try {
    *value = function();
    return true;
  } catch (const std::exception &exception) {
    *text = given(exception.what());
  } catch (...) {
    *text = given("unknown");
  }
  return false;
}

struct Held {
  std::int32_t by;
  std::int64_t other;
};
std::int32_t call_held(void *context, std::int32_t value) {
  const Held *held = static_cast<const Held *>(context);
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(value) *
                                   static_cast<std::uint32_t>(held->by)) ^
         static_cast<std::int32_t>(held->other);
}
} // namespace

void library_nothing() {}
std::int32_t library_add(std::int32_t a, std::int32_t b) { return subject::add(a, b); }
std::int64_t library_add8(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d,
                          std::int64_t e, std::int64_t f, std::int64_t g, std::int64_t h) {
  return subject::add8(a, b, c, d, e, f, g, h);
}

std::int32_t library_small_value(library_small small) { return subject::small_value(small); }
std::int32_t library_small_reference(const library_small *small) {
  return subject::small_reference(*small);
}
library_small library_small_result(std::int32_t number) {
  return subject::small_result<library_small>(number);
}
double library_large_value(library_large large) { return subject::large_value(large); }
double library_large_reference(const library_large *large) {
  return subject::large_reference(*large);
}
library_large library_large_result(double number) {
  return subject::large_result<library_large>(number);
}

std::uint64_t library_borrow(const char *bytes, std::size_t length) {
  return subject::touch({bytes, length});
}
std::uint64_t library_copy(const char *bytes, std::size_t length) {
  return subject::touch(subject::kept(std::string(bytes, length)));
}
library_text library_stored(std::size_t which) { return view(subject::stored(which)); }
char *library_make(std::size_t length) { return given({subject::source.bytes, length}); }
void library_free(char *text) { std::free(text); }

double library_sum(const double *numbers, std::size_t count) {
  return subject::sum_of(std::span(numbers, count));
}
double library_sum_indexed(const double *numbers, std::size_t count) {
  return subject::sum_by_index(std::span(numbers, count));
}
const double *library_numbers(std::size_t *count) {
  *count = subject::numbers.size();
  return subject::numbers.data();
}
std::size_t library_name_count() { return subject::names.size(); }
library_text library_name(std::size_t index) { return view(subject::names[index]); }

library_counter *library_counter_new(std::int32_t number) { return new library_counter(number); }
void library_counter_drop(library_counter *counter) { delete counter; }
std::int32_t library_counter_get(const library_counter *counter) { return counter->get(); }

bool library_half(std::int32_t a, std::int32_t *half) {
  if (absent(a))
    return false;
  *half = a >> 1;
  return true;
}
std::int32_t library_or_zero(const std::int32_t *a) { return a != nullptr ? *a : 0; }
library_text library_option_text(std::int32_t a) {
  return absent(a) ? library_text{nullptr, 0} : view("a text of some length");
}
const library_counter *library_option_reference(std::int32_t a) {
  return absent(a) ? nullptr : &the_counter;
}
library_counter *library_option_owned(std::int32_t a) {
  return absent(a) ? nullptr : new library_counter(a);
}
char *library_option_string(std::int32_t a) {
  return absent(a) ? nullptr : given("a text of some length");
}

bool library_value(std::int32_t a, std::int32_t *value, library_fault *fault) {
  if (a < 0) {
    *fault = {a, 1, 2};
    return false;
  }
  *value = a;
  return true;
}
bool library_message(std::int32_t a, std::int32_t *value, char **text) {
  if (a < 0) {
    *text = given(message);
    return false;
  }
  *value = a;
  return true;
}
bool library_thrown(std::int32_t a, std::int32_t *value, char **text) {
  return caught([a] { return subject::throw_below(0, a); }, value, text);
}
bool library_thrown_deep(std::int32_t a, std::int32_t *value, char **text) {
  return caught([a] { return subject::throw_below(9, a); }, value, text);
}
bool library_thrown_nested(std::int32_t a, std::int32_t *value, char **text) {
  return caught([a] { return subject::throw_nested(a); }, value, text);
}

library_closure library_lambda(std::int32_t by) {
  return {new Held{by, 7}, call_held, [](void *context) { delete static_cast<Held *>(context); }};
}
std::int32_t library_lend(library_call call, void *context) { return call(context, 1) + 1; }
std::int32_t library_give(library_closure closure) {
  std::int32_t value = closure.call(closure.context, 1) + 1;
  if (closure.drop != nullptr)
    closure.drop(closure.context);
  return value;
}

std::int32_t library_search(library_text text, library_text prefix, library_text name,
                            bool (*visit)(void *context, const char *bytes, std::size_t length),
                            void *context) {
  auto view = [](library_text text) { return std::string_view(text.bytes, text.length); };
  return subject::search(view(text), view(prefix), view(name), [&](std::string_view line) {
    return visit(context, line.data(), line.size());
  });
}
