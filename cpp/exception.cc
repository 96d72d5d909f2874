// C++ exceptions that Rust holds: one word each, which owns a reference to the exception object.

#include "state.h"
#include "twinspan/panic.h"

#include <cstring>
#include <exception>
#include <new>
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

/// An exception of another language, for which C++ has no object.
class ForeignException final : public std::exception {
public:
  const char *what() const noexcept override { return "an exception of another language"; }
};

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

/// Inside a handler.
bool is_panic() noexcept {
#if TWINSPAN_ITANIUM
  const std::type_info *const type = abi::__cxa_current_exception_type();
  return type != nullptr && *type == typeid(Panic); // Panic is final
#else
  try {
    throw;
  } catch (const Panic &) {
    return true;
  } catch (...) {
    return false;
  }
#endif
}

std::uintptr_t tag(std::uintptr_t word, bool panic) noexcept {
  return panic ? word | panic_bit : word;
}

void replace_all(std::string &text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

/// `std::throw_with_nested` throws its own class around the user's: use the name of the user's.
void strip_nested_wrapper(std::string &name) {
  for (const std::string_view wrapper :
       {std::string_view("std::_Nested_exception<"), std::string_view("std::__nested<")}) {
    if (name.compare(0, wrapper.size(), wrapper) == 0 && name.back() == '>') {
      name.erase(0, wrapper.size());
      name.pop_back();
      while (!name.empty() && name.back() == ' ') {
        name.pop_back();
      }
      return;
    }
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

std::string readable(const std::type_info &type) {
  std::string name = type.name();
#if TWINSPAN_ITANIUM
  struct Free {
    void operator()(char *text) const noexcept { std::free(text); }
  };
  int status = 0;
  const std::unique_ptr<char, Free> demangled(
      abi::__cxa_demangle(type.name(), nullptr, nullptr, &status));
  if (status == 0 && demangled != nullptr) {
    name = demangled.get();
  }
#endif
  // As users write them: no inline namespaces, and the usual names.
  constexpr std::string_view replaced[][2] = {
      {"twinspan::v1::", "twinspan::"},
      {"::__cxx11::", "::"},
      {"::__1::", "::"},
      {"::__fs::", "::"},
      {"> >", ">>"},
      {"std::basic_string<char, std::char_traits<char>, std::allocator<char>>", "std::string"},
      {"decltype(nullptr)", "std::nullptr_t"},
  };
  for (const auto &[from, to] : replaced) {
    replace_all(name, from, to);
  }
  strip_nested_wrapper(name);
  return name;
}

} // namespace

std::uintptr_t word_of(std::exception_ptr exception) {
  const bool panic = find<Panic>(exception) != nullptr;
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
  if (exception == nullptr) {
#if defined(__GLIBCXX__)
    // Thread cancellation has no object either, and must reach the thread's start.
    try {
      throw;
    } catch (const abi::__forced_unwind &) {
      throw;
    } catch (...) {
      exception = std::make_exception_ptr(ForeignException());
    }
#else
    exception = std::make_exception_ptr(ForeignException());
#endif
  }
  return tag(pack(std::move(exception)), is_panic());
}

std::uintptr_t twinspan_exception_clone(std::uintptr_t word) noexcept {
  using namespace twinspan::detail;
  return tag(pack(exception_of(word)), (word & panic_bit) != 0);
}

// The exception that throwing a Rust error would throw. Takes ownership of the handle.
std::uintptr_t twinspan_exception_of_error(std::uintptr_t handle) noexcept {
  using namespace twinspan::detail;
  try {
    throw_untyped(make_error(handle));
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

twinspan_panic *twinspan_exception_panic(std::uintptr_t word) noexcept {
  using namespace twinspan::detail;
  if ((word & panic_bit) == 0) {
    return nullptr;
  }
  return with(word, [](const std::exception_ptr &exception) -> twinspan_panic * {
    const twinspan::Panic *const panic = find<twinspan::Panic>(exception);
    return panic != nullptr ? PanicAccess::state(*panic).panic() : nullptr;
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
    std::string_view what;
    const std::nested_exception *nested = nullptr;
    const std::error_code *code = nullptr;
    if (const auto *const exception = find<std::exception>(thrown)) {
      what = complete_message(thrown, *exception);
      nested = find<std::nested_exception>(thrown);
      const auto *const system = find<std::system_error>(thrown);
      code = system != nullptr ? &system->code() : nullptr;
    } else if (const auto *const text = find<std::string>(thrown)) {
      what = *text;
    } else if (const char *const literal = find_text(thrown)) {
      what = literal;
    } else {
      nested = find<std::nested_exception>(thrown);
    }
    std::exception_ptr source = nested != nullptr ? nested->nested_ptr() : nullptr;
    twinspan_exception_report report{};
    report.what = what.data();
    report.what_length = what.size();
    if (code != nullptr) {
      report.category = code->category().name();
      report.category_length = std::strlen(report.category);
      report.code = code->value();
    }
    report.nested = source != nullptr ? word_of(std::move(source)) : 0;
    receive(context, &report);
  });
}

// The C++ name of the thrown class, borrowed until the receiver returns.
void twinspan_exception_type_name(std::uintptr_t word, void *context,
                                  void (*receive)(void *, const char *, std::size_t)) noexcept {
  using namespace twinspan::detail;
  with(word, [&](const std::exception_ptr &thrown) {
    const std::type_info *const type = class_of(thrown);
    if (type == nullptr) {
      receive(context, "unknown", 7);
      return;
    }
    std::string name;
    try {
      name = readable(*type);
    } catch (const std::bad_alloc &) {
      // As the compiler spells it.
      receive(context, type->name(), std::strlen(type->name()));
      return;
    }
    receive(context, name.data(), name.size());
  });
}

} // extern "C"
