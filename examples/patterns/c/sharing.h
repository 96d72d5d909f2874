/* The C side of docs/patterns/sharing.md. */
#ifndef PATTERNS_SHARING_H
#define PATTERNS_SHARING_H

#ifdef __cplusplus
extern "C" {
#endif

/* page: sharing_c */
/* Counts its owners, on any thread. Nothing in it changes. */
typedef struct image image;
image *image_new(int width, int height); /* null: not enough memory */
image *image_ref(image *one);
void image_unref(image *one);
int image_area(const image *one);

/* Once, before anything else of the engine, and never on two threads at a time. 0, or why it failed. */
int engine_start(void);
int engine_power(void);

/* May move to another thread, and be used on one at a time. */
typedef struct tally tally;
tally *tally_new(void);
void tally_free(tally *one);
long tally_add(tally *one, int number);

/* Belongs to the thread that has made it. */
typedef struct window window;
window *window_new(void);
void window_free(window *one);
int window_draws(window *one);
/* page: end */

/* For tests: images that are there, calls of engine_start, and how many of the next of these fail. */
int image_count(void);
int engine_starts(void);
void engine_fail(int count);

/* Calls what Rust exports. 0, or the line of the first check that fails. */
int sharing_calls_rust(void);

#ifdef __cplusplus
}
#endif

#endif
