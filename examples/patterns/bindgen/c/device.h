/* The C side of docs/patterns/bindgen.md. */
#ifndef PATTERNS_DEVICE_H
#define PATTERNS_DEVICE_H

#include "types.h"

/* page: device_c */
typedef struct device device; /* opaque */

/** Opens a device. Null: there is none of this name. */
device *device_open(const char *name);
void device_close(device *one);

/* 0, or a number of device_message. */
int device_read(device *one, device_reading *reading);
const char *device_message(int code);

/* Called by device_read; replaces the one before. Null: none. */
typedef void (*device_watcher)(void *user, const device_reading *reading);
void device_watch(device *one, device_watcher watcher, void *user);

void device_calibrate(device *one, const device_calibration *calibration);
void device_internal_reset(device *one);

/* There is no symbol for this one, nor for a macro. */
static inline int device_doubled(int number) { return DEVICE_TWICE(number); }
/* page: end */

#endif
