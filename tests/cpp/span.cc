// twinspan::span beside std::span, where the library has it. All of it is known at compile time, so nothing
// is linked.

#include "twinspan/span.h"

#include "like_std.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>
#if defined(__cpp_lib_span)
#include <span>
#endif

using twinspan::span;

namespace {

using namespace like_std; // NOLINT: types of values

// ---- What it is made of, at every standard level.

struct Base {};
struct Derived : Base {};
enum class Color : std::uint8_t {};

static_assert(std::is_trivially_copyable_v<span<int>> && std::is_standard_layout_v<span<int>>);
static_assert(sizeof(span<int>) == sizeof(rust::Slice<int>));
static_assert(std::is_nothrow_default_constructible_v<span<int>>);

// Of cxx's types, which std::span has not.
using Vec = rust::Vec<int>;
static_assert(std::is_convertible_v<Vec &, span<int>> &&
              std::is_convertible_v<Vec &, span<const int>>);
static_assert(std::is_convertible_v<const Vec &, span<const int>> &&
              !std::is_constructible_v<span<int>, const Vec &>);
// A temporary owns its elements.
static_assert(std::is_convertible_v<Vec, span<const int>> &&
              !std::is_constructible_v<span<int>, Vec>);
static_assert(std::is_nothrow_constructible_v<span<int>, Vec &> &&
              std::is_nothrow_constructible_v<span<const int>, rust::Slice<int>>);
static_assert(std::is_convertible_v<rust::Slice<int>, span<int>> &&
              std::is_convertible_v<rust::Slice<int>, span<const int>> &&
              std::is_convertible_v<rust::Slice<const int>, span<const int>> &&
              !std::is_constructible_v<span<int>, rust::Slice<const int>> &&
              !std::is_constructible_v<span<const long>, rust::Slice<int>>);
static_assert(std::is_convertible_v<span<int>, rust::Slice<int>> &&
              std::is_convertible_v<span<int>, rust::Slice<const int>> &&
              std::is_convertible_v<span<const int>, rust::Slice<const int>> &&
              !std::is_convertible_v<span<const int>, rust::Slice<int>> &&
              !std::is_convertible_v<span<int>, rust::Slice<const long>>);

template <class T>
using Deduced = decltype(twinspan::span(std::declval<T>()));
static_assert(std::is_same_v<Deduced<Vec &>, span<int>> &&
              std::is_same_v<Deduced<const Vec &>, span<const int>> &&
              std::is_same_v<Deduced<Vec>, span<const int>> &&
              std::is_same_v<Deduced<rust::Slice<int>>, span<int>> &&
              std::is_same_v<Deduced<const rust::Slice<const int> &>, span<const int>> &&
              std::is_same_v<Deduced<std::vector<int> &>, span<int>> &&
              std::is_same_v<Deduced<const std::vector<int> &>, span<const int>> &&
              std::is_same_v<Deduced<int (&)[3]>, span<int>> &&
              std::is_same_v<Deduced<span<int>>, span<int>> &&
              std::is_same_v<Deduced<const span<int> &>, span<int>>);

// What it shows.
constexpr int numbers[] = {1, 2, 3, 4};
constexpr span<const int> all(numbers);
constexpr int sum(span<const int> elements) {
  int total = 0;
  for (const int element : elements) {
    total += element;
  }
  return total;
}
static_assert(all.size() == 4 && all.size_bytes() == 4 * sizeof(int) && !all.empty());
static_assert(all.data() == numbers && all.begin() == numbers && all.end() == numbers + 4);
static_assert(all[1] == 2 && all.front() == 1 && all.back() == 4 && *all.rbegin() == 4 &&
              *(all.rend() - 1) == 1 && all.rend() - all.rbegin() == 4);
static_assert(sum(all) == 10 && sum(numbers) == 10 && sum({numbers, 2}) == 3 &&
              sum({numbers + 1, numbers + 3}) == 5 && sum({numbers, 0}) == 0);
static_assert(sum(all.first(2)) == 3 && sum(all.last(2)) == 7 && sum(all.subspan(1)) == 9 &&
              sum(all.subspan(1, 2)) == 5 && all.subspan(4).empty() && all.first(0).empty() &&
              sum(all.subspan(1, std::size_t(-1))) == 9);
constexpr std::array<int, 3> array = {5, 6, 7};
static_assert(sum(array) == 18 && sum(std::array<int, 2>{1, 2}) == 3);
static_assert(span<int>().empty() && span<int>().data() == nullptr);
constexpr int changed() {
  int elements[] = {1, 2};
  const span<int> writable(elements);
  writable[0] = 5;
  span<const int> read = writable;
  return read[0] + twinspan::span(read).back();
}
static_assert(changed() == 7);

// ---- As std::span, member by member.

#if defined(__cpp_lib_span)
template <class T>
constexpr bool like_span() {
  using Ours = span<T>;
  using Std = std::span<T>;
  static_assert(live_alike<Ours, Std>() && swap_alike<Ours, Std>() &&
                compare_alike<Ours, Ours, Std, Std>());
  static_assert(std::is_same_v<typename Ours::element_type, typename Std::element_type> &&
                std::is_same_v<typename Ours::value_type, typename Std::value_type> &&
                std::is_same_v<typename Ours::size_type, typename Std::size_type> &&
                std::is_same_v<typename Ours::difference_type, typename Std::difference_type> &&
                std::is_same_v<typename Ours::pointer, typename Std::pointer> &&
                std::is_same_v<typename Ours::const_pointer, typename Std::const_pointer> &&
                std::is_same_v<typename Ours::reference, typename Std::reference> &&
                std::is_same_v<typename Ours::const_reference, typename Std::const_reference>);
  return true;
}
template <class T, class From, class StdFrom = From>
constexpr bool spans_alike() {
  return convert_alike<span<T>, From, std::span<T>, StdFrom>();
}
template <class T, class U>
constexpr bool from_elements() {
  return spans_alike<T, U *>() && spans_alike<T, U(&)[3]>() && spans_alike<T, const U(&)[3]>() &&
         spans_alike<T, std::vector<std::remove_const_t<U>> &>() &&
         spans_alike<T, const std::vector<std::remove_const_t<U>> &>() &&
         spans_alike<T, std::vector<std::remove_const_t<U>>>() &&
         spans_alike<T, std::array<U, 3> &>() && spans_alike<T, const std::array<U, 3> &>() &&
         spans_alike<T, std::array<std::remove_const_t<U>, 3>>() &&
         spans_alike<T, span<U>, std::span<U>>() &&
         spans_alike<T, const span<U> &, const std::span<U> &>() &&
         spans_alike<T, std::span<U>>() && spans_alike<T, std::span<U> &>() &&
         spans_alike<T, const std::span<U> &>();
}
template <class T>
constexpr bool from_everything() {
  return from_elements<T, int>() && from_elements<T, const int>() && from_elements<T, long>() &&
         from_elements<T, Derived>() && from_elements<T, Base>() && from_elements<T, Color>() &&
         from_elements<T, std::string>() && spans_alike<T, std::string>() &&
         spans_alike<T, std::string &>() && spans_alike<T, const std::string &>() &&
         spans_alike<T, std::string_view>() && spans_alike<T, std::vector<bool> &>() &&
         spans_alike<T, int>() && spans_alike<T, std::nullptr_t>() &&
         spans_alike<T, FromAnything>() && spans_alike<T, NoEqual>();
}
static_assert(from_everything<int>() && from_everything<const int>() && from_everything<Base>());
static_assert(from_everything<const Base>() && from_everything<char>());
static_assert(from_everything<const char>() && from_everything<const std::string>());
static_assert(like_span<int>() && like_span<const int>() && like_span<std::string>());

// Two arguments: a pointer with a number, or with a pointer that is the end.
template <class T, class First, class Second>
constexpr bool made_alike() {
  static_assert(std::is_constructible_v<span<T>, First, Second> ==
                std::is_constructible_v<std::span<T>, First, Second>);
  return true;
}
static_assert(made_alike<int, int *, std::size_t>() && made_alike<int, int *, int>() &&
              made_alike<int, int *, int *>() && made_alike<int, const int *, int>() &&
              made_alike<const int, int *, int *>() &&
              made_alike<const int, const int *, int *>() && made_alike<Base, Derived *, int>() &&
              made_alike<int, int *, Color>());

// Into each other.
static_assert(std::is_convertible_v<span<int>, std::span<int>> &&
              std::is_convertible_v<span<int>, std::span<const int>> &&
              std::is_convertible_v<span<const int>, std::span<const int>> &&
              !std::is_constructible_v<std::span<int>, span<const int>>);
constexpr std::span<const int> standard = all.first(3);
static_assert(standard.size() == 3 && standard.data() == numbers && sum(standard) == 6);
static_assert(std::is_same_v<decltype(std::span(std::declval<span<int> &>())), std::span<int>> &&
              std::is_same_v<Deduced<std::span<const int>>, span<const int>> &&
              std::is_same_v<Deduced<std::span<int, 3> &>, span<int>>);

// Its members are called alike.
template <class Span>
constexpr bool members_nothrow(const Span &it) {
  return noexcept(it.data()) && noexcept(it.size()) && noexcept(it.size_bytes()) &&
         noexcept(it.empty()) && noexcept(it.begin()) && noexcept(it.end()) &&
         noexcept(it.rbegin()) && noexcept(it.rend());
}
static_assert(members_nothrow(standard) && members_nothrow(all));
static_assert(std::is_same_v<decltype(all.subspan(1)), span<const int>> &&
              std::is_same_v<decltype(standard.subspan(1)), std::span<const int>>);
#endif

#if defined(__cpp_lib_ranges)
static_assert(std::ranges::contiguous_range<span<int>> && std::ranges::sized_range<span<int>> &&
              std::ranges::common_range<span<int>> && std::ranges::borrowed_range<span<int>> &&
              std::ranges::view<span<int>> && std::ranges::viewable_range<span<int> &> &&
              std::ranges::output_range<span<int>, int> &&
              !std::ranges::output_range<span<const int>, int>);
#endif

} // namespace
