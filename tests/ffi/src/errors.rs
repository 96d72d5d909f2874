//! `Result<T, E>` of Rust in C++: thrown as the error's own class, or returned by `try_..` as an
//! `expected`, with everything that the error knows.

use crate::live::Live;
use std::error::Error;
use std::fmt::{self, Display};
use std::io;
use std::rc::Rc;
use std::thread::{self, ThreadId};

#[twinspan::bridge(namespace = "errors")]
pub mod ffi {
    /// With Display.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ParseError {
        pub line: u32,
        pub message: String,
    }

    /// Without Display.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Debugged {
        pub code: i32,
    }

    /// With neither Display nor Debug.
    pub struct Silent {
        pub code: i32,
    }

    #[derive(Debug)]
    pub enum Status {
        NotFound = 404,
        Gone = 410,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Record {
        pub name: String,
    }

    extern "Rust" {
        type Thing;
        fn new_thing() -> Box<Thing>;
        fn number(self: &Thing) -> i32;
        /// An opaque error.
        type Failure;
        fn code(self: &Failure) -> i32;

        // One per kind of value.
        fn unit(fail: bool) -> Result<(), ParseError>;
        #[cxx_name = "int_"]
        fn int(fail: bool) -> Result<i32, ParseError>;
        fn boolean(fail: bool) -> Result<bool, ParseError>;
        #[cxx_name = "float_"]
        fn float(fail: bool) -> Result<f64, ParseError>;
        fn string(fail: bool) -> Result<String, ParseError>;
        fn record(fail: bool) -> Result<Record, ParseError>;
        fn status(fail: bool) -> Result<Status, ParseError>;
        fn boxed(fail: bool) -> Result<Box<Thing>, ParseError>;
        fn vec(fail: bool) -> Result<Vec<String>, ParseError>;
        fn option(fail: bool) -> Result<Option<i32>, ParseError>;
        fn option_record(fail: bool) -> Result<Option<Record>, ParseError>;
        fn unique(fail: bool) -> Result<UniquePtr<CxxString>, ParseError>;
        fn text(text: &str, fail: bool) -> Result<&str, ParseError>;
        fn slice(slice: &[u8], fail: bool) -> Result<&[u8], ParseError>;
        fn reference(record: &Record, fail: bool) -> Result<&Record, ParseError>;
        #[cxx_name = "mutable_"]
        fn mutable(record: &mut Record, fail: bool) -> Result<&mut Record, ParseError>;
        fn method(self: &Thing, fail: bool) -> Result<i32, ParseError>;
        fn method_mut(self: &mut Thing, fail: bool) -> Result<&mut Thing, ParseError>;
        #[Self = "Thing"]
        fn of_type(fail: bool) -> Result<Box<Thing>, ParseError>;

        // One per kind of error.
        fn debugged(fail: bool) -> Result<i32, Debugged>;
        fn silent(fail: bool) -> Result<i32, Silent>;
        fn enumerated(fail: bool) -> Result<i32, Status>;
        fn opaque(fail: bool) -> Result<i32, Failure>;
        fn any(depth: i32) -> Result<i32, anyhow::Error>;
        fn os(number: i32) -> Result<i32, std::io::Error>;
        fn custom_io(fail: bool) -> Result<i32, std::io::Error>;
        fn layered(depth: i32) -> Result<i32, crate::errors::Layer>;
        fn message(text: &str) -> Result<i32>;
        fn message_unit(text: &str) -> Result<()>;
        fn bound() -> Result<i32, Box<dyn std::error::Error>>;

        // Names.
        #[try_name = "attempt"]
        fn renamed(fail: bool) -> Result<i32, ParseError>;
        #[cxx_name = "cppName"]
        fn named_by_cpp(fail: bool) -> Result<i32, ParseError>;
        #[namespace = "errors::inner"]
        fn elsewhere(fail: bool) -> Result<i32, ParseError>;

        fn owners(thing: Box<Thing>, name: String, fail: bool) -> Result<Box<Thing>, ParseError>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/errors.h");
        fn checks() -> String;
        // What Rust makes of its own errors after they were exceptions of C++.
        fn throws_again(kind: &str) -> Result<i32, CxxException>;
        fn call(
            closure: Box<dyn Fn() -> Result<i32, crate::errors::Bound>>,
        ) -> Result<i32, CxxException>;
    }
}

use ffi::{Debugged, ParseError, Record, Silent, Status};

impl Display for ParseError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.message)
    }
}

#[derive(Debug)]
pub struct Thing {
    number: i32,
    _live: Live,
}

fn new_thing() -> Box<Thing> {
    Box::new(Thing { number: 3, _live: Live::new() })
}

#[derive(Debug)]
pub struct Failure {
    code: i32,
    _live: Live,
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "failure {}", self.code)
    }
}

impl Failure {
    fn code(&self) -> i32 {
        self.code
    }
}

/// An error with as many sources as are asked for.
#[derive(Debug)]
pub struct Layer {
    depth: i32,
    source: Option<Box<Layer>>,
    _live: Live,
}

impl Layer {
    fn new(depth: i32) -> Self {
        Layer {
            depth,
            source: (depth > 1).then(|| Box::new(Layer::new(depth - 1))),
            _live: Live::new(),
        }
    }
}

impl Display for Layer {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "layer {}", self.depth)
    }
}

impl Error for Layer {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_ref().map(|source| &**source as _)
    }
}

fn fails<T>(value: T, fail: bool) -> Result<T, ParseError> {
    if fail { Err(ParseError { line: 7, message: "bad".to_owned() }) } else { Ok(value) }
}

