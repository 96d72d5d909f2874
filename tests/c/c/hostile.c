/* Calls every function as nobody should. Each such call has to end with a documented status, to leave every
   out-parameter as it is, and to lose nothing. With an argument it also takes all handles there are. */
#include "hostile.h"
#include <pthread.h>

static void texts_are_checked_one(int32_t (*call)(const char *text, size_t length)) {
  ELEMENTS_ARE_CHECKED(text, length, 1, call(text, length));
  static const char *const invalid[] = {"\377", "a\300\257", "\355\240\200", "\360\237\230",
                                        "\364\220\200\200"};
  for (size_t index = 0; index < sizeof invalid / sizeof *invalid; ++index)
    REFUSED(call(invalid[index], strlen(invalid[index])), TWINSPAN_INVALID_UTF8);
}

static search_Index *bad_handles[40];
static size_t bad_handle_count;

/* Handles that are none of an index: of another type, freed, forged, and pointers to what is there. */
static void make_bad_handles(search_Index *living, search_Other *other) {
  static int variable;
  search_Index *freed = new_index("freed");
  OK(search_Index_free(freed));
  bad_handles[bad_handle_count++] = freed;
  bad_handles[bad_handle_count++] = (search_Index *)(void *)other;
  bad_handles[bad_handle_count++] = (search_Index *)(void *)&variable;
  bad_handles[bad_handle_count++] = (search_Index *)(void *)&out;
  const uintptr_t forged[] = {1, 8, 32, 64, 4096, UINTPTR_MAX, UINTPTR_MAX / 2, UINTPTR_MAX / 3};
  for (size_t index = 0; index < sizeof forged / sizeof *forged; ++index)
    bad_handles[bad_handle_count++] = (search_Index *)forged[index];
  /* One bit of a handle that lives is another. */
  for (unsigned bit = 0; bit < sizeof(uintptr_t) * 8 - 1; bit += 3)
    bad_handles[bad_handle_count++] = (search_Index *)((uintptr_t)living ^ ((uintptr_t)1 << bit));
}

/* `call` refuses every bad handle `H`, and null. */
#define HANDLE_IS_CHECKED(H, call) \
  do { \
    search_Index *H = NULL; \
    REFUSED(call, TWINSPAN_NULL_POINTER); \
    for (size_t bad = 0; bad < bad_handle_count; ++bad) { \
      H = bad_handles[bad]; \
      REFUSED(call, TWINSPAN_INVALID_HANDLE); \
    } \
  } while (0)

static void scalars(void) {
  OUT_IS_CHECKED(r, search_add(1, 2, r));
  OUT_IS_CHECKED(r, search_mean(1, 2, r));
  OUT_IS_NOT_NULL(r, search_negate(true, r));
  OUT_IS_NOT_NULL(r, search_next_color(1, r));
  OUT_IS_CHECKED(r, search_next_char('a', SECOND, r));
  OUT_IS_NOT_NULL(r, search_next_char('a', r, SECOND));
  OUT_IS_CHECKED(r, search_double_time(1, r));
  OUT_IS_CHECKED(r, search_negate_wide((twinspan_i128){1, 0}, r));
  REFUSED(search_add(INT32_MAX, 1, OUT), TWINSPAN_PANIC);
  REFUSED(search_negate_wide((twinspan_i128){0, INT64_MIN}, OUT), TWINSPAN_PANIC);
  for (unsigned color = 0; color < 256; ++color)
    if (color != 1 && color != 2 && color != 4)
      REFUSED(search_next_color((search_Color)color, OUT), TWINSPAN_INVALID_VALUE);
  REFUSED(search_next_char(0xD800, OUT, SECOND), TWINSPAN_INVALID_VALUE);
  REFUSED(search_next_char(0xDFFF, OUT, SECOND), TWINSPAN_INVALID_VALUE);
  REFUSED(search_next_char(0x110000, OUT, SECOND), TWINSPAN_INVALID_VALUE);
  REFUSED(search_next_char(UINT32_MAX, OUT, SECOND), TWINSPAN_INVALID_VALUE);
  REFUSED(search_double_time(-1, OUT), TWINSPAN_OUT_OF_RANGE);
  REFUSED(search_double_time(INT64_MAX, OUT), TWINSPAN_OUT_OF_RANGE);
  /* A caller that takes a bool for a byte. */
  int32_t (*negate)(uint8_t, bool *) = (int32_t (*)(uint8_t, bool *))(void (*)(void))search_negate;
  int32_t (*maybe)(uint8_t, search_Index **) =
      (int32_t (*)(uint8_t, search_Index **))(void (*)(void))search_maybe;
  for (unsigned value = 2; value < 256; ++value) {
    REFUSED(negate((uint8_t)value, OUT), TWINSPAN_INVALID_VALUE);
    REFUSED(maybe((uint8_t)value, OUT), TWINSPAN_INVALID_VALUE);
  }
  OUT_IS_NOT_NULL(r, search_half(NULL, r, OUT));
  OUT_IS_CHECKED(r, search_half(NULL, SECOND, r));
  REFUSED(search_half((const uint32_t *)MISALIGNED, OUT, SECOND), TWINSPAN_MISALIGNED);
}

