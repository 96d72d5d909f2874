/* What callbacks should not give, change or keep, and what C should not do with what it has borrowed. */
#include "hostile.h"

static void borrowed(void) {
  search_Index *index = new_index("a b a");
  search_Index *part = NULL;
  OK(search_Index_part(index, &part));
  twinspan_string text;
  search_Index *joined = NULL;
  const size_t before = live();
  for (int round = 0; round < 2; ++round) {
    /* Neither the part nor the whole is given away or changed. */
    search_Index *one = round == 0 ? index : part;
    CHECK_STATUS(search_into_text(one, &text), TWINSPAN_HANDLE_IN_USE);
    CHECK_STATUS(search_Index_push(one, TEXT("x")), TWINSPAN_HANDLE_IN_USE);
    search_Index *other = new_index("other");
    CHECK_STATUS(search_join(other, one, &joined), TWINSPAN_HANDLE_IN_USE);
    OK(search_Index_merge(other, one));
    OK(search_Index_free(other));
  }
  CHECK_STATUS(search_Index_free(index), TWINSPAN_HANDLE_IN_USE);
  OK(search_Index_free(part));
  REFUSED(search_Index_free(part), TWINSPAN_INVALID_HANDLE);
  REFUSED(search_Index_part(part, OUT), TWINSPAN_INVALID_HANDLE);
  REFUSED(search_itself(part, OUT), TWINSPAN_INVALID_HANDLE);
  OUT_IS_CHECKED(r, search_Index_part(index, r));
  OUT_IS_CHECKED(r, search_itself(index, r));
  OUT_IS_CHECKED(r, search_itself(NULL, r));
  OUT_IS_CHECKED(r, search_Index_split(index, r));
  /* What was refused has borrowed nothing. */
  OK(search_Index_push(index, TEXT("")));
  CHECK(live() == before);
  search_IndexVec parts;
  OK(search_Index_split(index, &parts));
  OK(search_IndexVec_free(&parts));
  OK(search_IndexVec_free(&parts));
  OK(search_IndexVec_free(NULL));
  REFUSED(search_IndexVec_free(MISALIGNED), TWINSPAN_MISALIGNED);
  OK(search_StyleVec_free(NULL));
  REFUSED(search_StyleVec_free(MISALIGNED), TWINSPAN_MISALIGNED);
  OK(search_Index_free(index));
}

struct attack {
  int kind;
  search_Index *whole;
  search_Index *kept;
  search_Index *part;
};

static bool attack_rework(void *user, search_Index *index, search_Style *style, bool *flags,
                          size_t count, uint32_t *number, search_Hit *hit) {
  struct attack *attack = user;
  twinspan_string text;
  (void)hit;
  (void)number;
  CHECK(count == 2);
  CHECK_STATUS(search_Index_free(index), TWINSPAN_HANDLE_IN_USE);
  CHECK_STATUS(search_into_text(index, &text), TWINSPAN_HANDLE_IN_USE);
  CHECK_STATUS(search_Index_push(attack->whole, TEXT("x")), TWINSPAN_HANDLE_IN_USE);
  CHECK_STATUS(search_Index_part(attack->whole, &attack->part), TWINSPAN_HANDLE_IN_USE);
  OK(search_Index_push(index, TEXT("+")));
  attack->kept = index;
  OK(search_Index_part(index, &attack->part));
  if (attack->kind == 0)
    style->color = 77;
  if (attack->kind == 1)
    memset(flags, 3, 2);
  return false;
}

static void write_bytes(void *user, void *result) { memcpy(result, user, sizeof(search_Hit)); }

static void bad_text(void *user, const char *text, size_t length, twinspan_string *result) {
  (void)text;
  (void)length;
  *result = *(twinspan_string *)user;
}

static void bad_styles(void *user, search_StyleVec *result) { *result = *(search_StyleVec *)user; }

static void bad_record(void *user, search_Record *result) { *result = *(search_Record *)user; }

static bool no_number(void *user, uint32_t *result) {
  (void)user;
  (void)result;
  return false;
}

static unsigned char neither(void *user, uint32_t *result) {
  (void)user;
  *result = 1;
  return 2;
}

static bool a_text(void *user, twinspan_string *result) {
  *result = *(twinspan_string *)user;
  return true;
}

static search_Index *same(void *user) { return user; }

