//! `Result<T>` as cxx has it: errors of Rust are thrown as `rust::Error`, exceptions of C++ arrive
//! as `cxx::Exception`.

use crate::live::Live;
use cxx::{CxxString, SharedPtr, UniquePtr};
use std::error::Error;
use std::fmt::{self, Display};
use std::pin::Pin;

#[twinspan::bridge(namespace = "results")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Small {
        pub number: i32,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Large {
        pub text: String,
        pub numbers: [i64; 8],
    }

    #[derive(Debug)]
    pub enum Kind {
        First,
        Second,
    }

    extern "Rust" {
        type Machine;
        fn new_machine(fail: bool) -> Result<Box<Machine>>;
        fn run(self: &Machine, fail: bool) -> Result<i32>;
        unsafe fn run_mut<'a>(self: &'a mut Machine, fail: bool) -> Result<&'a mut i32>;
        #[Self = "Machine"]
        fn of_type(fail: bool) -> Result<i32>;

        // One per kind of value.
        fn rust_unit(fail: bool) -> Result<()>;
        fn rust_bool(fail: bool) -> Result<bool>;
        fn rust_i32(fail: bool) -> Result<i32>;
        fn rust_f64(fail: bool) -> Result<f64>;
        fn rust_kind(fail: bool) -> Result<Kind>;
        fn rust_small(fail: bool) -> Result<Small>;
        fn rust_large(fail: bool) -> Result<Large>;
        fn rust_string(fail: bool) -> Result<String>;
        fn rust_str(text: &str, fail: bool) -> Result<&str>;
        fn rust_vec(fail: bool) -> Result<Vec<String>>;
        fn rust_slice(slice: &[u8], fail: bool) -> Result<&[u8]>;
        fn rust_slice_mut(slice: &mut [u8], fail: bool) -> Result<&mut [u8]>;
        unsafe fn rust_ref<'a>(value: &'a Large, fail: bool) -> Result<&'a Large>;
        unsafe fn rust_mut<'a>(value: &'a mut Large, fail: bool) -> Result<&'a mut Large>;
        unsafe fn rust_pinned<'a>(
            text: Pin<&'a mut CxxString>,
            fail: bool,
        ) -> Result<Pin<&'a mut CxxString>>;
        fn rust_array(fail: bool) -> Result<[u8; 4]>;
        fn rust_unique(fail: bool) -> Result<UniquePtr<CxxString>>;
        fn rust_shared(fail: bool) -> Result<SharedPtr<CxxString>>;
        fn rust_raw(fail: bool) -> Result<*const u8>;

        // One per kind of error.
        fn rust_error(kind: &str) -> Result<()>;
        fn rust_custom(fail: bool) -> Result<i32>;
        fn rust_boxed(fail: bool) -> Result<i32>;
        fn rust_anyhow(fail: bool) -> Result<i32>;
        fn rust_alias(fail: bool) -> Result<i32>;
        fn rust_implied(fail: bool) -> Result<i32>;

        fn rust_owners(text: String, machine: Box<Machine>, fail: bool) -> Result<Box<Machine>>;
        fn rust_calls_cpp(what: &str) -> Result<i32>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/results.h");

        type Engine;
        fn new_engine(fail: bool) -> Result<UniquePtr<Engine>>;
        fn run(self: &Engine, fail: bool) -> Result<i32>;
        fn run_mut(self: Pin<&mut Engine>, fail: bool) -> Result<Pin<&mut Engine>>;
        #[Self = "Engine"]
        fn of_type(fail: bool) -> Result<i32>;

        fn cpp_unit(fail: bool) -> Result<()>;
        fn cpp_bool(fail: bool) -> Result<bool>;
        fn cpp_i32(fail: bool) -> Result<i32>;
        fn cpp_f64(fail: bool) -> Result<f64>;
        fn cpp_kind(fail: bool) -> Result<Kind>;
        fn cpp_small(fail: bool) -> Result<Small>;
        fn cpp_large(fail: bool) -> Result<Large>;
        fn cpp_string(fail: bool) -> Result<String>;
        fn cpp_str(text: &str, fail: bool) -> Result<&str>;
        fn cpp_vec(fail: bool) -> Result<Vec<String>>;
        fn cpp_slice(slice: &[u8], fail: bool) -> Result<&[u8]>;
        fn cpp_slice_mut(slice: &mut [u8], fail: bool) -> Result<&mut [u8]>;
        fn cpp_ref(value: &Large, fail: bool) -> Result<&Large>;
        fn cpp_mut(value: &mut Large, fail: bool) -> Result<&mut Large>;
        fn cpp_pinned(text: Pin<&mut CxxString>, fail: bool) -> Result<Pin<&mut CxxString>>;
        fn cpp_array(fail: bool) -> Result<[u8; 4]>;
        fn cpp_box(fail: bool) -> Result<Box<Machine>>;
        fn cpp_shared(fail: bool) -> Result<SharedPtr<CxxString>>;
        fn cpp_raw(fail: bool) -> Result<*const u8>;
        fn cpp_never_throws() -> Result<i32>;

        // Throws a class of this name.
        fn cpp_throws(name: &str, what: &str) -> Result<i32>;
        fn cpp_owners(text: String, machine: Box<Machine>, fail: bool) -> Result<Box<Machine>>;
        fn cpp_calls_rust(kind: &str) -> Result<()>;

        fn checks() -> String;
    }
}

