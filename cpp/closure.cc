#include "twinspan/detail/guard.h"

#include <functional>

void twinspan_throw_empty_call() { throw std::bad_function_call(); }
