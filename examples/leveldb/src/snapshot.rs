use crate::database::View;
use crate::ffi::ffi;
use crate::{Cursor, Database, Error};
use std::ops::{ControlFlow, RangeBounds};

/// A database as it was when [`Database::snapshot`] was called.
///
/// It is taken in no time and costs nothing to read; the disk space of what is overwritten and
/// deleted meanwhile is freed only after it is dropped. It borrows the database, which therefore
/// stays open:
///
/// ```compile_fail,E0505
/// fn reads_what_is_closed(database: leveldb::Database) {
///     let snapshot = database.snapshot();
///     drop(database);
///     let _ = snapshot.get("key");
/// }
/// ```
pub struct Snapshot<'db> {
    database: &'db Database,
    raw: *const ffi::Snapshot,
}

impl<'db> Snapshot<'db> {
    pub(crate) fn new(database: &'db Database) -> Snapshot<'db> {
        Snapshot { database, raw: database.raw.snapshot() }
    }

    fn view(&self) -> View<'_> {
        View { database: &self.database.raw, at: self.raw }
    }

    /// [`Database::get`], as of this snapshot.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn get(&self, key: impl AsRef<[u8]>) -> Result<Option<Vec<u8>>, Error> {
        self.view().get(key.as_ref())
    }

    /// [`Database::all`], as of this snapshot.
    #[must_use]
    pub fn all(&self) -> Cursor<'_> {
        Cursor::all(self.view())
    }

    /// [`Database::range`], as of this snapshot.
    #[must_use]
    pub fn range<K: AsRef<[u8]> + ?Sized>(&self, range: impl RangeBounds<K>) -> Cursor<'_> {
        Cursor::range(self.view(), range)
    }

    /// [`Database::prefix`], as of this snapshot.
    #[must_use]
    pub fn prefix(&self, prefix: impl AsRef<[u8]>) -> Cursor<'_> {
        Cursor::prefix(self.view(), prefix.as_ref())
    }

    /// [`Database::scan`], as of this snapshot.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn scan<B>(
        &self,
        prefix: impl AsRef<[u8]>,
        visit: impl FnMut(&[u8], &[u8]) -> ControlFlow<B>,
    ) -> Result<Option<B>, Error> {
        self.view().scan(prefix.as_ref(), visit)
    }
}

impl Drop for Snapshot<'_> {
    fn drop(&mut self) {
        // SAFETY: this database gave it, and it is given back once. All cursors on it are gone: they
        // borrow it.
        unsafe { self.database.raw.release(self.raw) }
    }
}
