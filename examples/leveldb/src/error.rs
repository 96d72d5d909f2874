use std::error;
use std::fmt::{self, Display, Formatter};

pub use crate::ffi::ffi::Error;

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
