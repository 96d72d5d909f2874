//! Names that collide: with the words of the language, with keywords of either language, with names
//! that generated code might use for itself, and with what the parent module shadows.

#[twinspan::bridge(namespace = "names")]
pub mod ffi {
    // Words that have a meaning of their own in richer bridges.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Path {
        pub value: i32,
    }
    #[derive(Clone, Debug, PartialEq)]
    pub struct Optional {
        pub value: i32,
    }
    #[derive(Clone, Debug, PartialEq)]
    pub struct Duration {
        pub value: i32,
    }
    #[derive(Clone, Debug, PartialEq)]
    pub struct Error {
        pub value: i32,
    }
    // Names of numbers that cxx does not have.
    #[derive(Clone, Debug, PartialEq)]
    pub struct size_t {
        pub value: f32,
        pub next: Vec<c_long>,
    }
    #[derive(Clone, Debug, PartialEq)]
    pub struct c_long {
        pub value: f32,
    }
    #[derive(Debug)]
    pub enum Ordering {
        Less,
        Greater,
    }
    #[derive(Debug)]
    pub enum ControlFlow {
        None,
        Some,
        Ok,
        Err,
    }

    extern "Rust" {
        type Option;
        type Function;
        type Registration;
        type CxxException;
        type HashMap;
        type Panic;
        type ssize_t;
        fn new_option(value: i32) -> Box<Option>;
        fn get(self: &Option) -> i32;
        fn is_some(option: &Option) -> bool;
        fn new_function() -> Box<Function>;
        fn call(self: &Function, value: i32) -> i32;
        fn new_registration() -> Box<Registration>;
        fn cancel(registration: Box<Registration>) -> i32;
        fn new_exception() -> Result<Box<CxxException>>;
        fn what(self: &CxxException) -> String;
        fn refuse(value: i32) -> Result<i32, CxxException>;
        fn rust_size(size: size_t, first: c_long) -> size_t;
        fn new_ssize(value: i32) -> Box<ssize_t>;
        fn sum(one: &ssize_t, other: &ssize_t) -> i32;
        fn new_map() -> Box<HashMap>;
        fn len(self: &HashMap) -> usize;
        fn new_panic() -> Box<Panic>;
        fn message(self: &Panic) -> &str;

        fn rust_path(path: Path) -> Path;
        fn rust_optional(optional: &Optional) -> Optional;
        fn rust_error(e: Error, duration: Duration) -> Result<Error>;
        fn rust_ordering(ordering: Ordering, flow: ControlFlow) -> Ordering;

        // Functions called like names that generated code is likely to use.
        fn drop(value: i32) -> i32;
        fn forget(value: i32) -> i32;
        fn guard(value: i32) -> i32;
        fn from(value: i32) -> i32;
        #[cxx_name = "new_"]
        fn new(value: i32) -> i32;
        fn main_loop(value: i32) -> i32;
        // Arguments called like them, and like types and namespaces.
        #[allow(clippy::too_many_arguments)]
        fn arguments(
            arg0: i32,
            out: &mut i32,
            ok: i32,
            err: i32,
            ret: i32,
            result: i32,
            status: i32,
            value: i32,
            self_: i32,
            f: i32,
            guard: i32,
            payload: i32,
        ) -> i32;
        fn more_arguments(
            rust: i32,
            std: &str,
            twinspan: i32,
            cxx: String,
            arguments: i32,
        ) -> String;
        fn types_as_arguments(
            string: String,
            path: Path,
            box_: Box<Option>,
            vec: Vec<i32>,
        ) -> String;
        fn fallible_arguments(ok: i32, err: String, out: String, error: i32) -> Result<String>;

        // Keywords of one language under another name.
        #[cxx_name = "type"]
        fn type_(value: i32) -> i32;
        #[cxx_name = "match"]
        fn matches(value: i32) -> i32;
        // Raw in Rust, and no part of a symbol as that.
        #[cxx_name = "raw_match"]
        fn r#match(value: i32) -> i32;
        #[rust_name = "class"]
        fn klass(value: i32) -> i32;
        #[rust_name = "namespace"]
        fn name_space(in_: i32) -> i32;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/names.h");

        type Slice;
        fn new_slice() -> UniquePtr<Slice>;
        fn length(self: &Slice) -> usize;

        #[cxx_name = "cpp_loop"]
        fn r#loop(value: i32) -> i32;
        #[rust_name = "unsafe_"]
        fn cpp_unsafe(value: i32) -> i32;
        #[cxx_name = "fn"]
        fn fn_(value: i32) -> i32;
        #[cxx_name = "impl"]
        fn impl_(value: i32) -> i32;
        #[cxx_name = "self"]
        fn self_(value: i32) -> i32;

        #[allow(clippy::too_many_arguments)]
        fn cpp_arguments(
            arg0: i32,
            out: &mut i32,
            ok: i32,
            err: i32,
            ret: i32,
            result: i32,
            status: i32,
            value: i32,
            self_: i32,
            f: i32,
            guard: i32,
            payload: i32,
        ) -> i32;
        fn cpp_more_arguments(rust: i32, std: &str, twinspan: i32, cxx: String) -> String;
        fn cpp_types_as_arguments(string: String, path: Path, vec: Vec<i32>) -> String;
        fn cpp_fallible_arguments(ok: i32, err: String, out: String, error: i32) -> Result<String>;
        fn cpp_ordering(ordering: Ordering, flow: ControlFlow) -> Ordering;
        fn cpp_error(error: Error, duration: Duration) -> Result<Error>;
        fn cpp_option(option: Box<Option>) -> Box<Option>;

        fn checks() -> String;
    }
}

