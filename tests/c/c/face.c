/* Uses every construct once, as it is meant. */
#include "face.h"
#include <errno.h>

static void numbers(void) {
  int32_t sum = 0;
  OK(search_add(2, 3, &sum));
  CHECK(sum == 5);
  double mean = 0;
  OK(search_mean(1, 2, &mean));
  CHECK(mean == 1.5);
  bool negated = true;
  OK(search_negate(true, &negated));
  CHECK(!negated);
  search_Color color = 0;
  OK(search_next_color(search_Color_Green, &color));
  CHECK(color == search_Color_Blue);
  bool present = false;
  uint32_t character = 0;
  OK(search_next_char('a', &present, &character));
  CHECK(present && character == 'b');
  OK(search_next_char(0xD7FF, &present, &character));
  CHECK(!present && character == 'b');
  int64_t time = 0;
  OK(search_double_time(1500, &time));
  CHECK(time == 3000);
  twinspan_i128 wide = {1, 0};
  OK(search_negate_wide(wide, &wide));
  CHECK(wide.low == UINT64_MAX && wide.high == -1);
  uint32_t number = 8;
  uint32_t half = 0;
  OK(search_half(&number, &present, &half));
  CHECK(present && half == 4);
  OK(search_half(NULL, &present, &half));
  CHECK(!present && half == 4);
}

static void structs(void) {
  search_Hit hit = {1, 4};
  search_Hit other = {3, 9};
  OK(search_shift(&hit, 10, &hit));
  CHECK(hit.start == 11 && hit.end == 14);
  OK(search_widen(&hit, &other));
  CHECK(hit.start == 3 && hit.end == 14);
  size_t length = 0;
  OK(search_length(&hit, &length));
  CHECK(length == 11);
  search_Style style = {search_Color_Red, false, {1, 2, 3}, {1, 2}};
  search_Style restyled;
  OK(search_restyle(&style, &restyled));
  CHECK(restyled.color == search_Color_Green && restyled.is_bold && restyled.weights[2] == 3);
  search_Hit hits[2] = {{1, 2}, {3, 4}};
  char title[] = "records";
  search_Record record = {{title, sizeof title - 1, 0}, {hits, 2, 0}, style};
  search_Record described;
  OK(search_describe(&record, &described));
  CHECK(is_text(described.title.pointer, described.title.length, "about records"));
  CHECK(described.hits.length == 2 && described.hits.pointer[0].start == 3);
  CHECK(described.style.color == search_Color_Green);
  OK(search_Record_free(&described));
  OK(search_Record_free(&described));
  CHECK(described.title.pointer == NULL && described.hits.length == 0);
}

static void draw_circle(void *user, const search_Figure *figure, search_Figure *drawn) {
  ++*(int *)user;
  CHECK(drawn->tag == search_Figure_Empty);
  drawn->tag = search_Figure_Circle;
  drawn->data.circle.radius = figure->tag;
}

static void tagged_unions(void) {
  search_Figure figure = {search_Figure_Circle, {{1.5}}};
  search_Figure scaled;
  OK(search_scale(&figure, 2, &scaled));
  CHECK(scaled.tag == search_Figure_Circle && scaled.data.circle.radius == 3);
  OK(search_Figure_free(&scaled));
  char text[] = "label";
  figure.tag = search_Figure_Label;
  figure.data.label._0 = (twinspan_string){text, 5, 0};
  figure.data.label.size = (search_OptionalU32){true, 4};
  OK(search_scale(&figure, 2, &scaled));
  CHECK(is_text(scaled.data.label._0.pointer, scaled.data.label._0.length, "label"));
  CHECK(scaled.data.label.size.present && scaled.data.label.size.value == 8);
  search_Figure copy;
  OK(search_Figure_clone(&scaled, &copy));
  OK(search_Figure_free(&scaled));
  CHECK(scaled.tag == search_Figure_Label && scaled.data.label._0.pointer == NULL);
  OK(search_Figure_free(&scaled));
  search_Figure group[2] = {copy, {search_Figure_Empty, {{0}}}};
  figure.tag = search_Figure_Group;
  figure.data.group._0 = (search_FigureVec){group, 2, 0};
  size_t count = 0;
  OK(search_count_figures(&figure, &count));
  CHECK(count == 2);
  uint32_t size = 0;
  OK(search_size_of(&copy, &size, &scaled));
  CHECK(size == 8);
  CHECK_STATUS(search_size_of(&figure, &size, &scaled), SEARCH_ERROR_Figure);
  CHECK(scaled.tag == search_Figure_Group && scaled.data.group._0.length == 2);
  OK(search_Figure_free(&scaled));
  CHECK(scaled.data.group._0.pointer == NULL);
  CHECK_STATUS(search_size_of(&figure, &size, NULL), SEARCH_ERROR_Figure);
  int calls = 0;
  search_FigureVec drawn;
  OK(search_draw(group, 2, draw_circle, &calls, &drawn));
  CHECK(calls == 2 && drawn.length == 2 && drawn.pointer[0].data.circle.radius == 2);
  OK(search_FigureVec_free(&drawn));
  OK(search_Figure_free(&copy));
  bool present = true;
  OK(search_figure_of(0, &present, &figure));
  CHECK(!present);
  OK(search_figure_of(1, &present, &figure));
  CHECK(present && figure.tag == search_Figure_Painted && search_Figure_Painted == 9);
  CHECK(figure.data.painted._0 == search_Color_Red && !figure.data.painted._1);
  OK(search_scale(&figure, 1, &scaled));
  CHECK(scaled.data.painted._0 == search_Color_Green && scaled.data.painted._1);
}

