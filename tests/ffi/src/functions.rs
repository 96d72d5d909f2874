//! What a function may be: function pointers, forward declarations, and every kind of Rust item and
//! C++ function that a declaration may stand for.

use std::fmt::Display;

#[twinspan::bridge(namespace = "functions")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Pair {
        pub left: i32,
        pub right: String,
    }

    extern "Rust" {
        type Secret;
        fn reveal(self: &Secret) -> i32;

        // What the parent module has under these names is no plain function of this signature.
        fn generic(value: i32) -> String;
        fn imported(value: i32) -> i32;
        fn renamed_import(value: i32) -> i32;
        fn coerced(value: &mut i32) -> &i32;
        fn by_deref(text: &String) -> usize;
        fn constant(value: i32) -> i32;
        fn fixed(value: i32) -> i32;
        fn never(call: bool) -> i32;
        fn into_text(text: &str) -> String;
        unsafe fn safe_inside(value: i32) -> i32;
        unsafe fn unsafe_inside(value: *const i32) -> i32;
        #[rust_name = "in_rust"]
        fn in_cpp(value: i32) -> i32;
        #[must_use]
        fn deprecated_free() -> i32;

        // Called by C++ code that declares it instead of including the generated header.
        fn forward_declared(value: i32, text: &str) -> String;
        fn forward_declared_box(value: i32) -> Box<Secret>;
        fn forward_declared_take(secret: Box<Secret>) -> i32;
        fn forward_declared_fallible(value: i32) -> Result<i32>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/functions.h");

        // Each calls its function pointer.
        fn call_i32(f: fn(i32) -> i32, value: i32) -> i32;
        fn call_unit(f: fn());
        fn call_str(f: fn(&str) -> &str, text: &str) -> String;
        fn call_string(f: fn(String) -> String, text: String) -> String;
        fn call_ref(f: fn(pair: &Pair) -> usize, pair: &Pair) -> usize;
        fn call_mut(f: fn(&mut Pair), pair: &mut Pair);
        fn call_pair(f: fn(left: Pair, right: Pair) -> Pair, left: Pair, right: Pair) -> Pair;
        fn call_vec(f: fn(Vec<u8>) -> Vec<u8>, vec: Vec<u8>) -> Vec<u8>;
        fn call_box(f: fn(Box<Secret>) -> Box<Secret>, secret: Box<Secret>) -> Box<Secret>;
        fn call_unique(f: fn(UniquePtr<CxxString>) -> usize, text: UniquePtr<CxxString>) -> usize;
        fn call_slice(f: fn(&[i32]) -> i32, slice: &[i32]) -> i32;
        fn call_raw(f: unsafe fn(*const i32) -> i32, value: &i32) -> i32;
        fn call_two(f: fn(i32) -> i32, g: fn(i32) -> i32, value: i32) -> i32;
        fn call_many(f: fn(i8, u64, f32, f64, bool, &str, String, i16) -> String) -> String;
        fn keep(f: fn(i32) -> i32);
        fn call_kept(value: i32) -> i32;

        // What a declaration may mean in C++.
        fn inline_function(value: i32) -> i32;
        fn static_function(value: i32) -> i32;
        fn template_function(value: i32) -> i32;
        fn constexpr_function(value: i32) -> i32;
        fn noexcept_function(value: i32) -> i32;
        fn c_function(value: i32) -> i32;
        fn variable_function(value: i32) -> i32;
        #[rust_name = "overloaded_i32"]
        fn overloaded(value: i32) -> i32;
        #[rust_name = "overloaded_f64"]
        fn overloaded(value: f64) -> i32;
        #[rust_name = "overloaded_two"]
        fn overloaded(left: i32, right: i32) -> i32;
        #[must_use]
        fn important() -> i32;
        #[deprecated = "said in the bridge"]
        fn old() -> i32;
        unsafe fn said_unsafe() -> i32;
        fn call_forward_declared() -> String;

        fn checks() -> String;
    }
}

pub struct Secret(i32);

impl Secret {
    fn reveal(&self) -> i32 {
        self.0
    }
}

fn generic<T: Display>(value: T) -> String {
    value.to_string()
}

mod elsewhere {
    pub fn imported(value: i32) -> i32 {
        value + 1
    }
}
use elsewhere::imported;
use elsewhere::imported as renamed_import;

// Returns what coerces to the declared type.
fn coerced(value: &mut i32) -> &mut i32 {
    *value += 1;
    value
}

// Takes what the declared type derefs to.
fn by_deref(text: &str) -> usize {
    text.len()
}

const fn constant(value: i32) -> i32 {
    value + 2
}

// Not a function at all, but it can be called like one.
#[allow(non_upper_case_globals)]
const fixed: fn(i32) -> i32 = |value| value + 3;

