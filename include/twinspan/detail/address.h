#ifndef TWINSPAN_DETAIL_ADDRESS_H
#define TWINSPAN_DETAIL_ADDRESS_H

/// @file
/// std::addressof without <memory>, which takes a compiler longer to read than anything else that a
/// bridge without smart pointers would include.

namespace twinspan {
inline namespace v1 {
namespace detail {

/// The address of an object, whatever its `operator&` does. The built-in function is the one that
/// all standard libraries use.
template <class T>
constexpr T *address_of(T &object) noexcept {
  return __builtin_addressof(object);
}
template <class T>
void address_of(const T &&) = delete;

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_ADDRESS_H