static void structs(void) {
  search_Hit hit = {1, 2};
  OUT_IS_CHECKED(r, search_shift(&hit, 1, r));
  OUT_IS_CHECKED(p, search_shift(p, 1, OUT));
  OUT_IS_CHECKED(r, search_length(&hit, r));
  OUT_IS_CHECKED(p, search_length(p, OUT));
  OUT_IS_CHECKED(p, search_widen(p, &hit));
  OUT_IS_CHECKED(p, search_widen(&hit, p));
  REFUSED(search_widen(&hit, &hit), TWINSPAN_ALIASED);
  hit.start = 3;
  REFUSED(search_length(&hit, OUT), TWINSPAN_PANIC);
  CHECK(hit.start == 3 && hit.end == 2);

  search_Style style = {search_Color_Red, true, {0, 0, 0}, {0, 0}};
  OUT_IS_CHECKED(r, search_restyle(&style, r));
  OUT_IS_CHECKED(p, search_restyle(p, OUT));
  style.color = 3;
  REFUSED(search_restyle(&style, OUT), TWINSPAN_INVALID_VALUE);
  CHECK(strstr(search_last_error(), "style.color") != NULL);
  style.color = search_Color_Blue;
  memset(&style.is_bold, 2, 1);
  REFUSED(search_restyle(&style, OUT), TWINSPAN_INVALID_VALUE);
  CHECK(strstr(search_last_error(), "style.is_bold") != NULL);
  style.is_bold = false;

  char title[] = "\377";
  search_Record record = {{title, 0, 0}, {NULL, 0, 0}, style};
  OUT_IS_CHECKED(r, search_describe(&record, r));
  OUT_IS_CHECKED(p, search_describe(p, OUT));
  record.title.length = 1;
  REFUSED(search_describe(&record, OUT), TWINSPAN_INVALID_UTF8);
  CHECK(strstr(search_last_error(), "record.title") != NULL);
  record.title.pointer = NULL;
  REFUSED(search_describe(&record, OUT), TWINSPAN_NULL_POINTER);
  record.title.length = 0;
  record.hits.length = 1;
  REFUSED(search_describe(&record, OUT), TWINSPAN_NULL_POINTER);
  record.hits.pointer = &hit;
  record.hits.length = SIZE_MAX / sizeof hit;
  REFUSED(search_describe(&record, OUT), TWINSPAN_INVALID_LENGTH);
  record.hits.pointer = MISALIGNED;
  record.hits.length = 1;
  REFUSED(search_describe(&record, OUT), TWINSPAN_MISALIGNED);
  record.hits.pointer = &hit;
  record.style.color = 0;
  REFUSED(search_describe(&record, OUT), TWINSPAN_INVALID_VALUE);
  OK(search_Record_free(NULL));
  REFUSED(search_Record_free(MISALIGNED), TWINSPAN_MISALIGNED);
}

static void draw_rubbish(void *user, const search_Figure *figure, search_Figure *drawn) {
  (void)user;
  (void)figure;
  drawn->tag = 7;
}