macro_rules! values {
    ($($name:ident: $ty:ty = $value:expr;)*) => {
        $(fn $name(fail: bool) -> Result<$ty, ParseError> {
            fails($value, fail)
        })*
    };
}

values! {
    unit: () = ();
    int: i32 = -5;
    boolean: bool = true;
    float: f64 = 0.5;
    string: String = "string".to_owned();
    record: Record = Record { name: "record".to_owned() };
    status: Status = Status::Gone;
    boxed: Box<Thing> = new_thing();
    vec: Vec<String> = vec!["a".to_owned(), "b".to_owned()];
    option: Option<i32> = Some(0);
    option_record: Option<Record> = None;
    unique: cxx::UniquePtr<cxx::CxxString> = cxx::UniquePtr::null();
    renamed: i32 = 1;
    named_by_cpp: i32 = 2;
    elsewhere: i32 = 3;
}

fn text(text: &str, fail: bool) -> Result<&str, ParseError> {
    fails(&text[1..], fail)
}

fn slice(slice: &[u8], fail: bool) -> Result<&[u8], ParseError> {
    fails(&slice[1..], fail)
}

fn reference(record: &Record, fail: bool) -> Result<&Record, ParseError> {
    fails(record, fail)
}

fn mutable(record: &mut Record, fail: bool) -> Result<&mut Record, ParseError> {
    fails(record, fail)
}

impl Thing {
    fn number(&self) -> i32 {
        self.number
    }

    fn method(&self, fail: bool) -> Result<i32, ParseError> {
        fails(self.number, fail)
    }

    fn method_mut(&mut self, fail: bool) -> Result<&mut Thing, ParseError> {
        self.number += 1;
        fails(self, fail)
    }

    fn of_type(fail: bool) -> Result<Box<Thing>, ParseError> {
        fails(new_thing(), fail)
    }
}

fn debugged(fail: bool) -> Result<i32, Debugged> {
    if fail { Err(Debugged { code: 5 }) } else { Ok(1) }
}

fn silent(fail: bool) -> Result<i32, Silent> {
    if fail { Err(Silent { code: 6 }) } else { Ok(1) }
}

fn enumerated(fail: bool) -> Result<i32, Status> {
    if fail { Err(Status::NotFound) } else { Ok(1) }
}

fn opaque(fail: bool) -> Result<i32, Failure> {
    if fail { Err(Failure { code: 8, _live: Live::new() }) } else { Ok(1) }
}

fn any(depth: i32) -> anyhow::Result<i32> {
    match depth {
        0 => Ok(1),
        1 => Err(anyhow::anyhow!("plain")),
        _ => Err(anyhow::Error::new(Layer::new(2)).context("context")),
    }
}

fn os(number: i32) -> io::Result<i32> {
    if number == 0 { Ok(1) } else { Err(io::Error::from_raw_os_error(number)) }
}

fn custom_io(fail: bool) -> io::Result<i32> {
    if fail { Err(io::Error::other(Layer::new(2))) } else { Ok(1) }
}

fn layered(depth: i32) -> Result<i32, Layer> {
    if depth == 0 { Ok(1) } else { Err(Layer::new(depth)) }
}

fn message(text: &str) -> Result<i32, String> {
    if text.is_empty() { Ok(1) } else { Err(text.to_owned()) }
}

fn message_unit(text: &str) -> Result<(), String> {
    message(text).map(drop)
}

/// An error that has to stay on its thread.
#[derive(Debug)]
pub struct Bound {
    home: Rc<ThreadId>,
    _live: Live,
}

impl Bound {
    fn new() -> Bound {
        Bound { home: Rc::new(thread::current().id()), _live: Live::new() }
    }
}

impl Display for Bound {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let is_home = *self.home == thread::current().id();
        formatter.write_str(if is_home { "bound" } else { "read on another thread" })
    }
}

impl Error for Bound {}

fn bound() -> Result<i32, Box<dyn Error>> {
    Err(Box::new(Bound::new()))
}

fn owners(thing: Box<Thing>, name: String, fail: bool) -> Result<Box<Thing>, ParseError> {
    drop(name);
    fails(thing, fail)
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use crate::live::balanced;
    use std::error::Error;

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }

    #[test]
    fn errors_that_come_back() {
        balanced(|| {
            assert_eq!(ffi::throws_again("nothing").unwrap(), -5);
            let exception = ffi::throws_again("parse").unwrap_err();
            assert_eq!(exception.what(), "line 7: bad");
            let exception = ffi::throws_again("os").unwrap_err();
            assert_eq!(exception.code().unwrap().value(), 2);
            let exception = ffi::throws_again("layered").unwrap_err();
            let mut texts = Vec::new();
            let mut next: Option<&dyn Error> = Some(&exception);
            while let Some(error) = next {
                texts.push(error.to_string());
                next = error.source();
            }
            assert_eq!(texts, ["layer 3", "layer 2", "layer 1"]);
        });
    }

    #[test]
    fn an_error_that_is_not_send_stays_on_its_thread() {
        let there = |exception: twinspan::CxxException| {
            std::thread::spawn(move || exception.to_string()).join().unwrap()
        };
        balanced(|| {
            assert_eq!(there(ffi::throws_again("bound").unwrap_err()), "bound");
            let closure = ffi::call(Box::new(|| Err(super::Bound::new())));
            assert_eq!(there(closure.unwrap_err()), "bound");
        });
    }
}
