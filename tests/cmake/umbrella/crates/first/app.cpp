#include "first/src/lib.rs.h"

int twice();
int twice() { return static_cast<int>(2 * first::answer()); }
