#include "twinspan-test-ffi/cpp/opaque.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan-test-ffi/src/opaque.rs.h"

namespace opaque {

std::unique_ptr<Device> Device::make(std::int32_t number) { return new_device(number); }
std::unique_ptr<Device> new_device(std::int32_t number) { return std::make_unique<Device>(number); }
std::int32_t device_number(const Device &device) { return device.number(); }

Device &device_set(Device &device, std::int32_t number) {
  device.set_number(number);
  return device;
}

const Device &device_pin(const Device &device) {
  const Device *same = rust_pins(device);
  return rust_pins_option(same);
}
const Device *device_pin_option(const Device *device) { return device; }
const Device &device_pin_try(const Device &device, bool fail) {
  if (fail)
    throw std::runtime_error("no pin");
  return device;
}
std::int32_t device_pin_visit(const Device &device,
                              twinspan::FunctionRef<const Device &(const Device &)> visit) {
  return visit(device).number();
}
const std::string &text_pin(const std::string &text) { return rust_pins_text(text); }

std::unique_ptr<Struct> new_struct() { return std::make_unique<Struct>(Struct{12}); }
const std::int32_t &struct_field(const Struct &value) { return value.field; }

std::unique_ptr<Map> new_map() { return std::make_unique<Map>(); }
void map_set(Map &map, rust::Str key, std::int32_t value) { map[std::string(key)] = value; }

std::unique_ptr<Renamed> new_renamed() { return std::make_unique<Renamed>(); }

namespace {

void check_types() {
  static_assert(!std::is_copy_constructible<Counter>::value, "opaque types are not copied");
  static_assert(!std::is_move_constructible<Counter>::value, "opaque types are not moved");
  static_assert(!std::is_default_constructible<Counter>::value, "opaque types are not made");
  static_assert(!std::is_destructible<Counter>::value, "opaque types are not destroyed");
  static_assert(std::is_base_of<rust::Opaque, Counter>::value, "opaque types are rust::Opaque");
  static_assert(!std::is_copy_constructible<rust::Box<Counter>>::value, "a Box owns");
  CHECK_EQ(rust::size_of<Counter>(), std::size_t(4));
  CHECK_EQ(rust::align_of<Counter>(), std::size_t(4));
  CHECK_EQ(rust::size_of<Zero>(), std::size_t(0));
}

void check_receivers() {
  CHECK_TYPE(counter(3), rust::Box<Counter>);
  rust::Box<Counter> three = counter(3);
  const Counter &constant = *three;
  CHECK_EQ(constant.count(), 3);
  CHECK_TYPE(three->increment(1), Counter &);
  CHECK_EQ(&three->increment(1).increment(2), &*three);
  CHECK_EQ(three->pinned(), 6);
  CHECK_EQ(constant.typed(), 6);
  CHECK_EQ(constant.to_string(), rust::String("Counter of 6"));
  three->add(4);
  three->add("10");
  three->add(*counter(20));
  CHECK_EQ(three->count(), 40);
  CHECK_EQ(borrow_count(*three), 40);
  borrow_mut_count(*three) = 41;
  CHECK_EQ(three->count(), 41);
  CHECK_EQ(into_count(std::move(three)), 41);

  rust::Box<Counter> zero = Counter::zero();
  CHECK_EQ(Counter::sum(*zero, *counter(5)), 5);
  std::int32_t (Counter::*member)() const = &Counter::count;
  CHECK_EQ((zero.operator->()->*member)(), 0);
}

void check_pins() {
  rust::Box<Counter> one = counter(1);
  rust::Box<Counter> two = counter(2);
  CHECK_EQ(&one->pinned_shared(*two), &*one);
  CHECK_EQ(two_pins(*one, *two), 3);
  CHECK_THROWS(twinspan::Panic,
               "`left` and `right` of `two_pins` overlap, and one of them is a `&mut`",
               two_pins(*one, *one));
  CHECK_EQ(one->pins_of_self(&*two), 3);
  CHECK_EQ(one->pins_of_self(nullptr), 1);
  CHECK_THROWS(twinspan::Panic,
               "`self` and `other` of `pins_of_self` overlap, and one of them is a `&mut`",
               one->pins_of_self(&*one));
}

void check_drops() {
  const rust::isize before = check::live_in_rust();
  {
    rust::Box<Counter> first = counter(1);
    rust::Box<Counter> second = counter(2);
    CHECK_EQ(check::live_in_rust(), before + 2);
    first = std::move(second);
    CHECK_EQ(check::live_in_rust(), before + 1);
    CHECK_EQ(first->count(), 2);
    rust::Box<Counter> third = rust::Box<Counter>::from_raw(first.into_raw());
    swap(third, first);
    CHECK_EQ(first->count(), 2);
    CHECK_EQ(check::live_in_rust(), before + 1);
  }
  CHECK_EQ(check::live_in_rust(), before);
  {
    rust::Box<Zero> zero = new_zero();
    CHECK(zero->is_zero());
    CHECK_EQ(&zero->zero_mut(), &*zero);
    CHECK_EQ(check::live_in_rust(), before + 1);
  }
  CHECK_EQ(check::live_in_rust(), before);
  rust::Box<Imported> imported = new_imported();
  CHECK_EQ(check::live_in_rust(), before + 1);
  drop_imported(std::move(imported));
  CHECK_EQ(check::live_in_rust(), before);
  CHECK_TYPE(new_named(), rust::Box<NamedByCpp>);
  CHECK_EQ(new_named()->valueOf(), 6);
}

void check_members_written_in_rust() {
  Device device(21);
  CHECK_EQ(device.rust_double(), 42);
  CHECK_EQ(device.rust_reset(6), 21);
  CHECK_EQ(device.rust_divide(2), 3);
  CHECK_THROWS(rust::Error, "division by zero", device.rust_divide(0));
  CHECK_EQ(Device::rust_make(9)->number(), 9);
  CHECK_EQ(device.rust_over(1), 7);
  CHECK_EQ(device.rust_over("text"), rust::String("6 text"));
}

} // namespace

rust::String checks() {
  check::Report report;
  check_types();
  check_receivers();
  check_pins();
  check_drops();
  check_members_written_in_rust();
  return report.text();
}

} // namespace opaque