static void given(void) {
  char byte[] = "\377";
  twinspan_string texts[] = {{byte, 1, 0}, {NULL, 1, 0}, {byte, SIZE_MAX, 0}};
  const int32_t statuses[] = {TWINSPAN_INVALID_UTF8, TWINSPAN_NULL_POINTER,
                              TWINSPAN_INVALID_LENGTH};
  for (size_t at = 0; at < 3; ++at) {
    REFUSED(search_compose(TEXT("a"), bad_text, &texts[at], OUT), statuses[at]);
    REFUSED(search_ask_maybe(no_number, NULL, a_text, &texts[at], OUT), statuses[at]);
  }
  OUT_IS_CHECKED(r, search_compose(TEXT("a"), bad_text, texts, r));
  REFUSED(search_compose(TEXT("a"), NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  search_Style style = {search_Color_Red, true, {0, 0, 0}, {0, 0}};
  search_StyleVec styles = {&style, 1, 0};
  search_Hit hit = {1, 2};
  void (*one)(void *, search_Hit *) = (void (*)(void *, search_Hit *))(void (*)(void))write_bytes;
  OUT_IS_CHECKED(r, search_ask_hits(one, &hit, bad_styles, &styles, r));
  REFUSED(search_ask_hits(NULL, NULL, bad_styles, &styles, OUT), TWINSPAN_NULL_POINTER);
  REFUSED(search_ask_hits(one, &hit, NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  style.color = 9;
  REFUSED(search_ask_hits(one, &hit, bad_styles, &styles, OUT), TWINSPAN_INVALID_VALUE);
  styles.pointer = MISALIGNED;
  REFUSED(search_ask_hits(one, &hit, bad_styles, &styles, OUT), TWINSPAN_MISALIGNED);
  styles.pointer = NULL;
  REFUSED(search_ask_hits(one, &hit, bad_styles, &styles, OUT), TWINSPAN_NULL_POINTER);
  search_Record record = {{NULL, 0, 0}, {NULL, 0, 0}, style};
  REFUSED(search_ask_record(bad_record, &record, OUT), TWINSPAN_INVALID_VALUE);
  REFUSED(search_ask_record(NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  record.style.color = search_Color_Red;
  OUT_IS_CHECKED(r, search_ask_record(bad_record, &record, r));
  bool (*two)(void *, uint32_t *) = (bool (*)(void *, uint32_t *))(void (*)(void))neither;
  REFUSED(search_ask_maybe(two, NULL, a_text, texts, OUT), TWINSPAN_INVALID_VALUE);
  OUT_IS_CHECKED(r, search_ask_maybe(no_number, NULL, a_text, texts, r));

  /* A handle that is given twice, a borrowed one, none, and one of another type. */
  search_Index *index = new_index("given");
  search_Other *other = NULL;
  OK(search_new_other(&other));
  REFUSED(search_make_with(same, NULL, same, NULL, OUT), TWINSPAN_NULL_POINTER);
  REFUSED(search_make_with(same, other, same, NULL, OUT), TWINSPAN_INVALID_HANDLE);
  search_Index *part = NULL;
  OK(search_Index_part(index, &part));
  REFUSED(search_make_with(same, part, same, NULL, OUT), TWINSPAN_HANDLE_IN_USE);
  OK(search_Index_free(part));
  OUT_IS_CHECKED(r, search_make_with(same, index, same, NULL, r));
  REFUSED(search_make_with(same, index, same, index, OUT), TWINSPAN_INVALID_HANDLE);
  CHECK_STATUS(search_Index_free(index), TWINSPAN_INVALID_HANDLE);
  OK(search_Other_free(other));
}

static bool never_word(void *user, const char *word) {
  (void)word;
  ++*(int *)user;
  return true;
}

static void c_texts(void) {
  char text[] = "text";
  int calls = 0;
  OUT_IS_NOT_NULL(p, search_count_bytes(p, NULL, OUT));
  OUT_IS_CHECKED(r, search_count_bytes(text, NULL, r));
  OUT_IS_NOT_NULL(p, search_fill_with((uint8_t *)text, 0, p));
  REFUSED(search_fill_with(NULL, 1, text), TWINSPAN_NULL_POINTER);
  /* The text, with its NUL byte, is not what is changed. */
  REFUSED(search_fill_with((uint8_t *)text, 2, text), TWINSPAN_ALIASED);
  REFUSED(search_fill_with((uint8_t *)text + 4, 1, text + 1), TWINSPAN_ALIASED);
  CHECK(strcmp(text, "text") == 0);
  OUT_IS_NOT_NULL(p, search_each_c_word(p, never_word, &calls, OUT));
  REFUSED(search_each_c_word(text, NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  OUT_IS_CHECKED(r, search_each_c_word(text, never_word, &calls, r));
  CHECK(calls == 0);
  search_Index *index = new_index("x");
  OUT_IS_CHECKED(r, search_label(index, r));
  OK(search_Index_free(index));
  REFUSED(search_label(index, OUT), TWINSPAN_INVALID_HANDLE);
}

void lending(void) {
  c_texts();
  borrowed();
  given();
  search_Index *index = new_index("a");
  struct attack attack = {0, index, NULL, NULL};
  for (; attack.kind < 3; ++attack.kind) {
    if (attack.kind < 2) {
      REFUSED(search_Index_rework(index, attack_rework, &attack, OUT), TWINSPAN_INVALID_VALUE);
    } else {
      search_Style style;
      OK(search_Index_rework(index, attack_rework, &attack, &style));
      CHECK(style.color == search_Color_Blue);
    }
    /* What was lent is not there any more, and nothing that was borrowed of it. */
    REFUSED(search_biggest(attack.kept, OUT), TWINSPAN_INVALID_HANDLE);
    REFUSED(search_biggest(attack.part, OUT), TWINSPAN_INVALID_HANDLE);
    REFUSED(search_Index_free(attack.part), TWINSPAN_INVALID_HANDLE);
    OK(search_Index_push(index, TEXT("")));
  }
  REFUSED(search_Index_rework(index, NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  OUT_IS_CHECKED(r, search_Index_rework(index, attack_rework, &attack, r));
  OK(search_Index_free(index));
  uint32_t number = 1;
  OUT_IS_CHECKED(p, search_increase(p, &number));
  OUT_IS_CHECKED(p, search_increase(&number, p));
  REFUSED(search_increase(&number, &number), TWINSPAN_ALIASED);
  ELEMENTS_ARE_CHECKED(p, n, sizeof number, search_first_of(p, n, OUT));
  OUT_IS_CHECKED(r, search_first_of(&number, 1, r));
}
