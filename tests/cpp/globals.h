// Global variables with plain names, as C headers have them. Under -Wshadow, g++ speaks of a constructor's
// parameter of such a name, in the header that has the constructor.

#ifndef TWINSPAN_TESTS_GLOBALS_H
#define TWINSPAN_TESTS_GLOBALS_H

extern "C" {
extern int alignment;
extern int callable;
extern int closure;
extern int context;
extern int error;
extern int from;
extern int function;
extern int given;
extern int list;
extern int message;
extern int other;
extern int out;
extern int owner;
extern int raw;
extern int size;
extern int state;
extern int tag;
extern int text;
extern int to;
extern int use;
extern int value;
}

#endif // TWINSPAN_TESTS_GLOBALS_H
