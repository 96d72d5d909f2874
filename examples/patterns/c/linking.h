/* The C side of docs/patterns/linking.md. */
#ifndef PATTERNS_LINKING_H
#define PATTERNS_LINKING_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* page: cpp_in_c */
/* Implemented in C++, with a name of C's. 0, or why it failed. */
enum { CPP_OK = 0, CPP_ERROR = 1, CPP_UNKNOWN = 2 };
int cpp_parse(const char *text, int32_t *number);
/* page: end */

#ifdef __cplusplus
}
#endif

#endif
