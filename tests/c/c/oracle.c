// Our header beside those that cbindgen makes of functions and structs written by hand: the compiler compares them.

#include "search.h"

#include "raw_functions.h"
#include "raw_types.h"

#define SAME_SIZE(type) \
  _Static_assert(sizeof(raw_##type) == sizeof(type), "the size"); \
  _Static_assert(_Alignof(raw_##type) == _Alignof(type), "the alignment")
// The bytes, and the type, but for the names of structs.
#define SAME_FIELD(type, field) \
  _Static_assert(offsetof(raw_##type, field) == offsetof(type, field), "the offset"); \
  _Static_assert(sizeof(((raw_##type *)0)->field) == sizeof(((type *)0)->field), \
                 "the size of a field")

SAME_SIZE(search_Hit);
SAME_FIELD(search_Hit, start);
SAME_FIELD(search_Hit, end);
SAME_SIZE(search_Style);
SAME_FIELD(search_Style, color);
SAME_FIELD(search_Style, is_bold);
SAME_FIELD(search_Style, weights);
SAME_FIELD(search_Style, hit);
SAME_SIZE(search_OpenError);
SAME_FIELD(search_OpenError, code);
SAME_FIELD(search_OpenError, line);
SAME_SIZE(search_Native);
SAME_FIELD(search_Native, int_);
SAME_FIELD(search_Native, long_);
SAME_FIELD(search_Native, size);
SAME_FIELD(search_Native, letters);
SAME_SIZE(twinspan_string);
SAME_FIELD(twinspan_string, pointer);
SAME_FIELD(twinspan_string, length);
SAME_FIELD(twinspan_string, capacity);
SAME_SIZE(twinspan_i128);
SAME_FIELD(twinspan_i128, low);
SAME_FIELD(twinspan_i128, high);
SAME_SIZE(search_HitVec);
SAME_FIELD(search_HitVec, pointer);
SAME_FIELD(search_HitVec, length);
SAME_FIELD(search_HitVec, capacity);
SAME_SIZE(search_Record);
SAME_FIELD(search_Record, title);
SAME_FIELD(search_Record, hits);
SAME_FIELD(search_Record, style);
SAME_SIZE(search_OptionalF64);
SAME_FIELD(search_OptionalF64, present);
SAME_FIELD(search_OptionalF64, value);
SAME_SIZE(search_OptionalString);
SAME_FIELD(search_OptionalString, present);
SAME_FIELD(search_OptionalString, value);
