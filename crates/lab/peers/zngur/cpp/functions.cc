// What Rust calls.
#include "numbers.h"
#include "view.h"
#include <functional>

namespace {
using namespace peer;
using Option = rust::std::option::Option<std::int32_t>;
using OptionText = rust::std::option::Option<Ref<rust::Str>>;
using OptionString = rust::std::option::Option<String>;
using ResultFault = rust::std::result::Result<std::int32_t, api::Fault>;
using ResultProblem = rust::std::result::Result<std::int32_t, api::Problem>;
using BoxFn = rust::Box<rust::Dyn<rust::Fn<std::int32_t, std::int32_t>>>;

constexpr std::string_view text = "a text of some length";

bool absent(std::int32_t a) { return (a & 1) != 0; }
// Of records and references to them: their fields have the same names.
template <class Large>
double sum_large(const Large &large) {
  return double{large.x} + double{large.y} + double{large.z};
}
template <class Small>
std::int32_t sum_small(const Small &small) {
  return static_cast<std::int32_t>(std::uint32_t{small.id} +
                                   static_cast<std::uint32_t>(std::int32_t{small.number}));
}

// What the lambdas hold: 16 bytes.
struct Held {
  std::int32_t by;
  std::int64_t other;

  std::int32_t operator()(std::int32_t value) const noexcept {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(value) *
                                     static_cast<std::uint32_t>(by)) ^
           static_cast<std::int32_t>(other);
  }
};
} // namespace

namespace rust::exported_functions {
Unit nothing() { return {}; }
int32_t add(int32_t a, int32_t b) { return subject::add(a, b); }
int64_t add8(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g,
             int64_t h) {
  return subject::add8(a, b, c, d, e, f, g, h);
}

int32_t small_value(api::Small small) { return sum_small(small); }
int32_t small_reference(Ref<api::Small> small) { return sum_small(small); }
api::Small small_result(int32_t number) { return api::Small(7, number); }
double large_value(api::Large large) { return sum_large(large); }
double large_reference(Ref<api::Large> large) { return sum_large(large); }
api::Large large_result(double number) { return api::Large(number, number, number); }

uint64_t borrow(Ref<Str> text) { return subject::touch(view(text)); }
uint64_t copy(Ref<Str> text) { return subject::touch(subject::kept(::std::string(view(text)))); }
uint64_t take(String text) { return subject::touch(view(text.as_str())); }
String make(size_t length) { return str(::std::string(subject::source.bytes, length)).to_owned(); }

double sum(Ref<Slice<double>> numbers) { return subject::sum_of(span(numbers)); }
double sum_indexed(Ref<Slice<double>> numbers) { return subject::sum_by_index(span(numbers)); }
double take_numbers(std::vec::Vec<double> numbers) {
  return subject::sum_of(span(numbers.as_slice()));
}
std::vec::Vec<double> make_numbers() { return slice(subject::numbers).to_vec(); }
uint64_t walked(Ref<Names> names) { return walk(names); }
uint64_t take_names(Names names) { return walk(names); }
Names make_names() { return copied(subject::names); }

Option half(int32_t a) { return absent(a) ? Option(Option::None()) : Option::Some(a >> 1); }
int32_t or_zero(Option a) { return a.unwrap_or(0); }
OptionString option_string(int32_t a) {
  return absent(a) ? OptionString(OptionString::None()) : OptionString::Some(str(text).to_owned());
}
ResultFault value(int32_t a) {
  return a < 0 ? ResultFault(ResultFault::Err(api::Fault(a, 1, 2))) : ResultFault::Ok(a);
}
ResultProblem message(int32_t a) {
  if (a < 0)
    return ResultProblem::Err(api::Problem(str("a message of some length").to_owned()));
  return ResultProblem::Ok(a);
}

BoxFn lambda(int32_t by) { return BoxFn::make_box(Held{by, 7}); }
int32_t lend(Ref<api::Closure> run) { return run.call(1) + 1; }
int32_t give(api::Closure run) { return run.call(1) + 1; }
} // namespace rust::exported_functions

Ref<rust::Slice<std::uint8_t>> rust::Impl<api::Library>::stored(Ref<api::Library>, size_t which) {
  return bytes(subject::stored(which));
}
Ref<rust::Str> rust::Impl<api::Library>::stored_str(Ref<api::Library>, size_t which) {
  return str(subject::stored(which));
}
Ref<rust::Slice<double>> rust::Impl<api::Library>::stored_numbers(Ref<api::Library>) {
  return slice(subject::numbers);
}
OptionText rust::Impl<api::Library>::option_text(Ref<api::Library>, int32_t a) {
  return absent(a) ? OptionText(OptionText::None()) : OptionText::Some(str(text));
}

api::Counter rust::Impl<api::Counter>::new_(int32_t number) { return api::Counter::build(number); }
int32_t rust::Impl<api::Counter>::get(Ref<api::Counter> self) { return self.cpp().get(); }

api::Text rust::Impl<api::Text>::new_(size_t length) {
  return api::Text::build(subject::source.bytes, length);
}
Ref<rust::Slice<std::uint8_t>> rust::Impl<api::Text>::get(Ref<api::Text> self) {
  return bytes(self.cpp());
}
