//! Over an `extern "C"` block of a bridge, in sqlite3.rs, whose every line the C compiler compares with `sqlite3.h`.
//!
//! A connection goes to other threads, but is not shared between them:
//!
//! ```compile_fail,E0277
//! # use sqlite::by_bridge::Database;
//! let connection = Database::in_memory().connect()?;
//! std::thread::scope(|scope| {
//!     scope.spawn(|| connection.execute("SELECT 1"));
//! });
//! # Ok::<(), sqlite::Error>(())
//! ```
//!
//! What a row lends ends with the next row:
//!
//! ```compile_fail,E0499
//! # use sqlite::by_bridge::Database;
//! # let connection = Database::in_memory().connect()?;
//! let mut statement = connection.prepare("SELECT 'a' UNION SELECT 'b'")?;
//! let mut rows = statement.query(&[])?;
//! let first: &str = rows.next()?.unwrap().get(0)?;
//! rows.next()?;
//! println!("{first}");
//! # Ok::<(), sqlite::Error>(())
//! ```
//!
//! Nothing outlives the connection:
//!
//! ```compile_fail,E0505
//! # use sqlite::by_bridge::Database;
//! # let connection = Database::in_memory().connect()?;
//! let statement = connection.prepare("SELECT 1")?;
//! drop(connection);
//! drop(statement);
//! # Ok::<(), sqlite::Error>(())
//! ```

mod connection;
mod database;
mod function;
mod sqlite3;
mod statement;

pub use connection::{Connection, Transaction};
pub use database::Database;
pub use function::Arguments;
pub use statement::{MappedRows, Row, Rows, Statement};

use sqlite3::ffi;
