#include "layout.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

uint32_t reading_score(const reading *one) {
  return one->ticks + (uint32_t)one->level * 1000u + (uint32_t)one->channel * 1000000u;
}

reading reading_sum(reading one, reading other) {
  reading sum = {(uint8_t)(one.channel + other.channel), one.ticks + other.ticks,
                 (uint16_t)(one.level + other.level)};
  return sum;
}

status status_of_bytes(uint8_t mode, uint8_t ready) {
  status result;
  memset(&result, 0, sizeof result);
  result.mode = (enum mode)mode;
  /* As a program does that reads a whole struct from a file. */
  memcpy(&result.ready, &ready, 1);
  return result;
}

int32_t cell_scaled(const cell *one) {
  return one->is_part ? (int32_t)(one->value.part * 100.0f) : one->value.whole * 10;
}

packet packet_of_size(uint32_t size) {
  packet result = {1, size, 2};
  return result;
}

bool block_is_aligned(const block *one) { return (uintptr_t)one % 16 == 0; }

#define FACTS(type) sizeof(type), _Alignof(type)
/* page: facts_c_defined */
const size_t layout_facts[] = {
    FACTS(reading),
    offsetof(reading, channel),
    offsetof(reading, ticks),
    offsetof(reading, level),
    /* .. the same for each struct, and the size of each integer type */
    /* page: end */
    FACTS(status),
    offsetof(status, mode),
    offsetof(status, ready),
    FACTS(cell),
    offsetof(cell, is_part),
    offsetof(cell, value),
    FACTS(packet),
    offsetof(packet, kind),
    offsetof(packet, size),
    offsetof(packet, last),
    FACTS(block),
    FACTS(short),
    FACTS(int),
    FACTS(long),
    FACTS(long long),
    FACTS(size_t),
    FACTS(void *),
    FACTS(float),
    FACTS(double),
    FACTS(bool),
    FACTS(enum mode),
    /* Whether plain char has a sign. */
    CHAR_MIN < 0,
};
const size_t layout_facts_count = sizeof layout_facts / sizeof layout_facts[0];

struct gauge {
  int value;
};

static int gauges;

gauge *gauge_open(int channel) {
  if (channel < 0)
    return NULL;
  gauge *one = malloc(sizeof *one);
  if (one != NULL) {
    one->value = channel * 100;
    gauges += 1;
  }
  return one;
}

int gauge_next(gauge *one) { return one->value++; }

void gauge_close(gauge *one) {
  if (one != NULL)
    gauges -= 1;
  free(one);
}

int gauge_count(void) { return gauges; }

/* page: exported_c */
bool patterns_add(int32_t one, int32_t other, int32_t *sum);
int patterns_mean(const double *values, size_t count, double *mean);
/* page: end */

int layout_calls_rust(void) {
  int32_t sum = 7;
  if (!patterns_add(40, 2, &sum) || sum != 42)
    return __LINE__;
  if (patterns_add(INT32_MAX, 1, &sum) || sum != 42)
    return __LINE__;
  if (patterns_add(1, 1, NULL))
    return __LINE__;

  const double values[] = {1.0, 2.0, 6.0};
  double mean = -1.0;
  if (patterns_mean(values, 3, &mean) != 0 || mean != 3.0)
    return __LINE__;
  mean = -1.0;
  if (patterns_mean(values, 0, &mean) == 0 || patterns_mean(NULL, 3, &mean) == 0 ||
      patterns_mean(values, 3, NULL) == 0)
    return __LINE__;
  if (patterns_mean(values, SIZE_MAX, &mean) == 0)
    return __LINE__;
  /* An address between two elements. Nothing reads through it. */
  const double *between = (const double *)((uintptr_t)values + 1);
  if (patterns_mean(between, 1, &mean) == 0 || mean != -1.0)
    return __LINE__;
  return 0;
}