/* A tag that no variant has, and what is wrong behind one that is there. */
static void tagged_unions(void) {
  search_Figure figure = {5, {{0}}};
  REFUSED(search_scale(&figure, 2, OUT), TWINSPAN_INVALID_VALUE);
  CHECK(strstr(search_last_error(), "figure.tag") != NULL);
  REFUSED(search_count_figures(&figure, OUT), TWINSPAN_INVALID_VALUE);
  REFUSED(search_size_of(&figure, OUT, SECOND), TWINSPAN_INVALID_VALUE);
  REFUSED(search_Figure_clone(&figure, OUT), TWINSPAN_INVALID_VALUE);
  OK(search_Figure_free(&figure));
  figure.tag = search_Figure_Painted;
  figure.data.painted._0 = 3;
  REFUSED(search_scale(&figure, 2, OUT), TWINSPAN_INVALID_VALUE);
  CHECK(strstr(search_last_error(), "figure._0") != NULL);
  figure.data.painted._0 = search_Color_Blue;
  memset(&figure.data.painted._1, 2, 1);
  REFUSED(search_scale(&figure, 2, OUT), TWINSPAN_INVALID_VALUE);
  char text[] = "\377";
  figure.tag = search_Figure_Label;
  figure.data.label._0 = (twinspan_string){text, 1, 0};
  figure.data.label.size = (search_OptionalU32){false, 0};
  REFUSED(search_scale(&figure, 2, OUT), TWINSPAN_INVALID_UTF8);
  /* Inside of another, behind one that is good and owns something then. */
  char good[] = "good";
  search_Figure group[2] = {{search_Figure_Label, {{0}}}, {200, {{0}}}};
  group[0].data.label._0 = (twinspan_string){good, 4, 0};
  group[0].data.label.size = (search_OptionalU32){false, 0};
  figure.tag = search_Figure_Group;
  figure.data.group._0 = (search_FigureVec){group, 2, 0};
  REFUSED(search_scale(&figure, 2, OUT), TWINSPAN_INVALID_VALUE);
  figure.data.group._0.pointer = NULL;
  REFUSED(search_scale(&figure, 2, OUT), TWINSPAN_NULL_POINTER);
  REFUSED(search_draw(group, 2, draw_rubbish, NULL, OUT), TWINSPAN_INVALID_VALUE);
  REFUSED(search_draw(group, 1, draw_rubbish, NULL, OUT), TWINSPAN_INVALID_VALUE);
  OUT_IS_CHECKED(r, search_scale(group, 2, r));
  OUT_IS_CHECKED(p, search_scale(p, 2, OUT));
  OUT_IS_CHECKED(r, search_draw(group, 1, draw_rubbish, NULL, r));
  OUT_IS_CHECKED(r, search_figure_of(1, SECOND, r));
  REFUSED(search_Figure_free(MISALIGNED), TWINSPAN_MISALIGNED);
  REFUSED(search_FigureVec_free(MISALIGNED), TWINSPAN_MISALIGNED);
  OK(search_Figure_free(NULL));
}

static int32_t call_count_chars(const char *text, size_t length) {
  return search_count_chars(text, length, OUT);
}
static int32_t call_upper(const char *text, size_t length) {
  return search_upper(text, length, OUT);
}
static int32_t call_append(const char *text, size_t length) {
  return search_append(text, length, "x", 1, OUT);
}
static int32_t call_trim(const char *text, size_t length) {
  return search_trim(text, length, OUT, SECOND);
}
static int32_t call_words(const char *text, size_t length) {
  return search_words(text, length, OUT);
}
static int32_t call_open(const char *text, size_t length) {
  return search_open(text, length, OUT, SECOND);
}
static int32_t call_read(const char *text, size_t length) { return search_read(text, length, OUT); }
static int32_t call_boom(const char *text, size_t length) { return search_boom(text, length); }

static void texts(void) {
  texts_are_checked_one(call_count_chars);
  texts_are_checked_one(call_upper);
  texts_are_checked_one(call_append);
  texts_are_checked_one(call_trim);
  texts_are_checked_one(call_words);
  texts_are_checked_one(call_open);
  texts_are_checked_one(call_read);
  texts_are_checked_one(call_boom);
  REFUSED(search_append("a", 1, "\377", 1, OUT), TWINSPAN_INVALID_UTF8);
  REFUSED(search_append("a", 1, "b", SIZE_MAX, OUT), TWINSPAN_INVALID_LENGTH);
  OUT_IS_CHECKED(r, search_count_chars("a", 1, r));
  OUT_IS_CHECKED(r, search_upper("a", 1, r));
  OUT_IS_CHECKED(r, search_append("a", 1, NULL, 0, r));
  OUT_IS_CHECKED(r, search_trim("a", 1, r, SECOND));
  OUT_IS_CHECKED(r, search_trim("a", 1, SECOND, r));
  OUT_IS_CHECKED(r, search_words("a", 1, r));
  OUT_IS_CHECKED(r, search_open("a", 1, r, SECOND));
  REFUSED(search_open("", 0, OUT, MISALIGNED), TWINSPAN_MISALIGNED);
  REFUSED(search_open("", 0, OUT, NULL), SEARCH_ERROR_OpenError);
  OUT_IS_CHECKED(r, search_read("a", 1, r));
  OK(search_string_free(NULL));
  REFUSED(search_string_free(MISALIGNED), TWINSPAN_MISALIGNED);
  twinspan_string zero = {NULL, 0, 0};
  OK(search_string_free(&zero));
}

