#include "face.h"

#define CHECK(condition)                                                                                               \
  do {                                                                                                                 \
    if (!(condition)) {                                                                                                \
      return __LINE__;                                                                                                 \
    }                                                                                                                  \
  } while (0)

struct Sum {
  size_t starts;
  int left;
};

static bool add(void *user, const search_Hit *hit) {
  struct Sum *sum = user;
  sum->starts += hit->start;
  return --sum->left > 0;
}

int32_t twinspan_test_c_face(void);
int32_t twinspan_test_c_face(void) {
  search_Index *index = NULL;
  search_OpenError error = {0, 0};
  size_t count = 0;

  // Result<Box<Index>, OpenError>
  CHECK(search_open("", 0, &index, &error) == 1);
  CHECK(error.code == 7 && error.line == 1 && index == NULL);
  CHECK(search_open("the whale and the sea", 21, &index, &error) == 0);
  CHECK(index != NULL);
  CHECK(search_live(&count) == 0 && count == 1);

  // Option<Hit>
  bool present = false;
  search_Hit hit = {0, 0};
  CHECK(search_Index_find(index, "whale", 5, &present, &hit) == 0);
  CHECK(present && hit.start == 4 && hit.end == 9);
  CHECK(search_Index_find(index, "land", 4, &present, &hit) == 0);
  CHECK(!present && hit.start == 4);

  // A panic and null are statuses, and what would be written is untouched.
  present = true;
  CHECK(search_Index_find(index, "", 0, &present, &hit) < 0);
  CHECK(search_Index_find(NULL, "a", 1, &present, &hit) < 0);
  CHECK(present && hit.start == 4);

  // impl FnMut(&Hit) -> bool
  struct Sum sum = {0, 9};
  CHECK(search_Index_each(index, "the", 3, add, &sum, &count) == 0);
  CHECK(count == 2 && sum.starts == 14);
  sum.left = 1;
  CHECK(search_Index_each(index, "the", 3, add, &sum, &count) == 0);
  CHECK(count == 1);

  search_Index_free(index);
  search_Index_free(NULL);
  CHECK(search_live(&count) == 0 && count == 0);
  return 0;
}
