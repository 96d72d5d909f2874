// Macros that well-known headers define in lower case or as plain words, with values that do not compile:
// AssertMacros.h and Objective-C of Apple, Unreal Engine, Qt, X11, windows.h, Boost, glibc. No header of
// twinspan, and nothing that it generates, may have a name of these. The headers of the standard library and
// of cxx come before, as they cannot be helped.

#ifndef TWINSPAN_TESTS_MACROS_H
#define TWINSPAN_TESTS_MACROS_H

#include "rust/cxx.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <iosfwd>
#include <limits>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <typeinfo>
#include <utility>
#include <vector>
#if __cplusplus >= 202002L
#include <compare>
#include <span>
#if __has_include(<format>)
#include <format>
#endif
#endif
#if __cplusplus > 202002L
#include <expected>
#endif
#ifdef __GLIBCXX__
#include <cxxabi.h>
#endif

#define TWINSPAN_TESTS_BROKEN ]][[ a macro of the user

// AssertMacros.h, without __ASSERT_MACROS_DEFINE_VERSIONS_WITHOUT_UNDERSCORES=0
#define check(...) TWINSPAN_TESTS_BROKEN
#define check_error(...) TWINSPAN_TESTS_BROKEN
#define check_noerr(...) TWINSPAN_TESTS_BROKEN
#define check_string(...) TWINSPAN_TESTS_BROKEN
#define require(...) TWINSPAN_TESTS_BROKEN
#define require_action(...) TWINSPAN_TESTS_BROKEN
#define require_noerr(...) TWINSPAN_TESTS_BROKEN
#define require_quiet(...) TWINSPAN_TESTS_BROKEN
#define require_string(...) TWINSPAN_TESTS_BROKEN
#define verify(...) TWINSPAN_TESTS_BROKEN
#define verify_noerr(...) TWINSPAN_TESTS_BROKEN
// Objective-C
#define nil TWINSPAN_TESTS_BROKEN
#define Nil TWINSPAN_TESTS_BROKEN
#define YES TWINSPAN_TESTS_BROKEN
#define NO TWINSPAN_TESTS_BROKEN
// Unreal Engine
#define checkf(...) TWINSPAN_TESTS_BROKEN
#define checkSlow(...) TWINSPAN_TESTS_BROKEN
#define ensure(...) TWINSPAN_TESTS_BROKEN
#define verifyf(...) TWINSPAN_TESTS_BROKEN
#define TEXT(...) TWINSPAN_TESTS_BROKEN
#define PI TWINSPAN_TESTS_BROKEN
// Qt
#define emit TWINSPAN_TESTS_BROKEN
#define foreach(...) TWINSPAN_TESTS_BROKEN
#define forever TWINSPAN_TESTS_BROKEN
#define signals TWINSPAN_TESTS_BROKEN
#define slots TWINSPAN_TESTS_BROKEN
// X11
#define Always TWINSPAN_TESTS_BROKEN
#define Bool TWINSPAN_TESTS_BROKEN
#define Complex TWINSPAN_TESTS_BROKEN
#define False TWINSPAN_TESTS_BROKEN
#define None TWINSPAN_TESTS_BROKEN
#define Status TWINSPAN_TESTS_BROKEN
#define Success TWINSPAN_TESTS_BROKEN
#define True TWINSPAN_TESTS_BROKEN
#define Unsorted TWINSPAN_TESTS_BROKEN
// windows.h
#define CALLBACK TWINSPAN_TESTS_BROKEN
#define CONST TWINSPAN_TESTS_BROKEN
#define DELETE TWINSPAN_TESTS_BROKEN
#define ERROR TWINSPAN_TESTS_BROKEN
#define FALSE TWINSPAN_TESTS_BROKEN
#define IN TWINSPAN_TESTS_BROKEN
#define OPTIONAL TWINSPAN_TESTS_BROKEN
#define OUT TWINSPAN_TESTS_BROKEN
#define STRICT TWINSPAN_TESTS_BROKEN
#define TRUE TWINSPAN_TESTS_BROKEN
#define VOID TWINSPAN_TESTS_BROKEN
#define far TWINSPAN_TESTS_BROKEN
#define interface TWINSPAN_TESTS_BROKEN
#define max(...) TWINSPAN_TESTS_BROKEN
#define min(...) TWINSPAN_TESTS_BROKEN
#define near TWINSPAN_TESTS_BROKEN
#define pascal TWINSPAN_TESTS_BROKEN
#define small TWINSPAN_TESTS_BROKEN
// Others
#define I TWINSPAN_TESTS_BROKEN
#define likely(...) TWINSPAN_TESTS_BROKEN
#define linux TWINSPAN_TESTS_BROKEN
#define major(...) TWINSPAN_TESTS_BROKEN
#define minor(...) TWINSPAN_TESTS_BROKEN
#define unix TWINSPAN_TESTS_BROKEN
#define unlikely(...) TWINSPAN_TESTS_BROKEN

#endif // TWINSPAN_TESTS_MACROS_H
