use crate::ffi::ffi;
use cxx::UniquePtr;

/// Changes that [`Database::write`](crate::Database::write) makes all at once or not at all, in the
/// order in which they were added.
pub struct Batch {
    pub(crate) raw: UniquePtr<ffi::WriteBatch>,
}

// SAFETY: a WriteBatch is a string of its own; what it owns is tied to no thread.
unsafe impl Send for Batch {}

impl Batch {
    /// A batch without changes.
    #[must_use]
    pub fn new() -> Batch {
        Batch { raw: ffi::WriteBatch::new() }
    }

    /// Will give `key` this value, whatever it had.
    pub fn put(&mut self, key: impl AsRef<[u8]>, value: impl AsRef<[u8]>) -> &mut Batch {
        self.raw.pin_mut().put(key.as_ref(), value.as_ref());
        self
    }

    /// Will make `key` absent, if it is not.
    pub fn delete(&mut self, key: impl AsRef<[u8]>) -> &mut Batch {
        self.raw.pin_mut().remove(key.as_ref());
        self
    }

    /// About how many bytes the changes are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.raw.approximate_size()
    }
}

impl Default for Batch {
    fn default() -> Batch {
        Batch::new()
    }
}
