/* What the hostile caller checks with. */
#ifndef HOSTILE_H
#define HOSTILE_H

#include "check.h"

/* What is written over if anything is. */
static const unsigned char UNTOUCHED = 0xA5;

/* An out-parameter of any type, and room to be misaligned in. */
static union {
  unsigned char bytes[256];
  max_align_t aligned;
} out;
static union {
  unsigned char bytes[256];
  max_align_t aligned;
} second;

static inline void prepare(void) {
  memset(&out, UNTOUCHED, sizeof out);
  memset(&second, UNTOUCHED, sizeof second);
}

static inline void check_untouched(int line) {
  for (size_t index = 0; index < sizeof out.bytes; ++index)
    if (out.bytes[index] != UNTOUCHED || second.bytes[index] != UNTOUCHED) {
      fprintf(stderr, "%s:%d: an out-parameter was written\n", __FILE__, line);
      exit(1);
    }
}

/* The call is refused with this status, which is the last error then, and writes nothing. */
#define REFUSED(call, expected) \
  do { \
    prepare(); \
    search_last_error_clear(); \
    CHECK_STATUS(call, expected); \
    CHECK(search_last_error_code() == (expected)); \
    CHECK(strlen(search_last_error()) != 0); \
    check_untouched(__LINE__); \
  } while (0)

#define OUT ((void *)out.bytes)
#define SECOND ((void *)second.bytes)
#define MISALIGNED ((void *)(out.bytes + 1))

/* All that is wrong with an out-parameter `R` of a call. */
#define OUT_IS_CHECKED(R, call) \
  do { \
    void *R = NULL; \
    REFUSED(call, TWINSPAN_NULL_POINTER); \
    R = MISALIGNED; \
    REFUSED(call, TWINSPAN_MISALIGNED); \
  } while (0)

/* The same where every address is aligned. */
#define OUT_IS_NOT_NULL(R, call) \
  do { \
    void *R = NULL; \
    REFUSED(call, TWINSPAN_NULL_POINTER); \
  } while (0)

/* All that is wrong with a pointer `P` and a length `N` of a call. */
#define ELEMENTS_ARE_CHECKED(P, N, SIZE, call) \
  do { \
    void *P = NULL; \
    size_t N = 1; \
    REFUSED(call, TWINSPAN_NULL_POINTER); \
    N = SIZE_MAX; \
    REFUSED(call, TWINSPAN_NULL_POINTER); \
    P = second.bytes; \
    REFUSED(call, TWINSPAN_INVALID_LENGTH); \
    N = SIZE_MAX / (SIZE) + 1; \
    if (N == 0) \
      N = SIZE_MAX / 2 + 1; \
    REFUSED(call, TWINSPAN_INVALID_LENGTH); \
    N = SIZE_MAX / 2 / (SIZE) + 1; \
    REFUSED(call, TWINSPAN_INVALID_LENGTH); \
    if ((SIZE) > 1) { \
      P = second.bytes + 1; \
      N = 1; \
      REFUSED(call, TWINSPAN_MISALIGNED); \
    } \
  } while (0)

/* Callbacks that count, as no call should get so far. */
static inline bool never_hit(void *user, const search_Hit *hit) {
  (void)hit;
  ++*(int *)user;
  return true;
}
static inline bool never_index(void *user, const search_Index *index) {
  (void)index;
  ++*(int *)user;
  return true;
}
static inline uint32_t never_text(void *user, const char *text, size_t length) {
  (void)text;
  (void)length;
  ++*(int *)user;
  return 0;
}
static inline bool never_watch(void *user, const char *text, size_t length) {
  return never_text(user, text, length) == 0;
}
static inline void count_drop(void *user) { ++((int *)user)[1]; }

/* hostile_callbacks.c */
void callbacks(void);
void more_callbacks(void);
/* hostile_lending.c */
void lending(void);

#endif