/// The module around the bridge shadows what generated code may want to name.
mod shadows {
    #![allow(dead_code, non_camel_case_types)]

    pub mod std {}
    pub mod core {}
    pub mod alloc {}
    pub struct String;
    pub struct Vec;
    pub struct Box;
    pub trait Drop {}
    pub trait From {}
    pub enum Result {}
    pub enum Some {}
    pub struct usize;
}
#[allow(unused_imports)]
use shadows::{alloc, core, std};

use ffi::{ControlFlow, Duration, Error, Optional, Ordering, Path, c_long, size_t};

pub struct Option(i32);
pub struct Function;
pub struct Registration;
pub struct CxxException;
pub struct HashMap;
pub struct Panic;
#[allow(non_camel_case_types)]
pub struct ssize_t(i32);

fn refuse(value: i32) -> Result<i32, CxxException> {
    if value > 0 { Ok(value) } else { Err(CxxException) }
}

fn rust_size(mut size: size_t, first: c_long) -> size_t {
    size.value += 1.0;
    size.next.insert(0, first);
    size
}

fn new_ssize(value: i32) -> Box<ssize_t> {
    Box::new(ssize_t(value))
}

fn sum(one: &ssize_t, other: &ssize_t) -> i32 {
    one.0 + other.0
}

impl Option {
    fn get(&self) -> i32 {
        self.0
    }
}

impl Function {
    fn call(&self, value: i32) -> i32 {
        value + 1
    }
}

impl CxxException {
    fn what(&self) -> String {
        "what".to_owned()
    }
}

impl HashMap {
    fn len(&self) -> usize {
        3
    }
}

impl Panic {
    fn message(&self) -> &str {
        "message"
    }
}

fn new_option(value: i32) -> Box<Option> {
    Box::new(Option(value))
}

fn is_some(option: &Option) -> bool {
    option.0 > 0
}

fn new_function() -> Box<Function> {
    Box::new(Function)
}

fn new_registration() -> Box<Registration> {
    Box::new(Registration)
}

fn cancel(_registration: Box<Registration>) -> i32 {
    4
}

fn new_exception() -> Result<Box<CxxException>, &'static str> {
    Ok(Box::new(CxxException))
}

fn new_map() -> Box<HashMap> {
    Box::new(HashMap)
}

fn new_panic() -> Box<Panic> {
    Box::new(Panic)
}

fn rust_path(path: Path) -> Path {
    Path { value: path.value + 1 }
}

fn rust_optional(optional: &Optional) -> Optional {
    optional.clone()
}

fn rust_error(error: Error, duration: Duration) -> Result<Error, String> {
    if duration.value > 0 { Ok(error) } else { Err(format!("{}", error.value)) }
}

fn rust_ordering(ordering: Ordering, flow: ControlFlow) -> Ordering {
    match flow {
        ControlFlow::Some | ControlFlow::Ok => ordering,
        _ => Ordering::Greater,
    }
}

fn drop(value: i32) -> i32 {
    value + 1
}

fn forget(value: i32) -> i32 {
    value + 2
}

fn guard(value: i32) -> i32 {
    value + 3
}

fn from(value: i32) -> i32 {
    value + 4
}

fn new(value: i32) -> i32 {
    value + 5
}

fn main_loop(value: i32) -> i32 {
    value + 6
}

#[allow(clippy::too_many_arguments)]
fn arguments(
    arg0: i32,
    out: &mut i32,
    ok: i32,
    err: i32,
    ret: i32,
    result: i32,
    status: i32,
    value: i32,
    self_: i32,
    f: i32,
    guard: i32,
    payload: i32,
) -> i32 {
    *out = arg0;
    [ok, err, ret, result, status, value, self_, f, guard, payload]
        .into_iter()
        .fold(0, |sum, digit| 10 * sum % 1_000_000 + digit)
}

