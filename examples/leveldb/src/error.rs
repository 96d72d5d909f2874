use crate::ffi::ffi::Failure;
use std::error;
use std::fmt::{self, Display, Formatter};

/// What went wrong: LevelDB's `Status`. Each holds LevelDB's message, which begins with the kind and
/// names the file, where there is one.
///
/// An absent key is no error.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// A file or directory of the database is not there.
    NotFound(String),
    /// The files of the database do not hold what LevelDB wrote. They are left as they are.
    Corruption(String),
    /// This build of LevelDB cannot do that.
    NotSupported(String),
    /// There is no database at this place.
    InvalidArgument(String),
    /// The operating system refused; also: the database is open elsewhere.
    Io(String),
}

impl Error {
    /// LevelDB's message.
    pub fn message(&self) -> &str {
        match self {
            Error::NotFound(message)
            | Error::Corruption(message)
            | Error::NotSupported(message)
            | Error::InvalidArgument(message)
            | Error::Io(message) => message,
        }
    }
}

impl Display for Error {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl error::Error for Error {}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Error {
        let make = match failure {
            Failure { is_not_found: true, .. } => Error::NotFound,
            Failure { is_corruption: true, .. } => Error::Corruption,
            Failure { is_invalid_argument: true, .. } => Error::InvalidArgument,
            Failure { is_io_error: true, .. } => Error::Io,
            _ => Error::NotSupported,
        };
        make(failure.message)
    }
}
