/* What the programs here check with: the first check that fails ends the program and says where it is. */
#ifndef CHECK_H
#define CHECK_H

#include "search.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition) \
  do { \
    if (!(condition)) { \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
      exit(1); \
    } \
  } while (0)

/* The status of a call, and what it says if it is another. */
#define CHECK_STATUS(call, expected) \
  do { \
    int32_t status = (call); \
    if (status != (expected)) { \
      fprintf(stderr, "%s:%d: %s: %d and not %s: %s\n", __FILE__, __LINE__, #call, (int)status, \
              #expected, search_last_error()); \
      exit(1); \
    } \
  } while (0)

#define OK(call) CHECK_STATUS(call, TWINSPAN_OK)

/* A text, as two arguments. */
#define TEXT(literal) (literal), (sizeof(literal) - 1)

static inline bool is_text(const char *pointer, size_t length, const char *expected) {
  return length == strlen(expected) && memcmp(pointer, expected, length) == 0;
}

static inline size_t live(void) {
  size_t count = 0;
  OK(search_live(&count));
  return count;
}

static inline search_Index *new_index(const char *text) {
  search_Index *index = NULL;
  OK(search_open(text, strlen(text), &index, NULL));
  return index;
}

#endif