static void texts(void) {
  size_t count = 0;
  OK(search_count_chars(TEXT("gr\303\274n"), &count));
  CHECK(count == 4);
  OK(search_count_chars(NULL, 0, &count));
  CHECK(count == 0);
  twinspan_string text;
  OK(search_upper(TEXT("gr\303\274n"), &text));
  CHECK(is_text(text.pointer, text.length, "GR\303\234N"));
  OK(search_string_free(&text));
  CHECK(text.pointer == NULL && text.length == 0 && text.capacity == 0);
  OK(search_string_free(&text));
  OK(search_append(TEXT("a"), TEXT("b"), &text));
  CHECK(is_text(text.pointer, text.length, "ab"));
  OK(search_string_free(&text));
  OK(search_append(TEXT("a"), NULL, 0, &text));
  CHECK(is_text(text.pointer, text.length, "a!"));
  OK(search_string_free(&text));
  const char *padded = "  in  ";
  const char *trimmed = NULL;
  OK(search_trim(padded, strlen(padded), &trimmed, &count));
  CHECK(trimmed == padded + 2 && count == 2);
}

static void lists(void) {
  uint32_t numbers[3] = {3, 1, 2};
  uint64_t sum = 0;
  OK(search_sum(numbers, 3, &sum));
  CHECK(sum == 6);
  OK(search_sum(NULL, 0, &sum));
  CHECK(sum == 0);
  OK(search_sort(numbers, 3));
  CHECK(numbers[0] == 1 && numbers[1] == 2 && numbers[2] == 3);
  uint32_t copies[3] = {0, 0, 0};
  OK(search_copy(numbers, 3, copies, 3));
  CHECK(memcmp(numbers, copies, sizeof copies) == 0);
  const bool flags[3] = {true, false, true};
  size_t count = 0;
  OK(search_count_true(flags, 3, &count));
  CHECK(count == 2);
  search_U64Vec squares;
  OK(search_squares(4, &squares));
  CHECK(squares.length == 4 && squares.pointer[3] == 9);
  OK(search_total(squares.pointer, squares.length, &sum));
  CHECK(sum == 14);
  OK(search_U64Vec_free(&squares));
  OK(search_U64Vec_free(&squares));
  search_StringVec words;
  OK(search_words(TEXT("one two"), &words));
  CHECK(words.length == 2 && is_text(words.pointer[1].pointer, words.pointer[1].length, "two"));
  OK(search_StringVec_free(&words));
  CHECK(words.pointer == NULL);
}

