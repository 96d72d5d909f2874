//! Closures: borrowed, owned and once, as parameters and results, in both directions.

use crate::live::Live;
use std::panic::panic_any;

#[twinspan::bridge(namespace = "closures")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Hit {
        pub start: usize,
        pub text: String,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Point {
        pub x: i32,
        pub y: i32,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    #[repr(u8)]
    pub enum Color {
        Red = 1,
        Blue = 7,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Refusal {
        pub code: i32,
    }

    extern "Rust" {
        type Index;
        type Opaque;

        fn new_index() -> Box<Index>;
        // Kept.
        fn watch(self: &mut Index, on_change: Box<dyn Fn(&str) + Send + Sync>);
        fn tick(self: &mut Index, on_tick: impl FnMut(i32) -> i32 + Send + 'static);
        fn fire(self: &mut Index, text: &str) -> i32;
        fn clear(self: &mut Index);

        // Borrowed.
        fn each(limit: i32, visit: impl FnMut(i32) -> bool) -> i32;
        fn each_dyn(limit: i32, visit: &mut dyn FnMut(i32) -> bool) -> i32;
        fn map_point(point: Point, map: &dyn Fn(Point) -> Point) -> Point;
        fn maybe(value: i32, map: Option<&dyn Fn(i32) -> i32>) -> i32;
        fn maybe_mut(visit: Option<&mut dyn FnMut(i32)>) -> bool;
        fn called_once(finish: impl FnOnce(String) -> String) -> String;

        // Every kind of argument and result.
        fn kinds(
            text: impl Fn(&str, Option<&str>, &[i32], String) -> String,
            numbers: impl Fn(u8, f64, bool, Option<i32>, Option<u8>) -> Option<f64>,
            structs: impl Fn(&Hit, Hit, &mut Point, Option<Hit>, Color) -> Option<Hit>,
            boxes: impl Fn(Box<Opaque>, Option<Box<Opaque>>) -> Option<Box<Opaque>>,
            pointers: impl Fn(UniquePtr<Widget>, Pin<&mut Widget>, &CxxString) -> SharedPtr<Widget>,
            vectors: impl Fn(Vec<i32>, &Vec<String>, &[u8], [i32; 2]) -> Vec<Point>,
            colors: impl Fn(Color) -> Color,
        ) -> String;
        fn new_opaque(value: i32) -> Box<Opaque>;
        fn value(self: &Opaque) -> i32;

        // Once, and dropped without a call.
        fn finish(done: Box<dyn FnOnce(Hit) -> i32 + Send>) -> i32;
        fn forget_to_finish(done: impl FnOnce(i32) + 'static);

        // Closures that fail.
        fn typed(run: impl Fn(i32) -> Result<i32, Refusal>) -> Result<i32, Refusal>;
        fn boxed(run: impl Fn(i32) -> Result<i32, Opaque>) -> String;
        fn dynamic(run: Box<dyn Fn(i32) -> Result<String, Trouble>>) -> Result<String, Trouble>;
        fn exception(run: &dyn Fn() -> Result<(), CxxException>) -> String;
        fn without_value(run: impl FnMut(&str) -> Result<(), Refusal>) -> i32;

        // Results.
        fn adder(by: i32) -> Box<dyn Fn(i32) -> i32 + Send>;
        fn counter() -> impl FnMut() -> i32 + Send + 'static;
        fn greeter(name: String) -> Option<Box<dyn FnOnce(&str) -> String>>;
        fn parser() -> Result<Box<dyn Fn(&str) -> Result<i32, Refusal> + Send>, Refusal>;
        fn fallible(kind: i32) -> Box<dyn Fn() -> Result<i32, Trouble>>;
        fn thrower() -> Box<dyn Fn(&str)>;
        fn through(run: Box<dyn Fn(i32) -> i32>) -> Box<dyn Fn(i32) -> i32>;
        fn swap_points() -> impl Fn(&mut Point, &mut Point) + 'static;
        fn rust_frame(run: &dyn Fn());
        // Refused before it is called.
        fn owners(
            first: &mut Vec<i32>,
            second: &Vec<i32>,
            run: Box<dyn Fn()>,
            opaque: Box<Opaque>,
            text: String,
            required: Box<dyn Fn()>,
        );
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/closures.h");

        type Widget;
        fn new_widget() -> UniquePtr<Widget>;
        fn new_text(text: &str) -> UniquePtr<CxxString>;

        fn scan(limit: i32, visit: &mut dyn FnMut(i32) -> bool) -> i32;
        fn scan_std(limit: i32, #[noescape] visit: &mut dyn FnMut(i32) -> bool) -> i32;
        fn scan_template(limit: i32, visit: impl FnMut(i32) -> bool) -> i32;
        fn call(run: &dyn Fn(&str) -> Point) -> Point;
        fn call_if(run: Option<&dyn Fn(i32) -> i32>) -> i32;
        fn call_once(run: impl FnOnce(Hit) -> String) -> String;
        fn call_twice(run: impl FnOnce());

        fn keep(run: Box<dyn Fn(i32) -> i32 + Send + Sync>);
        fn keep_std(run: impl FnMut(i32) -> i32 + Send + 'static);
        fn keep_nothing(run: Option<Box<dyn Fn(i32) -> i32 + Send + Sync>>) -> bool;
        fn call_kept(value: i32) -> i32;
        fn call_kept_on_a_thread(value: i32) -> i32;
        fn drop_kept();
        fn later(run: Box<dyn FnOnce(i32) -> i32 + Send>);
        fn call_later(value: i32) -> i32;
        fn drop_later();

        fn re_enter(run: &mut dyn FnMut(i32) -> i32) -> Result<i32, CxxException>;
        fn re_enter_kept(run: Box<dyn FnMut(i32) -> i32>) -> i32;
        fn set_re_enter();
        fn keep_owners(run: Box<dyn FnMut(Box<Opaque>, String) -> i32>);
        fn call_owners(value: i32) -> i32;
        fn drop_owners();
        fn swallow(run: &dyn Fn()) -> String;
        fn pass(run: &dyn Fn()) -> Result<(), CxxException>;
        fn logger(#[nothrow] log: Box<dyn Fn(&str) + Send + Sync>) -> i32;

        fn multiplier(by: i32) -> Box<dyn Fn(i32) -> i32 + Send>;
        fn accumulator() -> impl FnMut(i32) -> i32 + 'static;
        fn shout(loud: bool) -> Option<Box<dyn FnOnce(&str) -> String>>;
        fn nothing() -> Box<dyn Fn()>;
        fn checked(limit: i32) -> Result<Box<dyn Fn(i32) -> Result<i32, Refusal>>, CxxException>;
        fn throwing(kind: i32) -> Box<dyn Fn() -> Result<i32, Trouble>>;
        fn kept_live() -> isize;
        // Gives it back.
        fn back(
            run: Box<dyn Fn(i32) -> Result<String, Trouble>>,
        ) -> Box<dyn Fn(i32) -> Result<String, Trouble>>;
        // The same, for another error.
        fn back_as(
            run: impl Fn(i32) -> Result<String, std::num::ParseIntError> + 'static,
        ) -> Box<dyn Fn(i32) -> Result<String, CxxException>>;

        fn checks() -> String;
    }
}

use ffi::{Color, Hit, Point, Refusal};

/// An error with a C++ exception inside.
#[derive(Debug)]
pub enum Trouble {
    Text(String),
    Cxx(twinspan::CxxException),
    Held(std::sync::Arc<()>),
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Trouble::Text(text) => f.write_str(text),
            Trouble::Cxx(exception) => write!(f, "from C++: {}", exception.what()),
            Trouble::Held(_) => f.write_str("held"),
        }
    }
}

impl std::error::Error for Trouble {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Trouble::Text(_) | Trouble::Held(_) => None,
            Trouble::Cxx(exception) => Some(exception),
        }
    }
}

impl From<twinspan::CxxException> for Trouble {
    fn from(exception: twinspan::CxxException) -> Self {
        Trouble::Cxx(exception)
    }
}

#[derive(Debug)]
pub struct Opaque(i32, #[allow(dead_code)] Live);

impl Opaque {
    fn value(&self) -> i32 {
        self.0
    }
}

fn new_opaque(value: i32) -> Box<Opaque> {
    Box::new(Opaque(value, Live::new()))
}

type Watcher = Box<dyn Fn(&str) + Send + Sync>;
type Ticker = Box<dyn FnMut(i32) -> i32 + Send>;

#[derive(Default)]
pub struct Index {
    watchers: Vec<Watcher>,
    tickers: Vec<Ticker>,
}

fn new_index() -> Box<Index> {
    Box::default()
}

impl Index {
    fn watch(&mut self, on_change: Watcher) {
        self.watchers.push(on_change);
    }

    fn tick(&mut self, on_tick: impl FnMut(i32) -> i32 + Send + 'static) {
        self.tickers.push(Box::new(on_tick));
    }

    fn fire(&mut self, text: &str) -> i32 {
        let _live = Live::new();
        self.watchers.iter().for_each(|watcher| watcher(text));
        self.tickers.iter_mut().map(|ticker| ticker(1)).sum()
    }

    fn clear(&mut self) {
        self.watchers.clear();
        self.tickers.clear();
    }
}

fn each(limit: i32, mut visit: impl FnMut(i32) -> bool) -> i32 {
    (0..limit).take_while(|&value| visit(value)).count() as i32
}

fn each_dyn(limit: i32, visit: &mut dyn FnMut(i32) -> bool) -> i32 {
    each(limit, visit)
}

fn map_point(point: Point, map: &dyn Fn(Point) -> Point) -> Point {
    map(point)
}

fn maybe(value: i32, map: Option<&dyn Fn(i32) -> i32>) -> i32 {
    map.map_or(value, |map| map(value))
}

fn maybe_mut(visit: Option<&mut dyn FnMut(i32)>) -> bool {
    match visit {
        Some(visit) => {
            visit(1);
            visit(2);
            true
        }
        None => false,
    }
}

fn called_once(finish: impl FnOnce(String) -> String) -> String {
    finish("once".to_owned())
}

#[allow(clippy::too_many_arguments)]
fn kinds(
    text: impl Fn(&str, Option<&str>, &[i32], String) -> String,
    numbers: impl Fn(u8, f64, bool, Option<i32>, Option<u8>) -> Option<f64>,
    structs: impl Fn(&Hit, Hit, &mut Point, Option<Hit>, Color) -> Option<Hit>,
    boxes: impl Fn(Box<Opaque>, Option<Box<Opaque>>) -> Option<Box<Opaque>>,
    pointers: impl Fn(
        cxx::UniquePtr<ffi::Widget>,
        std::pin::Pin<&mut ffi::Widget>,
        &cxx::CxxString,
    ) -> cxx::SharedPtr<ffi::Widget>,
    vectors: impl Fn(Vec<i32>, &Vec<String>, &[u8], [i32; 2]) -> Vec<Point>,
    colors: impl Fn(Color) -> Color,
) -> String {
    assert_eq!(text("a", Some("b"), &[1, 2], "c".to_owned()), "abc2");
    assert_eq!(text("a", None, &[], String::new()), "a0");
    assert_eq!(numbers(1, 2.5, true, Some(3), None), Some(6.5));
    assert_eq!(numbers(1, 2.5, false, None, Some(9)), None);

    let hit = Hit { start: 4, text: "four".to_owned() };
    let mut point = Point { x: 1, y: 2 };
    let other = Hit { start: 5, text: "five".to_owned() };
    let joined = structs(&hit, other.clone(), &mut point, Some(other), Color::Blue);
    assert_eq!(joined, Some(Hit { start: 14, text: "fourfivefive".to_owned() }));
    assert_eq!(point, Point { x: 2, y: 7 });
    assert_eq!(structs(&hit, hit.clone(), &mut point, None, Color::Red), None);

    let sum = boxes(new_opaque(1), Some(new_opaque(2)));
    assert_eq!(sum.map(|opaque| opaque.value()), Some(3));
    assert!(boxes(new_opaque(1), None).is_none());

    let text = ffi::new_text("text");
    let shared = pointers(cxx::UniquePtr::null(), ffi::new_widget().pin_mut(), &text);
    assert!(shared.is_null());

    let points = vectors(vec![1, 2], &vec!["x".to_owned()], b"bytes", [8, 9]);
    assert_eq!(points, [Point { x: 2, y: 1 }, Point { x: 5, y: 17 }]);
    assert_eq!(colors(Color::Red), Color::Blue);
    "all".to_owned()
}

fn finish(done: Box<dyn FnOnce(Hit) -> i32 + Send>) -> i32 {
    done(Hit { start: 1, text: "one".to_owned() })
}

fn forget_to_finish(done: impl FnOnce(i32) + 'static) {
    drop(done);
}

fn typed(run: impl Fn(i32) -> Result<i32, Refusal>) -> Result<i32, Refusal> {
    Ok(run(1)? + run(2)?)
}

fn boxed(run: impl Fn(i32) -> Result<i32, Opaque>) -> String {
    match run(1) {
        Ok(value) => format!("ok {value}"),
        Err(opaque) => format!("opaque {}", opaque.value()),
    }
}

fn dynamic(run: Box<dyn Fn(i32) -> Result<String, Trouble>>) -> Result<String, Trouble> {
    run(1)
}

fn exception(run: &dyn Fn() -> Result<(), twinspan::CxxException>) -> String {
    match run() {
        Ok(()) => "ok".to_owned(),
        Err(exception) => format!("{}: {}", exception.type_name(), exception.what()),
    }
}

fn without_value(mut run: impl FnMut(&str) -> Result<(), Refusal>) -> i32 {
    ["a", "b", "c"].iter().find_map(|text| run(text).err()).map_or(0, |refusal| refusal.code)
}

fn adder(by: i32) -> Box<dyn Fn(i32) -> i32 + Send> {
    let live = Live::new();
    Box::new(move |value| {
        let _ = &live;
        value + by
    })
}

fn counter() -> impl FnMut() -> i32 + Send + 'static {
    let mut count = 0;
    move || {
        count += 1;
        count
    }
}

fn greeter(name: String) -> Option<Box<dyn FnOnce(&str) -> String>> {
    let live = Live::new();
    (!name.is_empty()).then(|| -> Box<dyn FnOnce(&str) -> String> {
        Box::new(move |greeting| {
            drop(live);
            format!("{greeting}, {name}")
        })
    })
}

fn parser() -> Result<Box<dyn Fn(&str) -> Result<i32, Refusal> + Send>, Refusal> {
    Ok(Box::new(|text| text.parse().map_err(|_| Refusal { code: text.len() as i32 })))
}

fn fallible(kind: i32) -> Box<dyn Fn() -> Result<i32, Trouble>> {
    Box::new(move || match kind {
        0 => Ok(5),
        1 => Err(Trouble::Text("by Rust".to_owned())),
        _ => panic!("a panic in a closure"),
    })
}

fn thrower() -> Box<dyn Fn(&str)> {
    Box::new(|text| panic_any(text.to_owned()))
}

fn through(run: Box<dyn Fn(i32) -> i32>) -> Box<dyn Fn(i32) -> i32> {
    run
}

fn swap_points() -> impl Fn(&mut Point, &mut Point) + 'static {
    |a, b| std::mem::swap(a, b)
}

fn owners(
    _: &mut Vec<i32>,
    _: &Vec<i32>,
    _: Box<dyn Fn()>,
    _: Box<Opaque>,
    _: String,
    _: Box<dyn Fn()>,
) {
    unreachable!("the call is refused");
}

fn rust_frame(run: &dyn Fn()) {
    let _live = Live::new();
    run();
}

#[cfg(test)]
mod tests;
