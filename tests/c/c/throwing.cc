// A callback that throws: no C function may, so that the process ends, and says why.
#include "search.h"
#include <cstdio>

namespace {
bool throwing(void *, const search_Hit *) { throw 5; }
} // namespace

int main() {
  search_Index *index = nullptr;
  std::size_t count = 0;
  if (search_open_z("a", &index, nullptr) != TWINSPAN_OK)
    return 1;
  try {
    search_Index_each_z(index, "a", throwing, nullptr, &count);
  } catch (...) {
    std::puts("an exception crossed Rust");
  }
  return 0;
}
