#ifndef TWINSPAN_C_STRING_H
#define TWINSPAN_C_STRING_H

/// @file
/// Rust's `CString`: text that ends with a NUL, contains no other, and need not be UTF-8.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/cross/codec.h"
#include "twinspan/failure.h"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

extern "C" {
// A Rust function: copies this text, which contains no NUL, and appends one.
char *twinspan_c_string_new(const char *data, std::size_t length) noexcept;
// A Rust function: frees such a copy, of this many bytes without the NUL at the end.
void twinspan_c_string_free(char *text, std::size_t length) noexcept;
}

namespace twinspan {
inline namespace v1 {

namespace detail {

/// Throws; without exceptions, calls the failure handler and aborts.
[[noreturn]] TWINSPAN_ABI_TAG TWINSPAN_COLD inline void refuse_c_string(std::string_view text) {
  const std::string message =
      text.data() == nullptr
          ? "a CString cannot be made from a null pointer"
          : "a CString cannot hold the NUL at byte " + std::to_string(text.find('\0'));
#if TWINSPAN_EXCEPTIONS
  throw std::invalid_argument(message);
#else
  ::twinspan::detail::fail(FailureKind::Error, message.c_str());
#endif
}

} // namespace detail

/// Text that ends with a NUL and contains no other, like Rust's `CString`: two words, which own the
/// text. Rust allocates and frees it; passing one to the other language copies nothing. Copying one
/// copies the text. An empty one does not allocate.
class CString {
public:
  /// Rust may move one as bytes.
  using IsRelocatable = std::true_type;

  CString() noexcept = default;
  /// Copies the text. Throws std::invalid_argument if it contains a NUL; without exceptions, calls
  /// the failure handler and aborts, so check for NULs first.
  TWINSPAN_ABI_TAG
  CString(std::string_view text) { // NOLINT(google-explicit-constructor): as std::string
    if (TWINSPAN_UNLIKELY(text.find('\0') != std::string_view::npos)) {
      ::twinspan::detail::refuse_c_string(text);
    }
    copy(text);
  }
  TWINSPAN_ABI_TAG CString(const std::string &text) // NOLINT(google-explicit-constructor)
      : CString(std::string_view(text)) {}
  /// Copies the text up to its NUL. Refuses a null pointer in the same way.
  TWINSPAN_ABI_TAG CString(const char *text) { // NOLINT(google-explicit-constructor)
    if (TWINSPAN_UNLIKELY(text == nullptr)) {
      ::twinspan::detail::refuse_c_string(std::string_view());
    }
    copy(text);
  }
  CString(const CString &other) { copy(other); }
  CString(CString &&other) noexcept
      : text_(std::exchange(other.text_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  CString &operator=(const CString &other) {
    if (this != &other) {
      CString copied(other);
      copied.swap(*this);
    }
    return *this;
  }
  CString &operator=(CString &&other) noexcept {
    CString moved(std::move(other));
    moved.swap(*this);
    return *this;
  }
  ~CString() {
    if (text_ != nullptr) {
      ::twinspan_c_string_free(text_, size_);
    }
  }

  /// The text with its NUL; never null.
  [[nodiscard]] const char *c_str() const noexcept TWINSPAN_LIFETIMEBOUND {
    return text_ != nullptr ? text_ : "";
  }
  [[nodiscard]] const char *data() const noexcept TWINSPAN_LIFETIMEBOUND { return c_str(); }
  /// The length without the NUL.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] std::string_view view() const noexcept TWINSPAN_LIFETIMEBOUND {
    return {c_str(), size_};
  }
  operator std::string_view() const noexcept
      TWINSPAN_LIFETIMEBOUND { // NOLINT(google-explicit-constructor)
    return view();
  }
  /// A copy that C++ owns.
  [[nodiscard]] std::string to_std() const { return std::string(view()); }

  void swap(CString &other) noexcept {
    std::swap(text_, other.text_);
    std::swap(size_, other.size_);
  }
  friend void swap(CString &left, CString &right) noexcept { left.swap(right); }
  friend bool operator==(const CString &left, const CString &right) noexcept {
    return left.view() == right.view();
  }
  friend bool operator!=(const CString &left, const CString &right) noexcept {
    return left.view() != right.view();
  }
  friend bool operator<(const CString &left, const CString &right) noexcept {
    return left.view() < right.view();
  }

private:
  void copy(std::string_view text) {
    if (!text.empty()) {
      text_ = ::twinspan_c_string_new(text.data(), text.size());
      size_ = text.size();
    }
  }

  // The same as `Words` in src/c_string.rs.
  char *text_ = nullptr;
  std::size_t size_ = 0;
};

static_assert(sizeof(CString) == 2 * sizeof(void *) && alignof(CString) == alignof(void *));

} // namespace v1
} // namespace twinspan

/// Equal to the hash of a std::string_view with the same bytes.
template <>
struct std::hash<twinspan::CString> {
  std::size_t operator()(const twinspan::CString &text) const noexcept {
    return std::hash<std::string_view>()(text.view());
  }
};

#include "twinspan/detail/cross/c_string.h"

#endif // TWINSPAN_C_STRING_H
