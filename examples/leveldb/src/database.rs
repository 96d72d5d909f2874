use crate::ffi::ffi;
use crate::{Batch, Cursor, Error, Snapshot};
use cxx::UniquePtr;
use std::fs;
use std::ops::{ControlFlow, RangeBounds};
use std::path::Path;
use std::ptr;

/// An open database: a map from keys to values, ordered by the bytes of the keys.
///
/// One process has it open, once; others get [`Error::Io`]. In this process any number of threads
/// may share it. Dropping it closes it, after work that runs in the background has ended.
pub struct Database {
    pub(crate) raw: UniquePtr<ffi::Database>,
}

// SAFETY: LevelDB's DB is tied to no thread.
unsafe impl Send for Database {}
// SAFETY: LevelDB's DB synchronises all of its methods; those that take `&self` call no other.
unsafe impl Sync for Database {}

type Log = Box<dyn Fn(&str) + Send + Sync>;

/// What a finished [`Database::write`] survives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// The end of this process, not that of the machine. Written when the operating system likes.
    #[default]
    Buffered,
    /// The end of the machine too, with everything written before. Waits for the disk.
    Synced,
}

impl Database {
    /// Opens the database in this directory.
    ///
    /// What is broken in the files that are read is an error, never repaired by leaving something
    /// out: `paranoid_checks` and `verify_checksums` are on.
    ///
    /// # Errors
    ///
    /// [`Error::NotFound`] or [`Error::InvalidArgument`]: there is no database here;
    /// [`Error::Io`]: it is open elsewhere, or cannot be read; [`Error::Corruption`]: its files do not hold
    /// what they should. Whatever it is, the data is left as it is.
    pub fn open(directory: impl AsRef<Path>) -> Result<Database, Error> {
        Database::open_existing(directory.as_ref(), None)
    }

    fn open_existing(directory: &Path, log: Option<Log>) -> Result<Database, Error> {
        // LevelDB would leave a directory and a log where it finds nothing.
        if !directory.exists() {
            return Err(Error::NotFound(format!(
                "NotFound: {}: no such directory",
                directory.display()
            )));
        }
        if !has_database(directory) {
            return Err(no_database(directory));
        }
        Database::open_raw(directory, false, log)
    }

    /// [`open`](Database::open), for a directory that may be missing or empty: it is made then.
    ///
    /// # Errors
    ///
    /// As there. A directory with files but without a database is [`Error::InvalidArgument`]:
    /// LevelDB would start from nothing, and delete the tables of a database that has lost its file
    /// `CURRENT`.
    pub fn open_or_create(directory: impl AsRef<Path>) -> Result<Database, Error> {
        Database::open_or_make(directory.as_ref(), None)
    }

