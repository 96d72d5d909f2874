//! Panics and exceptions through alternating frames keep their identity, and every frame is unwound.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};

use twinspan::CxxException;
use twinspan::private::{convert_exception, exception, guard};
use twinspan_runtime_tests::*;

const PANICS: i32 = 0;
const THROWS: i32 = 1;
const RETURNS: i32 = 2;

/// The counters belong to the process: one test at a time, each balanced.
struct Balanced {
    before: (i32, i32, i32),
    _one: MutexGuard<'static, ()>,
}

fn balanced() -> Balanced {
    static ONE: Mutex<()> = Mutex::new(());
    let one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let (counted, local, marked, _) = alive();
    Balanced { before: (counted, local, marked), _one: one }
}

impl Drop for Balanced {
    fn drop(&mut self) {
        let (counted, local, marked, _) = alive();
        if !std::thread::panicking() {
            assert_eq!(
                (counted, local, marked),
                self.before,
                "objects of Rust, of C++, exceptions"
            );
        }
    }
}

fn caught(body: impl FnOnce()) -> Box<dyn Any + Send> {
    catch_unwind(AssertUnwindSafe(body)).expect_err("the panic comes home")
}

fn text_of(payload: &(dyn Any + Send)) -> String {
    payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref::<&str>().map(ToString::to_string))
        .expect("a text")
}

#[test]
fn values_return_through_frames() {
    let _balanced = balanced();
    assert_eq!(test_cpp_frame(0, RETURNS), 1);
    assert_eq!(test_cpp_frame(7, RETURNS), 8);
    let mut ok = 0;
    // SAFETY: the pointer may be written to.
    assert_eq!(unsafe { test_cpp_frame_fallible(6, RETURNS, &raw mut ok) }, 0);
    assert_eq!(ok, 7);
    assert_eq!(test_guard_results(), 108);
}

#[test]
fn a_panic_crosses_many_frames_and_keeps_its_payload() {
    let _balanced = balanced();
    for depth in [1, 3, 9] {
        let payload = caught(|| {
            test_cpp_frame(depth, PANICS);
        });
        assert!(text_of(&*payload).contains("leaf of Rust"));
    }
}

#[test]
fn a_panic_is_never_an_error() {
    let _balanced = balanced();
    let payload = caught(|| {
        let mut ok = 0;
        // SAFETY: the pointer may be written to.
        let word = unsafe { test_cpp_frame_fallible(3, PANICS, &raw mut ok) };
        // SAFETY: the word is owned.
        drop(unsafe { exception(word) });
        unreachable!("`exception` resumes the panic");
    });
    assert!(text_of(&*payload).contains("leaf of Rust"));
}

#[test]
fn the_payload_is_the_very_same_value() {
    let _balanced = balanced();
    for treatment in [0, 1, 2, 6, 7] {
        let payload = caught(|| test_treat_panic(2, treatment));
        let payload = payload.downcast::<Payload>().expect("the type is kept");
        assert_eq!(payload.number, 0xfeed, "treatment {treatment}");
    }
}

#[test]
fn payloads_without_size_are_dropped_once() {
    let _balanced = balanced();
    for treatment in [0, 1, 2] {
        assert!(caught(|| test_treat_panic(3, treatment)).is::<Empty>());
    }
    test_treat_panic(3, 3);
}

#[test]
fn a_swallowed_panic_drops_its_payload_and_leaves_no_trace() {
    let _balanced = balanced();
    test_treat_panic(2, 3);
    assert!(!std::thread::panicking());
    test_treat_panic(0, 3);
    assert_eq!(test_cpp_frame(3, RETURNS), 4);
}

#[test]
fn a_payload_that_panics_when_dropped_does_not_escape() {
    let _balanced = balanced();
    test_treat_panic(4, 3);
    let payload = caught(|| test_treat_panic(4, 0));
    assert!(payload.is::<Biting>());
    std::mem::forget(payload);
}

#[test]
fn a_nested_panic_is_the_source_of_an_exception() {
    let _balanced = balanced();
    let payload = caught(|| test_treat_panic(1, 4));
    let exception = payload.downcast::<CxxException>().expect("an exception");
    assert_eq!(exception.what(), "around the panic");
    assert_eq!(exception.type_name(), "std::logic_error");
    let source = std::error::Error::source(&*exception).expect("the panic");
    assert_eq!(source.to_string(), "a formatted message 1");
    let source = source.downcast_ref::<CxxException>().expect("as an exception");
    assert_eq!(source.type_name(), "twinspan::Panic");
}

