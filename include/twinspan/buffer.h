#ifndef TWINSPAN_BUFFER_H
#define TWINSPAN_BUFFER_H

/// @file
/// twinspan::Buffer: contiguous elements whose memory is freed by the language that allocated it.
/// It moves memory from C++ to Rust, and from Rust to C++, without a copy.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/argument.h"
#include "twinspan/detail/buffer_owner.h"
#include "twinspan/detail/convert.h"
#include "twinspan/detail/cross/memory.h"
#include "twinspan/detail/in_place_vec.h"
#include "twinspan/failure.h"
#include "twinspan/span.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#if defined(__GNUC__) && !defined(__clang__)
// g++ warns about a constructor's parameter if the user has a global variable of that name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

namespace twinspan {
inline namespace v1 {

namespace detail {

/// Element types for which a Buffer can be made from a std::string and a rust::String.
template <class T>
inline constexpr bool is_byte =
    sizeof(T) == 1 &&
    ((std::is_integral_v<T> && !std::is_same_v<T, bool>) || std::is_same_v<T, std::byte>);

struct BufferAccess;

} // namespace detail

/// Contiguous elements, from either language: Rust's `twinspan::Buffer<T>`, the same four words in
/// memory.
///
/// It is created from a std::vector, a std::string or a rust::String (as bytes), a rust::Vec,
/// shared memory, a pointer and a deleter, or, with from_owner, any object with `data()` and
/// `size()`.
///
/// Ownership: it owns its elements, and can be moved but not copied. A moved-from one is empty, and
/// can be used. The memory is freed by the language that allocated it: a deleter runs on the thread
/// that drops the Buffer, which may be a Rust thread; if it throws, the failure handler is called
/// and the process aborts.
/// Copies: elements are copied only by make_mut, into_vector, into_string and into_vec, as
/// documented there.
/// Allocations: one, of the owner itself (also for a std::vector; its elements stay in place); none
/// for a rust::Vec, a rust::String, and a deleter that is a function or has no state.
template <class T>
class Buffer {
  static_assert(std::is_object_v<T> && !std::is_const_v<T> && !std::is_array_v<T>,
                "the elements of a Buffer have to be objects, and not const");

public:
  using value_type = T;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using reference = const T &;
  using const_reference = const T &;
  using pointer = const T *;
  using const_pointer = const T *;
  using iterator = const T *;
  using const_iterator = const T *;
  using IsRelocatable = std::true_type;

  Buffer() noexcept = default;
  Buffer(const Buffer &) = delete;
  Buffer(Buffer &&other) noexcept
      : table_(other.table_), data_(other.data_), size_(other.size_), owner_(other.owner_) {
    other.forget();
  }
  Buffer &operator=(const Buffer &) = delete;
  Buffer &operator=(Buffer &&other) noexcept {
    Buffer moved(std::move(other));
    swap(moved);
    return *this;
  }
  ~Buffer() {
    if (table_ != nullptr) {
      table_->drop(data_, size_, owner_);
    }
  }

  /// The elements of a vector. They stay in place; the vector object is moved to the heap.
  Buffer(std::vector<T> elements) {
    static_assert(!std::is_same_v<T, bool>, "the bits of a std::vector<bool> are not elements");
    own(elements);
  }
  /// The bytes of a string. A short string, which stores its bytes inside the object, is moved as a
  /// whole.
  template <class U = T, std::enable_if_t<detail::is_byte<U>, int> = 0>
  Buffer(std::string text) {
    own(text);
  }
  /// The elements of a Rust Vec. Does not allocate.
  Buffer(rust::Vec<T> elements) noexcept { own_vec(elements, detail::VecOwner<T>::table); }
  /// The bytes of a Rust string. Does not allocate.
  template <class U = T, std::enable_if_t<detail::is_byte<U>, int> = 0>
  Buffer(rust::String text) noexcept {
    own_vec(text, detail::VecOwner<std::uint8_t>::table);
  }
  /// This many elements of shared memory, which others can see too.
  template <class U,
            std::enable_if_t<std::is_same_v<std::remove_cv_t<std::remove_extent_t<U>>, T>, int> = 0>
  Buffer(std::shared_ptr<U> elements, std::size_t size) {
    require_valid(elements.get(), size);
    const T *const data = elements.get();
    void *const owner = detail::BoxedOwner<std::shared_ptr<U>>::make(std::move(elements));
    set(detail::owner_table<std::shared_ptr<U>>, const_cast<T *>(data), size, owner);
  }
  /// This many elements of an array, which its deleter frees.
  template <class Deleter>
  Buffer(std::unique_ptr<T[], Deleter> elements, std::size_t size) {
    using Deleted = detail::DeletedBy<T *, Deleter>;
    require_valid(elements.get(), size);
    // If this throws, the elements stay with their owner.
    void *const owner = Deleted::make(elements.get_deleter());
    set(Deleted::table, elements.release(), size, owner);
  }
  /// This many elements at a pointer, and the function that frees them, called with the pointer, or
  /// with the pointer and the number. A pointer to const elements is memory that others can see
  /// too.
  ///
  /// A null pointer with a size above zero, or a pointer that is not aligned for a T, ends the
  /// process. If there is no memory for the deleter, the exception leaves the elements to the
  /// caller.
  template <class U, class Deleter,
            std::enable_if_t<std::is_same_v<std::remove_const_t<U>, T>, int> = 0>
  Buffer(U *elements, std::size_t size, Deleter deleter) {
    using Deleted = detail::DeletedBy<U *, Deleter>;
    require_valid(elements, size);
    void *const owner = Deleted::make(deleter);
    set(Deleted::table, const_cast<T *>(elements), size, owner);
  }

  /// The elements that an object with `data()` and `size()` lends. The object is moved to the heap,
  /// and both are called there, once. Others may see the elements, except those of a std::vector
  /// and a std::string.
  template <class Owner>
  [[nodiscard]] static Buffer from_owner(Owner owner) {
    static_assert(
        std::is_same_v<
            std::remove_const_t<std::remove_pointer_t<decltype(std::declval<Owner &>().data())>>,
            T>,
        "data() of the owner of a Buffer has to return a pointer to its elements");
    auto boxed = std::make_unique<Owner>(std::move(owner));
    const T *const data = std::as_const(*boxed).data();
    const std::size_t size = std::as_const(*boxed).size();
    require_valid(data, size);
    Buffer buffer;
    buffer.set(detail::owner_table<Owner>, const_cast<T *>(data), size, boxed.release());
    return buffer;
  }

  [[nodiscard]] const T *data() const noexcept TWINSPAN_LIFETIMEBOUND { return data_; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  /// Not checked, like that of std::vector.
  [[nodiscard]] const T &operator[](std::size_t index) const noexcept TWINSPAN_LIFETIMEBOUND {
    return data_[index];
  }
  [[nodiscard]] const T *begin() const noexcept TWINSPAN_LIFETIMEBOUND { return data_; }
  [[nodiscard]] const T *end() const noexcept TWINSPAN_LIFETIMEBOUND { return data_ + size_; }
  [[nodiscard]] const T *cbegin() const noexcept TWINSPAN_LIFETIMEBOUND { return begin(); }
  [[nodiscard]] const T *cend() const noexcept TWINSPAN_LIFETIMEBOUND { return end(); }

  /// Whether nobody else can see the elements.
  [[nodiscard]] bool is_unique() const noexcept { return table_ == nullptr || table_->is_unique; }
  /// The elements, mutable, in place. Nothing if somebody else may see them.
  [[nodiscard]] std::optional<span<T>> get_mut() noexcept TWINSPAN_LIFETIMEBOUND {
    return is_unique() ? std::optional<span<T>>(span<T>(data_, size_)) : std::nullopt;
  }
  /// The elements, mutable. If somebody else may see them, they are first copied into memory
  /// allocated by C++.
  [[nodiscard]] span<T> make_mut() TWINSPAN_LIFETIMEBOUND {
    if (!is_unique()) {
      *this = copied();
    }
    return {data_, size_};
  }

  /// The elements as a std::vector: the one that this was created from, otherwise a copy. Leaves
  /// this empty.
  [[nodiscard]] std::vector<T> into_vector() && {
    return std::move(*this).template into<std::vector<T>>();
  }
  /// The bytes as a std::string: the one that this was created from, otherwise a copy. Leaves this
  /// empty.
  template <class U = T, std::enable_if_t<detail::is_byte<U>, int> = 0>
  [[nodiscard]] std::string into_string() && {
    return std::move(*this).template into<std::string>();
  }
  /// The elements as a Rust Vec: without a copy if this was created from one, or from a Rust `Vec`,
  /// `Box` or `String`, otherwise a copy. Leaves this empty.
  [[nodiscard]] rust::Vec<T> into_vec() && {
    if (table_ != nullptr && table_->origin == &::twinspan_buffer_origin &&
        table_->kind == detail::buffer_of_vec) {
      const detail::abi::Buffer words{reinterpret_cast<std::size_t>(owner_), data_, size_};
      rust::Vec<T> vec;
      std::memcpy(static_cast<void *>(std::addressof(vec)), &words, sizeof words);
      forget();
      return vec;
    }
    rust::Vec<T> copy;
    copy.reserve(size_);
    std::copy(begin(), end(), std::back_inserter(copy));
    *this = Buffer();
    return copy;
  }

  // For generated code: an object copied bit by bit, whose original is forgotten.
  Buffer(rust::unsafe_bitcopy_t, const Buffer &bits) noexcept
      : table_(bits.table_), data_(bits.data_), size_(bits.size_), owner_(bits.owner_) {}

  void swap(Buffer &other) noexcept {
    std::swap(table_, other.table_);
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(owner_, other.owner_);
  }
  friend void swap(Buffer &left, Buffer &right) noexcept { left.swap(right); }

  /// Whether the elements are equal.
  friend bool operator==(const Buffer &left, const Buffer &right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
  }
  friend bool operator!=(const Buffer &left, const Buffer &right) { return !(left == right); }

private:
  friend struct detail::BufferAccess;

  /// Rust's address for no elements: any aligned address.
  static T *nothing() noexcept {
    return reinterpret_cast<T *>(alignof(T)); // NOLINT(performance-no-int-to-ptr)
  }
  static void require_valid(const volatile void *data, std::size_t size) noexcept {
    if (TWINSPAN_UNLIKELY(data == nullptr && size != 0)) {
      detail::fail("a twinspan::Buffer made from a null pointer");
    }
    if (TWINSPAN_UNLIKELY(reinterpret_cast<std::uintptr_t>(data) % alignof(T) != 0)) {
      detail::fail("a twinspan::Buffer made from a pointer that is not aligned");
    }
    if (TWINSPAN_UNLIKELY(size > static_cast<std::size_t>(PTRDIFF_MAX) / sizeof(T))) {
      detail::fail("a twinspan::Buffer with more elements than memory can hold");
    }
  }
  void set(const detail::BufferTable &table, T *data, std::size_t size, void *owner) noexcept {
    table_ = &table;
    data_ = data == nullptr ? nothing() : data;
    size_ = size;
    owner_ = owner;
  }
  /// For a std::vector or a std::string.
  template <class Owner>
  void own(Owner &elements) {
    auto owner = std::make_unique<Owner>(std::move(elements));
    set(detail::owner_table<Owner>, reinterpret_cast<T *>(owner->data()), owner->size(),
        owner.get());
    static_cast<void>(owner.release());
  }
  /// For a rust::Vec or a rust::String.
  template <class Owner>
  void own_vec(Owner &elements, const detail::BufferTable &table) noexcept {
    const detail::abi::Buffer words = detail::abi::buffer(elements);
    detail::abi::set_word(elements, 0, 0);
    detail::abi::set_word(elements, 1, alignof(T));
    detail::abi::set_word(elements, 2, 0);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): Rust makes a capacity of it.
    set(table, static_cast<T *>(words.pointer), words.length,
        reinterpret_cast<void *>(words.capacity));
  }
  Buffer copied() const { return Buffer(std::vector<T>(begin(), end())); }

  template <class Owner>
  Owner into() && {
    if (table_ == &detail::owner_table<Owner>) {
      const std::unique_ptr<Owner> owner(static_cast<Owner *>(owner_));
      forget();
      return std::move(*owner);
    }
    const Buffer ends(std::move(*this));
    const auto *const data = reinterpret_cast<const typename Owner::value_type *>(ends.data_);
    return Owner(data, data + ends.size_);
  }

  /// The elements have another owner now.
  void forget() noexcept {
    table_ = nullptr;
    data_ = nothing();
    size_ = 0;
    owner_ = nullptr;
  }

  // The words that src/buffer.rs knows.
  const detail::BufferTable *table_ = nullptr;
  T *data_ = nothing();
  std::size_t size_ = 0;
  void *owner_ = nullptr;
};

namespace detail {

static_assert(sizeof(Buffer<char>) == 4 * sizeof(void *) &&
              alignof(Buffer<char>) == alignof(void *));

struct BufferAccess {
  template <class T>
  static void forget(Buffer<T> &buffer) noexcept {
    buffer.forget();
  }
};

template <class T>
inline constexpr bool never_copied<Buffer<T>> = true;
template <class T>
inline constexpr bool abi::is_made_of_bytes<Buffer<T>> = true;

namespace cross {

/// The other language reads the words in place, and leaves an empty Buffer there after the call.
template <class T>
class Held<Buffer<T>> {
public:
  explicit Held(Buffer<T> &value) noexcept : value_(value) {}
  Held(const Held &) = delete;
  Held &operator=(const Held &) = delete;
  ~Held() { BufferAccess::forget(value_); }
  Buffer<T> *pointer() noexcept { return std::addressof(value_); }

private:
  Buffer<T> &value_;
};

} // namespace cross

// What a user's function can take for a Buffer: the Buffer is converted, without a copy if it was
// created from that type.
template <class T>
inline constexpr bool is_convertible_argument<Buffer<T>> = true;
template <class T>
struct Accepts<Buffer<T>, Buffer<T>> : std::true_type {
  static Buffer<T> convert(Buffer<T> &value) noexcept { return std::move(value); }
};
template <class T>
struct Accepts<Buffer<T>, std::vector<T>> : std::true_type {
  static std::vector<T> convert(Buffer<T> &value) { return std::move(value).into_vector(); }
};
template <class T>
struct Accepts<Buffer<T>, std::string> : std::bool_constant<is_byte<T>> {
  static std::string convert(Buffer<T> &value) { return std::move(value).into_string(); }
};
template <class T>
struct Accepts<Buffer<T>, rust::Vec<T>> : std::true_type {
  static rust::Vec<T> convert(Buffer<T> &value) { return std::move(value).into_vec(); }
};
template <class T>
inline constexpr bool is_copied<Buffer<T>, std::vector<T>> = true;
template <class T>
inline constexpr bool is_copied<Buffer<T>, std::string> = true;
template <class T>
inline constexpr bool is_copied<Buffer<T>, rust::Vec<T>> = true;

// What a user's function can return for one.
template <class T>
inline constexpr bool becomes<Buffer<T>, std::vector<T>> = !std::is_same_v<T, bool>;
template <class T>
inline constexpr bool becomes<Buffer<T>, std::string> = is_byte<T>;
template <class T>
inline constexpr bool becomes<Buffer<T>, rust::Vec<T>> = true;
template <class T>
inline constexpr bool becomes<Buffer<T>, rust::String> = is_byte<T>;

} // namespace detail
} // namespace v1
} // namespace twinspan

namespace rust {
inline namespace cxxbridge1 {

/// Rust's `Vec<Buffer<T>>`. Ownership and cost: as for other vectors of move-only elements.
template <class T>
class Vec<twinspan::Buffer<T>> final : public twinspan::detail::InPlaceVec<twinspan::Buffer<T>> {
public:
  using twinspan::detail::InPlaceVec<twinspan::Buffer<T>>::InPlaceVec;
};

} // namespace cxxbridge1
} // namespace rust

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#endif // TWINSPAN_BUFFER_H
