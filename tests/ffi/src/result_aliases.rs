//! Aliases of `Result`: the error is that of the alias, whatever crate declares it.

pub mod error {
    pub type Result<T> = std::result::Result<T, super::Coded>;
    pub type IoResult<T, E = std::io::Error> = std::result::Result<T, E>;
}

use error::{IoResult, Result};
use std::{fmt, io};

#[twinspan::bridge(namespace = "result_aliases")]
pub mod ffi {
    extern "Rust" {
        fn open(path: &str) -> std::io::Result<usize>;
        fn read(good: bool) -> io::Result<String>;
        fn checked(good: bool) -> anyhow::Result<Vec<u8>>;
        fn formatted(good: bool) -> fmt::Result;
        fn from_around(good: bool) -> super::Result<Option<i32>>;
        fn from_elsewhere(good: bool) -> crate::result_aliases::error::Result<()>;
        fn of_another_name(good: bool) -> IoResult<i32>;
        fn with_both(good: bool) -> std::result::Result<i32, Failure>;
        fn with_a_path(good: bool) -> core::result::Result<i32, super::Coded>;
        fn of_cxx(good: bool) -> Result<i32>;
        fn through(each: &dyn Fn(i32) -> io::Result<i32>) -> io::Result<i32>;
        fn maker() -> Box<dyn Fn(i32) -> super::Result<String> + Send>;
        #[try_name = "attempt"]
        fn named(good: bool) -> io::Result<()>;
    }

    #[derive(Debug)]
    pub struct Failure {
        pub code: i32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/result_aliases.h");

        fn cpp_system(code: i32) -> io::Result<i32>;
        fn cpp_any(good: bool) -> anyhow::Result<String>;
        fn cpp_around(good: bool) -> super::Result<()>;
        fn cpp_maker() -> Box<dyn Fn(i32) -> io::Result<i32>>;
        fn checks() -> String;
    }
}

#[derive(Debug)]
pub struct Coded(pub i32);

impl fmt::Display for Coded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "code {}", self.0)
    }
}

impl std::error::Error for Coded {}

impl From<twinspan::CxxException> for Coded {
    fn from(exception: twinspan::CxxException) -> Coded {
        Coded(exception.to_string().len() as i32)
    }
}

impl fmt::Display for ffi::Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "failure {}", self.code)
    }
}

fn open(path: &str) -> io::Result<usize> {
    std::fs::read(path).map(|bytes| bytes.len())
}

fn read(good: bool) -> io::Result<String> {
    if good { Ok("text".into()) } else { Err(io::Error::other("unreadable")) }
}

fn checked(good: bool) -> anyhow::Result<Vec<u8>> {
    anyhow::ensure!(good, "not good");
    Ok(vec![1, 2])
}

fn formatted(good: bool) -> fmt::Result {
    if good { Ok(()) } else { Err(fmt::Error) }
}

fn from_around(good: bool) -> Result<Option<i32>> {
    if good { Ok(Some(3)) } else { Err(Coded(1)) }
}

fn from_elsewhere(good: bool) -> Result<()> {
    if good { Ok(()) } else { Err(Coded(2)) }
}

fn of_another_name(good: bool) -> IoResult<i32> {
    if good { Ok(3) } else { Err(io::Error::from_raw_os_error(13)) }
}

fn with_both(good: bool) -> std::result::Result<i32, ffi::Failure> {
    if good { Ok(3) } else { Err(ffi::Failure { code: 7 }) }
}

fn with_a_path(good: bool) -> Result<i32> {
    if good { Ok(3) } else { Err(Coded(3)) }
}

fn of_cxx(good: bool) -> Result<i32> {
    if good { Ok(3) } else { Err(Coded(4)) }
}

fn through(each: &dyn Fn(i32) -> io::Result<i32>) -> io::Result<i32> {
    each(1)
}

fn maker() -> Box<dyn Fn(i32) -> Result<String> + Send> {
    Box::new(|value| if value > 0 { Ok(value.to_string()) } else { Err(Coded(9)) })
}

fn named(good: bool) -> io::Result<()> {
    if good { Ok(()) } else { Err(io::Error::other("unnamed")) }
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::io;

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn in_rust() {
        assert_eq!(ffi::cpp_system(0).unwrap(), 5);
        let error: io::Error = ffi::cpp_system(2).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert_eq!(ffi::cpp_any(true).unwrap(), "yes");
        assert_eq!(ffi::cpp_any(false).unwrap_err().to_string(), "no");
        ffi::cpp_around(true).unwrap();
        assert_eq!(ffi::cpp_around(false).unwrap_err().0, 2, "the length of the text");
        let next = ffi::cpp_maker();
        assert_eq!(next(1).unwrap(), 2);
        assert_eq!(next(0).unwrap_err().to_string(), "zero");
    }
}
