#include "twinspan-test-ffi/cpp/c_libraries.h"
#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <string>
#include <vector>

struct shelf_hook {
  void (*change)(void *, const char *, const shelf *) = nullptr;
  void *data = nullptr;
  void (*drop)(void *) = nullptr;
};

struct shelf {
  std::string name;
  std::vector<std::string> things;
  std::string problem;
  int at = 0;
  shelf_hook hook;
};

namespace {
int alive = 0;
} // namespace

int shelf_open(const char *name, shelf **made) {
  if (std::strlen(name) == 0) {
    *made = nullptr;
    return SHELF_MISUSE;
  }
  *made = new ::shelf{name, {}, {}, 0, {}};
  ++alive;
  return SHELF_OK;
}

void shelf_close(shelf *from) {
  if (from != nullptr) {
    --alive;
    if (from->hook.drop != nullptr)
      from->hook.drop(from->hook.data);
  }
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

shelf_int64 shelf_count(const shelf *from) { return static_cast<shelf_int64>(from->things.size()); }

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

const char *shelf_message(int status) {
  return status == SHELF_FULL ? "the shelf is full" : "a mistake";
}

const char *shelf_problem(shelf *from) {
  return from->problem.empty() ? nullptr : from->problem.c_str();
}

int shelf_open_with(const char *name, int is_strict, shelf **made) {
  const int status = shelf_open(name, made);
  if (status != SHELF_OK || is_strict == 0)
    return status;
  // As some libraries do: an object that says what went wrong, and has to be closed.
  (*made)->problem = std::string(name) + " is no good name";
  return SHELF_MISUSE;
}

shelf *shelf_copy(const shelf *from) {
  ++alive;
  return new shelf{from->name, from->things, {}, 0, {}};
}

int shelf_put_text(shelf *to, const char *text, int length) {
  if (to->things.size() == SHELF_CAPACITY) {
    to->problem = to->name + " is full";
    return SHELF_FULL;
  }
  to->things.emplace_back(text, static_cast<std::size_t>(length));
  return SHELF_OK;
}

int shelf_fill(shelf *from, size_t size, void *bytes, int *written, int *rest) {
  const std::string &text = from->name;
  const std::size_t count = text.size() < size ? text.size() : size;
  std::memcpy(bytes, text.data(), count);
  *written = static_cast<int>(count);
  *rest = static_cast<int>(text.size() - count);
  return SHELF_OK;
}

int shelf_next(shelf *from) {
  if (from->at < 0)
    return SHELF_MISUSE;
  return from->at++ < static_cast<int>(from->things.size()) ? 100 : 101;
}

const char *shelf_first(const shelf *from) {
  return from->things.empty() ? nullptr : from->things[0].c_str();
}

const char *shelf_broken() { return nullptr; }

ptrdiff_t shelf_try(int error) {
  errno = error;
  return error == 0 ? 5 : -1;
}

shelf *shelf_try_new(int error) {
  errno = error;
  shelf *made = nullptr;
  if (error == 0)
    shelf_open("tried", &made);
  return made;
}

int shelf_try_copy(const shelf *from, int error, shelf **copy) {
  *copy = shelf_copy(from);
  errno = error;
  return error == 0 ? 0 : -1;
}

int shelf_sort(shelf *from, void *data, int (*compare)(const char *, const char *, void *data)) {
  int calls = 0;
  std::sort(from->things.begin(), from->things.end(),
            [&](const std::string &left, const std::string &right) {
              ++calls;
              return compare(left.c_str(), right.c_str(), data) < 0;
            });
  return calls;
}

int shelf_copy_each(shelf *from, shelf_visitor visit, void *data, shelf **copy) {
  *copy = shelf_copy(from);
  return shelf_each(from, visit, data);
}

int shelf_on_change(shelf *from, void (*change)(void *data, const char *name, const shelf *now),
                    void *data, void (*drop)(void *data)) {
  if (from->hook.drop != nullptr) {
    // It is dropped where it is refused, too.
    drop(data);
    return SHELF_FULL;
  }
  from->hook = {change, data, drop};
  return SHELF_OK;
}

const char *shelf_watch_named(shelf *from,
                              void (*change)(void *data, const char *name, const shelf *now),
                              void *data) {
  shelf_watch(from, change, data);
  return nullptr;
}

void *shelf_watch(shelf *from, void (*change)(void *data, const char *name, const shelf *now),
                  void *data) {
  void *before = from->hook.data;
  from->hook = {change, data, nullptr};
  return before;
}

int shelf_change(shelf *from, const char *name) {
  from->things.emplace_back(name);
  if (from->hook.change != nullptr)
    from->hook.change(from->hook.data, name, from);
  return SHELF_OK;
}

int shelf_merge(shelf *into, shelf *other) {
  for (const std::string &thing : other->things)
    into->things.push_back(thing);
  shelf_close(other);
  return static_cast<int>(into->things.size());
}

int shelf_sum(int count, ...) {
  std::va_list numbers;
  va_start(numbers, count);
  int sum = 0;
  for (int at = 0; at < count; ++at)
    sum += va_arg(numbers, int);
  va_end(numbers);
  return sum;
}