use ffi::{Kind, Large, Small};

#[derive(Debug)]
pub struct Machine {
    runs: i32,
    _live: Live,
}

/// An error with a source and something to drop.
#[derive(Debug)]
struct Custom {
    source: fmt::Error,
    _live: Live,
}

impl Display for Custom {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("custom error")
    }
}

impl Error for Custom {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}

fn fails<T>(value: T, fail: bool) -> Result<T, Custom> {
    if fail { Err(Custom { source: fmt::Error, _live: Live::new() }) } else { Ok(value) }
}

fn machine() -> Box<Machine> {
    Box::new(Machine { runs: 0, _live: Live::new() })
}

fn new_machine(fail: bool) -> Result<Box<Machine>, Custom> {
    fails(machine(), fail)
}

impl Machine {
    fn run(&self, fail: bool) -> Result<i32, Custom> {
        fails(self.runs, fail)
    }

    fn run_mut(&mut self, fail: bool) -> Result<&mut i32, Custom> {
        self.runs += 1;
        fails(&mut self.runs, fail)
    }

    fn of_type(fail: bool) -> Result<i32, Custom> {
        fails(3, fail)
    }
}

fn large() -> Large {
    Large { text: "text".to_owned(), numbers: [1, 2, 3, 4, 5, 6, 7, 8] }
}

macro_rules! results {
    ($($name:ident: $ty:ty = $value:expr;)*) => {
        $(fn $name(fail: bool) -> Result<$ty, Custom> {
            fails($value, fail)
        })*
    };
}

results! {
    rust_unit: () = ();
    rust_bool: bool = true;
    rust_i32: i32 = -5;
    rust_f64: f64 = 0.5;
    rust_kind: Kind = Kind::Second;
    rust_small: Small = Small { number: 6 };
    rust_large: Large = large();
    rust_string: String = "text".to_owned();
    rust_vec: Vec<String> = vec!["text".to_owned()];
    rust_array: [u8; 4] = [1, 2, 3, 4];
    rust_raw: *const u8 = std::ptr::null();
    rust_unique: UniquePtr<CxxString> = UniquePtr::null();
    rust_shared: SharedPtr<CxxString> = SharedPtr::null();
    rust_custom: i32 = 1;
}

fn rust_str(text: &str, fail: bool) -> Result<&str, Custom> {
    fails(&text[1..], fail)
}

fn rust_slice(slice: &[u8], fail: bool) -> Result<&[u8], Custom> {
    fails(&slice[1..], fail)
}

fn rust_slice_mut(slice: &mut [u8], fail: bool) -> Result<&mut [u8], Custom> {
    fails(&mut slice[1..], fail)
}

fn rust_ref(value: &Large, fail: bool) -> Result<&Large, Custom> {
    fails(value, fail)
}

fn rust_mut(value: &mut Large, fail: bool) -> Result<&mut Large, Custom> {
    fails(value, fail)
}

fn rust_pinned(text: Pin<&mut CxxString>, fail: bool) -> Result<Pin<&mut CxxString>, Custom> {
    fails(text, fail)
}

// Anything that has Display is an error.
fn rust_error(kind: &str) -> Result<(), String> {
    Err(match kind {
        "empty" => String::new(),
        "nul" => "nul \0 inside".to_owned(),
        "unicode" => "Ünïcödé 🌉".to_owned(),
        "long" => "long ".repeat(10_000),
        other => other.to_owned(),
    })
}

fn rust_boxed(fail: bool) -> Result<i32, Box<dyn Error + Send + Sync>> {
    Ok(fails(2, fail)?)
}

fn rust_anyhow(fail: bool) -> anyhow::Result<i32> {
    use anyhow::Context as _;
    fails(3, fail).context("the context")
}

type Alias = Result<i32, fmt::Error>;

