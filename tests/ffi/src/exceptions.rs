//! An exception of C++ in Rust: a panic where it was not declared, a `CxxException` where it was, and
//! the very same object where it comes back to C++.

use crate::live::Live;
use std::fmt::{self, Display};
use twinspan::CxxException;

#[twinspan::bridge(namespace = "exceptions")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Record {
        pub name: String,
    }

    /// What a bridge makes of an exception by itself.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Mapped {
        pub what: String,
    }

    #[derive(Debug)]
    pub enum Kind {
        Logic,
        Runtime,
    }

    pub struct Part {
        pub thing: Box<Thing>,
    }

    /// C++ takes it for something that it can copy, and cannot.
    pub struct Uncopied {
        pub parts: Vec<Part>,
    }

    extern "Rust" {
        type Thing;
        fn new_thing() -> Box<Thing>;
        type Failure;
        fn fails_in_rust(what: &str) -> Result<i32, Mapped>;

        // Calls C++, which throws. Nothing here is declared to fail.
        fn rust_frame(depth: i32) -> i32;
        // Gives an exception back as an error: as it is, and inside of others.
        fn returns_it(kind: &str) -> Result<i32, CxxException>;
        fn returns_it_wrapped(kind: &str) -> Result<i32, anyhow::Error>;
        fn returns_it_as_io(kind: &str) -> Result<i32, std::io::Error>;
        fn keeps_it(kind: &str);
        fn returns_the_kept() -> Result<i32, CxxException>;
        fn on_another_thread(kind: &str) -> Result<i32, CxxException>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/exceptions.h");

        // Each throws what is called like that; "nothing" throws nothing.
        fn plain_unit(kind: &str);
        fn plain_i32(kind: &str) -> i32;
        fn plain_string(kind: &str) -> String;
        fn plain_record(kind: &str) -> Record;
        fn plain_box(kind: &str) -> Box<Thing>;
        fn plain_option(kind: &str) -> Option<Record>;
        fn plain_ref<'a>(kind: &'a str) -> &'a str;
        fn plain_owners(thing: Box<Thing>, text: String, record: Record, kind: &str) -> i32;
        fn noexcept_function(number: i32) -> i32;

        fn unit(kind: &str) -> Result<(), CxxException>;
        fn number(kind: &str) -> Result<i32, CxxException>;
        fn string(kind: &str) -> Result<String, CxxException>;
        fn record(kind: &str) -> Result<Record, CxxException>;
        fn thing(kind: &str) -> Result<Box<Thing>, CxxException>;
        fn things(kind: &str) -> Result<Vec<Thing>, CxxException>;
        fn option(kind: &str) -> Result<Option<Record>, CxxException>;
        fn text<'a>(kind: &'a str) -> Result<&'a str, CxxException>;
        fn shared(kind: &str) -> Result<SharedPtr<Source>, CxxException>;
        fn owners(
            thing: Box<Thing>,
            text: String,
            record: Record,
            kind: &str,
        ) -> Result<Box<Thing>, CxxException>;
        fn cannot_throw(number: i32) -> Result<i32, CxxException>;

        type Source;
        fn source(kind: &str) -> Result<UniquePtr<Source>, CxxException>;
        fn get(self: &Source, kind: &str) -> Result<i32, CxxException>;
        fn set(self: Pin<&mut Source>, number: i32) -> Result<Pin<&mut Source>, CxxException>;
        fn plain_get(self: &Source, kind: &str) -> i32;
        #[Self = "Source"]
        fn count(kind: &str) -> Result<i32, CxxException>;
        #[Self = "Source"]
        fn plain_count(kind: &str) -> i32;

        // Errors that say themselves what they make of an exception.
        fn mapped(kind: &str) -> Result<i32, Mapped>;
        fn mapped_kind(kind: &str) -> Result<i32, Kind>;
        fn mapped_opaque(kind: &str) -> Result<i32, Failure>;
        fn mapped_outside(kind: &str) -> Result<i32, crate::exceptions::Outside>;
        fn mapped_io(kind: &str) -> Result<i32, std::io::Error>;
        fn mapped_anyhow(kind: &str) -> Result<i32, anyhow::Error>;

        // C++ functions that return an expected, and throw nothing.
        fn returns_expected(fail: bool) -> Result<i32, Mapped>;
        fn returns_expected_unit(fail: bool) -> Result<(), Mapped>;
        fn returns_expected_enum(fail: bool) -> Result<String, Kind>;

        // C++ functions that throw the error as an `ErrorOf`.
        fn throws_mapped(what: &str) -> Result<i32, Mapped>;
        fn throws_mapped_unit(what: &str) -> Result<(), Mapped>;
        fn throws_kind(fail: bool) -> Result<String, Kind>;
        fn throws_another(fail: bool) -> Result<i32, Kind>;
        fn throws_uncopied(kind: i32) -> Result<i32, Uncopied>;
        fn throws_home(what: &str) -> Result<i32, Mapped>;
        fn throws_as_exception(what: &str) -> Result<i32, CxxException>;
        fn throws_shared(what: &str) -> Result<i32, Mapped>;
        fn shared_again() -> String;
        fn throwing_closure() -> Box<dyn Fn(&str) -> Result<i32, Mapped>>;
        #[Self = "Source"]
        fn throws_in_member(what: &str) -> Result<i32, Mapped>;

        // Classes that Rust looks for in an exception.
        #[exception]
        type ParseError;
        fn line(self: &ParseError) -> i32;
        #[exception]
        type BaseError;
        fn code(self: &BaseError) -> i32;

        // Calls `rust_frame`, and says whether it caught the object that was thrown.
        fn same_object(depth: i32) -> String;

        fn checks() -> String;
    }
}

