/* A host that loads the libraries of two bridges at once, which have types of one name, and unloads and loads one
   of them while objects of the other live: `bridges SEARCH TALLY`. */
#include "search.h"
#include "tally.h"

#include "check.h"
#include <dlfcn.h>
#include <pthread.h>

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (found == NULL) {
    fprintf(stderr, "%s: %s\n", name, dlerror());
    exit(1);
  }
  return found;
}

static void *library(const char *path) {
  void *found = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (found == NULL) {
    fprintf(stderr, "%s\n", dlerror());
    exit(1);
  }
  return found;
}

/* POSIX has functions and objects of one size. */
#define FUNCTION(plugin, member, name) \
  do { \
    void *found = symbol((plugin).library, name); \
    memcpy(&(plugin).member, &found, sizeof found); \
  } while (0)

struct search {
  void *library;
  int32_t (*open)(const char *, size_t, search_Index **, search_OpenError *);
  int32_t (*text)(const search_Index *, const char **, size_t *);
  int32_t (*watch)(search_Index *, bool (*)(void *, const char *, size_t), void *,
                   void (*)(void *));
  int32_t (*notify)(search_Index *, size_t *);
  int32_t (*index_free)(search_Index *);
  int32_t (*string_free)(twinspan_string *);
  int32_t (*live)(size_t *);
  int32_t (*code)(void);
  uint64_t (*abi_version)(void);
};

struct tally {
  void *library;
  int32_t (*new_index)(const char *, size_t, tally_Index **);
  int32_t (*add)(tally_Index *, uint32_t, tally_Hit *);
  int32_t (*name)(const tally_Index *, twinspan_string *);
  int32_t (*watch)(tally_Index *, void (*)(void *, const tally_Hit *), void *, void (*)(void *));
  int32_t (*index_free)(tally_Index *);
  int32_t (*string_free)(twinspan_string *);
  int32_t (*code)(void);
  const char *(*message)(void);
  void (*install_panic_hook)(bool);
  uint64_t (*abi_version)(void);
};

static struct search load_search(const char *path) {
  struct search search;
  search.library = library(path);
  FUNCTION(search, open, "search_open");
  FUNCTION(search, text, "search_Index_text");
  FUNCTION(search, watch, "search_Index_watch");
  FUNCTION(search, notify, "search_Index_notify");
  FUNCTION(search, index_free, "search_Index_free");
  FUNCTION(search, string_free, "search_string_free");
  FUNCTION(search, live, "search_live");
  FUNCTION(search, code, "search_last_error_code");
  FUNCTION(search, abi_version, "search_abi_version");
  CHECK(search.abi_version() == SEARCH_ABI_VERSION);
  CHECK(dlsym(search.library, "tally_new_index") == NULL);
  return search;
}

static struct tally load_tally(const char *path) {
  struct tally tally;
  tally.library = library(path);
  FUNCTION(tally, new_index, "tally_new_index");
  FUNCTION(tally, add, "tally_Index_add");
  FUNCTION(tally, name, "tally_Index_name");
  FUNCTION(tally, watch, "tally_Index_watch");
  FUNCTION(tally, index_free, "tally_Index_free");
  FUNCTION(tally, string_free, "tally_string_free");
  FUNCTION(tally, code, "tally_last_error_code");
  FUNCTION(tally, message, "tally_last_error");
  FUNCTION(tally, install_panic_hook, "tally_install_panic_hook");
  FUNCTION(tally, abi_version, "tally_abi_version");
  CHECK(tally.abi_version() == TALLY_ABI_VERSION);
  CHECK(TALLY_ABI_VERSION != SEARCH_ABI_VERSION);
  CHECK(dlsym(tally.library, "search_open") == NULL);
  tally.install_panic_hook(true);
  return tally;
}

static search_Index *open_index(const struct search *search) {
  search_Index *index = NULL;
  CHECK(search->open("text", 4, &index, NULL) == TWINSPAN_OK);
  return index;
}

static tally_Index *new_tally(const struct tally *tally) {
  tally_Index *index = NULL;
  CHECK(tally->new_index("name", 4, &index) == TWINSPAN_OK);
  return index;
}

