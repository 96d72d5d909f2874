//! What Rust reads from C++ exceptions.

use std::error::Error;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use twinspan::CxxException;
use twinspan::private::{exception, guard};
use twinspan_runtime_tests::*;

fn thrown(kind: i32) -> CxxException {
    // SAFETY: the word is owned, and used once.
    unsafe { exception(test_throw(kind)) }
}

#[test]
fn standard_exceptions() {
    let exception = thrown(0);
    assert_eq!(exception.what(), "beyond the end");
    assert_eq!(exception.what_bytes(), b"beyond the end");
    assert_eq!(exception.type_name(), "std::out_of_range");
    assert!(exception.code().is_none());
    assert!(exception.source().is_none());
    assert_eq!(exception.to_string(), "beyond the end");
    assert_eq!(format!("{exception:?}"), r#"std::out_of_range("beyond the end")"#);
}

#[test]
fn thrown_things_that_are_no_exceptions() {
    for (kind, what, type_name) in [
        (1, "42", "int"),
        (2, "a literal", "char const*"),
        (3, "a string", "std::string"),
        (11, "", "(anonymous namespace)::NoException"),
        (10, "", "(anonymous namespace)::Both"),
        (15, "", "std::nullptr_t"),
    ] {
        let exception = thrown(kind);
        assert_eq!((exception.what(), exception.type_name()), (what, type_name), "kind {kind}");
    }
    assert_eq!(thrown(1).to_string(), "42");
    assert_eq!(thrown(12).source().map(ToString::to_string).as_deref(), Some("inside"));
}

#[test]
fn odd_texts() {
    assert_eq!(thrown(4).what(), "");
    let bad = thrown(5);
    assert_eq!(bad.what(), "bad \u{fffd} byte");
    assert_eq!(bad.what_bytes(), b"bad \xff byte");
    assert_eq!(thrown(13).what().len(), 1 << 20);
    assert_eq!(thrown(14).what(), "with\0nul");
}

#[test]
fn codes() {
    let missing = thrown(6);
    let code = missing.code().expect("a code");
    assert_eq!((code.category(), code.value()), ("generic", 2));
    assert_eq!(code.to_string(), "generic:2");
    assert_eq!(code.to_io_error().kind(), io::ErrorKind::NotFound);
    assert_eq!(code.to_io_error().raw_os_error(), Some(2));

    let custom = thrown(7);
    let code = custom.code().expect("a code").clone();
    assert_eq!((code.category(), code.value()), ("custom", 7));
    assert_eq!(io::Error::from(code).to_string(), "custom:7");

    let nameless = thrown(16);
    let code = nameless.code().expect("a code");
    assert_eq!((code.category(), code.value()), ("", 5));
    assert_eq!(nameless.what(), "an error of no category");

    let filesystem = thrown(8);
    assert_eq!(filesystem.code().map(|code| (code.category(), code.value())), Some(("system", 13)));
    assert_eq!(filesystem.type_name(), "std::filesystem::filesystem_error");
    let error = io::Error::from(filesystem);
    assert_eq!((error.kind(), error.raw_os_error()), (io::ErrorKind::PermissionDenied, None));
    assert!(error.get_ref().is_some_and(|inner| inner.is::<CxxException>()));
}

#[test]
fn nested_exceptions_are_sources() {
    let exception = thrown(9);
    assert_eq!(exception.type_name(), "std::runtime_error");
    let middle = exception.source().expect("a source");
    let middle = middle.downcast_ref::<CxxException>().expect("an exception");
    assert_eq!(middle.type_name(), "std::system_error");
    assert_eq!(middle.code().map(twinspan::ErrorCode::value), Some(5));
    let innermost = middle.source().expect("a source");
    assert_eq!(innermost.to_string(), "innermost");
    assert!(innermost.source().is_none());

    // A source may be kept alone.
    let kept = middle.clone();
    drop(exception);
    assert_eq!(kept.source().map(ToString::to_string).as_deref(), Some("innermost"));
}

#[test]
fn downcasts() {
    let exception = thrown(77);
    assert_eq!(exception.downcast_ref::<Marked>().map(Marked::id), Some(77));
    assert!(thrown(0).downcast_ref::<Marked>().is_none());
    assert!(thrown(1).downcast_ref::<Marked>().is_none());
    let clone = exception.clone();
    drop(exception);
    assert_eq!(clone.downcast_ref::<Marked>().map(Marked::id), Some(77));
}

#[test]
fn one_word_and_shareable() {
    fn shareable<T: Send + Sync + 'static>() {}
    shareable::<CxxException>();
    assert_eq!(size_of::<Result<(), CxxException>>(), size_of::<usize>());
    let exception = thrown(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(exception.what(), "beyond the end"));
        }
    });
    let exception = std::thread::spawn(|| thrown(9)).join().expect("no panic");
    assert_eq!(exception.what(), "outermost");
}