use ffi::{Kind, Mapped};

fn fails_in_rust(what: &str) -> Result<i32, Mapped> {
    Err(Mapped { what: what.to_owned() })
}

#[derive(Debug)]
pub struct Thing {
    _live: Live,
}

fn new_thing() -> Box<Thing> {
    Box::new(Thing { _live: Live::new() })
}

#[derive(Debug)]
pub struct Failure {
    pub exception: CxxException,
    _live: Live,
}

#[derive(Debug)]
pub struct Outside(CxxException);

impl Display for Outside {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("outside")
    }
}

impl std::error::Error for Outside {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl From<CxxException> for Outside {
    fn from(exception: CxxException) -> Self {
        Outside(exception)
    }
}

impl From<CxxException> for Mapped {
    fn from(exception: CxxException) -> Self {
        Mapped { what: exception.what().to_owned() }
    }
}

impl From<CxxException> for Kind {
    fn from(exception: CxxException) -> Self {
        if exception.type_name() == "std::logic_error" { Kind::Logic } else { Kind::Runtime }
    }
}

impl From<CxxException> for Failure {
    fn from(exception: CxxException) -> Self {
        Failure { exception, _live: Live::new() }
    }
}

fn rust_frame(depth: i32) -> i32 {
    let _live = Live::new();
    if depth > 0 { rust_frame(depth - 1) } else { ffi::plain_i32("custom") }
}

fn returns_it(kind: &str) -> Result<i32, CxxException> {
    ffi::number(kind)
}

fn returns_it_wrapped(kind: &str) -> anyhow::Result<i32> {
    use anyhow::Context as _;
    ffi::number(kind).context("inner").context("outer")
}

fn returns_it_as_io(kind: &str) -> std::io::Result<i32> {
    Ok(ffi::number(kind)?)
}

thread_local! {
    static KEPT: std::cell::RefCell<Option<CxxException>> =
        const { std::cell::RefCell::new(None) };
}

fn keeps_it(kind: &str) {
    KEPT.set(ffi::number(kind).err());
}

fn returns_the_kept() -> Result<i32, CxxException> {
    KEPT.take().map_or(Ok(0), Err)
}

fn on_another_thread(kind: &str) -> Result<i32, CxxException> {
    std::thread::scope(|scope| scope.spawn(|| ffi::number(kind)).join()).expect("no panic")
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, BaseError, Kind, Mapped, ParseError, Record, Source};
    use super::new_thing;
    use crate::live::balanced;
    use std::error::Error;
    use std::panic::{UnwindSafe, catch_unwind};
    use twinspan::CxxException;