#[test]
fn the_second_time_home_is_a_plain_panic() {
    let _balanced = balanced();
    let payload = caught(|| test_keep_panic(2));
    assert!(payload.is::<Payload>());
    for _ in 0..2 {
        let again = caught(|| test_throw_kept_panic());
        assert!(!text_of(&*again).is_empty());
    }
    test_forget_kept_panic();
    let payload = caught(|| test_keep_panic(1));
    assert_eq!(text_of(&*payload), "a formatted message 1");
    assert_eq!(text_of(&*caught(|| test_throw_kept_panic())), "a formatted message 1");
    test_forget_kept_panic();
}

#[test]
fn a_panic_of_another_runtime_is_a_plain_panic() {
    let _balanced = balanced();
    let payload = caught(|| test_foreign_panic());
    assert_eq!(text_of(&*payload), "of another runtime");
    assert_eq!(test_foreign_dropped(), 1);
}

#[test]
fn a_panic_seen_from_cpp() {
    let _balanced = balanced();
    let (mut value, outermost) = (0, |depth, leaf, value: &mut i32| {
        // SAFETY: the pointer may be written to.
        unsafe { test_cpp_outermost(depth, leaf, value) }
    });
    for depth in [1, 4] {
        let _ = outermost(depth, RETURNS, &mut value);
        assert_eq!(value, depth + 1);
    }
    assert_eq!(outermost(5, PANICS, &mut value), 2);
    let told = |kind, which| {
        // SAFETY: the function calls back with a text before it returns.
        text(|context, put| unsafe { test_panic_text(kind, which, context, put) })
    };
    assert_eq!(told(0, 0), "a literal message");
    assert_eq!(told(1, 3), "a formatted message 1");
    assert_eq!(told(2, 0), "a panic whose payload is not a text");
    assert_eq!(told(5, 0), "a message\0with a NUL");
    assert_eq!(told(5, 3), "a message");
    assert_eq!(told(6, 0).len(), 1 << 20);
    assert_eq!(test_uncaught(), 1);
}

#[test]
fn an_exception_crosses_rust_frames_and_is_the_same_object() {
    let _balanced = balanced();
    let copies = alive().3;
    let mut value = 0;
    for depth in [2, 4, 10] {
        // SAFETY: the pointer may be written to.
        assert_eq!(unsafe { test_cpp_outermost(depth, THROWS, &raw mut value) }, 1);
        assert_eq!(value, 7);
    }
    assert_eq!(alive().3, copies, "never copied");
}

extern "C-unwind" fn home_as_panic() {
    guard(|| {
        let _counted = Counted::new();
        test_throw_marked();
    });
}

extern "C-unwind" fn home_from_another_thread() {
    guard(|| {
        let payload = std::thread::spawn(|| test_throw_marked()).join().expect_err("an exception");
        assert!(payload.is::<CxxException>());
        std::panic::resume_unwind(payload);
    });
}

#[test]
fn an_exception_comes_home_from_a_panic() {
    let _balanced = balanced();
    assert!(test_same_object_home(home_as_panic));
    assert!(test_same_object_home(home_from_another_thread));
}

#[test]
fn an_unexpected_exception_is_a_panic_with_the_exception() {
    let _balanced = balanced();
    let payload = caught(|| test_throw_marked());
    let exception = payload.downcast::<CxxException>().expect("an exception");
    assert_eq!(exception.what(), "marked 8");
    assert_eq!(exception.downcast_ref::<Marked>().map(Marked::id), Some(8));
}

#[test]
fn conversions_of_exceptions() {
    let _balanced = balanced();
    #[derive(Debug)]
    struct Mine(String);
    impl From<CxxException> for Mine {
        fn from(exception: CxxException) -> Self {
            Mine(exception.what().to_owned())
        }
    }
    #[derive(Debug)]
    struct Unrelated;

    // SAFETY: the words are owned.
    unsafe {
        let same = convert_exception!(CxxException, test_throw_marked_fallible());
        assert_eq!(same.what(), "marked 9");
        let mine = convert_exception!(Mine, test_throw_marked_fallible());
        assert_eq!(mine.0, "marked 9");
        let io = convert_exception!(std::io::Error, test_throw_marked_fallible());
        assert!(io.get_ref().is_some_and(|inner| inner.is::<CxxException>()));
        let any = convert_exception!(anyhow::Error, test_throw_marked_fallible());
        assert!(any.is::<CxxException>());
        let boxed = convert_exception!(
            Box<dyn std::error::Error + Send + Sync>,
            test_throw_marked_fallible()
        );
        assert!(boxed.is::<CxxException>());
        let payload = caught(|| {
            let _ = convert_exception!(Unrelated, test_throw_marked_fallible());
        });
        assert!(payload.is::<CxxException>());
    }
}

#[test]
fn forced_unwinding_passes() {
    let _balanced = balanced();
    assert!(test_forced_unwind_passes());
}

#[test]
fn units_without_exceptions() {
    let _balanced = balanced();
    assert_eq!(test_no_exceptions_results(), 107);
}