/* What one library gives goes through the host to the other. */
struct both {
  const struct search *search;
  const struct tally *tally;
  search_Index *index;
  tally_Index *count;
  int drops;
};

static bool add_length(void *user, const char *text, size_t length) {
  const struct both *both = user;
  tally_Hit hit;
  (void)text;
  return both->tally->add(both->count, (uint32_t)length, &hit) == TWINSPAN_OK;
}

static void look_at_text(void *user, const tally_Hit *hit) {
  const struct both *both = user;
  const char *text = NULL;
  size_t length = 0;
  (void)hit;
  /* The other library's call of `add_length` is still running: it may change the object. */
  CHECK(both->search->text(both->index, &text, &length) == TWINSPAN_HANDLE_IN_USE);
}

static void count_drop(void *user) { ++((struct both *)user)->drops; }

static void use(const struct search *search, const struct tally *tally) {
  struct both both = {search, tally, open_index(search), new_tally(tally), 0};
  CHECK(search->watch(both.index, add_length, &both, count_drop) == TWINSPAN_OK);
  CHECK(tally->watch(both.count, look_at_text, &both, count_drop) == TWINSPAN_OK);
  size_t watchers = 0;
  CHECK(search->notify(both.index, &watchers) == TWINSPAN_OK && watchers == 1);
  tally_Hit hit = {0};
  /* Handles of one are none of the other, of a type of one name or not. */
  search_Index *foreign = (search_Index *)(void *)both.count;
  CHECK(search->notify(foreign, &watchers) == TWINSPAN_INVALID_HANDLE);
  CHECK(search->index_free(foreign) == TWINSPAN_INVALID_HANDLE);
  CHECK(tally->add((tally_Index *)(void *)both.index, 1, &hit) == TWINSPAN_INVALID_HANDLE);
  CHECK(hit.count == 0);
  /* Errors of one are none of the other. */
  CHECK(tally->add(both.count, UINT32_MAX, &hit) == TWINSPAN_PANIC);
  CHECK(strcmp(tally->message(), "tally_Index_add: panicked: the count fits") == 0);
  CHECK(search->code() == TWINSPAN_HANDLE_IN_USE || search->code() == TWINSPAN_INVALID_HANDLE);
  /* Text goes back to the library that gave it. */
  twinspan_string text;
  CHECK(tally->name(both.count, &text) == TWINSPAN_OK);
  CHECK(is_text(text.pointer, text.length, "name"));
  CHECK(tally->string_free(&text) == TWINSPAN_OK);
  CHECK(search->string_free(&text) == TWINSPAN_OK && text.pointer == NULL);
  CHECK(search->index_free(both.index) == TWINSPAN_OK && both.drops == 1);
  CHECK(tally->index_free(both.count) == TWINSPAN_OK && both.drops == 2);
}

/* What a library keeps for a thread keeps the library as long, so that threads that end use them. */
static void *use_on_thread(void *data) {
  const struct both *both = data;
  use(both->search, both->tally);
  return NULL;
}

static void use_elsewhere(const struct search *search, const struct tally *tally) {
  struct both both = {search, tally, NULL, NULL, 0};
  pthread_t thread;
  CHECK(pthread_create(&thread, NULL, use_on_thread, &both) == 0);
  CHECK(pthread_join(thread, NULL) == 0);
}

static void unload(void *library, const char *path) {
  CHECK(dlclose(library) == 0);
  CHECK(dlopen(path, RTLD_NOW | RTLD_NOLOAD) == NULL);
}

int main(int argument_count, char **arguments) {
  CHECK(argument_count == 3);
  struct search search = load_search(arguments[1]);
  struct tally tally = load_tally(arguments[2]);
  use_elsewhere(&search, &tally);

  /* The second goes while objects of the first live. */
  search_Index *survivor = open_index(&search);
  unload(tally.library, arguments[2]);
  const char *text = NULL;
  size_t length = 0;
  CHECK(search.text(survivor, &text, &length) == TWINSPAN_OK && is_text(text, length, "text"));
  tally = load_tally(arguments[2]);
  use_elsewhere(&search, &tally);
  CHECK(search.index_free(survivor) == TWINSPAN_OK);
  CHECK(search.live(&length) == TWINSPAN_OK && length == 0);
  unload(tally.library, arguments[2]);
  return 0;
}