static void more_structs(void) {
  char number[] = "2.5";
  search_Note note = {{true, {number, 3, 0}}, {false, 0}, {true, search_Color_Red}};
  search_Note swapped;
  OK(search_swap(&note, &swapped));
  CHECK(!swapped.text.present && swapped.weight.present && swapped.weight.value == 2.5);
  CHECK(swapped.color.present && swapped.color.value == search_Color_Green);
  OK(search_Note_free(&swapped));
  note.text.present = false;
  note.weight = (search_OptionalF64){true, 0.5};
  OK(search_swap(&note, &swapped));
  CHECK(is_text(swapped.text.value.pointer, swapped.text.value.length, "0.5"));
  search_Note copy;
  OK(search_Note_clone(&swapped, &copy));
  OK(search_Note_free(&swapped));
  OK(search_Note_free(&swapped));
  CHECK(is_text(copy.text.value.pointer, copy.text.value.length, "0.5"));
  OK(search_Note_free(&copy));

  search_RecordVec records;
  OK(search_records(3, &records));
  CHECK(records.length == 3 && records.pointer[2].hits.length == 2);
  size_t length = 0;
  OK(search_title_length(&records.pointer[2], &length));
  CHECK(length == 1);
  search_HitVec reversed;
  OK(search_reverse(records.pointer[2].hits.pointer, 2, &reversed));
  CHECK(reversed.length == 2 && reversed.pointer[0].start == 1);
  bool present = false;
  search_Hit span;
  OK(search_span(reversed.pointer, 2, &present, &span));
  CHECK(present && span.start == 0 && span.end == 2);
  OK(search_span(NULL, 0, &present, &span));
  CHECK(!present);
  OK(search_count_bold(&records.pointer[0].style, 1, &length));
  CHECK(length == 1);
  OK(search_HitVec_free(&reversed));
  OK(search_RecordVec_free(&records));
  CHECK(records.pointer == NULL && records.length == 0);

  search_Record record;
  OK(search_maybe_record(NULL, 0, &present, &record));
  CHECK(!present);
  OK(search_maybe_record(TEXT("there"), &present, &record));
  CHECK(present && record.title.length == 5 && record.style.color == search_Color_Blue);
  OK(search_Record_free(&record));
  OK(search_move_hit(NULL, 4, &length));
  CHECK(length == 0);
  OK(search_move_hit(&span, 4, &length));
  CHECK(length == 4);

  search_Color colors[2] = {search_Color_Red, search_Color_Red};
  OK(search_paint(colors, 2, search_Color_Blue));
  CHECK(colors[0] == search_Color_Blue && colors[1] == search_Color_Blue);
  search_Native native = {1, 2, 3, {4, 5, 6}};
  OK(search_native(&native, 40, &native));
  CHECK(native.int_ == 1 && native.long_ == 42 && native.size == 3 && native.letters[2] == 6);

  const char *word = NULL;
  const char *text = " two words";
  OK(search_first_word_z(text, &word, &length));
  CHECK(word == text + 1 && length == 3);
  OK(search_first_word(NULL, 0, &word, &length));
  CHECK(word == NULL && length == 0);

  search_Owner owner;
  OK(search_owner(TEXT("me"), &owner));
  CHECK(live() == 1 && is_text(owner.name.pointer, owner.name.length, "me"));
  OK(search_Index_text(owner.index, &text, &length));
  CHECK(is_text(text, length, "of me"));
  OK(search_Owner_free(&owner));
  CHECK(live() == 0 && owner.index == NULL);
  OK(search_Owner_free(&owner));
}

static void handles(void) {
  search_Index *index = new_index("to be or not to be");
  CHECK(live() == 1);
  bool present = false;
  search_Hit hit;
  OK(search_Index_find(index, TEXT("be"), &present, &hit));
  CHECK(present && hit.start == 3 && hit.end == 5);
  OK(search_Index_find(index, TEXT("see"), &present, &hit));
  CHECK(!present && hit.start == 3);
  const char *text = NULL;
  size_t length = 0;
  OK(search_Index_push(index, TEXT("?")));
  OK(search_Index_text(index, &text, &length));
  CHECK(is_text(text, length, "to be or not to be?"));
  search_Index *other = new_index("!");
  OK(search_Index_merge(index, other));
  OK(search_biggest(index, &length));
  CHECK(length == 20);
  OK(search_biggest(NULL, &length));
  CHECK(length == 0);
  search_Index *joined = NULL;
  OK(search_join(index, other, &joined));
  CHECK(live() == 1);
  CHECK_STATUS(search_Index_free(other), TWINSPAN_INVALID_HANDLE);
  twinspan_string whole;
  OK(search_into_text(joined, &whole));
  CHECK(is_text(whole.pointer, whole.length, "to be or not to be?! !"));
  OK(search_string_free(&whole));
  CHECK(live() == 0);
  OK(search_maybe(false, &index));
  CHECK(index == NULL);
  OK(search_maybe(true, &index));
  OK(search_Index_free(index));
  OK(search_Index_free(NULL));
  search_Other *stranger = NULL;
  OK(search_new_other(&stranger));
  OK(search_Other_free(stranger));
}