static void lists(void) {
  ELEMENTS_ARE_CHECKED(p, n, sizeof(uint32_t), search_sum(p, n, OUT));
  ELEMENTS_ARE_CHECKED(p, n, sizeof(uint32_t), search_sort(p, n));
  ELEMENTS_ARE_CHECKED(p, n, sizeof(uint32_t), search_copy(p, n, OUT, 0));
  ELEMENTS_ARE_CHECKED(p, n, sizeof(uint32_t), search_copy(NULL, 0, p, n));
  ELEMENTS_ARE_CHECKED(p, n, 1, search_count_true(p, n, OUT));
  ELEMENTS_ARE_CHECKED(p, n, sizeof(uint64_t), search_total(p, n, OUT));
  uint32_t numbers[4] = {4, 3, 2, 1};
  OUT_IS_CHECKED(r, search_sum(numbers, 4, r));
  REFUSED(search_copy(numbers, 3, numbers + 1, 3), TWINSPAN_ALIASED);
  REFUSED(search_copy(numbers + 1, 3, numbers, 3), TWINSPAN_ALIASED);
  REFUSED(search_copy(numbers, 1, numbers + 2, 2), TWINSPAN_PANIC);
  CHECK(numbers[0] == 4 && numbers[1] == 3 && numbers[2] == 2 && numbers[3] == 1);
  unsigned char flags[3] = {1, 0, 2};
  REFUSED(search_count_true((const bool *)(const void *)flags, 3, OUT), TWINSPAN_INVALID_VALUE);
  OUT_IS_CHECKED(r, search_count_true((const bool *)(const void *)flags, 2, r));
  OUT_IS_CHECKED(r, search_squares(3, r));
  OUT_IS_CHECKED(r, search_total(NULL, 0, r));
  OK(search_U64Vec_free(NULL));
  OK(search_StringVec_free(NULL));
  OK(search_HitVec_free(NULL));
  REFUSED(search_U64Vec_free(MISALIGNED), TWINSPAN_MISALIGNED);
  REFUSED(search_StringVec_free(MISALIGNED), TWINSPAN_MISALIGNED);
  REFUSED(search_HitVec_free(MISALIGNED), TWINSPAN_MISALIGNED);
}

