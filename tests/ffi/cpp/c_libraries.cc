#include "twinspan-test-ffi/cpp/c_libraries.h"
#include <cstring>
#include <string>
#include <vector>

struct shelf {
  std::string name;
  std::vector<std::string> things;
};

namespace {
int alive = 0;
} // namespace

int shelf_open(const char *name, shelf **made) {
  if (std::strlen(name) == 0) {
    *made = nullptr;
    return SHELF_MISUSE;
  }
  *made = new ::shelf{name, {}};
  ++alive;
  return SHELF_OK;
}

void shelf_close(shelf *from) {
  if (from != nullptr)
    --alive;
  delete from;
}

int shelf_alive() { return alive; }

const char *shelf_name(const shelf *from) { return from->name.c_str(); }

int shelf_put(shelf *from, const char *name) {
  if (from->things.size() == SHELF_CAPACITY)
    return SHELF_FULL;
  from->things.emplace_back(name != nullptr ? name : "(nothing)");
  return SHELF_OK;
}

shelf_int64 shelf_count(const shelf *from) {
  return static_cast<shelf_int64>(from->things.size());
}

int shelf_each(shelf *from, shelf_visitor visit, void *data) {
  int index = 0;
  for (const std::string &thing : from->things) {
    if (const int stop = visit(data, index++, thing.c_str()); stop != 0)
      return stop;
  }
  return SHELF_OK;
}

shelf_size shelf_grow(shelf_size size, int by) {
  size.width += by;
  size.unit[0] = 'c';
  return size;
}

shelf_color shelf_mix(shelf_color color) {
  return static_cast<shelf_color>(static_cast<int>(color) + 1);
}
