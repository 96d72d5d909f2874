// Memory that runs out: operator new fails once, at the allocation that a test says, on its thread.
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

/// How many allocations succeed before one fails; below zero none does.
thread_local std::int64_t left = -1;

void *allocate(std::size_t size) {
  if (left == 0) {
    left = -1;
    throw std::bad_alloc();
  }
  if (left > 0) {
    --left;
  }
  void *const memory = std::malloc(size != 0 ? size : 1);
  if (memory == nullptr) {
    throw std::bad_alloc();
  }
  return memory;
}

} // namespace

extern "C" {
void test_fail_after(std::int64_t allocations) noexcept;
bool test_has_failed() noexcept;
bool test_can_fail() noexcept;

void test_fail_after(std::int64_t allocations) noexcept { left = allocations; }
// Whether the allocation that was to fail was asked for. None fails from now on.
bool test_has_failed() noexcept {
  const bool has_failed = left < 0;
  left = -1;
  return has_failed;
}
// Not under valgrind, which has an operator new of its own.
bool test_can_fail() noexcept {
  left = 0;
  try {
    ::operator delete(::operator new(1));
    left = -1;
    return false;
  } catch (const std::bad_alloc &) {
    return true;
  }
}
}

void *operator new(std::size_t size) { return allocate(size); }
void *operator new[](std::size_t size) { return allocate(size); }
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete[](void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void *memory, std::size_t) noexcept { std::free(memory); }
