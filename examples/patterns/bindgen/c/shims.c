/* Symbols for what has none, for Rust to call. */
#include "device.h"

/* page: shims_c */
int device_doubled_shim(int number);
int device_doubled_shim(int number) { return device_doubled(number); }

extern const size_t device_buffer;
const size_t device_buffer = DEVICE_BUFFER;
/* page: end */
