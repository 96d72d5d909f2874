#include "errors.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

int port_parse(const char *text) {
  char *end = NULL;
  int before = errno;
  errno = 0;
  unsigned long port = strtoul(text, &end, 10);
  if (*text < '0' || *text > '9' || *end != '\0') {
    errno = EINVAL;
    return -1;
  }
  if (errno != 0 || port > 65535) {
    errno = ERANGE;
    return -1;
  }
  errno = before;
  return (int)port;
}

int config_get(const char *text, const char *key, int *value) {
  size_t length = strlen(key);
  for (const char *line = text; line != NULL; line = strchr(line, '\n')) {
    line += *line == '\n';
    if (strncmp(line, key, length) == 0 && line[length] == '=') {
      char *end = NULL;
      long number = strtol(line + length + 1, &end, 10);
      if (end == line + length + 1 || (*end != '\n' && *end != '\0') || number > 1000000 ||
          number < -1000000)
        return CONFIG_SYNTAX;
      *value = (int)number;
      return CONFIG_OK;
    }
  }
  return CONFIG_MISSING;
}

const char *config_message(int code) {
  switch (code) {
  case CONFIG_OK:
    return "no error";
  case CONFIG_MISSING:
    return "no such key";
  case CONFIG_SYNTAX:
    return "not a number";
  default:
    return "unknown error";
  }
}

int errno_get(void) { return errno; }

void errno_set(int number) { errno = number; }

void errors_tidy(void) { errno = ENOTTY; }

/* page: exported_c */
enum {
  PATTERNS_OK = 0,
  PATTERNS_NULL = 1,
  PATTERNS_TEXT = 2,
  PATTERNS_NUMBER = 3,
  PATTERNS_PANIC = 4
};

int patterns_root(const char *number, double *root);
/* The last failure of this thread. Copies what fits, with a NUL; returns the length of the whole. */
size_t patterns_last_error(char *buffer, size_t size);
/* The same in place: valid until the next failure of this thread. Null: there was none. */
const char *patterns_last_error_text(void);
/* A text for each status, valid for ever. */
const char *patterns_status_text(int status);
/* The number of lines in a file, or -1 and errno. */
int patterns_count_lines(const char *path);
/* page: end */

int errors_calls_rust(void) {
  double root = 7.0;
  if (patterns_root("16", &root) != PATTERNS_OK || root != 4.0)
    return __LINE__;

  root = 7.0;
  if (patterns_root("x", &root) != PATTERNS_NUMBER || root != 7.0)
    return __LINE__;
  const char *text = patterns_last_error_text();
  if (text == NULL || strcmp(text, "\"x\": invalid float literal") != 0)
    return __LINE__;
  char buffer[8];
  if (patterns_last_error(buffer, sizeof buffer) != strlen(text) || strncmp(buffer, text, 7) != 0 ||
      buffer[7] != '\0' || patterns_last_error(NULL, 0) != strlen(text))
    return __LINE__;

  if (patterns_root("-1", &root) != PATTERNS_PANIC || root != 7.0 ||
      strcmp(patterns_last_error_text(), "no root of -1") != 0)
    return __LINE__;
  if (patterns_root(NULL, &root) != PATTERNS_NULL || patterns_root("1", NULL) != PATTERNS_NULL ||
      patterns_root("\xff", &root) != PATTERNS_TEXT || root != 7.0)
    return __LINE__;
  if (strcmp(patterns_status_text(PATTERNS_NULL), "a null pointer") != 0 ||
      strcmp(patterns_status_text(99), "no such status") != 0)
    return __LINE__;

  errno = 0;
  if (patterns_count_lines("/nobody/has/this") != -1 || errno != ENOENT)
    return __LINE__;
  errno = 0;
  if (patterns_count_lines(NULL) != -1 || errno != EINVAL)
    return __LINE__;
  return 0;
}
