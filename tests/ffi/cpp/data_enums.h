#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/data_enums.rs.types.h"
#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace data_enums {

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

Shape cpp_shape(Shape shape);
Word cpp_word(Word word);
Half cpp_half(Half half);
Far cpp_far(Far far);
Word cpp_words(Word a, Half b, Word c, double d, Far e);
const Word &cpp_reference_to_word(const Word &word);
Half cpp_bad_half();
Small cpp_small(Small small);
Text cpp_text(Text text);
Expr cpp_expr(Expr expr);
Owner cpp_owner(Owner owner);
Outer cpp_outer(Outer outer);
Drawing cpp_drawing(Drawing drawing);
Json cpp_json(Json json);
Json cpp_object();
Action cpp_action(std::int32_t number);
View cpp_view(View view);
rust::Vec<Text> cpp_texts(rust::Vec<Text> texts);
std::optional<Shape> cpp_option(std::optional<Shape> shape);
std::optional<Text> cpp_option_text(std::optional<Text> text);
std::array<Shape, 2> cpp_array(std::array<Shape, 2> shapes);
rust::Box<Expr> cpp_box(rust::Box<Expr> expr);

void cpp_scale(Shape &shape, double by);
double cpp_total(rust::Slice<const Shape> shapes);
void cpp_clear(rust::Slice<Shape> shapes);
void cpp_push(rust::Vec<Text> &texts, Text text);
const Shape *cpp_largest(rust::Slice<const Shape> shapes);
double cpp_first(const Shape *shape);
double cpp_evaluate(const Expr &expr);
Expr cpp_copy(const Expr &expr);

Expr cpp_parse(std::string_view text);
twinspan::expected<Expr, Failure> cpp_parse_value(std::string_view text);
Shape cpp_message(Shape shape);
rust::String cpp_each(twinspan::FunctionRef<Text(Shape)> visit);
Shape cpp_try(twinspan::FunctionRef<twinspan::expected<Shape, Failure>(const Text &)> check);
twinspan::Function<double(Shape) const> cpp_area();
void cpp_throws(Text text, Owner owner);
void cpp_drop(Text text, Expr expr, Owner owner);

Shape cpp_bad_shape();
Text cpp_bad_text();
Drawing cpp_bad_drawing();
std::optional<Shape> cpp_bad_option();
Shape &cpp_bad_reference(Shape &shape);
void cpp_bad_error();
Owner cpp_moved();

rust::Vec<std::size_t> cpp_sizes();
rust::String checks();

} // namespace data_enums
