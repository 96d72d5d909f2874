// Records: each layer has its own, so that the functions are templates.
#pragma once
#include <cstdint>

namespace subject {
template <class Small>
std::int32_t small_reference(const Small &small) noexcept {
  return static_cast<std::int32_t>(small.id + static_cast<std::uint32_t>(small.number));
}
template <class Small>
std::int32_t small_value(Small small) noexcept {
  return subject::small_reference(small);
}
template <class Small>
Small small_result(std::int32_t number) noexcept {
  return {7, number};
}
template <class Large>
double large_reference(const Large &large) noexcept {
  return large.x + large.y + large.z;
}
template <class Large>
double large_value(Large large) noexcept {
  return subject::large_reference(large);
}
template <class Large>
Large large_result(double number) noexcept {
  return {number, number, number};
}
} // namespace subject

namespace with_cxx {
using namespace subject;
}
namespace with_twinspan {
using namespace subject;
}
