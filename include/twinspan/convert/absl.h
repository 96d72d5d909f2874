#ifndef TWINSPAN_CONVERT_ABSL_H
#define TWINSPAN_CONVERT_ABSL_H

/// @file
/// Conversions for Abseil types. A bridge includes this header with the functions that use them.
///
/// | Abseil | in the bridge | |
/// |--|--|--|
/// | `absl::string_view` | `&str`; as a result `String`, too | a view |
/// | `absl::Span<T>` | `&[T]`, `&mut [T]`; as a result `Vec<T>`, too | a view |
/// | `absl::InlinedVector<T, N>`, `absl::FixedArray<T>` | `&[T]`, `Vec<T>` | copied; as a result by reference `&[T]` is a view |
/// | `absl::optional<T>` | `Option` of what the type inside stands for | what the type inside is |
/// | `absl::Cord` | `&str`, `String` | copied |
/// | `absl::Status` | `Result<(), E>` | |
/// | `absl::StatusOr<T>` | `Result` of what `T` stands for | |
///
/// If Abseil is built so that these names are types of the standard library, those are used
/// directly.
///
/// A status that is not ok is thrown as a `twinspan::ErrorOf<absl::Status>` if the bridge declares
/// no error type, or a Rust type: the message is `status.ToString()`. For an error type of the
/// bridge, define how one is made from a status:
///
/// ```cpp
/// template <> struct twinspan::Convert<Failure> {
///   static Failure from(const absl::Status &status) { return {status.raw_code()}; }
/// };
/// ```
///
/// Copies are listed above; nothing else allocates. Nothing here is bound to a thread.

#include "absl/container/fixed_array.h"
#include "absl/container/inlined_vector.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/cord.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "twinspan/convert.h"
#include "twinspan/convert/parts.h"
#include "twinspan/error.h"
#include "twinspan/span.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace twinspan {
inline namespace v1 {

#ifndef ABSL_USES_STD_STRING_VIEW
template <>
struct Convert<absl::string_view> : parts::TextView<absl::string_view> {};
#endif

template <class T>
struct Convert<absl::Span<T>> : parts::SpanView<absl::Span<T>, T> {};

template <class T, std::size_t N, class A>
struct Convert<absl::InlinedVector<T, N, A>> : parts::Elements<absl::InlinedVector<T, N, A>, T> {};
template <class T, std::size_t N, class A>
struct Convert<absl::FixedArray<T, N, A>> : parts::Elements<absl::FixedArray<T, N, A>, T> {};

#ifndef ABSL_USES_STD_OPTIONAL
template <class T>
struct Convert<absl::optional<T>> : parts::Optional<absl::optional<T>, T> {};
#endif

template <>
struct Convert<absl::Cord> {
  static absl::Cord from(std::string_view text) {
    return absl::Cord(absl::string_view(text.data(), text.size()));
  }
  static std::string into(const absl::Cord &cord) { return std::string(cord); }
};

template <>
struct Convert<absl::Status> {
  static bool is_ok(const absl::Status &status) { return status.ok(); }
  static absl::Status error(absl::Status &&status) { return std::move(status); }
};
template <class T>
struct Convert<absl::StatusOr<T>> {
  static bool is_ok(const absl::StatusOr<T> &status) { return status.ok(); }
  static T value(absl::StatusOr<T> &&status) { return *std::move(status); }
  static absl::Status error(absl::StatusOr<T> &&status) { return std::move(status).status(); }
};
template <>
struct ErrorTraits<absl::Status> {
  static std::string message(const absl::Status &status) { return status.ToString(); }
};

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_CONVERT_ABSL_H
