// Callbacks that throw: the exception ends in the call, which says what it was, and the object can be used again.
#include "search.h"
#include <cstdio>
#include <cstring>
#include <stdexcept>

namespace {

bool throwing(void *, const search_Hit *) { throw std::runtime_error("no luck"); }
bool good(void *, const search_Hit *) { return true; }
std::uint32_t number(void *, const char *, std::size_t) { throw 5; }

int failed(int line) {
  std::printf("throwing.cc:%d: %s\n", line, search_last_error());
  return 1;
}

} // namespace

#define CHECK(condition) \
  if (!(condition)) \
  return failed(__LINE__)

int main() {
  search_install_panic_hook(true);
  search_Index *index = nullptr;
  std::size_t count = 7;
  std::uint32_t result = 7;
  CHECK(search_open_z("a b", &index, nullptr) == TWINSPAN_OK);
  CHECK(search_Index_each_z(index, "a", throwing, nullptr, &count) == TWINSPAN_PANIC);
  CHECK(count == 7 && std::strstr(search_last_error(), "a C++ exception: no luck") != nullptr);
  CHECK(search_Index_edit(index, number, nullptr, &result) == TWINSPAN_PANIC);
  CHECK(result == 7);
  CHECK(search_Index_each_z(index, "a", good, nullptr, &count) == TWINSPAN_OK && count == 1);
  CHECK(search_Index_free(index) == TWINSPAN_OK);
  CHECK(search_live(&count) == TWINSPAN_OK && count == 0);
  return 0;
}
