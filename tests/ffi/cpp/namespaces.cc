#include "twinspan-test-ffi/cpp/namespaces.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/namespaces.rs.h"

namespace namespaces {

namespace other {
Value thrice(Value value) { return Value{outer::thrice(value.inner)}; }
Choice choose(Choice choice) { return choice == Choice::Yes ? Choice::No : Choice::Yes; }
std::unique_ptr<Keeper> keeper() { return std::make_unique<Keeper>(); }
} // namespace other

namespace outer {

Value thrice(Value value) { return Value{3 * value.number}; }
std::unique_ptr<Keeper> keeper() { return std::make_unique<Keeper>(); }

std::int32_t item_in_outer(const other::Keeper &other, const Keeper &outer) {
  return 10 * other.number() + outer.number();
}

rust::String checks() {
  check::Report report;
  CHECK_TYPE(::namespaces::outer::twice(Value{1}), ::namespaces::outer::Value);
  CHECK(twice(Value{1}) == Value{2});
  CHECK(other::twice(other::Value{Value{1}}) == other::Value{Value{2}});
  CHECK(deep::er::and_deeper::twice(Value{1}) == Value{4});
  CHECK(other::Value{Value{1}} < other::Value{Value{2}});
  CHECK_EQ(path::by_path(), 5);
  CHECK_EQ(item::item_over_block(), 6);
  CHECK_EQ(holder(7)->get().number, 7);
  CHECK_EQ(holder(7)->get_other().inner.number, 7);
  CHECK_TYPE(block::block_holder(), rust::Box<block::Holder>);
  CHECK_EQ(block::block_holder()->name(), rust::Str("block"));
  return report.text();
}

} // namespace outer

} // namespace namespaces
