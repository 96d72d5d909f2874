/* The C side of docs/patterns/errors.md. */
#ifndef PATTERNS_ERRORS_H
#define PATTERNS_ERRORS_H

#ifdef __cplusplus
extern "C" {
#endif

/* page: errors_c */
/* The port in a text, or -1: errno is EINVAL for what is no number, ERANGE for too large a one. */
int port_parse(const char *text);

/* A number of the library's own for each failure, and a text for each number. */
enum { CONFIG_OK = 0, CONFIG_MISSING = 1, CONFIG_SYNTAX = 2 };
int config_get(const char *text, const char *key, int *value);
const char *config_message(int code);

/* errno, which is a macro, with another function behind it on each system. */
int errno_get(void);
void errno_set(int number);
/* page: end */

/* Works, and leaves errno changed, as any function may that works. */
void errors_tidy(void);

/* Calls what Rust exports. 0, or the line of the first check that fails. */
int errors_calls_rust(void);

#ifdef __cplusplus
}
#endif

#endif
