/* The C side of docs/patterns/layout.md. */
#ifndef PATTERNS_LAYOUT_H
#define PATTERNS_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* page: reading_c */
typedef struct reading {
  uint8_t channel;
  uint32_t ticks;
  uint16_t level;
} reading;

uint32_t reading_score(const reading *one);
reading reading_sum(reading one, reading other);
/* page: end */

/* page: shapes_c */
enum mode { MODE_IDLE, MODE_RUN, MODE_FAULT = 7 };

typedef struct status {
  enum mode mode;
  bool ready;
} status;

typedef union cell_value {
  int32_t whole;
  float part;
} cell_value;

typedef struct cell {
  uint8_t is_part;
  cell_value value;
} cell;

#pragma pack(push, 1)
typedef struct packet {
  uint8_t kind;
  uint32_t size;
  uint8_t last;
} packet;
#pragma pack(pop)

typedef struct block {
#ifdef __cplusplus
  alignas(16)
#else
  _Alignas(16)
#endif
      uint8_t bytes[20];
} block;
/* page: end */

/* Reads a status from the two bytes of a file: what they hold is not checked. */
status status_of_bytes(uint8_t mode, uint8_t ready);
/* 10 times a whole, 100 times a part. */
int32_t cell_scaled(const cell *one);
packet packet_of_size(uint32_t size);
/* Whether the address is a multiple of 16. */
bool block_is_aligned(const block *one);

/* What the C compiler made of each type: size, alignment, offsets in the order of the fields. */
extern const size_t layout_facts[];
extern const size_t layout_facts_count;

/* page: gauge_c */
typedef struct gauge gauge; /* never defined here */

gauge *gauge_open(int channel); /* null: no such channel */
int gauge_next(gauge *one);
void gauge_close(gauge *one);
/* page: end */
/* How many are open. */
int gauge_count(void);

/* Calls what Rust exports. 0, or the line of the first check that fails. */
int layout_calls_rust(void);

#ifdef __cplusplus
}
#endif

#endif
