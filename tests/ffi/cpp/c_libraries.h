/* A small C library, as C libraries are. */
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SHELF_OK 0
#define SHELF_FULL 1
#define SHELF_MISUSE (-1)
#define SHELF_CAPACITY 3
#define SHELF_VERSION 10203
#define SHELF_WEIGHT 0.25

typedef struct shelf shelf;
typedef long long shelf_int64;
typedef int (*shelf_visitor)(void *data, int index, const char *name);

enum shelf_color { SHELF_WHITE, SHELF_BLACK = 7 };

struct shelf_size {
  int width;
  char unit[4];
  enum shelf_color color;
  const struct shelf_size *next;
};

int shelf_open(const char *name, shelf **made);
void shelf_close(shelf *from);
int shelf_alive(void);
const char *shelf_name(const shelf *from);
int shelf_put(shelf *from, const char *name);
shelf_int64 shelf_count(const shelf *from);
int shelf_each(shelf *from, shelf_visitor visit, void *data);
struct shelf_size shelf_grow(struct shelf_size size, int by);
enum shelf_color shelf_mix(enum shelf_color color);

const char *shelf_message(int status);
const char *shelf_problem(shelf *from);
int shelf_open_with(const char *name, int is_strict, shelf **made);
shelf *shelf_copy(const shelf *from);
int shelf_put_text(shelf *to, const char *text, int length);
int shelf_fill(shelf *from, size_t size, void *bytes, int *written, int *rest);
int shelf_next(shelf *from);
const char *shelf_first(const shelf *from);
const char *shelf_broken(void);
ptrdiff_t shelf_try(int error);
shelf *shelf_try_new(int error);
/* Makes a copy also where it fails. */
int shelf_try_copy(const shelf *from, int error, shelf **copy);
int shelf_sort(shelf *from, void *data, int (*compare)(const char *, const char *, void *data));
int shelf_copy_each(shelf *from, shelf_visitor visit, void *data, shelf **copy);
int shelf_on_change(shelf *from, void (*change)(void *data, const char *name, const shelf *now),
                    void *data, void (*drop)(void *data));
/* As the next one; the name is null. */
const char *shelf_watch_named(shelf *from,
                              void (*change)(void *data, const char *name, const shelf *now),
                              void *data);
void *shelf_watch(shelf *from, void (*change)(void *data, const char *name, const shelf *now),
                  void *data);
int shelf_change(shelf *from, const char *name);
int shelf_merge(shelf *into, shelf *other);

/* The sum of so many numbers. */
int shelf_sum(int count, ...);
#define SHELF_ROOM(shelf) ((shelf) ? SHELF_CAPACITY - (int)shelf_count(shelf) : 0)
#ifndef __cplusplus
static inline int shelf_twice(int number) { return 2 * number; }
/* Counts what it has forgotten. */
static inline char *shelf_forget(shelf *of, int *count) {
  *count = (int)shelf_count(of);
  return (char *)shelf_name(of);
}
#endif

#ifdef __cplusplus
}
#endif