fn rust_alias(fail: bool) -> Alias {
    if fail { Err(fmt::Error) } else { Ok(4) }
}

fn rust_implied(fail: bool) -> Result<i32, impl Display> {
    if fail { Err("implied") } else { Ok(5) }
}

fn rust_owners(text: String, machine: Box<Machine>, fail: bool) -> Result<Box<Machine>, Custom> {
    drop(text);
    fails(machine, fail)
}

fn rust_calls_cpp(what: &str) -> Result<i32, cxx::Exception> {
    ffi::cpp_throws("runtime_error", what)
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Engine, Kind, Small};
    use super::{large, machine};
    use crate::live::balanced;
    use std::error::Error;

    /// The value of a function that succeeds, after asserting that the failing one reports it.
    macro_rules! value {
        ($name:ident($($argument:expr),*)) => {{
            let failure = ffi::$name($($argument,)* true).err().expect(stringify!($name));
            assert_eq!(failure.what(), "failed in C++", stringify!($name));
            ffi::$name($($argument,)* false).expect(stringify!($name))
        }};
    }

    #[test]
    fn every_kind_of_value() {
        balanced(|| {
            let () = value!(cpp_unit());
            assert!(value!(cpp_bool()));
            assert_eq!(value!(cpp_i32()), -5);
            assert_eq!(value!(cpp_f64()), 0.5);
            assert_eq!(value!(cpp_kind()), Kind::Second);
            assert_eq!(value!(cpp_small()), Small { number: 6 });
            assert_eq!(value!(cpp_large()), large());
            assert_eq!(value!(cpp_string()), "text");
            assert_eq!(value!(cpp_str("text")), "ext");
            assert_eq!(value!(cpp_vec()), ["text"]);
            assert_eq!(value!(cpp_slice(&[1, 2])), [2]);
            let mut bytes = [1, 2];
            value!(cpp_slice_mut(&mut bytes))[0] = 3;
            assert_eq!(bytes, [1, 3]);
            let mut large = large();
            assert_eq!(value!(cpp_ref(&large)).numbers[7], 8);
            value!(cpp_mut(&mut large)).numbers[7] = 9;
            assert_eq!(large.numbers[7], 9);
            cxx::let_cxx_string!(text = "text");
            value!(cpp_pinned(text.as_mut())).push_str("!");
            assert_eq!(text.to_str(), Ok("text!"));
            assert_eq!(value!(cpp_array()), [1, 2, 3, 4]);
            assert_eq!(value!(cpp_box()).runs, 0);
            assert_eq!(value!(cpp_shared()).to_str(), Ok("shared"));
            assert!(value!(cpp_raw()).is_null());
            assert_eq!(ffi::cpp_never_throws().unwrap(), 1);
        });
    }

    #[test]
    fn members() {
        balanced(|| {
            assert_eq!(ffi::new_engine(true).err().unwrap().what(), "failed in C++");
            let mut engine = ffi::new_engine(false).unwrap();
            assert_eq!(engine.run(false).unwrap(), 0);
            assert!(engine.run(true).is_err());
            assert_eq!(engine.pin_mut().run_mut(false).unwrap().run(false).unwrap(), 1);
            assert!(engine.pin_mut().run_mut(true).is_err());
            assert_eq!(Engine::of_type(false).unwrap(), 3);
            assert!(Engine::of_type(true).is_err());
        });
    }

    #[test]
    fn exceptions_of_cpp() {
        for what in ["", "plain", "Ünïcödé 🌉", &"long ".repeat(10_000)] {
            for class in ["exception", "runtime_error", "out_of_range", "derived"] {
                let error = ffi::cpp_throws(class, what).unwrap_err();
                assert_eq!(error.what(), what);
                assert_eq!(error.to_string(), what);
            }
        }
        let error: cxx::Exception = ffi::cpp_throws("runtime_error", "what").unwrap_err();
        assert!(error.source().is_none());
        assert_eq!(format!("{error:?}"), r#"Exception { what: "what" }"#);
        let _: Box<dyn Error + Send + Sync> = Box::new(error);
    }

    #[test]
    fn arguments_drop_on_both_ways_out() {
        balanced(|| {
            let text = || "text ".repeat(100);
            let machine = ffi::cpp_owners(text(), machine(), false).unwrap();
            assert!(ffi::cpp_owners(text(), machine, true).is_err());
        });
    }

    #[test]
    fn errors_through_both_languages() {
        assert_eq!(ffi::cpp_calls_rust("there and back").unwrap_err().what(), "there and back");
        assert_eq!(ffi::cpp_calls_rust("unicode").unwrap_err().what(), "Ünïcödé 🌉");
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
