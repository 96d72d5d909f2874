/* What is lent to C until it gives it back, and what callbacks change and give. */
#include "face.h"

static void borrowed(void) {
  search_Index *index = new_index("whole");
  search_Index *part = NULL;
  search_Index *inner = NULL;
  OK(search_Index_part(index, &part));
  CHECK(part != index && live() == 1);
  OK(search_itself(part, &inner));
  const char *text = NULL;
  size_t length = 0;
  OK(search_Index_text(inner, &text, &length));
  CHECK(is_text(text, length, "whole"));
  /* While a part of it is borrowed an object is read, and nothing else. */
  OK(search_biggest(index, &length));
  CHECK_STATUS(search_Index_push(index, TEXT("!")), TWINSPAN_HANDLE_IN_USE);
  CHECK_STATUS(search_Index_free(index), TWINSPAN_HANDLE_IN_USE);
  OK(search_Index_free(inner));
  OK(search_Index_free(part));
  CHECK_STATUS(search_biggest(part, &length), TWINSPAN_INVALID_HANDLE);
  OK(search_Index_push(index, TEXT("!")));
  OK(search_itself(NULL, &part));
  CHECK(part == NULL);
  search_IndexVec words;
  OK(search_Index_push(index, TEXT(" and parts")));
  OK(search_Index_split(index, &words));
  CHECK(words.length == 3 && live() == 4);
  OK(search_Index_text(words.pointer[2], &text, &length));
  CHECK(is_text(text, length, "parts"));
  /* One that C has ended before is passed over. */
  OK(search_Index_free(words.pointer[1]));
  OK(search_IndexVec_free(&words));
  CHECK(words.length == 0 && live() == 1);
  OK(search_Index_free(index));
}

static bool rework(void *user, search_Index *index, search_Style *style, bool *flags, size_t count,
                   uint32_t *number, search_Hit *hit) {
  CHECK(count == 2 && flags[0]);
  OK(search_Index_push(index, TEXT("+")));
  style->color = search_Color_Green;
  flags[1] = true;
  *number += 41;
  if (hit != NULL)
    hit->end = 7;
  return ++*(int *)user == 1;
}

static void in_capitals(void *user, const char *text, size_t length, twinspan_string *result) {
  char *buffer = user;
  CHECK(length < 8 && result->pointer == NULL && result->length == 0);
  for (size_t at = 0; at < length; ++at)
    buffer[at] = (char)(text[at] - 'a' + 'A');
  result->pointer = buffer;
  result->length = length;
}

static void one_hit(void *user, search_Hit *result) { *result = *(search_Hit *)user; }

static void two_styles(void *user, search_StyleVec *result) {
  result->pointer = user;
  result->length = 2;
}

static void no_styles(void *user, search_StyleVec *result) {
  (void)user;
  (void)result;
}

static void a_record(void *user, search_Record *result) {
  static char title[] = "made in C";
  static search_Hit hits[] = {{1, 2}, {3, 4}};
  result->title.pointer = title;
  result->title.length = 9;
  result->hits.pointer = hits;
  result->hits.length = 2;
  result->style = *(search_Style *)user;
}

static bool a_number(void *user, uint32_t *result) {
  *result = 5;
  return *(bool *)user;
}

static bool a_text(void *user, twinspan_string *result) {
  static char text[] = "text";
  result->pointer = text;
  result->length = 4;
  return *(bool *)user;
}

static search_Index *made(void *user) { return new_index(user); }

static search_Index *made_or_none(void *user) { return user == NULL ? NULL : new_index(user); }

static bool says(twinspan_string *text, const char *expected) {
  bool is_it = is_text(text->pointer, text->length, expected);
  OK(search_string_free(text));
  return is_it;
}

static void given(void) {
  twinspan_string text;
  char buffer[8];
  OK(search_compose(TEXT("to be"), in_capitals, buffer, &text));
  CHECK(says(&text, "TO.BE."));
  search_Style styles[2] = {{search_Color_Red, true, {0, 0, 0}, {0, 0}},
                            {search_Color_Red, true, {0, 0, 0}, {0, 0}}};
  search_Hit hit = {1, 20};
  size_t count = 0;
  OK(search_ask_hits(one_hit, &hit, two_styles, styles, &count));
  CHECK(count == 22);
  OK(search_ask_hits(one_hit, &hit, no_styles, NULL, &count));
  CHECK(count == 20);
  search_Record record;
  OK(search_ask_record(a_record, styles, &record));
  CHECK(is_text(record.title.pointer, record.title.length, "made in C"));
  CHECK(record.hits.length == 2 && record.hits.pointer[1].end == 4);
  OK(search_Record_free(&record));
  bool wanted = true;
  OK(search_ask_maybe(a_number, &wanted, a_text, &wanted, &text));
  CHECK(says(&text, "Some(5) Some(\"text\")"));
  wanted = false;
  OK(search_ask_maybe(a_number, &wanted, a_text, &wanted, &text));
  CHECK(says(&text, "None None"));
  char name[] = "made";
  OK(search_make_with(made, name, made_or_none, name, &text));
  CHECK(says(&text, "made made"));
  OK(search_make_with(made, name, made_or_none, NULL, &text));
  CHECK(says(&text, "made nothing") && live() == 0);
}

static bool count_words(void *user, const char *word) {
  *(size_t *)user += strlen(word);
  return strcmp(word, "last") != 0;
}

static void c_texts(void) {
  size_t count = 0;
  OK(search_count_bytes("to be", NULL, &count));
  CHECK(count == 5);
  OK(search_count_bytes("\377", "or", &count));
  CHECK(count == 3);
  uint8_t buffer[5];
  OK(search_fill_with(buffer, 5, "ab"));
  CHECK(memcmp(buffer, "ababa", 5) == 0);
  size_t letters = 0;
  OK(search_each_c_word("a last word", count_words, &letters, &count));
  CHECK(letters == 5 && count == 1);
  search_Index *index = new_index("x");
  const char *label = NULL;
  OK(search_label(index, &label));
  CHECK(strcmp(label, "label") == 0);
  OK(search_Index_free(index));
}

void lending(void) {
  borrowed();
  given();
  c_texts();
  search_Index *index = new_index("a");
  search_Style style;
  int calls = 0;
  OK(search_Index_rework(index, rework, &calls, &style));
  CHECK(calls == 2 && style.color == search_Color_Green);
  const char *text = NULL;
  size_t length = 0;
  OK(search_Index_text(index, &text, &length));
  CHECK(is_text(text, length, "a++ [true, true] 83 7"));
  OK(search_Index_free(index));
  uint32_t number = 40;
  const uint32_t two = 2;
  OK(search_increase(&number, &two));
  CHECK(number == 42);
  const uint32_t numbers[] = {7, 8};
  const uint32_t *first = NULL;
  OK(search_first_of(numbers, 2, &first));
  CHECK(first == numbers);
  OK(search_first_of(NULL, 0, &first));
  CHECK(first == NULL);
}