    /// The exception inside of the panic.
    fn panicked<R>(test: impl FnOnce() -> R + UnwindSafe) -> CxxException {
        let payload = catch_unwind(test).err().expect("a panic");
        *payload.downcast::<CxxException>().expect("the payload is the exception")
    }

    fn failed<T>(result: Result<T, CxxException>) -> CxxException {
        result.err().expect("an exception")
    }

    #[test]
    fn an_undeclared_exception_is_a_panic() {
        balanced(|| {
            ffi::plain_unit("nothing");
            assert_eq!(ffi::plain_i32("nothing"), 1);
            assert_eq!(ffi::plain_string("nothing"), "string");
            let what = |exception: CxxException| exception.what().to_owned();
            assert_eq!(what(panicked(|| ffi::plain_unit("runtime_error"))), "runtime");
            assert_eq!(what(panicked(|| ffi::plain_i32("out_of_range"))), "range");
            assert_eq!(what(panicked(|| ffi::plain_string("runtime_error"))), "runtime");
            assert_eq!(what(panicked(|| ffi::plain_record("runtime_error"))), "runtime");
            assert_eq!(what(panicked(|| ffi::plain_box("runtime_error"))), "runtime");
            assert_eq!(what(panicked(|| ffi::plain_option("runtime_error"))), "runtime");
            assert_eq!(what(panicked(|| ffi::plain_ref("runtime_error"))), "runtime");
            let record = Record { name: "record".to_owned() };
            let thing = new_thing();
            let owners = || ffi::plain_owners(thing, "text".to_owned(), record, "runtime_error");
            assert_eq!(what(panicked(std::panic::AssertUnwindSafe(owners))), "runtime");
            assert_eq!(ffi::noexcept_function(1), 2);
        });
    }

    #[test]
    fn members_panic_too() {
        balanced(|| {
            let source = ffi::source("nothing").unwrap();
            assert_eq!(source.plain_get("nothing"), 1);
            let source = std::panic::AssertUnwindSafe(&source);
            assert_eq!(panicked(|| source.plain_get("runtime_error")).what(), "runtime");
            assert_eq!(panicked(|| Source::plain_count("runtime_error")).what(), "runtime");
        });
    }

    #[test]
    fn every_kind_of_value() {
        balanced(|| {
            ffi::unit("nothing").unwrap();
            assert_eq!(ffi::number("nothing").unwrap(), 1);
            assert_eq!(ffi::string("nothing").unwrap(), "string");
            assert_eq!(ffi::record("nothing").unwrap().name, "record");
            ffi::thing("nothing").unwrap();
            assert_eq!(ffi::things("nothing").unwrap().len(), 0);
            assert_eq!(ffi::option("nothing").unwrap(), None);
            assert_eq!(ffi::text("nothing").unwrap(), "othing");
            assert_eq!(ffi::shared("nothing").unwrap().get("nothing").unwrap(), 1);
            assert_eq!(failed(ffi::unit("runtime_error")).what(), "runtime");
            assert_eq!(failed(ffi::number("runtime_error")).what(), "runtime");
            assert_eq!(failed(ffi::string("runtime_error")).what(), "runtime");
            assert_eq!(failed(ffi::record("runtime_error")).what(), "runtime");
            assert_eq!(failed(ffi::thing("runtime_error")).what(), "runtime");
            assert_eq!(failed(ffi::things("runtime_error")).what(), "runtime");
            assert_eq!(failed(ffi::option("runtime_error")).what(), "runtime");
            assert_eq!(failed(ffi::text("runtime_error")).what(), "runtime");
            assert_eq!(failed(ffi::shared("runtime_error")).what(), "runtime");
            assert_eq!(ffi::cannot_throw(1).unwrap(), 2);

            let record = || Record { name: "record".to_owned() };
            let text = || "text".to_owned();
            ffi::owners(new_thing(), text(), record(), "nothing").unwrap();
            failed(ffi::owners(new_thing(), text(), record(), "runtime_error"));

            assert_eq!(failed(ffi::source("runtime_error").map(drop)).what(), "runtime");
            let mut source = ffi::source("nothing").unwrap();
            assert_eq!(source.pin_mut().set(5).unwrap().get("nothing").unwrap(), 5);
            assert_eq!(failed(source.pin_mut().set(-1).map(drop)).what(), "negative");
            assert_eq!(failed(source.get("runtime_error")).what(), "runtime");
            assert_eq!(Source::count("nothing").unwrap(), 1);
            assert_eq!(failed(Source::count("runtime_error")).what(), "runtime");
        });
    }

