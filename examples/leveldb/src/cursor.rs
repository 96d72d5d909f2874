use crate::Error;
use crate::database::View;
use crate::ffi::ffi;
use cxx::UniquePtr;
use std::marker::PhantomData;
use std::ops::{Bound, RangeBounds};

/// A key and its value, lent by a [`Cursor`] until it moves.
pub type Entry<'c> = (&'c [u8], &'c [u8]);

/// Walks over entries in the order of their keys.
///
/// [`next_entry`](Cursor::next_entry) lends them without a copy; as an [`Iterator`] it gives copies
/// to keep. A cursor reads the database as it was when the cursor was made. It borrows the database
/// or snapshot, which therefore cannot go away before it:
///
/// ```compile_fail,E0505
/// fn reads_what_is_closed(database: leveldb::Database) {
///     let mut cursor = database.all();
///     drop(database);
///     let _ = cursor.next_entry();
/// }
/// ```
///
/// not even when only the end of its scope is left:
///
/// ```compile_fail,E0597
/// fn ends_too_late(database: &leveldb::Database) {
///     let cursor;
///     let snapshot = database.snapshot();
///     cursor = snapshot.all();
/// } // dropped here: first `snapshot`, then `cursor`
/// ```
///
/// and an entry is not kept while it moves:
///
/// ```compile_fail,E0499
/// fn keeps_an_entry(mut cursor: leveldb::Cursor<'_>) -> Result<(), leveldb::Error> {
///     let first = cursor.next_entry()?;
///     let second = cursor.next_entry()?;
///     println!("{first:?} {second:?}");
///     Ok(())
/// }
/// ```
pub struct Cursor<'a> {
    iterator: UniquePtr<ffi::Iterator>,
    position: Position,
    end: Bound<Vec<u8>>,
    view: PhantomData<View<'a>>,
}

enum Position {
    Before(Bound<Vec<u8>>),
    At,
    Behind,
}

impl<'a> Cursor<'a> {
    fn new(view: View<'a>, start: Bound<Vec<u8>>, end: Bound<Vec<u8>>) -> Cursor<'a> {
        let position = Position::Before(start);
        Cursor { iterator: view.iterate(), position, end, view: PhantomData }
    }

    pub(crate) fn all(view: View<'a>) -> Cursor<'a> {
        Cursor::new(view, Bound::Unbounded, Bound::Unbounded)
    }

    pub(crate) fn range<K: AsRef<[u8]> + ?Sized>(
        view: View<'a>,
        range: impl RangeBounds<K>,
    ) -> Cursor<'a> {
        let bound = |bound: Bound<&K>| bound.map(|key| key.as_ref().to_vec());
        Cursor::new(view, bound(range.start_bound()), bound(range.end_bound()))
    }

    pub(crate) fn prefix(view: View<'a>, prefix: &[u8]) -> Cursor<'a> {
        Cursor::new(view, Bound::Included(prefix.to_vec()), after_prefix(prefix))
    }

    /// Moves to the next entry and lends it; `None` behind the last one, also when asked again.
    ///
    /// # Errors
    ///
    /// [`Error::Corruption`] or [`Error::Io`], at the latest where the cursor would have ended: some
    /// entries may be missing from those before. The cursor has ended then.
    pub fn next_entry(&mut self) -> Result<Option<Entry<'_>>, Error> {
        self.step();
        if !matches!(self.position, Position::Behind) && !self.is_inside() {
            self.position = Position::Behind;
            // LevelDB leaves out what it cannot read, and says so only here.
            self.iterator.status()?;
        }
        Ok(match self.position {
            Position::Behind => None,
            _ => Some(self.iterator.entry()),
        })
    }

    fn step(&mut self) {
        match &self.position {
            Position::Before(start) => {
                let first = match start {
                    Bound::Included(key) | Bound::Excluded(key) => key.as_slice(),
                    Bound::Unbounded => &[],
                };
                self.iterator.pin_mut().seek(first);
                if matches!(start, Bound::Excluded(_))
                    && self.iterator.valid()
                    && self.iterator.key() == first
                {
                    self.iterator.pin_mut().next();
                }
                self.position = Position::At;
            }
            Position::At => self.iterator.pin_mut().next(),
            Position::Behind => {}
        }
    }

    fn is_inside(&self) -> bool {
        self.iterator.valid()
            && match &self.end {
                Bound::Included(end) => self.iterator.key() <= end.as_slice(),
                Bound::Excluded(end) => self.iterator.key() < end.as_slice(),
                Bound::Unbounded => true,
            }
    }
}

impl Iterator for Cursor<'_> {
    type Item = Result<(Vec<u8>, Vec<u8>), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let copy = |(key, value): Entry<'_>| (key.to_vec(), value.to_vec());
        self.next_entry().map(|entry| entry.map(copy)).transpose()
    }
}

impl Drop for Cursor<'_> {
    // Not needed to free the iterator. It tells the compiler that the end of a cursor is a use of the
    // database: without it a cursor could be dropped after what it borrows.
    fn drop(&mut self) {
        self.iterator = UniquePtr::null();
    }
}

/// The first key behind all keys that begin with `prefix`.
fn after_prefix(prefix: &[u8]) -> Bound<Vec<u8>> {
    match prefix.iter().rposition(|byte| *byte != u8::MAX) {
        Some(last) => {
            let mut key = prefix[..=last].to_vec();
            key[last] += 1;
            Bound::Excluded(key)
        }
        None => Bound::Unbounded,
    }
}

#[cfg(test)]
mod tests {
    use super::after_prefix;
    use std::ops::Bound;

    #[test]
    fn the_end_of_a_prefix() {
        assert_eq!(after_prefix(b"ab"), Bound::Excluded(b"ac".to_vec()));
        assert_eq!(after_prefix(b"a\xff\xff"), Bound::Excluded(b"b".to_vec()));
        assert_eq!(after_prefix(b"\xff\xff"), Bound::Unbounded);
        assert_eq!(after_prefix(b""), Bound::Unbounded);
    }
}
