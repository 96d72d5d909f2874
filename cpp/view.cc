// Where the standard library keeps the text of a std::string and the elements of a std::vector, so
// that Rust reads them without a call (src/view.rs). Determined with real objects when Rust first
// asks; if the layout is different, Rust makes calls.
#include <atomic>
#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-prototypes" // They are declared in Rust.
#endif

extern "C" {
extern std::atomic<bool> twinspan_string_is_known;
extern std::atomic<bool> twinspan_vector_is_known;
extern const std::size_t twinspan_string_size;
bool twinspan_look_at_strings() noexcept;
bool twinspan_look_at_vectors() noexcept;
}

static_assert(sizeof(std::atomic<bool>) == 1 && std::atomic<bool>::is_always_lock_free);

namespace {

struct Words {
  const void *first;
  std::size_t second;
};

template <class T>
Words words(const T &object) noexcept {
  static_assert(sizeof(T) >= sizeof(Words) && alignof(T) >= alignof(Words));
  Words words;
  std::memcpy(&words, static_cast<const void *>(&object), sizeof words);
  return words;
}

bool starts_with_pointer_and_length(const std::string &text) noexcept {
  const Words found = words(text);
  return found.first == text.data() && found.second == text.size();
}

template <class T>
bool starts_with_both_ends(const std::vector<T> &vector) noexcept {
  const Words found = words(vector);
  const T *const end = vector.data() + vector.size();
  const void *second;
  std::memcpy(static_cast<void *>(&second), &found.second, sizeof second);
  return found.first == vector.data() && second == end;
}

bool look_at_strings() {
  // In place and not, full and not.
  std::string text;
  bool is_known = starts_with_pointer_and_length(text);
  text.assign(3, 'a');
  is_known = is_known && starts_with_pointer_and_length(text);
  text.assign(100, 'a');
  is_known = is_known && starts_with_pointer_and_length(text);
  text.resize(5);
  return is_known && starts_with_pointer_and_length(text);
}

template <class T>
bool look_at_vectors() {
  std::vector<T> vector;
  bool is_known = starts_with_both_ends(vector);
  vector.resize(3);
  is_known = is_known && starts_with_both_ends(vector);
  vector.pop_back();
  return is_known && starts_with_both_ends(vector);
}

/// Repeats until there was enough memory to determine it. Threads that do so at the same time get
/// the same result.
template <class Look>
bool once(std::atomic<bool> &looked, std::atomic<bool> &is_known, Look look) noexcept {
  if (!looked.load(std::memory_order_acquire)) {
    try {
      is_known.store(look(), std::memory_order_relaxed);
      looked.store(true, std::memory_order_release);
    } catch (...) {
      return false;
    }
  }
  return is_known.load(std::memory_order_relaxed);
}

} // namespace

std::atomic<bool> twinspan_string_is_known{false};
std::atomic<bool> twinspan_vector_is_known{false};
extern const std::size_t twinspan_string_size = sizeof(std::string);

bool twinspan_look_at_strings() noexcept {
  static std::atomic<bool> looked{false};
  return once(looked, twinspan_string_is_known, look_at_strings);
}

bool twinspan_look_at_vectors() noexcept {
  static std::atomic<bool> looked{false};
  return once(looked, twinspan_vector_is_known, [] {
    return look_at_vectors<char>() && look_at_vectors<double>() && look_at_vectors<std::string>();
  });
}