fn never(call: bool) -> i32 {
    if call { std::process::abort() } else { 4 }
}

fn into_text(text: impl Into<String>) -> String {
    text.into()
}

fn safe_inside(value: i32) -> i32 {
    value + 5
}

unsafe fn unsafe_inside(value: *const i32) -> i32 {
    // SAFETY: promised by the caller.
    unsafe { *value }
}

fn in_rust(value: i32) -> i32 {
    value + 6
}

fn deprecated_free() -> i32 {
    7
}

fn forward_declared(value: i32, text: &str) -> String {
    format!("{value} {text}")
}

fn forward_declared_box(value: i32) -> Box<Secret> {
    Box::new(Secret(value))
}

fn forward_declared_take(secret: Box<Secret>) -> i32 {
    secret.0
}

fn forward_declared_fallible(value: i32) -> Result<i32, &'static str> {
    if value < 0 { Err("negative") } else { Ok(value) }
}

#[cfg(test)]
mod tests {
    use super::Secret;
    use super::ffi::{self, Pair};
    use cxx::{CxxString, UniquePtr};
    use std::cell::Cell;

    fn pair(left: i32, right: &str) -> Pair {
        Pair { left, right: right.to_owned() }
    }

    #[test]
    fn function_pointers() {
        thread_local!(static CALLS: Cell<i32> = const { Cell::new(0) });
        assert_eq!(ffi::call_i32(|value| value * 2, 4), 8);
        assert_eq!(ffi::call_i32(i32::abs, -4), 4);
        ffi::call_unit(|| CALLS.set(CALLS.get() + 1));
        assert_eq!(CALLS.get(), 1);
        assert_eq!(ffi::call_str(|text| &text[1..], "abc"), "bc");
        assert_eq!(ffi::call_string(|text| text + "!", "a".to_owned()), "a!");
        assert_eq!(ffi::call_ref(|pair| pair.right.len(), &pair(1, "two")), 3);
        let mut changed = pair(1, "a");
        ffi::call_mut(|pair| pair.left += 1, &mut changed);
        assert_eq!(changed.left, 2);
        let joined =
            ffi::call_pair(|left, right| pair(left.left, &right.right), pair(1, "a"), pair(2, "b"));
        assert_eq!(joined, pair(1, "b"));
        let reverse = |mut vec: Vec<u8>| {
            vec.reverse();
            vec
        };
        assert_eq!(ffi::call_vec(reverse, vec![1, 2]), [2, 1]);
        let secret = ffi::call_box(|secret| Box::new(Secret(secret.0 + 1)), Box::new(Secret(1)));
        assert_eq!(secret.0, 2);
        cxx::let_cxx_string!(text = "four");
        let length = |text: UniquePtr<CxxString>| text.as_ref().map_or(0, CxxString::len);
        assert_eq!(text.len(), 4);
        assert_eq!(ffi::call_unique(length, UniquePtr::null()), 0);
        assert_eq!(ffi::call_slice(|slice| slice.iter().sum(), &[1, 2, 3]), 6);
        // SAFETY: `call_raw` passes a reference.
        assert_eq!(ffi::call_raw(|pointer| unsafe { *pointer }, &9), 9);
        assert_eq!(ffi::call_two(|value| value + 1, |value| value * 10, 1), 20);
        let text = ffi::call_many(|a, b, c, d, e, f, g, h| format!("{a}{b}{c}{d}{e}{f}{g}{h}"));
        assert_eq!(text, "-120.51.5truefg-8");
    }

    #[test]
    fn function_pointers_outlive_the_call() {
        ffi::keep(|value| value - 1);
        assert_eq!(ffi::call_kept(8), 7);
    }

    #[test]
    fn kinds_of_cpp_functions() {
        assert_eq!(ffi::inline_function(1), 2);
        assert_eq!(ffi::static_function(1), 3);
        assert_eq!(ffi::template_function(1), 4);
        assert_eq!(ffi::constexpr_function(1), 5);
        assert_eq!(ffi::noexcept_function(1), 6);
        assert_eq!(ffi::c_function(1), 7);
        assert_eq!(ffi::variable_function(1), 8);
        assert_eq!(ffi::overloaded_i32(1), 1);
        assert_eq!(ffi::overloaded_f64(1.0), 2);
        assert_eq!(ffi::overloaded_two(1, 2), 3);
        assert_eq!(ffi::important(), 1);
        #[allow(deprecated)]
        let old = ffi::old();
        assert_eq!(old, 2);
        // SAFETY: it only says so.
        assert_eq!(unsafe { ffi::said_unsafe() }, 3);
    }

    #[test]
    fn forward_declarations() {
        assert_eq!(ffi::call_forward_declared(), "1 text2 3 4 negative");
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
