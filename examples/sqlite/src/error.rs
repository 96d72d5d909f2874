use crate::Type;
use std::fmt;

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// SQLite says so.
    Sqlite(Failure),
    /// A value is of another type than was asked for.
    Type {
        /// Its column, or its place among the arguments of a function.
        column: usize,
        /// What was asked for.
        wanted: &'static str,
        /// What is there.
        found: Type,
    },
    /// Text is not UTF-8, which SQLite does not check.
    NotUtf8 {
        /// Its column, or its place among the arguments of a function.
        column: usize,
    },
    /// There are fewer columns, or arguments.
    NoColumn {
        /// What was asked for.
        column: usize,
        /// How many there are.
        columns: usize,
    },
    /// A statement has another number of parameters.
    Parameters {
        /// How many were given.
        given: usize,
        /// How many there are.
        wanted: usize,
    },
    /// A path, SQL or a name holds a NUL byte, at which C would end it.
    Nul,
    /// A path has no form that SQLite takes on this system.
    Path,
    /// The SQL of a statement holds none, or more than one.
    NotOneStatement,
    /// A hook or handler has called the connection that it runs in.
    InHook,
    /// This SQLite was built for programs of one thread.
    NoThreads,
}

/// What SQLite says of a failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The kind of it.
    pub code: Code,
    /// All that SQLite says by number: `SQLITE_CONSTRAINT_UNIQUE`, say, whose low byte is the code.
    pub extended: i32,
    /// In English.
    pub message: String,
    /// The byte of the SQL at which it went wrong, where there is one.
    pub offset: Option<usize>,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $number:literal,)*) => {
        /// The primary result codes of SQLite.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$doc])* $name,)*
            /// Of a newer SQLite.
            Other(i32),
        }

        impl Code {
            /// The primary code of an extended one.
            #[must_use]
            pub fn of(extended: i32) -> Code {
                match extended & 0xff {
                    $($number => Code::$name,)*
                    number => Code::Other(number),
                }
            }
        }
    };
}

codes! {
    /// The SQL is wrong, or a function has failed.
    Error = 1,
    /// SQLite has an error of its own.
    Internal = 2,
    /// The file may not be used so.
    Permission = 3,
    /// A callback asked for it, or a rollback has ended the statement.
    Abort = 4,
    /// Another connection has the file locked.
    Busy = 5,
    /// Another statement of this connection has the table locked.
    Locked = 6,
    /// There is no memory.
    NoMemory = 7,
    /// The file may not be written.
    ReadOnly = 8,
    /// A progress handler has cancelled it.
    Interrupt = 9,
    /// The system cannot read or write.
    Io = 10,
    /// The file does not hold what it should.
    Corrupt = 11,
    /// An unknown operation on the file.
    NotFound = 12,
    /// The disk is full.
    Full = 13,
    /// The file cannot be opened.
    CannotOpen = 14,
    /// The locking protocol has failed.
    Protocol = 15,
    /// The schema has changed.
    Schema = 17,
    /// A text or blob is too long.
    TooBig = 18,
    /// A row breaks a rule of its table.
    Constraint = 19,
    /// A value has a type that its column does not take.
    Mismatch = 20,
    /// SQLite's interface was misused.
    Misuse = 21,
    /// The file is larger than the system allows.
    NoLargeFiles = 22,
    /// An authorizer forbids it.
    Authorization = 23,
    /// A parameter's number is too high.
    Range = 25,
    /// The file is no database.
    NotADatabase = 26,
}

impl Error {
    /// What kind of failure of SQLite's it is, if it is one.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        match self {
            Error::Sqlite(failure) => Some(failure.code),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Sqlite(failure) => failure.fmt(f),
            Error::Type { column, wanted, found } => {
                write!(f, "value {column} is {found}, not {wanted}")
            }
            Error::NotUtf8 { column } => write!(f, "value {column} is text that is not UTF-8"),
            Error::NoColumn { column, columns } => {
                write!(f, "there is no value {column}, only {columns}")
            }
            Error::Parameters { given, wanted } => {
                write!(f, "the statement has {wanted} parameters, not {given}")
            }
            Error::Nul => f.write_str("a path, SQL or name holds a NUL byte"),
            Error::Path => f.write_str("SQLite takes only paths that are Unicode here"),
            Error::NotOneStatement => f.write_str("this is not one SQL statement"),
            Error::InHook => f.write_str("a hook may not use the connection that it runs in"),
            Error::NoThreads => f.write_str("this SQLite is for programs of one thread"),
        }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.message, self.extended)?;
        match self.offset {
            Some(offset) => write!(f, " at byte {offset} of the SQL"),
            None => Ok(()),
        }
    }
}
