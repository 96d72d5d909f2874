use super::{Connection, ffi};
use crate::{Access, Error, path};
use std::ffi::CString;
use std::path::Path;
use std::time::Duration;

/// A database file, or one in memory, and how it is opened. Any number of threads may share it and
/// [connect](Database::connect).
#[derive(Debug, Clone)]
pub struct Database {
    path: CString,
    access: Access,
    timeout: Duration,
}

impl Database {
    /// The database in this file. Nothing is opened yet.
    ///
    /// # Errors
    ///
    /// [`Error::Nul`], and outside Unix [`Error::Path`] if the path is not Unicode.
    pub fn new(path: impl AsRef<Path>, access: Access) -> Result<Database, Error> {
        Ok(Database { path: path::to_c(path.as_ref())?, access, timeout: Duration::ZERO })
    }

    /// A new database in memory for each connection.
    #[must_use]
    pub fn in_memory() -> Database {
        Database { path: c":memory:".to_owned(), access: Access::Create, timeout: Duration::ZERO }
    }

    /// How long a connection waits where another has the file locked. Not at all, if this is not said.
    #[must_use]
    pub fn busy_timeout(self, timeout: Duration) -> Database {
        Database { timeout, ..self }
    }

    /// Opens a connection. SQLite reads the file when it has to, so that what is wrong with it may be the error of
    /// a statement.
    ///
    /// # Errors
    ///
    /// [`Code::CannotOpen`](crate::Code::CannotOpen) above all, and [`Error::NoThreads`].
    pub fn connect(&self) -> Result<Connection, Error> {
        if ffi::sqlite3_threadsafe() == 0 {
            return Err(Error::NoThreads);
        }
        let mode = match self.access {
            Access::ReadOnly => ffi::SQLITE_OPEN_READONLY,
            Access::ReadWrite => ffi::SQLITE_OPEN_READWRITE,
            Access::Create => ffi::SQLITE_OPEN_READWRITE | ffi::SQLITE_OPEN_CREATE,
        };
        // No mutex: `Connection` is not `Sync`.
        let flags = mode | ffi::SQLITE_OPEN_NOMUTEX | ffi::SQLITE_OPEN_EXRESCODE;
        let connection = Connection::new(ffi::sqlite3_open_v2(&self.path, flags, None)?);
        connection.busy_timeout(self.timeout)?;
        Ok(connection)
    }
}
