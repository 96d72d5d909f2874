#[twinspan::bridge(namespace = "lists")]
mod ffi {
    struct Point {
        x: i32,
        y: i32,
    }
    struct View<'a> {
        text: &'a str,
    }
    enum Shape {
        Circle(f64),
        Empty,
    }
    #[derive(Clone)]
    struct Sums {
        total: i128,
        parts: Vec<u128>,
    }
    struct Missing {
        at: usize,
    }

    extern "Rust" {
        type Index;
        fn points(list: Vec<Option<Point>>) -> Vec<Option<Point>>;
        fn boxes(list: Vec<Option<Box<Index>>>, names: Vec<char>) -> Vec<Option<Box<Index>>>;
        fn letters(text: &str) -> Result<Vec<char>, Missing>;
        fn shapes(list: Vec<Option<Shape>>, more: Option<Vec<Option<Shape>>>) -> Vec<Option<Shape>>;
        fn words(list: Vec<Option<&str>>) -> Option<Vec<CString>>;
        fn deep(list: Vec<Option<Vec<Vec<Optional<u8>>>>>, tables: Vec<Option<HashMap<u8, String>>>);
        fn times(each: impl FnMut(Vec<Duration>) -> Vec<Option<[u8; 2]>>);
        fn pairs(list: Vec<(u8, Box<Index>)>) -> Option<Vec<(String, Point, f32)>>;
        fn files(list: Vec<PathBuf>, visit: &dyn Fn(Vec<SystemTime>) -> Vec<(u8, bool)>) -> Vec<Instant>;
        fn sums(of: &[i128], last: &mut u128) -> Sums;
        unsafe fn views<'a>(list: Vec<Option<View<'a>>>) -> usize;
    }

    unsafe extern "C++" {
        include!("golden/lists/user.h");
        type Store;
        fn ids(list: Vec<NonZeroU32>, wait: Option<Vec<Duration>>) -> Vec<NonZero<i8>>;
        fn stores(list: Vec<Option<SharedPtr<Store>>>) -> Vec<Option<UniquePtr<Store>>>;
        fn find(list: Vec<OsString>) -> Result<Vec<Option<Shape>>>;
        fn keep(call: Box<dyn FnMut(Vec<char>, Option<Vec<(u8, &str)>>) -> bool>);
        fn paths(list: Vec<(&str, u32)>) -> Vec<PathBuf>;
        fn calls(list: Vec<Option<Function<dyn Fn(u8) -> u8>>>) -> Result<Vec<Option<bool>>, Missing>;
    }
}

use ffi::{Missing, Point, Shape, Sums, View};
use std::collections::HashMap;
use std::ffi::CString;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};
use twinspan::Optional;

struct Index;

fn points(list: Vec<Option<Point>>) -> Vec<Option<Point>> {
    list
}

fn boxes(list: Vec<Option<Box<Index>>>, _: Vec<char>) -> Vec<Option<Box<Index>>> {
    list
}

fn letters(text: &str) -> Result<Vec<char>, Missing> {
    Ok(text.chars().collect())
}

fn shapes(mut list: Vec<Option<Shape>>, more: Option<Vec<Option<Shape>>>) -> Vec<Option<Shape>> {
    list.extend(more.into_iter().flatten());
    list
}

fn words(list: Vec<Option<&str>>) -> Option<Vec<CString>> {
    list.into_iter().map(|word| CString::new(word?).ok()).collect()
}

fn deep(_: Vec<Option<Vec<Vec<Optional<u8>>>>>, _: Vec<Option<HashMap<u8, String>>>) {}

fn times(mut each: impl FnMut(Vec<Duration>) -> Vec<Option<[u8; 2]>>) {
    each(Vec::new());
}

fn pairs(list: Vec<(u8, Box<Index>)>) -> Option<Vec<(String, Point, f32)>> {
    list.is_empty().then(Vec::new)
}

fn files(_: Vec<PathBuf>, visit: &dyn Fn(Vec<SystemTime>) -> Vec<(u8, bool)>) -> Vec<Instant> {
    visit(Vec::new()).iter().map(|_| Instant::now()).collect()
}

fn sums(of: &[i128], last: &mut u128) -> Sums {
    Sums { total: of.iter().sum(), parts: vec![*last] }
}

fn views<'a>(list: Vec<Option<View<'a>>>) -> usize {
    list.iter().flatten().map(|view| view.text.len()).sum()
}
