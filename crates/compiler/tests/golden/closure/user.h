#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"

#include <cstdint>
#include <functional>
#include <string>

namespace calls {
struct Hit;
struct Point;
struct Refusal;

class Store {
public:
  // The twinspan type itself.
  void
  scan(twinspan::FunctionRef<bool(rust::Slice<const std::uint8_t>, rust::Slice<const std::uint8_t>)>
           visit) const;
  void later(twinspan::OnceFunction<std::optional<Point>(const Hit &)> run);
};

// A template.
template <class F>
std::int32_t sum(F each);

// The standard type, which shares the closure.
std::int32_t
keep(std::function<twinspan::expected<rust::String, twinspan::Error>(std::int32_t)> run);
std::function<std::int32_t(std::int32_t)> multiplier(std::int32_t by);
twinspan::Function<twinspan::expected<std::int32_t, Refusal>(rust::Str)> checked();
void set_logger(twinspan::Function<void(rust::Str) const noexcept> log) noexcept;
} // namespace calls
