#[twinspan::bridge(namespace = "fallible")]
mod ffi {
    #[must_use]
    #[derive(Debug)]
    struct OpenError {
        code: i32,
        message: String,
    }

    #[must_use = "a kind of failure"]
    #[derive(Debug)]
    enum Kind {
        Missing,
        Denied,
    }

    extern "Rust" {
        type Failure;

        /// Opens a file.
        #[must_use = "which is read"]
        fn open(path: &str) -> Result<String, OpenError>;
        fn kind() -> Result<(), Kind>;
        fn boxed() -> Result<i32, Failure>;
        fn io(path: &str) -> Result<u64, std::io::Error>;
        fn plain(value: i32) -> Result<i32>;
        /// Says who it is.
        fn name(self: &Failure) -> Result<String, Kind>;
        #[try_name = "checked"]
        fn parse(text: &str) -> Result<Option<i32>, ParseIntError>;
    }
}

use ffi::{Kind, OpenError};
use std::num::ParseIntError;

pub struct Failure;

impl Failure {
    fn name(&self) -> Result<String, Kind> {
        Err(Kind::Denied)
    }
}

fn open(path: &str) -> Result<String, OpenError> {
    Err(OpenError { code: 1, message: path.to_owned() })
}

fn kind() -> Result<(), Kind> {
    Err(Kind::Missing)
}

fn boxed() -> Result<i32, Failure> {
    Err(Failure)
}

fn io(path: &str) -> Result<u64, std::io::Error> {
    Ok(std::fs::metadata(path)?.len())
}

fn plain(value: i32) -> Result<i32, std::fmt::Error> {
    Ok(value)
}

fn parse(text: &str) -> Result<Option<i32>, ParseIntError> {
    text.parse().map(Some)
}
