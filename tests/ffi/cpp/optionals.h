#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/optionals.rs.types.h"
#include <memory>
#include <optional>

namespace optionals {

struct Owner;

class Part final {
public:
  explicit Part(std::int32_t weight) : weight_(weight) {}
  std::int32_t weight() const { return weight_; }

private:
  std::int32_t weight_;
  check::Live live_;
};
std::unique_ptr<Part> new_part(std::int32_t weight);

Hit cpp_hit(Hit hit);
Numbers cpp_numbers(Numbers numbers);
Lone cpp_lone(Lone lone);
Record cpp_record(Record record);
Owner cpp_owner(Owner owner);
rust::Vec<Hit> cpp_hits(rust::Vec<Hit> hits);
std::optional<Hit> cpp_option(std::optional<Hit> hit);
std::optional<Record> cpp_option_record(std::optional<Record> record);
Record cpp_result(Record record);
View cpp_view(View view);
Configured cpp_configured(Configured configured);

void cpp_close(Hit &hit, std::optional<std::uint32_t> end);
const rust::String *cpp_name(const Record &record);
std::optional<rust::Box<Thing>> cpp_take(Owner &owner);
void cpp_drop(Owner owner, Record record);
void cpp_leave(Owner &owner, Record &record);
rust::Vec<std::size_t> cpp_sizes();

rust::String checks();

} // namespace optionals
