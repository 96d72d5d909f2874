#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan/closure.h"
#include <map>
#include <memory>
#include <string>

namespace opaque {

class Base {
public:
  Base() = default;
  Base(const Base &) = delete;
  Base &operator=(const Base &) = delete;
  virtual ~Base() = default;
  std::int32_t inherited() const { return 1; }
  virtual std::int32_t overridden() const { return 2; }
};

class Device final : public Base {
public:
  explicit Device(std::int32_t number) : number_(number) {}

  std::int32_t number() const { return number_; }
  void set_number(std::int32_t number) { number_ = number; }
  std::int32_t quiet() const noexcept { return number_; }
  std::int32_t overridden() const override { return number_; }
  void add(std::int32_t number) { number_ += number; }
  void add(rust::Str text) { number_ += static_cast<std::int32_t>(text.size()); }
  const Device &self_reference() const { return *this; }
  Device &self_reference() { return *this; }
  const Device &pinnedSelf() const { return *this; }
  static std::int32_t live() { return static_cast<std::int32_t>(check::Live::count()); }
  static std::unique_ptr<Device> make(std::int32_t number);

  // Written in Rust. cxx defines what cannot fail as `noexcept`.
  std::int32_t rust_double() const noexcept;
  std::int32_t rust_reset(std::int32_t number) noexcept;
  std::int32_t rust_divide(std::int32_t divisor) const;
  static std::unique_ptr<Device> rust_make(std::int32_t number) noexcept;
  std::int32_t rust_over(std::int32_t value) const noexcept;
  rust::String rust_over(rust::Str value) const noexcept;

private:
  std::int32_t number_;
  check::Live live_;
};

std::unique_ptr<Device> new_device(std::int32_t number);
std::int32_t device_number(const Device &device);
Device &device_set(Device &device, std::int32_t number);
inline const Base &device_base(const Device &device) { return device; }
const Device &device_pin(const Device &device);
const Device *device_pin_option(const Device *device);
const Device &device_pin_try(const Device &device, bool fail);
std::int32_t device_pin_visit(const Device &device,
                              twinspan::FunctionRef<const Device &(const Device &)> visit);
const std::string &text_pin(const std::string &text);

struct Struct {
  std::int32_t field;
};
std::unique_ptr<Struct> new_struct();
const std::int32_t &struct_field(const Struct &value);

using Map = std::map<std::string, std::int32_t>;
std::unique_ptr<Map> new_map();
void map_set(Map &map, rust::Str key, std::int32_t value);

class Renamed final {
public:
  std::int32_t get() const { return 13; }
};
std::unique_ptr<Renamed> new_renamed();

rust::String checks();

} // namespace opaque
