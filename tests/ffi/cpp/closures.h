#pragma once
#include "rust/cxx.h"
#include "twinspan/closure.h"
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace closures {
struct Hit;
struct Opaque;
struct Point;
struct Refusal;

class Widget {};
std::unique_ptr<Widget> new_widget();
std::unique_ptr<std::string> new_text(rust::Str text);

std::int32_t scan(std::int32_t limit, twinspan::FunctionRef<bool(std::int32_t)> visit);
std::int32_t scan_std(std::int32_t limit, const std::function<bool(std::int32_t)> &visit);
template <class F>
std::int32_t scan_template(std::int32_t limit, F visit) {
  std::int32_t count = 0;
  for (std::int32_t value = 0; value < limit; ++value, ++count) {
    if (!visit(value)) {
      break;
    }
  }
  return count;
}
Point call(twinspan::FunctionRef<Point(rust::Str)> run);
std::int32_t call_if(twinspan::FunctionRef<std::int32_t(std::int32_t)> run);
rust::String call_once(twinspan::FunctionRef<rust::String(Hit)> run);
void call_twice(twinspan::FunctionRef<void()> run);

void keep(twinspan::Function<std::int32_t(std::int32_t) const> run);
void keep_std(std::function<std::int32_t(std::int32_t)> run);
bool keep_nothing(twinspan::Function<std::int32_t(std::int32_t) const> run);
std::int32_t call_kept(std::int32_t value);
std::int32_t call_kept_on_a_thread(std::int32_t value);
void drop_kept();
void later(twinspan::OnceFunction<std::int32_t(std::int32_t)> run);
std::int32_t call_later(std::int32_t value);
void drop_later();

std::int32_t re_enter(twinspan::FunctionRef<std::int32_t(std::int32_t)> run);
std::int32_t re_enter_kept(twinspan::Function<std::int32_t(std::int32_t)> run);
void set_re_enter();
void keep_owners(twinspan::Function<std::int32_t(rust::Box<Opaque>, rust::String)> run);
std::int32_t call_owners(std::int32_t value);
void drop_owners();
rust::String swallow(twinspan::FunctionRef<void()> run);
void pass(twinspan::FunctionRef<void()> run);
std::int32_t logger(twinspan::Function<void(rust::Str) const noexcept> log);

twinspan::Function<std::int32_t(std::int32_t) const> multiplier(std::int32_t by);
std::function<std::int32_t(std::int32_t)> accumulator();
twinspan::OnceFunction<rust::String(rust::Str)> shout(bool loud);
twinspan::Function<void() const> nothing();
twinspan::Function<twinspan::expected<std::int32_t, Refusal>(std::int32_t) const>
checked(std::int32_t limit);
twinspan::Function<twinspan::expected<std::int32_t, twinspan::Error>() const>
throwing(std::int32_t kind);
rust::isize kept_live();
using Fallible =
    twinspan::Function<twinspan::expected<rust::String, twinspan::Error>(std::int32_t) const>;
Fallible back(Fallible run);
Fallible back_as(Fallible run);

rust::String checks();
} // namespace closures
