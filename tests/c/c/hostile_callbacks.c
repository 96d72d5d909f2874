/* Callbacks that do what they should not while a call is running. */
#include "hostile.h"

struct inside {
  search_Index *index;
  int calls;
  int drops;
};

/* Everything that would pull the object out from under the call that is running. */
static void attack(const struct inside *inside, bool is_shared) {
  search_Index *index = inside->index;
  search_Index *other = NULL;
  CHECK_STATUS(search_Index_free(index), TWINSPAN_HANDLE_IN_USE);
  CHECK_STATUS(search_Index_push(index, TEXT("x")), TWINSPAN_HANDLE_IN_USE);
  CHECK_STATUS(search_Index_unwatch(index), TWINSPAN_HANDLE_IN_USE);
  twinspan_string text;
  CHECK_STATUS(search_into_text(index, &text), TWINSPAN_HANDLE_IN_USE);
  other = new_index("other");
  CHECK_STATUS(search_join(other, index, &other), TWINSPAN_HANDLE_IN_USE);
  CHECK_STATUS(search_Index_merge(other, index), is_shared ? TWINSPAN_OK : TWINSPAN_HANDLE_IN_USE);
  OK(search_Index_free(other));
  size_t length = 0;
  CHECK_STATUS(search_biggest(index, &length), is_shared ? TWINSPAN_OK : TWINSPAN_HANDLE_IN_USE);
  CHECK_STATUS(search_boom(TEXT("in a callback")), TWINSPAN_PANIC);
}

static bool attack_on_hit(void *user, const search_Hit *hit) {
  struct inside *inside = user;
  CHECK(hit->end == hit->start + 1);
  attack(inside, true);
  size_t count = 0;
  if (inside->calls++ < 3)
    OK(search_Index_each(inside->index, TEXT("a"), attack_on_hit, user, &count));
  return true;
}

static const search_Index *lent;

static bool attack_lent(void *user, const search_Index *index) {
  struct inside *inside = user;
  struct inside of_lent = {(search_Index *)(uintptr_t)index, 0, 0};
  CHECK(index != inside->index);
  attack(inside, true);
  attack(&of_lent, true);
  lent = index;
  return true;
}

static uint32_t attack_edit(void *user, const char *text, size_t length) {
  struct inside *inside = user;
  (void)text;
  (void)length;
  ++inside->calls;
  attack(inside, false);
  return 7;
}

static bool attack_watch(void *user, const char *text, size_t length) {
  return attack_edit(user, text, length) == 7;
}

static void attack_drop(void *user) {
  struct inside *inside = user;
  ++inside->drops;
  /* While the object ends, or is being changed. */
  int32_t status = search_Index_free(inside->index);
  CHECK(status == TWINSPAN_HANDLE_IN_USE || status == TWINSPAN_INVALID_HANDLE);
}

static unsigned char return_two(void *user, const void *hit) {
  (void)hit;
  ++*(int *)user;
  return 2;
}

void callbacks(void) {
  struct inside inside = {new_index("a b a"), 0, 0};
  size_t count = 0;
  OK(search_Index_each(inside.index, TEXT("a"), attack_on_hit, &inside, &count));
  CHECK(count == 2 && inside.calls == 8);
  bool visited = false;
  OK(search_Index_visit(inside.index, attack_lent, &inside, &visited));
  CHECK(visited);
  /* What was lent is not there any more. */
  REFUSED(search_biggest(lent, OUT), TWINSPAN_INVALID_HANDLE);
  REFUSED(search_Index_free((search_Index *)(uintptr_t)lent), TWINSPAN_INVALID_HANDLE);
  uint32_t number = 0;
  inside.calls = 0;
  OK(search_Index_edit(inside.index, attack_edit, &inside, &number));
  CHECK(number == 7 && inside.calls == 1);
  OK(search_Index_watch(inside.index, attack_watch, &inside, attack_drop));
  OK(search_Index_notify(inside.index, &count));
  CHECK(count == 1 && inside.calls == 2);
  OK(search_Index_unwatch(inside.index));
  CHECK(inside.drops == 1);
  OK(search_Index_watch(inside.index, attack_watch, &inside, attack_drop));
  OK(search_Index_free(inside.index));
  CHECK(inside.drops == 2);

  search_Index *index = new_index("a b a");
  int calls[2] = {0, 0};
  REFUSED(search_Index_each(index, TEXT("a"), NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  REFUSED(search_Index_visit(index, NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  REFUSED(search_Index_edit(index, NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  REFUSED(search_once(1, NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  REFUSED(search_Index_watch(index, NULL, calls, count_drop), TWINSPAN_NULL_POINTER);
  CHECK(calls[1] == 1);
  OUT_IS_CHECKED(r, search_Index_each(index, TEXT("a"), never_hit, calls, r));
  OUT_IS_NOT_NULL(r, search_Index_visit(index, never_index, calls, r));
  OUT_IS_CHECKED(r, search_Index_edit(index, never_text, calls, r));
  OUT_IS_CHECKED(r, search_once(1, NULL, NULL, r));
  CHECK(calls[0] == 0);
  bool (*two)(void *, const search_Hit *) =
      (bool (*)(void *, const search_Hit *))(void (*)(void))return_two;
  REFUSED(search_Index_each(index, TEXT("a"), two, calls, OUT), TWINSPAN_INVALID_VALUE);
  CHECK(calls[0] == 1);
  /* The call that ended so is over: nothing is in use. */
  OK(search_Index_push(index, TEXT("")));
  OK(search_Index_free(index));
  CHECK_STATUS(search_Index_free(index), TWINSPAN_INVALID_HANDLE);
}

static uint32_t panics_inside(void *user, uint32_t value) {
  CHECK_STATUS(search_boom(TEXT("inside")), TWINSPAN_PANIC);
  CHECK_STATUS(search_once(value, NULL, user, &value), TWINSPAN_NULL_POINTER);
  return UINT32_MAX;
}

void more_callbacks(void) {
  int calls[2] = {0, 0};
  REFUSED(search_apply(1, NULL, NULL, OUT), TWINSPAN_NULL_POINTER);
  /* The callback is fine, what Rust does with its answer is not. */
  REFUSED(search_once(1, panics_inside, NULL, OUT), TWINSPAN_PANIC);
  REFUSED(search_later(NULL, calls, count_drop, true, OUT), TWINSPAN_NULL_POINTER);
  CHECK(calls[1] == 1);
  REFUSED(search_later(panics_inside, calls, count_drop, true, NULL), TWINSPAN_NULL_POINTER);
  CHECK(calls[1] == 2);
  int32_t (*later)(uint32_t (*)(void *, uint32_t), void *, void (*)(void *), uint8_t, uint32_t *) =
      (int32_t (*)(uint32_t (*)(void *, uint32_t), void *, void (*)(void *), uint8_t, uint32_t *))(
          void (*)(void))search_later;
  REFUSED(later(panics_inside, calls, count_drop, 2, OUT), TWINSPAN_INVALID_VALUE);
  CHECK(calls[1] == 3 && calls[0] == 0);
}
