#ifndef TWINSPAN_CONFIG_H
#define TWINSPAN_CONFIG_H

/// @file
/// Macros for the features of the compiler. Every macro of the runtime starts with `TWINSPAN_`.
///
/// No public type, and no inline function's meaning, depends on the standard version, on NDEBUG or
/// on the exception mode of a translation unit. Where the exception mode has to matter, the symbol
/// differs too: see TWINSPAN_ABI_TAG.
///
/// Everything is in `twinspan::v1`, an inline namespace: write `twinspan::Optional`, and include
/// the headers instead of forward-declaring. The version is in the symbol of each function that
/// takes one of these types, and changes when the layout of a type does: code built with different
/// versions does not link.

/// The standard version, even if the compiler does not report it in __cplusplus.
#if defined(_MSVC_LANG)
#define TWINSPAN_CPLUSPLUS _MSVC_LANG
#else
#define TWINSPAN_CPLUSPLUS __cplusplus
#endif

#if TWINSPAN_CPLUSPLUS < 201703L
#error "twinspan needs C++17 or newer (-std=c++17, /std:c++17)"
#endif

/// The version of these headers, the same as that of the crate.
#define TWINSPAN_VERSION_MAJOR 0
#define TWINSPAN_VERSION_MINOR 1
#define TWINSPAN_VERSION_PATCH 0
/// The version as one number that can be compared: 1'002'003 is 1.2.3.
#define TWINSPAN_VERSION \
  (TWINSPAN_VERSION_MAJOR * 1000000L + TWINSPAN_VERSION_MINOR * 1000L + TWINSPAN_VERSION_PATCH)

/// For what is constexpr from C++20 on, as in std::optional: starting and ending the lifetime of a
/// value.
#if __has_include(<version>)
#include <version>
#endif
#if defined(__cpp_constexpr_dynamic_alloc) && defined(__cpp_lib_constexpr_dynamic_alloc)
#define TWINSPAN_HAS_CONSTEXPR20 1
#define TWINSPAN_CONSTEXPR20 constexpr
#else
#define TWINSPAN_HAS_CONSTEXPR20 0
#define TWINSPAN_CONSTEXPR20
#endif

/// 1 if this translation unit can throw and catch, 0 with -fno-exceptions.
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define TWINSPAN_EXCEPTIONS 1
#else
#define TWINSPAN_EXCEPTIONS 0
#endif

/// For inline functions that behave differently without exceptions: it gives them another symbol
/// there, so that the linker never replaces one variant by the other in a mixed program. On a class
/// it does so for every template that has the class in its name.
/// Empty with exceptions.
#if !TWINSPAN_EXCEPTIONS && defined(__GNUC__)
#define TWINSPAN_ABI_TAG __attribute__((__abi_tag__("twinspan_no_exceptions")))
#else
#define TWINSPAN_ABI_TAG
#endif

#ifdef __has_cpp_attribute
#define TWINSPAN_HAS_ATTRIBUTE(name) __has_cpp_attribute(name)
#else
#define TWINSPAN_HAS_ATTRIBUTE(name) 0
#endif

/// Classes that are caught by type must be the same type in every shared library.
#if defined(__GNUC__) && !defined(_WIN32)
#define TWINSPAN_VISIBLE __attribute__((__visibility__("default")))
#else
#define TWINSPAN_VISIBLE
#endif

/// For a variable that several sources of a program define identically: the linker keeps one.
#if defined(_WIN32)
#define TWINSPAN_ONE_OF_SEVERAL __declspec(selectany)
#else
#define TWINSPAN_ONE_OF_SEVERAL __attribute__((__weak__))
#endif

/// `#[must_use = "reason"]` in a bridge. Before C++20 the attribute has no reason, which is then
/// only visible in the source.
#if TWINSPAN_CPLUSPLUS >= 202002L && TWINSPAN_HAS_ATTRIBUTE(nodiscard) >= 201907L
#define TWINSPAN_NODISCARD(reason) [[nodiscard(reason)]]
#else
#define TWINSPAN_NODISCARD(reason) [[nodiscard]]
#endif

#if defined(__GNUC__)
#define TWINSPAN_ALWAYS_INLINE inline __attribute__((__always_inline__))
/// The same on a lambda, after its parameters.
#define TWINSPAN_INLINE_LAMBDA __attribute__((__always_inline__))
#define TWINSPAN_COLD __attribute__((__cold__, __noinline__))
#define TWINSPAN_NEVER_INLINE __attribute__((__noinline__))
#define TWINSPAN_UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#elif defined(_MSC_VER)
#define TWINSPAN_ALWAYS_INLINE __forceinline
#define TWINSPAN_INLINE_LAMBDA
#define TWINSPAN_COLD __declspec(noinline)
#define TWINSPAN_NEVER_INLINE __declspec(noinline)
#define TWINSPAN_UNLIKELY(condition) (condition)
#else
#define TWINSPAN_ALWAYS_INLINE inline
#define TWINSPAN_INLINE_LAMBDA
#define TWINSPAN_COLD
#define TWINSPAN_NEVER_INLINE
#define TWINSPAN_UNLIKELY(condition) (condition)
#endif

#if defined(_MSC_VER)
#define TWINSPAN_EMPTY_BASES __declspec(empty_bases)
#else
#define TWINSPAN_EMPTY_BASES
#endif

/// On a parameter, or after a member function's parameter list: the result refers to it. Compilers
/// that know the attribute warn if the result outlives a temporary.
#if TWINSPAN_HAS_ATTRIBUTE(clang::lifetimebound)
#define TWINSPAN_LIFETIMEBOUND [[clang::lifetimebound]]
#elif TWINSPAN_HAS_ATTRIBUTE(msvc::lifetimebound)
#define TWINSPAN_LIFETIMEBOUND [[msvc::lifetimebound]]
#else
#define TWINSPAN_LIFETIMEBOUND
#endif

/// A class that only points to a `type`.
#if TWINSPAN_HAS_ATTRIBUTE(gsl::Pointer) && defined(__clang__)
#define TWINSPAN_POINTER(...) [[gsl::Pointer(__VA_ARGS__)]]
#else
#define TWINSPAN_POINTER(...)
#endif

#endif // TWINSPAN_CONFIG_H
