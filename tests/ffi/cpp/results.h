#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include <array>
#include <memory>
#include <string>

namespace results {

enum class Kind : std::uint8_t;
struct Large;
struct Machine;
struct Small;

class Engine final {
public:
  std::int32_t run(bool fail) const;
  Engine &run_mut(bool fail);
  static std::int32_t of_type(bool fail);

private:
  std::int32_t runs_ = 0;
  check::Live live_;
};
std::unique_ptr<Engine> new_engine(bool fail);

void cpp_unit(bool fail);
bool cpp_bool(bool fail);
std::int32_t cpp_i32(bool fail);
double cpp_f64(bool fail);
Kind cpp_kind(bool fail);
Small cpp_small(bool fail);
Large cpp_large(bool fail);
rust::String cpp_string(bool fail);
rust::Str cpp_str(rust::Str text, bool fail);
rust::Vec<rust::String> cpp_vec(bool fail);
rust::Slice<const std::uint8_t> cpp_slice(rust::Slice<const std::uint8_t> slice, bool fail);
rust::Slice<std::uint8_t> cpp_slice_mut(rust::Slice<std::uint8_t> slice, bool fail);
const Large &cpp_ref(const Large &value, bool fail);
Large &cpp_mut(Large &value, bool fail);
std::string &cpp_pinned(std::string &text, bool fail);
std::array<std::uint8_t, 4> cpp_array(bool fail);
rust::Box<Machine> cpp_box(bool fail);
std::shared_ptr<std::string> cpp_shared(bool fail);
const std::uint8_t *cpp_raw(bool fail);
std::int32_t cpp_never_throws() noexcept;

std::int32_t cpp_throws(rust::Str name, rust::Str what);
rust::Box<Machine> cpp_owners(rust::String text, rust::Box<Machine> machine, bool fail);
void cpp_calls_rust(rust::Str kind);

rust::String checks();

} // namespace results
