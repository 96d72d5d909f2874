//! The bridge. Nothing outside of this crate sees it: `lib.rs` puts lifetimes and Rust's names on it.

#[twinspan::bridge(namespace = "store")]
pub(crate) mod ffi {
    /// The kinds of `leveldb::Status`.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Kind {
        NotFound,
        Corruption,
        NotSupported,
        InvalidArgument,
        Io,
    }

    /// A `leveldb::Status` that is not OK.
    #[derive(Debug)]
    struct Failure {
        kind: Kind,
        message: String,
    }

    unsafe extern "C++" {
        include!("leveldb-example/cpp/store.h");

        type Database;
        fn open(path: &[u8], create: bool) -> Result<UniquePtr<Database>, Failure>;
        unsafe fn get(
            self: &Database,
            key: &[u8],
            at: *const Snapshot,
        ) -> Result<Option<UniquePtr<CxxString>>, Failure>;
        fn write(self: &Database, batch: Pin<&mut WriteBatch>, sync: bool) -> Result<(), Failure>;
        fn snapshot(self: &Database) -> *const Snapshot;
        unsafe fn release(self: &Database, snapshot: *const Snapshot);
        unsafe fn iterate(self: &Database, at: *const Snapshot) -> UniquePtr<Iterator>;

        // These classes are LevelDB's own: their methods need no glue unless a Slice is in them.
        #[namespace = "leveldb"]
        type Snapshot;

        #[namespace = "leveldb"]
        type WriteBatch;
        fn new_batch() -> UniquePtr<WriteBatch>;
        fn put(batch: Pin<&mut WriteBatch>, key: &[u8], value: &[u8]);
        fn remove(batch: Pin<&mut WriteBatch>, key: &[u8]);
        #[rust_name = "approximate_size"]
        fn ApproximateSize(self: &WriteBatch) -> usize;

        #[namespace = "leveldb"]
        type Iterator;
        fn seek(cursor: Pin<&mut Iterator>, target: &[u8]);
        fn key(cursor: &Iterator) -> &[u8];
        fn value(cursor: &Iterator) -> &[u8];
        fn status(cursor: &Iterator) -> Result<(), Failure>;
        #[rust_name = "valid"]
        fn Valid(self: &Iterator) -> bool;
        #[rust_name = "next"]
        fn Next(self: Pin<&mut Iterator>);
    }
}