static bool add_start(void *user, const search_Hit *hit) {
  *(size_t *)user += hit->start;
  return hit->start < 10;
}

static bool look_inside(void *user, const search_Index *index) {
  OK(search_biggest(index, user));
  return true;
}

static uint32_t twice(void *user, uint32_t value) {
  ++*(int *)user;
  return value * 2;
}

static uint32_t measure(void *user, const char *text, size_t text_length) {
  (void)user;
  (void)text;
  return (uint32_t)text_length;
}

struct watcher {
  int calls;
  int drops;
};

static bool watch(void *user, const char *text, size_t text_length) {
  ++((struct watcher *)user)->calls;
  return is_text(text, text_length, "watched");
}

static void end_watcher(void *user) { ++((struct watcher *)user)->drops; }

static void closures(void) {
  search_Index *index = new_index("to be or not to be, to be");
  size_t sum = 0;
  size_t count = 0;
  OK(search_Index_each(index, TEXT("be"), add_start, &sum, &count));
  CHECK(sum == 3 + 16 && count == 2);
  bool visited = false;
  OK(search_Index_visit(index, look_inside, &sum, &visited));
  CHECK(visited && sum == 25);
  uint32_t value = 0;
  int calls = 0;
  OK(search_once(20, twice, &calls, &value));
  CHECK(value == 41 && calls == 1);
  OK(search_Index_edit(index, measure, NULL, &value));
  CHECK(value == 25);
  OK(search_Index_free(index));

  struct watcher watcher = {0, 0};
  index = new_index("watched");
  OK(search_Index_watch(index, watch, &watcher, end_watcher));
  OK(search_Index_watch(index, watch, &watcher, NULL));
  OK(search_Index_notify(index, &count));
  CHECK(count == 2 && watcher.calls == 2 && watcher.drops == 0);
  OK(search_Index_unwatch(index));
  CHECK(watcher.drops == 1);
  OK(search_Index_watch(index, watch, &watcher, end_watcher));
  OK(search_Index_free(index));
  CHECK(watcher.drops == 2 && live() == 0);
}

static uint32_t add_one(void *user, uint32_t value) {
  *(int *)user += 1;
  return value + 1;
}

static void count_end(void *user) { *(int *)user += 100; }

static search_Color guide(void *user, const char *text, size_t text_length, search_Color color,
                          bool flag, uint32_t character, const uint32_t *number,
                          const uint32_t *numbers, size_t numbers_length, const search_Style *style,
                          const search_Index *index) {
  size_t length = 0;
  CHECK(style->color == search_Color_Blue && style->weights[1] == 0.5F);
  OK(search_biggest(index, &length));
  CHECK(length == 5);
  if (++*(int *)user == 1) {
    CHECK(is_text(text, text_length, "sight") && color == search_Color_Red && flag);
    CHECK(character == 0x1F600 && number == NULL && numbers_length == 2 && numbers[1] == 2);
    return search_Color_Green;
  }
  CHECK(text_length == 0 && color == search_Color_Green && !flag && character == 'a');
  CHECK(*number == 5 && numbers_length == 0);
  return search_Color_Blue;
}

static void more_closures(void) {
  int calls = 0;
  uint32_t value = 0;
  OK(search_apply(5, add_one, &calls, &value));
  CHECK(value == 7 && calls == 2);
  calls = 0;
  OK(search_later(add_one, &calls, count_end, true, &value));
  CHECK(value == 2 && calls == 101);
  calls = 0;
  OK(search_later(add_one, &calls, count_end, false, &value));
  CHECK(value == 0 && calls == 100);
  search_Index *index = new_index("sight");
  search_Color color = 0;
  calls = 0;
  OK(search_tour(index, guide, &calls, &color));
  CHECK(color == search_Color_Blue && calls == 2);
  twinspan_string text;
  OK(search_text_or(index, TEXT("other"), &text));
  CHECK(is_text(text.pointer, text.length, "sight") && live() == 0);
  OK(search_string_free(&text));
  OK(search_text_or(NULL, TEXT("other"), &text));
  CHECK(is_text(text.pointer, text.length, "other"));
  OK(search_string_free(&text));
  search_Local *local = NULL;
  size_t count = 0;
  OK(search_new_local(&local));
  OK(search_Local_count(local, &count));
  CHECK(count == 1);
  OK(search_Local_free(local));
}

