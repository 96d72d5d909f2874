/* C that calls the bridges of docs/patterns, by the headers that are generated from them. Each function gives 0, or the
   line of the first check that fails. */
#include "patterns-example/src/arrays/arrays.h"
#include "patterns-example/src/callbacks/callbacks.h"
#include "patterns-example/src/errors/errors.h"
#include "patterns-example/src/layout/layout.h"
#include "patterns-example/src/sharing/sharing.h"
#include "patterns-example/src/strings/strings.h"

int layout_face(void);
int strings_face(void);
int callbacks_face(void);
int errors_face(void);
int arrays_face(void);
int sharing_face(void);

#define CHECK(condition) \
  if (!(condition)) \
  return __LINE__

int layout_face(void) {
  /* page: layout */
  bool present = false;
  int32_t sum = 7;
  CHECK(layout_add(40, 2, &present, &sum) == TWINSPAN_OK && present && sum == 42);
  CHECK(layout_add(INT32_MAX, 1, &present, &sum) == TWINSPAN_OK && !present && sum == 42);
  CHECK(layout_add(1, 1, &present, NULL) == TWINSPAN_NULL_POINTER);
  /* A panic is a status, and nothing is written. */
  CHECK(layout_must_add(INT32_MAX, 1, &sum) == TWINSPAN_PANIC && sum == 42);
  CHECK(strstr(layout_last_error(), "attempt to add with overflow") != NULL);

  const double values[] = {1.0, 2.0, 6.0};
  double mean = -1.0;
  CHECK(layout_mean(values, 3, &present, &mean) == TWINSPAN_OK && present && mean == 3.0);
  CHECK(layout_mean(values, 0, &present, &mean) == TWINSPAN_OK && !present);
  CHECK(layout_mean(NULL, 3, &present, &mean) == TWINSPAN_NULL_POINTER);
  CHECK(layout_mean(values, SIZE_MAX, &present, &mean) == TWINSPAN_INVALID_LENGTH);
  const double *between = (const double *)((uintptr_t)values + 1);
  CHECK(layout_mean(between, 1, &present, &mean) == TWINSPAN_MISALIGNED && mean == 3.0);
  /* page: end */
  return layout_check_abi();
}

int strings_face(void) {
  /* page: strings */
  twinspan_string text = {NULL, 0, 0};
  CHECK(strings_greeting_z("Ada", &text) == TWINSPAN_OK);
  CHECK(text.length == 10 && memcmp(text.pointer, "Hello, Ada", 10) == 0);
  strings_string_free(&text);
  strings_string_free(&text); /* empty by now */
  CHECK(text.pointer == NULL);

  CHECK(strings_greeting("\xff", 1, &text) == TWINSPAN_INVALID_UTF8);
  CHECK(strings_greeting_z(NULL, &text) == TWINSPAN_NULL_POINTER && text.pointer == NULL);
  /* page: end */
  return strings_check_abi();
}

/* page: callbacks */
typedef struct words {
  int32_t sum;
  size_t errors;
} words;

static void add(void *user, int32_t number) { ((words *)user)->sum += number; }

static void fail(void *user, const char *text, size_t length) {
  ((words *)user)->errors += length == 1 && text[0] == 'x';
}

int callbacks_face(void) {
  words seen = {0, 0};
  CHECK(callbacks_read_numbers_z("1 2 x 3", add, &seen, fail, &seen) == TWINSPAN_OK);
  CHECK(seen.sum == 6 && seen.errors == 1);
  CHECK(callbacks_read_numbers_z("1", NULL, NULL, fail, &seen) == TWINSPAN_NULL_POINTER);
  return callbacks_check_abi();
}
/* page: end */

int errors_face(void) {
  /* page: errors */
  double root = 7.0;
  CHECK(errors_root_z("16", &root, NULL) == TWINSPAN_OK && root == 4.0);

  errors_NotANumber error;
  CHECK(errors_root_z("x", &root, &error) == ERRORS_ERROR_NotANumber && root == 4.0);
  CHECK(error.text.length == 1 && error.text.pointer[0] == 'x');
  errors_NotANumber_free(&error);

  CHECK(errors_root_z("-1", &root, &error) == TWINSPAN_PANIC && root == 4.0);
  CHECK(strstr(errors_last_error(), "no root of -1") != NULL);
  char buffer[8]; /* what fits, and the length of the whole */
  CHECK(errors_last_error_message(buffer, sizeof buffer) == strlen(errors_last_error()));
  CHECK(strlen(buffer) == 7 && strncmp(buffer, errors_last_error(), 7) == 0);

  size_t count = 7;
  CHECK(errors_count_lines_z("/nobody/has/this", &count) == ERRORS_ERROR && count == 7);
  /* page: end */
  return errors_check_abi();
}

int arrays_face(void) {
  /* page: arrays */
  const int32_t numbers[] = {1, 2, 3};
  bool present = false;
  int32_t sum = 7;
  CHECK(arrays_sum_of(numbers, 3, &present, &sum) == TWINSPAN_OK && present && sum == 6);
  CHECK(arrays_sum_of(NULL, 0, &present, &sum) == TWINSPAN_OK && present && sum == 0);
  CHECK(arrays_sum_of(NULL, 3, &present, &sum) == TWINSPAN_NULL_POINTER);

  arrays_I32Vec range;
  CHECK(arrays_range(3, &range) == TWINSPAN_OK && range.length == 3 && range.pointer[2] == 2);
  arrays_I32Vec_free(&range);
  arrays_I32Vec_free(&range); /* empty by now */
  CHECK(range.pointer == NULL);
  /* page: end */
  return arrays_check_abi();
}

int sharing_face(void) {
  /* page: sharing */
  const int32_t numbers[] = {5, 6};
  sharing_Table *table = NULL;
  CHECK(sharing_table(numbers, 2, &table) == TWINSPAN_OK);
  bool present = false;
  int32_t number = 7;
  CHECK(sharing_Table_get(table, 1, &present, &number) == TWINSPAN_OK && present && number == 6);
  CHECK(sharing_Table_get(NULL, 1, &present, &number) == TWINSPAN_NULL_POINTER);

  CHECK(sharing_Table_free(table) == TWINSPAN_OK);
  /* By hand each of these is undefined behaviour. */
  CHECK(sharing_Table_free(table) == TWINSPAN_INVALID_HANDLE);
  CHECK(sharing_Table_get(table, 1, &present, &number) == TWINSPAN_INVALID_HANDLE);
  CHECK(sharing_Table_free((sharing_Table *)&number) == TWINSPAN_INVALID_HANDLE && number == 6);
  /* page: end */
  return sharing_check_abi();
}
