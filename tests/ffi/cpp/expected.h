#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/src/expected.rs.types.h"
#include <cstdint>
#include <memory>
#include <optional>

namespace expected {

class Engine final {
public:
  std::int32_t value() const noexcept { return 2; }
};

twinspan::expected<bool, Point> flag(bool fail) noexcept;
twinspan::expected<float, Point> float_(bool fail);
twinspan::expected<Color, Point> color(bool fail) noexcept;
twinspan::expected<const Point *, Point> pointer(const Point &point, bool fail) noexcept;
twinspan::expected<const Point *, Point> reference(const Point &point, bool fail) noexcept;
twinspan::expected<Engine *, Point> pinned(Engine &engine, bool fail) noexcept;
twinspan::expected<Point, Point> point(bool fail) noexcept;
twinspan::expected<std::optional<Point>, Point> optional_point(std::int32_t kind);
std::optional<Point> only_optional_point(bool present) noexcept;
twinspan::expected<rust::Box<Thing>, Held> boxed(bool fail);
twinspan::expected<std::unique_ptr<Engine>, Held> engine(bool fail);
twinspan::expected<std::optional<rust::Box<Thing>>, Held> optional_box(std::int32_t kind);
twinspan::expected<rust::String, Held> text(bool fail);
twinspan::expected<Held, Held> held(bool fail);
std::int32_t thrown();
twinspan::expected<rust::Vec<rust::String>, Held> strings(bool fail);
twinspan::expected<long long, Point> converted(bool fail) noexcept;
std::int32_t
calls(twinspan::FunctionRef<twinspan::expected<rust::Box<Thing>, Held>(std::int32_t)> run,
      std::int32_t number);
twinspan::Function<twinspan::expected<Point, Point>(std::int32_t) const> closure();

rust::String checks();

} // namespace expected
