#include "check.h"
#include "first/src/lib.rs.h"
#include "second/src/lib.rs.h"

int main() {
  CHECK(first::answer() == 41);
  CHECK(second::answer() == 42);
}
