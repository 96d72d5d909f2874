/* The C face of the bridge in src/lib.rs. */
#ifndef SEARCH_H
#define SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef TWINSPAN_C_TYPES
#define TWINSPAN_C_TYPES
/** How a call has ended, where it is not the bridge that says so. */
enum {
  TWINSPAN_OK = 0,
  TWINSPAN_PANIC = -1,
  TWINSPAN_NULL_POINTER = -2,
  TWINSPAN_INVALID_HANDLE = -3,
  TWINSPAN_INVALID_UTF8 = -4,
  TWINSPAN_INVALID_VALUE = -5,
  TWINSPAN_INVALID_LENGTH = -6,
  TWINSPAN_MISALIGNED = -7,
  TWINSPAN_HANDLE_IN_USE = -8,
  TWINSPAN_ALIASED = -9,
  TWINSPAN_WRONG_THREAD = -10,
  TWINSPAN_TOO_MANY_HANDLES = -11,
  TWINSPAN_ABI_MISMATCH = -12,
  TWINSPAN_OUT_OF_RANGE = -13
};

/** UTF-8, not ended by a NUL byte. Of a parameter the capacity is not looked at. */
typedef struct twinspan_string {
  char *pointer;
  size_t length;
  size_t capacity;
} twinspan_string;

/** A number of 128 bits. */
typedef struct twinspan_i128 {
  uint64_t low;
  int64_t high;
} twinspan_i128;
#endif

#ifdef __cplusplus
extern "C" {
#endif

enum {
  SEARCH_ERROR = 1,
  SEARCH_ERROR_OpenError = 2,
  SEARCH_ERROR_Denied_Locked = 3,
  SEARCH_ERROR_Denied_Foreign = 4
};

typedef uint8_t search_Color;
enum { search_Color_Red = 1, search_Color_Green = 2, search_Color_Blue = 4 };

typedef struct search_Index search_Index;
typedef struct search_Other search_Other;

typedef struct search_Hit {
  size_t start;
  size_t end;
} search_Hit;

typedef struct search_Style {
  search_Color color;
  bool is_bold;
  float weights[3];
  search_Hit hit;
} search_Style;

typedef struct search_OpenError {
  int32_t code;
  uint32_t line;
} search_OpenError;

typedef struct search_HitVec {
  search_Hit *pointer;
  size_t length;
  size_t capacity;
} search_HitVec;

typedef struct search_u64Vec {
  uint64_t *pointer;
  size_t length;
  size_t capacity;
} search_u64Vec;

typedef struct search_stringVec {
  twinspan_string *pointer;
  size_t length;
  size_t capacity;
} search_stringVec;

typedef struct search_Record {
  twinspan_string title;
  search_HitVec hits;
  search_Style style;
} search_Record;

int32_t search_add(int32_t a, int32_t b, int32_t *result);
int32_t search_mean(double a, double b, double *result);
int32_t search_negate(bool value, bool *result);
int32_t search_next_color(search_Color color, search_Color *result);
int32_t search_next_char(uint32_t character, bool *present, uint32_t *result);
int32_t search_double_time(int64_t time, int64_t *result);
int32_t search_negate_wide(twinspan_i128 value, twinspan_i128 *result);

int32_t search_shift(const search_Hit *hit, size_t by, search_Hit *result);
int32_t search_length(const search_Hit *hit, size_t *result);
int32_t search_widen(search_Hit *hit, const search_Hit *by);
int32_t search_restyle(const search_Style *style, search_Style *result);
int32_t search_describe(const search_Record *record, search_Record *result);
int32_t search_Record_free(search_Record *value);

int32_t search_count_chars(const char *text, size_t text_length, size_t *result);
int32_t search_upper(const char *text, size_t text_length, twinspan_string *result);
int32_t search_append(const char *text, size_t text_length, const char *other, size_t other_length,
                      twinspan_string *result);
int32_t search_trim(const char *text, size_t text_length, const char **result,
                    size_t *result_length);
int32_t search_string_free(twinspan_string *value);

int32_t search_sum(const uint32_t *numbers, size_t numbers_length, uint64_t *result);
int32_t search_sort(uint32_t *numbers, size_t numbers_length);
int32_t search_copy(const uint32_t *from, size_t from_length, uint32_t *to, size_t to_length);
int32_t search_count_true(const bool *flags, size_t flags_length, size_t *result);
int32_t search_squares(uint32_t count, search_u64Vec *result);
int32_t search_total(const uint64_t *numbers, size_t numbers_length, uint64_t *result);
int32_t search_words(const char *text, size_t text_length, search_stringVec *result);
int32_t search_half(const uint32_t *number, bool *present, uint32_t *result);
int32_t search_u64Vec_free(search_u64Vec *value);
int32_t search_stringVec_free(search_stringVec *value);
int32_t search_HitVec_free(search_HitVec *value);

int32_t search_open(const char *text, size_t text_length, search_Index **result,
                    search_OpenError *error);
int32_t search_join(search_Index *left, search_Index *right, search_Index **result);
int32_t search_into_text(search_Index *index, twinspan_string *result);
int32_t search_biggest(const search_Index *index, size_t *result);
int32_t search_maybe(bool wanted, search_Index **result);
int32_t search_Index_find(const search_Index *self, const char *word, size_t word_length,
                          bool *present, search_Hit *result);
int32_t search_Index_text(const search_Index *self, const char **result, size_t *result_length);
int32_t search_Index_push(search_Index *self, const char *text, size_t text_length);
int32_t search_Index_merge(search_Index *self, const search_Index *other);
int32_t search_Index_each(const search_Index *self, const char *word, size_t word_length,
                          bool (*on_hit)(void *user, const search_Hit *hit), void *on_hit_user,
                          size_t *result);
int32_t search_Index_visit(const search_Index *self,
                           bool (*visitor)(void *user, const search_Index *index),
                           void *visitor_user, bool *result);
int32_t search_Index_edit(search_Index *self,
                          uint32_t (*editor)(void *user, const char *text, size_t text_length),
                          void *editor_user, uint32_t *result);
int32_t search_once(uint32_t value, uint32_t (*function)(void *user, uint32_t value),
                    void *function_user, uint32_t *result);
int32_t search_Index_watch(search_Index *self,
                           bool (*watcher)(void *user, const char *text, size_t text_length),
                           void *watcher_user, void (*watcher_drop)(void *user));
int32_t search_Index_notify(search_Index *self, size_t *result);
int32_t search_Index_unwatch(search_Index *self);
int32_t search_Index_free(search_Index *self);

int32_t search_new_other(search_Other **result);
int32_t search_Other_free(search_Other *self);

int32_t search_permit(int32_t code, uint32_t *result);
int32_t search_read(const char *path, size_t path_length, twinspan_string *result);
int32_t search_boom(const char *message, size_t message_length);
int32_t search_live(size_t *result);

int32_t search_last_error_code(void);
size_t search_last_error_message(char *buffer, size_t size);
const char *search_last_error(void);
size_t search_last_error_causes(void);
size_t search_last_error_cause(size_t index, char *buffer, size_t size);
const char *search_last_error_file(void);
uint32_t search_last_error_line(void);
void search_last_error_clear(void);
void search_install_panic_hook(uint8_t quiet);

#ifdef __cplusplus
}
#endif

#endif
