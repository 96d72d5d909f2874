//! The same by a bridge: results on both sides, and a panic is an exception.

// page: bridge
#[twinspan::bridge(c_face, namespace = "errors")]
mod ffi {
    #[derive(Debug, PartialEq)]
    struct NotANumber {
        text: String,
    }
    #[derive(Debug, PartialEq)]
    enum ConfigError {
        Missing = 1,
        Syntax = 2,
    }

    extern "Rust" {
        fn root(number: &str) -> Result<f64, NotANumber>;
        fn count_lines(path: &str) -> Result<usize, std::io::Error>;
    }
    unsafe extern "C++" {
        include!("patterns-example/cpp/errors.h");
        /// Throws `std::system_error`.
        fn port(text: &str) -> Result<u16, CxxException>;
        fn config(text: &str, key: &str) -> Result<i32, ConfigError>;

        fn calls_rust() -> Result<(), CxxException>;
    }
}

use ffi::NotANumber;

fn root(number: &str) -> Result<f64, NotANumber> {
    let number: f64 = number.parse().map_err(|_| NotANumber { text: number.to_owned() })?;
    assert!(number >= 0.0, "no root of {number}");
    Ok(number.sqrt())
}

fn count_lines(path: &str) -> std::io::Result<usize> {
    Ok(std::fs::read_to_string(path)?.lines().count())
}
// page: end

pub use ffi::{ConfigError, calls_rust, config, port};

// page: library
/// errors.h, each declaration of which the C compiler compares with it.
#[twinspan::bridge]
pub mod library {
    unsafe extern "C" {
        include!("patterns-example/c/errors.h");
        #[errno]
        fn port_parse(text: &CStr) -> c_int;

        #[status(ok = 0, message = config_message)]
        type ConfigStatus = c_int;
        fn config_message(code: c_int) -> &'static CStr;
        fn config_get(text: &CStr, key: &CStr, #[out] value: c_int) -> ConfigStatus;
    }
}
// page: end
