#include "wrapper.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct packer {
  uint8_t *output;
  size_t length;
  size_t limit;
  size_t total;
  uint8_t run;
  uint8_t byte;
  bool ended;
  packer_progress progress;
  void *user;
};

static atomic_int packers;

packer *packer_new(size_t limit) {
  packer *one = calloc(1, sizeof *one);
  if (one == NULL)
    return NULL;
  one->output = malloc(limit == 0 ? 1 : limit);
  if (one->output == NULL) {
    free(one);
    return NULL;
  }
  one->limit = limit;
  atomic_fetch_add(&packers, 1);
  return one;
}

void packer_free(packer *one) {
  if (one == NULL)
    return;
  free(one->output);
  free(one);
  atomic_fetch_sub(&packers, 1);
}

static bool flush(packer *one) {
  if (one->run == 0)
    return true;
  if (one->limit - one->length < 2)
    return false;
  one->output[one->length++] = one->run;
  one->output[one->length++] = one->byte;
  one->run = 0;
  return true;
}

int packer_push(packer *one, const uint8_t *bytes, size_t length) {
  if (one->ended)
    return PACKER_ENDED;
  if (one->progress != NULL && one->progress(one->user, one->total + length) != 0)
    return PACKER_STOPPED;
  const packer before = *one;
  for (size_t index = 0; index < length; index++) {
    bool same = one->run > 0 && one->run < 255 && one->byte == bytes[index];
    if (!same && !flush(one)) {
      *one = before;
      return PACKER_FULL;
    }
    one->byte = bytes[index];
    one->run += 1;
  }
  one->total += length;
  return PACKER_OK;
}

int packer_end(packer *one) {
  if (!flush(one))
    return PACKER_FULL;
  one->ended = true;
  return PACKER_OK;
}

const uint8_t *packer_output(const packer *one, size_t *length) {
  *length = one->length;
  return one->output;
}

void packer_watch(packer *one, packer_progress progress, void *user) {
  one->progress = progress;
  one->user = user;
}

const char *packer_message(int status) {
  switch (status) {
  case PACKER_OK:
    return "no error";
  case PACKER_FULL:
    return "the limit is reached";
  case PACKER_ENDED:
    return "it has ended";
  case PACKER_STOPPED:
    return "it was stopped";
  default:
    return "unknown status";
  }
}

int packer_count(void) { return atomic_load(&packers); }