static void more_structs(void) {
  search_Hit hit = {1, 2};
  search_Style styles[2] = {{search_Color_Red, true, {0, 0, 0}, {0, 0}},
                            {search_Color_Red, true, {0, 0, 0}, {0, 0}}};
  search_Note note = {{false, {NULL, 0, 0}}, {false, 0}, {false, 0}};
  search_Record record = {{NULL, 0, 0}, {NULL, 0, 0}, styles[0]};
  search_Color colors[2] = {search_Color_Red, search_Color_Red};
  search_Native native = {0, 0, 0, {0, 0, 0}};

  OUT_IS_CHECKED(p, search_swap(p, OUT));
  OUT_IS_CHECKED(r, search_swap(&note, r));
  search_ParseError parse_error = {{NULL, 1, 0}, styles[0]};
  OUT_IS_CHECKED(p, search_ParseError_clone(p, OUT));
  OUT_IS_CHECKED(r, search_ParseError_clone(&parse_error, r));
  REFUSED(search_ParseError_clone(&parse_error, OUT), TWINSPAN_NULL_POINTER);
  OUT_IS_CHECKED(p, search_Record_clone(p, OUT));
  OUT_IS_CHECKED(r, search_Record_clone(&record, r));
  OUT_IS_CHECKED(p, search_Note_clone(p, OUT));
  OUT_IS_CHECKED(r, search_Note_clone(&note, r));
  memset(&note.weight.present, 2, 1);
  REFUSED(search_swap(&note, OUT), TWINSPAN_INVALID_VALUE);
  note.weight.present = false;
  note.color = (search_OptionalColor){true, 3};
  REFUSED(search_swap(&note, OUT), TWINSPAN_INVALID_VALUE);
  note.color.present = false;
  note.text = (search_OptionalString){true, {NULL, 1, 0}};
  REFUSED(search_swap(&note, OUT), TWINSPAN_NULL_POINTER);

  OUT_IS_CHECKED(p, search_title_length(p, OUT));
  OUT_IS_CHECKED(r, search_title_length(&record, r));
  record.title.length = 1;
  REFUSED(search_title_length(&record, OUT), TWINSPAN_NULL_POINTER);
  OUT_IS_CHECKED(r, search_records(2, r));
  ELEMENTS_ARE_CHECKED(p, n, sizeof hit, search_reverse(p, n, OUT));
  OUT_IS_CHECKED(r, search_reverse(&hit, 1, r));
  ELEMENTS_ARE_CHECKED(p, n, sizeof hit, search_span(p, n, OUT, SECOND));
  OUT_IS_NOT_NULL(r, search_span(&hit, 1, r, OUT));
  OUT_IS_CHECKED(r, search_span(&hit, 1, OUT, r));
  ELEMENTS_ARE_CHECKED(p, n, sizeof *styles, search_count_bold(p, n, OUT));
  OUT_IS_CHECKED(r, search_count_bold(styles, 2, r));
  styles[1].color = 0;
  REFUSED(search_count_bold(styles, 2, OUT), TWINSPAN_INVALID_VALUE);
  styles[1].color = search_Color_Red;
  memset(&styles[1].is_bold, 0xFF, 1);
  REFUSED(search_count_bold(styles, 2, OUT), TWINSPAN_INVALID_VALUE);
  ELEMENTS_ARE_CHECKED(p, n, 1, search_paint(p, n, search_Color_Red));
  REFUSED(search_paint(colors, 2, 5), TWINSPAN_INVALID_VALUE);
  colors[1] = 7;
  REFUSED(search_paint(colors, 2, search_Color_Blue), TWINSPAN_INVALID_VALUE);
  CHECK(colors[0] == search_Color_Red && colors[1] == 7);
  OUT_IS_CHECKED(p, search_native(p, 1, OUT));
  OUT_IS_CHECKED(r, search_native(&native, 1, r));
  OUT_IS_CHECKED(r, search_first_word("a", 1, r, SECOND));
  OUT_IS_CHECKED(r, search_first_word("a", 1, SECOND, r));
  REFUSED(search_maybe_record("\377", 1, OUT, SECOND), TWINSPAN_INVALID_UTF8);
  REFUSED(search_maybe_record("a", SIZE_MAX, OUT, SECOND), TWINSPAN_INVALID_LENGTH);
  OUT_IS_NOT_NULL(r, search_maybe_record("a", 1, r, OUT));
  OUT_IS_CHECKED(r, search_maybe_record("a", 1, OUT, r));
  REFUSED(search_move_hit(MISALIGNED, 1, OUT), TWINSPAN_MISALIGNED);
  OUT_IS_CHECKED(r, search_move_hit(&hit, 1, r));
  OUT_IS_CHECKED(r, search_owner("a", 1, r));
  OUT_IS_CHECKED(r, search_parse("1", 1, r, SECOND));
  REFUSED(search_parse("x", 1, OUT, MISALIGNED), TWINSPAN_MISALIGNED);
  REFUSED(search_parse("x", 1, OUT, NULL), SEARCH_ERROR_ParseError);
  REFUSED(search_search("", 0, "a", 1, OUT, SECOND, NULL), SEARCH_ERROR_OpenError);
  REFUSED(search_search("a", 1, "", 0, OUT, SECOND, NULL), TWINSPAN_PANIC);
  REFUSED(search_search("a", 1, "a", 1, OUT, SECOND, MISALIGNED), TWINSPAN_MISALIGNED);
  OK(search_RecordVec_free(NULL));
  OK(search_Note_free(NULL));
  OK(search_Owner_free(NULL));
  OK(search_ParseError_free(NULL));
  REFUSED(search_RecordVec_free(MISALIGNED), TWINSPAN_MISALIGNED);
  REFUSED(search_Note_free(MISALIGNED), TWINSPAN_MISALIGNED);
  REFUSED(search_Owner_free(MISALIGNED), TWINSPAN_MISALIGNED);
  REFUSED(search_ParseError_free(MISALIGNED), TWINSPAN_MISALIGNED);
}

