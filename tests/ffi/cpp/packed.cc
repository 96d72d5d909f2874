#include "twinspan-test-ffi/cpp/packed.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/packed.rs.h"
#include <cstring>

namespace packed {

twinspan::expected<Wire, Refused> cpp_wire(std::optional<Wire> wire) {
  if (!wire)
    return twinspan::unexpected(Refused{1, 2});
  return rust_wire(*wire, {}).first;
}

Header cpp_next(Header header) { return rust_next(header); }
std::optional<Header> cpp_maybe(std::optional<Header> header) { return rust_maybe(header); }

twinspan::expected<Header, Refused> cpp_checked(const Header &header) {
  auto checked = try_rust_checked(header);
  if (!checked) {
    Refused refused = checked.error();
    refused.line = static_cast<std::uint8_t>(refused.line + 1);
    --refused.code;
    return twinspan::unexpected(refused);
  }
  return checked;
}

Header &cpp_change(Header &header) { return rust_change(header); }

std::uint32_t cpp_sum(rust::Slice<const Header> headers) {
  std::uint32_t sum = 0;
  for (const Header &header : headers)
    sum += header.length;
  return sum;
}

rust::Vec<Header> cpp_list(rust::Vec<Header> headers) {
  headers.push_back(rust_next(headers[0]));
  return headers;
}

Halves cpp_each(Halves halves, twinspan::FunctionRef<Halves(Halves)> visit) {
  return visit(visit(halves));
}

Line cpp_line(Line line) { return rust_line(std::move(line)); }
Handle cpp_handle(Handle handle) { return rust_handle(handle); }
Whole cpp_whole(Whole whole) { return rust_whole(std::move(whole)); }

Header cpp_fresh() {
  Header header;
  return header;
}

Header Header::shortened() const noexcept {
  Header shorter = *this;
  --shorter.length;
  return shorter;
}

namespace {

void layouts() {
  static_assert(offsetof(Header, length) == 1 && offsetof(Header, scale) == 12);
  static_assert(sizeof(Header) == 28 + sizeof(void *) && alignof(Header) == 1);
  static_assert(offsetof(Halves, wide) == 2 && offsetof(Halves, end) == 10);
  static_assert(alignof(Halves) == 2 && sizeof(Halves) == 10 + sizeof(long));
  static_assert(alignof(Line) == 32 && sizeof(Line) == 32);
  static_assert(std::is_aggregate_v<Header> && std::is_trivially_copyable_v<Header>);
  CHECK_TYPE(Handle::object, void *);
  // The bytes, as a wire has them.
  const Header header{1, 0x01020304, Level::High, {{1, 2, 3}}, 1.5, {4, 5}, nullptr};
  std::array<unsigned char, sizeof(Header)> bytes{};
  std::memcpy(bytes.data(), &header, sizeof header);
  std::uint32_t length = 0;
  std::memcpy(&length, bytes.data() + 1, sizeof length);
  CHECK_EQ(length, std::uint32_t{0x01020304});
  CHECK_EQ(+bytes[5], 4);
}

void calls() {
  const Header header{1, 5, Level::High, {{1, 2, 3}}, 1.5, {4, 5}, nullptr};
  const Header next = rust_next(header);
  // By value: no reference binds to a packed field.
  CHECK(next.kind == 2 && next.length == 6 && next.scale == 3.0 && next.level == Level::High);
  CHECK(next.inner.b == 6 && next.checksum[2] == 4);
  const std::optional<Header> maybe = rust_maybe(header);
  CHECK(maybe && maybe->length == 6);
  CHECK(!rust_maybe(std::nullopt));
  CHECK(try_rust_checked(header)->length == 6);
  CHECK(try_rust_checked(Header{}).error().code == -1);
  Header changed = header;
  rust_change(changed).kind = 9;
  CHECK(changed.length == 6 && changed.kind == 9);
  const std::array<Header, 2> headers{header, next};
  CHECK_EQ(rust_sum(rust::Slice<const Header>(headers)), std::uint32_t{11});
  rust::Vec<Header> list;
  list.push_back(header);
  list = rust_list(std::move(list));
  CHECK(list.size() == 2 && list[1].length == 9);
  CHECK(rust_box(header)->length == 6);
  const Halves halves = rust_each({1, 2, 3}, [](Halves each) {
    each.wide += 1;
    return each;
  });
  CHECK(halves.wide == 4 && halves.end == 3);
  const std::array<Wire, 1> wires{Wire{1, {2, 3}, 4}};
  const Wires given = rust_wire(wires[0], rust::Slice<const Wire>(wires));
  CHECK(given.first.length == 5 && given.all[0].bytes[1] == 3);
  CHECK(Wires{}.first.length == 0);
  std::array<Line, 2> lines{Line{1, "a"}, Line{2, "b"}};
  CHECK(rust_is_aligned(lines[1]));
  CHECK(rust_lines(rust::Slice<const Line>(lines), 2)->text == "b");
  CHECK(!rust_lines(rust::Slice<const Line>(lines), 3));
}

} // namespace

rust::String checks() {
  check::Report report;
  layouts();
  calls();
  return report.text();
}

} // namespace packed
