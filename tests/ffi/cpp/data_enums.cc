#include "twinspan-test-ffi/cpp/data_enums.h"
#include "twinspan-test-ffi/src/data_enums.rs.h"
#include <cstring>
#include <limits>
#include <stdexcept>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace data_enums {

using twinspan::overloaded;

std::unique_ptr<Part> new_part(std::int32_t weight) { return std::make_unique<Part>(weight); }

Shape cpp_shape(Shape shape) { return shape; }
Word cpp_word(Word word) { return word; }
Half cpp_half(Half half) { return half; }
Far cpp_far(Far far) { return far; }
Word cpp_words(Word a, Half b, Word c, double d, Far e) {
  CHECK(b.holds<Half::Flag>() && e.get<Far::High>()._0 == 1);
  return d > 0 ? c : a;
}
const Word &cpp_reference_to_word(const Word &word) { return word; }
Small cpp_small(Small small) { return small; }
Text cpp_text(Text text) { return text; }
Expr cpp_expr(Expr expr) { return expr; }
Owner cpp_owner(Owner owner) { return owner; }
Outer cpp_outer(Outer outer) { return outer; }
Drawing cpp_drawing(Drawing drawing) { return drawing; }
Json cpp_json(Json json) { return json; }
View cpp_view(View view) { return view; }

Json cpp_object() {
  Json::Object object;
  object._0.insert_or_assign("words", Json::Words{{{"a", 1}, {"b", 5}}});
  Json set = Json::Set{{4, 5, 6}};
  object._0.insert_or_assign("set", set);
  object._0.insert_or_assign("moved", std::move(set));
  object._0.at("moved") = Json();
  return object;
}

Action cpp_action(std::int32_t number) {
  switch (number) {
  case 0:
    return Action::Call{[](std::int32_t value) -> Json { return Json::Number{2.0 * value}; }};
  case 1:
    return Action::Once{[](Json json) { return static_cast<std::int32_t>(rust_sum(json)) + 1; }};
  default:
    return Action::Bytes{std::vector<std::uint8_t>{1, 2, 3}};
  }
}
rust::Vec<Text> cpp_texts(rust::Vec<Text> texts) { return texts; }
std::optional<Shape> cpp_option(std::optional<Shape> shape) { return shape; }
std::optional<Text> cpp_option_text(std::optional<Text> text) { return text; }
std::array<Shape, 2> cpp_array(std::array<Shape, 2> shapes) { return shapes; }
rust::Box<Expr> cpp_box(rust::Box<Expr> expr) { return expr; }

double Shape::diameter() const noexcept {
  const Circle *const circle = get_if<Circle>();
  return circle != nullptr ? 2 * circle->_0 : 0;
}

void cpp_scale(Shape &shape, double by) {
  if (by > 0) {
    shape.visit(overloaded{
        [](Shape::Empty &) {},
        [by](Shape::Circle &circle) { circle._0 *= by; },
        [by](Shape::Rect &rect) {
          rect.w *= by;
          rect.h *= by;
        },
    });
  } else {
    shape = Shape::Empty{};
  }
}

double cpp_total(rust::Slice<const Shape> shapes) {
  double total = 0;
  for (const Shape &shape : shapes) {
    total += shape.area();
  }
  return total;
}

void cpp_clear(rust::Slice<Shape> shapes) {
  for (Shape &shape : shapes) {
    shape = Shape();
  }
}

void cpp_push(rust::Vec<Text> &texts, Text text) { texts.push_back(std::move(text)); }

const Shape *cpp_largest(rust::Slice<const Shape> shapes) {
  const Shape *largest = nullptr;
  for (const Shape &shape : shapes) {
    if (largest == nullptr || shape.area() > largest->area()) {
      largest = &shape;
    }
  }
  return largest;
}

double cpp_first(const Shape *shape) { return shape != nullptr ? shape->area() : -1; }

double cpp_evaluate(const Expr &expr) {
  return expr.visit(overloaded{
      [](const Expr::Number &number) { return number._0; },
      [](const Expr::Neg &neg) { return -cpp_evaluate(*neg._0); },
      [](const Expr::Sum &sum) {
        double total = 0;
        for (const Expr &part : sum._0) {
          total += cpp_evaluate(part);
        }
        return total;
      },
      [](const Expr::Bin &bin) {
        const double left = cpp_evaluate(*bin.left);
        const double right = cpp_evaluate(*bin.right);
        return bin.op == '*' ? left * right : left - right;
      },
  });
}

