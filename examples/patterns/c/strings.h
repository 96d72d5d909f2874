/* The C side of docs/patterns/strings.md. */
#ifndef PATTERNS_STRINGS_H
#define PATTERNS_STRINGS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* page: strings_c */
/* Reads the text during the call alone. */
size_t words_count(const char *text);

/* Keeps the pointer. The text has to stay. */
void motto_set(const char *text);
const char *motto_get(void); /* null: none was set */

/* Gives a text away, which goes back to text_free. Null: not enough memory. */
char *text_upper(const char *text);
void text_free(char *text);

/* A label copies its text. What label_text gives is valid until label_set or label_free. */
typedef struct label label;
label *label_new(const char *text);
void label_free(label *one);
int label_set(label *one, const char *text); /* 0: not enough memory, nothing has changed */
const char *label_text(const label *one);

/* Eight bytes, with a NUL only where the name is shorter. */
typedef struct name_tag {
  char name[8];
} name_tag;
name_tag tag_of(const char *name);
/* page: end */

/* How many texts of text_upper are not freed. */
int text_count(void);

/* Calls what Rust exports. 0, or the line of the first check that fails. */
int strings_calls_rust(void);

#ifdef __cplusplus
}
#endif

#endif
