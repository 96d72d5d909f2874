#include "twinspan-test-ffi/cpp/buffers.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/buffers.rs.h"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <stdexcept>

namespace buffers {

using Bytes = twinspan::Buffer<std::uint8_t>;

std::vector<std::int32_t> cpp_vector(std::int32_t count) {
  std::vector<std::int32_t> vector(static_cast<std::size_t>(count));
  std::iota(vector.begin(), vector.end(), 0);
  return vector;
}

std::string cpp_string(std::string_view text) { return std::string(text); }

std::size_t cpp_take_vector(std::vector<std::int32_t> vector) {
  const std::int32_t *const data = vector.data();
  return reinterpret_cast<std::size_t>(data);
}

std::size_t cpp_take_string(std::string text) {
  const char *const data = text.data();
  return text.size() > 20 ? reinterpret_cast<std::size_t>(data) : 0;
}

rust::Vec<std::uint8_t> cpp_take_vec(rust::Vec<std::uint8_t> vec) { return vec; }

Bytes cpp_echo(Bytes buffer) { return buffer; }

std::size_t cpp_address(const Bytes &buffer) {
  return reinterpret_cast<std::size_t>(buffer.data());
}

void cpp_change(Bytes &buffer) { ++buffer.make_mut()[0]; }

Bytes cpp_deleted(std::size_t count) {
  auto *const bytes = new std::uint8_t[count];
  std::fill_n(bytes, count, std::uint8_t{9});
  return {bytes, count, [live = check::Live(), count](std::uint8_t *pointer, std::size_t length) {
            if (length != count) {
              std::abort();
            }
            delete[] pointer;
          }};
}

Bytes cpp_shared() {
  static const auto shared =
      std::make_shared<const std::array<std::uint8_t, 3>>(std::array<std::uint8_t, 3>{1, 2, 3});
  return {std::shared_ptr<const std::uint8_t>(shared, shared->data()), shared->size()};
}

twinspan::Buffer<Line> cpp_lines(std::uint32_t count) {
  std::vector<Line> lines;
  for (std::uint32_t number = 1; number <= count; ++number) {
    lines.push_back(Line{number});
  }
  return lines;
}

std::optional<twinspan::Buffer<std::int32_t>>
cpp_maybe(std::optional<twinspan::Buffer<std::int32_t>> buffer) {
  return buffer;
}

rust::Vec<std::uint8_t> cpp_try(bool fails) {
  if (fails) {
    throw std::runtime_error("no buffer");
  }
  return {1};
}

twinspan::expected<std::vector<std::uint8_t>, Failure> cpp_typed(std::int32_t code) {
  if (code != 0) {
    return twinspan::unexpected(Failure{code});
  }
  return std::vector<std::uint8_t>{2};
}

std::size_t cpp_calls(twinspan::FunctionRef<Bytes(Bytes)> change) {
  const Bytes changed = change(std::vector<std::uint8_t>{1, 2, 3});
  return std::accumulate(changed.begin(), changed.end(), std::size_t{0});
}

Frame cpp_frame(Frame frame) {
  ++frame.number;
  frame.parts.push_back(std::vector<std::int32_t>{3, 4, 5});
  return frame;
}

rust::Vec<twinspan::Buffer<std::int32_t>> cpp_parts(Frame &frame) {
  frame.mask = std::nullopt;
  return std::exchange(frame.parts, {});
}

namespace {

std::size_t address(const void *pointer) { return reinterpret_cast<std::size_t>(pointer); }

void of_rust() {
  Bytes bytes = rust_bytes(300);
  CHECK_EQ(bytes.size(), 300U);
  CHECK_EQ(bytes[299], 43U);
  const std::size_t place = address(bytes.data());
  bytes = rust_echo(std::move(bytes));
  CHECK_EQ(address(bytes.data()), place);
  rust::Vec<std::uint8_t> vec = std::move(bytes).into_vec();
  CHECK_EQ(address(vec.data()), place);
  CHECK(bytes.empty() && bytes.is_unique()); // NOLINT(bugprone-use-after-move): it may be used.
  bytes = Bytes(std::move(vec));
  CHECK_EQ(address(bytes.data()), place);
  const std::vector<std::uint8_t> copy = std::move(bytes).into_vector();
  CHECK_EQ(copy.size(), 300U);
  CHECK_EQ(copy[299], 43U);

  CHECK_EQ(rust_text().size(), 14U);
  CHECK_EQ(std::move(rust_text()).into_string(), "a text of Rust");
  CHECK_EQ(std::move(rust_static()).into_string(), "lives for ever");
  Bytes shared = rust_static();
  CHECK(!shared.is_unique() && !shared.get_mut());
  shared.make_mut()[0] = 'L';
  CHECK(shared.is_unique() && shared.get_mut());
  CHECK_EQ(std::move(shared).into_string(), "Lives for ever");
  CHECK_EQ(std::move(rust_shared()).into_vec().size(), 3U);
  rust_owner(false);
  CHECK_EQ(rust_lines().begin()[1].number, 2U);
  CHECK_EQ(address(rust_lines().data()) % 64, 0U);
  CHECK(rust_kinds()[0] == Kind::Large);
}

void of_cpp() {
  std::vector<std::uint8_t> vector(100, 5);
  const std::size_t place = address(vector.data());
  Bytes bytes(std::move(vector));
  CHECK_EQ(address(bytes.data()), place);
  bytes = rust_echo(std::move(bytes));
  vector = std::move(bytes).into_vector();
  CHECK_EQ(address(vector.data()), place);

  std::string text(100, 'x');
  const std::size_t letters = address(text.data());
  bytes = rust_echo(std::move(text));
  text = std::move(bytes).into_string();
  CHECK_EQ(address(text.data()), letters);
  // Made of a string, so that a vector of it is a copy.
  vector = std::move(rust_echo(std::string("abc"))).into_vector();
  CHECK_EQ(vector.size(), 3U);

  CHECK_EQ(rust_vec_address(std::vector<std::int32_t>{}), alignof(std::int32_t));
  const auto points = rust_points(std::vector<Point>{Point{1.0, 2.0F}, Point{3.0, 4.0F}});
  CHECK_EQ(points[0].x, 3.0);
  CHECK_EQ(points[1].y, 2.0F);

  // NOLINTNEXTLINE(cppcoreguidelines-no-malloc)
  Bytes allocated(static_cast<std::uint8_t *>(std::calloc(8, 1)), 8, &std::free);
  CHECK_EQ(rust_length(allocated), 8U);
  rust_change(allocated);
  CHECK_EQ(allocated[0], 1U);
  rust_drop(std::move(allocated));
  auto flags = std::make_unique<bool[]>(3);
  flags[1] = true;
  CHECK_EQ(rust_flags({std::move(flags), 3}), 1U);
  const auto pairs = rust_pairs(std::vector<long>{3});
  CHECK_EQ(pairs[0][1], -3L);

  // The elements are the owner's, which is on the heap now.
  const auto lent = twinspan::Buffer<std::uint8_t>::from_owner(std::array<std::uint8_t, 2>{4, 5});
  CHECK_EQ(lent[1], 5U);
  CHECK(!lent.is_unique());
  rust_drop({static_cast<std::uint8_t *>(nullptr), 0, [](std::uint8_t *) {}});
}

void in_other_places() {
  CHECK(!rust_maybe(std::nullopt));
  CHECK(!rust_maybe(twinspan::Buffer<std::int32_t>()));
  const auto some = rust_maybe(std::vector<std::int32_t>{1, 2});
  CHECK_EQ(some->size(), 2U);
  CHECK_EQ(rust_try(0).size(), 3U);
  CHECK_EQ(try_rust_try(4).error().code, 4);
  CHECK_EQ(rust_calls([](Bytes bytes) {
             bytes.make_mut()[0] += 10;
             return bytes;
           }),
           23U);
  Bytes bytes = rust_bytes(3);
  CHECK_THROWS(twinspan::Panic,
               "`buffer` and `part` of `rust_overlap` overlap, and one of them is a `&mut`",
               rust_overlap(bytes, {bytes.data() + 1, 1}));
  Bytes other = rust_bytes(3);
  other.swap(bytes);
  rust_overlap(bytes, {other.data(), 3});
  Frame frame;
  CHECK(frame.bytes.empty() && !frame.mask && frame.parts.empty());
  frame.bytes = std::string("a text that is long enough");
  frame = rust_frame(std::move(frame));
  CHECK(frame.bytes.empty());
  CHECK_EQ(std::move(*frame.mask).into_string(), "a text that is long enough");
  CHECK_EQ(frame.parts[0][0], 9);
  rust::Vec<Bytes> buffers;
  buffers.push_back(std::vector<std::uint8_t>{1});
  buffers.push_back(rust_shared());
  CHECK_EQ(rust_lengths({buffers.data(), buffers.size()})[1], 3U);
  buffers = rust_buffers(std::move(buffers));
  CHECK_EQ(buffers.size(), 3U);
  CHECK_EQ(buffers[2].size(), 2U);
  CHECK(bytes == other);
  CHECK(!(bytes != other));
}

} // namespace

rust::String checks() {
  const check::Report report;
  of_rust();
  of_cpp();
  in_other_places();
  return report.text();
}

} // namespace buffers
