#include "closures.h"
#include "loop.h"
#include "raw_closures.h"
#include "twinspan-bench-instructions/src/closures.rs.h"

namespace instructions::closures {

twinspan::Function<std::int32_t(std::int32_t) const> lambda(std::int32_t by) {
  return [by, other = std::int64_t{7}](std::int32_t value) {
    return add(value, by) ^ static_cast<std::int32_t>(other);
  };
}

std::int32_t lend_to_cxx(twinspan::FunctionRef<std::int32_t(std::int32_t)> run) {
  return run(1) + 1;
}
std::int32_t lend_mut_to_cxx(twinspan::FunctionRef<std::int32_t(std::int32_t)> run) {
  return run(1) + 1;
}
std::int32_t give_to_cxx(twinspan::Function<std::int32_t(std::int32_t) const> run) {
  return run(1);
}

namespace {

std::int32_t function(std::int32_t value) { return add(value, 1); }

} // namespace

std::int32_t from_cxx(std::string_view name, std::int32_t count) {
  constexpr std::int64_t other = 7;
  if (name == "call_fn") {
    const auto run = adder(1);
    return loop(count, [&](std::int32_t i) { return (*hidden(&run))(i); });
  }
  if (name == "call_fn_mut") {
    auto run = counter(1);
    return loop(count, [&](std::int32_t i) { return (*hidden(&run))(i); });
  }
  if (name == "raw_call_fn" || name == "raw_call_fn_mut") {
    const RawClosure raw = name == "raw_call_fn" ? raw_adder(1) : raw_counter(1);
    return loop(count, [&](std::int32_t i) {
      const RawClosure *closure = hidden(&raw);
      return closure->call(closure->context, i);
    });
  }
  if (name == "lend_to_rust") {
    return loop(count, [&](std::int32_t i) {
      return lend_to_rust([held = Held{i, other}](std::int32_t value) {
        return add(value, held.by) ^ static_cast<std::int32_t>(held.other);
      });
    });
  }
  if (name == "lend_mut_to_rust") {
    return loop(count, [&](std::int32_t i) {
      return lend_mut_to_rust([held = Held{i, other}](std::int32_t value) mutable {
        held.other = add(static_cast<std::int32_t>(held.other), held.by);
        return static_cast<std::int32_t>(held.other) ^ value;
      });
    });
  }
  if (name == "raw_lend_to_rust" || name == "raw_lend_mut_to_rust") {
    const auto call = name == "raw_lend_to_rust" ? call_held : call_counter;
    return loop(count, [&](std::int32_t i) {
      Held held{i, other};
      return raw_lend_to_rust(call, &held);
    });
  }
  if (name == "give_to_rust") {
    return loop(count, [&](std::int32_t i) {
      return give_to_rust([held = Held{i, other}](std::int32_t value) {
        return add(value, held.by) ^ static_cast<std::int32_t>(held.other);
      });
    });
  }
  if (name == "give_box_to_rust") {
    return loop(count, [&](std::int32_t i) {
      return give_box_to_rust([held = Held{i, other}](std::int32_t value) {
        return add(value, held.by) ^ static_cast<std::int32_t>(held.other);
      });
    });
  }
  if (name == "raw_give_to_rust" || name == "raw_give_box_to_rust") {
    return loop(count, [&](std::int32_t i) { return raw_give_to_rust(raw_owned({i, other})); });
  }
  if (name == "give_empty_to_rust") {
    return loop(count, [&](std::int32_t) {
      return give_to_rust([](std::int32_t value) { return add(value, 1); });
    });
  }
  if (name == "give_pointer_to_rust") {
    return loop(count, [&](std::int32_t) { return give_to_rust(&function); });
  }
  if (name == "raw_give_empty_to_rust" || name == "raw_give_pointer_to_rust") {
    return loop(count,
                [&](std::int32_t) { return raw_give_to_rust({nullptr, call_empty, nullptr}); });
  }
  return -1;
}

} // namespace instructions::closures