static void more_errors(void) {
  bool present = false;
  search_Hit hit;
  search_OpenError error = {0, 0};
  OK(search_search_z("a word", "word", &present, &hit, &error));
  CHECK(present && hit.start == 2);
  CHECK_STATUS(search_search_z("", "word", &present, &hit, &error), SEARCH_ERROR_OpenError);
  CHECK(error.code == 7 && present);
  uint32_t number = 0;
  search_ParseError parse_error;
  OK(search_parse(TEXT("12"), &number, &parse_error));
  CHECK(number == 12);
  CHECK_STATUS(search_parse(TEXT("twelve"), &number, &parse_error), SEARCH_ERROR_ParseError);
  CHECK(number == 12 && is_text(parse_error.text.pointer, parse_error.text.length, "twelve"));
  CHECK(strcmp(search_last_error(), "`twelve` is no number") == 0);
  OK(search_ParseError_free(&parse_error));
  CHECK_STATUS(search_parse(TEXT("twelve"), &number, NULL), SEARCH_ERROR_ParseError);
}

static void errors(void) {
  search_last_error_clear();
  CHECK(search_last_error_code() == 0 && strcmp(search_last_error(), "") == 0);
  search_Index *index = NULL;
  search_OpenError error = {0, 0};
  CHECK_STATUS(search_open(NULL, 0, &index, &error), SEARCH_ERROR_OpenError);
  CHECK(index == NULL && error.code == 7 && error.line == 1);
  CHECK(search_last_error_code() == SEARCH_ERROR_OpenError);
  CHECK(strcmp(search_last_error(), "cannot be opened: error 7 in line 1") == 0);
  char buffer[7];
  CHECK(search_last_error_message(buffer, sizeof buffer) == 35);
  CHECK(strcmp(buffer, "cannot") == 0);
  CHECK_STATUS(search_open(NULL, 0, &index, NULL), SEARCH_ERROR_OpenError);

  uint32_t value = 1;
  CHECK_STATUS(search_permit(1, &value), SEARCH_ERROR_Denied_Locked);
  CHECK_STATUS(search_permit(2, &value), SEARCH_ERROR_Denied_Foreign);
  CHECK(value == 1);
  OK(search_permit(0, &value));
  CHECK(value == 5);

  twinspan_string text = {NULL, 1, 2};
  errno = 0;
  CHECK_STATUS(search_read(TEXT("/there/is/no/such/file"), &text), SEARCH_ERROR);
  CHECK(errno == ENOENT && text.length == 1);
  CHECK_STATUS(search_read(TEXT("\377"), &text), TWINSPAN_INVALID_UTF8);
  CHECK(errno == EINVAL);

  search_install_panic_hook(true);
  int32_t sum = 9;
  CHECK_STATUS(search_add(INT32_MAX, 1, &sum), TWINSPAN_PANIC);
  CHECK(sum == 9);
  CHECK(strcmp(search_last_error(), "search_add: panicked: the sum fits") == 0);
  CHECK(strstr(search_last_error_file(), "lib.rs") != NULL && search_last_error_line() > 100);
  CHECK_STATUS(search_boom(TEXT("bang")), TWINSPAN_PANIC);
  CHECK(strcmp(search_last_error(), "search_boom: panicked: bang") == 0);
  OK(search_add(1, 1, &sum));
  CHECK(search_last_error_code() == TWINSPAN_PANIC);
  index = new_index("panics when it is dropped");
  CHECK_STATUS(search_Index_free(index), TWINSPAN_PANIC);
  CHECK_STATUS(search_Index_free(index), TWINSPAN_INVALID_HANDLE);
  CHECK(live() == 0);
}

int main(void) {
  OK(search_check_abi());
  numbers();
  structs();
  tagged_unions();
  texts();
  lists();
  handles();
  more_structs();
  closures();
  more_closures();
  lending();
  more_errors();
  errors();
  return 0;
}
