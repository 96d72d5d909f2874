//! One safe interface to SQLite, written twice: [`by_hand`], over what bindgen makes of `sqlite3.h`, and [`by_bridge`],
//! over an `extern "C"` block of a bridge.
//!
//! What needs no C is shared: [`Error`], [`Value`], [`Change`].
//!
//! ```
//! use sqlite::by_hand::Database;
//! use sqlite::parameters;
//!
//! let connection = Database::in_memory().connect()?;
//! connection.execute("CREATE TABLE fruit (name TEXT, grams INTEGER)")?;
//! let mut insert = connection.prepare("INSERT INTO fruit VALUES (?, ?)")?;
//! insert.execute(parameters!["apple", 120])?;
//! insert.execute(parameters!["plum", 40])?;
//!
//! let mut heavy = connection.prepare("SELECT name FROM fruit WHERE grams > ?")?;
//! let names = heavy.query(parameters![100])?.map(|row| row.get::<String>(0));
//! assert_eq!(names.collect::<Result<Vec<_>, _>>()?, ["apple"]);
//! # Ok::<(), sqlite::Error>(())
//! ```

pub mod by_bridge;
pub mod by_hand;
mod change;
mod error;
mod path;
mod state;
mod value;

pub use change::{Action, Change};
pub use error::{Code, Error, Failure};
pub use path::Access;
pub use value::{FromValue, Type, Value, ValueRef};
