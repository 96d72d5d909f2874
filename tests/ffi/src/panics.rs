//! A panic of Rust in C++: it is thrown as `twinspan::Panic`, frames of both languages drop what they
//! hold, and where it comes back to Rust it is the same panic again.

use crate::live::Live;
use std::any::Any;
use std::cell::Cell;
use std::panic::{panic_any, resume_unwind};

#[twinspan::bridge(namespace = "panics")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Record {
        pub name: String,
    }

    extern "Rust" {
        type Thing;
        fn new_thing() -> Box<Thing>;
        fn method(self: &Thing) -> i32;
        fn method_mut(self: &mut Thing) -> &mut Thing;
        #[Self = "Thing"]
        fn of_type() -> i32;

        // Each panics with the text, if there is one.
        fn rust_unit(text: &str);
        fn rust_i32(text: &str) -> i32;
        fn rust_string(text: &str) -> String;
        fn rust_record(text: &str) -> Record;
        fn rust_box(text: &str) -> Box<Thing>;
        fn rust_vec(text: &str) -> Vec<Thing>;
        fn rust_option(text: &str) -> Option<Record>;
        fn rust_ref(text: &str) -> &str;
        fn rust_result(text: &str) -> Result<i32>;
        fn rust_typed(text: &str) -> Result<i32, Record>;

        fn rust_owners(thing: Box<Thing>, text: String, things: Vec<Thing>, record: Record) -> i32;
        fn rust_formatted(number: i32);
        fn rust_number(number: i32);
        fn rust_index(index: usize) -> u8;
        fn rust_payload();
        fn rust_explodes();

        // Calls C++, which calls this again.
        fn rust_frame(depth: i32) -> i32;
        fn rust_fallible_frame(depth: i32) -> Result<i32>;
        fn rust_catches() -> String;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/panics.h");

        fn cpp_frame(depth: i32) -> i32;
        fn cpp_fallible_frame(depth: i32) -> Result<i32>;
        fn cpp_exception_frame(depth: i32) -> Result<i32, CxxException>;

        type Frame;
        fn new_frame() -> UniquePtr<Frame>;
        fn call(self: &Frame, depth: i32) -> i32;
        #[Self = "Frame"]
        fn call_static(depth: i32) -> i32;

        // What C++ does with a panic on its way.
        fn catch_and_rethrow();
        fn catch_a_copy_and_throw_it();
        fn catch_and_swallow() -> String;
        fn keep_pointer();
        fn rethrow_pointer();
        fn through_a_thread();
        fn wrap_in_nested() -> Result<(), CxxException>;
        fn replace_by_another() -> Result<(), CxxException>;
        fn cleanup_calls_rust() -> i32;

        fn checks() -> String;
    }
}

use ffi::Record;

#[derive(Debug)]
pub struct Thing {
    _live: Live,
}

fn new_thing() -> Box<Thing> {
    Box::new(Thing { _live: Live::new() })
}

fn say(text: &str) {
    let _live = Live::new();
    if !text.is_empty() {
        panic!("{text}");
    }
}

impl Thing {
    fn method(&self) -> i32 {
        panic!("in a method")
    }

    fn method_mut(&mut self) -> &mut Thing {
        panic!("in a method of &mut")
    }

    fn of_type() -> i32 {
        panic!("in a function of a type")
    }
}

fn rust_unit(text: &str) {
    say(text);
}

fn rust_i32(text: &str) -> i32 {
    say(text);
    1
}

fn rust_string(text: &str) -> String {
    say(text);
    "string".to_owned()
}

fn rust_record(text: &str) -> Record {
    say(text);
    Record { name: "record".to_owned() }
}

fn rust_box(text: &str) -> Box<Thing> {
    let thing = new_thing();
    say(text);
    thing
}

fn rust_vec(text: &str) -> Vec<Thing> {
    let things = vec![*new_thing()];
    say(text);
    things
}

fn rust_option(text: &str) -> Option<Record> {
    Some(rust_record(text))
}

fn rust_ref(text: &str) -> &str {
    say(text);
    text
}

fn rust_result(text: &str) -> Result<i32, String> {
    say(text);
    Ok(2)
}

fn rust_typed(text: &str) -> Result<i32, Record> {
    say(text);
    Err(rust_record(""))
}

fn rust_owners(thing: Box<Thing>, text: String, things: Vec<Thing>, record: Record) -> i32 {
    let _ = (&thing, &things);
    panic!("{} {text}", record.name)
}

fn rust_formatted(number: i32) {
    panic!("number {number}");
}

fn rust_number(number: i32) {
    panic_any(number);
}

fn rust_index(index: usize) -> u8 {
    [1, 2, 3][index]
}

