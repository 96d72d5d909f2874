//! Enums with data: in place in both languages, wherever a struct of the bridge may stand.

use crate::live::Live;

#[twinspan::bridge(namespace = "data_enums")]
pub mod ffi {
    /// Nothing but numbers.
    #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
    pub enum Shape {
        /// Nothing.
        #[default]
        Empty,
        Circle(f64),
        Rect {
            w: f64,
            /// In metres.
            h: f64,
        },
    }

    /// Crosses in two registers, of which kind no variant alone can say.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Word {
        Byte(u8),
        Float(f32),
        Double(f64),
        Floats { x: f32, y: f32 },
        Mixed(f32, i32),
        Pointer(*const u8),
        Kind(Kind),
        Point(Point),
        Nothing,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Point {
        pub x: f32,
        pub y: u16,
    }

    /// In one.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Half {
        Float(f32),
        Flag(bool),
    }

    #[repr(C, i64)]
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Far {
        Low(f64) = -2147483648,
        High(u64) = 2147483647,
    }

    #[repr(C, i16)]
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Small {
        Byte(u8) = -3,
        #[cxx_name = "Both"]
        Pair(#[cxx_name = "left"] u16, u8) = 300,
        Kind(Kind),
        #[cfg(feature = "enabled")]
        Enabled(u32),
        #[cfg(not(feature = "enabled"))]
        Disabled(u64),
    }

    #[derive(Debug, PartialOrd, Ord, Hash)]
    pub enum Kind {
        A = 1,
        B,
    }

    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub enum Text {
        Word(String),
        Words(Vec<String>),
        Maybe(Optional<String>),
        Two([String; 2]),
        Note(Note),
        None,
    }

    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct Note {
        pub text: String,
        pub line: u32,
    }

    /// Of any depth.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Expr {
        Number(f64),
        Neg(Box<Self>),
        Sum(Vec<Expr>),
        Bin { op: u8, left: Box<Expr>, right: Box<Expr> },
    }

    /// What cannot be copied.
    pub enum Owner {
        Thing(Box<Thing>),
        Things(Vec<Thing>),
        Part(UniquePtr<Part>),
        Shared(SharedPtr<Part>),
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum View<'a> {
        Text(&'a str),
        Numbers(&'a [i32]),
        Shape(&'a Shape),
        Nothing,
    }

    /// One in another, and in a struct.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Outer {
        Shape(Shape),
        Shapes([Shape; 2]),
        Drawing(Drawing),
        Maybe(Optional<Shape>),
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Drawing {
        pub name: String,
        pub first: Shape,
        pub others: Vec<Shape>,
        pub last: Optional<Shape>,
        pub pair: [Shape; 2],
    }

    /// What both languages hold in place, and cxx has no field of.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub enum Json {
        #[default]
        Null,
        Number(f64),
        List(Vec<Self>),
        Object(BTreeMap<String, Json>),
        Words(HashMap<String, u32>),
        Set(HashSet<u64>),
        Pairs(Vec<[f32; 2]>),
    }

    /// What C++ calls and Rust holds.
    pub enum Action {
        Call(Function<dyn Fn(i32) -> Json + Send>),
        Once(OnceFunction<dyn FnOnce(Json) -> i32 + Send>),
        Bytes(Buffer<u8>),
        Nothing,
    }

    #[repr(C)]
    #[derive(Debug, PartialEq)]
    pub enum Failure {
        Syntax { line: u32, text: String },
        Depth(u32),
        Nothing,
    }

    extern "Rust" {
        type Thing;
        fn number(self: &Thing) -> i32;
        fn new_thing(number: i32) -> Box<Thing>;

        fn rust_shape(shape: Shape) -> Shape;
        fn rust_word(word: Word) -> Word;
        fn rust_half(half: Half) -> Half;
        fn rust_far(far: Far) -> Far;
        fn rust_words(a: Word, b: Half, c: Word, d: f64, e: Far) -> Word;
        fn rust_small(small: Small) -> Small;
        fn rust_text(text: Text) -> Text;
        fn rust_expr(expr: Expr) -> Expr;
        fn rust_owner(owner: Owner) -> Owner;
        fn rust_outer(outer: Outer) -> Outer;
        fn rust_drawing(drawing: Drawing) -> Drawing;
        fn rust_json(json: Json) -> Json;
        fn rust_sum(json: &Json) -> f64;
        fn rust_act(action: Action, number: i32) -> Json;
        unsafe fn rust_view<'a>(view: View<'a>) -> View<'a>;
        fn rust_texts(texts: Vec<Text>) -> Vec<Text>;
        fn rust_option(shape: Option<Shape>) -> Option<Shape>;
        fn rust_option_text(text: Option<Text>) -> Option<Text>;
        fn rust_array(shapes: [Shape; 2]) -> [Shape; 2];
        fn rust_box(expr: Box<Expr>) -> Box<Expr>;

        fn area(self: &Shape) -> f64;
        fn grow(self: &mut Shape, by: f64);
        fn rust_scale(shape: &mut Shape, by: f64);
        fn rust_total(shapes: &[Shape]) -> f64;
        fn rust_clear(shapes: &mut [Shape]);
        fn rust_vec(shapes: &Vec<Shape>) -> f64;
        fn rust_push(texts: &mut Vec<Text>, text: Text);
        fn rust_largest(shapes: &[Shape]) -> Option<&Shape>;
        fn rust_first(shape: Option<&Shape>) -> f64;
        fn rust_evaluate(expr: &Expr) -> f64;
        fn rust_name(text: &Text) -> &str;

        fn rust_parse(text: &str, depth: u32) -> Result<Expr, Failure>;
        fn rust_message(shape: Shape) -> Result<Shape>;
        fn rust_each(shapes: &[Shape], visit: impl FnMut(Shape) -> Option<Text>) -> Vec<Text>;
        fn rust_try(check: impl Fn(&Text) -> Result<Shape, Failure>) -> Result<Shape, Failure>;
        fn rust_area() -> Box<dyn Fn(Shape) -> f64 + Send>;
        fn rust_panics(text: Text, owner: Owner);
        fn rust_pending(owner: Owner, shape: Shape, another: Option<Owner>);
        fn rust_drop(text: Text, expr: Expr, owner: Owner);
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/data_enums.h");

        type Part;
        fn weight(self: &Part) -> i32;
        fn new_part(weight: i32) -> UniquePtr<Part>;

        fn cpp_shape(shape: Shape) -> Shape;
        fn cpp_word(word: Word) -> Word;
        fn cpp_half(half: Half) -> Half;
        fn cpp_far(far: Far) -> Far;
        fn cpp_words(a: Word, b: Half, c: Word, d: f64, e: Far) -> Word;
        fn cpp_reference_to_word(word: Word) -> Word;
        fn cpp_bad_half() -> Half;
        fn cpp_small(small: Small) -> Small;
        fn cpp_text(text: Text) -> Text;
        fn cpp_expr(expr: Expr) -> Expr;
        fn cpp_owner(owner: Owner) -> Owner;
        fn cpp_outer(outer: Outer) -> Outer;
        fn cpp_drawing(drawing: Drawing) -> Drawing;
        fn cpp_json(json: Json) -> Json;
        fn cpp_object() -> Json;
        fn cpp_action(number: i32) -> Action;
        fn cpp_view<'a>(view: View<'a>) -> View<'a>;
        fn cpp_texts(texts: Vec<Text>) -> Vec<Text>;
        fn cpp_option(shape: Option<Shape>) -> Option<Shape>;
        fn cpp_option_text(text: Option<Text>) -> Option<Text>;
        fn cpp_array(shapes: [Shape; 2]) -> [Shape; 2];
        fn cpp_box(expr: Box<Expr>) -> Box<Expr>;

        fn diameter(self: &Shape) -> f64;
        fn cpp_scale(shape: &mut Shape, by: f64);
        fn cpp_total(shapes: &[Shape]) -> f64;
        fn cpp_clear(shapes: &mut [Shape]);
        fn cpp_push(texts: &mut Vec<Text>, text: Text);
        fn cpp_largest(shapes: &[Shape]) -> Option<&Shape>;
        fn cpp_first(shape: Option<&Shape>) -> f64;
        fn cpp_evaluate(expr: &Expr) -> f64;
        fn cpp_copy(expr: &Expr) -> Expr;

        fn cpp_parse(text: &str) -> Result<Expr, Failure>;
        fn cpp_parse_value(text: &str) -> Result<Expr, Failure>;
        fn cpp_message(shape: Shape) -> Result<Shape>;
        fn cpp_each(visit: impl FnMut(Shape) -> Text) -> String;
        fn cpp_try(check: &dyn Fn(&Text) -> Result<Shape, Failure>) -> Result<Shape, Failure>;
        fn cpp_area() -> Box<dyn Fn(Shape) -> f64>;
        fn cpp_throws(text: Text, owner: Owner);
        fn cpp_drop(text: Text, expr: Expr, owner: Owner);

        fn cpp_bad_shape() -> Shape;
        fn cpp_bad_text() -> Text;
        fn cpp_bad_drawing() -> Drawing;
        fn cpp_bad_option() -> Option<Shape>;
        fn cpp_bad_reference(shape: &mut Shape) -> &mut Shape;
        fn cpp_bad_error() -> Result<(), Shape>;
        fn cpp_moved() -> Owner;

        fn cpp_sizes() -> Vec<usize>;
        fn checks() -> String;
    }
}

