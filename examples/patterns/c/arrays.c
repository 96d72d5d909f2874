#include "arrays.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

int64_t numbers_sum(const int32_t *numbers, size_t count) {
  int64_t sum = 0;
  for (size_t index = 0; index < count; index++)
    sum += numbers[index];
  return sum;
}

unsigned checksum(const uint8_t *bytes, int length) {
  unsigned sum = 0;
  for (int index = 0; index < length; index++)
    sum = sum * 31 + bytes[index];
  return sum;
}

size_t squares_below(int32_t limit, int32_t *squares, size_t room) {
  size_t count = 0;
  for (int64_t root = 0; root * root < limit; root++, count++)
    if (count < room)
      squares[count] = (int32_t)(root * root);
  return count;
}

static int arrays;

static bool is_prime(int32_t number) {
  for (int32_t divisor = 2; divisor * divisor <= number; divisor++)
    if (number % divisor == 0)
      return false;
  return true;
}

int32_t *primes_new(size_t count) {
  int32_t *primes = calloc(count == 0 ? 1 : count, sizeof *primes);
  if (primes == NULL)
    return NULL;
  int32_t number = 2;
  for (size_t index = 0; index < count; number++)
    if (is_prime(number))
      primes[index++] = number;
  arrays += 1;
  return primes;
}

void primes_free(int32_t *primes) {
  arrays -= primes != NULL;
  free(primes);
}

int primes_count(void) { return arrays; }

int line_format(char *line, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, size, format, arguments);
  va_end(arguments);
  return length;
}

int line_of(char *line, size_t size, const char *name, int64_t number) {
  return snprintf(line, size, "%s: %" PRId64, name, number);
}

/* page: exported_c */
/* 0; 1: a null pointer, a wrong address or length; 2: the sum is too large */
int patterns_sum(const int32_t *numbers, size_t count, int32_t *sum);

typedef struct patterns_numbers {
  int32_t *first;
  size_t count;
} patterns_numbers;

int patterns_range(int32_t end, patterns_numbers *result);
void patterns_numbers_free(patterns_numbers *numbers);
/* page: end */

int arrays_calls_rust(void) {
  const int32_t numbers[] = {1, 2, 3, INT32_MAX};
  int32_t sum = 7;
  if (patterns_sum(numbers, 3, &sum) != 0 || sum != 6)
    return __LINE__;
  if (patterns_sum(NULL, 0, &sum) != 0 || sum != 0)
    return __LINE__;
  sum = 7;
  if (patterns_sum(NULL, 1, &sum) != 1 || patterns_sum(numbers, SIZE_MAX / 2, &sum) != 1 ||
      patterns_sum((const int32_t *)((uintptr_t)numbers + 2), 1, &sum) != 1 ||
      patterns_sum(numbers, 3, NULL) != 1)
    return __LINE__;
  if (patterns_sum(numbers, 4, &sum) != 2 || sum != 7)
    return __LINE__;

  patterns_numbers range = {NULL, 0};
  if (patterns_range(3, &range) != 0 || range.count != 3 || range.first[2] != 2)
    return __LINE__;
  range.first[0] = 9; /* C's own, to write */
  patterns_numbers_free(&range);
  patterns_numbers_free(&range);
  if (range.first != NULL || range.count != 0)
    return __LINE__;
  if (patterns_range(0, &range) != 0 || range.count != 0)
    return __LINE__;
  patterns_numbers_free(&range);
  return patterns_range(3, NULL) == 1 ? 0 : __LINE__;
}