/// Not a text, and with something to drop.
pub struct Payload {
    pub number: i32,
    _live: Live,
}

thread_local! {
    /// Where the payload of [`rust_payload`] is.
    static ADDRESS: Cell<*const Payload> = const { Cell::new(std::ptr::null()) };
    /// An exception or payload that was seen by a frame in the middle.
    static FRAMES: Cell<i32> = const { Cell::new(0) };
}

fn rust_payload() {
    let payload = Box::new(Payload { number: 7, _live: Live::new() });
    ADDRESS.set(&raw const *payload);
    resume_unwind(payload);
}

/// A payload that panics when it is dropped.
struct Explosive;

impl Drop for Explosive {
    fn drop(&mut self) {
        panic!("dropped");
    }
}

fn rust_explodes() {
    panic_any(Explosive);
}

/// Counts the frames that were left, on whichever way.
struct Left;

impl Drop for Left {
    fn drop(&mut self) {
        FRAMES.set(FRAMES.get() + 1);
    }
}

fn rust_frame(depth: i32) -> i32 {
    let _left = Left;
    let _live = Live::new();
    if depth == 0 {
        rust_payload();
    }
    ffi::cpp_frame(depth - 1) + 1
}

fn rust_fallible_frame(depth: i32) -> Result<i32, cxx::Exception> {
    let _left = Left;
    if depth == 0 {
        rust_payload();
    }
    ffi::cpp_fallible_frame(depth - 1)
}

fn text_of(payload: &(dyn Any + Send)) -> String {
    payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "not a text".to_owned())
}

fn rust_catches() -> String {
    match std::panic::catch_unwind(|| ffi::cpp_frame(0)) {
        Ok(_) => "nothing".to_owned(),
        Err(payload) => text_of(&*payload),
    }
}

#[cfg(test)]
mod tests {
    use super::{ADDRESS, FRAMES, Payload, ffi, text_of};
    use crate::live::balanced;
    use std::any::Any;
    use std::error::Error;
    use std::panic::catch_unwind;

    fn caught<R>(test: impl FnOnce() -> R + std::panic::UnwindSafe) -> Box<dyn Any + Send> {
        catch_unwind(test).err().expect("a panic")
    }

    /// The very payload that [`super::rust_payload`] panicked with.
    fn assert_original(payload: Box<dyn Any + Send>) {
        let payload = payload.downcast::<Payload>().expect("the payload of Rust");
        assert_eq!(payload.number, 7);
        assert!(std::ptr::eq(&raw const *payload, ADDRESS.get()), "it has been moved or copied");
    }

    #[test]
    fn the_payload_comes_home() {
        balanced(|| assert_original(caught(|| ffi::cpp_frame(0))));
        balanced(|| assert_original(caught(|| ffi::new_frame().call(0))));
        balanced(|| assert_original(caught(|| ffi::Frame::call_static(0))));
    }

    #[test]
    fn through_many_frames() {
        for depth in [1, 2, 9] {
            balanced(|| {
                FRAMES.set(0);
                assert_original(caught(|| ffi::cpp_frame(depth)));
                assert_eq!(FRAMES.get(), depth + 1, "every Rust frame dropped its locals");
            });
        }
    }

    #[test]
    fn a_panic_is_never_an_error() {
        balanced(|| assert_original(caught(|| ffi::cpp_fallible_frame(3))));
        balanced(|| assert_original(caught(|| ffi::cpp_exception_frame(3))));
        balanced(|| assert_original(caught(|| ffi::cpp_exception_frame(0))));
    }

    #[test]
    fn whatever_cpp_does_with_it() {
        balanced(|| assert_original(caught(ffi::catch_and_rethrow)));
        balanced(|| assert_original(caught(ffi::catch_a_copy_and_throw_it)));
        balanced(|| assert_original(caught(ffi::through_a_thread)));
        balanced(|| assert_eq!(ffi::catch_and_swallow(), "a panic whose payload is not a text"));
        balanced(|| assert_eq!(ffi::cleanup_calls_rust(), 4));
    }

    #[test]
    fn the_payload_is_taken_once() {
        balanced(|| {
            ffi::keep_pointer();
            assert_original(caught(ffi::rethrow_pointer));
            let second = caught(ffi::rethrow_pointer);
            assert_eq!(text_of(&*second), "a panic whose payload is not a text");
        });
    }

    #[test]
    fn around_a_panic_is_an_exception() {
        balanced(|| {
            let exception = ffi::wrap_in_nested().unwrap_err();
            assert_eq!(exception.what(), "around");
            let source = exception.source().expect("the panic");
            assert_eq!(source.to_string(), "a panic whose payload is not a text");
            assert_eq!(ffi::replace_by_another().unwrap_err().what(), "instead");
        });
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
