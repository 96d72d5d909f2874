#include "strings.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

size_t words_count(const char *text) {
  size_t count = 0;
  for (; *text != '\0'; text += strcspn(text, " ")) {
    text += strspn(text, " ");
    count += *text != '\0';
  }
  return count;
}

static const char *motto;

void motto_set(const char *text) { motto = text; }

const char *motto_get(void) { return motto; }

static int texts;

static char *copy(const char *text) {
  size_t size = strlen(text) + 1;
  char *result = malloc(size);
  if (result != NULL)
    memcpy(result, text, size);
  return result;
}

char *text_upper(const char *text) {
  char *result = copy(text);
  if (result == NULL)
    return NULL;
  for (char *at = result; *at != '\0'; at++)
    *at = (char)toupper((unsigned char)*at);
  texts += 1;
  return result;
}

void text_free(char *text) {
  texts -= text != NULL;
  free(text);
}

int text_count(void) { return texts; }

struct label {
  char *text;
};

label *label_new(const char *text) {
  label *one = malloc(sizeof *one);
  if (one == NULL)
    return NULL;
  one->text = copy(text);
  if (one->text == NULL) {
    free(one);
    return NULL;
  }
  return one;
}

void label_free(label *one) {
  if (one != NULL)
    free(one->text);
  free(one);
}

int label_set(label *one, const char *text) {
  char *next = copy(text);
  if (next == NULL)
    return 0;
  free(one->text);
  one->text = next;
  return 1;
}

const char *label_text(const label *one) { return one->text; }

name_tag tag_of(const char *name) {
  name_tag result = {{0}};
  size_t length = strlen(name);
  memcpy(result.name, name, length < sizeof result.name ? length : sizeof result.name);
  return result;
}

/* page: greeting_c */
typedef struct patterns_text {
  char *bytes; /* NUL behind the last one */
  size_t length;
} patterns_text;

int patterns_greeting(const char *name, patterns_text *result);
void patterns_text_free(patterns_text *text); /* null and empty ones are fine */
/* page: end */

int strings_calls_rust(void) {
  patterns_text text = {NULL, 7};
  if (patterns_greeting("Ada", &text) != 0 || strcmp(text.bytes, "Hello, Ada") != 0 ||
      text.length != 10)
    return __LINE__;
  /* A text of one's own may be cut short. */
  text.bytes[5] = '\0';
  patterns_text_free(&text);
  if (text.bytes != NULL || text.length != 0)
    return __LINE__;
  patterns_text_free(&text);
  patterns_text_free(NULL);

  text.length = 7;
  if (patterns_greeting(NULL, &text) == 0 || patterns_greeting("\xff", &text) == 0 ||
      patterns_greeting("Ada", NULL) == 0)
    return __LINE__;
  return text.length == 7 && text.bytes == NULL ? 0 : __LINE__;
}
