//! What C++ calls.

#![allow(clippy::too_many_arguments, reason = "eight of them are what is measured")]

use crate::bridge::cpp;
use std::sync::LazyLock;
use twinspan_lab_harness::keep;
use twinspan_lab_subject::work::{text, touch};

pub fn nothing() {}

pub fn add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

pub fn add8(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) -> i64 {
    [b, c, d, e, f, g, h].into_iter().fold(a, i64::wrapping_add)
}

#[derive(Clone, Copy)]
#[repr(C)]
pub struct Small {
    pub id: u32,
    pub number: i32,
}

impl Small {
    pub fn value(self) -> i32 {
        self.reference()
    }

    pub fn reference(&self) -> i32 {
        self.id.wrapping_add(self.number.cast_unsigned()).cast_signed()
    }

    pub fn result(number: i32) -> Self {
        Small { id: 7, number }
    }
}

#[derive(Clone, Copy)]
#[repr(C)]
pub struct Large {
    pub x: f64,
    pub y: f64,
    pub z: f64,
}

impl Large {
    pub fn value(self) -> f64 {
        self.reference()
    }

    pub fn reference(&self) -> f64 {
        self.x + self.y + self.z
    }

    pub fn result(number: f64) -> Self {
        Large { x: number, y: number, z: number }
    }
}

pub fn borrow(text: &str) -> u64 {
    touch(text.as_bytes())
}

pub fn bytes(text: &[u8]) -> u64 {
    touch(text)
}

pub fn take(text: String) -> u64 {
    touch(text.as_bytes())
}

pub fn make(length: usize) -> String {
    text(length).to_owned()
}

pub fn sum(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |sum, number| sum + number)
}

pub fn take_numbers(numbers: Vec<f64>) -> f64 {
    numbers.iter().sum()
}

pub fn make_numbers() -> Vec<f64> {
    vec![keep(1.5); 100]
}

pub fn names() -> &'static Vec<String> {
    static NAMES: LazyLock<Vec<String>> =
        LazyLock::new(|| (0..100).map(|index| format!("name-{index}")).collect());
    &NAMES
}

pub fn make_names() -> Vec<String> {
    names().clone()
}

pub fn take_names(names: Vec<String>) -> u64 {
    names.iter().map(|name| touch(name.as_bytes())).sum()
}

/// An object.
pub struct Place {
    number: i32,
}

impl Place {
    pub fn new(number: i32) -> Self {
        Place { number }
    }

    pub fn get(&self) -> i32 {
        self.number
    }
}

const TEXT: &str = "a text of some length";

pub fn half(a: i32) -> Option<i32> {
    (a & 1 == 0).then_some(a >> 1)
}

pub fn or_zero(a: Option<i32>) -> i32 {
    a.unwrap_or(0)
}

pub fn option_text(a: i32) -> Option<&'static str> {
    (a & 1 == 0).then_some(TEXT)
}

pub fn option_reference(a: i32) -> Option<&'static Place> {
    static PLACE: Place = Place { number: 7 };
    (a & 1 == 0).then_some(&PLACE)
}

pub fn option_owned(a: i32) -> Option<Place> {
    (a & 1 == 0).then(|| Place::new(a))
}

pub fn option_string(a: i32) -> Option<String> {
    (a & 1 == 0).then(|| TEXT.to_owned())
}

/// An error without a message.
#[derive(Debug)]
#[repr(C)]
pub struct Fault {
    pub code: i32,
    pub line: i32,
    pub column: i32,
}

/// An error with a message.
#[derive(Debug)]
pub struct Problem {
    pub message: String,
}

pub fn value(a: i32) -> Result<i32, Fault> {
    if a < 0 { Err(Fault { code: a, line: 1, column: 2 }) } else { Ok(a) }
}

pub fn message(a: i32) -> Result<i32, Problem> {
    if a < 0 { Err(Problem { message: "a message of some length".to_owned() }) } else { Ok(a) }
}

/// A closure that C++ can call: a `Box<dyn Fn>` has no method for it.
pub struct Closure(Box<dyn Fn(i32) -> i32>);

impl Closure {
    pub fn new(by: i32) -> Self {
        let other = 7i64;
        Closure(Box::new(move |value| value.wrapping_mul(by) ^ other as i32))
    }

    pub fn call(&self, value: i32) -> i32 {
        (self.0)(value)
    }
}

pub fn give(run: Box<dyn Fn(i32) -> i32>) -> i32 {
    run(1).wrapping_add(1)
}

/// Panics if `a` is negative, which no caller sees.
#[inline(never)]
pub fn guarded(a: i32) -> i32 {
    assert!(a >= 0, "a message of some length");
    a
}

/// An object of C++'s.
#[expect(dead_code, reason = "C++ looks at it")]
pub struct Counter(cpp::Counter);

/// A `std::string`.
#[expect(dead_code, reason = "C++ looks at it")]
pub struct Text(cpp::Text);

/// Lends what C++ keeps: a reference that is returned belongs to an argument.
pub struct Library;
