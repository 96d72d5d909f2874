#ifndef TWINSPAN_TESTS_ALLOCATION_H
#define TWINSPAN_TESTS_ALLOCATION_H

// The allocations that still succeed; negative: all.
extern long allocations_left;

#endif // TWINSPAN_TESTS_ALLOCATION_H
