#include "patterns-example/cpp/callbacks.h"
#include "patterns-example/c/callbacks.h"
#include "patterns-example/src/callbacks/bridge.rs.h"
#include <exception>
#include <stdexcept>
#include <string>

namespace callbacks {
// page: bridge_cpp_visit
std::size_t visit(twinspan::span<const std::int32_t> values,
                  twinspan::FunctionRef<bool(std::int32_t)> visit) {
  struct State {
    twinspan::FunctionRef<bool(std::int32_t)> visit;
    std::exception_ptr failure;
  };
  State state{visit, nullptr};
  // C code may have no tables for unwinding: what is thrown waits until it has returned.
  const auto call = [](void *user, int value) {
    State &current = *static_cast<State *>(user);
    try {
      return current.visit(value);
    } catch (...) {
      current.failure = std::current_exception();
      return false;
    }
  };
  const std::size_t count = values_visit(values.data(), values.size(), call, &state);
  if (state.failure)
    std::rethrow_exception(state.failure);
  return count;
}
// page: end

std::unique_ptr<Bus> new_bus() { return std::make_unique<Bus>(); }

void calls_rust() {
  // page: bridge_calls
  std::int32_t sum = 0;
  std::string errors;
  read_numbers(
      "1 2 x 3", [&](std::int32_t number) { sum += number; },
      [&](std::string_view word) { errors += word; });
  if (sum != 6 || errors != "x")
    throw std::logic_error("numbers and errors");
  // page: end
}
} // namespace callbacks
