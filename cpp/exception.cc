// C++ exceptions that Rust holds: one word each, which owns a reference to the exception object.

#include "state.h"
#include "twinspan/panic.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iterator>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <typeinfo>

#if defined(__GNUC__)
#include <cxxabi.h>
#define TWINSPAN_ITANIUM 1
#else
#define TWINSPAN_ITANIUM 0
#endif

// libstdc++ exposes the object of an exception_ptr without rethrowing it.
#if defined(__GLIBCXX__)
#define TWINSPAN_LOOKS_INSIDE 1
#else
#define TWINSPAN_LOOKS_INSIDE 0
#endif

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace {

// Exception objects are aligned, so the low bits of their address are free. This one marks a Panic:
// an ordinary exception is then distinguished from a panic without being rethrown.
constexpr std::uintptr_t panic_bit = 2;
constexpr std::uintptr_t pointer_mask = ~static_cast<std::uintptr_t>(3);

/// Storage for an exception_ptr that is moved as plain bytes, between its one constructor call and its
/// one destructor call. All Itanium implementations keep a single pointer in it.
union Bits {
  std::exception_ptr exception;
  std::uintptr_t word;
  Bits() noexcept : word(0) {}
  Bits(const Bits &) = delete;
  Bits &operator=(const Bits &) = delete;
  ~Bits() {}
};

constexpr bool fits_in_word =
    sizeof(std::exception_ptr) == sizeof(std::uintptr_t) && TWINSPAN_ITANIUM;

std::uintptr_t pack(std::exception_ptr &&exception) {
  if constexpr (fits_in_word) {
    Bits bits;
    ::new (static_cast<void *>(&bits.exception)) std::exception_ptr(std::move(exception));
    std::uintptr_t word = 0;
    std::memcpy(&word, static_cast<const void *>(&bits), sizeof word);
    return word;
  } else {
    return reinterpret_cast<std::uintptr_t>(new std::exception_ptr(std::move(exception)));
  }
}

/// Calls `use` with the exception_ptr that the word owns.
template <class Use>
auto with(std::uintptr_t word, Use &&use) {
  const std::uintptr_t pointer = word & pointer_mask;
  if constexpr (fits_in_word) {
    Bits bits;
    std::memcpy(static_cast<void *>(&bits), &pointer, sizeof pointer);
    return use(*std::launder(&bits.exception));
  } else {
    return use(*reinterpret_cast<std::exception_ptr *>(pointer));
  }
}

#if TWINSPAN_LOOKS_INSIDE

/// The thrown object as one of the class `type`, or null. It is valid as long as the exception.
void *find(const std::exception_ptr &exception, const std::type_info &type) noexcept {
  const std::type_info *const thrown = exception.__cxa_exception_type();
  void *object = nullptr;
  std::memcpy(static_cast<void *>(&object), static_cast<const void *>(&exception), sizeof object);
  // A handler of a pointer gets the pointer, not the place where it is stored.
  if (thrown->__is_pointer_p()) {
    object = *static_cast<void **>(object);
  }
  return type.__do_catch(thrown, &object, 1) ? object : nullptr;
}

template <class T>
const T *find(const std::exception_ptr &exception) noexcept {
  return static_cast<const T *>(find(exception, typeid(T)));
}

const char *find_text(const std::exception_ptr &exception) noexcept {
  return static_cast<const char *>(find(exception, typeid(const char *)));
}

const std::type_info *thrown_type(const std::exception_ptr &exception) noexcept {
  return exception.__cxa_exception_type();
}

#else

template <class T>
const T *find(const std::exception_ptr &exception) noexcept {
  try {
    std::rethrow_exception(exception);
  } catch (const T &object) {
    return std::addressof(object);
  } catch (...) {
    return nullptr;
  }
}

const char *find_text(const std::exception_ptr &exception) noexcept {
  try {
    std::rethrow_exception(exception);
  } catch (const char *text) {
    return text;
  } catch (...) {
    return nullptr;
  }
}

/// Null if the platform does not expose it.
const std::type_info *thrown_type(const std::exception_ptr &exception) noexcept {
#if TWINSPAN_ITANIUM
  try {
    std::rethrow_exception(exception);
  } catch (...) {
    return abi::__cxa_current_exception_type();
  }
#else
  if (find<std::string>(exception) != nullptr) {
    return &typeid(std::string);
  }
  return find_text(exception) != nullptr ? &typeid(const char *) : nullptr;
#endif
}

#endif

bool is_panic(const std::exception_ptr &exception) noexcept {
#if TWINSPAN_ITANIUM
  const std::type_info *const type = thrown_type(exception);
  return type != nullptr && *type == typeid(Panic); // Panic is final
#else
  return find<Panic>(exception) != nullptr;
#endif
}

std::uintptr_t tag(std::uintptr_t word, bool panic) noexcept {
  return panic ? word | panic_bit : word;
}

/// The exception of another language that is being handled, for which C++ has no object.
std::exception_ptr foreign() {
#if defined(__GLIBCXX__)
  // Thread cancellation has no object either, and must reach the thread's start.
  try {
    throw;
  } catch (const abi::__forced_unwind &) {
    throw;
  } catch (...) { // NOLINT(bugprone-empty-catch): below, as without this library
  }
#endif
  // Not by std::make_exception_ptr, which would bring functions of its own.
  try {
    throw std::runtime_error("an exception of another language");
  } catch (...) {
    return std::current_exception();
  }
}

/// what(), which may be null; errors from Rust have their text even after a NUL byte. Here and
/// below the thrown type is tested for its bases, as by a handler, and never the object: the class
/// may be from a unit built without RTTI, where a dynamic_cast or typeid of the object follows a
/// null pointer.
std::string_view complete_message(const std::exception_ptr &thrown,
                                  const std::exception &exception) noexcept {
  if (const auto *const info = find<ErrorInfo>(thrown)) {
    return error_message(*ErrorAccess::state(*info), 0);
  }
  const char *const what = exception.what();
  return what != nullptr ? what : "";
}

/// The type that was thrown; null if it is unknown.
const std::type_info *class_of(const std::exception_ptr &thrown) noexcept {
#if !TWINSPAN_ITANIUM
  if (const auto *const exception = find<std::exception>(thrown)) {
    try {
      return &typeid(*exception);
    } catch (const std::bad_typeid &) {
      return nullptr;
    }
  }
#endif
  return thrown_type(thrown);
}

/// What makes of the name that a compiler gives a class the one that users write: no inline
/// namespaces, and the usual names. Pairs of texts, of which the second is the shorter one, so that
/// a name changes where it is. One literal, as each pointer in a table takes 32 bytes of a program.
constexpr char replaced[] =
    "twinspan::v1::\0twinspan::\0"
    "::__cxx11::\0::\0"
    "::__1::\0::\0"
    "::__fs::\0::\0"
    "> >\0>>\0"
    "std::basic_string<char, std::char_traits<char>, std::allocator<char>>\0"
    "std::string\0"
    "decltype(nullptr)\0std::nullptr_t\0";

void make_readable(char *name) noexcept {
  for (const char *from = replaced; *from != '\0';) {
    const std::size_t longer = std::strlen(from);
    const char *const to = from + longer + 1;
    const std::size_t shorter = std::strlen(to);
    for (char *at = name; (at = std::strstr(at, from)) != nullptr;) {
      std::memcpy(at, to, shorter); // NOLINT(bugprone-not-null-terminated-result): the rest follows
      const char *const rest = at + longer;
      at += shorter;
      std::memmove(at, rest, std::strlen(rest) + 1);
    }
    from = to + shorter + 1;
  }

  // `std::throw_with_nested` throws its own class around the user's: use the name of the user's.
#if defined(__GLIBCXX__)
  constexpr char wrapper[] = "std::_Nested_exception<";
#else
  constexpr char wrapper[] = "std::__nested<";
#endif
  constexpr std::size_t length = sizeof wrapper - 1;
  std::size_t end = std::strlen(name);
  if (std::strstr(name, wrapper) == name && name[end - 1] == '>') {
    do {
      --end;
    } while (name[end - 1] == ' ');
    name[end] = '\0';
    std::memmove(name, name + length, end - length + 1);
  }
}

/// Calls `use` with the name of the thrown class.
template <class Use>
void with_name(const std::exception_ptr &thrown, Use use) noexcept {
  const std::type_info *const type = class_of(thrown);
  if (type == nullptr) {
    use("unknown");
    return;
  }
#if TWINSPAN_ITANIUM
  char *const name = abi::__cxa_demangle(type->name(), nullptr, nullptr, nullptr);
#else
  char *const name = ::_strdup(type->name());
#endif
  if (name == nullptr) {
    // As the compiler spells it.
    use(type->name());
    return;
  }
  make_readable(name);
  use(name);
  std::free(name);
}

/// Room for the digits and the sign of a number.
using Digits = char[24];

/// Writes a thrown integer; false if something else was thrown.
template <class... Numbers>
bool write_number(const std::exception_ptr &thrown, Digits &digits, std::size_t &length) noexcept {
  const auto is_one = [&](const auto *number) {
    if (number != nullptr) {
      length = static_cast<std::size_t>(
          std::to_chars(std::begin(digits), std::end(digits), *number).ptr - digits);
    }
    return number != nullptr;
  };
  return (is_one(find<Numbers>(thrown)) || ...);
}

/// The text of an exception: what(), a thrown string, or a thrown number, which is written to
/// `digits`; empty for anything else.
std::string_view text_of(const std::exception_ptr &thrown, Digits &digits) noexcept {
  if (const auto *const exception = find<std::exception>(thrown)) {
    return complete_message(thrown, *exception);
  }
  if (const auto *const text = find<std::string>(thrown)) {
    return *text;
  }
  if (const char *const literal = find_text(thrown)) {
    return literal;
  }
  std::size_t length = 0;
  write_number<int, unsigned, long, unsigned long>(thrown, digits, length);
  return {digits, length};
}

} // namespace