use ffi::{
    Action, Drawing, Expr, Failure, Far, Half, Json, Outer, Owner, Shape, Small, Text, View, Word,
};
use std::fmt;

#[derive(Debug)]
pub struct Thing {
    number: i32,
    _live: Live,
}

impl Thing {
    fn number(&self) -> i32 {
        self.number
    }
}

fn new_thing(number: i32) -> Box<Thing> {
    Box::new(Thing { number, _live: Live::new() })
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Syntax { line, text } => write!(formatter, "line {line}: {text}"),
            Failure::Depth(depth) => write!(formatter, "deeper than {depth}"),
            Failure::Nothing => formatter.write_str("nothing"),
        }
    }
}

macro_rules! same {
    ($($name:ident: $ty:ty;)*) => {
        $(fn $name(value: $ty) -> $ty {
            value
        })*
    };
}

same! {
    rust_shape: Shape;
    rust_word: Word;
    rust_half: Half;
    rust_far: Far;
    rust_small: Small;
    rust_text: Text;
    rust_expr: Expr;
    rust_owner: Owner;
    rust_outer: Outer;
    rust_json: Json;
    rust_drawing: Drawing;
    rust_texts: Vec<Text>;
    rust_option: Option<Shape>;
    rust_option_text: Option<Text>;
    rust_array: [Shape; 2];
    rust_box: Box<Expr>;
}

