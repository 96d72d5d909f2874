//! The bridge. Nothing outside of this crate sees it: `lib.rs` puts lifetimes and Rust's names on it.

#[twinspan::bridge(namespace = "store")]
pub(crate) mod ffi {
    /// A `leveldb::Status` that is not OK, and its text.
    #[derive(Debug)]
    struct Failure {
        is_not_found: bool,
        is_corruption: bool,
        is_invalid_argument: bool,
        is_io_error: bool,
        message: String,
    }

    unsafe extern "C++" {
        include!("leveldb-example/cpp/store.h");

        type Database;
        fn open(
            path: &[u8],
            create: bool,
            #[nothrow] log: Option<Box<dyn Fn(&str) + Send + Sync>>,
        ) -> Result<UniquePtr<Database>, Failure>;
        unsafe fn get(
            self: &Database,
            key: &[u8],
            at: *const Snapshot,
        ) -> Result<Option<UniquePtr<CxxString>>, Failure>;
        fn write(self: &Database, batch: Pin<&mut WriteBatch>, sync: bool) -> Result<(), Failure>;
        fn snapshot(self: &Database) -> *const Snapshot;
        unsafe fn release(self: &Database, snapshot: *const Snapshot);
        unsafe fn iterate(self: &Database, at: *const Snapshot) -> *mut Iterator;

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
        /// Visits the entries whose keys begin with `prefix`, as long as `visit` says so.
        fn scan(cursor: Pin<&mut Iterator>, prefix: &[u8], visit: impl FnMut(&[u8], &[u8]) -> bool);
        #[rust_name = "valid"]
        fn Valid(self: &Iterator) -> bool;
        #[rust_name = "next"]
        fn Next(self: Pin<&mut Iterator>);
    }

    // `iterate` gives a plain pointer.
    impl UniquePtr<Iterator> {}
}
