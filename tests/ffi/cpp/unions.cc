#include "twinspan-test-ffi/cpp/unions.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/unions.rs.h"

namespace unions {

Bits cpp_twice(Bits bits) { return rust_twice(bits); }
std::optional<Bits> cpp_maybe(std::optional<Bits> bits) { return rust_maybe(bits); }
void cpp_change(Bits &bits) { rust_change(bits); }
rust::Vec<Bits> cpp_all(rust::Slice<const Bits> bits) { return rust_all(bits); }
Wide cpp_wide(Wide wide) { return rust_wide(wide); }
Value cpp_next(Value value) { return rust_next(std::move(value)); }
Tagged cpp_tagged(Tagged tagged) { return rust_tagged(tagged); }

Bits cpp_fresh() {
  Bits bits;
  return bits;
}

double Bits::as_number() const noexcept { return number; }

rust::String checks() {
  check::Report report;
  static_assert(std::is_union_v<Bits> && std::is_aggregate_v<Plain>);
  static_assert(std::is_trivially_copyable_v<Bits> && sizeof(Bits) == 8);
  static_assert(sizeof(Wide) == 16 && alignof(Wide) == 16);
  static_assert(sizeof(Tagged) == 9 && offsetof(Tagged, bits) == 1);
  Bits bits;
  CHECK_EQ(bits.number, 0.0);
  bits.number = 1.5;
  CHECK_EQ(rust_twice(bits).number, 3.0);
  CHECK_EQ(rust_maybe(bits)->number, 3.0);
  CHECK(!rust_maybe(std::nullopt));
  CHECK_EQ(rust_visit(bits, [](const Bits &of) { return of.number + 1; }), 2.5);
  const std::array<Bits, 2> all{bits, rust_twice(bits)};
  CHECK_EQ(rust_all(rust::Slice<const Bits>(all))[1].number, 6.0);
  rust_change(bits);
  CHECK_EQ(bits.number, 3.0);
  bits.pair = Pair{-1, 7};
  Value value{Kind::Pair, bits, "v"};
  value = rust_next(std::move(value));
  CHECK(value.bits.pair.b == 8 && value.name == "v!");
  CHECK(Value{}.bits.number == 0.0 && Value{}.kind == Kind::None);
  Wide wide;
  wide.pointer = &wide;
  CHECK(rust_wide(wide).pointer == &wide);
  const Plain plain{1};
  CHECK(plain.small == 1 && Plain{}.all[3] == 0);
  CHECK_EQ(rust_tagged(Tagged{1, bits}).tag + 0, 2);
  return report.text();
}

} // namespace unions
