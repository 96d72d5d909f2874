#[twinspan::bridge(namespace = "calls")]
mod ffi {
    struct Hit {
        start: usize,
        text: String,
    }

    #[derive(Clone, Copy, Debug)]
    struct Point {
        x: i32,
        y: i32,
    }

    struct Refusal {
        code: i32,
    }

    extern "Rust" {
        type Index;

        fn each(limit: i32, visit: impl FnMut(i32) -> bool) -> i32;
        fn hits(visit: &mut dyn FnMut(&Hit, Option<&str>) -> Option<String>);
        fn lookup(find: Option<&dyn Fn(&str) -> Option<Point>>) -> i32;
        fn watch(self: &mut Index, on_change: Box<dyn Fn(&str) + Send + Sync>);
        fn count(self: &Index, step: impl FnMut(Point) -> Point + Send + 'static) -> i32;
        fn finish(done: Box<dyn FnOnce(Hit) -> Result<i32, Refusal> + Send>) -> i32;
        fn fail(run: impl Fn(&[u8]) -> Result<(), Trouble> + 'static) -> Result<i32, Trouble>;
        fn adder(by: i32) -> Box<dyn Fn(i32) -> i32 + Send>;
        fn counter() -> impl FnMut() -> i32 + Send + 'static;
        fn maybe(log: Option<Box<dyn Fn(&str)>>) -> Option<Box<dyn Fn(&str)>>;
        fn log(#[nothrow] log: Box<dyn Fn(&str) + Send + Sync>);
    }

    unsafe extern "C++" {
        include!("golden/closure/user.h");

        type Store;

        fn scan(self: &Store, visit: &mut dyn FnMut(&[u8], &[u8]) -> bool) -> Result<(), Refusal>;
        fn sum(each: &dyn Fn(Point) -> i32) -> i32;
        fn later(self: Pin<&mut Store>, run: Box<dyn FnOnce(&Hit) -> Option<Point> + Send>);
        fn keep(run: impl FnMut(i32) -> Result<String, Trouble> + Send + 'static) -> i32;
        fn multiplier(by: i32) -> Box<dyn Fn(i32) -> i32 + Send>;
        fn checked() -> Result<Box<dyn FnMut(&str) -> Result<i32, Refusal>>, CxxException>;
        fn set_logger(#[nothrow] log: Option<Box<dyn Fn(&str) + Send + Sync>>);
    }
}

use ffi::{Hit, Point, Refusal};

#[derive(Debug)]
pub struct Trouble;

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("trouble")
    }
}

impl std::error::Error for Trouble {}

impl From<twinspan::CxxException> for Trouble {
    fn from(_: twinspan::CxxException) -> Self {
        Trouble
    }
}

pub struct Index;

impl Index {
    fn watch(&mut self, on_change: Box<dyn Fn(&str) + Send + Sync>) {
        on_change("changed");
    }

    fn count(&self, mut step: impl FnMut(Point) -> Point + Send + 'static) -> i32 {
        step(Point { x: 1, y: 2 }).x
    }
}

fn each(limit: i32, mut visit: impl FnMut(i32) -> bool) -> i32 {
    (0..limit).take_while(|&value| visit(value)).count() as i32
}

fn hits(visit: &mut dyn FnMut(&Hit, Option<&str>) -> Option<String>) {
    let hit = Hit { start: 0, text: String::new() };
    visit(&hit, Some("text"));
}

fn lookup(find: Option<&dyn Fn(&str) -> Option<Point>>) -> i32 {
    find.and_then(|find| find("here")).map_or(-1, |point| point.y)
}

fn finish(done: Box<dyn FnOnce(Hit) -> Result<i32, Refusal> + Send>) -> i32 {
    done(Hit { start: 1, text: String::from("one") }).unwrap_or_else(|refusal| refusal.code)
}

fn fail(run: impl Fn(&[u8]) -> Result<(), Trouble> + 'static) -> Result<i32, Trouble> {
    run(b"bytes")?;
    Ok(1)
}

fn adder(by: i32) -> Box<dyn Fn(i32) -> i32 + Send> {
    Box::new(move |value| value + by)
}

fn counter() -> impl FnMut() -> i32 + Send + 'static {
    let mut count = 0;
    move || {
        count += 1;
        count
    }
}

fn maybe(log: Option<Box<dyn Fn(&str)>>) -> Option<Box<dyn Fn(&str)>> {
    log
}

fn log(log: Box<dyn Fn(&str) + Send + Sync>) {
    log("text");
}
