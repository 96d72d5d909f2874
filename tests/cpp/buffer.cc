// twinspan::Buffer in C++ alone: what it is made of, what it gives back, and who frees what.

#include "twinspan/buffer.h"
#include "check.h"
#include "twinspan/option.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using twinspan::Buffer;

static_assert(std::is_nothrow_default_constructible_v<Buffer<int>>);
static_assert(std::is_nothrow_move_constructible_v<Buffer<int>>);
static_assert(std::is_nothrow_move_assignable_v<Buffer<int>>);
static_assert(!std::is_copy_constructible_v<Buffer<int>>);
static_assert(!std::is_copy_assignable_v<Buffer<int>>);
static_assert(std::is_convertible_v<std::vector<int>, Buffer<int>>);
static_assert(!std::is_convertible_v<std::vector<long>, Buffer<int>>);
static_assert(std::is_convertible_v<std::string, Buffer<std::uint8_t>>);
static_assert(std::is_convertible_v<std::string, Buffer<std::byte>>);
static_assert(!std::is_constructible_v<Buffer<int>, std::string>);
static_assert(!std::is_constructible_v<Buffer<bool>, std::string>);
static_assert(std::is_same_v<decltype(std::declval<Buffer<int> &>().data()), const int *>);

int freed = 0;

struct alignas(128) Wide {
  int number = 0;
};

void standard_types() {
  std::vector<int> vector = {1, 2, 3};
  const int *const place = vector.data();
  Buffer<int> buffer = std::move(vector);
  CHECK(buffer.data() == place && buffer.size() == 3 && !buffer.empty());
  Buffer<int> moved = std::move(buffer);
  // NOLINTBEGIN(bugprone-use-after-move): what was moved from is empty.
  CHECK(buffer.empty() && buffer.is_unique() && buffer.begin() == buffer.end());
  CHECK(buffer.get_mut()->empty() && std::move(buffer).into_vector().empty());
  // NOLINTEND(bugprone-use-after-move)
  buffer = std::vector<int>{4};
  swap(buffer, moved);
  CHECK(buffer[2] == 3 && moved[0] == 4);
  for (int &number : buffer.make_mut()) {
    number *= 2;
  }
  vector = std::move(buffer).into_vector();
  CHECK(vector.data() == place && vector == std::vector<int>({2, 4, 6}));

  std::string text(50, 'a');
  const void *letters = text.data();
  Buffer<char> bytes = std::move(text);
  CHECK(static_cast<const void *>(bytes.data()) == letters);
  text = std::move(bytes).into_string();
  CHECK(static_cast<const void *>(text.data()) == letters);
  Buffer<unsigned char> small(std::string("short"));
  CHECK(small.size() == 5 && small[4] == 't');
  CHECK(std::move(small).into_vector().back() == 't');
  CHECK(std::move(small).into_string().empty()); // NOLINT(bugprone-use-after-move)

  const Buffer<Wide> wide(std::vector<Wide>(3));
  CHECK(reinterpret_cast<std::uintptr_t>(wide.data()) % 128 == 0);
  const Buffer<int> left(std::vector<int>{1});
  CHECK(left != moved && left == Buffer<int>(std::vector<int>{1}));
  CHECK(twinspan::span<const int>(left).size() == 1);
}

void deleters() {
  freed = 0;
  {
    const Buffer<int> function(
        new int[2]{1, 2}, 2, +[](int *pointer) {
          ++freed;
          delete[] pointer;
        });
    const Buffer<int> stateless(new int[2]{1, 2}, 2, [](int *pointer) {
      ++freed;
      delete[] pointer;
    });
    const Buffer<int> with_state(new int[2]{1, 2}, 2, [by = 10](int *pointer, std::size_t length) {
      freed += by * static_cast<int>(length);
      delete[] pointer;
    });
    CHECK(function[1] == 2 && stateless[1] == 2 && with_state[1] == 2);
    const Buffer<int> allocated(static_cast<int *>(std::calloc(3, sizeof(int))), 3, &std::free);
    CHECK(allocated[2] == 0 && allocated.is_unique());
    const Buffer<int> array(std::make_unique<int[]>(3), 3);
    CHECK(array[2] == 0);
    CHECK(freed == 0);
  }
  CHECK(freed == 22);
}

void shared() {
  const auto numbers = std::make_shared<std::array<int, 2>>(std::array<int, 2>{1, 2});
  Buffer<int> buffer(std::shared_ptr<int>(numbers, numbers->data()), 2);
  CHECK(numbers.use_count() == 2 && buffer.data() == numbers->data());
  CHECK(!buffer.is_unique() && !buffer.get_mut());
  Buffer<int> other = std::move(buffer);
  other.make_mut()[0] = 5;
  CHECK(numbers.use_count() == 1 && (*numbers)[0] == 1 && other[0] == 5 && other.is_unique());
  static constexpr int constants[] = {7};
  Buffer<int> lives(constants, 1, [](const int *) {});
  CHECK(!lives.is_unique());
  CHECK(std::move(lives).into_vector() == std::vector<int>{7});
  const auto owner = Buffer<int>::from_owner(std::vector<int>{1, 2});
  CHECK(owner[1] == 2 && owner.is_unique());
}

void tests() {
  standard_types();
  deleters();
  shared();
}

const check::Death deaths[] = {
    {"null", "a twinspan::Buffer made from a null pointer",
     [] { const Buffer<int> buffer(static_cast<int *>(nullptr), 1, &std::free); }},
    {"alignment", "a twinspan::Buffer made from a pointer that is not aligned",
     [] {
       alignas(int) static char bytes[8];
       // NOLINTNEXTLINE(performance-no-int-to-ptr)
       auto *const odd = reinterpret_cast<int *>(reinterpret_cast<std::uintptr_t>(bytes) + 1);
       const Buffer<int> buffer(odd, 1, [](int *) {});
     }},
    {"length", "a twinspan::Buffer with more elements than memory can hold",
     [] {
       static int number;
       const Buffer<int> buffer(&number, static_cast<std::size_t>(-1) / 4, [](int *) {});
     }},
#if TWINSPAN_EXCEPTIONS
    {"throwing", "a deleter that throws",
     [] {
       static int number;
       const Buffer<int> buffer(&number, 1,
                                [](int *) { throw std::runtime_error("a deleter that throws"); });
     }},
#endif
};

} // namespace

int main(int argc, char **argv) { return check::run(argc, argv, &tests, deaths); }
