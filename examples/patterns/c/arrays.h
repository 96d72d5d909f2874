/* The C side of docs/patterns/arrays.md. */
#ifndef PATTERNS_ARRAYS_H
#define PATTERNS_ARRAYS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* page: arrays_c */
int64_t numbers_sum(const int32_t *numbers, size_t count);

/* A length that is an int, as in many older interfaces. */
unsigned checksum(const uint8_t *bytes, int length);

/* Writes the squares below a limit, as many as there is room for. Returns how many there are. */
size_t squares_below(int32_t limit, int32_t *squares, size_t room);

/* Gives an array away, which goes back to primes_free. Null: not enough memory. */
int32_t *primes_new(size_t count);
void primes_free(int32_t *primes);

/* As snprintf: writes what fits, with a NUL, and returns the length of the whole. */
#ifdef __GNUC__
__attribute__((format(printf, 3, 4)))
#endif
int line_format(char *line, size_t size, const char *format, ...);

/* The same for one form of line, whose arguments C compilers and Rust can check. */
int line_of(char *line, size_t size, const char *name, int64_t number);
/* page: end */

/* How many arrays of primes_new are not freed. */
int primes_count(void);

/* Calls what Rust exports. 0, or the line of the first check that fails. */
int arrays_calls_rust(void);

#ifdef __cplusplus
}
#endif

#endif
