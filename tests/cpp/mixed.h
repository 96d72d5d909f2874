#ifndef TWINSPAN_TESTS_MIXED_H
#define TWINSPAN_TESTS_MIXED_H

// One program of units with different standard levels, exception modes, RTTI and NDEBUG. Every unit offers the
// same functions, under its own namespace, and all exchange the same types.

#include "twinspan/detail/guard.h"
#include "twinspan/expected.h"

#include <string>

struct MixedError {
  int code;
  std::string text;
};

using Mixed = twinspan::expected<std::string, MixedError>;

#define MIXED_UNIT(unit) \
  namespace unit { \
  Mixed make(bool good); \
  std::string use(Mixed value); \
  std::size_t size(); \
  bool throws(const Mixed &value); \
  std::string chain(const twinspan::ErrorInfo &info); \
  }

MIXED_UNIT(cpp17)
MIXED_UNIT(cpp20)
MIXED_UNIT(cpp23)
MIXED_UNIT(no_exceptions)
MIXED_UNIT(no_rtti)

#endif // TWINSPAN_TESTS_MIXED_H
