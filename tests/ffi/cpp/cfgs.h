#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/src/structs.rs.h"
#include <memory>

namespace cfgs {

struct Always;
struct Either;
enum class Variants : std::uint8_t;

class Class final {
public:
  std::int32_t get() const { return 5; }
};
std::unique_ptr<Class> make_class();

Always cpp_always(Always value);
rust::Vec<Either> cpp_enabled(rust::Vec<Either> value);
Variants cpp_variant(Variants value);

rust::String checks();

} // namespace cfgs
