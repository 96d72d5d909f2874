/* What device.h includes. */
#ifndef PATTERNS_DEVICE_TYPES_H
#define PATTERNS_DEVICE_TYPES_H

#include <stddef.h>
#include <stdint.h>

/* page: types_c */
#define DEVICE_VERSION 3
#define DEVICE_LOWEST (-40)
#define DEVICE_MASK 0xF0
#define DEVICE_LARGE 5000000000
#define DEVICE_NAME "probe"
#define DEVICE_BUFFER ((size_t)16)          /* a cast: bindgen leaves it out */
#define DEVICE_TWICE(number) (2 * (number)) /* no constant */

typedef enum device_state { DEVICE_OFF, DEVICE_ON = 4 } device_state;

typedef struct device_flags {
  unsigned ready : 1;
  unsigned channel : 3;
  int offset : 4;
} device_flags;

typedef union device_value {
  int32_t whole;
  float part;
} device_value;

typedef struct device_reading {
  device_state state;
  device_flags flags;
  device_value value;
} device_reading;

/* Between the library and itself. */
typedef struct device_calibration {
  double factors[3];
} device_calibration;
/* page: end */

#endif