fn more_arguments(rust: i32, std: &str, twinspan: i32, cxx: String, arguments: i32) -> String {
    format!("{rust} {std} {twinspan} {cxx} {arguments}")
}

fn types_as_arguments(string: String, path: Path, box_: Box<Option>, vec: Vec<i32>) -> String {
    format!("{string} {} {} {}", path.value, box_.0, vec.len())
}

fn fallible_arguments(ok: i32, err: String, out: String, error: i32) -> Result<String, String> {
    if ok > error { Ok(out) } else { Err(err) }
}

fn type_(value: i32) -> i32 {
    value + 7
}

fn matches(value: i32) -> i32 {
    value + 8
}

fn r#match(value: i32) -> i32 {
    value + 11
}

fn class(value: i32) -> i32 {
    value + 9
}

fn namespace(value: i32) -> i32 {
    value + 10
}

/// A type with the name of the module, and types with the names of traits.
#[twinspan::bridge(namespace = "names::inner")]
pub mod record {
    #[derive(Clone, Debug, PartialEq)]
    pub struct record {
        pub value: i32,
    }
    pub struct Fn {
        pub call: Function<dyn Fn(&FnMut) -> i32 + Send + Sync>,
    }
    pub struct FnMut {
        pub value: i32,
    }
    #[derive(Debug)]
    pub enum Send {
        Now(i32),
    }
    extern "Rust" {
        type Sync;
        fn rust_calls(sync: &Sync, value: FnMut, call: impl FnMut(FnMut) -> Send) -> i32;
    }
    unsafe extern "C++" {
        fn next(of: &record) -> Option<record> {
            cpp!(return record{of.value + 1};)
        }
        fn calls(it: Fn, sync: &Sync) -> i32 {
            cpp!(return it.call(FnMut{3}) + rust_calls(sync, FnMut{5}, [](FnMut it) -> Send { return Send::Now{it.value}; });)
        }
    }
}

pub struct Sync;

fn rust_calls(
    _: &Sync,
    value: record::FnMut,
    mut call: impl FnMut(record::FnMut) -> record::Send,
) -> i32 {
    let record::Send::Now(value) = call(value);
    value
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, ControlFlow, Duration, Error, Ordering, Path};
    use super::new_option;

    #[test]
    fn words_of_the_language() {
        assert_eq!(ffi::cpp_ordering(Ordering::Less, ControlFlow::Some), Ordering::Less);
        assert_eq!(ffi::cpp_ordering(Ordering::Less, ControlFlow::None), Ordering::Greater);
        let error = Error { value: 5 };
        assert_eq!(ffi::cpp_error(error.clone(), Duration { value: 1 }).unwrap(), error);
        assert_eq!(ffi::cpp_error(error, Duration { value: 0 }).unwrap_err().what(), "5");
        assert_eq!(ffi::cpp_option(new_option(3)).get(), 3);
        assert_eq!(ffi::new_slice().length(), 6);
    }

    #[test]
    fn a_type_called_like_the_module() {
        let record = super::record::record { value: 1 };
        assert_eq!(super::record::next(&record).unwrap().value, 2);
    }

    #[test]
    fn types_called_like_traits() {
        let twice = |it: &super::record::FnMut| 2 * it.value;
        let it = super::record::Fn { call: twinspan::Function::new(twice) };
        assert_eq!(super::record::calls(it, &super::Sync), 11);
    }

    #[test]
    fn keywords() {
        assert_eq!(ffi::unsafe_(1), 2);
        assert_eq!(ffi::r#loop(1), 13);
        assert_eq!(ffi::fn_(1), 3);
        assert_eq!(ffi::impl_(1), 4);
        assert_eq!(ffi::self_(1), 5);
    }

    #[test]
    fn arguments() {
        let mut out = 0;
        let sum = ffi::cpp_arguments(9, &mut out, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0);
        assert_eq!((out, sum), (9, super::arguments(9, &mut 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0)));
        assert_eq!(ffi::cpp_more_arguments(1, "two", 3, "four".to_owned()), "1 two 3 four");
        let text = ffi::cpp_types_as_arguments("text".to_owned(), Path { value: 1 }, vec![1, 2]);
        assert_eq!(text, "text 1 2");
        let call = |ok| ffi::cpp_fallible_arguments(ok, "err".to_owned(), "out".to_owned(), 1);
        assert_eq!(call(2).unwrap(), "out");
        assert_eq!(call(1).unwrap_err().what(), "err");
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
