#include "sharing.h"

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

struct image {
  atomic_int owners;
  int width;
  int height;
};

static atomic_int images;

image *image_new(int width, int height) {
  image *one = malloc(sizeof *one);
  if (one == NULL)
    return NULL;
  atomic_init(&one->owners, 1);
  one->width = width;
  one->height = height;
  atomic_fetch_add(&images, 1);
  return one;
}

image *image_ref(image *one) {
  atomic_fetch_add(&one->owners, 1);
  return one;
}

void image_unref(image *one) {
  if (one != NULL && atomic_fetch_sub(&one->owners, 1) == 1) {
    atomic_fetch_sub(&images, 1);
    free(one);
  }
}

int image_area(const image *one) { return one->width * one->height; }

int image_count(void) { return atomic_load(&images); }

static int starts;
static int failures;
static int power;

void engine_fail(int count) { failures = count; }

int engine_start(void) {
  starts += 1;
  if (failures > 0) {
    failures -= 1;
    return 3;
  }
  power = 100;
  return 0;
}

int engine_power(void) { return power; }

int engine_starts(void) { return starts; }

struct tally {
  long sum;
};

tally *tally_new(void) { return calloc(1, sizeof(tally)); }

void tally_free(tally *one) { free(one); }

long tally_add(tally *one, int number) { return one->sum += number; }

struct window {
  int draws;
};

window *window_new(void) { return calloc(1, sizeof(window)); }

void window_free(window *one) { free(one); }

int window_draws(window *one) { return ++one->draws; }

/* page: exported_c */
typedef struct patterns_table patterns_table;

int patterns_table_new(const int32_t *numbers, size_t count, patterns_table **table);
/* Another owner, for another thread, say. */
int patterns_table_retain(const patterns_table *table);
/* Null is fine. The last one frees it. */
void patterns_table_release(const patterns_table *table);
int patterns_table_get(const patterns_table *table, size_t index, int32_t *number);
/* page: end */

int sharing_calls_rust(void) {
  const int32_t numbers[] = {5, 6};
  patterns_table *table = NULL;
  if (patterns_table_new(numbers, 2, &table) != 0 || table == NULL)
    return __LINE__;
  patterns_table *other = table;
  if (patterns_table_retain(other) != 0)
    return __LINE__;
  patterns_table_release(table);
  int32_t number = 7;
  if (patterns_table_get(other, 1, &number) != 0 || number != 6)
    return __LINE__;
  number = 7;
  if (patterns_table_get(other, 2, &number) == 0 || patterns_table_get(NULL, 0, &number) == 0 ||
      patterns_table_get(other, 0, NULL) == 0 || number != 7)
    return __LINE__;
  patterns_table_release(other);
  patterns_table_release(NULL);
  return patterns_table_retain(NULL) == 0 ? __LINE__ : 0;
}
