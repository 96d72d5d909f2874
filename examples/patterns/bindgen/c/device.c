#include "device.h"

#include <stdlib.h>
#include <string.h>

struct device {
  int reads;
  device_watcher watcher;
  void *user;
  double factor;
};

static int devices;
int device_count(void);
int device_count(void) { return devices; }

device *device_open(const char *name) {
  if (strcmp(name, DEVICE_NAME) != 0)
    return NULL;
  device *one = calloc(1, sizeof *one);
  if (one != NULL) {
    one->factor = 1.0;
    devices += 1;
  }
  return one;
}

void device_close(device *one) {
  devices -= one != NULL;
  free(one);
}

int device_read(device *one, device_reading *reading) {
  if (one->reads >= 3)
    return 7;
  one->reads += 1;
  memset(reading, 0, sizeof *reading);
  reading->flags.ready = 1;
  reading->flags.channel = 5;
  reading->flags.offset = -3;
  reading->value.whole = (int32_t)(one->reads * one->factor);
  /* The third is a state of a newer library. */
  reading->state = one->reads == 3 ? (device_state)9 : DEVICE_ON;
  if (one->watcher != NULL)
    one->watcher(one->user, reading);
  return 0;
}

const char *device_message(int code) { return code == 7 ? "worn out" : "no error"; }

void device_watch(device *one, device_watcher watcher, void *user) {
  one->watcher = watcher;
  one->user = user;
}

void device_calibrate(device *one, const device_calibration *calibration) {
  one->factor = calibration->factors[0];
}

void device_internal_reset(device *one) { one->reads = 0; }
