// Assertions made in C++ and counted live objects, for every test of this crate.
#pragma once
#include "rust/cxx.h"
#include <cstddef>
#include <exception>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>

namespace check {

// What failed in one test routine. Construct one at the top of the routine, return `text()`.
class Report final {
public:
  Report() noexcept : outer_(current()) { current() = this; }
  Report(const Report &) = delete;
  Report &operator=(const Report &) = delete;
  ~Report() { current() = outer_; }

  // Empty when everything held.
  rust::String text() const { return rust::String::lossy(failures_.str()); }

  static void fail(const char *file, int line, const std::string &what) {
    current()->failures_ << file << ':' << line << ": " << what << '\n';
  }

private:
  // One per thread, because tests run in parallel.
  static Report *&current() noexcept {
    thread_local Report *report = nullptr;
    return report;
  }

  Report *outer_;
  std::ostringstream failures_;
};

template <typename T, typename = void>
struct Printable : std::false_type {};
template <typename T>
struct Printable<T,
                 std::void_t<decltype(std::declval<std::ostream &>() << std::declval<const T &>())>>
    : std::true_type {};

template <typename T>
std::string print(const T &value) {
  if constexpr (Printable<T>::value) {
    std::ostringstream out;
    out << std::boolalpha << value;
    return out.str();
  } else {
    (void)value;
    return "(no text)";
  }
}

template <typename A, typename B>
void equal(const char *file, int line, const char *text, const A &actual, const B &expected) {
  if (!(actual == expected)) {
    Report::fail(file, line, std::string(text) + ": " + print(actual) + " != " + print(expected));
  }
}

// Counts the live objects of the current thread; put one into every type whose drops matter.
class Live final {
public:
  Live() noexcept { ++count(); }
  Live(const Live &) noexcept { ++count(); }
  Live(Live &&) noexcept { ++count(); }
  Live &operator=(const Live &) noexcept = default;
  Live &operator=(Live &&) noexcept = default;
  ~Live() { --count(); }

  static std::ptrdiff_t &count() noexcept {
    thread_local std::ptrdiff_t live = 0;
    return live;
  }
};

} // namespace check

#define CHECK(...) \
  ((__VA_ARGS__) ? (void)0 : ::check::Report::fail(__FILE__, __LINE__, #__VA_ARGS__))

#define CHECK_EQ(actual, ...) \
  ::check::equal(__FILE__, __LINE__, #actual " == " #__VA_ARGS__, (actual), (__VA_ARGS__))

// The exact type of an expression, at compile time.
#define CHECK_TYPE(expression, ...) \
  static_assert(std::is_same<decltype(expression), __VA_ARGS__>::value, "type of " #expression)

// That `expression` throws exactly `Exception`, whose what() is `message`.
#define CHECK_THROWS(Exception, message, ...) \
  try { \
    (void)(__VA_ARGS__); \
    ::check::Report::fail(__FILE__, __LINE__, #__VA_ARGS__ " did not throw"); \
  } catch (const Exception &caught_) { \
    CHECK_EQ(std::string(caught_.what()), std::string(message)); \
  } catch (...) { \
    ::check::Report::fail(__FILE__, __LINE__, #__VA_ARGS__ " threw something else"); \
  }
