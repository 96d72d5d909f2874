#include "patterns.h"
#include "closures.h"
#include "loop.h"
#include "raw_closures.h"
#include "twinspan-bench-instructions/src/patterns.rs.h"

namespace instructions::patterns {

using closures::add;

std::int32_t lend_to_cxx(const Context &context,
                         rust::Fn<std::int32_t(const Context &, std::int32_t)> run) {
  return run(context, 1) + 1;
}

std::int32_t give_to_cxx(rust::Box<Closure> run) { return run->call(1); }

std::int32_t call_closure(const CxxClosure &run, std::int32_t value) { return run(value); }

std::unique_ptr<CxxClosure> lambda(std::int32_t by) {
  return std::make_unique<CxxClosure>([held = Held{by, 7}](std::int32_t value) {
    return add(value, held.by) ^ static_cast<std::int32_t>(held.other);
  });
}

std::int32_t from_cxx(rust::Str given, std::int32_t count) {
  const std::string_view name(given.data(), given.size());
  if (name == "cxx_call_fn") {
    const auto run = adder(1);
    return loop(count, [&](std::int32_t i) { return (*hidden(&run))->call(i); });
  }
  if (name == "cxx_give_to_rust") {
    return loop(count, [&](std::int32_t i) { return give_to_rust(lambda(i)); });
  }
  return -1;
}

} // namespace instructions::patterns