fn rust_sum(json: &Json) -> f64 {
    match json {
        Json::Number(number) => *number,
        Json::List(list) => list.iter().map(rust_sum).sum(),
        Json::Object(map) => map.values().map(rust_sum).sum(),
        Json::Words(map) => map.values().map(|word| f64::from(*word)).sum(),
        Json::Set(set) => set.iter().map(|number| *number as f64).sum(),
        Json::Pairs(pairs) => pairs.iter().flatten().map(|number| f64::from(*number)).sum(),
        Json::Null => 0.0,
    }
}

fn rust_act(action: Action, number: i32) -> Json {
    match action {
        Action::Call(function) => function(number),
        Action::Once(function) => {
            Json::Number(function.call((Json::Number(f64::from(number)),)).into())
        }
        Action::Bytes(bytes) => Json::Number(bytes.len() as f64),
        Action::Nothing => Json::Null,
    }
}

fn rust_words(a: Word, b: Half, c: Word, d: f64, e: Far) -> Word {
    match (a, b, e) {
        (Word::Nothing, Half::Float(half), Far::High(high)) if d > f64::from(half) => {
            Word::Double(d + high as f64)
        }
        _ => c,
    }
}

fn rust_view(view: View<'_>) -> View<'_> {
    view
}

impl Shape {
    pub fn area(&self) -> f64 {
        match *self {
            Shape::Empty => 0.0,
            Shape::Circle(radius) => 3.0 * radius * radius,
            Shape::Rect { w, h } => w * h,
        }
    }

    fn grow(&mut self, by: f64) {
        rust_scale(self, by);
    }
}

fn rust_scale(shape: &mut Shape, by: f64) {
    *shape = match *shape {
        Shape::Empty => Shape::Circle(by),
        Shape::Circle(radius) => Shape::Circle(radius * by),
        Shape::Rect { w, h } => Shape::Rect { w: w * by, h: h * by },
    };
}

fn rust_total(shapes: &[Shape]) -> f64 {
    shapes.iter().map(Shape::area).sum()
}

fn rust_clear(shapes: &mut [Shape]) {
    shapes.fill(Shape::Empty);
}

fn rust_vec(shapes: &Vec<Shape>) -> f64 {
    rust_total(shapes)
}

fn rust_push(texts: &mut Vec<Text>, text: Text) {
    texts.push(text);
}

fn rust_largest(shapes: &[Shape]) -> Option<&Shape> {
    shapes.iter().max_by(|left, right| left.area().total_cmp(&right.area()))
}

fn rust_first(shape: Option<&Shape>) -> f64 {
    shape.map_or(-1.0, Shape::area)
}

fn rust_evaluate(expr: &Expr) -> f64 {
    match expr {
        Expr::Number(number) => *number,
        Expr::Neg(inner) => -rust_evaluate(inner),
        Expr::Sum(parts) => parts.iter().map(rust_evaluate).sum(),
        Expr::Bin { op: b'*', left, right } => rust_evaluate(left) * rust_evaluate(right),
        Expr::Bin { left, right, .. } => rust_evaluate(left) - rust_evaluate(right),
    }
}

fn rust_name(text: &Text) -> &str {
    match text {
        Text::Word(word) => word,
        Text::Maybe(maybe) => maybe.as_deref().unwrap_or("nobody"),
        Text::Note(note) => &note.text,
        Text::Words(words) => words.first().map_or("", String::as_str),
        Text::Two([first, _]) => first,
        Text::None => "none",
    }
}

fn rust_parse(text: &str, depth: u32) -> Result<Expr, Failure> {
    if depth > 3 {
        return Err(Failure::Depth(depth));
    }
    if text.is_empty() {
        return Err(Failure::Nothing);
    }
    match text.strip_prefix('-') {
        Some(rest) => Ok(Expr::Neg(Box::new(rust_parse(rest, depth + 1)?))),
        None => text
            .parse()
            .map(Expr::Number)
            .map_err(|_| Failure::Syntax { line: 1, text: text.to_owned() }),
    }
}

fn rust_message(shape: Shape) -> Result<Shape, &'static str> {
    if shape == Shape::Empty { Err("empty") } else { Ok(shape) }
}

