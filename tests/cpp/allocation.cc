// Replaces operator new by one that can be told to fail. A file of its own: compilers that see it inlined
// warn about a mismatch with malloc.

#include "allocation.h"

#include "twinspan/config.h"

#include <cstddef>
#include <cstdlib>
#include <new>

long allocations_left = -1;

void *operator new(std::size_t size) {
  void *const memory = allocations_left == 0 ? nullptr : std::malloc(size != 0 ? size : 1);
  if (allocations_left > 0) {
    --allocations_left;
  }
  if (memory == nullptr) {
#if TWINSPAN_EXCEPTIONS
    throw std::bad_alloc();
#else
    std::abort();
#endif
  }
  return memory;
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }
