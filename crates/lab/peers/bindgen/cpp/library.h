// A library as C programs have it: what a user of bindgen writes to use C++ from Rust.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

void library_nothing(void);
int32_t library_add(int32_t a, int32_t b);
int64_t library_add8(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g,
                     int64_t h);

struct library_small {
  uint32_t id;
  int32_t number;
};
struct library_large {
  double x;
  double y;
  double z;
};
int32_t library_small_value(struct library_small small);
int32_t library_small_reference(const struct library_small *small);
struct library_small library_small_result(int32_t number);
double library_large_value(struct library_large large);
double library_large_reference(const struct library_large *large);
struct library_large library_large_result(double number);

// Text that is lent: null is none.
struct library_text {
  const char *bytes;
  size_t length;
};
uint64_t library_borrow(const char *bytes, size_t length);
uint64_t library_copy(const char *bytes, size_t length);
struct library_text library_stored(size_t which);

// Text that the caller frees.
char *library_make(size_t length);
void library_free(char *text);

double library_sum(const double *numbers, size_t count);
double library_sum_indexed(const double *numbers, size_t count);
const double *library_numbers(size_t *count);
size_t library_name_count(void);
struct library_text library_name(size_t index);

struct library_counter;
struct library_counter *library_counter_new(int32_t number);
void library_counter_drop(struct library_counter *counter);
int32_t library_counter_get(const struct library_counter *counter);

bool library_half(int32_t a, int32_t *half);
int32_t library_or_zero(const int32_t *a);
struct library_text library_option_text(int32_t a);
const struct library_counter *library_option_reference(int32_t a);
struct library_counter *library_option_owned(int32_t a);
char *library_option_string(int32_t a);

struct library_fault {
  int32_t code;
  int32_t line;
  int32_t column;
};
// False: an error, whose message the caller frees.
bool library_value(int32_t a, int32_t *value, struct library_fault *fault);
bool library_message(int32_t a, int32_t *value, char **message);
bool library_thrown(int32_t a, int32_t *value, char **message);
bool library_thrown_deep(int32_t a, int32_t *value, char **message);
bool library_thrown_nested(int32_t a, int32_t *value, char **message);

typedef int32_t (*library_call)(void *context, int32_t value);
struct library_closure {
  void *context;
  library_call call;
  void (*drop)(void *context);
};
struct library_closure library_lambda(int32_t by);
int32_t library_lend(library_call call, void *context);
int32_t library_give(struct library_closure closure);

// How many lines `visit` has been shown until it had enough; negative: there is no prefix.
int32_t library_search(struct library_text text, struct library_text prefix,
                       struct library_text name,
                       bool (*visit)(void *context, const char *bytes, size_t length),
                       void *context);

#ifdef __cplusplus
}
#endif