    #[test]
    fn everything_that_can_be_thrown() {
        balanced(|| {
            let said = |kind| {
                let exception = failed(ffi::number(kind));
                (exception.what().to_owned(), exception.type_name().to_owned())
            };
            let is = |what: &str, name: &str| (what.to_owned(), name.to_owned());
            assert_eq!(said("runtime_error"), is("runtime", "std::runtime_error"));
            assert_eq!(said("out_of_range"), is("range", "std::out_of_range"));
            assert_eq!(said("custom"), is("custom", "exceptions::Custom"));
            assert_eq!(said("int"), is("42", "int"));
            assert_eq!(said("text").0, "a text");
            assert_eq!(said("string").0, "a string");
            assert_eq!(said("struct").0, "");
            assert_eq!(said("null").0, "");
            assert_eq!(said("empty"), is("", "std::runtime_error"));
            let exception = failed(ffi::number("bytes"));
            assert_eq!(exception.what(), "bad \u{fffd} byte");
            assert_eq!(exception.what_bytes(), b"bad \xff byte");
        });
    }

    #[test]
    fn sources_and_codes() {
        balanced(|| {
            let exception = failed(ffi::number("nested"));
            assert_eq!((exception.what(), exception.type_name()), ("outer", "std::logic_error"));
            let middle = exception.source().unwrap();
            assert_eq!(middle.to_string(), "middle");
            let inner = middle.source().unwrap();
            assert_eq!(inner.to_string(), "inner");
            assert!(inner.source().is_none());
            assert!(middle.downcast_ref::<CxxException>().is_some());

            let exception = failed(ffi::number("system_error"));
            let code = exception.code().unwrap();
            assert_eq!((code.category(), code.value()), ("generic", 2));
            assert_eq!(code.to_io_error().kind(), std::io::ErrorKind::NotFound);
            assert!(failed(ffi::number("runtime_error")).code().is_none());
        });
    }

    #[test]
    fn classes_of_exceptions() {
        balanced(|| {
            let exception = failed(ffi::number("parse_error"));
            let parse = exception.downcast_ref::<ParseError>().unwrap();
            assert_eq!(parse.line(), 12);
            assert_eq!(exception.downcast_ref::<BaseError>().unwrap().code(), 34);
            let exception = failed(ffi::number("runtime_error"));
            assert!(exception.downcast_ref::<ParseError>().is_none());
            let exception = failed(ffi::number("int"));
            assert!(exception.downcast_ref::<BaseError>().is_none());
        });
    }

