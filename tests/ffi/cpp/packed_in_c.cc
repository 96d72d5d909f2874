#include "twinspan-test-ffi/cpp/packed_in_c.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/packed_in_c.h"
#include "twinspan-test-ffi/src/packed_in_c.rs.h"
#include <array>
#include <cstring>

namespace packed_in_c {

rust::String checks() {
  check::Report report;
  packed_in_c_Header header{};
  header.kind = packed_in_c_Kind_Number;
  header.length = 41;
  header.bits.number = 0.5;
  // At an odd address, from and to.
  struct {
    char odd;
    packed_in_c_Header value;
  } place{'x', header}, result{};
  static_assert(sizeof place == sizeof header + 1 && alignof(packed_in_c_Header) == 1);
  CHECK_EQ(packed_in_c_next(&place.value, &result.value), TWINSPAN_OK);
  CHECK(result.value.length == 42 && result.value.kind == packed_in_c_Kind_Number);
  double number = 0;
  std::memcpy(&number, &result.value.bits, sizeof number);
  CHECK_EQ(number, 0.5);

  // What Rust could not have is refused, and nothing is written.
  place.value.kind = 9;
  CHECK_EQ(packed_in_c_next(&place.value, &header), TWINSPAN_INVALID_VALUE);
  CHECK(header.length == 41);
  place.value.kind = packed_in_c_Kind_Text;
  std::memset(&place.value.flag, 2, 1);
  CHECK_EQ(packed_in_c_next(&place.value, &header), TWINSPAN_INVALID_VALUE);

  const std::array<packed_in_c_Header, 2> headers{header, result.value};
  packed_in_c_HeaderVec all{};
  CHECK_EQ(packed_in_c_all(headers.data(), headers.size(), &all), TWINSPAN_OK);
  CHECK(all.length == 2 && all.pointer[1].length == 43);
  CHECK_EQ(packed_in_c_HeaderVec_free(&all), TWINSPAN_OK);

  packed_in_c_Bits bits{};
  bits.number = 1.5;
  CHECK_EQ(packed_in_c_twice(&bits, &bits), TWINSPAN_OK);
  CHECK_EQ(bits.number, 3.0);

  alignas(32) std::array<unsigned char, 64> bytes{};
  packed_in_c_Line line{};
  line.number = 1;
  CHECK_EQ(packed_in_c_line(&line, reinterpret_cast<packed_in_c_Line *>(&bytes[32])), TWINSPAN_OK);
  std::uint64_t next = 0;
  std::memcpy(&next, &bytes[32], sizeof next);
  CHECK_EQ(next, std::uint64_t{2});
  CHECK_EQ(packed_in_c_line(&line, reinterpret_cast<packed_in_c_Line *>(&bytes[16])),
           TWINSPAN_MISALIGNED);
  return report.text();
}

} // namespace packed_in_c
