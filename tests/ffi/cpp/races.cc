#include "twinspan-test-ffi/cpp/races.h"
#include "twinspan-test-ffi/src/races.rs.h"
#include <memory>
#include <thread>

namespace races {

twinspan::Function<std::int32_t() const> counter() {
  return [count = std::make_shared<std::int32_t>(0)] { return ++*count; };
}

void call_twice(twinspan::FunctionRef<void()> run) {
  std::thread first([run] { run(); });
  std::thread second([run] { run(); });
  first.join();
  second.join();
}

} // namespace races
