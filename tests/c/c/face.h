/* The parts of the caller that uses every construct. */
#ifndef FACE_H
#define FACE_H

#include "check.h"

/* face_lending.c */
void lending(void);

#endif