Expr cpp_copy(const Expr &expr) {
  return expr.visit(overloaded{
      [](const Expr::Number &number) -> Expr { return number; },
      [](const Expr::Neg &neg) -> Expr { return Expr::Neg{rust::Box<Expr>(cpp_copy(*neg._0))}; },
      [](const Expr::Sum &sum) -> Expr {
        Expr::Sum copy;
        for (const Expr &part : sum._0) {
          copy._0.push_back(cpp_copy(part));
        }
        return copy;
      },
      [](const Expr::Bin &bin) -> Expr {
        return Expr::Bin{bin.op, rust::Box<Expr>(cpp_copy(*bin.left)),
                         rust::Box<Expr>(cpp_copy(*bin.right))};
      },
  });
}

Expr cpp_parse(std::string_view text) {
  if (text.empty()) {
    throw twinspan::ErrorOf<Failure>(Failure::Nothing{});
  }
  if (text[0] < '0' || text[0] > '9') {
    throw twinspan::ErrorOf<Failure>(Failure::Syntax{1, rust::String(std::string(text))});
  }
  return Expr::Number{std::stod(std::string(text))};
}

twinspan::expected<Expr, Failure> cpp_parse_value(std::string_view text) {
  if (text[0] < '0' || text[0] > '9') {
    return twinspan::unexpected<Failure>(Failure::Depth{1});
  }
  return Expr::Number{std::stod(std::string(text))};
}

Shape cpp_message(Shape shape) {
  if (shape.holds<Shape::Empty>()) {
    throw std::runtime_error("empty");
  }
  return shape;
}

namespace {
const Shape shapes[] = {Shape::Empty{}, Shape::Circle{1.5}, Shape::Rect{2, -0.0}};

/// A tag that no variant has, where it stands first.
template <class T>
void spoil(T &value) {
  const std::uint8_t tag = 9;
  std::memcpy(static_cast<void *>(&value), &tag, sizeof tag);
}
} // namespace

rust::String cpp_each(twinspan::FunctionRef<Text(Shape)> visit) {
  std::string names;
  for (const Shape &shape : shapes) {
    names += std::string(visit(shape).get<Text::Word>()._0) + ' ';
  }
  return names;
}

Shape cpp_try(twinspan::FunctionRef<twinspan::expected<Shape, Failure>(const Text &)> check) {
  check(Text::Word{"a"}).value();
  return check(Text::None{}).value();
}

twinspan::Function<double(Shape) const> cpp_area() {
  return [](Shape shape) { return shape.area(); };
}

void cpp_throws(Text text, Owner owner) {
  [[maybe_unused]] const Text held = std::move(text);
  [[maybe_unused]] const Owner other = std::move(owner);
  throw std::runtime_error("midway");
}

void cpp_drop(Text, Expr, Owner) {}

Shape cpp_bad_shape() {
  Shape shape;
  spoil(shape);
  return shape;
}

Half cpp_bad_half() {
  Half half;
  spoil(half);
  return half;
}

Text cpp_bad_text() {
  // One that holds nothing, and that nobody moves on the way.
  Text text = Text::None{};
  spoil(text);
  return text;
}

Drawing cpp_bad_drawing() {
  Drawing drawing;
  spoil(drawing.pair[1]);
  return drawing;
}

std::optional<Shape> cpp_bad_option() { return cpp_bad_shape(); }

Shape &cpp_bad_reference(Shape &shape) {
  spoil(shape);
  return shape;
}

void cpp_bad_error() { throw twinspan::ErrorOf<Shape>(cpp_bad_shape()); }

Owner cpp_moved() {
  Owner owner = Owner::Thing{new_thing(1)};
  const rust::Box<Thing> thing = std::move(owner.get<Owner::Thing>()._0);
  return owner;
}

rust::Vec<std::size_t> cpp_sizes() {
  return {sizeof(Shape), alignof(Shape),  sizeof(Small),  alignof(Small),
          sizeof(Text),  sizeof(Expr),    sizeof(Owner),  sizeof(View),
          sizeof(Outer), sizeof(Drawing), sizeof(Failure)};
}

