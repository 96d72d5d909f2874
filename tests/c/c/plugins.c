/* A host that loads two libraries with a C face at once, by the same names, and unloads one:
   `plugins LIBRARY OTHER_LIBRARY`. */
#include "check.h"
#include <dlfcn.h>
#include <pthread.h>

/* What the host calls of a library. */
struct plugin {
  void *library;
  int32_t (*open)(const char *, size_t, search_Index **, search_OpenError *);
  int32_t (*find)(const search_Index *, const char *, size_t, bool *, search_Hit *);
  int32_t (*push)(search_Index *, const char *, size_t);
  int32_t (*into_text)(search_Index *, twinspan_string *);
  int32_t (*string_free)(twinspan_string *);
  int32_t (*index_free)(search_Index *);
  int32_t (*live)(size_t *);
  int32_t (*boom)(const char *, size_t);
  int32_t (*code)(void);
  const char *(*message)(void);
  void (*install_panic_hook)(bool);
};

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (found == NULL) {
    fprintf(stderr, "%s: %s\n", name, dlerror());
    exit(1);
  }
  return found;
}

/* POSIX has functions and objects of one size. */
#define FUNCTION(member, name) \
  do { \
    void *found = symbol(plugin.library, name); \
    memcpy(&plugin.member, &found, sizeof found); \
  } while (0)

static struct plugin load(const char *path) {
  struct plugin plugin;
  plugin.library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (plugin.library == NULL) {
    fprintf(stderr, "%s\n", dlerror());
    exit(1);
  }
  FUNCTION(open, "search_open");
  FUNCTION(find, "search_Index_find");
  FUNCTION(push, "search_Index_push");
  FUNCTION(into_text, "search_into_text");
  FUNCTION(string_free, "search_string_free");
  FUNCTION(index_free, "search_Index_free");
  FUNCTION(live, "search_live");
  FUNCTION(boom, "search_boom");
  FUNCTION(code, "search_last_error_code");
  FUNCTION(message, "search_last_error");
  FUNCTION(install_panic_hook, "search_install_panic_hook");
  plugin.install_panic_hook(true);
  return plugin;
}

static size_t live_in(const struct plugin *plugin) {
  size_t count = 99;
  CHECK(plugin->live(&count) == TWINSPAN_OK);
  return count;
}

static search_Index *open_in(const struct plugin *plugin, const char *text) {
  search_Index *index = NULL;
  CHECK(plugin->open(text, strlen(text), &index, NULL) == TWINSPAN_OK);
  return index;
}

static void use(const struct plugin *plugin) {
  const size_t before = live_in(plugin);
  search_Index *index = open_in(plugin, "a plugin");
  bool present = false;
  search_Hit hit = {0, 0};
  CHECK(plugin->find(index, TEXT("plug"), &present, &hit) == TWINSPAN_OK);
  CHECK(present && hit.start == 2);
  CHECK(plugin->push(index, TEXT("!")) == TWINSPAN_OK);
  twinspan_string text;
  CHECK(plugin->into_text(index, &text) == TWINSPAN_OK);
  CHECK(is_text(text.pointer, text.length, "a plugin!"));
  CHECK(plugin->string_free(&text) == TWINSPAN_OK);
  CHECK(live_in(plugin) == before);
}

/* Handles of one library are none of the other, whose slots are in use as well. */
static void refuse_each_other(const struct plugin *one, const struct plugin *other) {
  enum { COUNT = 64 };
  search_Index *of_one[COUNT];
  search_Index *of_other[COUNT];
  for (size_t index = 0; index < COUNT; ++index) {
    of_one[index] = open_in(one, "one");
    of_other[index] = open_in(other, "other");
  }
  const size_t live_of_one = live_in(one);
  bool present = true;
  search_Hit hit = {7, 7};
  twinspan_string text = {NULL, 7, 7};
  for (size_t index = 0; index < COUNT; ++index) {
    search_Index *foreign = of_other[index];
    CHECK(one->find(foreign, TEXT("o"), &present, &hit) == TWINSPAN_INVALID_HANDLE);
    CHECK(one->push(foreign, TEXT("o")) == TWINSPAN_INVALID_HANDLE);
    CHECK(one->into_text(foreign, &text) == TWINSPAN_INVALID_HANDLE);
    CHECK(one->index_free(foreign) == TWINSPAN_INVALID_HANDLE);
    CHECK(other->index_free(of_one[index]) == TWINSPAN_INVALID_HANDLE);
  }
  CHECK(present && hit.start == 7 && text.length == 7);
  CHECK(live_in(one) == live_of_one && live_in(other) == COUNT);
  for (size_t index = 0; index < COUNT; ++index) {
    CHECK(one->index_free(of_one[index]) == TWINSPAN_OK);
    CHECK(other->index_free(of_other[index]) == TWINSPAN_OK);
  }
}

struct pair {
  struct plugin kept;
  struct plugin other;
};

/* What a library keeps for a thread keeps the library as long. So a thread that ends uses the one that goes. */
static void *use_both(void *data) {
  const struct pair *pair = data;
  const struct plugin *kept = &pair->kept;
  const struct plugin *other = &pair->other;
  use(kept);
  use(other);
  refuse_each_other(kept, other);
  CHECK(other->boom(TEXT("over there")) == TWINSPAN_PANIC);
  CHECK(kept->code() == TWINSPAN_INVALID_HANDLE && other->code() == TWINSPAN_PANIC);
  CHECK(strcmp(other->message(), "search_boom: panicked: over there") == 0);
  return NULL;
}

int main(int argument_count, char **arguments) {
  CHECK(argument_count == 3);
  struct pair pair = {load(arguments[1]), load(arguments[2])};
  CHECK(pair.kept.library != pair.other.library);
  CHECK(memcmp(&pair.kept.open, &pair.other.open, sizeof pair.kept.open) != 0);
  search_Index *survivor = open_in(&pair.kept, "a survivor");

  pthread_t thread;
  CHECK(pthread_create(&thread, NULL, use_both, &pair) == 0);
  CHECK(pthread_join(thread, NULL) == 0);
  CHECK(dlclose(pair.other.library) == 0);
  CHECK(dlopen(arguments[2], RTLD_NOW | RTLD_NOLOAD) == NULL);

  bool present = false;
  search_Hit hit = {0, 0};
  CHECK(pair.kept.find(survivor, TEXT("vivor"), &present, &hit) == TWINSPAN_OK);
  CHECK(present && hit.start == 5);
  CHECK(pair.kept.index_free(survivor) == TWINSPAN_OK);
  use(&pair.kept);
  /* Loaded again it starts anew. */
  const struct plugin again = load(arguments[2]);
  use(&again);
  refuse_each_other(&pair.kept, &again);
  return 0;
}
