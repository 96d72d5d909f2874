#ifndef TWINSPAN_CONVERT_BOOST_H
#define TWINSPAN_CONVERT_BOOST_H

/// @file
/// Conversions for Boost types. A bridge includes this header with the functions that use them.
///
/// | Boost | in the bridge | |
/// |--|--|--|
/// | `boost::string_view`, `boost::string_ref`, `boost::core::string_view` | `&str`; as a result `String`, too | a view |
/// | `boost::container::string` | `&str`, `String` | copied; as a result by reference `&str` is a view |
/// | `boost::span<T>` | `&[T]`, `&mut [T]`; as a result `Vec<T>`, too | a view |
/// | `boost::container::vector`, `small_vector`, `static_vector` of `T` | `&[T]`, `Vec<T>` | copied; as a result by reference `&[T]` is a view |
/// | `boost::optional<T>` | `Option` of what the type inside stands for | what the type inside is |
/// | `boost::system::result<T, E>` | `Result` of what they stand for | |
///
/// `boost::shared_ptr` is not supported: it cannot become a `std::shared_ptr` without a cost.
///
/// Unused conversions cost nothing to compile: this header needs only Boost's declarations and not
/// its definitions, except for `boost/core/span.hpp`. A `boost::system::error_code` as an error is
/// thrown as a `twinspan::ErrorOf<boost::system::error_code>` with its message; for an error type
/// of the bridge see twinspan/convert.h.
///
/// Copies are listed above; nothing else allocates. Nothing here is bound to a thread.

#include "twinspan/convert.h"
#include "twinspan/convert/parts.h"
#include "twinspan/error.h"

#include <boost/container/container_fwd.hpp>
#include <boost/optional/optional_fwd.hpp>
#include <boost/utility/string_ref_fwd.hpp>
#include <boost/utility/string_view_fwd.hpp>
#if __has_include(<boost/core/span.hpp>)
#include <boost/core/span.hpp>
#endif

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

// If this version of Boost has them.
namespace boost {
namespace core {
template <class Character>
class basic_string_view;
}
namespace system {
class error_code;
template <class T, class E>
class result;
} // namespace system
} // namespace boost

namespace twinspan {
inline namespace v1 {

template <class Traits>
struct Convert<boost::basic_string_view<char, Traits>>
    : parts::TextView<boost::basic_string_view<char, Traits>> {};
template <class Traits>
struct Convert<boost::basic_string_ref<char, Traits>>
    : parts::TextView<boost::basic_string_ref<char, Traits>> {};
template <>
struct Convert<boost::core::basic_string_view<char>>
    : parts::TextView<boost::core::basic_string_view<char>> {};
template <class Traits, class A>
struct Convert<boost::container::basic_string<char, Traits, A>>
    : parts::Text<boost::container::basic_string<char, Traits, A>> {};

#if __has_include(<boost/core/span.hpp>)
template <class T>
struct Convert<boost::span<T>> : parts::SpanView<boost::span<T>, T> {};
#endif
template <class T, class A, class O>
struct Convert<boost::container::vector<T, A, O>>
    : parts::Elements<boost::container::vector<T, A, O>, T> {};
template <class T, std::size_t N, class A, class O>
struct Convert<boost::container::small_vector<T, N, A, O>>
    : parts::Elements<boost::container::small_vector<T, N, A, O>, T> {};
template <class T, std::size_t N, class O>
struct Convert<boost::container::static_vector<T, N, O>>
    : parts::Elements<boost::container::static_vector<T, N, O>, T> {};

template <class T>
struct Convert<boost::optional<T>> : parts::Optional<boost::optional<T>, T> {};

template <class T, class E>
struct Convert<boost::system::result<T, E>> {
private:
  using Result = boost::system::result<T, E>;

public:
  static bool is_ok(const Result &result) noexcept { return result.has_value(); }
  static T value(Result &&result) {
    if constexpr (!std::is_void_v<T>) {
      return *std::move(result);
    }
  }
  static E error(Result &&result) { return std::move(result).error(); }
};
template <class E>
struct ErrorTraits<E, std::enable_if_t<std::is_same_v<E, boost::system::error_code>>> {
  static std::string message(const E &error) { return error.message(); }
};

} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_CONVERT_BOOST_H
