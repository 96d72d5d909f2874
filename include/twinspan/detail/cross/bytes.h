#ifndef TWINSPAN_DETAIL_CROSS_BYTES_H
#define TWINSPAN_DETAIL_CROSS_BYTES_H

/// @file
/// Values that cross as a Rust `Vec<u8>`, from which they are made.

#include "rust/cxx.h"
#include "twinspan/config.h"
#include "twinspan/detail/abi.h"
#include "twinspan/detail/cross/codec.h"

#include <cstdint>
#include <memory>
#include <new>
#include <string_view>

namespace twinspan {
inline namespace v1 {
namespace detail {
namespace cross {

/// `Of` has the type `Value`, `encode(value)`, which returns the vector, and `decode(bytes)`.
template <class Of>
struct Bytes {
  using Value = typename Of::Value;
  using Raw = rust::Vec<std::uint8_t>;
  static constexpr bool is_direct = false;
  using Argument = Raw *;

  /// An argument on its way to Rust, which moves the words out of here.
  class Held {
  public:
    explicit Held(const Value &value) {
      ::new (static_cast<void *>(pointer())) Raw(Of::encode(value));
    }
    Raw *pointer() noexcept { return std::addressof(memory_.value); }

  private:
    abi::Uninitialised<Raw> memory_;
  };

  /// Takes the words, and frees the bytes after the value is made.
  static Value take(Raw &raw) {
    const Raw owner = abi::taken(raw);
    const abi::Buffer words = abi::buffer(owner);
    return Of::decode({static_cast<const char *>(words.pointer), words.length});
  }
  static Value read(Raw *argument) { return take(*argument); }
  static Raw give(const Value &value) { return Of::encode(value); }
  template <class Make>
  TWINSPAN_ALWAYS_INLINE static void place(Raw *slot, Make &&make) {
    ::new (static_cast<void *>(slot)) Raw(Of::encode(make()));
  }
};

} // namespace cross
} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_CROSS_BYTES_H
