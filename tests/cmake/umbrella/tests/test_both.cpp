#include "check.h"
#include "first/src/lib.rs.h"
#include "second/src/lib.rs.h"

int twice();

int main() {
  CHECK(twice() == 82);
  CHECK(first::answer() == 41);
  CHECK(second::answer() == 42);
}
