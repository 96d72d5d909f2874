#ifndef GOLDEN_LIBRARY_H
#define GOLDEN_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct library library;
struct tag_only;
typedef long long int library_int64;
typedef int (*library_callback)(void *data, int number);
typedef library *library_handle;
typedef void HANDLE;
typedef double library_real;

enum kind { KIND_NONE, KIND_SOME = 4, KIND_LAST };

struct tm_day {
  int tm_mday;
  char name[4];
  enum kind type;
  struct tm_day *next;
};

union word {
  uint64_t number;
  uint8_t bytes[8];
};

#define LIBRARY_OK 0
#define LIBRARY_ERROR (-1)
#define LIBRARY_MASK 0x80000000u
#define LIBRARY_BIG UINT64_MAX
#define LIBRARY_LOW INT64_MIN
#define LIBRARY_HALF 0.5
#define LIBRARY_YES true
#define LIBRARY_VERSION 30001

int library_open(const char *filename, library **library);
void library_close(library *library);
int library_version(void);
/* A macro of a function's name is not what Rust links. */
#define library_version() LIBRARY_VERSION
const char *library_name(const char *name, library_int64 number);
bool library_shutdown(void);
enum kind library_each(library *library, library_callback visit, void *data);
struct tm_day library_day(struct tm_day day, const struct tm_day *days, union word *word);
const char *const *library_handles(HANDLE *handle, struct tag_only *const *tag);
void library_pointed(library *(*pick)(const char *));
size_t library_scale(library_real by, float value);
static inline int library_next(int number) { return number + 1; }
#define LIBRARY_LARGER(left, right) ((left) > (right) ? (left) : (right))
#define LIBRARY_FORGET(library) \
  do { \
    if (library) library_close(library); \
  } while (0)
int library_print(const char *format, ...);
unsigned long library_on_unix(long value);

struct library_point {
  int x;
  int y;
};
enum library_status { LIBRARY_GOOD, LIBRARY_BAD };

const char *library_message(int code);
const char *library_detail(library *library);
int library_write(library *library, const uint8_t *bytes, int length, size_t space_size, void *space, int *written);
int library_step(library *library);
enum library_status library_check(const struct library_point *point, const char *name, size_t length);
library *library_parent(const library *of, const library *other);
const struct library_point *library_first(struct library_point *of);
library *library_new(void);
int library_free(library *library, struct library *then);
void library_size(double *width, double *height);
ptrdiff_t library_read(uint8_t *bytes, size_t size);
int library_visit(library *of, int (*visit)(void *data, int at, const char *name, library *parent), void *data,
                  library **copy);
library *library_sort(library *of, void *data, int (*compare)(const void *, const void *, void *data));
void *library_hook(library *of, void (*hook)(void *data, library_int64 kind, enum library_status status), void *data,
                   void (*drop)(void *data));
int library_watch(library *of, void (*hook)(void *data), void *data, void **before);
library *library_make(const char *name);
struct library_entry {
  const char *name;
  struct library_entry *next;
};
void library_entries_free(struct library_entry *entries);
struct library_entry *library_entries(library *of, library **copy);
char *library_entry_name(const struct library_entry *entry);
const char *library_label(const library *of);
static inline char *library_label_or_none(const library *of) { return (char *)library_label(of); }
const char *library_labels(const char **second);
void library_labelled(library *of, void (*visit)(void *data, const char *label), void *data);
unsigned library_hash(const char *bytes, size_t size);

#endif
