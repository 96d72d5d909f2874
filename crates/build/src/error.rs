//! The error type of this crate.

use std::fmt::{self, Debug, Display};

/// Why [`try_bridge`](crate::try_bridge) or [`Bridge::try_compile`](crate::Bridge::try_compile)
/// failed: a bridge has errors, or the C++ compiler was not found or did not accept a file.
///
/// Displays as the report, of several lines, that [`bridge`](crate::bridge()) and
/// [`Bridge::compile`](crate::Bridge::compile) print. So does its `Debug`, which Rust prints for an
/// error that `main` returns:
///
/// ```no_run
/// // build.rs
/// fn main() -> Result<(), twinspan_build::Error> {
///     twinspan_build::try_bridge("src/lib.rs")?.file("src/store.cc").try_compile("my-crate")
/// }
/// ```
#[must_use]
pub struct Error {
    report: String,
}

impl Error {
    pub(crate) fn new(report: impl Into<String>) -> Self {
        Error { report: report.into() }
    }

    /// Not an implementation of `From`, which would be public: cc is not.
    pub(crate) fn cc(error: &cc::Error) -> Self {
        Error::new(error.to_string())
    }
}

impl Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.report.trim_end())
    }
}

impl Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, formatter)
    }
}

impl std::error::Error for Error {}