namespace {

static_assert(std::is_trivially_copyable_v<Shape> && std::is_trivially_copyable_v<Small>);
static_assert(std::is_trivially_copyable_v<View> || std::is_copy_assignable_v<View>);
static_assert(!std::is_copy_constructible_v<Owner> && !std::is_copy_assignable_v<Owner>);
static_assert(std::is_nothrow_move_constructible_v<Owner> &&
              std::is_nothrow_move_assignable_v<Owner>);
static_assert(std::is_copy_constructible_v<Text> && std::is_copy_assignable_v<Text>);
static_assert(std::is_nothrow_move_constructible_v<Text>);
static_assert(std::is_nothrow_default_constructible_v<Shape>);
static_assert(std::is_aggregate_v<Shape::Rect>);
static_assert(!std::is_constructible_v<Shape, double> &&
              !std::is_constructible_v<Shape, Text::Word>);
static_assert(!std::is_convertible_v<Shape, double>);
static_assert(Small::tag_of<Small::Byte> == -3 && Small::tag_of<Small::Kind> == 301);

void values() {
  Shape shape;
  CHECK(shape.holds<Shape::Empty>());
  CHECK_EQ(shape.tag(), 0);
  CHECK_EQ(shape.index(), 0u);
  shape = Shape::Circle{1.5};
  CHECK(shape.get_if<Shape::Empty>() == nullptr);
  CHECK_EQ(shape.get_if<Shape::Circle>()->_0, 1.5);
  CHECK_EQ(shape.area(), 6.75);
  shape.grow(2);
  CHECK_EQ(shape.get<Shape::Circle>()._0, 3.0);
  CHECK_THROWS(std::bad_variant_access, std::bad_variant_access().what(), shape.get<Shape::Rect>());
  CHECK_EQ(shape.emplace<Shape::Rect>(2.0, 3.0).h, 3.0);
  CHECK_EQ(rust_shape(shape).get<Shape::Rect>().w, 2.0);
  const auto [w, h] = std::as_const(shape).get<Shape::Rect>();
  CHECK_EQ(w * h, shape.area());
  switch (shape.tag()) {
  case Shape::tag_of<Shape::Rect>:
    break;
  default:
    CHECK(false);
  }
  CHECK(rust_small(Small::Both{1, 2}).get<Small::Both>().left == 1);
  CHECK_EQ(Small(Small::Kind{Kind::B}).index(), 2u);
  CHECK_EQ(rust_small(Small::Kind{Kind::B}).tag(), 301);
  CHECK(Small().holds<Small::Byte>());
  CHECK(rust_option(std::nullopt) == std::nullopt);
  CHECK(rust_option(shape) == shape);
  CHECK(rust_array({shape, Shape()})[0] == shape);
}

void in_registers() {
  const std::uint8_t byte = 7;
  for (const Word &word : {Word(Word::Byte{255}), Word(Word::Float{0.5F}), Word(Word::Double{-2.5}),
                           Word(Word::Floats{1.5F, -0.25F}), Word(Word::Mixed{3.5F, -4}),
                           Word(Word::Pointer{&byte}), Word(Word::Kind{Kind::B}),
                           Word(Word::Point{Point{0.125F, 65535}}), Word(Word::Nothing{})}) {
    const Word same = rust_word(word);
    CHECK_EQ(same.tag(), word.tag());
    CHECK(same.visit([&](const auto &payload) {
      using P = std::decay_t<decltype(payload)>;
      if constexpr (std::is_same_v<P, Word::Point>) { // It has bytes without a value.
        const Point &other = word.get<P>()._0;
        return payload._0.x == other.x && payload._0.y == other.y;
      } else {
        return std::is_empty_v<P> || std::memcmp(&payload, word.get_if<P>(), sizeof payload) == 0;
      }
    }));
    CHECK_EQ(rust_words(word, Half::Flag{true}, word, 1, Far::High{1}).tag(), word.tag());
  }
  CHECK_EQ(rust_words(Word::Nothing{}, Half::Float{1}, Word::Byte{}, 2, Far::High{3})
               .get<Word::Double>()
               ._0,
           5.0);
  CHECK_EQ(rust_half(Half::Float{-1.5F}).get<Half::Float>()._0, -1.5F);
  CHECK(rust_half(Half::Flag{true}).get<Half::Flag>()._0);
  CHECK_EQ(rust_far(Far::Low{0.5}).get<Far::Low>()._0, 0.5);
  CHECK_EQ(Far::tag_of<Far::Low>, (std::numeric_limits<std::int32_t>::min)());
  Half bad;
  spoil(bad);
  CHECK_THROWS(twinspan::Panic,
               "C++ passed a `Half` with the tag 9, which none of its variants has",
               rust_half(bad));
}

void owned() {
  Text text = Text::Word{"word"};
  CHECK_EQ(rust_name(text), "word");
  const Text copy = text;
  CHECK(copy == text && !(copy != text));
  const Text moved = std::move(text);
  CHECK(text.holds<Text::Word>()); // NOLINT(bugprone-use-after-move): as std::variant.
  CHECK_EQ(text.get<Text::Word>()._0, "");
  text = Text::Note{Note{"note", 3}};
  CHECK_EQ(rust_text(text).get<Text::Note>()._0.line, 3u);
  text = copy;
  CHECK(text == copy);
  text = Text::Word{"other"};
  CHECK(text != copy);
  CHECK(std::hash<Text>()(copy) == std::hash<Text>()(moved));
  std::unordered_set<Text> set;
  set.insert(copy);
  set.insert(moved);
  CHECK_EQ(set.size(), 1u);
  // The class of a vector is the same whatever is in it.
  rust::Vec<Text> texts;
  rust_push(texts, Text::Word{"a"});
  texts.push_back(Text::None{});
  CHECK_EQ(rust_texts(std::move(texts)).size(), 2u);
  CHECK(rust_option_text(copy) == copy);

  // Assigning what is inside of the old value.
  Expr expr = Expr::Neg{rust::Box<Expr>(Expr::Neg{rust::Box<Expr>(Expr::Number{2})})};
  CHECK_EQ(rust_evaluate(expr), 2.0);
  expr = std::move(*expr.get<Expr::Neg>()._0);
  CHECK_EQ(rust_evaluate(expr), -2.0);
  expr = std::move(*expr.get<Expr::Neg>()._0);
  CHECK_EQ(cpp_evaluate(rust_expr(std::move(expr))), 2.0);
  Expr::Sum sum;
  sum._0.push_back(Expr::Number{1});
  sum._0.push_back(Expr::Number{2});
  CHECK_EQ(rust_evaluate(std::move(sum)), 3.0);
  CHECK_EQ(cpp_evaluate(*rust_box(rust::Box<Expr>(Expr::Number{4}))), 4.0);

  Owner owner = rust_owner(Owner::Thing{new_thing(1)});
  CHECK_EQ(owner.get<Owner::Thing>()._0->number(), 1);
  // Where a box was, another variant is left.
  const Owner taken = std::move(owner);
  CHECK(owner.holds<Owner::Things>()); // NOLINT(bugprone-use-after-move): what is tested.
  CHECK_EQ(taken.get<Owner::Thing>()._0->number(), 1);
  owner = rust_owner(std::move(owner));
  owner = Owner::Thing{new_thing(2)};
  const Owner::Thing thing = std::move(owner).get<Owner::Thing>();
  CHECK(owner.holds<Owner::Things>()); // NOLINT(bugprone-use-after-move): what is tested.
  owner = Owner::Thing{new_thing(3)};
  CHECK_EQ(std::move(owner).visit(overloaded{
               [](Owner::Thing &&boxed) {
                 const rust::Box<Thing> there = std::move(boxed._0);
                 return there->number();
               },
               [](auto &&) { return 0; },
           }),
           3);
  CHECK(owner.holds<Owner::Things>()); // NOLINT(bugprone-use-after-move): what is tested.
  rust_drop(Text::Words{}, Expr::Number{}, Owner::Part{new_part(1)});

  Drawing drawing;
  drawing.name = "name";
  drawing.others.push_back(shapes[1]);
  drawing.last = shapes[2];
  const Drawing same = rust_drawing(drawing);
  CHECK(same == drawing);
  CHECK(rust_outer(Outer::Drawing{same}).get<Outer::Drawing>()._0 == same);
  CHECK(rust_outer(Outer::Maybe{shapes[1]}).get<Outer::Maybe>()._0 == shapes[1]);
}

void held() {
  const Json json = cpp_object();
  const Json copy = json;
  CHECK(copy == json);
  CHECK_EQ(rust_sum(copy), 21.0);
  CHECK(rust_json(copy) == json);
  CHECK_EQ(copy.get<Json::Object>()._0.at("words").get<Json::Words>()._0.size(), 2u);
  CHECK_EQ(rust_act(cpp_action(0), 4).get<Json::Number>()._0, 8.0);
  Action action = Action::Call{[](std::int32_t) -> Json { return Json::Null{}; }};
  CHECK(action.get<Action::Call>()._0(1).holds<Json::Null>());
  CHECK(rust_act(std::move(action), 1).holds<Json::Null>());
  CHECK(rust_act(Action::Nothing{}, 1).holds<Json::Null>());
  CHECK(!std::is_copy_constructible_v<Action>);
}

void in_place() {
  Shape three[] = {shapes[0], shapes[1], shapes[2]};
  const rust::Slice<const Shape> slice(three, 3);
  CHECK_EQ(rust_total(slice), 6.75);
  CHECK(rust_largest(slice) == &three[1]);
  CHECK_EQ(rust_first(nullptr), -1.0);
  CHECK_EQ(rust_first(&three[1]), 6.75);
  rust::Vec<Shape> shapes_in_vec;
  shapes_in_vec.push_back(three[1]);
  CHECK_EQ(rust_vec(shapes_in_vec), 6.75);
  rust_scale(three[0], 2);
  CHECK(three[0] == Shape::Circle{2});
  rust_clear(rust::Slice<Shape>(three, 3));
  CHECK(three[1].holds<Shape::Empty>());
  const std::string text = "text";
  CHECK_EQ(rust_view(View::Text{rust::Str(text)}).get<View::Text>()._0.data(), text.data());
  CHECK_EQ(&rust_view(View::Shape{three[1]}).get<View::Shape>()._0, &three[1]);
}

void compared() {
  CHECK(shapes[0] < shapes[1] && shapes[1] <= shapes[2] && shapes[2] > shapes[1]);
  CHECK(shapes[1] >= shapes[1] && shapes[1] <= shapes[1] && !(shapes[1] < shapes[1]));
  const Shape nan = Shape::Circle{std::numeric_limits<double>::quiet_NaN()};
  CHECK(!(nan == nan) && !(nan < nan) && !(nan <= nan) && !(nan > nan) && !(nan >= nan));
}

void visited() {
  const Shape shape = shapes[1];
  const auto one = [](const auto &) { return 1; };
  CHECK_TYPE(shape.visit(one), int);
  // Different types have a common one.
  const auto common =
      overloaded{[](const Shape::Circle &) { return 1; }, [](auto &) { return 2.5; }};
  CHECK_TYPE(shape.visit(common), double);
  CHECK_EQ(shape.visit(common), 1.0);
  Text text = Text::Word{"word"};
  rust::String &reference = text.visit(overloaded{
      [](Text::Word &word) -> rust::String & { return word._0; },
      [&](auto &) -> rust::String & { throw std::logic_error("another"); },
  });
  CHECK(&reference == &text.get<Text::Word>()._0);
  const rust::String taken = std::move(text).visit(overloaded{
      [](Text::Word &&word) { return std::move(word._0); },
      [](auto &&) { return rust::String(); },
  });
  CHECK_EQ(taken, "word");
}

void converted() {
  using Std = std::variant<Shape::Empty, Shape::Circle, Shape::Rect>;
  Std variant = shapes[1];
  CHECK_EQ(std::get<Shape::Circle>(variant)._0, 1.5);
  variant = Shape::Rect{1, 2};
  const Shape back = variant;
  CHECK(back == Shape::Rect{1, 2});
  const std::variant<Owner::Thing, Owner::Things, Owner::Part, Owner::Shared> owner =
      Owner(Owner::Part{new_part(2)}).to_std();
  CHECK_EQ(std::get<Owner::Part>(owner)._0->weight(), 2);
}

void errors() {
  try {
    rust_parse("x", 0);
    CHECK(false);
  } catch (const twinspan::ErrorOf<Failure> &error) {
    CHECK_EQ(std::string(error.what()), "line 1: x");
    CHECK_EQ(error.error().visit(overloaded{
                 [](const Failure::Syntax &syntax) { return std::string(syntax.text); },
                 [](const auto &) { return std::string(); },
             }),
             "x");
  }
  CHECK_EQ(cpp_evaluate(rust_parse("--2", 0)), 2.0);
  CHECK(try_rust_parse("", 0).error().holds<Failure::Nothing>());
  CHECK_EQ(try_rust_parse("----2", 0).error().get<Failure::Depth>()._0, 4u);
  CHECK_THROWS(rust::Error, "empty", rust_message(Shape()));
  CHECK_EQ(rust_each(rust::Slice<const Shape>(shapes, 3),
                     [](Shape shape) -> std::optional<Text> {
                       if (shape.holds<Shape::Empty>()) {
                         return std::nullopt;
                       }
                       return Text::Word{"a"};
                     })
               .size(),
           2u);
  CHECK_THROWS(twinspan::ErrorOf<Failure>, "deeper than 7",
               rust_try([](const Text &text) -> twinspan::expected<Shape, Failure> {
                 if (text.holds<Text::Word>()) {
                   return shapes[1];
                 }
                 return twinspan::unexpected<Failure>(Failure::Depth{7});
               }));
  CHECK_EQ(rust_area()(shapes[1]), 6.75);
  CHECK_THROWS(twinspan::Panic, "midway",
               rust_panics(Text::Word{"held"}, Owner::Thing{new_thing(1)}));
}

void refused() {
  const char *const message = "C++ passed a `Shape` with the tag 9, which none of its variants has";
  Shape bad;
  spoil(bad);
  CHECK_THROWS(twinspan::Panic, message, rust_shape(bad));
  CHECK_THROWS(twinspan::Panic, message, rust_option(bad));
  CHECK_THROWS(twinspan::Panic, message, rust_array({Shape(), bad}));
  CHECK_THROWS(twinspan::Panic, message, bad.area());
  CHECK_THROWS(twinspan::Panic, message, bad.grow(1));
  CHECK_THROWS(twinspan::Panic, message, rust_scale(bad, 1));
  CHECK_THROWS(twinspan::Panic, message, rust_first(&bad));
  // What is beside it is dropped.
  CHECK_THROWS(twinspan::Panic, message,
               rust_pending(Owner::Thing{new_thing(1)}, bad, Owner::Thing{new_thing(2)}));
  rust_pending(Owner::Thing{new_thing(1)}, Shape(), std::nullopt);
  const Shape two[] = {Shape(), bad};
  CHECK_THROWS(twinspan::Panic, message, rust_total(rust::Slice<const Shape>(two, 2)));
  rust::Vec<Shape> vec;
  vec.push_back(bad);
  CHECK_THROWS(twinspan::Panic, message, rust_vec(vec));
  CHECK_THROWS(twinspan::Panic, message, rust_outer(Outer::Shape{bad}));
  CHECK_THROWS(twinspan::Panic, message, rust_outer(Outer::Maybe{bad}));
  CHECK_THROWS(twinspan::Panic, message, rust_outer(Outer::Shapes{{Shape(), bad}}));
  Drawing drawing;
  drawing.first = bad;
  CHECK_THROWS(twinspan::Panic, message, rust_drawing(drawing));
  CHECK_THROWS(twinspan::Panic, message, rust_each(rust::Slice<const Shape>(shapes, 1), [&](Shape) {
                 // The shape is refused before the text is.
                 (void)rust_shape(bad);
                 return std::optional<Text>();
               }));
  Owner owner = Owner::Thing{new_thing(1)};
  const rust::Box<Thing> thing = std::move(owner.get<Owner::Thing>()._0);
  CHECK_THROWS(twinspan::Panic, "C++ passed a value whose rust::Box had been moved out of it",
               rust_owner(std::move(owner))); // NOLINT(bugprone-use-after-move): what is tested.
}

} // namespace

rust::String checks() {
  check::Report report;
  values();
  in_registers();
  owned();
  held();
  in_place();
  compared();
  visited();
  converted();
  errors();
  refused();
  return report.text();
}

} // namespace data_enums