std::uintptr_t word_of(std::exception_ptr exception) {
  const bool panic = is_panic(exception);
  return tag(pack(std::move(exception)), panic);
}

std::exception_ptr exception_of(std::uintptr_t word) {
  return with(word, [](const std::exception_ptr &exception) { return exception; });
}

} // namespace detail
} // namespace v1
} // namespace twinspan

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-prototypes" // They are declared in Rust.
#endif

extern "C" {

// A description of an exception. Everything is borrowed until the receiver returns, except
// `nested`, an owned word or 0.
struct twinspan_exception_report {
  const char *what;
  std::size_t what_length;
  const char *category; // of a std::system_error, else null
  std::size_t category_length;
  std::uintptr_t nested;
  std::int32_t code;
};

std::uintptr_t twinspan_exception_capture() {
  using namespace twinspan::detail;
  std::exception_ptr exception = std::current_exception();
  return word_of(exception != nullptr ? std::move(exception) : foreign());
}

std::uintptr_t twinspan_exception_clone(std::uintptr_t word) noexcept {
  using namespace twinspan::detail;
  return tag(pack(exception_of(word)), (word & panic_bit) != 0);
}

// The exception that throwing a Rust error would throw. Takes ownership of the handle.
std::uintptr_t twinspan_exception_of_error(std::uintptr_t handle) noexcept {
  using namespace twinspan::detail;
  try {
    throw_handle(handle);
  } catch (...) {
    return twinspan_exception_capture();
  }
}

void twinspan_exception_drop(std::uintptr_t word) noexcept {
  using namespace twinspan::detail;
  with(word, [](std::exception_ptr &exception) {
    if constexpr (fits_in_word) {
      exception.~exception_ptr();
    } else {
      delete &exception;
    }
  });
}

[[noreturn]] void twinspan_exception_throw(std::uintptr_t word) {
  std::rethrow_exception(twinspan::detail::exception_of(word));
}

// The same, and consumes the word.
[[noreturn]] void twinspan_exception_rethrow(std::uintptr_t word) {
  std::exception_ptr exception = twinspan::detail::exception_of(word);
  twinspan_exception_drop(word);
  std::rethrow_exception(std::move(exception));
}

// The handle of a panic, borrowed from the word; null for any other exception.
const void *twinspan_exception_panic(std::uintptr_t word) noexcept {
  using namespace twinspan::detail;
  if ((word & panic_bit) == 0) {
    return nullptr;
  }
  return with(word, [](const std::exception_ptr &exception) -> const void * {
    const twinspan::Panic *const panic = find<twinspan::Panic>(exception);
    return panic != nullptr ? &*ErrorAccess::state(*panic) : nullptr;
  });
}

#if TWINSPAN_LOOKS_INSIDE
// The thrown object behind a borrowed word as one of the class `type`, or null.
const void *twinspan_exception_find(std::uintptr_t word, const std::type_info *type) noexcept {
  using namespace twinspan::detail;
  return with(word, [type](const std::exception_ptr &exception) { return find(exception, *type); });
}
#endif

void twinspan_exception_inspect(std::uintptr_t word, void *context,
                                void (*receive)(void *,
                                                const twinspan_exception_report *)) noexcept {
  using namespace twinspan::detail;

  with(word, [&](const std::exception_ptr &thrown) {
    Digits digits;
    const std::string_view what = text_of(thrown, digits);
    const auto *const nested = find<std::nested_exception>(thrown);
    const auto *const system = find<std::system_error>(thrown);
    const std::error_code *const code = system != nullptr ? &system->code() : nullptr;
    std::exception_ptr source = nested != nullptr ? nested->nested_ptr() : nullptr;
    twinspan_exception_report report{};
    report.what = what.data();
    report.what_length = what.size();
    if (code != nullptr) {
      const char *const name = code->category().name();
      report.category = name != nullptr ? name : "";
      report.category_length = std::strlen(report.category);
      report.code = code->value();
    }
    report.nested = source != nullptr ? word_of(std::move(source)) : 0;
    receive(context, &report);
  });
}

// Puts the C++ name of the thrown class.
void twinspan_exception_type_name(std::uintptr_t word, void *context,
                                  void (*put)(void *, const char *, std::size_t)) noexcept {
  using namespace twinspan::detail;
  with(word, [&](const std::exception_ptr &thrown) {
    with_name(thrown, [&](const char *name) { put(context, name, std::strlen(name)); });
  });
}

// Puts what a panic says that carries an exception that nobody expected.
void twinspan_exception_line(std::uintptr_t word, void *context,
                             void (*put)(void *, const char *, std::size_t)) noexcept {
  using namespace twinspan::detail;
  put(context, "C++ exception ", 14);
  twinspan_exception_type_name(word, context, put);
  with(word, [&](const std::exception_ptr &thrown) {
    Digits digits;
    const std::string_view text = text_of(thrown, digits);
    if (!text.empty()) {
      put(context, ": ", 2);
      put(context, text.data(), text.size());
    }
  });
}

// Puts the text of the exception.
void twinspan_exception_what(std::uintptr_t word, void *context,
                             void (*put)(void *, const char *, std::size_t)) noexcept {
  using namespace twinspan::detail;
  with(word, [&](const std::exception_ptr &thrown) {
    Digits digits;
    const std::string_view text = text_of(thrown, digits);
    put(context, text.data(), text.size());
  });
}

} // extern "C"