extern "C-unwind" fn int_home() {
    guard(|| test_throw_infallible(1));
}

extern "C-unwind" fn literal_home() {
    guard(|| {
        let exception = thrown(2);
        std::panic::resume_unwind(Box::new(exception));
    });
}

#[test]
fn anything_thrown_comes_home() {
    assert_eq!(test_catch_back(int_home), 42);
    assert_eq!(test_catch_back(literal_home), 2);
}

/// The same object, without a report from Rust.
#[test]
fn an_exception_goes_on() {
    extern "C-unwind" fn resumed() {
        guard(|| thrown(1).resume())
    }
    assert_eq!(test_catch_back(resumed), 42);
    let payload = catch_unwind(AssertUnwindSafe(|| thrown(0).resume())).expect_err("it goes on");
    let exception = payload.downcast::<CxxException>().expect("an exception");
    assert_eq!(exception.type_name(), "std::out_of_range");
}

#[test]
fn the_report_names_class_and_text() {
    let payload =
        catch_unwind(AssertUnwindSafe(|| test_throw_infallible(0))).expect_err("an exception");
    let exception = payload.downcast::<CxxException>().expect("an exception");
    assert_eq!(exception.type_name(), "std::out_of_range");
}

/// Objects of a unit without RTTI do not know their type, but the thrown type is known.
#[test]
fn classes_of_units_without_rtti() {
    // SAFETY: the word is owned, and used once.
    let thrown = |kind| unsafe { exception(test_throw_without_rtti(kind)) };
    for (kind, what, type_name) in [
        (0, "refused", "no_rtti::Refusal"),
        (1, "coded", "no_rtti::Coded"),
        (2, "refused", "no_rtti::Further"),
        (3, "an error value without a message", "twinspan::ErrorOf<no_rtti::Typed>"),
        (4, "of the runtime", "twinspan::Error"),
        (5, "", "std::exception const*"),
        (6, "", "no_rtti::Typed"),
    ] {
        let exception = thrown(kind);
        assert_eq!((exception.what(), exception.type_name()), (what, type_name), "kind {kind}");
    }
    let code = thrown(1).code().map(|code| (code.category().to_owned(), code.value()));
    assert_eq!(code, Some(("generic".to_owned(), 2)));
    assert_eq!(thrown(2).source().map(ToString::to_string).as_deref(), Some("refused"));
    let found = |kind| {
        let word = test_throw_without_rtti(kind);
        // SAFETY: the word is owned; the call borrows it, and then it is taken.
        unsafe { (test_find_without_rtti(word), drop(exception(word))).0 }
    };
    assert_eq!([0, 3, 4, 6].map(found), [-1, 3, -1, -1]);
}

/// An exception from a function that is not expected to throw is a panic with its message.
#[test]
fn unexpected_exceptions_of_units_without_rtti() {
    let payload = catch_unwind(|| test_panic_without_rtti(0)).unwrap_err();
    let exception = payload.downcast_ref::<CxxException>().expect("the exception");
    assert_eq!((exception.what(), exception.type_name()), ("refused", "no_rtti::Refusal"));
    // C++ catches it with its own type, and a unit with RTTI may query that.
    assert_eq!(exception.to_string(), "refused");
}