    #[test]
    fn errors_from_exceptions() {
        balanced(|| {
            let error = Mapped { what: "runtime".to_owned() };
            assert_eq!(ffi::mapped("nothing"), Ok(1));
            assert_eq!(ffi::mapped("runtime_error"), Err(error));
            assert_eq!(ffi::mapped_kind("logic_error"), Err(Kind::Logic));
            assert_eq!(ffi::mapped_kind("int"), Err(Kind::Runtime));
            let failure = ffi::mapped_opaque("runtime_error").unwrap_err();
            assert_eq!(failure.exception.what(), "runtime");
            let outside = ffi::mapped_outside("runtime_error").unwrap_err();
            assert_eq!(outside.source().unwrap().to_string(), "runtime");
            let error = ffi::mapped_io("system_error").unwrap_err();
            assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
            let error = ffi::mapped_anyhow("runtime_error").unwrap_err();
            assert_eq!(error.downcast::<CxxException>().unwrap().what(), "runtime");
        });
    }

    #[test]
    fn functions_that_throw_the_error() {
        balanced(|| {
            let error = || Mapped { what: "an error that is allocated".to_owned() };
            let what = "an error that is allocated";
            assert_eq!(ffi::throws_mapped("nothing"), Ok(1));
            assert_eq!(ffi::throws_mapped(what), Err(error()));
            assert_eq!(ffi::throws_mapped_unit(what), Err(error()));
            assert_eq!(ffi::throws_kind(false), Ok("string".to_owned()));
            assert_eq!(ffi::throws_kind(true), Err(Kind::Logic));
            assert_eq!(ffi::Source::throws_in_member(what), Err(error()));
            assert_eq!(ffi::throws_home(what), Err(error()));
            let closure = ffi::throwing_closure();
            assert_eq!(closure("nothing"), Ok(1));
            assert_eq!(closure(what), Err(error()));
            // Copied: whoever keeps the exception has the error, too.
            assert_eq!(ffi::throws_shared(what), Err(error()));
            assert_eq!(ffi::shared_again(), what);
            // Everything else is the exception that it was.
            assert_eq!(ffi::throws_another(true), Err(Kind::Runtime));
            let exception = failed(ffi::throws_as_exception("a"));
            assert_eq!(exception.what(), "Mapped { what: \"a\" }");
            assert_eq!(ffi::throws_uncopied(1).ok(), Some(1));
            let payload = catch_unwind(|| drop(ffi::throws_uncopied(0))).unwrap_err();
            let exception = payload.downcast::<CxxException>().expect("it carries the exception");
            assert_eq!(exception.type_name(), "twinspan::ErrorOf<exceptions::Uncopied>");
        });
    }

    #[test]
    fn functions_that_return_an_expected() {
        balanced(|| {
            assert_eq!(ffi::returns_expected(false), Ok(1));
            let error = ffi::returns_expected(true).unwrap_err();
            assert_eq!(error.what, "unexpected");
            assert_eq!(ffi::returns_expected_unit(false), Ok(()));
            assert_eq!(ffi::returns_expected_unit(true), Err(error));
            assert_eq!(ffi::returns_expected_enum(false), Ok("string".to_owned()));
            assert_eq!(ffi::returns_expected_enum(true), Err(Kind::Logic));
        });
    }

    #[test]
    fn an_exception_is_a_value() {
        fn is_error<T: Error + Send + Sync + 'static>(_: &T) {}

        balanced(|| {
            // Of a class that is not counted: it changes threads.
            let exception = failed(ffi::number("out_of_range"));
            is_error(&exception);
            assert_eq!(size_of_val(&exception), size_of::<usize>());
            assert_eq!(exception.to_string(), "range");
            assert_eq!(failed(ffi::number("int")).to_string(), "42");
            let copy = exception.clone();
            drop(exception);
            let what = std::thread::spawn(move || copy.what().to_owned()).join().unwrap();
            assert_eq!(what, "range");
        });
    }

    #[test]
    fn through_rust_it_is_the_same_object() {
        for depth in [0, 1, 9] {
            balanced(|| assert_eq!(ffi::same_object(depth), ""));
        }
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
