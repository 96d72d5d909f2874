/* The C side of docs/patterns/wrapper.md. */
#ifndef PATTERNS_WRAPPER_H
#define PATTERNS_WRAPPER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* page: wrapper_c */
/* Packs runs of equal bytes: each run is its length, up to 255, and the byte. */
enum { PACKER_OK = 0, PACKER_FULL = 1, PACKER_ENDED = 2, PACKER_STOPPED = 3 };

/* May move to another thread, and be used on one at a time. */
typedef struct packer packer;

packer *packer_new(size_t limit); /* bytes of output; null: not enough memory */
void packer_free(packer *one);

/* PACKER_FULL: the limit is reached, and nothing of these bytes was taken. PACKER_ENDED: after packer_end. */
int packer_push(packer *one, const uint8_t *bytes, size_t length);
/* Writes the last run. */
int packer_end(packer *one);
/* What was packed, valid until the next call with this packer. */
const uint8_t *packer_output(const packer *one, size_t *length);

/* Called by packer_push with the number of all bytes; not 0: stop, and nothing was taken. Null: none. */
typedef int (*packer_progress)(void *user, size_t total);
void packer_watch(packer *one, packer_progress progress, void *user);

const char *packer_message(int status); /* never null, valid for ever */
/* page: end */

/* How many are not freed. */
int packer_count(void);

#ifdef __cplusplus
}
#endif

#endif