    fn open_or_make(directory: &Path, log: Option<Log>) -> Result<Database, Error> {
        let create = !has_database(directory);
        if create && fs::read_dir(directory).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(no_database(directory));
        }
        Database::open_raw(directory, create, log)
    }

    /// Opens a database that says what it does: `log` gets each line that LevelDB would otherwise
    /// write to its file `LOG`, from any thread, until the database is closed. A panic in it ends
    /// the process. `create` chooses between [`open_or_create`](Database::open_or_create) and
    /// [`open`](Database::open).
    ///
    /// # Errors
    ///
    /// As there.
    pub fn open_with_log(
        directory: impl AsRef<Path>,
        create: bool,
        log: impl Fn(&str) + Send + Sync + 'static,
    ) -> Result<Database, Error> {
        let open = if create { Database::open_or_make } else { Database::open_existing };
        // Some of LevelDB's messages end with a newline.
        open(directory.as_ref(), Some(Box::new(move |line| log(line.trim_end()))))
    }

    fn open_raw(directory: &Path, create: bool, log: Option<Log>) -> Result<Database, Error> {
        let raw = ffi::Database::open(directory, create, log)?;
        Ok(Database { raw })
    }

    fn view(&self) -> View<'_> {
        View { database: &self.raw, at: ptr::null() }
    }

    /// The value of `key`; `None` if it is absent.
    ///
    /// # Errors
    ///
    /// [`Error::Corruption`] or [`Error::Io`], if that cannot be known.
    pub fn get(&self, key: impl AsRef<[u8]>) -> Result<Option<Vec<u8>>, Error> {
        self.view().get(key.as_ref())
    }

    /// Gives `key` this value, whatever it had.
    ///
    /// # Errors
    ///
    /// As [`write`](Database::write).
    pub fn put(&self, key: impl AsRef<[u8]>, value: impl AsRef<[u8]>) -> Result<(), Error> {
        let mut batch = Batch::new();
        batch.put(key, value);
        self.write(batch, Durability::Buffered)
    }

    /// Makes `key` absent. It need not have been there.
    ///
    /// # Errors
    ///
    /// As [`write`](Database::write).
    pub fn delete(&self, key: impl AsRef<[u8]>) -> Result<(), Error> {
        let mut batch = Batch::new();
        batch.delete(key);
        self.write(batch, Durability::Buffered)
    }

    /// Makes all changes of the batch, or none: no reader and no crash ever sees a part of them.
    ///
    /// # Errors
    ///
    /// [`Error::Io`], if the operating system does not take them.
    pub fn write(&self, mut batch: Batch, durability: Durability) -> Result<(), Error> {
        self.raw.write(batch.raw.pin_mut(), durability == Durability::Synced)
    }

    /// The database as it is now, for reading while it changes.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot<'_> {
        Snapshot::new(self)
    }

    /// All entries, by key. What is written after this call is not among them.
    #[must_use]
    pub fn all(&self) -> Cursor<'_> {
        Cursor::all(self.view())
    }

    /// The entries whose keys are in a range: `database.range("a".."b")`. For `..` see
    /// [`all`](Database::all). What is written after this call is not among them.
    #[must_use]
    pub fn range<K: AsRef<[u8]> + ?Sized>(&self, range: impl RangeBounds<K>) -> Cursor<'_> {
        Cursor::range(self.view(), range)
    }

    /// The entries whose keys begin with `prefix`. What is written after this call is not among
    /// them.
    #[must_use]
    pub fn prefix(&self, prefix: impl AsRef<[u8]>) -> Cursor<'_> {
        Cursor::prefix(self.view(), prefix.as_ref())
    }

    /// Lends each entry whose key begins with `prefix` to `visit`, by key, until it breaks; gives
    /// what it broke with. One call into LevelDB for all entries, where a cursor needs several for
    /// each. What is written after this call is not among them.
    ///
    /// # Errors
    ///
    /// [`Error::Corruption`] or [`Error::Io`]: some entries may be missing from those visited.
    pub fn scan<B>(
        &self,
        prefix: impl AsRef<[u8]>,
        visit: impl FnMut(&[u8], &[u8]) -> ControlFlow<B>,
    ) -> Result<Option<B>, Error> {
        self.view().scan(prefix.as_ref(), visit)
    }
}

/// LevelDB begins at this file.
fn has_database(directory: &Path) -> bool {
    directory.join("CURRENT").exists()
}

fn no_database(directory: &Path) -> Error {
    Error::InvalidArgument(format!(
        "Invalid argument: {}: not the directory of a database",
        directory.display()
    ))
}

/// A database, and what of it is to be seen: a snapshot, or with null the present.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) database: &'a ffi::Database,
    pub(crate) at: *const ffi::Snapshot,
}

impl View<'_> {
    pub(crate) fn get(self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        // SAFETY: the snapshot is null, or of this database and not released, as `self` borrows it.
        let value = unsafe { self.database.get(key, self.at) }?;
        Ok(value.map(|value| value.as_bytes().to_vec()))
    }

    pub(crate) fn iterate(self) -> UniquePtr<ffi::Iterator> {
        // SAFETY: as in `get`; a LevelDB iterator needs the snapshot only while it is made.
        unsafe { self.database.iterate(self.at) }
    }

    pub(crate) fn scan<B>(
        self,
        prefix: &[u8],
        mut visit: impl FnMut(&[u8], &[u8]) -> ControlFlow<B>,
    ) -> Result<Option<B>, Error> {
        let mut iterator = self.iterate();
        let mut broken = None;
        iterator
            .pin_mut()
            .scan(prefix, |key, value| visit(key, value).map_break(|with| broken = Some(with)));
        if broken.is_none() {
            iterator.status()?;
        }
        Ok(broken)
    }
}
