#pragma once
#include "rust/cxx.h"
#include <memory>

namespace namespaces {

namespace other {
struct Value;
enum class Choice : std::uint8_t;
Value thrice(Value value);
Choice choose(Choice choice);

struct Keeper {
  std::int32_t number() const { return 2; }
};
std::unique_ptr<Keeper> keeper();
} // namespace other

namespace outer {
struct Value;
Value thrice(Value value);

struct Keeper {
  std::int32_t number() const { return 1; }
};
std::unique_ptr<Keeper> keeper();
std::int32_t item_in_outer(const other::Keeper &other, const Keeper &outer);

rust::String checks();
} // namespace outer

} // namespace namespaces