/* An owner whose object C has ended or given away: the rest is freed, and nothing twice. */
static void owners(void) {
  search_Owner owner;
  OK(search_owner(TEXT("me"), &owner));
  OK(search_Index_free(owner.index));
  OK(search_Owner_free(&owner));
  OK(search_owner(TEXT("me"), &owner));
  search_Index *joined = NULL;
  OK(search_join(owner.index, new_index("x"), &joined));
  OK(search_Owner_free(&owner));
  OK(search_Index_free(joined));
  CHECK(live() == 1);
}

static void handles(search_Index *index) {
  int calls[2] = {0, 0};
  HANDLE_IS_CHECKED(h, search_Index_find(h, TEXT("a"), OUT, SECOND));
  HANDLE_IS_CHECKED(h, search_Index_text(h, OUT, SECOND));
  HANDLE_IS_CHECKED(h, search_Index_push(h, TEXT("a")));
  HANDLE_IS_CHECKED(h, search_Index_merge(h, index));
  HANDLE_IS_CHECKED(h, search_Index_merge(index, h));
  HANDLE_IS_CHECKED(h, search_Index_each(h, TEXT("a"), never_hit, calls, OUT));
  HANDLE_IS_CHECKED(h, search_Index_visit(h, never_index, calls, OUT));
  HANDLE_IS_CHECKED(h, search_Index_edit(h, never_text, calls, OUT));
  HANDLE_IS_CHECKED(h, search_Index_notify(h, OUT));
  HANDLE_IS_CHECKED(h, search_Index_unwatch(h));
  HANDLE_IS_CHECKED(h, search_into_text(h, OUT));
  HANDLE_IS_CHECKED(h, search_join(h, index, OUT));
  HANDLE_IS_CHECKED(h, search_join(index, h, OUT));
  HANDLE_IS_CHECKED(
      h,
      search_tour(h,
                  (search_Color(*)(void *, const char *, size_t, search_Color, bool, uint32_t,
                                   const uint32_t *, const uint32_t *, size_t, const search_Style *,
                                   const search_Index *))(void (*)(void))never_index,
                  calls, OUT));
  int watches = 0;
  HANDLE_IS_CHECKED(h, (++watches, search_Index_watch(h, never_watch, calls, count_drop)));
  /* What the call was to own has ended, although it was refused. */
  CHECK(calls[1] == watches && calls[0] == 0);
  for (size_t bad = 0; bad < bad_handle_count; ++bad) {
    REFUSED(search_Index_free(bad_handles[bad]), TWINSPAN_INVALID_HANDLE);
    REFUSED(search_biggest(bad_handles[bad], OUT), TWINSPAN_INVALID_HANDLE);
    REFUSED(search_text_or(bad_handles[bad], "a", 1, OUT), TWINSPAN_INVALID_HANDLE);
    REFUSED(search_Local_count((search_Local *)(void *)bad_handles[bad], OUT),
            TWINSPAN_INVALID_HANDLE);
  }
  REFUSED(search_Other_free((search_Other *)(void *)index), TWINSPAN_INVALID_HANDLE);
  REFUSED(search_Index_merge(index, index), TWINSPAN_ALIASED);
  REFUSED(search_text_or(index, "\377", 1, OUT), TWINSPAN_INVALID_UTF8);
  OUT_IS_CHECKED(r, search_text_or(index, "a", 1, r));
  REFUSED(search_join(index, index, OUT), TWINSPAN_ALIASED);
  REFUSED(search_Index_find(index, NULL, 0, OUT, SECOND), TWINSPAN_PANIC);
  OUT_IS_NOT_NULL(r, search_Index_find(index, TEXT("a"), r, SECOND));
  OUT_IS_CHECKED(r, search_Index_find(index, TEXT("a"), SECOND, r));
  OUT_IS_CHECKED(r, search_Index_text(index, r, SECOND));
  OUT_IS_CHECKED(r, search_Index_text(index, SECOND, r));
  OUT_IS_CHECKED(r, search_Index_notify(index, r));
  OUT_IS_CHECKED(r, search_into_text(index, r));
  OUT_IS_CHECKED(r, search_biggest(index, r));
  OUT_IS_CHECKED(r, search_maybe(true, r));
  OUT_IS_CHECKED(r, search_new_other(r));
  OUT_IS_CHECKED(r, search_live(r));
  OUT_IS_CHECKED(r, search_permit(0, r));
  REFUSED(search_permit(1, OUT), SEARCH_ERROR_Denied_Locked);
  ELEMENTS_ARE_CHECKED(p, n, 1, search_Index_find(index, p, n, OUT, SECOND));
  ELEMENTS_ARE_CHECKED(p, n, 1, search_Index_push(index, p, n));
  /* The object is as before. */
  const char *text = NULL;
  size_t length = 0;
  OK(search_Index_text(index, &text, &length));
  CHECK(is_text(text, length, "a b a"));
}