fn rust_each(shapes: &[Shape], visit: impl FnMut(Shape) -> Option<Text>) -> Vec<Text> {
    shapes.iter().copied().filter_map(visit).collect()
}

fn rust_try(check: impl Fn(&Text) -> Result<Shape, Failure>) -> Result<Shape, Failure> {
    check(&Text::Word("a".to_owned()))?;
    check(&Text::None)
}

fn rust_area() -> Box<dyn Fn(Shape) -> f64 + Send> {
    Box::new(|shape| shape.area())
}

fn rust_panics(text: Text, owner: Owner) {
    let _held = (text, owner);
    panic!("midway");
}

fn rust_pending(owner: Owner, _: Shape, another: Option<Owner>) {
    drop((owner, another));
}

fn rust_drop(text: Text, expr: Expr, owner: Owner) {
    drop((text, expr, owner));
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Kind, Note, Point};
    use super::{
        Drawing, Expr, Failure, Far, Half, Json, Outer, Owner, Shape, Small, Text, Thing, View,
        Word, new_thing, rust_evaluate,
    };
    use crate::live::{Live, balanced};
    use cxx::SharedPtr;
    use std::collections::HashSet;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use twinspan::Optional;

    const SHAPES: [Shape; 3] = [Shape::Empty, Shape::Circle(1.5), Shape::Rect { w: 2.0, h: -0.0 }];

    fn smalls() -> [Small; 4] {
        [Small::Byte(255), Small::Pair(1, 2), Small::Kind(Kind::B), Small::Enabled(u32::MAX)]
    }

    fn texts() -> Vec<Text> {
        let word = || "word".to_owned();
        vec![
            Text::Word(word()),
            Text::Word(String::new()),
            Text::Words(vec![word(), String::new()]),
            Text::Maybe(word().into()),
            Text::Maybe(Optional::None),
            Text::Two([word(), "second".to_owned()]),
            Text::Note(Note { text: word(), line: 3 }),
            Text::None,
        ]
    }

    fn number(number: f64) -> Expr {
        Expr::Number(number)
    }

    fn expr() -> Expr {
        Expr::Sum(vec![
            number(1.0),
            Expr::Neg(Box::new(number(2.0))),
            Expr::Bin { op: b'*', left: Box::new(number(3.0)), right: Box::new(number(4.0)) },
            Expr::Sum(vec![]),
        ])
    }

    fn drawing() -> Drawing {
        Drawing {
            name: "name".to_owned(),
            first: SHAPES[1],
            others: SHAPES.to_vec(),
            last: SHAPES[2].into(),
            pair: [SHAPES[2], SHAPES[0]],
        }
    }

    fn message(call: impl FnOnce()) -> String {
        let panic = catch_unwind(AssertUnwindSafe(call)).unwrap_err();
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap()
    }

    #[test]
    fn the_layouts_are_the_same() {
        let sizes = [
            size_of::<Shape>(),
            align_of::<Shape>(),
            size_of::<Small>(),
            align_of::<Small>(),
            size_of::<Text>(),
            size_of::<Expr>(),
            size_of::<Owner>(),
            size_of::<View<'_>>(),
            size_of::<Outer>(),
            size_of::<Drawing>(),
            size_of::<Failure>(),
        ];
        assert_eq!(ffi::cpp_sizes(), sizes);
        assert_eq!((size_of::<Shape>(), size_of::<Small>(), size_of::<Failure>()), (24, 8, 40));
    }

    #[test]
    fn numbers() {
        for shape in SHAPES {
            assert_eq!(ffi::cpp_shape(shape), shape);
            assert_eq!(ffi::cpp_option(Some(shape)), Some(shape));
            assert_eq!(ffi::cpp_outer(Outer::Shape(shape)), Outer::Shape(shape));
        }
        assert_eq!(ffi::cpp_option(None), None);
        assert_eq!(ffi::cpp_array([SHAPES[2], SHAPES[1]]), [SHAPES[2], SHAPES[1]]);
        for small in smalls() {
            assert_eq!(ffi::cpp_small(small), small);
        }
        assert_eq!(SHAPES.map(|shape| shape.diameter()), [0.0, 3.0, 0.0]);
    }

    #[test]
    fn in_registers() {
        let byte = 7;
        for word in [
            Word::Byte(255),
            Word::Float(0.5),
            Word::Double(-2.5),
            Word::Floats { x: 1.5, y: -0.25 },
            Word::Mixed(3.5, -4),
            Word::Pointer(&raw const byte),
            Word::Kind(Kind::B),
            Word::Point(Point { x: 0.125, y: 65535 }),
            Word::Nothing,
        ] {
            assert_eq!(ffi::cpp_word(word), word);
            assert_eq!(ffi::cpp_reference_to_word(word), word);
            let far = Far::High(1);
            assert_eq!(ffi::cpp_words(word, Half::Flag(true), word, 1.0, far), word);
        }
        for half in [Half::Float(-1.5), Half::Flag(true), Half::Flag(false)] {
            assert_eq!(ffi::cpp_half(half), half);
        }
        for far in [Far::Low(0.5), Far::High(u64::MAX)] {
            assert_eq!(ffi::cpp_far(far), far);
        }
        let half = "C++ passed a `Half` with the tag 9, which none of its variants has";
        assert_eq!(message(|| _ = ffi::cpp_bad_half()), half);
    }

    fn json() -> Json {
        let words = [("a".to_owned(), 1), (String::new(), 2)].into();
        let object = [
            ("number".to_owned(), Json::Number(3.0)),
            ("words".to_owned(), Json::Words(words)),
            ("set".to_owned(), Json::Set([4, 5].into())),
            ("empty".to_owned(), Json::Object([].into())),
        ];
        Json::List(vec![Json::Object(object.into()), Json::Null, Json::Pairs(vec![[0.5, 1.5]])])
    }

    #[test]
    fn what_cxx_has_no_field_of() {
        balanced(|| {
            assert_eq!(ffi::cpp_json(json()), json());
            assert_eq!(
                (super::rust_sum(&json()), super::rust_sum(&ffi::cpp_object())),
                (17.0, 21.0)
            );
            for (number, result) in [(0, 14.0), (1, 8.0), (2, 3.0)] {
                let action = ffi::cpp_action(number);
                assert_eq!(super::rust_act(action, 7), Json::Number(result));
            }
        });
    }

    #[test]
    fn values_that_own() {
        balanced(|| {
            for text in texts() {
                assert_eq!(ffi::cpp_text(text.clone()), text);
                assert_eq!(ffi::cpp_option_text(Some(text.clone())), Some(text));
            }
            assert_eq!(ffi::cpp_option_text(None), None);
            assert_eq!(ffi::cpp_texts(texts()), texts());
            assert_eq!(ffi::cpp_expr(expr()), expr());
            assert_eq!(*ffi::cpp_box(Box::new(expr())), expr());
            assert_eq!(ffi::cpp_copy(&expr()), expr());
            assert_eq!(ffi::cpp_evaluate(&expr()), 11.0);
            assert_eq!(rust_evaluate(&expr()), 11.0);
            assert_eq!(ffi::cpp_drawing(drawing()), drawing());
            for outer in [
                Outer::Shapes([SHAPES[0], SHAPES[1]]),
                Outer::Drawing(drawing()),
                Outer::Maybe(SHAPES[1].into()),
                Outer::Maybe(Optional::None),
            ] {
                assert_eq!(ffi::cpp_outer(outer.clone()), outer);
            }
            let mut pushed = texts();
            ffi::cpp_push(&mut pushed, Text::Word("last".to_owned()));
            assert_eq!(pushed.pop(), Some(Text::Word("last".to_owned())));
            assert_eq!(pushed, texts());
        });
    }

    #[test]
    fn owners() {
        balanced(|| {
            let shared = SharedPtr::from(ffi::new_part(5));
            let things = vec![Thing { number: 2, _live: Live::new() }];
            match ffi::cpp_owner(Owner::Thing(new_thing(1))) {
                Owner::Thing(thing) => assert_eq!(thing.number, 1),
                _ => panic!("another variant"),
            }
            match ffi::cpp_owner(Owner::Things(things)) {
                Owner::Things(things) => assert_eq!(things[0].number, 2),
                _ => panic!("another variant"),
            }
            match ffi::cpp_owner(Owner::Part(ffi::new_part(3))) {
                Owner::Part(part) => assert_eq!(part.weight(), 3),
                _ => panic!("another variant"),
            }
            match ffi::cpp_owner(Owner::Shared(shared.clone())) {
                Owner::Shared(part) => assert_eq!(part.as_ptr(), shared.as_ptr()),
                _ => panic!("another variant"),
            }
            ffi::cpp_drop(texts().remove(0), expr(), Owner::Thing(new_thing(4)));
        });
    }

    #[test]
    fn views() {
        let (text, numbers) = ("text".to_owned(), vec![1, 2]);
        for view in
            [View::Text(&text), View::Numbers(&numbers), View::Shape(&SHAPES[1]), View::Nothing]
        {
            assert_eq!(ffi::cpp_view(view), view);
        }
    }

    #[test]
    fn in_place() {
        let mut shape = SHAPES[1];
        ffi::cpp_scale(&mut shape, 2.0);
        assert_eq!(shape, Shape::Circle(3.0));
        ffi::cpp_scale(&mut shape, 0.0);
        assert_eq!(shape, Shape::Empty);
        let mut shapes = SHAPES;
        assert_eq!(ffi::cpp_total(&shapes), 6.75);
        assert_eq!(ffi::cpp_largest(&shapes), Some(&SHAPES[1]));
        assert_eq!(ffi::cpp_largest(&[]), None);
        ffi::cpp_clear(&mut shapes);
        assert_eq!(shapes, [Shape::Empty; 3]);
        assert_eq!((ffi::cpp_first(None), ffi::cpp_first(Some(&SHAPES[1]))), (-1.0, 6.75));
    }

    #[test]
    fn errors() {
        balanced(|| {
            assert_eq!(ffi::cpp_parse("7").unwrap(), number(7.0));
            assert_eq!(ffi::cpp_parse("").unwrap_err(), Failure::Nothing);
            assert_eq!(
                ffi::cpp_parse("x").unwrap_err(),
                Failure::Syntax { line: 1, text: "x".to_owned() }
            );
            assert_eq!(ffi::cpp_parse_value("7").unwrap(), number(7.0));
            assert_eq!(ffi::cpp_parse_value("x").unwrap_err(), Failure::Depth(1));
            assert_eq!(ffi::cpp_message(SHAPES[1]).unwrap(), SHAPES[1]);
            assert_eq!(ffi::cpp_message(Shape::Empty).unwrap_err().what(), "empty");
        });
    }

    #[test]
    fn closures() {
        balanced(|| {
            let mut seen = Vec::new();
            let names = ffi::cpp_each(|shape| {
                seen.push(shape);
                Text::Word(format!("{}", shape.area()))
            });
            assert_eq!((names.as_str(), &seen[..]), ("0 6.75 -0 ", &SHAPES[..]));
            assert_eq!(
                ffi::cpp_try(&|text| match text {
                    Text::Word(_) => Ok(SHAPES[1]),
                    _ => Err(Failure::Depth(9)),
                }),
                Err(Failure::Depth(9))
            );
            assert_eq!(ffi::cpp_try(&|_| Ok(SHAPES[2])), Ok(SHAPES[2]));
            assert_eq!(ffi::cpp_area()(SHAPES[1]), 6.75);
        });
    }

    #[test]
    fn what_throws_midway() {
        balanced(|| {
            let panic = catch_unwind(AssertUnwindSafe(|| {
                ffi::cpp_throws(Text::Word("held".to_owned()), Owner::Thing(new_thing(1)));
            }));
            let exception = panic.unwrap_err();
            let exception = exception.downcast_ref::<twinspan::CxxException>().unwrap();
            assert_eq!(exception.to_string(), "midway");
        });
    }

    #[test]
    fn a_tag_that_no_variant_has_is_refused() {
        balanced(|| {
            let shape = "C++ passed a `Shape` with the tag 9, which none of its variants has";
            assert_eq!(message(|| drop(ffi::cpp_bad_text())), shape.replace("Shape", "Text"));
            assert_eq!(message(|| _ = ffi::cpp_bad_shape()), shape);
            assert_eq!(message(|| _ = ffi::cpp_bad_option()), shape);
            assert_eq!(message(|| drop(ffi::cpp_bad_drawing())), shape);
            assert_eq!(message(|| _ = ffi::cpp_bad_error()), shape);
            let mut place = std::mem::MaybeUninit::new(Shape::Empty);
            // SAFETY: it is a shape; what is made of it is only dropped as what may be anything.
            let place = unsafe { place.assume_init_mut() };
            assert_eq!(message(|| _ = ffi::cpp_bad_reference(place)), shape);
            assert_eq!(
                message(|| drop(ffi::cpp_moved())),
                "C++ passed a value whose rust::Box had been moved out of it"
            );
        });
    }

    #[test]
    fn derives() {
        assert_eq!(Shape::default(), Shape::Empty);
        assert!(SHAPES[1] < SHAPES[2]);
        assert_eq!(HashSet::from(smalls()).len(), 4);
        assert_eq!(format!("{:?}", SHAPES[1]), "Circle(1.5)");
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
