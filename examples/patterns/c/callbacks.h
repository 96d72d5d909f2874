/* The C side of docs/patterns/callbacks.md. */
#ifndef PATTERNS_CALLBACKS_H
#define PATTERNS_CALLBACKS_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* page: callbacks_c */
/* Calls `tick` with 0, 1, .. below `count`. Null: calls nothing. */
typedef void (*tick_fn)(int number);
void ticks_run(int count, tick_fn tick);

/* Calls `visit` with each value, until it returns false. Returns how often. Keeps nothing. */
typedef bool (*visit_fn)(void *user, int value);
size_t values_visit(const int *values, size_t count, visit_fn visit, void *user);

/* Calls its subscribers, from any thread and on several at once. A subscriber that is removed may still run
   on another thread; `drop` is called once, when no call runs any more. */
typedef struct bus bus;
typedef void (*event_fn)(void *user, int event);
bus *bus_new(void);
void bus_free(bus *one); /* removes all; no call may run */
/* 0: no room, and `drop` is not called. */
int bus_subscribe(bus *one, event_fn on_event, void *user, void (*drop)(void *user));
void bus_unsubscribe(bus *one, int id);
void bus_send(bus *one, int event);
/* page: end */

/* Calls what Rust exports. 0, or the line of the first check that fails. */
int callbacks_calls_rust(void);

#ifdef __cplusplus
}
#endif

#endif
