//! [LevelDB] with Rust's rules: an ordered map from bytes to bytes, on disk.
//!
//! ```
//! # fn main() -> Result<(), leveldb::Error> {
//! # let directory = std::env::temp_dir().join(format!("leveldb-doc-{}", std::process::id()));
//! use leveldb::{Database, Durability};
//!
//! let database = Database::open_or_create(&directory)?;
//! database.put("fruit/apple", "red")?;
//! assert_eq!(database.get("fruit/apple")?.as_deref(), Some(&b"red"[..]));
//! assert_eq!(database.get("fruit/kiwi")?, None);
//!
//! let mut batch = leveldb::Batch::new();
//! batch.put("fruit/kiwi", "green").delete("fruit/apple");
//! database.write(batch, Durability::Synced)?;
//!
//! let mut cursor = database.prefix("fruit/");
//! while let Some((key, value)) = cursor.next_entry()? {
//!     assert_eq!((key, value), (&b"fruit/kiwi"[..], &b"green"[..]));
//! }
//! # drop(cursor);
//! # drop(database);
//! # std::fs::remove_dir_all(directory).unwrap();
//! # Ok(())
//! # }
//! ```
//!
//! What LevelDB asks of its users in words is asked by types here: a [`Cursor`] is gone before the
//! [`Database`] or the [`Snapshot`] that it reads, a snapshot before its database, and keys and
//! values that a cursor lends are used before it moves.
//!
//! [LevelDB]: https://github.com/google/leveldb

mod batch;
mod cursor;
mod database;
mod error;
mod ffi;
mod snapshot;

pub use crate::batch::Batch;
pub use crate::cursor::{Cursor, Entry};
pub use crate::database::{Database, Durability};
pub use crate::error::Error;
pub use crate::snapshot::Snapshot;