static void *of_another_thread(void *local) {
  /* Checked builds only: what is of one thread is refused on another. */
  size_t count = 0;
  int32_t counted = search_Local_count(local, &count);
  CHECK(counted == TWINSPAN_OK || counted == TWINSPAN_WRONG_THREAD);
  if (counted == TWINSPAN_WRONG_THREAD)
    CHECK_STATUS(search_Local_free(local), TWINSPAN_WRONG_THREAD);
  search_last_error_clear();
  CHECK(search_last_error_code() == 0 && strcmp(search_last_error(), "") == 0);
  CHECK_STATUS(search_boom(TEXT("there")), TWINSPAN_PANIC);
  CHECK(strcmp(search_last_error(), "search_boom: panicked: there") == 0);
  return NULL;
}

static void threads(void) {
  CHECK_STATUS(search_boom(TEXT("here")), TWINSPAN_PANIC);
  search_Local *local = NULL;
  OK(search_new_local(&local));
  pthread_t thread;
  CHECK(pthread_create(&thread, NULL, of_another_thread, local) == 0);
  CHECK(pthread_join(thread, NULL) == 0);
  CHECK(strcmp(search_last_error(), "search_boom: panicked: here") == 0);
  OK(search_Local_free(local));
}

static void exhaust(void) {
  const size_t most = (size_t)1 << 20;
  search_Other **others = malloc(most * sizeof *others);
  CHECK(others != NULL);
  search_Index *words = new_index("two words");
  size_t count = 0;
  while (count < most && search_new_other(&others[count]) == TWINSPAN_OK)
    ++count;
  const size_t before = live();
  REFUSED(search_new_other(OUT), TWINSPAN_TOO_MANY_HANDLES);
  REFUSED(search_maybe(true, OUT), TWINSPAN_TOO_MANY_HANDLES);
  REFUSED(search_open(TEXT("a"), OUT, SECOND), TWINSPAN_TOO_MANY_HANDLES);
  /* What was made until there were no more ends, too. */
  REFUSED(search_owner(TEXT("a"), OUT), TWINSPAN_TOO_MANY_HANDLES);
  REFUSED(search_Index_split(words, OUT), TWINSPAN_TOO_MANY_HANDLES);
  REFUSED(search_Index_part(words, OUT), TWINSPAN_TOO_MANY_HANDLES);
  OK(search_Other_free(others[0]));
  REFUSED(search_Index_split(words, OUT), TWINSPAN_TOO_MANY_HANDLES);
  CHECK(live() == before);
  OK(search_Index_free(words));
  search_Index *index = new_index("the last one");
  CHECK_STATUS(search_Other_free(others[0]), TWINSPAN_INVALID_HANDLE);
  for (size_t other = 1; other < count; ++other)
    OK(search_Other_free(others[other]));
  OK(search_Index_free(index));
  free(others);
}

int main(int argument_count, char **arguments) {
  (void)arguments;
  search_install_panic_hook(true);
  search_Index *index = new_index("a b a");
  search_Other *other = NULL;
  OK(search_new_other(&other));
  make_bad_handles(index, other);
  scalars();
  structs();
  tagged_unions();
  texts();
  lists();
  more_structs();
  owners();
  handles(index);
  OK(search_Index_free(index));
  OK(search_Other_free(other));
  callbacks();
  more_callbacks();
  lending();
  threads();
  if (argument_count > 1)
    exhaust();
  CHECK(live() == 0);
  return 0;
}
