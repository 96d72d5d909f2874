#include "callbacks.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

void ticks_run(int count, tick_fn tick) {
  for (int number = 0; tick != NULL && number < count; number++)
    tick(number);
}

size_t values_visit(const int *values, size_t count, visit_fn visit, void *user) {
  for (size_t index = 0; index < count; index++)
    if (!visit(user, values[index]))
      return index + 1;
  return count;
}

enum { ROOM = 8 };

typedef struct subscriber {
  int id; /* 0: free */
  int running;
  bool removed;
  event_fn on_event;
  void *user;
  void (*drop)(void *user);
} subscriber;

struct bus {
  atomic_flag lock; /* never held while a subscriber runs */
  int next_id;
  subscriber all[ROOM];
};

static void lock(bus *one) {
  while (atomic_flag_test_and_set_explicit(&one->lock, memory_order_acquire)) {
  }
}

static void unlock(bus *one) { atomic_flag_clear_explicit(&one->lock, memory_order_release); }

bus *bus_new(void) {
  bus *one = calloc(1, sizeof *one);
  if (one != NULL) {
    atomic_flag_clear(&one->lock);
    one->next_id = 1;
  }
  return one;
}

int bus_subscribe(bus *one, event_fn on_event, void *user, void (*drop)(void *user)) {
  int id = 0;
  lock(one);
  for (size_t index = 0; index < ROOM && id == 0; index++)
    if (one->all[index].id == 0) {
      id = one->next_id++;
      one->all[index] = (subscriber){id, 0, false, on_event, user, drop};
    }
  unlock(one);
  return id;
}

/* Frees the place of a subscriber that was removed and does not run, and drops what it has. Unlocks. */
static void settle(bus *one, subscriber *entry) {
  subscriber gone = {0};
  if (entry->removed && entry->running == 0) {
    gone = *entry;
    memset(entry, 0, sizeof *entry);
  }
  unlock(one);
  if (gone.drop != NULL)
    gone.drop(gone.user);
}

void bus_unsubscribe(bus *one, int id) {
  lock(one);
  for (size_t index = 0; index < ROOM; index++)
    if (one->all[index].id == id && id != 0) {
      one->all[index].removed = true;
      settle(one, &one->all[index]);
      return;
    }
  unlock(one);
}

void bus_send(bus *one, int event) {
  for (size_t index = 0; index < ROOM; index++) {
    subscriber *entry = &one->all[index];
    lock(one);
    if (entry->id == 0 || entry->removed) {
      unlock(one);
      continue;
    }
    entry->running += 1;
    event_fn on_event = entry->on_event;
    void *user = entry->user;
    unlock(one);
    on_event(user, event);
    lock(one);
    entry->running -= 1;
    settle(one, entry);
  }
}

void bus_free(bus *one) {
  if (one == NULL)
    return;
  for (size_t index = 0; index < ROOM; index++)
    bus_unsubscribe(one, one->all[index].id);
  free(one);
}

/* page: handlers_c */
typedef struct patterns_handlers {
  void (*on_number)(void *user, int number); /* may be null, as may on_error */
  void (*on_error)(void *user, const char *text);
  void *user;
} patterns_handlers;

int patterns_read_numbers(const char *text, const patterns_handlers *handlers);
/* page: end */

typedef struct seen {
  int sum;
  int errors;
} seen;

static void add(void *user, int number) { ((seen *)user)->sum += number; }

static void fail(void *user, const char *text) {
  ((seen *)user)->errors += strcmp(text, "x") == 0 ? 1 : 100;
}

int callbacks_calls_rust(void) {
  seen all = {0, 0};
  patterns_handlers handlers = {add, fail, &all};
  if (patterns_read_numbers("1 2 x 3", &handlers) != 0 || all.sum != 6 || all.errors != 1)
    return __LINE__;
  handlers.on_error = NULL;
  if (patterns_read_numbers("x 4", &handlers) != 0 || all.sum != 10 || all.errors != 1)
    return __LINE__;
  if (patterns_read_numbers("1", NULL) == 0 || patterns_read_numbers(NULL, &handlers) == 0)
    return __LINE__;
  return all.sum == 10 ? 0 : __LINE__;
}
